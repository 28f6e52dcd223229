// editsFile: edits/<device>.json: what the reader changed by hand, each name with the instant of its change.
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Device } from '../../shared/reading/readingState.ts';
import { changeDeviceFile, deviceFileName, type JsonObject, readDeviceFiles } from './deviceFile.ts';
import { instantAfter, newest } from './instants.ts';
import type { Staging } from './staging.ts';

const FieldEdit = z.object({ value: z.unknown(), at: z.string() });
type FieldEdit = z.infer<typeof FieldEdit>;
export type FieldEdits = Readonly<Record<string, FieldEdit>>;

/** A name that a program does not know is left as it is. */
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

/** Those of every device. */
export function readEditsFiles(storyFolder: string): Promise<readonly FieldEdits[]> {
  return readDeviceFiles(editsFolder(storyFolder), understand);
}

/** Values that are not of their name's shape are left out; the newest of the others wins; null where there is none. */
export function newestEdit<Value>(
  files: readonly FieldEdits[],
  name: string,
  parse: (value: unknown) => { readonly success: boolean; readonly data?: Value | undefined },
  now: Date,
): { readonly value: Value } | null {
  const edits = files.flatMap((fields) => {
    const edit = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const parsed = edit === undefined ? null : parse(edit.value);
    return edit === undefined || parsed?.success !== true
      ? []
      : [{ at: edit.at, value: parsed.data as Value }];
  });
  return newest(edits, (edit) => edit.at, now);
}

export type EditsWriter = {
  readonly staging: Staging;
  readonly device: Device;
  readonly now: () => Date;
};

/** Those of every file but this device's own; conflict copies of that count as another's. */
export function readOthersEdits(
  { device }: EditsWriter,
  storyFolder: string,
): Promise<readonly FieldEdits[]> {
  const own = deviceFileName(device.id);
  return readDeviceFiles(editsFolder(storyFolder), understand, (name) => name !== own);
}

function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/**
 * The caller holds the machine's lock. What is changed now wins over every change that is here already. What
 * `isForgotten` names goes from this device's file.
 */
export async function writeEdits(
  writer: EditsWriter,
  storyFolder: string,
  values: Readonly<Record<string, unknown>>,
  isForgotten: (name: string, value: unknown) => boolean = () => false,
): Promise<void> {
  const files = await readEditsFiles(storyFolder);
  const changes = Object.entries(values).map(([name, value]) => {
    const known = files.flatMap((fields) => (Object.hasOwn(fields, name) ? (fields[name]?.at ?? []) : []));
    return [name, { value, at: instantAfter(known, writer.now()) }] as const;
  });
  if (changes.length === 0) return;
  await changeDeviceFile(writer.staging, editsFolder(storyFolder), writer.device.id, (found) => {
    const fields = { ...objectOf(found?.fields), ...Object.fromEntries(changes) };
    const kept = Object.entries(fields).filter(([name, edit]) => !isForgotten(name, objectOf(edit).value));
    return { format: 1, ...found, device: writer.device, fields: Object.fromEntries(kept) };
  });
}
