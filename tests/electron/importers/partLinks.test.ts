// Links from one page of a story to its other parts are navigation, and no chapter.
import { describe, expect, test } from 'vitest';
import type { CompletedStory } from '../../../electron/importers/completedStory.ts';
import { parseHeading } from '../../../electron/importers/plainText/headings/parseHeading.ts';
import { isRowOfPartLinks } from '../../../electron/importers/plainText/headings/partLinks.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { blockText } from '../../../electron/markup/blockText.ts';
import { accountOf, balanced } from './wordAccount.ts';

const read = (text: string): Promise<CompletedStory> =>
  readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) });

const chaptersOf = ({ chapters }: CompletedStory) => chapters.map(({ entry }) => entry.title);
const textOf = ({ chapters }: CompletedStory) =>
  chapters.flatMap(({ blocks }) => blocks.map(blockText)).join('\n');

const header = 'Title: Low Water\nAuthor: Tamsin Roe\nRating: G';
const scene =
  'The ferry had stopped before noon, and the slip was full of gulls.\n\n"Nobody told me," said Odile, and sat down on her trunk to wait for the tide.';

describe('a row of links to parts', () => {
  test.each([
    'Part 1 | Part 2 | Part 3',
    'Part One | Part Two',
    '[Chapter 1] | [Chapter 2] | [Chapter 3]',
    'Part 1 | 2 | 3',
    'Part 1 | Part 2 | Home',
  ])('is no heading: %j', (line) => {
    expect(isRowOfPartLinks(line)).toBe(true);
    expect(parseHeading(line)).toBeNull();
  });

  test.each(['Part 1 | The Road', 'Chapter 3 | Chapter Three', 'Part 1 | Chapter 2', 'Part 1 | 2'])(
    'is not %j',
    (line) => {
      expect(isRowOfPartLinks(line)).toBe(false);
    },
  );

  test.each(['Part 1 | Part 2 | Part 3', 'Part 1 | Part 2'])('ends a page as navigation: %j', async (row) => {
    const text = `${header}\n\n${scene}\n\n${row}\n`;
    const story = await read(text);
    expect(chaptersOf(story)).toEqual([null]);
    expect(textOf(story)).toBe(scene.replace('\n\n', '\n'));
    expect(story.front).toEqual([]);
    expect(story.back).toEqual([{ kind: 'navigation', text: row }]);
    expect(accountOf(text, story)).toEqual(balanced);
  });

  test('stands above a header, which keeps its title', async () => {
    const text = `Part 1 | Part 2 | Part 3\n\n${header}\n\n${scene}\n`;
    const story = await read(text);
    expect(story.metadata.title).toBe('Low Water');
    expect(chaptersOf(story)).toEqual([null]);
    expect(story.front.map(({ text: words }) => words)).toEqual(['Part 1 | Part 2 | Part 3']);
    expect(accountOf(text, story)).toEqual(balanced);
  });
});
