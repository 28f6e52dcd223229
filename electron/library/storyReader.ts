// storyReader: an opened story, its segments and its images, without reading the same file for every page.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoryFinds, StoryFindsQuery } from '../../shared/contract/findRecords.ts';
import type { PlacedMark } from '../../shared/contract/markRecords.ts';
import type { OpenedStory, SegmentMarkup } from '../../shared/contract/records.ts';
import { AppError } from '../../shared/errors.ts';
import type { Mark } from '../../shared/reading/marks.ts';
import type { ChapterId, Segment, Story, StoryId } from '../../shared/story/story.ts';
import { segmentsOf } from '../markup/segmentsOf.ts';
import { textContent } from '../markup/textContent.ts';
import { readEditsFiles } from './editsFile.ts';
import { unlessMissing } from './fileErrors.ts';
import { findInChapters } from './findInChapters.ts';
import { editsSignature } from './folderSignature.ts';
import { followPlace } from './followPlace.ts';
import type { StoredSource } from './library.ts';
import type { LibraryContext } from './libraryContext.ts';
import { storyFilePath } from './libraryPaths.ts';
import { loadChapter, loadStory } from './loadStory.ts';
import { createMarkMemory } from './markMemory.ts';
import { openPlaces } from './openPlaces.ts';
import { inStoryOrder } from './placeMarks.ts';
import { readReading } from './readingFile.ts';
import { chapterFilePattern, readBlocks } from './readStoryFolder.ts';
import { mergedChoices } from './storyChoices.ts';
import type { StoryFolders } from './storyFolders.ts';
import { readStoryImage } from './storyImage.ts';
import { readVersionSource } from './storySource.ts';
import { sweepChapters } from './swapDerived.ts';

export type StoryReader = {
  readonly openStory: (id: StoryId) => Promise<OpenedStory>;
  readonly readSegment: (
    id: StoryId,
    chapterId: ChapterId,
    segment: number,
    file?: string | undefined,
  ) => Promise<SegmentMarkup>;
  readonly readChapter: (id: StoryId, chapterId: ChapterId, file?: string) => Promise<readonly string[]>;
  readonly findInStory: (query: StoryFindsQuery) => Promise<StoryFinds>;
  /** The marks where their words are now, in the order of the story, with the story that they were looked for in. */
  readonly placeMarks: (id: StoryId, marks: readonly Mark[]) => Promise<PlacedMarks>;
  readonly readImage: (id: StoryId, path: string) => Promise<Uint8Array>;
  readonly readSourceOf: (id: StoryId) => Promise<StoredSource>;
};

export type PlacedMarks = { readonly story: Story; readonly marks: readonly PlacedMark[] };

/** `mark` is what the file looked like before it was read. */
type Remembered<Value> = { readonly mark: string; readonly value: Value };

type ReadChapter = { readonly segments: readonly Segment[]; readonly blocks: readonly string[] };

/** How often a story may be read anew while one of its chapters is asked for. */
const patience = 5;
/** So long a window may go on with the chapters of an earlier reading. */
const leftoverMilliseconds = 60 * 60 * 1000;

async function markOf(file: string): Promise<string> {
  const stats = await unlessMissing(stat(file));
  return `${file} ${stats?.ino} ${stats?.mtimeMs} ${stats?.size}`;
}

