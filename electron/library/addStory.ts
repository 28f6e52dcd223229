// addStory: a completed story into the library, whole or not at all, once for the same bytes.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Story } from '../../shared/story/story.ts';
import type { CompletedStory } from '../importers/completedStory.ts';
import { renamePatiently } from './atomicWrite.ts';
import { storyFrom, versionOf } from './deriveStory.ts';
import { errnoOf } from './fileErrors.ts';
import { folderSignature } from './folderSignature.ts';
import { indexText } from './fullText.ts';
import type { AddResult, SourceFile } from './library.ts';
import type { LibraryContext } from './libraryContext.ts';
import { loadStory } from './loadStory.ts';
import { safeFileName, storyFolderName, storyIdFrom } from './storyFolder.ts';
import type { StoryFolders } from './storyFolders.ts';
import { recordStories } from './storyRow.ts';
import { writeStoryFolder } from './writeStoryFolder.ts';

async function duplicateIn(context: LibraryContext, folder: string, story: Story): Promise<AddResult> {
  const found = await loadStory(context, folder).catch(() => story);
  return { result: 'duplicate', id: story.id, title: found.metadata.title };
}

/** Another process may have put its folder there between the look and the rename. */
function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(errnoOf(error));
}

/** Null when the folder is in place; the name of the folder that was there first otherwise. */
async function place(
  context: LibraryContext,
  folders: StoryFolders,
  staged: string,
  story: Story,
): Promise<string | null> {
  const name = storyFolderName(story.metadata, story.id);
  return context.lock.run(async () => {
    const existing = await folders.find(story.id);
    if (existing !== null) return existing;
    try {
      await renamePatiently(staged, join(context.paths.root, name));
    } catch (error) {
      const winner = isTaken(error) ? await folders.find(story.id) : null;
      if (winner === null) throw error;
      return winner;
    }
    await folders.noteAdded(story.id, name);
    const signature = (await folderSignature(join(context.paths.root, name))) ?? '';
    recordStories(context.index, [{ folder: name, story, place: null, marks: [], signature }]);
    return null;
  });
}

/** `sha256` is that of the source's bytes, in hex. */
export async function addStory(
  context: LibraryContext,
  folders: StoryFolders,
  completed: CompletedStory,
  source: SourceFile,
  sha256: string,
): Promise<AddResult> {
  const id = storyIdFrom(sha256);
  const fileName = safeFileName(source.name);
  const at = context.now().toISOString();
  const file = { fileName, originalName: source.name, sha256, bytes: source.bytes.byteLength };
  const story = storyFrom(completed, id, [versionOf(file, completed, at)], at);
  const staged = await context.staging.newPath();
  try {
    await writeStoryFolder(staged, story, completed, source);
    const winner = await place(context, folders, staged, story);
    if (winner !== null) {
      await rm(staged, { recursive: true, force: true });
      return duplicateIn(context, winner, story);
    }
  } catch (error) {
    await rm(staged, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  await context.syncRoot();
  const blocks = new Map(completed.chapters.map((chapter) => [chapter.entry.id, chapter.blocks]));
  await indexText(context.index, story, (chapter) => Promise.resolve(blocks.get(chapter.id) ?? []));
  return { result: 'added', id, title: story.metadata.title };
}
