// Titles and names that stand in lines of their own, and sentences of stories that look like them.
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import { accountOf, balanced } from './wordAccount.ts';

/** As a story, with every word accounted for. */
async function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  const found = await readSource({ name: 'a.txt', bytes }, { choices: noChoices, lists: 'all' });
  expect(accountOf(text, found), text).toEqual(balanced);
  return found;
}
const story =
  'The rain had not stopped since the morning, and the lower road was under water.\n\n"They will come," said her aunt.\n';

describe('a first sentence that begins with "By"', () => {
  test.each([
    'By morning, they were gone.',
    'By the river they waited.',
    "By Hanne's door stood a bucket.",
    'By noon the bridge was closed.',
    'By Monday.',
    'By Midnight',
  ])('%s stays in the story', async (sentence) => {
    for (const header of [
      'Title: Rain\nAuthor: Corin\nRating: R\n\n',
      'Title: Rain\nRating: R\nAuthor: Corin\n',
      'Rain\nby Corin\nRating: R\n\n',
    ]) {
      const { metadata, chapters } = await read(`${header}${sentence}\n\n${story}`);
      expect(metadata.authors, header).toEqual(['Corin']);
      expect(chapters[0]?.entry.start, header).toMatch(new RegExp(`^${sentence}`));
    }
    const { metadata, chapters } = await read(`Rain\n\n${sentence}\n\n${story}`);
    expect(metadata.authors).toEqual([]);
    expect(chapters.at(-1)?.entry.start).toContain(sentence);
  });

  test.each([
    ['Corin'],
    ['corin vale'],
    ['Mary T.'],
    ['J. R. Marsh'],
    ['Corin Marsh, Jr.'],
    ['the salt road'],
    ['wren_of_ash'],
    ['Corin (corin@example.org)'],
  ])('is unlike a by-line: %s', async (name) => {
    const { metadata } = await read(`Rain on the Road\nby ${name}\n\n${story}`);
    expect(metadata.title).toBe('Rain on the Road');
    expect(metadata.authors.join(', ')).toBe(name.replace(/ \(.*/, ''));
  });
});

describe('a title between a header without one and the story', () => {
  const fields = 'Disclaimer: not mine.\nRating: R\nWarnings: none.\n\n';

  test.each([
    ['THE LOWER ROAD\nby Corin', 'THE LOWER ROAD', ['Corin']],
    ['The Lower Road\n\nby Corin Vale', 'The Lower Road', ['Corin Vale']],
    ['                    The Lower Road\n                      by Corin', 'The Lower Road', ['Corin']],
    ['The Lower Road by Corin', 'The Lower Road', ['Corin']],
    ['THE LOWER ROAD', 'THE LOWER ROAD', []],
    ['                    The Lower Road', 'The Lower Road', []],
  ])('%j is found', async (lines, title, authors) => {
    const { metadata, chapters } = await read(`${fields}${lines}\n\n${story}`);
    expect(metadata).toMatchObject({ title, authors });
    expect(chapters[0]?.entry.start).toMatch(/^The rain had not stopped/);
  });

  test('has further fields below it', async () => {
    const { metadata, chapters } = await read(
      `${fields}THE LOWER ROAD\nby Corin\n\nSummary: A road goes under.\n\n${story}`,
    );
    expect(metadata).toMatchObject({ title: 'THE LOWER ROAD', summary: 'A road goes under.' });
    expect(chapters[0]?.entry.start).toMatch(/^The rain had not stopped/);
  });

  test.each([
    'SAN MARIN, 1944',
    'THREE DAYS LATER',
    'The mill was dark.',
    'Hanne',
    '"Who goes there?"',
    'The Lower Mill',
    'By the Water\nby and by they came',
  ])('is not %j', async (line) => {
    const { metadata, chapters } = await read(`${fields}${line}\n\n${story}`);
    expect(metadata.title).toBeNull();
    expect(
      chapters.some(({ title, entry }) => `${title} ${entry.start}`.includes(line.split('\n')[0] ?? '')),
    ).toBe(true);
  });

  test('is no heading of a scene, of which there are more', async () => {
    const { metadata } = await read(`${fields}THE LOWER MILL\n\n${story}\nTHE UPPER MILL\n\n${story}`);
    expect(metadata.title).toBeNull();
  });

  test('is no song that the story quotes', async () => {
    const { metadata } = await read(
      `Rating: R\nAuthor: Corin\n\nThe Road Song\nby Old Pell\n\nDown the road\nand up the road\n\n${story}`,
    );
    expect(metadata).toMatchObject({ title: null, authors: ['Corin'] });
  });
});
