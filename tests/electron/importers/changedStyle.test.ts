// A style of headings that changes half-way: numbers that go on where the old style stopped, and numbers that merely look like it.
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { accountOf, balanced } from './wordAccount.ts';

const header = 'Title: The Weir\nAuthor: Perrin Holt\n\n';
const sentence = 'The miller counted the sacks twice and shut the sluice before the rain came.';
/** Twelve lines, and so chapters as even as pages. */
const passage = Array.from({ length: 6 }, () => `${sentence}\n${sentence}`).join('\n\n');

async function titlesOf(text: string) {
  const whole = header + text;
  const story = await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(whole) });
  expect(accountOf(whole, story)).toEqual(balanced);
  return story.chapters.map(({ entry }) => entry.title);
}

const under = (headings: readonly string[], text = passage) =>
  headings.map((each) => `${each}\n\n${text}\n\n`).join('');

type Style = (number: number) => string;
const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L'];
const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const words = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const trades = ['Miller', 'Cooper', 'Chandler', 'Tinker', 'Drover', 'Weaver', 'Sexton'];
const things = ['Hat', 'Boat', 'Ladder', 'Kettle', 'Goose', 'Window', 'Shoe'];
const title: Style = (number) =>
  `The ${trades[number % 7] ?? ''}'s ${things[Math.floor(number / 7) % 7] ?? ''}`;
const roman: Style = (number) => `${tens[Math.floor(number / 10)] ?? ''}${ones[number % 10] ?? ''}`;
const chapter: Style = (number) => `Chapter ${number}`;
const figure: Style = (number) => `${number}`;
const titled: Style = (number) => `${number}. ${title(number)}`;

const counted = (style: Style, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_none, place) => style(from + place));

const changes: readonly (readonly [string, Style, Style])[] = [
  ['a chapter, then a figure', chapter, figure],
  ['a chapter, then its short form', chapter, (number) => `Ch. ${number}`],
  ['a chapter, then a title', chapter, titled],
  ['a chapter, then a figure, a dash and a title', chapter, (number) => `${number} - ${title(number)}`],
  ['a chapter, then Roman numerals', chapter, roman],
  ['a titled chapter, then a bare figure', (number) => `Chapter ${number}: ${title(number)}`, figure],
  ['a word, then a figure', (number) => words[number - 1] ?? '', figure],
  ['a word, then a title', (number) => words[number - 1] ?? '', titled],
  ['a figure and a title, then Roman numerals', titled, roman],
];

describe('a style that changes half-way', () => {
  test.each(
    changes.flatMap(([name, old, later]) =>
      [3, 5, 12, 40].map((count) => [`${name}, ${count} more`, old, later, count] as const),
    ),
  )('%s', async (_name, old, later, count) => {
    const headings = [...counted(old, 1, 4), ...counted(later, 5, 4 + count)];
    expect(await titlesOf(under(headings))).toEqual(headings);
  });

  test.each([3, 5, 12])('three styles in one book, %i of each', async (count) => {
    const headings = [
      ...counted(chapter, 1, 4),
      ...counted(titled, 5, 4 + count),
      ...counted(roman, 5 + count, 4 + count * 2),
    ];
    expect(await titlesOf(under(headings))).toEqual(headings);
  });

  test('a style that comes back, and a gap that two styles fill', async () => {
    const back = [
      ...counted(chapter, 1, 3),
      ...counted(figure, 4, 8),
      ...counted(roman, 9, 13),
      ...counted(figure, 14, 18),
    ];
    expect(await titlesOf(under(back))).toEqual(back);
    const gap = [...words.slice(0, 4), ...counted(figure, 5, 7), ...counted(chapter, 8, 12)];
    expect(await titlesOf(under(gap))).toEqual(gap);
  });

  test.each([3, 5, 12])('numbers that begin anew in the next part, %i of them', async (count) => {
    const first = counted(chapter, 1, 4);
    const second = counted(roman, 1, count);
    const text = `Part One\n\n${under(first)}Part Two\n\n${under(second)}`;
    expect(await titlesOf(text)).toEqual([...first, ...second]);
    const turned = `Part One\n\n${under(second)}Part Two\n\n${under(first)}`;
    expect(await titlesOf(turned)).toEqual([...second, ...first]);
  });
});

/** A drabble's chapter: two lines. */
const short = `${sentence}\n${sentence.replace('miller', 'cooper').slice(0, 45)}.`;
/** Two sentences and a few words: shorter than what proves a pair of numbers by itself. */
const shorter = `${sentence.slice(0, 58)}.\n${sentence.slice(0, 46)}.`;

describe('short chapters', () => {
  const [one, two] = ['Part One', 'Part Two'].map((part) => `${part}\n\n`);

  test.each([short, shorter])('two of a third style, where the second stopped', async (text) => {
    const headings = [
      ...counted(figure, 1, 3),
      'Chapter Four',
      'Chapter Five',
      'VI. The Weir',
      'VII. The Sluice',
    ];
    expect(await titlesOf(under(headings, text))).toEqual(headings);
  });

  test.each([short, shorter])('two in each of two parts, and then another style', async (text) => {
    const later = ['Chapter 3: The Weir', 'Chapter 4: The Sluice'];
    const first = `${one}${under(counted(figure, 1, 2))}`;
    const second = `${two}${under([...counted(figure, 1, 2), ...later], text)}`;
    expect(await titlesOf(first + second)).toEqual(['1', '2', '1', '2', ...later]);
  });

  test.each([short, shorter])('entries of a list in each chapter, whatever their numbers', async (text) => {
    const chapters = counted(chapter, 1, 3);
    const inside = `${text}\n\n4. One For the Weir\n\n5. One For the Sluice\n\n${text}`;
    expect(await titlesOf(under(chapters, inside))).toEqual(chapters);
  });
});

describe('numbers that merely look like it', () => {
  const chapters = counted(chapter, 1, 3);

  test.each([
    ['sections of each chapter', counted(figure, 1, 7)],
    ['sections of each chapter in Roman numerals', counted(roman, 1, 7)],
    ['sections of each chapter with titles', counted(titled, 1, 7)],
  ])('%s', async (_name, sections) => {
    const text = chapters.map((each) => `${each}\n\n${under(sections)}`).join('');
    expect(await titlesOf(text)).toEqual(chapters);
  });

  test.each([
    ['a list', counted(titled, 1, 9).join('\n')],
    ['the end of a list, with blank lines', counted(titled, 4, 9).join('\n\n')],
    ['a figure that is said', '"How many?"\n\n4\n\n"No more?"'],
    ['years', `1941\n\n${sentence}\n\n1942\n\n${sentence}\n\n1943`],
    ['a count that is no neighbour', `6\n\n${passage}\n\n7\n\n${passage}\n\n8`],
  ])('%s', async (_name, inside) => {
    expect(await titlesOf(under(chapters, `${passage}\n\n${inside}\n\n${passage}`))).toEqual(chapters);
  });

  test('pages that sentences run through, though the first bear no number', async () => {
    const pages = Array.from(
      { length: 8 },
      (_none, place) => `${passage}\n\nThe miller went\n\n${place + 4}\n\nout to the weir.\n\n`,
    ).join('');
    expect((await titlesOf(under(chapters) + pages)).at(-1)).toBe('Chapter 3');
  });

  test('pages that are no longer than a part of a chapter', async () => {
    const long = Array.from({ length: 6 }, () => passage).join('\n\n');
    const pages = under(counted(figure, 4, 11));
    expect(await titlesOf(under(chapters, long) + pages)).toEqual(chapters);
  });
});
