// What is damaged is mended from the source where that can be, and named where it cannot.
import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import type { Library } from '../../../electron/library/library.ts';
import { Story } from '../../../shared/story/story.ts';
import { placeAt } from './places.ts';
import { openAt, openNew, type TestPlace, wholeShelf } from './testLibrary.ts';

const text = `The Glass Harbour
by Ada Quill

Chapter 1

The harbour was quiet that morning, and the lamp in the window had burned all night.

Nobody had come.

Chapter 2

In the evening the boats returned, one after another, and the bells began to ring.
`;

async function importText(library: Library, words = text): Promise<string> {
  const source = { name: 'harbour.txt', bytes: Buffer.from(words) };
  return (await library.addStory(await readSource(source), source)).id;
}

async function withStory(): Promise<{
  library: Library & TestPlace;
  id: string;
  folder: string;
  story: Story;
}> {
  const library = await openNew();
  const id = await importText(library);
  const { folder, story } = await library.openStory(id);
  return { library, id, folder, story: story as Story };
}

async function cutInHalf(path: string): Promise<void> {
  await truncate(path, Math.floor((await readFile(path)).length / 2));
}

describe.each([
  ['cut in half', cutInHalf],
  ['emptied', (path: string) => writeFile(path, '')],
  ['missing', (path: string) => rm(path)],
  ['of another shape', (path: string) => writeFile(path, '{"format":1,"id":[]}')],
  [
    'pointing outside',
    async (path: string) => {
      const story = await readFile(path, 'utf8');
      await writeFile(path, story.replaceAll('chapters/0001.xhtml', '../../../secret.txt'));
    },
  ],
])('a story.json that is %s', (_what, damage) => {
  test('is made again at opening, with edits, place, and bytes as they were', async () => {
    const { library, id, folder, story } = await withStory();
    await library.editStory(id, { title: 'My harbour' });
    await library.savePlace(id, placeAt(0.3, '2024-05-01T00:00:00Z'));
    await damage(join(folder, 'story.json'));
    const opened = await library.openStory(id);
    expect(opened.story.metadata.title).toBe('My harbour');
    expect(opened.story.stated).toEqual(story.stated);
    expect(opened.story.chapters).toEqual(story.chapters);
    expect(opened.place?.totalProgression).toBe(0.3);
    expect(Story.parse(JSON.parse(await readFile(join(folder, 'story.json'), 'utf8'))).id).toBe(id);
    expect(await readFile(join(folder, 'source', 'harbour.txt'), 'utf8')).toBe(text);
    expect((await library.verify()).problems).toEqual([]);
  });

  test('is named by verify, and made again by reconcile', async () => {
    const { library, id, folder } = await withStory();
    await damage(join(folder, 'story.json'));
    const { stories, problems } = await library.verify();
    expect(stories).toBe(1);
    expect(problems).toEqual([
      {
        id,
        code: expect.stringMatching(/^storyFile(?:Missing|Damaged)$/),
        message: expect.stringContaining('made again'),
      },
    ]);
    await library.reconcile();
    expect(await library.verify()).toEqual({ stories: 1, problems: [] });
    expect(library.listShelf(wholeShelf).total).toBe(1);
  });

  test('without a readable source is storyDamaged, and stays named', async () => {
    const { library, id, folder } = await withStory();
    await damage(join(folder, 'story.json'));
    await writeFile(join(folder, 'source', 'harbour.txt'), '');
    await expect(library.openStory(id)).rejects.toMatchObject({ code: 'storyDamaged' });
    await expect(library.readSegment(id, 'c1', 0)).rejects.toMatchObject({ code: 'storyDamaged' });
    await expect(library.editStory(id, { title: 'x' })).rejects.toMatchObject({ code: 'storyDamaged' });
    await library.reconcile();
    expect((await library.verify()).problems).toMatchObject([{ id }]);
    expect((await readdir(folder)).sort()).toContain('chapters');
  });
});

test('the day of the import survives a story.json that was cut', async () => {
  const { library, id, folder, story } = await withStory();
  await cutInHalf(join(folder, 'story.json'));
  expect((await library.openStory(id)).story.addedAt).toBe(story.addedAt);
});

test('a story that a newer Fanfolio wrote is neither opened nor overwritten', async () => {
  const { library, id, folder } = await withStory();
  const newer = JSON.stringify({ format: 2, id, something: 'else' });
  await writeFile(join(folder, 'story.json'), newer);
  await expect(library.openStory(id)).rejects.toMatchObject({ code: 'storyDamaged' });
  await library.reconcile();
  expect(await readFile(join(folder, 'story.json'), 'utf8')).toBe(newer);
  expect((await library.verify()).problems).toMatchObject([{ code: 'storyFileNewer' }]);
});

