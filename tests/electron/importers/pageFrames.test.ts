// Pages and downloads whose frames were cut or copied oddly: what is certain is read, and prose that looks alike stays prose.
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';

const read = (text: string) => readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
const story =
  'The rain had not stopped since the morning, and the lower road was under water.\n\n"They will come," said her aunt.\n';
const posted = 'Posted originally on the Archive of Our Own at http://archiveofourown.org/works/1000013';

describe('a download from the Archive that was saved as text', () => {
  const fields = 'Rating: Mature\nArchive Warning: Graphic Depictions Of Violence\nLanguage: English\n';
  const download = (chapters: string, body: string) =>
    `Preface\n\nThe Weir\n${posted}.\n\n${fields}Stats: Published: 2014-02-03 Words: 90 Chapters: ${chapters}\n\nThe Weir\n\nby wren\n\n${body}`;

  test('warns, and names the work', async () => {
    const { metadata, chapters } = await read(
      download('1/1', `Summary\n\nIt rises.\n\nThe Weir\n\n${story}`),
    );
    expect(metadata).toMatchObject({
      title: 'The Weir',
      authors: ['wren'],
      rating: { value: 'mature', label: 'Mature' },
      warnings: { archive: ['violence'], stated: true },
      summary: 'It rises.',
      status: 'complete',
      source: { workKey: 'ao3:1000013' },
    });
    expect(chapters.map(({ entry }) => entry.start.slice(0, 8))).toEqual(['The rain']);
  });

  test('counts its chapters past a number that the author wrote once more', async () => {
    const body = `Chapter 1\n\nChapter 1\n\n${story}\nChapter 2: Low Water\n\nChapter Notes\n\nShort.\n\n${story}`;
    const { chapters, problems } = await read(download('2/4', body));
    expect(chapters.map(({ entry }) => entry.title)).toEqual(['Chapter 1', 'Chapter 2: Low Water']);
    expect(chapters[1]?.blocks[0]).toBe('<aside class="note before"><p>Short.</p></aside>');
    expect(problems).toEqual([]);
  });

  test('says when chapters are missing', async () => {
    const { problems } = await read(download('5/5', `Chapter 1\n\n${story}`));
    expect(problems.map(({ code }) => code)).toEqual(['chaptersMissing']);
  });

  test('takes short lines for titles only where there are as many as chapters were posted', async () => {
    const body = `Summary\n\nIt rises.\n\nHigh Water\n\n${story}\nLow Water\n\n${story}`;
    const two = await read(download('2/2', body));
    expect(two.chapters.map(({ entry }) => entry.title)).toEqual(['High Water', 'Low Water']);
    const three = await read(download('3/3', body));
    expect(three.chapters.map(({ entry }) => entry.title)).toEqual([null]);
    expect(three.chapters[0]?.entry.start).toMatch(/^High Water/);
  });

  test('keeps the last words of a story that speak of an afterword', async () => {
    const { chapters, back } = await read(download('1/1', `The Weir\n\n${story}\nAfterword\n\n${story}`));
    expect(chapters.at(-1)?.blocks.at(-1)).toContain('They will come');
    expect(back).toEqual([]);
  });

  test.each([
    `I had it ${posted.toLowerCase()} and nowhere else, I told her.\n\n${story}`,
    `${story}\n${posted}.\n\n`.repeat(12),
  ])('is not seen in prose', async (text) => {
    expect((await read(text)).metadata.source.workKey).toBeNull();
  });
});

