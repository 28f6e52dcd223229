// A text of two parts of which only the second says its number.
import { expect, test } from 'vitest';
import { bell, boats, tide } from './pierScene.ts';
import { readBalanced as read } from './readBalanced.ts';

const story = [boats, bell, tide].join('\n\n');

test('what stands above the second part is the first, and is not missed', async () => {
  const { chapters, problems } = await read(
    `Title: The Long Pier\n\nChapter 1\n\n${story}\n\n\nTitle: The Long Pier\nAuthor: Perrin Holt\nRating: R\nPart: 2\n\nChapter 2\n\n${story}\n`,
  );
  expect(chapters.map(({ entry }) => entry.title)).toEqual(['Chapter 1', 'Chapter 2']);
  expect(problems.map(({ code }) => code)).not.toContain('partsMissing');
});

test('a part before the third is still missed', async () => {
  const { problems } = await read(
    `Title: The Long Pier\n\nChapter 1\n\n${story}\n\n\nTitle: The Long Pier\nAuthor: Perrin Holt\nRating: R\nPart: 3\n\nChapter 3\n\n${story}\n`,
  );
  expect(problems.map(({ code }) => code)).toContain('partsMissing');
});
