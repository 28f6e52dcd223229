// A two-sided book in the library: a place for each side, on every device, and one progress for the whole.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Library } from '../../../electron/library/library.ts';
import { createPlaceSaver } from '../../../electron/library/placeSaver.ts';
import { blockHash } from '../../../shared/reading/blockHash.ts';
import type { Place } from '../../../shared/reading/locator.ts';
import { ReadingState } from '../../../shared/reading/readingState.ts';
import { storyOf } from './storyOf.ts';
import {
  emptyPlace,
  openAt,
  openNew,
  phone,
  temporaryFolder,
  textSource,
  wholeShelf,
} from './testLibrary.ts';

const text = 'He lit it at dusk.';

/** Three chapters of ten words on two sides: one on the first, two on the second. */
async function addFlipBook(library: Library): Promise<string> {
  const words = 'One lamp two lamps three lamps four lamps five lamps.';
  const story = storyOf({ title: 'The Weathervane', authors: ['Ada Quill'] }, [words, words, words]);
  const chapters = story.chapters.map((chapter, index) => ({
    ...chapter,
    entry: {
      ...chapter.entry,
      side: index === 0 ? 1 : 2,
      part: index === 0 ? 'SIDE ONE: The Keeper' : 'SIDE TWO: The Ship',
    },
  }));
  return (await library.addStory({ ...story, chapters }, textSource(text))).id;
}

function placeIn(
  side: number | null,
  chapterId: string,
  progress: number,
  at: string,
  finished = false,
): Place {
  return {
    locator: {
      chapterId,
      block: 0,
      blockHash: blockHash('One lamp two lamps three lamps four lamps five lamps.'),
      offset: 0,
      before: '',
      after: 'One lamp',
      progression: progress,
    },
    totalProgression: progress,
    finished,
    ...(side === null ? {} : { side }),
    at,
  };
}

test('each side keeps its place, and the shelf goes on at the newest', async () => {
  const library = await openNew();
  const id = await addFlipBook(library);
  await library.savePlace(id, placeIn(1, 'c1', 0.5, '2024-05-01T01:00:00Z'));
  await library.savePlace(id, placeIn(2, 'c3', 0.75, '2024-05-01T02:00:00Z'));
  const opened = await library.openStory(id);
  expect(opened.sidePlaces?.map(({ side, totalProgression }) => [side, totalProgression])).toEqual([
    [1, 0.5],
    [2, 0.75],
  ]);
  expect(opened.place).toMatchObject({ side: 2, locator: { chapterId: 'c3' }, finished: false });
  expect(opened.place?.totalProgression).toBeCloseTo(2 / 3);
  const [entry] = library.listShelf(wholeShelf).stories;
  expect(entry?.progress).toBeCloseTo(2 / 3);
  expect(await library.storyToContinue()).toMatchObject({
    chapter: 2,
    side: { label: 'Side two', chapters: 2 },
  });
  await library.savePlace(id, placeIn(1, 'c1', 0.6, '2024-05-01T03:00:00Z'));
  expect(await library.storyToContinue()).toMatchObject({
    chapter: 1,
    side: { label: 'Side one', chapters: 1 },
  });
});

test('finished is a book whose both ends were seen, also after the index is made again', async () => {
  const library = await openNew();
  const id = await addFlipBook(library);
  await library.savePlace(id, placeIn(1, 'c1', 1, '2024-05-01T01:00:00Z', true));
  expect(library.listShelf(wholeShelf).stories[0]).toMatchObject({ isFinished: false });
  await library.savePlace(id, placeIn(2, 'c3', 1, '2024-05-01T02:00:00Z', true));
  expect(library.listShelf(wholeShelf).stories[0]).toMatchObject({ isFinished: true, progress: 1 });
  await library.close();
  const again = await openAt({ path: library.path, cacheFolder: await temporaryFolder() });
  await again.reconcile();
  expect(again.listShelf(wholeShelf).stories[0]).toMatchObject({ isFinished: true, progress: 1 });
});

