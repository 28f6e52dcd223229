// A case is a folder: what each importer understands of source.txt stands in expected.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectionOf } from '../../../electron/importers/inspection.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { importers } from '../../../electron/importers/registry.ts';
import { noChoices, ReadingChoices } from '../../../shared/story/readingChoices.ts';

const root = join(import.meta.dirname, '../../fixtures/importers');

/** What the reader chose, where choices.json stands in the folder; what it leaves out is as if never chosen. */
function choicesIn(folder: string): ReadingChoices {
  const path = join(folder, 'choices.json');
  return existsSync(path)
    ? ReadingChoices.parse({ ...noChoices, ...JSON.parse(readFileSync(path, 'utf8')) })
    : noChoices;
}

describe.each(importers)('the $id importer', ({ id }) => {
  const cases = readdirSync(join(root, id)).toSorted();

  test('has its cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  test.each(cases)('reads %s', async (name) => {
    const folder = join(root, id, name);
    const bytes = readFileSync(join(folder, 'source.txt'));
    const story = await readSource(
      { name: 'source.txt', bytes },
      { choices: choicesIn(folder), lists: 'few' },
    );
    expect(story.importer).toBe(id);
    const inspection = inspectionOf('source.txt', story);
    const blocks = story.chapters.map((chapter) => chapter.blocks);
    // What the reader has switched off is listed as it would be made.
    const off = story.repairs.flatMap(({ kind, places }) =>
      places.flatMap(({ line, isOff }) => (isOff === true ? [`${kind} on line ${line}`] : [])),
    );
    const all = { ...inspection, blocks, ...(off.length === 0 ? {} : { off }) };
    const seen = `${JSON.stringify(all, null, 2)}\n`;
    await expect(seen).toMatchFileSnapshot(join(folder, 'expected.json'));
  });
});
