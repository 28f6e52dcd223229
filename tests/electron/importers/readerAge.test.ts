// A line about the reader's age is no warning of the story, and no part of it.
import { describe, expect, test } from 'vitest';
import { isReaderAgeNotice } from '../../../electron/importers/plainText/header/readerAge.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { blockText } from '../../../electron/markup/blockText.ts';

const read = (text: string) => readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
const story =
  '\n\nThe lamp had gone out on the mole, and no one was there to light it.\n\n"Wait," said Ansa.\n';

describe('the age of readers', () => {
  test.each([
    'If you are under 18, leave now.',
    'If you are underage, go away!',
    'You must be over 21 to read this.',
    'Underage readers, please stop reading here.',
    "If you're not yet eighteen, hit the back button.",
  ])('%s is told', (text) => {
    expect(isReaderAgeNotice(text)).toBe(true);
  });

  test.each([
    'If you are under 18, you cannot come into the bar, he said.',
    'You must be 18 to drink here.',
    '"If you are under 18, leave now."',
    'Under eighteen lamps they read the letter.',
    'If you are underage, the sea does not care.',
  ])('%s is not', (text) => {
    expect(isReaderAgeNotice(text)).toBe(false);
  });

  test('the line stands before the story, and warns of nothing', async () => {
    const { metadata, front, chapters } = await read(
      `Title: Copper\nAuthor: Ansa Vale\nRating: NC-17\n\nIf you are underage, or it is not allowed\nwhere you live, leave now.${story}`,
    );
    expect(metadata.warnings).toEqual({ archive: [], author: [], stated: false });
    expect(front).toEqual([
      {
        kind: 'disclaimer',
        text: 'If you are underage, or it is not allowed where you live, leave now.',
      },
    ]);
    expect(blockText(chapters[0]?.blocks[0] ?? '')).toContain('The lamp had gone out');
  });
});
