// What is listed as gone into a field is listed with the line on which its words begin.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lineOfWords } from '../../../electron/importers/plainText/lines/lineOfWords.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { noChoices, ReadingChoices } from '../../../shared/story/readingChoices.ts';
import type { RepairPlace } from '../../../shared/story/story.ts';
import { countedText } from './countedText.ts';

const root = join(import.meta.dirname, '../../fixtures/importers/plainText');

const wordsIn = (text: string): readonly string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

type Placed = { readonly word: string; readonly line: number };

const placedIn = (text: string): readonly Placed[] =>
  text.split('\n').flatMap((line, index) => wordsIn(line).map((word) => ({ word, line: index + 1 })));

/** The lines on which these words stand one after another from there. */
function linesWith(source: readonly Placed[], words: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, { line }] of source.entries())
    if (words.every((word, offset) => source[index + offset]?.word === word)) found.add(line);
  return found;
}

async function fieldPlaces(
  bytes: Uint8Array,
  choices: ReadingChoices = noChoices,
): Promise<readonly RepairPlace[]> {
  const { repairs } = await readSource({ name: 'a.txt', bytes }, { choices, lists: 'all' });
  return repairs.filter(({ kind }) => kind.startsWith('field')).flatMap(({ places }) => places);
}

async function wrongLines(bytes: Uint8Array, choices?: ReadingChoices): Promise<readonly string[]> {
  const source = placedIn(await countedText(bytes));
  return (await fieldPlaces(bytes, choices)).flatMap(({ line, before, after }) => {
    const words = wordsIn(before.trim() === '' ? after : before);
    const lines = linesWith(source, words);
    if (words.length === 0 || lines.size === 0 || lines.has(line)) return [];
    return [`${words.join(' ')}: listed on line ${line}, stands on ${[...lines].join(', ')}`];
  });
}

describe('each word of a field is listed on its own line', () => {
  test.each(readdirSync(root))('in %s', async (name) => {
    const path = join(root, name, 'choices.json');
    const choices = existsSync(path)
      ? ReadingChoices.parse({ ...noChoices, ...JSON.parse(readFileSync(path, 'utf8')) })
      : noChoices;
    expect(await wrongLines(readFileSync(join(root, name, 'source.txt')), choices)).toEqual([]);
  });
});

const text = `${'The lamp went round and nobody spoke of it until the boat came in. '.repeat(6)}\n`;

const files: Readonly<Record<string, readonly string[]>> = {
  'of a mail': [
    'Newsgroups: alt.harbour.stories',
    'From: quill@example.org (Ada Quill)',
    'Date: Mon, 1 Mar 1999 10:00:00 +0000',
    'Subject: NEW: The Slack Water (1/1) [NC-17]',
    '',
    text,
  ],
  'of a warning that stands in a note of several lines': [
    'Title: The Slack Water',
    'Author: Ada Quill',
    "Author's note: This was begun in the spring, when nobody had",
    'asked for it. I thank Orla for the tides. Be warned that there',
    'is a suicide in the second half of it.',
    '',
    text,
  ],
  'of a note below the story': [
    'Title: Slack',
    'Author: Ada',
    '',
    text,
    'The End',
    '',
    "Author's note: thanks.",
    'Warning: this story contains rape.',
  ],
  'of fields below the story': [text, 'Title: Slack', 'Author: Ada Quill', 'Rating: R', 'Warning: suicide'],
  'of a tag below a summary that has its words': [
    'Title: Slack',
    'Summary: Torture is the name of the gull.',
    'Rating: PG',
    'Tags: Tides, Torture',
    '',
    text,
  ],
  "of a second chapter's heading": [
    'Title: Slack',
    'Author: Ada',
    '',
    'Chapter 1',
    '',
    text,
    'Chapter 2 (Warning: rape)',
    '',
    '',
    text,
  ],
};

test.each(Object.entries(files))('and so are those %s', async (_name, lines) => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  expect((await fieldPlaces(bytes)).length).toBeGreaterThan(0);
  expect(await wrongLines(bytes)).toEqual([]);
});

test('a tag is listed where it stands as one, not where a summary says it', async () => {
  const lines = files['of a tag below a summary that has its words'] ?? [];
  const places = await fieldPlaces(new TextEncoder().encode(lines.join('\n')));
  expect(places.filter(({ after }) => after === 'Torture').map(({ line }) => line)).toEqual([4]);
});

describe('lineOfWords', () => {
  const lines = ['Warning', 'of a death by water', '', '*WARNING:* the death', 'of a cat, and', 'of a dog'];

  test.each([
    ['the death of a cat', 1, 4],
    ['of a dog', 1, 6],
    ['of a', 3, 5],
    // A repair changed what follows.
    ['the death of some cat', 1, 4],
  ])('%s from line %i on begins on line %i', (words, from, line) => {
    expect(lineOfWords(lines, words, from)).toBe(line);
  });

  test.each(['death of fire', 'Warn', '***', 'the cat'])('%s stands nowhere', (words) => {
    expect(lineOfWords(lines, words, 1)).toBeNull();
  });
});
