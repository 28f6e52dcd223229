// The pages of a two-sided book: its contents by side, its ways in, the key that flips it.
import { describe, expect, test } from 'vitest';
import { contentsSections } from '../../../renderer/reader/contentsSections.ts';
import { offsetOfSameLetter } from '../../../renderer/reader/engine/textContext.ts';
import { flipWords, sideWords } from '../../../renderer/reader/flipWords.ts';
import { openedAtChapter } from '../../../renderer/warnings/openedAtChapter.ts';
import type { OpenedStory } from '../../../shared/contract/records.ts';
import { readerCommandOf } from '../../../shared/reading/readerKeys.ts';
import { sidesOf } from '../../../shared/story/sides.ts';
import { typographic } from '../../../shared/story/typography.ts';
import { fakeChapter, fakeOpened } from '../fakeStories.ts';

const chapters = [1, 1, 1, 2, 2].map((side, index) => ({
  ...fakeChapter(index),
  title: side === 2 && index === 4 ? 'Chapter 2: Landfall' : fakeChapter(index).title,
  words: 100,
  side,
  part: side === 1 ? 'SIDE ONE: The Keeper' : 'SIDE TWO: The Ship',
}));

function flipBook(changes: Partial<OpenedStory> = {}): OpenedStory {
  const opened = fakeOpened(1);
  return { ...opened, story: { ...opened.story, chapters, words: 500 }, ...changes };
}

const locator = { block: 3, blockHash: 'x', offset: 4, before: '', after: '', progression: 0.5 };
const inSideTwo = {
  locator: { ...locator, chapterId: 'c5' },
  totalProgression: 0.75,
  finished: false,
  side: 2,
  at: '2026-03-02T10:00:00.000Z',
};

describe('contents', () => {
  test('are numbered from the start of each side, which is not named again as a part', () => {
    const sections = contentsSections(flipBook().story);
    expect(sections.map(({ side }) => side?.label)).toEqual(['Side one', 'Side two']);
    expect(sections.map(({ entries }) => entries.map(({ index, number }) => [index, number]))).toEqual([
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      [
        [3, 1],
        [4, 2],
      ],
    ]); // prettier-ignore
    expect(sections.flatMap(({ entries }) => entries.map(({ isNewPart }) => isNewPart))).not.toContain(true);
    expect(sections[1]?.entries[1]?.heading.name).toBe('Landfall');
  });

  test('of any other story are one section, with its parts', () => {
    const { story } = fakeOpened(1);
    const parted = story.chapters.map((chapter, index) => ({
      ...chapter,
      part: index < 2 ? 'Ebb' : 'Flood',
    }));
    const [only, ...rest] = contentsSections({ ...story, chapters: parted });
    expect(rest).toEqual([]);
    expect(only?.side).toBeNull();
    expect(only?.entries.map(({ isNewPart }) => isNewPart).slice(0, 4)).toEqual([true, false, true, false]);
  });
});

describe('openedAtChapter', () => {
  test('goes on in a side where the reader was in it, whatever side came last', () => {
    const inSideOne = { ...inSideTwo, side: 1, locator: { ...locator, chapterId: 'c1' } };
    const opened = flipBook({
      place: { ...inSideOne, totalProgression: 0.4 },
      sidePlaces: [inSideOne, inSideTwo],
    });
    expect(openedAtChapter(opened, 'c5').place).toBe(inSideTwo);
  });

  test('starts a side at its own start', () => {
    expect(openedAtChapter(flipBook({ place: null }), 'c4').place).toMatchObject({
      side: 2,
      totalProgression: 0,
      locator: { chapterId: 'c4', block: 0 },
    });
  });

  test('reads a side again from its start, once its end was seen', () => {
    const finished = { ...inSideTwo, finished: true };
    const opened = flipBook({ place: finished, sidePlaces: [finished] });
    expect(openedAtChapter(opened, 'c5').place).toMatchObject({
      locator: { block: 0 },
      totalProgression: 0.5,
    });
  });
});

test('the ways between sides are called by their numbers', () => {
  const [one, two] = sidesOf(flipBook().story);
  expect(
    [one, two].map((side) => (side === undefined ? '' : `${flipWords(side)}, ${sideWords(side)}`)),
  ).toEqual(['Flip to side one, Side one: The Keeper', 'Flip to side two, Side two: The Ship']);
});

test('F flips, on any keyboard, and with nothing held', () => {
  const press = (key: string, rest = {}) =>
    readerCommandOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...rest });
  expect(press('f')).toBe('flip');
  expect(press('а', { code: 'KeyF' })).toBe('flip');
  expect(press('f', { ctrlKey: true })).not.toBe('flip');
  expect(press('u', { code: 'KeyF' })).toBeNull();
});

test('a place keeps its letter when the marks are set, and when they are put back', () => {
  const written = `"Don't -- no...," she said. 'Tis -- "the 'end'."`;
  const set = typographic(written, 'en');
  const letters = [...written].flatMap((character, offset) =>
    /[\p{L}\p{N}]/u.test(character) ? [offset] : [],
  );
  for (const offset of letters) {
    const there = offsetOfSameLetter(written, set, offset);
    expect(set.slice(there).replace(/\P{L}+/gu, '')).toBe(written.slice(offset).replace(/\P{L}+/gu, ''));
    expect(offsetOfSameLetter(set, written, there)).toBe(offset);
  }
  expect(offsetOfSameLetter(written, set, 0)).toBe(0);
  expect(offsetOfSameLetter(written, set, written.length)).toBe(set.length);
});
