// An empty page between words about spoilers and what they spoil: the header may stand above it or below.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The rain had not stopped since the morning, and the lower road was under water.\n\n"They will come," said her aunt.\n\nNobody came, and the boats lay where they had lain since the spring, and filled.\n';
const start = /^The rain had not stopped/;
const mail = 'From: wren@example.org\nSubject: FIC: Salt (1/1) PG-13\n\n';
const letters = `${[...'SPOILERSPACE'].join('\n\n')}\n\n`;
const blanks = '\n'.repeat(20);

describe('a header below spoiler space', () => {
  test.each([
    ['letters', letters],
    ['blank lines', blanks],
    ['letters and blank lines', letters + blanks],
  ])('of %s', async (_what, space) => {
    for (const header of ['Title: Salt\nAuthor: Wren Holt\n', 'Salt\nby Wren Holt\n']) {
      const { metadata, front, chapters } = await read(
        `${mail}Spoilers for "The Long Ebb"!\n\n${space}${header}Warnings: character death\n\n${story}`,
      );
      expect(metadata).toMatchObject({ title: 'Salt', authors: ['Wren Holt'] });
      expect(metadata.warnings.archive).toEqual(['death']);
      expect(front.map(({ text }) => text)).toContain('Spoilers for "The Long Ebb"!');
      expect(chapters).toHaveLength(1);
      expect(chapters[0]?.entry.start).toMatch(start);
    }
  });

  test('whose first line warns', async () => {
    const { metadata } = await read(
      `Spoilers, and a rape scene.\n\n${letters}Salt\nby Wren Holt\n\n${story}`,
    );
    expect(metadata.title).toBe('Salt');
    expect(metadata.warnings.archive).toEqual(['nonCon']);
  });
});

test.each([
  `"No spoilers," said Ansa.\n${blanks}${story}`,
  `Nobody likes spoilers.\n\n\n${story}`,
  `S\n\nT\n\nO\n\nP\n\n${story}`,
  `The spoils were few.\n${blanks}${story}`,
])('%j begins with the story', async (text) => {
  const { chapters } = await read(text);
  expect(chapters[0]?.entry.start.slice(0, 1)).toBe(text.slice(0, 1));
});

test('a title of that word stays the title', async () => {
  const { metadata } = await read(`Spoilers\n${blanks}by Wren Holt\n\n${story}`);
  expect(metadata).toMatchObject({ title: 'Spoilers', authors: ['Wren Holt'] });
});
