// Names of folders and files, from whatever authors and titles there are.
import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  safeFileName,
  storyFolderName,
  storyIdFrom,
  storyIdInName,
} from '../../../electron/library/storyFolder.ts';
import { storyOf } from './storyOf.ts';
import { openNew, textSource, wholeShelf } from './testLibrary.ts';

const id = '0123456789ab';
const nameOf = (author: string, title: string | null) =>
  storyFolderName({ authors: author === '' ? [] : [author], title }, id);
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
const illegal = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

test('an id is 12 characters of Crockford’s alphabet and differs with the bytes', () => {
  expect(storyIdFrom('0'.repeat(64))).toBe('000000000000');
  expect(storyIdFrom('f'.repeat(64))).toBe('zzzzzzzzzzzz');
  expect(storyIdFrom(`08${'0'.repeat(62)}`)).toBe('100000000000');
  expect(storyIdFrom(`${'0'.repeat(14)}1${'0'.repeat(49)}`)).toBe('000000000001');
});

test.each([
  ['Ada Quill', 'The Lamp', `Ada Quill - The Lamp [${id}]`],
  ['', null, `Unknown author - Untitled [${id}]`],
  ['Ada "Q" Quill', 'What: a <tale>?', `Ada 'Q' Quill - What - a tale [${id}]`],
  ['..', '../../etc/passwd', `Unknown author - etc-passwd [${id}]`],
  ['a/b\\c', 'd|e*f', `a-b-c - d-ef [${id}]`],
  ['Ada', 'Stars 🌟 and 👩‍👩‍👧', `Ada - Stars 🌟 and 👩‍👩‍👧 [${id}]`],
  ['Ada', 'Ends with dots...', `Ada - Ends with dots [${id}]`],
  ['.hidden', 'line\nbreak\tand\u0000nul', `hidden - line break andnul [${id}]`],
  ['דנה', '\u202eהמנורה\u202c', `דנה - המנורה [${id}]`],
  ['CON.', 'x', `CON - x [${id}]`],
  ['con.txt', 'x', `_con.txt - x [${id}]`],
  ['\ud800', '\ufeff', `Unknown author - Untitled [${id}]`],
])('%j, %j', (author, title, expected) => {
  expect(nameOf(author, title)).toBe(expected);
});

test('a name is at most 80 bytes, cut between characters, and keeps something of the title', () => {
  const long = nameOf('A'.repeat(300), 'é'.repeat(300));
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(80);
  expect(long).toMatch(/^A{28} - é+ \[0123456789ab\]$/);
  expect(nameOf('Ada', '👩‍👩‍👧'.repeat(30))).toMatch(/^Ada - (?:👩‍👩‍👧)+ \[/u);
});

test('every name is legal on every system, whatever it is made of', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 120 });
  fc.assert(
    fc.property(anything, anything, (author, title) => {
      const name = nameOf(author, title);
      expect(name).not.toMatch(illegal);
      expect(name).not.toMatch(/^[\s.~-]|[. ]$/);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./i);
      // A lone surrogate would not survive UTF-8.
      expect(Buffer.from(name).toString()).toBe(name);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(80);
      expect(storyIdInName(name)).toBe(id);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['story.txt', 'story.txt'],
  ['../../evil.txt', 'evil.txt'],
  ['C:\\books\\tale.TXT', 'tale.TXT'],
  ['', 'source'],
  ['..', 'source'],
  ['.txt', 'txt'],
  ['NUL.txt', '_NUL.txt'],
  ['say "hi" 🌟?.txt', "say 'hi' 🌟.txt"],
])('a source named %j is kept as %j', (original, kept) => {
  expect(safeFileName(original)).toBe(kept);
});

test('a source with a very long name keeps its extension', () => {
  const name = safeFileName(`${'ü'.repeat(300)}.html`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(100);
  expect(name).toMatch(/^ü+\.html$/);
});

test('stories with hostile names are stored, listed and opened', async () => {
  const library = await openNew();
  const titles = [
    'CON',
    '../..',
    '"“quotes”"',
    '🌟'.repeat(100),
    'x'.repeat(300),
    '\u202eevil',
    '...',
    '\u0000',
    '[000000000000]',
  ];
  for (const title of titles) {
    await library.addStory(
      storyOf({ title, authors: [title] }, [`Text of ${title}`]),
      textSource(`of ${title}`, `${title}.txt`),
    );
  }
  const { stories } = library.listShelf(wholeShelf);
  expect(stories.map((story) => story.title).sort()).toEqual([...titles].sort());
  for (const story of stories)
    expect((await library.openStory(story.id)).story.metadata.title).toBe(story.title);
  expect((await readdir(library.path)).length).toBe(titles.length + 1);
  expect((await library.verify()).problems).toEqual([]);
});
