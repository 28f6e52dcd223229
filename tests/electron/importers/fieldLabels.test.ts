// What a listed label says is a label's words, so that no value can vanish in one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labelMeaning } from '../../../electron/importers/plainText/header/fieldLabels.ts';
import { parseField } from '../../../electron/importers/plainText/header/parseField.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/importers/plainText');
const names = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'source.txt')));

/** Said without a label of the tables: by-lines, ratings in a sentence, and what the frames of archives print. */
const besides: readonly RegExp[] = [
  /^(?:Hits|Kudos|Chapter (?:End )?Notes|Rated: Fiction|series_index)$/,
  /^Posted originally on the Archive of Our Own at$/,
];

function isLabel(words: string): boolean {
  const bare = words.replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '');
  return (
    labelMeaning(bare) !== null ||
    parseField(`${bare}:`)?.value === '' ||
    parseField(`${bare}: rape`)?.value === 'rape' ||
    besides.some((pattern) => pattern.test(bare))
  );
}

test.each(names)('no label holds more than its words in %s', async (name) => {
  const bytes = readFileSync(join(fixtures, name, 'source.txt'));
  const { repairs } = await readSource({ name: 'a.txt', bytes }, { choices: noChoices, lists: 'all' });
  const labels = repairs
    .filter(({ kind }) => kind === 'fieldLabel')
    .flatMap(({ places }) => places.flatMap(({ before }) => before.split('\n…\n')));
  expect(labels.filter((words) => !isLabel(words))).toEqual([]);
});