export function createStoryReader(context: LibraryContext, folders: StoryFolders): StoryReader {
  let lastStory: Remembered<Story> | null = null;
  let lastChapter: Remembered<readonly string[]> | null = null;
  const markMemory = createMarkMemory();

  const pathOf = (folder: string) => join(context.paths.root, folder);

  async function markOfStory(folder: string): Promise<string> {
    const path = pathOf(folder);
    return `${await markOf(storyFilePath(path))} ${await editsSignature(path)}`;
  }

  async function storyIn(folder: string): Promise<Remembered<Story>> {
    const mark = await markOfStory(folder);
    if (lastStory?.mark !== mark) lastStory = { mark, value: await loadStory(context, folder) };
    return lastStory;
  }

  async function blocksBy(
    folder: string,
    file: string,
    read: () => Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    const mark = await markOf(join(pathOf(folder), file));
    if (lastChapter?.mark === mark) return lastChapter.value;
    const value = await read();
    lastChapter = { mark, value };
    return value;
  }

  function missing(id: StoryId, chapterId: ChapterId): AppError {
    return new AppError('chapterNotFound', `The story ${id} has no chapter "${chapterId}".`);
  }

  /** A chapter of an earlier reading, which a window still shows, as long as its file is there. */
  async function leftover(
    folder: string,
    id: StoryId,
    chapterId: ChapterId,
    file: string,
  ): Promise<ReadChapter> {
    if (!chapterFilePattern.test(file)) throw missing(id, chapterId);
    const blocks = await blocksBy(folder, file, () => readBlocks(pathOf(folder), file)).catch(() => {
      throw missing(id, chapterId);
    });
    return { blocks, segments: segmentsOf(blocks) };
  }

  async function chapterOf(id: StoryId, chapterId: ChapterId, file?: string): Promise<ReadChapter> {
    const folder = await folders.require(id);
    for (let tries = 1; ; tries += 1) {
      const { value: story, mark } = await storyIn(folder);
      const chapter = story.chapters.find((each) => each.id === chapterId);
      if (file !== undefined && file !== chapter?.file) return leftover(folder, id, chapterId, file);
      if (chapter === undefined) throw missing(id, chapterId);
      try {
        const read = () => loadChapter(context, folder, story, chapter);
        return { segments: chapter.segments, blocks: await blocksBy(folder, chapter.file, read) };
      } catch (error) {
        // It was read anew between the look at its story.json and the look at its chapter.
        if (tries >= patience || (await markOfStory(folder)) === mark) throw error;
      }
    }
  }

  async function sweep(folder: string, story: Story): Promise<void> {
    if (story.choices === undefined || context.isReadOnly) return;
    const stats = await unlessMissing(stat(storyFilePath(pathOf(folder))));
    if (Date.now() - (stats?.mtimeMs ?? Date.now()) < leftoverMilliseconds) return;
    const { value } = await storyIn(folder);
    await context.lock.run(() => sweepChapters(pathOf(folder), value, leftoverMilliseconds));
  }

  return {
    async openStory(id) {
      const folder = await folders.require(id);
      const story = await loadStory(context, folder);
      const { places, consent } = await readReading(pathOf(folder), context.now());
      await sweep(folder, story).catch(() => undefined);
      // Only chapters that were cut anew can have moved a place to another.
      const { place, sides } = await openPlaces(story, places, async (read, saved) =>
        story.choices === undefined
          ? saved
          : followPlace(read, saved, (chapter) =>
              blocksBy(folder, chapter.file, () => loadChapter(context, folder, story, chapter)),
            ).catch(() => saved),
      );
      const bySide = sides.length === 0 ? {} : { sidePlaces: [...sides] };
      return { story, folder: pathOf(folder), place, ...bySide, consent };
    },

    async readSegment(id, chapterId, segment, file) {
      const { segments, blocks } = await chapterOf(id, chapterId, file);
      const found = segments[segment];
      if (found === undefined) {
        throw new AppError('chapterNotFound', `The chapter "${chapterId}" has no segment ${segment}.`);
      }
      const { firstBlock } = found;
      return { firstBlock, markup: blocks.slice(firstBlock, firstBlock + found.blocks).join('\n') };
    },

    async readChapter(id, chapterId, file) {
      return (await chapterOf(id, chapterId, file)).blocks;
    },

    async findInStory(query) {
      const folder = await folders.require(query.storyId);
      const { value: story } = await storyIn(folder);
      const chapters = story.chapters.slice(query.from, query.until);
      return findInChapters(chapters, query, async (at) => {
        const chapter = chapters[at];
        if (chapter === undefined) return [];
        return blocksBy(folder, chapter.file, () => loadChapter(context, folder, story, chapter));
      });
    },

    async placeMarks(id, marks) {
      const folder = await folders.require(id);
      for (let tries = 1; ; tries += 1) {
        const { value: story, mark: version } = await storyIn(folder);
        const found = await markMemory.place(version, story, marks, (chapter) =>
          blocksBy(folder, chapter.file, () => loadChapter(context, folder, story, chapter)).then(
            (blocks) => blocks.map(textContent),
            () => null,
          ),
        );
        // It may have been read anew between the look at its story.json and the look at its chapters.
        if (found.isWhole || tries >= patience || (await markOfStory(folder)) === version)
          return { story, marks: inStoryOrder(story, found.marks) };
      }
    },

    async readImage(id, path) {
      return readStoryImage(pathOf(await folders.require(id)), path);
    },

    async readSourceOf(id) {
      const folder = await folders.require(id);
      const path = pathOf(folder);
      const story = await loadStory(context, folder);
      const { source, sha256 } = await readVersionSource(path, story.versions);
      const choices = mergedChoices(await readEditsFiles(path), context.now());
      return { story, source, sha256, choices };
    },
  };
}