describe('a page of FanFiction.net without crumbs', () => {
  const facts = 'Rated: Fiction T - English - Romance - Merrin V. & Jory T. - Words: 90 - id: 765';

  test.each([
    `The Weir\nBy: wren\nIt rises.\n${facts}\n\n${story}`,
    `The Weir By: wren\n\nIt rises.\n\n${facts}\n\n${story}`,
    `FanFiction\nJust In\nThe Weir\nBy: wren\nFollow/Fav\nIt rises.\n${facts}\n\n${story}`,
  ])('%j', async (text) => {
    const { metadata, front } = await read(text);
    expect(metadata).toMatchObject({
      title: 'The Weir',
      authors: ['wren'],
      rating: { value: 'teen', label: 'T' },
      characters: ['Merrin V.', 'Jory T.'],
      tags: ['Romance'],
      summary: 'It rises.',
    });
    expect(front.map(({ text: words }) => words)).toEqual(['Words: 90 - id: 765']);
  });

  test('a title may begin with the name of a shelf', async () => {
    const { metadata } = await read(`Movies They Never Made\nBy: wren\n\nIt rises.\n\n${facts}\n\n${story}`);
    expect([metadata.title, metadata.fandoms]).toEqual(['Movies They Never Made', []]);
  });
});

describe('a post of a journal', () => {
  test('names its writer and its day, and its one line is a header below a title', async () => {
    const top = 'wren (wren) wrote,\n@ 2006-02-14 23:51:00\nCurrent mood: calm\n\n';
    const line = 'HL, Ines/Maren, R, 3100 words. Spoilers for all of it.';
    const { metadata } = await read(`${top}The Weir\n${line}\n\n${story}`);
    expect(metadata).toMatchObject({
      title: 'The Weir',
      authors: ['wren'],
      published: '2006-02-14',
      rating: { value: 'mature', label: 'R' },
      relationships: ['Ines/Maren'],
    });
  });

  test('a letter that somebody wrote is none', async () => {
    const { metadata } = await read(`Ines (the elder) wrote,\n\n${story}`);
    expect([metadata.title, metadata.authors]).toEqual([null, []]);
  });
});

describe('what hosts and tools call things', () => {
  test.each([
    'Yahoo! GeoCities - Harbour/Quay/12',
    'Angelfire - harbour.example.org',
    'Welcome to geocities.com',
  ])('%s is no title', async (line) => {
    const { metadata } = await read(`${line}\n\nThe Weir\n\nby Wren\n\nRated: PG\n\n${story}`);
    expect([metadata.title, metadata.authors]).toEqual(['The Weir', ['Wren']]);
  });

  test.each(['Tripod', 'Tripod - Attack'])('%s is a title', async (title) => {
    const { metadata } = await read(`${title}\nby Wren\n\nRated: PG\n\n${story}`);
    expect(metadata.title).toBe(title);
  });

  test.each([
    ['Tall Ships: The Second Voyage', 'fandoms'],
    ['F/M, Gen', 'categories'],
  ] as const)('the category %s of FanFicFare', async (value, kind) => {
    const text = `\n\nThe Weir\n\nby Wren\n\n\nCategory: ${value}\nRating: T\n\nTABLE OF CONTENTS\n\n\tHigh\n\tLow\n\n\n\tHigh\n\n\n${story}\n\n\tLow\n\n\n${story}\n\nEnd file.\n`;
    const { metadata } = await read(text);
    const other = kind === 'fandoms' ? 'categories' : 'fandoms';
    expect(metadata[kind]).toEqual(value.split(', '));
    expect(metadata[other]).toEqual([]);
  });

  test('the series below a copied work page', async () => {
    const text = `Work Header\n\nThe Weir\n\nwren\n\nWork Text:\n\n${story}\nSeries this work belongs to:\n\n    Part 3 of High Waters\n    Part 1 of Weirs, and Other Work\n`;
    const { metadata, back } = await read(text);
    expect(metadata.series).toEqual([
      { name: 'High Waters', index: 3 },
      { name: 'Weirs, and Other Work', index: 1 },
    ]);
    expect(back).toEqual([]);
  });

  test('one marked line is a heading above all the text, and words inside it', async () => {
    const long = story.repeat(4);
    const above = await read(`Title: Rain\nAuthor: Wren\n\n# One\n\n${long}`);
    expect(above.chapters.map(({ entry }) => entry.title)).toEqual(['One']);
    const inside = await read(`Title: Rain\nAuthor: Wren\n\n${long}\n# One\n\n${long}`);
    expect(inside.chapters.map(({ entry }) => entry.title)).toEqual([null]);
  });
});
