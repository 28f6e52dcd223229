// A story copied from the small page of FanFiction.net: its facts stand in one line, with commas between them.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The rain had not stopped since the morning, and the lower road was under water.\n\nNobody came, and the boats lay where they had lain since the spring, and filled.\n';

describe('the small page of the site', () => {
  test('its facts are fields', async () => {
    const { metadata, chapters } = await read(
      `The Lamp Room by wren holt\nBooks » Harbour Lights Rated: M, English, Drama & Romance, Ansa H., Corin M., Words: 5k+, Favs: 33, Follows: 12, Published: 9-2-11 Updated: 10-3-12\n\n${story}`,
    );
    expect(metadata).toMatchObject({
      title: 'The Lamp Room',
      authors: ['wren holt'],
      fandoms: ['Harbour Lights'],
      characters: ['Ansa H.', 'Corin M.'],
      tags: ['Drama', 'Romance'],
      language: 'en',
      published: '2011-09-02',
      updated: '2012-10-03',
    });
    expect(metadata.rating).toEqual({ value: 'mature', label: 'M' });
    expect(chapters[0]?.entry.start).toMatch(/^The rain had/);
  });

  test('the characters may stand before the rating', async () => {
    const { metadata, chapters } = await read(
      `The Lamp Room by Wren\nHarbour Lights » Ansa H., Corin M. Rated: T, English, Humor, Words: 12k+, Favs: 10\n\nChapter 3: The Ferry\n\n${story}`,
    );
    expect(metadata).toMatchObject({ fandoms: ['Harbour Lights'], characters: ['Ansa H.', 'Corin M.'] });
    expect(metadata.rating.value).toBe('teen');
    expect(chapters.map(({ entry }) => entry.title)).toEqual(['Chapter 3: The Ferry']);
  });

  test.each([
    'The Lamp Room by Wren\nRated: M, and the keeper knew what that meant.',
    'The lamp was lit by Wren\nThe sign said » Rated: M, Nobody goes in, and nobody did.',
    'He came\nand on the door stood Rated: T, English, and no words: none at all.',
  ])('%j is none', async (lines) => {
    const { metadata } = await read(`${lines}\n\n${story}`);
    expect(metadata.fandoms).toEqual([]);
    expect(metadata.characters).toEqual([]);
  });
});