test('the sides of two devices are merged, the newest of each side winning', async () => {
  const place = await emptyPlace();
  const one = await openAt(place);
  const id = await addFlipBook(one);
  const other = await openAt({ path: place.path, cacheFolder: await temporaryFolder() }, { device: phone });
  await one.savePlace(id, placeIn(1, 'c1', 0.2, '2024-05-01T01:00:00Z'));
  await other.savePlace(id, placeIn(2, 'c2', 0.4, '2024-05-01T02:00:00Z'));
  await one.savePlace(id, placeIn(2, 'c2', 0.1, '2024-05-01T00:00:00Z'));
  await other.savePlace(id, placeIn(1, 'c1', 0.9, '2024-05-01T03:00:00Z'));
  for (const library of [one, other]) {
    const { sidePlaces, place: newest } = await library.openStory(id);
    expect(sidePlaces?.map(({ totalProgression }) => totalProgression)).toEqual([0.9, 0.4]);
    expect(newest).toMatchObject({ side: 1, locator: { chapterId: 'c1' } });
  }
  expect(await one.reconcile()).toEqual([id]);
  expect(one.listShelf(wholeShelf).stories[0]?.progress).toBeCloseTo((0.9 + 0.8) / 3);
});

test('a file from before there were sides is read, and written on', async () => {
  const library = await openNew();
  const id = await addFlipBook(library);
  const { folder } = await library.openStory(id);
  const old = placeIn(null, 'c2', 0.5, '2024-05-01T01:00:00Z');
  const state = {
    format: 1,
    device: { id: 'laptop', name: 'Laptop' },
    place: old,
    consent: null,
    consentAt: null,
  };
  const file = join(folder, 'reading', 'laptop.json');
  await mkdir(join(folder, 'reading'));
  await writeFile(file, JSON.stringify({ ...state, bookmarks: [1] }));
  expect((await library.openStory(id)).sidePlaces).toMatchObject([{ side: 2, totalProgression: 0.25 }]);
  await library.savePlace(id, placeIn(1, 'c1', 0.5, '2024-05-01T02:00:00Z'));
  expect(await readFile(file, 'utf8')).toContain('bookmarks');
  expect(ReadingState.parse(JSON.parse(await readFile(file, 'utf8'))).sides).toMatchObject({
    1: { side: 1 },
  });
});

test('a damaged place of one side hides no other', async () => {
  const library = await openNew();
  const id = await addFlipBook(library);
  await library.savePlace(id, placeIn(1, 'c1', 0.5, '2024-05-01T01:00:00Z'));
  await library.savePlace(id, placeIn(2, 'c2', 0.5, '2024-05-01T02:00:00Z'));
  const file = join((await library.openStory(id)).folder, 'reading', 'laptop.json');
  const state = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...state, place: 7, sides: { ...state.sides, 1: 'gone' } }));
  expect((await library.openStory(id)).sidePlaces?.map(({ side }) => side)).toEqual([2]);
  await writeFile(file, JSON.stringify({ ...state, sides: 'gone' }));
  expect((await library.openStory(id)).sidePlaces?.map(({ side }) => side)).toEqual([2]);
});

test('saves that coalesce keep the newest of each side', async () => {
  const written: (readonly [number | undefined, number])[] = [];
  let running = 0;
  const saver = createPlaceSaver(async (_id, place) => {
    running += 1;
    expect(running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    written.push([place.side, place.totalProgression]);
    running -= 1;
  });
  const saves = [0, 0.1, 0.2, 0.3, 0.4, 0.5].map((progress, turn) =>
    saver.save('a', placeIn(turn % 2 === 0 ? 1 : 2, 'c1', progress, '2024-05-01T00:00:00Z')),
  );
  await Promise.all(saves);
  expect(written).toEqual([
    [1, 0],
    [2, 0.5],
    [1, 0.4],
  ]);
  await saver.settle();
});
