// The name of a part above the labelled header of the story it belongs to.
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

const fields = 'Title: The Weir\nAuthor: Juno Fell\nRating: R\nWarnings: rape';
const scene =
  'The sluice had been open since the morning, and the meadow was under water.\n\n"Shut it," said her uncle, and nobody did.\n';

describe('a part above a header', () => {
  test.each([
    ['Part 1/3', { number: 1, of: 3 }],
    ['Part 2 of 3', { number: 2, of: 3 }],
    ['Teil 1/3', { number: 1, of: 3 }],
    ['Chapter 1', { number: 1, of: null }],
  ])('%j leaves the story its title, author and warnings', async (name, part) => {
    for (const gap of ['\n\n', '\n']) {
      const story = await read(`${name}${gap}${fields}\n\n${scene}`);
      expect(story.metadata).toMatchObject({ title: 'The Weir', authors: ['Juno Fell'] });
      expect(story.metadata.rating.label).toBe('R');
      expect(story.metadata.warnings.archive).toEqual(['nonCon']);
      expect(story.part).toEqual(part);
      expect(story.chapters).toHaveLength(1);
      expect(story.chapters[0]?.entry.start).toMatch(/^The sluice/);
    }
  });

  test('is the first chapter where the next one follows', async () => {
    const story = await read(`Chapter 1\n\n${fields}\n\n${scene}\nChapter 2\n\n${scene}`);
    expect(story.chapters.map(({ entry }) => entry.title)).toEqual(['Chapter 1', 'Chapter 2']);
  });

  test.each(['Rating: R\nWarnings: rape', 'Title: The Sluice\nRating: R'])(
    'is a chapter above fields of its own: %j',
    async (own) => {
      const story = await read(`Chapter 1\n\n${own}\n\n${scene}`);
      expect(story.chapters.map(({ entry }) => entry.title)).toEqual(['Chapter 1']);
    },
  );
});
