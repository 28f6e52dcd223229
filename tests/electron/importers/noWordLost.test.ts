// No word of a source is lost on its way into a story, and none is invented.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompletedStory } from '../../../electron/importers/completedStory.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { decodeText } from '../../../electron/text/decodeText.ts';
import { added, missing, tally, wordsAfter, wordsBefore, wordsOfStory } from './wordAccount.ts';

const repository = join(import.meta.dirname, '../../..');
const corpus = join(repository, '../shared/corpus');
const fixtures = join(repository, 'tests/fixtures/importers/plainText');

async function accountOf(bytes: Uint8Array): Promise<{ text: string; story: CompletedStory }> {
  const { text } = await decodeText(bytes);
  return { text, story: await readSource({ name: 'a.txt', bytes }) };
}

async function expectNoWordLost(bytes: Uint8Array): Promise<void> {
  const { text, story } = await accountOf(bytes);
  const source = added(tally([text]), wordsAfter(story));
  const kept = added(wordsOfStory(story), wordsBefore(story));
  expect(missing(source, kept)).toEqual({});
}

async function expectNoWordInvented(bytes: Uint8Array): Promise<void> {
  const { text, story } = await accountOf(bytes);
  const allowed = added(tally([text]), wordsAfter(story));
  expect(missing(wordsOfStory(story), allowed)).toEqual({});
}

const files = [
  ...readdirSync(fixtures).map((name) => join(fixtures, name, 'source.txt')),
  ...readdirSync(join(repository, 'assets/sample')).map((name) => join(repository, 'assets/sample', name)),
  ...(existsSync(corpus)
    ? readdirSync(corpus)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(corpus, name))
    : []),
];

describe('no word is lost or invented', () => {
  test.each(files)('in %s', async (file) => {
    const bytes = readFileSync(file);
    await expectNoWordLost(bytes);
    await expectNoWordInvented(bytes);
  });

  test('in any arrangement of lines that old texts are made of', async () => {
    const pieces = [
      '',
      '',
      '',
      'Title: A Thing',
      'Author: somebody',
      'Rating: PG',
      'Warnings: none',
      'Summary: it is short',
      '***',
      '*   *   *',
      '*****DISCLAIMER*****',
      '*****',
      'Chapter 1',
      'CHAPTER TWO: The Second',
      'Prologue',
      'SIDE ONE: Up',
      'Part 2',
      'I',
      'II',
      'The End',
      'To be continued...',
      'A/N: hello there',
      'Notes:',
      'Copyright notice: all of it',
      '| HOME | BACK |',
      'Work Header',
      'Work Text:',
      '• a point',
      '***** The bell rang',
      'He said *nothing* of it.',
      '"Really?" she said, and went out.',
      'the*Heron* sailed',
      'It ended. *****',
      'A line that was wrapped at about sixty columns, as mail was then',
      'and the rest of it',
      'well-',
      'known thing',
      'A short label',
      'by nobody',
      'don\ufffdt',
      'wait\ufffd',
      'a\u00adb',
      '    indented text that goes on',
      'Complete: yes',
      'Series: Tales [3]',
      'Language: English',
      'Published: 2001-02-03',
      'Stats:',
      'Kudos:',
      '12',
      'From: owl@example.org',
      'Subject: A Thing (1/2) [NC-17]',
      'Newsgroups: alt.harbour',
      'Archive of Our Own Beta',
      'Rated NC-17',
      '[R]',
      'Warning! Contains rape.',
      'This is my first fic',
      '<<<>>>',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 }),
        async (lines) => {
          // Two parts of one name are told apart by no measure here.
          const parts = lines.filter((line) => line === 'SIDE ONE: Up' || line === 'Part 2');
          fc.pre(new Set(parts).size === parts.length);
          const bytes = new TextEncoder().encode(`One word\n${lines.join('\n')}`);
          await expectNoWordLost(bytes);
        },
      ),
      { numRuns: 1_000, seed: 20_261 },
    );
  });
});
