// The first lines of a text that name the story and its author without labels, and first lines that only look so.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The rain had not stopped since the morning, and the lower road was under water.\n\n"They will come," said her aunt.\n\nNobody came, and the boats lay where they had lain since the spring, and filled.\n';
const start = /^The rain had not stopped/;
const fields = 'Fandom: Harbour Lights\nRating: PG\n';

describe('title and name in the first line', () => {
  test.each([
    ['The Low Road, by Sara Pell <sara@example.org>', 'The Low Road', 'Sara Pell'],
    [`The Low Road by Sara Pell (sara@example.org)\n${fields}`, 'The Low Road', 'Sara Pell'],
    [`LOW TIDE by Corin Ash (corin@example.org)\n\n${fields}`, 'LOW TIDE', 'Corin Ash'],
    ['Tide by Corin Ash (corin@example.org)', 'Tide', 'Corin Ash'],
    ['THE LOW ROAD -- by Sara Pell', 'THE LOW ROAD', 'Sara Pell'],
    ['The Low Road by sarapell77', 'The Low Road', 'sarapell77'],
    [`The Low Road - Sara Pell\n${fields}`, 'The Low Road', 'Sara Pell'],
    ['Tide - by Corin - corin@example.org - PG', 'Tide', 'Corin'],
    ['Tide - by Corin - Part 1 of 3 - [PG-13]', 'Tide', 'Corin'],
    ['Tide (1/3) by Corin [PG-13]', 'Tide', 'Corin'],
    ['THE LOW ROAD, by Sara Pell\nsara@example.org', 'THE LOW ROAD', 'Sara Pell'],
    ['The Low Road by Sara Pell\nsara@example.org\nMarch 1999', 'The Low Road', 'Sara Pell'],
    ['Tide, by Corin\n<corin@example.org>', 'Tide', 'Corin'],
    ['Tide by Corin\ncorin@example.org', 'Tide', 'Corin'],
    ['Tide, by Corin', 'Tide', 'Corin'],
    ['Tide by Corin (corin@example.org) (2/3) [PG-13]', 'Tide', 'Corin'],
  ])('%j', async (lines, title, author) => {
    const { metadata, chapters } = await read(`${lines}\n\n${story}`);
    expect(metadata).toMatchObject({ title, authors: [author] });
    expect(metadata.fandoms.filter((name) => name !== 'Harbour Lights')).toEqual([]);
    expect(chapters[0]?.entry.start).toMatch(start);
  });

  test.each([
    ['The Low Road - by Sara Pell\nwaited the others', null],
    ['Go on, by Hanne', null],
    ['Run, by God', null],
    ['Hunted, by Corin', null],
    ['Passed by Corin', null],
    ['Gone, by Monday', null],
    ['Foreword, by Corin', null],
    ['Tide, by Corin\nwaited the others', null],
    ['Write to Anne by Monday\nanne@example.org', null],
    ['Send Comments by Anne\nanne@example.org', null],
    ['Delivered by Hand\nto anne@example.org', null],
    ['Left - by the River', null],
    [`The Low Road - Harbour Lights\n${fields}`, 'The Low Road - Harbour Lights'],
    [`Aftermath - Sara Pell\nCharacters: Sara Pell\n${fields}`, 'Aftermath - Sara Pell'],
    [
      `Aftermath - Sara Pell\n${fields}\nSara turned the lamp down, and the others went to their beds.`,
      'Aftermath - Sara Pell',
    ],
  ])('%j names nobody', async (lines, title) => {
    const { metadata } = await read(`${lines}\n\n${story}`);
    expect(metadata).toMatchObject({ title, authors: [] });
  });
});

describe('a name alone below the title', () => {
  test.each([
    [`The Low Road\nSara Pell\n${fields}`, 'Sara Pell'],
    ['The Low Road\nSara Pell\nsara@example.org\n', 'Sara Pell'],
    ['The Low Road\n\nwren_ash\nwren@example.org\n', 'wren_ash'],
    ['The Low Road\n------------\nwren (wren@example.org)\n\nRating: R\n', 'wren'],
  ])('%j', async (lines, author) => {
    const { metadata, chapters } = await read(`${lines}\n${story}`);
    expect(metadata).toMatchObject({ title: 'The Low Road', authors: [author] });
    expect(chapters[0]?.entry.start).toMatch(start);
  });

  test.each([
    [`The Low Road\nHarbour Lights\n${fields}`],
    [`The Low Road\nSara Pell\nCharacters: Sara, Tobias\n${fields}`],
    [`The Low Road\nBook Two\n${fields}`],
    ['The Low Road\nSara Pell\n'],
    ['The rain came\nSara Pell\nsara@example.org\n'],
    ['Comments to\nSara Pell (sara@example.org)\n'],
  ])('%j does not say whose name it is', async (lines) => {
    const { metadata } = await read(`${lines}\n${story}`);
    expect(metadata.authors).toEqual([]);
  });
});

