// Heads of a story that are not a title with "by Sal" below it, and openings of stories that look like them.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The rain had not stopped since the morning, and the lower road was under water as far as the mill.\n\n"They will come," said her aunt.\n';

describe('whose a story is since when names its author', () => {
  test.each([
    ['"The Lower Road"\ncopyright 1994 by J. R. Marsh', 'J. R. Marsh'],
    ['The Lower Road\n(c) 1996 Odile Penn', 'Odile Penn'],
    ['THE LOWER ROAD\n\nCopyright (c) Odile Penn, 1996', 'Odile Penn'],
    ['The Lower Road\n© 2001-2003 odile_p', 'odile_p'],
    ['   The Lower Road\n      Copyright 1998 by Odile and Wren.\n      odile@example.org', 'Odile and Wren'],
  ])('%j', async (head, name) => {
    const { metadata, front, chapters } = await read(`${head}\n\nRATED NC-17 for violence.\n\n${story}`);
    expect(metadata.title).toMatch(/^the lower road$/i);
    expect(metadata.authors.join(' and ')).toBe(name);
    expect(metadata.rating.value).toBe('explicit');
    const rights = head.split('\n').find((line) => /copyright|\(c\)|©/i.test(line)) ?? '';
    expect(front).toContainEqual({ kind: 'disclaimer', text: rights.trim() });
    expect(chapters[0]?.entry.start).toMatch(/^The rain had not stopped/);
  });

  test.each([
    // A show, a book of long ago, nobody, and sentences.
    'The Lower Road\ncopyright 1996 by Harbour Pictures',
    'The Lower Road\nCopyright 1921 by J. R. Marsh',
    'The Lower Road\ncopyright 1996 by the author',
    'The Lower Road\ncopyright 1996 by Odile Penn\nstood on the first page, and no more.',
    'The page was torn.\ncopyright 1996 by Odile Penn',
    'He found a book under the bench.\n\nThe Lower Road\ncopyright 1996 by Odile Penn',
  ])('not in %j', async (head) => {
    const { metadata } = await read(`${head}\n\n${story}`);
    expect(metadata).toMatchObject({ title: null, authors: [] });
  });

  test('a by-line above it counts, as before', async () => {
    const { metadata, front } = await read(
      `The Lower Road\nby Odile Penn\ncopyright 1996 by Odile Penn\n\n${story}`,
    );
    expect(metadata).toMatchObject({ title: 'The Lower Road', authors: ['Odile Penn'] });
    expect(front).toEqual([{ kind: 'disclaimer', text: 'copyright 1996 by Odile Penn' }]);
  });

  test('an author of the fields is not named twice', async () => {
    const { metadata } = await read(
      `The Lower Road\n(c) 1996 Odile Penn\nAuthor: Odile Penn\nRating: PG\n\n${story}`,
    );
    expect(metadata).toMatchObject({ title: 'The Lower Road', authors: ['Odile Penn'] });
  });
});

describe('the name of one book below that of all', () => {
  test.each([
    'THE FERRY YEARS\n\nBook Two: The Lower Road\nby\nOdile Penn',
    'The Ferry Years\nBook Two: The Lower Road\nby Odile Penn',
    'The Ferry Years\n\nVolume III - The Lower Road\n\nby Odile Penn',
  ])('%j', async (head) => {
    const { metadata, front } = await read(`${head}\n\nRATED NC-17 for violence.\n\n${story}`);
    expect(metadata.title).toMatch(/^the ferry years$/i);
    expect(metadata.authors).toEqual(['Odile Penn']);
    expect(metadata.rating.value).toBe('explicit');
    expect(front[0]?.text).toMatch(/The Lower Road$/);
  });

  test.each([
    'She read the spine.\n\nBook Two: The Lower Road\nby Odile Penn',
    'The Ferry Years\n\nBook Two: The Lower Road\n\nby and by the rain went over.',
  ])('not in %j', async (head) => {
    expect((await read(`${head}\n\n${story}`)).metadata.authors).toEqual([]);
  });
});

describe('a name and a year below a title', () => {
  test('are of the author', async () => {
    const { metadata, front, chapters } = await read(`The Lower Road\nSusan Marsh\n1996\n\n${story}`);
    expect(metadata).toMatchObject({ title: 'The Lower Road', authors: ['Susan Marsh'] });
    expect(front).toMatchObject([{ text: '1996' }]);
    expect(chapters[0]?.entry.start).toMatch(/^The rain had not stopped/);
  });

  test.each([
    ['The Lower Road\nSan Marin\n1996', story],
    ['The Lower Road\nSusan Marsh\n1996', `${story}\nSusan shut the door.\n`],
  ])('but not in %j', async (head, below) => {
    const { metadata } = await read(`${head}\n\n${below}`);
    expect(metadata).toMatchObject({ title: null, authors: [] });
  });
});
