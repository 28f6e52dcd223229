// storyReader: an opened story, its segments and its images, without reading the same file for every page.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedStory, SegmentMarkup } from '../../shared/contract/records.ts';
import { AppError } from '../../shared/errors.ts';
import type { Chapter, ChapterId, Story, StoryId } from '../../shared/story/story.ts';
import { unlessMissing } from './fileErrors.ts';
import type { LibraryContext } from './libraryContext.ts';
import { storyFilePath } from './libraryPaths.ts';
import { loadChapter, loadStory } from './loadStory.ts';
import { readReading } from './readingFile.ts';
import type { StoryFolders } from './storyFolders.ts';
import { readStoryImage } from './storyImage.ts';

export type StoryReader = {
  readonly openStory: (id: StoryId) => Promise<OpenedStory>;
  readonly readSegment: (id: StoryId, chapterId: ChapterId, segment: number) => Promise<SegmentMarkup>;
  readonly readChapter: (id: StoryId, chapterId: ChapterId) => Promise<readonly string[]>;
  readonly readImage: (id: StoryId, path: string) => Promise<Uint8Array>;
};

/** `mark` is what the file looked like before it was read. */
type Remembered<Value> = { readonly mark: string; readonly value: Value };

type ReadChapter = { readonly chapter: Chapter; readonly blocks: readonly string[] };

async function markOf(file: string): Promise<string> {
  const stats = await unlessMissing(stat(file));
  return `${file} ${stats?.mtimeMs} ${stats?.size}`;
}

export function createStoryReader(context: LibraryContext, folders: StoryFolders): StoryReader {
  let lastStory: Remembered<Story> | null = null;
  let lastChapter: Remembered<readonly string[]> | null = null;

  const pathOf = (folder: string) => join(context.paths.root, folder);

  async function storyIn(folder: string): Promise<Story> {
    const mark = await markOf(storyFilePath(pathOf(folder)));
    if (lastStory?.mark === mark) return lastStory.value;
    const value = await loadStory(context, folder);
    lastStory = { mark, value };
    return value;
  }

  async function blocksIn(folder: string, id: StoryId, chapter: Chapter): Promise<readonly string[]> {
    const mark = await markOf(join(pathOf(folder), chapter.file));
    if (lastChapter?.mark === mark) return lastChapter.value;
    const value = await loadChapter(context, folder, id, chapter);
    lastChapter = { mark, value };
    return value;
  }

  async function chapterOf(id: StoryId, chapterId: ChapterId): Promise<ReadChapter> {
    const folder = await folders.require(id);
    const story = await storyIn(folder);
    const chapter = story.chapters.find((each) => each.id === chapterId);
    if (chapter === undefined) {
      throw new AppError('chapterNotFound', `The story ${id} has no chapter "${chapterId}".`);
    }
    return { chapter, blocks: await blocksIn(folder, id, chapter) };
  }

  return {
    async openStory(id) {
      const folder = await folders.require(id);
      const story = await loadStory(context, folder);
      const reading = await readReading(pathOf(folder), context.now());
      return { story, folder: pathOf(folder), ...reading };
    },

    async readSegment(id, chapterId, segment) {
      const { chapter, blocks } = await chapterOf(id, chapterId);
      const found = chapter.segments[segment];
      if (found === undefined) {
        throw new AppError('chapterNotFound', `The chapter "${chapterId}" has no segment ${segment}.`);
      }
      const { firstBlock } = found;
      return { firstBlock, markup: blocks.slice(firstBlock, firstBlock + found.blocks).join('\n') };
    },

    async readChapter(id, chapterId) {
      return (await chapterOf(id, chapterId)).blocks;
    },

    async readImage(id, path) {
      return readStoryImage(pathOf(await folders.require(id)), path);
    },
  };
}