describe('lines right below the by-line', () => {
  test("are the header's, each for itself", async () => {
    const { metadata, front, chapters } = await read(
      `THE LOW ROAD\nby Corin\n12 March 1999\nSend feedback to corin@example.org\nNot mine, no money.\nSpoilers for season 2.\n\n${story}`,
    );
    expect(metadata).toMatchObject({ title: 'THE LOW ROAD', authors: ['Corin'], published: '1999-03-12' });
    expect(front).toEqual([
      { kind: 'notes', text: 'Send feedback to corin@example.org' },
      { kind: 'disclaimer', text: 'Not mine, no money.' },
      { kind: 'other', text: 'Spoilers for season 2.' },
    ]);
    expect(chapters[0]?.entry.start).toMatch(start);
  });

  test.each(['Copyright 1999', '(c) 1998', 'March 1999'])('%s', async (line) => {
    const { front, chapters } = await read(`The Low Road\nby Corin\n${line}\n\n${story}`);
    expect(front.map(({ text }) => text)).toEqual([line]);
    expect(chapters[0]?.entry.start).toMatch(start);
  });

  test.each([
    'No money in the house,\nno bread upon the shelf,',
    'March 1999\nThe boats went out with the tide.',
    'Comments were made, and she laughed.',
  ])("%j is the story's", async (lines) => {
    const { front, chapters } = await read(`The Low Road\nby Corin\n${lines}\n\n${story}`);
    expect(front).toEqual([]);
    expect(chapters[0]?.entry.start).toMatch(new RegExp(`^${lines.split('\n')[0]}`));
  });
});

test.each(['Title: Rain\nAuthor: Corin\n', 'Rain\nby Corin\n\n'])(
  'a note may wrap right before a quoted word, below %j',
  async (top) => {
    const { metadata, front, chapters } = await read(
      `${top}Notes: Thanks to all on the list who said\n"carry on".\nRating: R\nWarnings: rape\n\n${story}`,
    );
    expect(metadata).toMatchObject({ rating: { label: 'R' }, warnings: { author: ['rape'] } });
    expect(front).toEqual([{ kind: 'notes', text: 'Thanks to all on the list who said "carry on".' }]);
    expect(chapters[0]?.entry.start).toMatch(start);
  },
);

describe('a line alone at the top', () => {
  const told = `${story}\n${story}\n${story}`;

  test('is the title where the text keeps a wider gap from it than within', async () => {
    const { metadata, chapters } = await read(`The Tinker's Daughter\n\n\n${told}`);
    expect(metadata).toMatchObject({ title: "The Tinker's Daughter", authors: [] });
    expect(chapters[0]?.entry).toMatchObject({ sceneBreaks: 0 });
    expect(chapters[0]?.entry.start).toMatch(start);
  });

  test.each([
    'Sara Pell',
    'Later That Night',
    'San Marin, 1944',
    'The rain came',
    'Hanne',
    'Oh, Oh, the Boats!',
  ])('%s is no title, and parts no scene', async (line) => {
    const { metadata, chapters } = await read(`${line}\n\n\n${told}`);
    expect(metadata.title).toBeNull();
    expect(chapters[0]?.entry.start).toContain(line);
    if (!line.endsWith('!')) expect(chapters[0]?.entry.sceneBreaks).toBe(0);
  });

  test('is the head of a scene where another has such a line', async () => {
    const { metadata } = await read(`The Low Road\n\n\n${told}\n\nThe High Road\n\n${told}`);
    expect(metadata.title).toBeNull();
  });
});

describe('a label between header and story', () => {
  const top = 'Title: Rain\nAuthor: Corin\nRating: G\n\n';

  test.each(['STORY', 'Story:', '*** TEXT ***', 'The Story:'])('%s is not its first line', async (label) => {
    const { metadata, chapters } = await read(`${top}${label}\n\n${story}`);
    expect(metadata.title).toBe('Rain');
    expect(chapters[0]?.entry.start).toMatch(start);
  });

  test('stands before its first sentence', async () => {
    const { front, chapters } = await read(`${top}Story: ${story}`);
    expect(front).toEqual([]);
    expect(chapters[0]?.entry.start).toContain('The rain had not stopped');
  });
});

test.each([
  '<b>Title:</b> Rain<br>\n<b>Author:</b> Corin<br>\n<b>Warnings:</b> <i>rape</i>, death<br>\n',
  '[b]Title:[/b] Rain\n[b]Author:[/b] Corin\n[b]Warnings:[/b] [i]rape[/i], death\n',
])('tags around fields are none of their words: %j', async (top) => {
  const { metadata } = await read(`${top}\n${story}`);
  expect(metadata).toMatchObject({
    title: 'Rain',
    authors: ['Corin'],
    warnings: { author: ['rape, death'] },
  });
});

test("a typist's note stands above the title", async () => {
  const { metadata, front } = await read(
    `Typed in from SALT LETTERS #2 (1984) by Wren, 1996. Typos are mine.\n\nThe Low Road\n\nby Corin\n\n${story}`,
  );
  expect(metadata).toMatchObject({ title: 'The Low Road', authors: ['Corin'] });
  expect(front).toHaveLength(1);
});
