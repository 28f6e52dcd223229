// swapDerived: a story made anew takes the place of the old one, whole or not at all.
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { choicesText, type ReadingChoices } from '../../shared/story/readingChoices.ts';
import type { Story } from '../../shared/story/story.ts';
import { renamePatiently, syncFolder, writeDurably } from './atomicWrite.ts';
import { derivedFiles, storyJson } from './derivedFiles.ts';
import type { DerivedStory } from './deriveStory.ts';
import { readEditsFiles } from './editsFile.ts';
import { unlessMissing } from './fileErrors.ts';
import type { LibraryContext } from './libraryContext.ts';
import { storyFilePath } from './libraryPaths.ts';
import { makeFolder } from './makeFolder.ts';
import { readStoryFile } from './readStoryFolder.ts';
import { mergedChoices } from './storyChoices.ts';
import { mergedEdit, withEdits } from './storyEdits.ts';

type Staged = { readonly from: string; readonly to: string };

/** The durable files of a story on their way; those that are in place already are left out. */
export type StagedStory = {
  readonly files: readonly Staged[];
  readonly storyFile: string;
  readonly text: string;
};

/** Files on their way to the disk at once. */
const width = 4;

export async function holdsFile(path: string, bytes: Uint8Array | string): Promise<boolean> {
  const found = await unlessMissing(readFile(path));
  return found?.equals(typeof bytes === 'string' ? Buffer.from(bytes) : bytes) ?? false;
}

export async function discardStaged({ files, storyFile }: StagedStory): Promise<void> {
  for (const path of [...files.map(({ from }) => from), storyFile])
    await rm(path, { force: true }).catch(() => undefined);
}

/** Writes all that needs room on the disk, beside the story; nothing of the story is touched yet. */
export async function stageDerived(
  { staging }: LibraryContext,
  path: string,
  { story, completed }: DerivedStory,
): Promise<StagedStory> {
  const files: Staged[] = [];
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const text = storyJson(story);
  const storyFile = await staging.newPath();

  async function stage(to: string, bytes: Uint8Array | string): Promise<void> {
    if (await holdsFile(to, bytes)) return;
    const from = await staging.newPath();
    files.push({ from, to });
    await writeDurably(from, bytes);
  }

  for (const file of derivedFiles(completed, story.chapters)) {
    if (failures.length > 0) break;
    const job = stage(join(path, file.path), file.bytes)
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => running.delete(job));
    running.add(job);
    if (running.size >= width) await Promise.race(running);
  }
  await Promise.all(running);
  const staged = { files, storyFile, text };
  try {
    if (failures.length > 0) throw failures[0];
    await writeDurably(storyFile, text);
  } catch (error) {
    await discardStaged(staged);
    throw error;
  }
  return staged;
}

/** Makes sure that what is swapped in is what the story on the disk asks for now. */
async function storyAsItStands(
  context: LibraryContext,
  path: string,
  { story }: DerivedStory,
  choices: ReadingChoices,
  base: Story['versions'],
): Promise<Story | null> {
  const now = context.now();
  const edits = await readEditsFiles(path);
  if (choicesText(mergedChoices(edits, now)) !== choicesText(choices)) return null;
  const found = await readStoryFile(path);
  if (found.kind !== 'whole') return null;
  const { versions } = found.story;
  if (versions.at(-1)?.sha256 !== base.at(-1)?.sha256 || versions.length !== base.length) return null;
  return { ...story, metadata: withEdits(story.stated, mergedEdit(edits, now)) };
}

/**
 * Puts staged files in place, story.json last: until then the old story.json names the old files, which are still
 * there. False when the story has changed meanwhile, so that it must be made again: `base` are the versions that it had
 * before. The caller holds the machine's lock.
 */
export async function swapDerived(
  context: LibraryContext,
  path: string,
  derived: DerivedStory,
  choices: ReadingChoices,
  { files, storyFile, text }: StagedStory,
  base: Story['versions'] = derived.story.versions,
): Promise<boolean> {
  const story = await storyAsItStands(context, path, derived, choices, base);
  if (story === null) return false;
  const folders = new Set<string>();
  for (const { from, to } of files) {
    const folder = dirname(to);
    if (!folders.has(folder)) await makeFolder(folder);
    folders.add(folder);
    await renamePatiently(from, to);
  }
  for (const folder of folders) await syncFolder(folder);
  const newest = storyJson(story);
  if (newest !== text) {
    await rm(storyFile, { force: true });
    await writeDurably(storyFile, newest);
  }
  await renamePatiently(storyFile, storyFilePath(path));
  await syncFolder(path);
  return true;
}

const chapterFile = /^\d{4,}(?:-[0-9a-f]{10})?\.xhtml$/;

/**
 * Removes the chapter files of earlier readings, which a window that was open at the time may still want for a while.
 * The caller holds the machine's lock.
 */
export async function sweepChapters(
  path: string,
  story: Story,
  olderThanMilliseconds: number,
): Promise<void> {
  const folder = join(path, 'chapters');
  const wanted = new Set(story.chapters.map(({ file }) => file));
  const names = (await unlessMissing(readdir(folder))) ?? [];
  for (const name of names) {
    if (wanted.has(`chapters/${name}`) || !chapterFile.test(name)) continue;
    const stats = await unlessMissing(stat(join(folder, name)));
    // A sync tool may bring the files of a story before its story.json, with the times of another device.
    const age = Date.now() - Math.max(stats?.mtimeMs ?? 0, stats?.ctimeMs ?? 0);
    if (age >= olderThanMilliseconds) await rm(join(folder, name), { force: true });
  }
}
