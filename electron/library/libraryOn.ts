// libraryOn: the calls of an open library.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedStory } from '../../shared/contract/records.ts';
import { AppError } from '../../shared/errors.ts';
import type { Chapter, ChapterId, Story, StoryId } from '../../shared/story/story.ts';
import { addStory } from './addStory.ts';
import { storyToContinue } from './continueReading.ts';
import { asWrite, unlessMissing } from './fileErrors.ts';
import { folderSignature } from './folderSignature.ts';
import { searchText } from './fullText.ts';
import type { Library } from './library.ts';
import { type LibraryContext, requireWritable } from './libraryContext.ts';
import { storyFilePath } from './libraryPaths.ts';
import { loadChapter, loadStory } from './loadStory.ts';
import { createPlaceSaver } from './placeSaver.ts';
import { readReading, writeConsent, writePlace } from './readingFile.ts';
import { reconcileShelf, reconcileText } from './reconcile.ts';
import { listShelf, storyWithSource } from './shelfQueries.ts';
import { writeEdit } from './storyEdits.ts';
import { createStoryFolders } from './storyFolders.ts';
import { readStoryImage } from './storyImage.ts';
import { forgetStories, recordPlace, recordStories } from './storyRow.ts';
import { moveToTrash, takeFromTrash } from './trash.ts';
import { verifyLibrary } from './verify.ts';

type Remembered = { readonly id: StoryId; readonly mark: string; readonly story: Story };

/** `path` is the library's as the reader chose it; `isNew`: the index was just made from the folders. */
export function libraryOn(context: LibraryContext, path: string, isNew: boolean): Library {
  const { index, lock, paths } = context;
  const folders = createStoryFolders(context);
  let isClosed = false;
  let wasRebuilt = isNew;
  let reconciling: Promise<unknown> = Promise.resolve();
  /** Turning pages asks for the same story again and again. */
  let remembered: Remembered | null = null;

  const pathOf = (folder: string) => join(paths.root, folder);

  async function write<Value>(work: () => Promise<Value>): Promise<Value> {
    requireWritable(context);
    return asWrite(() => lock.run(work));
  }

  async function record(id: StoryId, folder: string): Promise<void> {
    const signature = await folderSignature(pathOf(folder));
    const story = await loadStory(context, folder);
    if (story.id !== id || signature === null) return;
    const { place } = await readReading(pathOf(folder), context.now());
    recordStories(index, [{ folder, story, place, signature }]);
  }

  async function storyIn(folder: string, id: StoryId): Promise<Story> {
    const stats = await unlessMissing(stat(storyFilePath(pathOf(folder))));
    const mark = `${folder}/${stats?.mtimeMs}/${stats?.size}`;
    if (remembered?.id === id && remembered.mark === mark) return remembered.story;
    const story = await loadStory(context, folder);
    remembered = { id, mark, story };
    return story;
  }

  async function openStory(id: StoryId): Promise<OpenedStory> {
    const folder = await folders.require(id);
    const story = await loadStory(context, folder);
    const reading = await readReading(pathOf(folder), context.now());
    return { story, folder: pathOf(folder), ...reading };
  }

  async function chapterOf(
    id: StoryId,
    chapterId: ChapterId,
  ): Promise<{ readonly chapter: Chapter; readonly blocks: readonly string[] }> {
    const folder = await folders.require(id);
    const story = await storyIn(folder, id);
    const chapter = story.chapters.find((each) => each.id === chapterId);
    if (chapter === undefined) {
      throw new AppError('chapterNotFound', `The story ${id} has no chapter "${chapterId}".`);
    }
    return { chapter, blocks: await loadChapter(context, folder, id, chapter) };
  }

  const places = createPlaceSaver(async (id, place) => {
    const folder = await folders.require(id);
    await write(() => writePlace(context, pathOf(folder), place));
    const reading = await readReading(pathOf(folder), context.now());
    recordPlace(index, id, reading.place);
  });

  async function reconcile(): Promise<readonly StoryId[] | null> {
    const isRebuilt = wasRebuilt || !index.isComplete();
    const changed = await reconcileShelf(context);
    index.setComplete();
    wasRebuilt = false;
    await reconcileText(context, () => isClosed);
    return isRebuilt ? null : changed;
  }

  function reconcileInTurn(): Promise<readonly StoryId[] | null> {
    const run = reconciling.then(reconcile);
    reconciling = run.catch(() => undefined);
    return run;
  }

  index.whenLost(() => void reconcileInTurn().catch(() => undefined));

  return {
    path,
    isReadOnly: context.isReadOnly,

    findBySource(sha256) {
      const found = storyWithSource(index, sha256);
      if (found === null || !existsSync(pathOf(found.folder))) return null;
      return { result: 'duplicate', id: found.id, title: found.title };
    },

    async addStory(story, source) {
      const sha256 = createHash('sha256').update(source.bytes).digest('hex');
      const known = this.findBySource(sha256);
      if (known !== null) return known;
      requireWritable(context);
      return asWrite(() => addStory(context, folders, story, source, sha256));
    },

    openStory,

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

    async readImage(id, imagePath) {
      return readStoryImage(pathOf(await folders.require(id)), imagePath);
    },

    async editStory(id, edit) {
      const folder = await folders.require(id);
      // What cannot be read cannot be edited: the damage is to be met before a file is written.
      await loadStory(context, folder);
      await write(() => writeEdit(context, pathOf(folder), edit));
      await record(id, folder);
      return openStory(id);
    },

    async removeStory(id) {
      await write(async () => moveToTrash(context, await folders.require(id)));
      forgetStories(index, [id]);
    },

    async restoreStory(id) {
      const folder = await write(() => takeFromTrash(context, folders, id));
      await record(id, folder);
    },

    savePlace: (id, place) => places.save(id, place),

    async saveConsent(id, consent) {
      const folder = await folders.require(id);
      await write(() => writeConsent(context, pathOf(folder), consent));
    },

    listShelf: (query) => listShelf(index, query),
    storyToContinue: () => storyToContinue(index, openStory),
    search: (words, limit) => searchText(index, words, limit),
    verify: () => verifyLibrary(paths.root),

    reconcile: reconcileInTurn,

    async close() {
      if (isClosed) return;
      isClosed = true;
      await places.settle();
      await reconciling;
      await lock.run(() => Promise.resolve()).catch(() => undefined);
      await context.staging.close();
      lock.close();
      index.close();
    },
  };
}
