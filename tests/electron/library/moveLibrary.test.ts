// A library that moves: by a rename, or by a copy to another file system.

import { existsSync, statSync } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { moveLibrary } from '../../../electron/library/moveLibrary.ts';
import { placeAt } from './places.ts';
import { addText, openAt, temporaryFolder, whenDone, wholeShelf } from './testLibrary.ts';

const sharedMemory = '/dev/shm';
const hasOtherDisk = existsSync(sharedMemory) && statSync(sharedMemory).dev !== statSync(tmpdir()).dev;

async function otherDisk(): Promise<string> {
  const folder = await mkdtemp(join(sharedMemory, 'fanfolio-test-'));
  whenDone(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function closedLibrary(): Promise<{
  readonly from: string;
  readonly home: string;
  readonly id: string;
}> {
  const home = await temporaryFolder();
  const from = join(home, 'library');
  const library = await openAt({ path: from, cacheFolder: join(home, 'cache') });
  const id = await addText(library, 'Mover', 'Boxes everywhere.');
  const gone = await addText(library, 'Trashed', 'In the bin.');
  await library.removeStory(gone);
  await library.savePlace(id, placeAt(0.5, '2024-05-01T00:00:00Z'));
  await library.close();
  await writeFile(join(from, 'my notes.txt'), 'the reader’s own');
  return { from, home, id };
}

async function expectWhole(path: string, home: string, id: string): Promise<void> {
  const library = await openAt({ path, cacheFolder: join(home, 'cache') });
  expect(library.listShelf(wholeShelf).stories).toMatchObject([{ id, progress: 0.5 }]);
  expect(await library.verify()).toEqual({ stories: 1, problems: [] });
  expect(await readdir(join(path, '.fanfolio', 'trash'))).toHaveLength(1);
  await access(join(path, 'my notes.txt'));
  await library.close();
}

const places: readonly [string, (home: string) => Promise<string>][] = [
  ['the same disk', async (home) => home],
  ...(hasOtherDisk ? [['another disk', otherDisk] as [string, (home: string) => Promise<string>]] : []),
];

describe.each(places)('to %s', (where, parentOf) => {
  test('takes everything along, into an absent or an empty folder', async () => {
    for (const isThere of [false, true]) {
      const { from, home, id } = await closedLibrary();
      const to = join(await parentOf(home), `deep${isThere}`, 'target');
      if (isThere) await mkdir(to, { recursive: true });
      const progress: (readonly [number, number])[] = [];
      let arrived = false;
      await moveLibrary({
        from,
        to,
        onProgress: (done, total) => progress.push([done, total]),
        onArrived: () => {
          arrived = existsSync(join(to, 'my notes.txt'));
        },
      });
      await expectWhole(to, home, id);
      expect(existsSync(from)).toBe(false);
      expect(arrived).toBe(true);
      const [done, total] = progress.at(-1) ?? [0, -1];
      expect(done).toBe(total);
    }
  });

  test('refuses a folder that holds something, and itself', async () => {
    const { from, home, id } = await closedLibrary();
    const to = join(await parentOf(home), 'full');
    await mkdir(to);
    await writeFile(join(to, 'letter.txt'), 'mine');
    for (const target of [to, join(to, 'letter.txt'), from, join(from, 'inside'), home]) {
      await expect(moveLibrary({ from, to: target })).rejects.toMatchObject({ code: 'folderInUse' });
    }
    await expect(moveLibrary({ from: join(home, 'none'), to: join(to, 'x') })).rejects.toMatchObject({
      code: 'libraryMissing',
    });
    expect(await readdir(to)).toEqual(['letter.txt']);
    await expectWhole(from, home, id);
  });

  test('that is cancelled leaves the library whole where it was, and no copy', async () => {
    const { from, home, id } = await closedLibrary();
    const parent = await parentOf(home);
    const to = join(parent, 'cancelled');
    const controller = new AbortController();
    if (where === 'the same disk') controller.abort();
    const moving = moveLibrary({ from, to, signal: controller.signal, onProgress: () => controller.abort() });
    await expect(moving).rejects.toMatchObject({ code: 'cancelled' });
    expect(existsSync(to)).toBe(false);
    await expectWhole(from, home, id);
  });
});

test.skipIf(!hasOtherDisk)('an earlier move that was killed half way is swept and done again', async () => {
  const { from, home, id } = await closedLibrary();
  const to = join(await otherDisk(), 'half');
  await mkdir(join(to, 'Ada Quill - Half'), { recursive: true });
  await writeFile(join(to, '.fanfolio-moving'), from);
  await moveLibrary({ from, to });
  await expectWhole(to, home, id);
  expect((await readdir(to)).sort()).toHaveLength(3);
});

test.skipIf(!hasOtherDisk)('what came into the old folder during the copy stays there', async () => {
  const { from, home, id } = await closedLibrary();
  const to = join(await otherDisk(), 'target');
  const late = join(from, 'late.txt');
  let isWritten: Promise<void> | null = null;
  await moveLibrary({
    from,
    to,
    onProgress: () => {
      isWritten ??= writeFile(late, 'came late');
    },
    onArrived: () => undefined,
  });
  await isWritten;
  await expectWhole(to, home, id);
  expect(await readdir(from)).toEqual(['late.txt']);
});
