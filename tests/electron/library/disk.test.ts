// Disks that are full or read-only: a clear code, and nothing lost or half written.
import { readdir, readFile, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeError } from '../../../electron/library/fileErrors.ts';
import { moveLibrary } from '../../../electron/library/moveLibrary.ts';
import { openLibrary } from '../../../electron/library/openLibrary.ts';
import { highlightOf } from './markedWords.ts';
import { canMount, mounted } from './mountedDisk.ts';
import { numberedStory } from './numberedStory.ts';
import { placeAt } from './places.ts';
import { addText, laptop, openAt, temporaryFolder, wholeShelf } from './testLibrary.ts';

test.each([
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EROFS', 'libraryReadOnly'],
  ['EACCES', 'libraryReadOnly'],
  ['EPERM', 'libraryReadOnly'],
  ['EIO', 'libraryUnusable'],
])('a write that fails with %s is %s', (errno, code) => {
  const error = writeError(Object.assign(new Error(`${errno}: no`), { code: errno }));
  expect(error).toMatchObject({ name: 'AppError', code });
  expect(error.message).toMatch(/^The/);
});

describe.skipIf(!canMount)('a disk of one megabyte', () => {
  test('refuses what does not fit, keeps what fits, and goes on when there is room again', async () => {
    const disk = await mounted('1m');
    const library = await openAt(disk);
    const results: string[] = [];
    for (let number = 0; number < 20; number += 1) {
      const { story, source } = numberedStory(number, 1);
      const result = await library.addStory(story, source).then(
        (added) => added.result,
        (error: { code: string }) => error.code,
      );
      results.push(result);
    }
    const added = results.filter((result) => result === 'added').length;
    expect(added).toBeGreaterThan(3);
    expect(results.filter((result) => result === 'diskFull')).toHaveLength(20 - added);
    expect(library.listShelf(wholeShelf).total).toBe(added);
    expect(await library.verify()).toEqual({ stories: added, problems: [] });
    const staging = join(disk.path, '.fanfolio', 'staging');
    const [own] = await readdir(staging);
    expect(await readdir(join(staging, own ?? ''))).toEqual([]);

    const { id } = library.listShelf(wholeShelf).stories[0] ?? { id: '' };
    await library.savePlace(id, placeAt(0.2, '2024-05-01T00:00:00Z'));
    const { bavail, bsize } = await statfs(disk.path);
    await writeFile(join(disk.path, 'ballast'), Buffer.alloc(bavail * bsize));
    await expect(library.savePlace(id, placeAt(0.9, '2024-05-02T00:00:00Z'))).rejects.toMatchObject({
      code: 'diskFull',
    });
    await expect(library.editStory(id, { title: 'x'.repeat(9000) })).rejects.toMatchObject({
      code: 'diskFull',
    });
    expect((await library.openStory(id)).place?.totalProgression).toBe(0.2);

    disk.remount('size=4m');
    await library.savePlace(id, placeAt(0.9, '2024-05-02T00:00:00Z'));
    const { story, source } = numberedStory(19, 1);
    expect((await library.addStory(story, source)).result).toBe('added');
    expect((await library.verify()).problems).toEqual([]);
  });

  test('that is the target of a move leaves the library where it was', async () => {
    const disk = await mounted('100k');
    const folder = await temporaryFolder();
    const from = join(folder, 'library');
    const library = await openAt({ path: from, cacheFolder: join(folder, 'cache') });
    for (let number = 0; number < 5; number += 1) {
      const { story, source } = numberedStory(number, 1);
      await library.addStory(story, source);
    }
    await library.close();
    await expect(moveLibrary({ from, to: disk.path })).rejects.toMatchObject({ code: 'diskFull' });
    expect(await readdir(disk.path)).toEqual([]);
    const again = await openAt({ path: from, cacheFolder: join(folder, 'cache') });
    expect(await again.verify()).toEqual({ stories: 5, problems: [] });
  });
});

