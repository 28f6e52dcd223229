// Headers whose lines were cut, doubled or put out of order: nothing is lost, nothing invented, nothing breaks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { accountOf, balanced } from './wordAccount.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/importers/plainText');
const names = [
  'fanFicFareText',
  'gossamerMail',
  'gutenbergFrame',
  'headerAscTabs',
  'headerGerman',
  'headerRussian',
  'headerShuffledOddly',
  'labelsOnTheirLines',
  'mailDigest',
  'mailDigestChapters',
  'oneLineBars',
  'ratingAndWarnings',
  'warningThenStory',
  'workPageChapters',
  'workPageCutHeader',
  'yamlFrontMatter',
];

/** The same order on every run. */
function shuffled(lines: readonly string[], seed: number): readonly string[] {
  let state = seed;
  const keyed = lines.map((line) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return { line, key: state };
  });
  return keyed.toSorted((one, other) => one.key - other.key).map(({ line }) => line);
}

function variantsOf(text: string): readonly (readonly [string, string])[] {
  const lines = text.split('\n');
  const variants: readonly (readonly [string, string])[] = [
    ...[11, 23, 47].map((seed) => [`shuffled ${seed}`, shuffled(lines, seed).join('\n')] as const),
    ...[2, 5, 9].map((from) => [`without its first ${from} lines`, lines.slice(from).join('\n')] as const),
    ...[0.3, 0.6].map((part) => [`cut at ${part}`, text.slice(Math.floor(text.length * part))] as const),
    ['cut before its end', text.slice(0, Math.floor(text.length * 0.5))],
    ['with each line doubled', lines.flatMap((line) => [line, line]).join('\n')],
    ['twice', `${text}\n${text}`],
    ['without blank lines', lines.filter((line) => line !== '').join('\n')],
    ['in capitals', text.toUpperCase()],
  ];
  return variants.filter(([, variant]) => /[\p{L}\p{N}]/u.test(variant));
}

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(fixtures, name, 'source.txt'), 'utf8');
  test.each(variantsOf(text))('%s', async (_variant, mutated) => {
    const story = await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(mutated) });
    expect(accountOf(mutated, story)).toEqual(balanced);
  });
});
