// Titles and names that stand in lines of their own, and sentences of stories that look like them.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The rain had not stopped since the morning, and the lower road was under water.\n\n"They will come," said her aunt.\n';

describe('a first sentence that begins with "By"', () => {
  test.each([
    'By morning, they were gone.',
    'By the river they waited.',
    "By Hanne's door stood a bucket.",
    'By noon the bridge was closed.',
    'By Monday.',
    'By Midnight',
  ])('%s stays in the story', async (sentence) => {
    for (const header of [
      'Title: Rain\nAuthor: Corin\nRating: R\n\n',
      'Title: Rain\nRating: R\nAuthor: Corin\n',
      'Rain\nby Corin\nRating: R\n\n',
    ]) {
      const { metadata, chapters } = await read(`${header}${sentence}\n\n${story}`);
      expect(metadata.authors, header).toEqual(['Corin']);
      expect(chapters[0]?.entry.start, header).toMatch(new RegExp(`^${sentence}`));
    }
    const { metadata, chapters } = await read(`Rain\n\n${sentence}\n\n${story}`);
    expect(metadata.authors).toEqual([]);
    expect(chapters.at(-1)?.entry.start).toContain(sentence);
  });

  test.each([
    ['Corin'],
    ['corin vale'],
    ['Mary T.'],
    ['J. R. Marsh'],
    ['Corin Marsh, Jr.'],
    ['the salt road'],
    ['wren_of_ash'],
    ['Corin (corin@example.org)'],
  ])('is unlike a by-line: %s', async (name) => {
    const { metadata } = await read(`Rain on the Road\nby ${name}\n\n${story}`);
    expect(metadata.title).toBe('Rain on the Road');
    expect(metadata.authors.join(', ')).toBe(name.replace(/ \(.*/, ''));
  });
});

describe('a title between a header without one and the story', () => {
  const fields = 'Disclaimer: not mine.\nRating: R\nWarnings: none.\n\n';

  test.each([
    ['THE LOWER ROAD\nby Corin', 'THE LOWER ROAD', ['Corin']],
    ['The Lower Road\n\nby Corin Vale', 'The Lower Road', ['Corin Vale']],
    ['                    The Lower Road\n                      by Corin', 'The Lower Road', ['Corin']],
    ['The Lower Road by Corin', 'The Lower Road', ['Corin']],
    ['THE LOWER ROAD', 'THE LOWER ROAD', []],
    ['                    The Lower Road', 'The Lower Road', []],
  ])('%j is found', async (lines, title, authors) => {
    const { metadata, chapters } = await read(`${fields}${lines}\n\n${story}`);
    expect(metadata).toMatchObject({ title, authors });
    expect(chapters[0]?.entry.start).toMatch(/^The rain had not stopped/);
  });

  test('has further fields below it', async () => {
    const { metadata, chapters } = await read(
      `${fields}THE LOWER ROAD\nby Corin\n\nSummary: A road goes under.\n\n${story}`,
    );
    expect(metadata).toMatchObject({ title: 'THE LOWER ROAD', summary: 'A road goes under.' });
    expect(chapters[0]?.entry.start).toMatch(/^The rain had not stopped/);
  });

  test.each([
    'SAN MARIN, 1944',
    'THREE DAYS LATER',
    'The mill was dark.',
    'Hanne',
    '"Who goes there?"',
    'The Lower Mill',
    'By the Water\nby and by they came',
  ])('is not %j', async (line) => {
    const { metadata, chapters } = await read(`${fields}${line}\n\n${story}`);
    expect(metadata.title).toBeNull();
    expect(
      chapters.some(({ entry }) => `${entry.title} ${entry.start}`.includes(line.split('\n')[0] ?? '')),
    ).toBe(true);
  });

  test('is no heading of a scene, of which there are more', async () => {
    const { metadata } = await read(`${fields}THE LOWER MILL\n\n${story}\nTHE UPPER MILL\n\n${story}`);
    expect(metadata.title).toBeNull();
  });

  test('is no song that the story quotes', async () => {
    const { metadata } = await read(
      `Rating: R\nAuthor: Corin\n\nThe Road Song\nby Old Pell\n\nDown the road\nand up the road\n\n${story}`,
    );
    expect(metadata).toMatchObject({ title: null, authors: ['Corin'] });
  });
});

describe('title, author and facts in one line', () => {
  test.each([
    ['"Two Cups" by Wren (PG-13, A/B, first season)', 'Two Cups', ['Wren'], ['A/B'], 'PG-13'],
    ['"Two Cups" by Wren (PG-13)', 'Two Cups', ['Wren'], [], 'PG-13'],
    ['Two Cups by J. R. Ash. Ines/Tobias, R. 1200 words.', 'Two Cups', ['J. R. Ash'], ['Ines/Tobias'], 'R'],
    ['Two Cups, by Wren, Ines/Tobias, NC-17', 'Two Cups', ['Wren'], ['Ines/Tobias'], 'NC-17'],
    ['Fic: Two Cups (Ines/Tobias, R) 1/1', 'Two Cups', [], ['Ines/Tobias'], 'R'],
    ['[FIC] Two Cups - Ines/Tobias - NC-17', 'Two Cups', [], ['Ines/Tobias'], 'NC-17'],
    ['[FIC] Two Cups, Ines/Tobias, NC-17', 'Two Cups', [], ['Ines/Tobias'], 'NC-17'],
    [
      'Title: Two Cups / Author: Wren / Pairing: Ines / Tobias / Rating: R',
      'Two Cups',
      ['Wren'],
      ['Ines / Tobias'],
      'R',
    ],
    ['Two Cups\nwritten by wren_ash // rated G // for a birthday', 'Two Cups', ['wren_ash'], [], 'rated G'],
    ['Two Cups\nby Wren\nK+, Ines/Tobias', 'Two Cups', ['Wren'], ['Ines/Tobias'], 'K+'],
  ])('%j is taken apart', async (line, title, authors, relationships, rating) => {
    const { metadata, chapters } = await read(`${line}\n\n${story}`);
    expect(metadata).toMatchObject({ title, authors, relationships, fandoms: [], rating: { label: rating } });
    expect(chapters[0]?.entry.start).toMatch(/^The rain had not stopped/);
  });

  test.each([
    ['Two Cups by Wren. Ines/Tobias, R, warnings: death, rape. 1200 words.', 'death, rape'],
    ['[FIC] Two Cups - Ines/Tobias - NC-17 - warnings: rape', 'rape'],
    ['"Two Cups" by Wren (NC-17, A/B, warning for rape. Also blood.)', 'warning for rape. Also blood.'],
    ['Title: Two Cups / Rating: R / Warnings: rape', 'rape'],
  ])('%s warns', async (line, words) => {
    const { metadata } = await read(`${line}\n\n${story}`);
    expect(metadata).toMatchObject({ title: 'Two Cups', warnings: { author: [words] } });
  });

  test.each([
    'She stood by Wren, R or no R, and waited.',
    'Stand by Me, and by Him, said the road.',
    'A letter by Wren (the second) had come.',
    'M, and/or anybody else, had been there before.',
    'Story: the road went under, by Ansa or by night, and did not come up.',
  ])('%s is a sentence', async (sentence) => {
    const { metadata, chapters } = await read(`${sentence}\n\n${story}`);
    expect(metadata).toMatchObject({ title: null, authors: [], rating: { label: null } });
    expect(chapters[0]?.entry.start).toContain(sentence.slice(0, 40));
  });
});

describe('title and name beside other words', () => {
  test.each([
    ['The Low Road, A Harbour Story By Corin\n-----------------\nRating: R', 'The Low Road', ['Corin']],
    ['THE LOW ROAD\nA Harbour/Mill crossover script by J. Corin', 'THE LOW ROAD', ['J. Corin']],
    ['NOMBRE DEL FIC: Tres barcas\nAUTORA: Garza', 'Tres barcas', ['Garza']],
    [
      "Home | News | Links\n\nWelcome to Ansa's Harbour Shrine!\n\nThe Low Road\nby Corin",
      'The Low Road',
      ['Corin'],
    ],
    ['Home | News | Links\n\nWelcome to the Low Road\nby Corin', 'Welcome to the Low Road', ['Corin']],
    ['Stand by Me\nRating: R', 'Stand by Me', []],
  ])('%j', async (lines, title, authors) => {
    const { metadata } = await read(`${lines}\n\n${story}`);
    expect(metadata).toMatchObject({ title, authors });
  });

  test('a warning that is cried out stands above the title and is none', async () => {
    const { metadata } = await read(
      `!!! WARNING !!!\nMajor character death, torture. Stay away.\n\nThe Low Road\nby Corin\nRating: R\n\n${story}`,
    );
    expect(metadata).toMatchObject({ title: 'The Low Road', authors: ['Corin'] });
    expect(metadata.warnings.archive).toEqual(['death']);
  });
});

describe('fields that sites and people write in their own way', () => {
  test.each([
    'ansa wrote in harbour_fic,\n@ 2005-08-19 23:41:00',
    'ansa ([info]ansa) wrote in [info]harbour_fic,\n@ 2005-08-19 23:41:00',
    '[info]ansa wrote in harbour_fic, @ 2005-08-19',
  ])('a journal names the author: %j', async (top) => {
    const { metadata } = await read(`${top}\n\nTitle: Rain\nRating: PG\n\n${story}`);
    expect(metadata).toMatchObject({ title: 'Rain', authors: ['ansa'], published: '2005-08-19' });
  });

  test('a sentence that tells of writing is none', async () => {
    const { metadata, chapters } = await read(`Hanne wrote in ink,\n2005-08-19\n\n${story}`);
    expect(metadata.authors).toEqual([]);
    expect(chapters[0]?.entry.start).toContain('Hanne wrote in ink');
  });

  test("a site's category is the fandom, and its genres are parted", async () => {
    const fields = 'Title: Rain\nAuthor: Corin\nCategory: Harbour Lights\nGenre: Humor/Parody\nRating: T\n';
    const site = 'URL: http://www.fanfiction.net/s/1234567/1/\n';
    expect((await read(`${fields}${site}\n${story}`)).metadata).toMatchObject({
      fandoms: ['Harbour Lights'],
      categories: [],
      tags: ['Humor', 'Parody'],
    });
    expect((await read(`${fields}\n${story}`)).metadata).toMatchObject({
      fandoms: [],
      categories: ['Harbour Lights'],
    });
  });

  test('a pairing needs no colon', async () => {
    const { metadata } = await read(`Rain\nBy: Corin\n\nWarnings: mud\n\nPairing Ines/Tobias\n\n${story}`);
    expect(metadata.relationships).toEqual(['Ines/Tobias']);
  });

  test('who read the story first is thanked before it', async () => {
    const { front, chapters } = await read(
      `# Rain\n*by Corin*\n\n**Rating:** T\n**Beta'd by:** Wren, a saint\n\n## I. Mud\n\n${story}\n## II. Dust\n\n${story}`,
    );
    expect(front).toContainEqual({ kind: 'thanks', text: 'Wren, a saint' });
    expect(chapters[0]?.blocks.join('')).not.toContain('Beta');
  });

  test('below the story they name it too', async () => {
    const { metadata } = await read(`${story}\nTitle: Rain\nAuthor: Corin\nRating: R\nWarnings: rape\n`);
    expect(metadata).toMatchObject({ title: 'Rain', authors: ['Corin'], rating: { label: 'R' } });
    const form = await read(`${story}\nTitle: Rain\nAuthor: Corin\n`);
    expect(form.metadata.title).toBeNull();
  });
});
