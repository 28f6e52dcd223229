// Subjects of mailed stories, and lines at the top that name title and author, taken apart as far as they are sure.
import { describe, expect, test } from 'vitest';
import { factsOfSubject } from '../../../electron/importers/plainText/header/readSubject.ts';
import { codesOfField } from '../../../electron/importers/plainText/header/storyCodes.ts';
import { readSource } from '../../../electron/importers/readSource.ts';

const read = (text: string) => readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
const sender = { name: 'Ansa Marlow', mailbox: 'amarlow' };

describe('a subject', () => {
  test.each([
    ['NEW: "Copper" VOY, J/C [R] 2/3', 'Copper', null, ['VOY'], ['J/C'], 'R'],
    ['TNG: Copper 2/3 R P/C', 'Copper', null, ['TNG'], ['P/C'], 'R'],
    ['NEW: Copper and Tin by Ansa Marlow (1/1)', 'Copper and Tin', 'Ansa Marlow', [], [], null],
    ['NEW: "Copper" by Wren Ash (1/1)', 'Copper', 'Wren Ash', [], [], null],
    ['[ASC] NEW DS9: Copper (1/?) (K/O, PG-13)', 'Copper', null, ['DS9'], ['K/O'], 'PG-13'],
    ['REPOST: VOY "Copper" by Ansa [NC-17] J/C, P/T 4/9', 'Copper', 'Ansa', ['VOY'], ['J/C', 'P/T'], 'NC-17'],
    ['TNG/DS9 - Copper, PG, 1/3', 'Copper', null, ['TNG', 'DS9'], [], 'PG'],
    ['[ASC] REP TOS K/S "Copper" 2/3 [NC-17]', 'Copper', null, ['TOS'], ['K/S'], 'NC-17'],
    ['[harbour] FIC: Copper and Tin (2/3) R', 'Copper and Tin', null, [], [], 'R'],
    ['NEW: Copper 2/3 G by Ansa', 'Copper', 'Ansa', [], [], 'G'],
    ['FIC: "Copper" R', 'Copper', null, [], [], 'R'],
    ['FIC: Copper, R (1/2)', 'Copper', null, [], [], 'R'],
    ['REPOST: "Copper" by Ansa M. (2/2) (MSR, A, PG)', 'Copper', 'Ansa M.', [], [], 'PG'],
    ['STORY: Copper (Tomas/Hanne, R) (1/1)', 'Copper', null, [], ['Tomas/Hanne'], 'R'],
  ])('%s is taken apart', (subject, title, author, fandoms, relationships, rating) => {
    expect(factsOfSubject(subject, sender)).toMatchObject({ title, author, fandoms, relationships, rating });
  });

  test.each([
    ['NEW: Death by Copper (1/3)', 'Death by Copper'],
    ['NEW: A Choice of Either/Or (2/3)', 'A Choice of Either/Or'],
    ['NEW: "Sorry" Is Not Enough (1/3)', '"Sorry" Is Not Enough'],
    ['NEW: "Tin" and "Copper" (1/2)', '"Tin" and "Copper"'],
    ['NEW: A TALE OF DIS (1/2)', 'A TALE OF DIS'],
    ['NEW: Copper (NOT R) 1/2', 'Copper (NOT R)'],
    ['NEW: Copper (A, B, C) 1/2', 'Copper (A, B, C)'],
    ['NEW: J/C 1/2', 'J/C'],
    ['NEW: Vitamin R 1/2', 'Vitamin R'],
    ['FIC: Vitamin R', 'Vitamin R'],
    ['(1/2) Vitamin G', 'Vitamin G'],
    ['NEW: Copper (1/2) Vitamin G', 'Copper Vitamin G'],
  ])('%s keeps the words of its title', (subject, title) => {
    const facts = factsOfSubject(subject, sender);
    expect(facts).toMatchObject({ title, author: null, fandoms: [], relationships: [], rating: null });
  });

  test('that never ends says nothing, and soon', () => {
    const started = performance.now();
    for (const piece of ['[', 'J/C ', 'by A ', '"', 'TNG: ', '-'])
      expect(factsOfSubject(`NEW: ${piece.repeat(300_000)}`, sender).title).toBeNull();
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('does not name the story where a field does', async () => {
    const notice = '* DISCLAIMER: not mine, nor anybody else whom I have ever met *\n'.repeat(6);
    const { metadata, chapters } = await read(
      `From: a@example.org (Ansa)\nSubject: NEW: "Copper" by Ansa (1/1)\n\n${notice}\nTITLE: Copper and Tin\nAUTHOR: Ansa\n\nThe lamp went out, and nobody in the house got up to see why it had.\n`,
    );
    expect(metadata.title).toBe('Copper and Tin');
    expect(chapters).toHaveLength(1);
  });
});

test('codes of a field are series, pairs, characters and a rating', () => {
  expect(codesOfField(['VOY J P/T R'], false)).toEqual({
    fandoms: ['VOY'],
    relationships: ['P/T'],
    characters: ['J'],
    warnings: [],
    others: [],
    rating: 'R',
  });
  expect(codesOfField(['J', 'T'], true)).toMatchObject({ characters: ['J', 'T'], relationships: [] });
});

const story =
  'The lamp in the stair went out at noon, and nobody in the house got up to see why it had.\n\n"Let it," said Hanne.\n';

describe('above a story', () => {
  test.each([
    ['Copper\nA Holmes-style pastiche by J. R. Vale-Ash\n\nChapter 1\n\n', 'Copper', ['J. R. Vale-Ash']],
    ['COPPER\n\nBY\n\nANSA MARLOW\n\nCHAPTER I\n\n', 'COPPER', ['ANSA MARLOW']],
    ['Copper\n\nAnsa\n\nChapter 1\n\n', 'Copper', []],
  ])('%j names title and author', async (top, title, authors) => {
    const { metadata, chapters } = await read(top + story);
    expect(metadata).toMatchObject({ title, authors });
    expect(chapters).toHaveLength(1);
    expect(chapters[0]?.entry.start).toMatch(/^The lamp in the stair/);
  });

  test.each([
    'Copper\nby Ansa\n\nThe stamp said copyright 1999 in small letters, and Hanne laughed.\n\n',
    'The Long Night\n\nBy\n\nMorning came and went without a sign of them.\n\n',
    'Rain\nThe story by the fire\n\n',
    'All is lost\n\n-- Ansa\n\nChapter 1\n\n',
  ])('%j has story or a motto, and nothing of it is taken', async (top) => {
    const { front, chapters } = await read(top + story);
    expect(front).toEqual([]);
    expect(chapters[0]?.entry.start).toMatch(/^(?:The stamp|The Long Night|Rain|All is lost)/);
  });
});

test.each([
  ['(2/?)', 'Sea Legs, Part 2', 'Sea Legs'],
  ['(3/?)', 'Sea Legs, Part 2', 'Sea Legs, Part 2'],
  ['', 'Sea Legs, Part 2', 'Sea Legs, Part 2'],
])('a mail %j with the title %j tells of %j', async (mark, title, meant) => {
  const mail = `From: Ansa <ansa@example.org>\nDate: 12 Mar 1998 04:11:22 GMT\nSubject: [WIP] Sea Legs ${mark} PG-13\n\n`;
  expect((await read(`${mail}${title}\nby Ansa\n\n${story}`)).metadata.title).toBe(meant);
});

test('what follows a rating in a subject is said of the story', async () => {
  const mail = 'Subject: [FIC] The Lamp (1/1) NC-17, deathfic\nFrom: Ansa <ansa@example.org>\n\n';
  expect((await read(mail + story)).metadata).toMatchObject({
    title: 'The Lamp',
    rating: { value: 'explicit', label: 'NC-17' },
    warnings: { archive: ['death'] },
  });
});

test.each([
  'Title: The Lamp; Author: Ansa Marlow; Rating: NC-17',
  'TITLE: The Lamp AUTHOR: Ansa Marlow RATING: NC-17 FEEDBACK: ansa@example.org',
])('%s is a header in one line', async (line) => {
  expect((await read(`${line}\n\n${story}`)).metadata).toMatchObject({
    title: 'The Lamp',
    authors: ['Ansa Marlow'],
    rating: { label: 'NC-17' },
  });
});

test('a title with a semicolon stays whole', async () => {
  const { metadata } = await read(`Title: Salt; or, the Author: a Play\nAuthor: Ansa\n\n${story}`);
  expect(metadata.title).toBe('Salt; or, the Author: a Play');
});

test('a link and another name beside a bar are a menu', async () => {
  const { back, chapters } = await read(
    `Title: The Lamp\nAuthor: Ansa\n\n${story}\nTo be continued....\n\nBACK HOME | LIST OF PAIRINGS\n`,
  );
  expect(back.map(({ text }) => text)).toEqual(['To be continued....', 'BACK HOME | LIST OF PAIRINGS']);
  expect(chapters[0]?.blocks.join('')).not.toContain('PAIRINGS');
});
