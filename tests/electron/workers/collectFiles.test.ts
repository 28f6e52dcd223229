// Walking the paths that a reader gave.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { collectFiles } from '../../../electron/workers/collectFiles.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fanfolio-collect-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

async function collect(
  paths: readonly string[],
  signal = new AbortController().signal,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const item of collectFiles(paths, signal)) {
    found.push('error' in item ? item.error.code : basename(item.path));
  }
  return found;
}

test('goes through folders in depth, in the order of a person', async () => {
  mkdirSync(join(root, 'b'));
  for (const name of ['10.txt', '2.txt', 'b/deep.txt']) writeFileSync(join(root, name), 'words');
  expect(await collect([root])).toEqual(['2.txt', '10.txt', 'deep.txt']);
});

test('leaves hidden files and the droppings of systems alone', async () => {
  for (const name of ['.DS_Store', 'Thumbs.db', 'a.txt']) writeFileSync(join(root, name), 'words');
  expect(await collect([root])).toEqual(['a.txt']);
});

test('names an empty folder and an absent path, and goes on', async () => {
  mkdirSync(join(root, 'empty'));
  writeFileSync(join(root, 'a.txt'), 'words');
  expect(await collect([join(root, 'empty'), join(root, 'absent'), join(root, 'a.txt')])).toEqual([
    'noStories',
    'fileNotFound',
    'a.txt',
  ]);
});

test('is not caught in a circle of links', async () => {
  writeFileSync(join(root, 'a.txt'), 'words');
  symlinkSync(root, join(root, 'again'));
  expect(await collect([root])).toEqual(['a.txt']);
});

test('ends when it is told to', async () => {
  const controller = new AbortController();
  controller.abort();
  writeFileSync(join(root, 'a.txt'), 'words');
  expect(await collect([root], controller.signal)).toEqual([]);
});

test('names what is neither file nor folder, instead of waiting for it', async () => {
  expect(await collect(['/dev/null'])).toEqual(['fileUnreadable']);
});