describe.skipIf(!canMount)('a read-only library', () => {
  test('opens, is listed, read and searched, and refuses every write by its code', async () => {
    const disk = await mounted('8m');
    const first = await openAt(disk);
    const id = await addText(first, 'Stone', 'Carved in stone.');
    const mark = await first.saveMark(id, await highlightOf(first, id, 'in stone'));
    await first.close();
    const file = join((await first.openStory(id).catch(() => ({ folder: '' }))).folder, 'story.json');
    disk.remount('ro');
    // A fresh cache, too: nothing of the index may depend on writing into the library.
    const place = { path: disk.path, cacheFolder: await temporaryFolder() };
    const library = await openAt(place);
    expect(library.isReadOnly).toBe(true);
    expect(library.listShelf(wholeShelf).total).toBe(1);
    expect(await library.readChapter(id, 'c1')).toEqual(['<p>Carved in stone.</p>']);
    await library.reconcile();
    expect(library.search('stone', 5)).toHaveLength(1);
    const again = { result: 'duplicate', id };
    expect(
      await library.addStory(numberedStory(0, 1).story, {
        name: 's.txt',
        bytes: Buffer.from('Carved in stone.'),
      }),
    ).toMatchObject(again);
    const { story, source } = numberedStory(1, 1);
    const refused = { code: 'libraryReadOnly' };
    await expect(library.addStory(story, source)).rejects.toMatchObject(refused);
    await expect(library.editStory(id, { title: 'x' })).rejects.toMatchObject(refused);
    await expect(library.savePlace(id, placeAt(0.5, '2024-05-01T00:00:00Z'))).rejects.toMatchObject(refused);
    await expect(library.saveConsent(id, null)).rejects.toMatchObject(refused);
    await expect(library.saveMark(id, mark)).rejects.toMatchObject(refused);
    await expect(library.removeMark(id, mark.id)).rejects.toMatchObject(refused);
    expect(await library.listMarks(id)).toEqual([{ mark, isLost: false }]);
    expect(library.listMarkedStories()).toMatchObject([{ storyId: id, marks: [mark] }]);
    await expect(library.removeStory(id)).rejects.toMatchObject(refused);
    await expect(library.restoreStory(id)).rejects.toMatchObject(refused);
    expect(file).toContain('story.json');
  });

  test('that turns read-only while it is open refuses by the same code', async () => {
    const disk = await mounted('8m');
    const library = await openAt(disk);
    const id = await addText(library, 'Stone', 'Carved in stone.');
    disk.remount('ro');
    await expect(library.editStory(id, { title: 'x' })).rejects.toMatchObject({ code: 'libraryReadOnly' });
    const { story, source } = numberedStory(1, 1);
    await expect(library.addStory(story, source)).rejects.toMatchObject({ code: 'libraryReadOnly' });
    await expect(library.removeStory(id)).rejects.toMatchObject({ code: 'libraryReadOnly' });
    expect((await library.openStory(id)).story.metadata.title).toBe('Stone');
    disk.remount('rw');
    expect((await library.editStory(id, { title: 'x' })).story.metadata.title).toBe('x');
  });

  test('with a damaged story.json is read from its source all the same', async () => {
    const disk = await mounted('8m');
    const first = await openAt(disk);
    const text = 'A Tale\nby Ada Quill\n\nOnce upon a time there was a lamp in a window, and it burned.\n';
    const { readSource } = await import('../../../electron/importers/readSource.ts');
    const source = { name: 'tale.txt', bytes: Buffer.from(text) };
    const { id } = await first.addStory(await readSource(source), source);
    const { folder, story } = await first.openStory(id);
    await writeFile(join(folder, 'story.json'), '{"format":1,');
    await first.close();
    disk.remount('ro');
    const library = await openAt(disk);
    expect((await library.openStory(id)).story.chapters).toEqual(story.chapters);
    expect(await library.readChapter(id, story.chapters[0]?.id ?? '')).not.toEqual([]);
    expect(await readFile(join(folder, 'story.json'), 'utf8')).toBe('{"format":1,');
  });

  test('cannot be made where nothing can be written', async () => {
    const disk = await mounted('1m');
    disk.remount('ro');
    const path = join(disk.path, 'below');
    const opening = openLibrary({ path, cacheFolder: disk.cacheFolder, device: laptop, create: true });
    await expect(opening).rejects.toMatchObject({ code: 'libraryReadOnly' });
  });
});
