// libraryOn: the calls of an open library.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Place } from '../../shared/reading/locator.ts';
import { placesOfStory } from '../../shared/reading/sidePlaces.ts';
import type { Consent } from '../../shared/reading/warningPolicy.ts';
import type { ReadingChoices } from '../../shared/story/readingChoices.ts';
import { sidesOf } from '../../shared/story/sides.ts';
import type { StoryEdit, StoryId } from '../../shared/story/story.ts';
import type { CompletedStory } from '../importers/completedStory.ts';
import { addStory } from './addStory.ts';
import { addVersion, folderForPart } from './addVersion.ts';
import { storyToContinue } from './continueReading.ts';
import { asWrite } from './fileErrors.ts';
import { folderSignature } from './folderSignature.ts';
import { searchText } from './fullText.ts';
import type { AddResult, Library, SourceFile } from './library.ts';
import { type LibraryContext, requireWritable } from './libraryContext.ts';
import { loadStory } from './loadStory.ts';
import { readMarks } from './marksFile.ts';
import { createPlaceSaver } from './placeSaver.ts';
import { readReading, writeConsent, writePlace } from './readingFile.ts';
import { fillText, reconcileShelf, reconcileText } from './reconcile.ts';
import { saveChoices } from './saveChoices.ts';
import { listShelf, storyWithSource } from './shelfQueries.ts';
import { writeEdit } from './storyEdits.ts';
import { createStoryFolders } from './storyFolders.ts';
import { createStoryMarks } from './storyMarks.ts';
import { createStoryReader } from './storyReader.ts';
import { forgetStories, recordPlace, recordStories } from './storyRow.ts';
import { currentVersions, sha256Of } from './storySource.ts';
import { moveToTrash, takeFromTrash } from './trash.ts';
import { verifyLibrary } from './verify.ts';

