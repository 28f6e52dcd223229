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

describe('the name of the part before or after, last of a file that is one part', () => {
  const part = (number: string, tail: string) =>
    `${header.replace('Water', `Water (${number})`)}\n\n${scene}\n\n${tail}\n`;

  test.each([
    ['2/3', 'Part 3'],
    ['2/3', 'Part 1\n\nPart 3'],
    ['2/3', 'Part 1\nPart 3'],
    ['1/3', 'Part Two'],
    ['3/3', 'Part 2'],
    ['2/?', 'Chapter 3'],
  ])('is a link in part %s: %j', async (number, tail) => {
    const text = part(number, tail);
    const story = await read(text);
    expect(chaptersOf(story)).toEqual([null]);
    expect(textOf(story)).toBe(scene.replace('\n\n', '\n'));
    expect(story.back).toEqual([{ kind: 'navigation', text: tail.replace('\n\n', '\n') }]);
    expect(accountOf(text, story)).toEqual(balanced);
  });

  test('leaves what stands above it as other matter below the story', async () => {
    const text = part('1/2', 'To be continued\n\nPart 2');
    const story = await read(text);
    expect(chaptersOf(story)).toEqual([null]);
    expect(story.back.map(({ text: words }) => words)).toEqual(['To be continued', 'Part 2']);
    expect(story.metadata.status).toBe('inProgress');
    expect(accountOf(text, story)).toEqual(balanced);
  });

  test.each([
    ['with a story below it', part('2/3', `Part 3\n\n${scene}`)],
    ['of no part of the story', part('3/3', 'Part 4')],
    ['far from this part', part('1/9', 'Part 5')],
    ['in a file that says nothing of parts', `${header}\n\n${scene}\n\nPart 3\n`],
  ])('is a chapter %s', async (_what, text) => {
    const story = await read(text);
    expect(chaptersOf(story)).toHaveLength(2);
    expect(accountOf(text, story)).toEqual(balanced);
  });
});
