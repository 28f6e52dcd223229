// The sides of a two-sided book: which chapters are whose, and what is no such book.
import { expect, test } from 'vitest';
import { sideOfChapter, sideStory, sidesOf } from '../../../shared/story/sides.ts';
import { fakeChapter, fakeId, fakeMetadata, fakeStory } from '../../renderer/fakeStories.ts';

const names = ['SIDE ONE: The Keeper', 'SIDE TWO: The Ship', 'SIDE THREE'];

/** Chapters of 100 words; null is a chapter that bears no side. */
function storyOf(sides: readonly (number | null)[]) {
  const chapters = sides.map((side, index) => ({
    ...fakeChapter(index),
    words: 100,
    ...(side === null ? {} : { side, part: names[side - 1] ?? null }),
  }));
  return fakeStory(fakeId(0), fakeMetadata, chapters);
}

const rangesOf = (sides: readonly (number | null)[]) =>
  sidesOf(storyOf(sides)).map(({ side, from, to, words }) => [side, from, to, words]);

test('each side holds its chapters and counts its words', () => {
  expect(sidesOf(storyOf([1, 1, 2, 2, 2]))).toEqual([
    { side: 1, name: names[0], label: 'Side one', title: 'The Keeper', from: 0, to: 2, words: 200 },
    { side: 2, name: names[1], label: 'Side two', title: 'The Ship', from: 2, to: 5, words: 300 },
  ]);
});

test('a side without a title is called by its number', () => {
  expect(sidesOf(storyOf([1, 2, 3])).at(-1)).toMatchObject({
    name: 'SIDE THREE',
    label: 'Side three',
    title: null,
  });
  const bare = storyOf([1, 2]);
  const unnamed = { ...bare, chapters: bare.chapters.map((chapter) => ({ ...chapter, part: null })) };
  expect(sidesOf(unnamed).map(({ name, title }) => [name, title])).toEqual([
    ['Side one', null],
    ['Side two', null],
  ]);
});

test('what stands before the first side belongs to it, what bears none to the one before', () => {
  expect(rangesOf([null, 1, null, 2, null])).toEqual([
    [1, 0, 3, 300],
    [2, 3, 5, 200],
  ]);
});

test.each([[[]], [[null, null]], [[1, 1]], [[1, 2, 1]], [[null, 1]]])('%j is no two-sided book', (sides) => {
  expect(sidesOf(storyOf(sides))).toEqual([]);
});

test('finds the side of a chapter', () => {
  const sides = sidesOf(storyOf([1, 2, 2]));
  expect([0, 1, 2, 3, -1].map((chapter) => sideOfChapter(sides, chapter))).toEqual([0, 1, 1, null, null]);
});

test('a side is a story of its own, and its only chapter is headed by its name', () => {
  const story = storyOf([1, 2, 2]);
  const [one, two] = sidesOf(story);
  if (one === undefined || two === undefined) throw new Error('There should be two sides.');
  expect(sideStory(story, one)).toMatchObject({ words: 100, metadata: { title: 'The Keeper' } });
  expect(sideStory(story, one).chapters.map(({ id, part }) => [id, part])).toEqual([['c1', 'Side one']]);
  expect(sideStory(story, two).chapters.map(({ id }) => id)).toEqual(['c2', 'c3']);
  expect(sideStory(story, two).metadata).toBe(story.metadata);
});