/** `path` is the library's as the reader chose it. */
export function libraryOn(context: LibraryContext, path: string): Library {
  const { index, lock, paths } = context;
  const folders = createStoryFolders(context);
  const reader = createStoryReader(context, folders);
  const underWay = new Set<Promise<unknown>>();
  let isClosed = false;
  let reconciling: Promise<unknown> = Promise.resolve();

  const pathOf = (folder: string) => join(paths.root, folder);

  /** Closing waits for what was begun. */
  function begun<Value>(work: Promise<Value>): Promise<Value> {
    const entry = work.catch(() => undefined).finally(() => underWay.delete(entry));
    underWay.add(entry);
    return work;
  }

  async function write<Value>(work: () => Promise<Value>): Promise<Value> {
    requireWritable(context);
    return asWrite(() => lock.run(work));
  }

  async function record(id: StoryId, folder: string): Promise<void> {
    const signature = await folderSignature(pathOf(folder));
    const story = await loadStory(context, folder);
    if (story.id !== id || signature === null) return;
    const { places } = await readReading(pathOf(folder), context.now());
    const { place } = placesOfStory(story, sidesOf(story), places);
    const marks = await readMarks(pathOf(folder), context.now());
    recordStories(index, [{ folder, story, place, marks, signature }]);
  }

  /** The words of a whole book take longer to index than to read; the reader need not wait for the search. */
  async function recordAll(id: StoryId, folder: string): Promise<void> {
    await record(id, folder);
    void begun(inTurn(() => fillText(context, folder))).catch(() => undefined);
  }

  function findBySource(sha256: string): AddResult | null {
    const found = storyWithSource(index, sha256);
    if (found === null || !existsSync(pathOf(found.folder))) return null;
    return { result: 'duplicate', id: found.id, title: found.title };
  }

  async function add(story: CompletedStory, source: SourceFile): Promise<AddResult> {
    const sha256 = sha256Of(source.bytes);
    const known = findBySource(sha256);
    if (known !== null) return known;
    requireWritable(context);
    if (story.part === null) return asWrite(() => addStory(context, folders, story, source, sha256));
    // Parts come together: each must find the story that the one before it made.
    return asWrite(() => context.partsLock.run(() => addOrJoin(story, source, sha256)));
  }

  async function addOrJoin(story: CompletedStory, source: SourceFile, sha256: string): Promise<AddResult> {
    const folder = await folderForPart(context, story);
    if (folder === null) return addStory(context, folders, story, source, sha256);
    const { id, title } = await addVersion(context, folder, story, source, sha256);
    await recordAll(id, folder);
    return { result: 'updated', id, title };
  }

  async function renew(id: StoryId, story: CompletedStory, source: SourceFile) {
    requireWritable(context);
    const folder = await folders.require(id);
    const sha256 = sha256Of(source.bytes);
    const known = findBySource(sha256);
    if (known !== null && known.id !== id)
      throw new AppError('alreadyInLibrary', `These bytes are another story of the library, ${known.id}.`);
    const opened = await reader.openStory(id);
    if (currentVersions(opened.story.versions).some((version) => version.sha256 === sha256)) return opened;
    await asWrite(() => addVersion(context, folder, story, source, sha256));
    await recordAll(id, folder);
    return reader.openStory(id);
  }

  async function edit(id: StoryId, changes: StoryEdit) {
    const folder = await folders.require(id);
    // What cannot be read cannot be edited: the damage is to be met before a file is written.
    await loadStory(context, folder);
    await write(() => writeEdit(context, pathOf(folder), changes));
    await record(id, folder);
    return reader.openStory(id);
  }

  async function choose(id: StoryId, choices: ReadingChoices, base?: ReadingChoices) {
    requireWritable(context);
    const folder = await folders.require(id);
    await asWrite(() => saveChoices(context, folder, choices, base));
    await recordAll(id, folder);
    return reader.openStory(id);
  }

  async function remove(id: StoryId): Promise<void> {
    await write(async () => {
      await moveToTrash(context, await folders.require(id));
      forgetStories(index, [id]);
    });
  }

  async function restore(id: StoryId): Promise<void> {
    const folder = await write(() => takeFromTrash(context, folders, id));
    await record(id, folder);
    await fillText(context, folder);
  }

  async function savePlace(id: StoryId, place: Place): Promise<void> {
    const folder = await folders.require(id);
    await write(() => writePlace(context, pathOf(folder), place));
    const { places } = await readReading(pathOf(folder), context.now());
    // Only how far one is in a two-sided book cannot be told without the book.
    const isSided = places.some(({ side }) => side !== undefined);
    const story = isSided ? await loadStory(context, folder) : null;
    const newest = story === null ? places[0] : placesOfStory(story, sidesOf(story), places).place;
    recordPlace(index, id, newest ?? null);
  }

  async function saveConsent(id: StoryId, consent: Consent | null): Promise<void> {
    const folder = await folders.require(id);
    await write(() => writeConsent(context, pathOf(folder), consent));
  }

  const places = createPlaceSaver(savePlace);
  const marks = createStoryMarks(context, folders, reader, write);

  async function reconcile(): Promise<readonly StoryId[] | null> {
    const isRebuilt = !index.isComplete();
    const changed = await reconcileShelf(context);
    index.setComplete();
    await reconcileText(context, () => isClosed);
    return isRebuilt ? null : changed;
  }

  /** Two that index the same story at once would mix its words. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const run = reconciling.then(work);
    reconciling = run.catch(() => undefined);
    return run;
  }

  const reconcileInTurn = () => inTurn(reconcile);

  index.whenLost(() => void reconcileInTurn().catch(() => undefined));

  return {
    path,
    isReadOnly: context.isReadOnly,
    findBySource,
    addStory: (story, source) => begun(add(story, source)),
    ...reader,
    editStory: (id, changes) => begun(edit(id, changes)),
    saveChoices: (id, choices, base) => begun(choose(id, choices, base)),
    renewStory: (id, story, source) => begun(renew(id, story, source)),
    removeStory: (id) => begun(remove(id)),
    restoreStory: (id) => begun(restore(id)),
    savePlace: (id, place) => places.save(id, place),
    saveConsent: (id, consent) => begun(saveConsent(id, consent)),
    listMarks: marks.listMarks,
    saveMark: (id, mark) => begun(marks.saveMark(id, mark)),
    removeMark: (id, markId) => begun(marks.removeMark(id, markId)),
    listMarkedStories: marks.listMarkedStories,
    exportMarks: marks.exportMarks,
    listShelf: (query) => listShelf(index, query),
    storyToContinue: () => storyToContinue(index, reader.openStory),
    search: (words, limit) => searchText(index, words, limit),
    verify: () => verifyLibrary(context),
    reconcile: reconcileInTurn,

    async close() {
      if (isClosed) return;
      isClosed = true;
      await places.settle();
      await Promise.all(underWay);
      await reconciling;
      context.lastDerived.forget();
      await context.staging.close();
      lock.close();
      context.partsLock.close();
      index.close();
    },
  };
}
