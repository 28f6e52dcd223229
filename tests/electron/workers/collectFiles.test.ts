// Walking the paths that a reader gave.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

test('follows links to files, and is not caught in a circle of folders', async () => {
  writeFileSync(join(root, 'a.txt'), 'words');
  symlinkSync(root, join(root, 'again'));
  symlinkSync(join(root, 'a.txt'), join(root, 'b.txt'));
  symlinkSync('/dev/zero', join(root, 'c.txt'));
  expect(await collect([root])).toEqual(['a.txt', 'b.txt']);
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

test.skipIf(process.platform !== 'linux')(
  'files whose names are no UTF-8 are found by their bytes, and shown in letters',
  async () => {
    const raw = Buffer.concat([Buffer.from(`${root}/F`), Buffer.of(0xfc), Buffer.from('nf.txt')]);
    const other = Buffer.concat([Buffer.from(`${root}/F`), Buffer.of(0xe4), Buffer.from('nf.txt')]);
    writeFileSync(raw, 'words');
    expect(await collect([raw.toString('utf8')])).toEqual(['Fünf.txt']);
    writeFileSync(other, 'more words');
    const sizes: number[] = [];
    for await (const item of collectFiles([root], new AbortController().signal))
      if ('bytes' in item) sizes.push(readFileSync(item.raw).length);
    expect(await collect([root])).toEqual(['Fänf.txt', 'Fünf.txt']);
    expect(sizes).toEqual([10, 5]);
    // Which of the two is meant, nothing tells.
    expect(await collect([raw.toString('utf8')])).toEqual(['fileNotFound']);
  },
);
