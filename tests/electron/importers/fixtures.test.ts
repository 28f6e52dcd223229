// A case is a folder: what each importer understands of source.txt stands in expected.json.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectionOf } from '../../../electron/importers/inspection.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { importers } from '../../../electron/importers/registry.ts';

const root = join(import.meta.dirname, '../../fixtures/importers');

describe.each(importers)('the $id importer', ({ id }) => {
  const cases = readdirSync(join(root, id)).toSorted();

  test('has its cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(15);
  });

  test.each(cases)('reads %s', async (name) => {
    const bytes = readFileSync(join(root, id, name, 'source.txt'));
    const story = await readSource({ name: 'source.txt', bytes });
    expect(story.importer).toBe(id);
    const inspection = inspectionOf('source.txt', story);
    const blocks = story.chapters.map((chapter) => chapter.blocks);
    const seen = `${JSON.stringify({ ...inspection, blocks }, null, 2)}\n`;
    await expect(seen).toMatchFileSnapshot(join(root, id, name, 'expected.json'));
  });
});
