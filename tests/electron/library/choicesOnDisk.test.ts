// Choices on disks that are full or read-only: nothing lost, and the story stays readable.
import { mkdir, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noChoices, type ReadingChoices } from '../../../shared/story/readingChoices.ts';
import { chosenReadings, importText, readAll, titlesOfReadings, wordsOfHarbour } from './choiceStories.ts';
import { canMount, mounted } from './mountedDisk.ts';
import { openAt, phone, temporaryFolder } from './testLibrary.ts';

async function withDisk(size: string) {
  const disk = await mounted(size);
  const library = await openAt(disk);
  const id = await importText(library);
  const { folder } = await library.openStory(id);
  const [, joined = noChoices] = await chosenReadings();
  return { disk, library, id, folder, joined };
}

/** What a sync tool brings from another device. */
async function fromPhone(folder: string, { chapters }: ReadingChoices): Promise<void> {
  const at = new Date().toISOString();
  const fields = Object.fromEntries(
    Object.entries(chapters).map(([key, value]) => [`chapter:${key}`, { value, at }]),
  );
  await mkdir(join(folder, 'edits'), { recursive: true });
  await writeFile(join(folder, 'edits', 'phone.json'), JSON.stringify({ format: 1, device: phone, fields }));
}

async function fill(path: string): Promise<void> {
  const { bavail, bsize } = await statfs(path);
  await writeFile(join(path, 'ballast'), Buffer.alloc(bavail * bsize));
}

async function titlesRead(library: Parameters<typeof readAll>[0], id: string): Promise<readonly unknown[]> {
  const chapters = await readAll(library, id);
  const text = chapters.map(([, words]) => words).join(' ');
  for (const words of wordsOfHarbour) expect(text.split(words)).toHaveLength(2);
  return chapters.map(([title]) => title);
}

describe.skipIf(!canMount)('a full disk', () => {
  test('refuses choices, changes nothing, and takes them when there is room', async () => {
    const { disk, library, id, folder, joined } = await withDisk('1m');
    const before = await readFile(join(folder, 'story.json'), 'utf8');
    await fill(disk.path);
    await expect(library.saveChoices(id, joined)).rejects.toMatchObject({ code: 'diskFull' });
    expect(await readFile(join(folder, 'story.json'), 'utf8')).toBe(before);
    expect(await readdir(folder)).not.toContain('edits');
    expect(await titlesRead(library, id)).toEqual(titlesOfReadings[0]);
    const staging = join(disk.path, '.fanfolio', 'staging');
    for (const own of await readdir(staging)) expect(await readdir(join(staging, own))).toEqual([]);
    await rm(join(disk.path, 'ballast'));
    await library.saveChoices(id, joined);
    expect(await titlesRead(library, id)).toEqual(titlesOfReadings[1]);
    expect((await library.verify()).problems).toEqual([]);
  });

  test('still shows what another device chose', async () => {
    const { disk, library, id, folder, joined } = await withDisk('1m');
    await fromPhone(folder, joined);
    await fill(disk.path);
    expect(await titlesRead(library, id)).toEqual(titlesOfReadings[1]);
    await rm(join(disk.path, 'ballast'));
    expect(await titlesRead(library, id)).toEqual(titlesOfReadings[1]);
    expect(JSON.parse(await readFile(join(folder, 'story.json'), 'utf8')).choices).toEqual(joined);
  });
});

describe.skipIf(!canMount)('a read-only library', () => {
  test('refuses choices, and shows those that came before it was read-only without writing', async () => {
    const { disk, library: first, id, folder, joined } = await withDisk('2m');
    await first.close();
    await fromPhone(folder, joined);
    const before = await readFile(join(folder, 'story.json'), 'utf8');
    disk.remount('ro');
    const library = await openAt({ path: disk.path, cacheFolder: await temporaryFolder() });
    expect(library.isReadOnly).toBe(true);
    await expect(library.saveChoices(id, noChoices)).rejects.toMatchObject({ code: 'libraryReadOnly' });
    expect(await titlesRead(library, id)).toEqual(titlesOfReadings[1]);
    await library.reconcile();
    expect(library.search('ropes', 5)[0]?.chapter).toBe('Chapter 1');
    disk.remount('rw');
    await rm(join(folder, 'edits'), { recursive: true });
    disk.remount('ro');
    expect(await titlesRead(library, id)).toEqual(titlesOfReadings[0]);
    expect(await readFile(join(folder, 'story.json'), 'utf8')).toBe(before);
  });
});
