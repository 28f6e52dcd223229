// storyEdits: the facts of a story that the reader changed by hand, merged field by field.
import type { Metadata } from '../../shared/story/metadata.ts';
import { StoryEdit } from '../../shared/story/story.ts';
import { type EditsWriter, type FieldEdits, newestEdit, writeEdits } from './editsFile.ts';

const fieldNames = Object.keys(StoryEdit.shape);

export function mergedEdit(files: readonly FieldEdits[], now: Date): StoryEdit {
  let merged: StoryEdit = {};
  for (const field of fieldNames) {
    const parse = (value: unknown) => StoryEdit.safeParse({ [field]: value });
    merged = { ...merged, ...newestEdit(files, field, parse, now)?.value };
  }
  return merged;
}

export function withEdits(stated: Metadata, edits: StoryEdit): Metadata {
  // The schema allows an absent key only, never an undefined value.
  return { ...stated, ...edits } as Metadata;
}

/** The caller holds the machine's lock. */
export async function writeEdit(writer: EditsWriter, storyFolder: string, edit: StoryEdit): Promise<void> {
  const given = Object.entries(StoryEdit.parse(edit)).filter(([, value]) => value !== undefined);
  await writeEdits(writer, storyFolder, Object.fromEntries(given));
}
