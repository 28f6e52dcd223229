// The index is a cache: missing, old, damaged or taken away, it comes back from the folders.
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, test } from 'vitest';
import { placeAt } from './places.ts';
import { addText, emptyPlace, openAt, openNew, type TestPlace, wholeShelf } from './testLibrary.ts';

async function indexFile({ cacheFolder }: TestPlace): Promise<string> {
  const name = (await readdir(cacheFolder)).find((each) => each.endsWith('.sqlite'));
  return join(cacheFolder, name ?? 'none');
}

async function filledPlace(): Promise<TestPlace & { readonly id: string }> {
  const place = await emptyPlace();
  const library = await openAt(place);
  const id = await addText(library, 'Kept', 'A story of a kettle.');
  await library.savePlace(id, placeAt(0.5, '2024-05-01T00:00:00Z'));
  await library.close();
  return { ...place, id };
}

async function overwrite(file: string, from: number, bytes: number): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(Buffer.alloc(bytes, 0x5a), 0, bytes, from);
  await handle.close();
}

describe.each<[string, (file: string) => Promise<void>]>([
  ['missing', (file) => rm(file)],
  ['empty', (file) => writeFile(file, '')],
  ['noise', (file) => writeFile(file, Buffer.alloc(50_000, 'noise'))],
  ['cut short', async (file) => writeFile(file, (await readFile(file)).subarray(0, 5_000))],
  ['overwritten in its middle', (file) => overwrite(file, 4096, 40_000)],
  [
    'of another version',
    async (file) => {
      const database = new DatabaseSync(file);
      database.exec('PRAGMA user_version = 999');
      database.close();
    },
  ],
  [
    'without its tables',
    async (file) => {
      const database = new DatabaseSync(file);
      database.exec('DROP TABLE stories');
      database.close();
    },
  ],
])('an index that is %s', (_what, damage) => {
  test('is made again from the folders', async () => {
    const place = await filledPlace();
    await damage(await indexFile(place));
    const library = await openAt(place);
    expect(library.listShelf(wholeShelf)).toMatchObject({
      total: 1,
      stories: [{ id: place.id, progress: 0.5 }],
    });
    expect(await library.reconcile()).toEqual([]);
    expect(library.search('kettle', 5)).toHaveLength(1);
    expect(await addText(library, 'Next', 'Another one.')).not.toBe(place.id);
    expect(await library.reconcile()).toEqual([]);
  });
});

test('an index that is lost while it is open says so once, and is back after it was made again', async () => {
  const place = await filledPlace();
  const library = await openAt(place);
  await rm(place.cacheFolder, { recursive: true });
  expect(() => library.listShelf(wholeShelf)).toThrow(expect.objectContaining({ code: 'libraryUnusable' }));
  await library.reconcile();
  expect(library.listShelf(wholeShelf).total).toBe(1);
  expect(library.search('kettle', 5)).toHaveLength(1);
});

test('an index that turns out damaged in its middle is made again', async () => {
  const place = await emptyPlace();
  const library = await openAt(place);
  for (let number = 0; number < 60; number += 1)
    await addText(library, `Story ${number}`, `Kettle ${number}.`);
  await library.close();
  const file = await indexFile(place);
  const again = await openAt(place);
  const size = (await readFile(file)).length;
  await overwrite(file, 8 * 4096, size - 8 * 4096);
  const attempt = () => {
    try {
      return totalOf(again);
    } catch {
      return -1;
    }
  };
  for (let tries = 0; tries < 5 && attempt() !== 60; tries += 1) await again.reconcile();
  expect(totalOf(again)).toBe(60);
  expect(again.search('kettle', 100)).toHaveLength(60);
});

function totalOf(library: Awaited<ReturnType<typeof openAt>>): number {
  return library.listShelf(wholeShelf).total;
}

test('a library works without any place for an index', async () => {
  const place = await emptyPlace();
  await mkdir(place.path);
  await writeFile(place.cacheFolder, 'a file where the cache should be');
  const library = await openAt(place);
  const id = await addText(library, 'No cache', 'Words in memory.');
  expect(library.listShelf(wholeShelf).total).toBe(1);
  expect(library.search('memory', 5)).toHaveLength(1);
  await library.close();
  expect((await openAt(place)).listShelf(wholeShelf).stories).toMatchObject([{ id }]);
});

test('two that are open see each other’s stories', async () => {
  const one = await openNew();
  const other = await openAt(one);
  const id = await addText(one, 'Seen', 'By both.');
  expect(other.listShelf(wholeShelf).stories).toMatchObject([{ id }]);
  await other.removeStory(id);
  expect(one.listShelf(wholeShelf).total).toBe(0);
  expect(one.search('both', 5)).toEqual([]);
});
