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
