// The report of an import: what a story still lacks, and what is not sure, stands beside it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFiles } from '../../../electron/workers/importFiles.ts';
import type { ImportResult } from '../../../shared/contract/records.ts';
import { openNew, textSource } from '../library/testLibrary.ts';

type Library = Awaited<ReturnType<typeof openNew>>;

const plainTextFixtures = join(import.meta.dirname, '../../fixtures/importers/plainText');

const part = (number: number) =>
  textSource(
    `Title: The Pier (${number}/3)\nAuthor: Corin Ashe\n\nThe planks of stretch ${number} were counted twice.\n`,
    `pier${number}.txt`,
  );

async function imported(library: Library, ...sources: readonly ReturnType<typeof part>[]) {
  const waiting = [...sources];
  const latest: ImportResult[] = [];
  const results = await importFiles(library, {
    paths: [],
    nextUpload: async () => waiting.shift() ?? null,
    uploads: sources.length,
    signal: new AbortController().signal,
    onProgress: (progress) => {
      if (progress.latest !== null) latest.push(progress.latest);
    },
  });
  return { results, latest };
}

test('says which parts are missing, when one is added and when one joins', async () => {
  const library = await openNew();
  const [first] = (await imported(library, part(2))).results;
  expect(first).toMatchObject({
    result: 'added',
    notice: expect.stringContaining('parts 1 and 3 are missing'),
  });
  const [second] = (await imported(library, part(1))).results;
  expect(second).toMatchObject({ result: 'updated', notice: expect.stringContaining('part 3 is missing') });
  const [again] = (await imported(library, part(1))).results;
  expect(again).toMatchObject({ result: 'duplicate' });
  expect(again).not.toHaveProperty('notice');
  const [third] = (await imported(library, part(3))).results;
  expect(third).toMatchObject({ result: 'updated', title: 'The Pier' });
  expect(third).not.toHaveProperty('notice');
});

test('parts that come together say nothing of each other', async () => {
  const { results, latest } = await imported(await openNew(), part(3), part(1), part(2));
  expect(results.map(({ result }) => result).sort()).toEqual(['added', 'updated', 'updated']);
  expect(results.filter(({ notice }) => notice !== undefined)).toEqual([]);
  // The one that came first could not know.
  expect(latest[0]?.notice).toContain('missing');
  const { results: two } = await imported(await openNew(), part(1), part(3));
  expect(two.flatMap(({ notice }) => notice ?? [])).toEqual([expect.stringContaining('part 2 is missing')]);
});

test('says when a file takes the place of a part that was there', async () => {
  const library = await openNew();
  await imported(library, part(1), part(2));
  const [again] = (
    await imported(library, textSource('Title: The Pier (2/3)\nAuthor: Corin Ashe\n\nRevised.\n', 'new.txt'))
  ).results;
  expect(again).toMatchObject({
    result: 'updated',
    notice: expect.stringMatching(/the place of part 2 .*part 3 is missing/),
  });
  const [other] = (await imported(library, part(3))).results;
  expect(other).not.toHaveProperty('notice');
});

test('an encoding that is a guess is told, and a sure one is not', async () => {
  const bytes = readFileSync(join(plainTextFixtures, 'encodingUnsure', 'source.txt'));
  const { results } = await imported(await openNew(), { name: 'cellar.txt', bytes });
  const [unsure] = results;
  expect(unsure?.notice ?? '').toMatch(/guess/);
  const whole = await imported(await openNew(), textSource('The Attic\n\nHe went up.\n', 'attic.txt'));
  expect(whole.results[0]).not.toHaveProperty('notice');
});
