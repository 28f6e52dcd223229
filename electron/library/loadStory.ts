// loadStory: a story of the library with the reader's edits on it, mended from its source where it is damaged.
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { type Chapter, Story, type StoryId } from '../../shared/story/story.ts';
import { atomicWrite } from './atomicWrite.ts';
import type { LibraryContext } from './libraryContext.ts';
import { storyFilePath } from './libraryPaths.ts';
import { readChapterFile, readStoryFile } from './readStoryFolder.ts';
import { rebuildStory, writeRebuilt } from './rebuildStory.ts';
import { readEdits, withEdits } from './storyEdits.ts';
import { storyIdInName } from './storyFolder.ts';
import { storyJson } from './writeStoryFolder.ts';

/** A library that cannot be written to is still read; the next one who can write mends it. */
async function quietly(context: LibraryContext, write: () => Promise<void>): Promise<void> {
  if (context.isReadOnly) return;
  await context.lock.run(write).catch(() => undefined);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

async function mended(context: LibraryContext, folder: string, rest: string): Promise<Story> {
  const id = storyIdInName(folder);
  if (id === null) throw new AppError('storyDamaged', `The folder "${folder}" does not name its story.`);
  const path = join(context.paths.root, folder);
  const rebuilt = await rebuildStory(path, id, rest);
  const edits = await readEdits(path, context.now());
  const story = Story.parse({ ...rebuilt.story, metadata: withEdits(rebuilt.story.stated, edits) });
  await quietly(context, () => writeRebuilt(context.staging, path, { ...rebuilt, story }));
  return story;
}

/** `folder` is a name below the library. Rejects with AppError('storyDamaged') when nothing can mend it. */
export async function loadStory(context: LibraryContext, folder: string): Promise<Story> {
  const path = join(context.paths.root, folder);
  const found = await readStoryFile(path);
  if (found.kind === 'newer') {
    throw new AppError(
      'storyDamaged',
      'The story was written by a newer Fanfolio, which is needed to read it.',
    );
  }
  if (found.kind !== 'whole') return mended(context, folder, found.kind === 'damaged' ? found.rest : '');
  const metadata = withEdits(found.story.stated, await readEdits(path, context.now()));
  if (isSame(Story.shape.metadata.parse(metadata), found.story.metadata)) return found.story;
  // Edits of another device have come, or this one was stopped between the edit and story.json.
  const story = { ...found.story, metadata };
  await quietly(context, async () =>
    atomicWrite(await context.staging.newPath(), storyFilePath(path), storyJson(story)),
  );
  return story;
}

/** The blocks of a chapter; its file is made again from the source when it is missing or damaged. */
export async function loadChapter(
  context: LibraryContext,
  folder: string,
  id: StoryId,
  chapter: Chapter,
): Promise<readonly string[]> {
  const path = join(context.paths.root, folder);
  try {
    return await readChapterFile(path, chapter);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const rebuilt = await rebuildStory(path, id, '');
    const again = rebuilt.completed.chapters.find(({ entry }) => entry.id === chapter.id);
    if (again === undefined || !isSame(again.entry.segments, chapter.segments)) throw error;
    const found = await readStoryFile(path);
    const story = found.kind === 'whole' ? found.story : rebuilt.story;
    await quietly(context, () => writeRebuilt(context.staging, path, { ...rebuilt, story }));
    return again.blocks;
  }
}
