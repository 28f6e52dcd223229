// Labels and headings that a copy or a habit has set unlike the others: "Notes:" right below the text, "/Part 1/".
import { describe, expect, test } from 'vitest';
import { parseHeading } from '../../../electron/importers/plainText/headings/parseHeading.ts';
import { readBalanced } from './readBalanced.ts';

const first = 'The ferry left at six, as it had left since before there was a clock';
const last = 'in the town to say so. Nobody waved, and nobody was ever late for it.';
const thanks = 'Thank you for reading! I hope that you like this chapter.';

async function blocksOf(...below: readonly string[]) {
  const told = Array.from({ length: 6 }, () => `${first}\n${last}`).join('\n\n');
  const { chapters, back } = await readBalanced(
    `Title: Six\nAuthor: Wren Tolliver\n\n${told}\n${below.join('\n')}\n`,
  );
  return { blocks: chapters.flatMap(({ blocks }) => blocks), back: back.map(({ text }) => text).join('') };
}

test.each(['Notes:', 'End Notes:', 'Author’s Note:', 'A/N:'])(
  '"%s" is no end of the story',
  async (label) => {
    const { blocks, back } = await blocksOf(label, '', thanks);
    expect(blocks[5]).toBe(`<p>${first} ${last}</p>`);
    expect(blocks.slice(6).join('') + back).toContain(thanks);
  },
);

test.each(['notes:', 'He took notes:', 'Notes: a few'])('"%s" goes on in its paragraph', async (line) => {
  const { blocks } = await blocksOf(line, '', `${first}\n${last}`);
  expect(blocks[5]).toBe(`<p>${first} ${last} ${line}</p>`);
});

describe('slashes around a line', () => {
  test.each(['/Part 1/', '//Chapter Two//', '/ Chapter 3: The Gate /', '/Prologue/'])(
    '%s is a heading',
    (line) => {
      expect(parseHeading(line)?.text).toMatch(/^(?:Part 1|Chapter Two|Chapter 3: The Gate|Prologue)$/);
    },
  );

  test.each(['/Part of me wants to go/', '/Who is there?/', '/1/', '/Orla/', '/part/'])(
    '%s is none',
    (line) => {
      expect(parseHeading(line)).toBeNull();
    },
  );
});