test('a chapter that is missing or cut is made again when it is read', async () => {
  const { library, id, folder, story } = await withStory();
  const chapter = story.chapters[1];
  if (chapter === undefined) throw new Error('the story has two chapters');
  const file = join(folder, chapter.file);
  const whole = await readFile(file, 'utf8');
  const blocks = await library.readChapter(id, chapter.id);
  for (const damage of [rm, cutInHalf]) {
    await damage(file);
    const code = damage === rm ? 'chapterMissing' : 'chapterDamaged';
    expect((await library.verify()).problems).toMatchObject([{ id, code }]);
    expect(await library.readChapter(id, chapter.id)).toEqual(blocks);
    expect(await readFile(file, 'utf8')).toBe(whole);
  }
  await rm(file);
  await rm(join(folder, 'source'), { recursive: true });
  await expect(library.readChapter(id, chapter.id)).rejects.toMatchObject({ code: 'storyDamaged' });
  expect((await library.verify()).problems.map(({ code }) => code).sort()).toEqual([
    'chapterMissing',
    'sourceMissing',
  ]);
});

test('verify sees a changed source, a wrong name, damaged device files, and a copy of a folder', async () => {
  const { library, id, folder } = await withStory();
  await library.savePlace(id, placeAt(0.1, '2024-05-01T00:00:00Z'));
  await library.editStory(id, { title: 'Edited' });
  await cp(folder, join(library.path, 'A copy'), { recursive: true });
  await appendFile(join(folder, 'source', 'harbour.txt'), '!');
  await cutInHalf(join(folder, 'reading', 'laptop.json'));
  await cutInHalf(join(folder, 'edits', 'laptop.json'));
  await mkdir(join(library.path, `Nothing [${id.replace(/.$/, '0')}]`));
  const { stories, problems } = await library.verify();
  expect(stories).toBe(3);
  expect(problems.map(({ code }) => code).sort()).toEqual(
    [
      'duplicateStory',
      'editsDamaged',
      'folderName',
      'readingDamaged',
      'sourceChanged',
      'storyFileMissing',
    ].sort(),
  );
  for (const { message } of problems) expect(message).toMatch(/^[A-Z"].*\.$/);
});

test('a device file that is damaged is set aside when it is written, never overwritten', async () => {
  const { library, id, folder } = await withStory();
  await library.savePlace(id, placeAt(0.2, '2024-05-01T00:00:00Z'));
  const file = join(folder, 'reading', 'laptop.json');
  await cutInHalf(file);
  const half = await readFile(file, 'utf8');
  await library.savePlace(id, placeAt(0.4, '2024-05-02T00:00:00Z'));
  expect((await readdir(join(folder, 'reading'))).sort()).toEqual(['laptop.json', 'laptop.json.damaged-1']);
  expect(await readFile(`${file}.damaged-1`, 'utf8')).toBe(half);
  expect((await library.openStory(id)).place?.totalProgression).toBe(0.4);
});

test('a pipe and a link to itself among the device files are named, and hold nothing up', async () => {
  const { library, id, folder } = await withStory();
  await library.editStory(id, { title: 'Edited' });
  execFileSync('mkfifo', [join(folder, 'edits', 'pipe.json')]);
  await symlink('loop.json', join(folder, 'edits', 'loop.json'));
  expect((await library.openStory(id)).story.metadata.title).toBe('Edited');
  expect((await library.verify()).problems.map(({ message }) => message)).toEqual([
    'The file edits/pipe.json is damaged and does not count.',
  ]);
});

test('a copy of a folder does not take the story over', async () => {
  const { library, id, folder } = await withStory();
  await cp(folder, join(library.path, 'A copy'), { recursive: true });
  await library.reconcile();
  expect(library.listShelf(wholeShelf).total).toBe(1);
  expect((await library.openStory(id)).folder).toBe(folder);
  await rm(folder, { recursive: true });
  expect((await library.reconcile())?.length).toBeLessThanOrEqual(1);
  expect((await library.openStory(id)).folder).toBe(join(library.path, 'A copy'));
});

test('reconcile sees what others added, changed and removed', async () => {
  const { library, id, folder } = await withStory();
  const other = await openNew();
  const otherId = await importText(other, `${text}\nAnd more.\n`);
  const { folder: otherFolder } = await other.openStory(otherId);
  await cp(otherFolder, join(library.path, otherFolder.split('/').at(-1) ?? ''), { recursive: true });
  expect(await library.reconcile()).toEqual([otherId]);
  expect(library.search('bells', 10)).toHaveLength(2);

  await mkdir(join(folder, 'edits'));
  const edits = {
    format: 1,
    device: { id: 'phone', name: 'Phone' },
    fields: { title: { value: 'From the phone', at: '2024-05-01T00:00:00Z' } },
  };
  await writeFile(join(folder, 'edits', 'phone.json'), JSON.stringify(edits));
  expect(await library.reconcile()).toEqual([id]);
  expect(library.listShelf({ ...wholeShelf, words: 'phone' }).total).toBe(1);
  expect(JSON.parse(await readFile(join(folder, 'story.json'), 'utf8')).metadata.title).toBe(
    'From the phone',
  );

  await rm(folder, { recursive: true });
  expect(await library.reconcile()).toEqual([id]);
  expect(library.listShelf(wholeShelf).stories.map((story) => story.id)).toEqual([otherId]);
  expect(await library.reconcile()).toEqual([]);
  expect(await openAt(library).then((again) => again.reconcile())).toEqual([]);
});
