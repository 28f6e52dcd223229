// Headings in forms that only the whole text proves, and lines that merely look like them.
import { describe, expect, test } from 'vitest';
import { parseHeading } from '../../../electron/importers/plainText/headings/parseHeading.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { accountOf, balanced } from './wordAccount.ts';

const lamp =
  'The lamp on the long pier had been out for eleven nights before anybody thought to ask the keeper why, and by then he was gone.\n\nNobody had seen him go. His boots stood by the stove, one of them on its side.';
const header = 'Title: The Long Pier\nAuthor: Perrin Holt\n\n';

async function titlesOf(text: string) {
  const whole = header + text;
  const story = await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(whole) });
  expect(accountOf(whole, story)).toEqual(balanced);
  return story.chapters.map(({ entry }) => entry.title);
}
const under = (...headings: readonly string[]) => headings.map((each) => `${each}\n\n${lamp}\n\n`).join('');

describe("headings that begin with the story's title", () => {
  test.each([
    [['The Long Pier: Chapter 1', 'The Long Pier: Chapter 2']],
    [['THE LONG PIER - PART 1', 'THE LONG PIER - PART 2']],
    [['The Long Pier 1/3', 'The Long Pier 2/3', 'The Long Pier (3/3)']],
  ])('%s divide it', async (headings) => {
    expect(await titlesOf(under(...headings))).toEqual(headings);
  });

  test.each([
    ['one alone', ['The Long Pier: Chapter 2']],
    ['numbers that do not count up', ['The Long Pier 3/3', 'The Long Pier 1/3']],
    ['no number', ['The Long Pier at Night', 'The Long Pier by Day']],
    ['another title', ['The Short Pier 1/2', 'The Short Pier 2/2']],
  ])('are none with %s', async (_name, lines) => {
    expect(await titlesOf(`${lamp}\n\n${under(...lines)}`)).toEqual([null]);
  });
});

describe('numerals', () => {
  test('above titles that a list of contents names belong to them', async () => {
    const contents = 'CONTENTS\n\n  I. THE LAMP\n II. THE BOOTS\n\n\n';
    const text = contents + under('I\n\nTHE LAMP', 'II\n\nTHE BOOTS');
    expect(await titlesOf(text)).toEqual(['I: THE LAMP', 'II: THE BOOTS']);
  });

  test('that lead up to "Chapter 4" are the chapters before it', async () => {
    expect(await titlesOf(under('I', 'II', 'III', 'Chapter 4', 'Chapter 5'))).toEqual([
      'I',
      'II',
      'III',
      'Chapter 4',
      'Chapter 5',
    ]);
  });

  test('in words may stand in the middle of the line', async () => {
    const centred = (word: string) => `${' '.repeat(30)}${word}`;
    expect(await titlesOf(under(...['ONE', 'TWO', 'THREE'].map(centred)))).toEqual(['ONE', 'TWO', 'THREE']);
  });

  test('above "Chapter 1" are sections of something else', async () => {
    expect(await titlesOf(under('I', 'II', 'Chapter 1', 'Chapter 2'))).not.toContain('II');
  });
});

describe('titles below a bare heading', () => {
  test('in capitals may end with a stop, where all chapters have one', async () => {
    const text = under('CHAPTER I.\n\nIN WHICH A LAMP GOES OUT.', 'CHAPTER II.\n\nMR. HOLT IS FROM HOME.');
    expect(await titlesOf(text)).toEqual([
      'Chapter I: IN WHICH A LAMP GOES OUT.',
      'Chapter II: MR. HOLT IS FROM HOME.',
    ]);
  });

  test.each([
    ['a shout', 'CHAPTER I.\n\nSTOP.', 'CHAPTER II.'],
    ['a motto', 'Chapter I\n\n"Salt keeps." -- Old Marden', 'Chapter II\n\n"Salt stings." - Young Marden'],
  ])('are not %s', async (_name, one, other) => {
    expect(await titlesOf(under(one, other))).toEqual(['Chapter I', 'Chapter II']);
  });
});

describe('one heading by itself', () => {
  test.each([
    ['Part Two (by Wenna P.)', 2],
    ['Part Three, by Corin', 3],
    ['CHAPTER1', 1],
    ['Part 2 by the river', null],
    ['Part two, by noon', null],
  ])('%s', (line, number) => {
    expect(parseHeading(line)?.number ?? null).toBe(number);
  });
});

test("a page's tags around stars are a rule, above the text too", async () => {
  const text = `<center>* * *</center>\n\n${lamp}\n\n<hr>\n\n${lamp}\n\n<center>~~~</center>\n\n${lamp}`;
  expect(await titlesOf(text)).toEqual([null]);
});

test('marked headings divide a text with more lines in capitals than a book has titles', async () => {
  const shouts = 'IT IS SO\n\n'.repeat(20_010);
  expect(await titlesOf(`${under('# Low Water')}${shouts}${under('# High Water')}`)).toEqual([
    'Low Water',
    'High Water',
  ]);
});
