// Where a reader is in each side of a two-sided book, and how far in the whole of it.
import { expect, test } from 'vitest';
import type { Place } from '../../../shared/reading/locator.ts';
import { placesOfStory } from '../../../shared/reading/sidePlaces.ts';
import { sidesOf } from '../../../shared/story/sides.ts';
import { fakeChapter, fakeId, fakeMetadata, fakeStory } from '../../renderer/fakeStories.ts';

const words = [100, 300, 400, 200];
const chapters = words.map((count, index) => ({
  ...fakeChapter(index),
  words: count,
  side: index < 2 ? 1 : 2,
}));
const sided = fakeStory(fakeId(0), fakeMetadata, chapters);
const plain = fakeStory(
  fakeId(0),
  fakeMetadata,
  chapters.map(({ side: _side, ...chapter }) => chapter),
);

function placeIn(chapter: number, progression: number, rest: Partial<Place>): Place {
  const locator = {
    chapterId: `c${chapter}`,
    block: 0,
    blockHash: 'x',
    offset: 0,
    before: '',
    after: '',
    progression,
  };
  return { locator, totalProgression: 0, finished: false, at: '2024-01-01T00:00:00Z', ...rest };
}

const placesIn = (story: typeof sided, places: readonly Place[]) =>
  placesOfStory(story, sidesOf(story), places);

test('the whole is as far as both sides together, at the newest place', () => {
  const two = placeIn(3, 0.5, { side: 2, totalProgression: 0.5, at: '2024-01-03T00:00:00Z' });
  const one = placeIn(1, 0.5, { side: 1, totalProgression: 0.25, at: '2024-01-02T00:00:00Z' });
  const older = placeIn(2, 0, { side: 1, totalProgression: 0.9 });
  const { place, sides } = placesIn(sided, [two, one, older]);
  expect(sides).toEqual([one, two]);
  expect(place).toEqual({ ...two, totalProgression: 0.4, finished: false });
});

test('finished is a book whose every side was read to its end', () => {
  const one = placeIn(2, 1, { side: 1, totalProgression: 1, finished: true, at: '2024-01-02T00:00:00Z' });
  const two = placeIn(4, 1, { side: 2, totalProgression: 1, finished: true, at: '2024-01-03T00:00:00Z' });
  expect(placesIn(sided, [one]).place).toMatchObject({ finished: false, totalProgression: 0.4 });
  expect(placesIn(sided, [two, one]).place).toMatchObject({ finished: true, totalProgression: 1 });
});

test('a side that was read to its end counts whole, wherever the reader looks in it', () => {
  const one = placeIn(1, 0, { side: 1, totalProgression: 0.1, finished: true });
  expect(placesIn(sided, [one]).place).toMatchObject({ finished: false, totalProgression: 0.4 });
});

test('a place from before the book had sides is one in the side that holds its chapter', () => {
  const old = placeIn(3, 0.5, { totalProgression: 0.6 });
  const { place, sides } = placesIn(sided, [old]);
  expect(sides).toEqual([{ ...old, side: 2, totalProgression: 200 / 600 }]);
  expect(place?.totalProgression).toBeCloseTo(0.2);
  const end = placeIn(4, 1, { totalProgression: 1, finished: true });
  expect(placesIn(sided, [end]).place).toMatchObject({ finished: true, totalProgression: 1 });
});

test('a place in a side of a book that has none any more keeps its chapter', () => {
  const one = placeIn(2, 0.5, { side: 1, totalProgression: 0.6, finished: true });
  const { place, sides } = placesIn(plain, [one]);
  expect(sides).toEqual([]);
  expect(place).toEqual({ ...placeIn(2, 0.5, {}), totalProgression: 0.25 });
  const end = placeIn(4, 1, { side: 2, totalProgression: 1, finished: true });
  expect(placesIn(plain, [end]).place).toMatchObject({ finished: true, totalProgression: 1 });
});

test('no place is none, and one without its chapter is none in a side', () => {
  expect(placesIn(sided, [])).toEqual({ place: null, sides: [] });
  expect(placesIn(sided, [placeIn(9, 0, {})])).toEqual({ place: null, sides: [] });
  const lost = placeIn(9, 0, { side: 2, totalProgression: 0.5 });
  expect(placesIn(sided, [lost]).place).toMatchObject({ side: 2, totalProgression: 0.3 });
});
