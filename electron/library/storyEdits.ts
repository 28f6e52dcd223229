// storyEdits: what the reader changed by hand, a file a device, merged field by field.
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Device } from '../../shared/reading/readingState.ts';
import type { Metadata } from '../../shared/story/metadata.ts';
import { StoryEdit } from '../../shared/story/story.ts';
import { changeDeviceFile, type JsonObject, readDeviceFiles } from './deviceFile.ts';
import { instantAfter, newest } from './instants.ts';
import type { Staging } from './staging.ts';

const FieldEdit = z.object({ value: z.unknown(), at: z.string() });
type FieldEdit = z.infer<typeof FieldEdit>;
type FieldEdits = Readonly<Record<string, FieldEdit>>;

/** edits/<device>.json: each field with the instant of its change. */
export const EditsFile = z.object({
  format: z.literal(1),
  fields: z.record(z.string(), FieldEdit),
});

export function editsFolder(storyFolder: string): string {
  return join(storyFolder, 'edits');
}

function understand(value: JsonObject): FieldEdits | null {
  const file = EditsFile.safeParse(value);
  return file.success ? file.data.fields : null;
}

/** Values that are not of their field's shape are left out; the newest of the others wins. */
function mergeEdits(files: readonly FieldEdits[], now: Date): StoryEdit {
  let merged: StoryEdit = {};
  for (const field of new Set(files.flatMap((fields) => Object.keys(fields)))) {
    const edits = files.flatMap((fields) => {
      const edit = fields[field];
      const parsed = edit === undefined ? null : StoryEdit.safeParse({ [field]: edit.value });
      return edit === undefined || !parsed?.success ? [] : [{ at: edit.at, value: parsed.data }];
    });
    merged = { ...merged, ...newest(edits, (edit) => edit.at, now)?.value };
  }
  return merged;
}

export async function readEdits(storyFolder: string, now: Date): Promise<StoryEdit> {
  return mergeEdits(await readDeviceFiles(editsFolder(storyFolder), understand), now);
}

export function withEdits(stated: Metadata, edits: StoryEdit): Metadata {
  // The schema allows an absent key only, never an undefined value.
  return { ...stated, ...edits } as Metadata;
}

/** The caller holds the machine's lock. What is changed now wins over every change that is here already. */
export async function writeEdit(
  writer: { readonly staging: Staging; readonly device: Device; readonly now: () => Date },
  storyFolder: string,
  edit: StoryEdit,
): Promise<void> {
  const folder = editsFolder(storyFolder);
  const files = await readDeviceFiles(folder, understand);
  const changes: Record<string, FieldEdit> = {};
  for (const [field, value] of Object.entries(StoryEdit.parse(edit))) {
    if (value === undefined) continue;
    const known = files.flatMap((fields) => fields[field]?.at ?? []);
    changes[field] = { value, at: instantAfter(known, writer.now()) };
  }
  if (Object.keys(changes).length === 0) return;
  await changeDeviceFile(writer.staging, folder, writer.device.id, (found) => {
    const fields = typeof found?.fields === 'object' && found.fields !== null ? found.fields : {};
    return { format: 1, ...found, device: writer.device, fields: { ...fields, ...changes } };
  });
}
