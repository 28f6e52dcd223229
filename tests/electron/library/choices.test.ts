// What a reader chose in the import review: kept, merged, and replayed from the source whatever happens to the rest.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import { begun, chaptersAt, harbour, importText, joined, readAll, secondJoined } from './choiceStories.ts';
import { emptyPlace, openAt, openNew, phone, wholeShelf } from './testLibrary.ts';
import { withStory } from './withStory.ts';

const storyFile = async (folder: string) => JSON.parse(await readFile(join(folder, 'story.json'), 'utf8'));
const chapterFiles = async (folder: string) => (await readdir(join(folder, 'chapters'))).sort();

describe('choices that are saved', () => {
  test('make the chapters again, and leave source, fields and places as they are', async () => {
    const { library, id, folder } = await withStory();
    await library.editStory(id, { title: 'My harbour' });
    const source = await readFile(join(folder, 'source', 'harbour.txt'));
    const choices = await chaptersAt({
      'Nobody had come': begun('The Quay'),
      'second winter': joined,
    });
    const { story } = await library.saveChoices(id, choices);
    expect(story.chapters.map(({ title }) => title)).toEqual(['Chapter 1', 'The Quay', 'Chapter 3']);
    expect(story.choices).toEqual(choices);
    expect(story.metadata.title).toBe('My harbour');
    expect(story.stated.title).toBe('The Glass Harbour');
    expect(await readFile(join(folder, 'source', 'harbour.txt'))).toEqual(source);
    expect((await readAll(library, id)).map(([, words]) => words)).toEqual([
      expect.stringContaining('harbour was quiet'),
      expect.stringMatching(/Nobody had come .*Chapter 2 .*second winter .*counted them/),
      expect.stringContaining('third keeper'),
    ]);
    expect((await library.verify()).problems).toEqual([]);
    expect(await storyFile(folder)).toEqual(story);
  });

  const editsOf = async (folder: string) =>
    JSON.parse(await readFile(join(folder, 'edits', 'laptop.json'), 'utf8'));

  test('are single entries with their instants, and a choice that is taken back leaves none', async () => {
    const { library, id, folder } = await withStory();
    const choices = await secondJoined();
    const [key] = Object.keys(choices.chapters);
    await library.editStory(id, { summary: null });
    await library.saveChoices(id, { ...choices, encoding: 'windows-1252', repairs: { hardWrap: false } });
    const { fields, device } = await editsOf(folder);
    expect(device).toEqual({ id: 'laptop', name: 'Laptop' });
    expect(Object.keys(fields).sort()).toEqual([`chapter:${key}`, 'encoding', 'repair:hardWrap', 'summary']);
    for (const { at } of Object.values(fields) as { at: string }[])
      expect(Number.isNaN(Date.parse(at))).toBe(false);
    await library.saveChoices(id, noChoices);
    // An empty summary is what the reader wrote: no choice that was taken back.
    expect((await editsOf(folder)).fields).toEqual({ summary: fields.summary });
  });

  test('are null when taken back while another device’s file has them, and forgotten with that', async () => {
    const { library, id, folder } = await withStory();
    const at = new Date().toISOString();
    const fields = { 'repair:hardWrap': { value: false, at } };
    await mkdir(join(folder, 'edits'));
    const theirs = join(folder, 'edits', 'phone.json');
    await writeFile(theirs, JSON.stringify({ format: 1, device: phone, fields }));
    const { story } = await library.openStory(id);
    expect(story.choices?.repairs).toEqual({ hardWrap: false });
    await library.saveChoices(id, noChoices);
    expect((await editsOf(folder)).fields).toEqual({
      'repair:hardWrap': { value: null, at: expect.any(String) },
    });
    expect((await library.openStory(id)).story.choices).toEqual(noChoices);
    await rm(theirs);
    await library.saveChoices(id, { ...noChoices, repairs: { emphasis: false } });
    expect(Object.keys((await editsOf(folder)).fields)).toEqual(['repair:emphasis']);
  });

  test('stand beside folders of a file’s name, which are no files', async () => {
    const { library, id, folder } = await withStory();
    for (const kind of ['edits', 'reading'])
      for (const name of ['dir.json', 'laptop.json'])
        await mkdir(join(folder, kind, name, 'inner'), { recursive: true });
    expect((await library.openStory(id)).story.chapters).toHaveLength(3);
    await library.saveChoices(id, await secondJoined());
    await library.saveConsent(id, null);
    expect((await library.openStory(id)).story.chapters).toHaveLength(2);
    // One that stands in the way of this device's own file is set aside whole.
    for (const kind of ['edits', 'reading']) {
      expect((await readdir(join(folder, kind))).sort()).toEqual([
        'dir.json',
        'laptop.json',
        'laptop.json.damaged-1',
      ]);
      expect(await readdir(join(folder, kind, 'laptop.json.damaged-1'))).toEqual(['inner']);
    }
    await library.removeStory(id);
    const again = await importText(library);
    await library.restoreStory(again);
    expect((await library.openStory(id)).story.chapters).toHaveLength(2);
  });

  test('of a chapter go with it to a newer text', async () => {
    const { library, id } = await withStory();
    const choices = await chaptersAt({
      'second winter': { ...begun('The Ropes'), over: 'Chapter 2' },
      'third keeper': { ...joined, over: 'Chapter 3' },
    });
    await library.saveChoices(id, choices);
    const { readSource } = await import('../../../electron/importers/readSource.ts');
    const text = harbour.replace(/^Chapter \d$/gm, '$&\n\nA word of the keeper, put here later.');
    const source = { name: 'harbour.txt', bytes: Buffer.from(text) };
    const { story } = await library.renewStory(id, await readSource(source), source);
    expect(story.chapters.map(({ title }) => title)).toEqual(['Chapter 1', 'The Ropes']);
    expect(story.choices).toEqual(choices);
  });

  test('and taken back leave the story as it was, and in the end no file of another reading', async () => {
    const { library, id, folder, story } = await withStory();
    const files = await chapterFiles(folder);
    await library.saveChoices(id, await secondJoined());
    const { story: again } = await library.saveChoices(id, noChoices);
    expect(again).toEqual({ ...story, choices: noChoices });
    // A window that was opened before goes on with what it began; the rest goes when nobody can be reading it.
    expect((await chapterFiles(folder)).length).toBeGreaterThan(files.length);
    const { sweepChapters } = await import('../../../electron/library/swapDerived.ts');
    await sweepChapters(folder, again, 0);
    expect(await chapterFiles(folder)).toEqual(files);
    expect((await library.verify()).problems).toEqual([]);
  });

  test('are found in the search and on the shelf', async () => {
    const { library, id } = await withStory();
    await library.saveChoices(id, await chaptersAt({ 'second winter': begun('The Cormorants') }));
    await library.reconcile();
    expect(library.search('ropes', 5).map(({ chapter }) => chapter)).toEqual(['The Cormorants']);
    await library.saveChoices(id, await secondJoined());
    expect(await library.reconcile()).toEqual([]);
    expect(library.search('ropes', 5).map(({ chapter, chapterId }) => [chapter, chapterId])).toEqual([
      ['Chapter 1', 'c1'],
    ]);
    expect(library.listShelf(wholeShelf).stories[0]?.chapters).toBe(2);
    expect(await library.reconcile()).toEqual([]);
  });

  test('that the bytes cannot be read by are refused, and nothing changes', async () => {
    const { library, id, folder } = await withStory();
    const before = await storyFile(folder);
    await expect(library.saveChoices(id, { ...noChoices, encoding: 'no such' })).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:notText|malformedFile|invalidInput)$/),
    });
    expect(await storyFile(folder)).toEqual(before);
    expect(await readdir(folder)).not.toContain('edits');
    expect((await readAll(library, id)).length).toBe(3);
  });

  test('name another encoding, which the version then tells', async () => {
    const library = await openNew();
    const { readSource } = await import('../../../electron/importers/readSource.ts');
    const words = 'Le café était fermé, et la fenêtre du phare brûlait déjà. ';
    const source = { name: 'phare.txt', bytes: Buffer.from(`${words.repeat(20)}\n`, 'utf8') };
    const { id } = await library.addStory(await readSource(source), source);
    const first = (await library.openStory(id)).story;
    expect(first.versions[0]).toMatchObject({ encoding: 'UTF-8', confidence: 1 });
    const { story } = await library.saveChoices(id, { ...noChoices, encoding: 'windows-1252' });
    expect(story.versions[0]).toMatchObject({ encoding: 'windows-1252', confidence: 1 });
    expect(story.versions).toHaveLength(1);
  });

  test('of unknown names stay in the file and harm nothing', async () => {
    const { library, id, folder } = await withStory();
    await library.saveChoices(id, await secondJoined());
    const file = join(folder, 'edits', 'laptop.json');
    const edits = JSON.parse(await readFile(file, 'utf8'));
    const at = new Date().toISOString();
    edits.fields['wish:of a newer program'] = { value: [1], at };
    edits.fields['chapter:broken'] = { value: { kind: 'what' }, at };
    edits.fields['repair:hardWrap'] = { value: 'no', at };
    edits.fields.encoding = { value: 7, at };
    await writeFile(file, JSON.stringify(edits));
    const { story } = await library.openStory(id);
    expect(story.chapters).toHaveLength(2);
    await library.saveChoices(id, noChoices);
    expect(JSON.parse(await readFile(file, 'utf8')).fields['wish:of a newer program']).toEqual({
      value: [1],
      at,
    });
  });
});

describe('choices of two devices', () => {
  test('are merged one by one, the later winning, and make the chapters again where they arrive', async () => {
    const here = await withStory();
    const there = await openAt(await emptyPlace(), { device: phone });
    const name = here.folder.split('/').at(-1) ?? '';
    await cp(here.folder, join(there.path, name), { recursive: true });
    await there.reconcile();

    await here.library.saveChoices(here.id, await chaptersAt({ 'second winter': joined }));
    await there.saveChoices(here.id, await chaptersAt({ 'Nobody had come': begun('The Quay') }));
    await mkdir(join(here.folder, 'edits'), { recursive: true });
    await cp(join(there.path, name, 'edits', 'phone.json'), join(here.folder, 'edits', 'phone.json'));
    await cp(join(here.folder, 'edits', 'laptop.json'), join(there.path, name, 'edits', 'laptop.json'));

    expect(await here.library.reconcile()).toEqual([here.id]);
    const merged = ['Chapter 1', 'The Quay', 'Chapter 3'];
    for (const library of [here.library, there]) {
      const { story, folder } = await library.openStory(here.id);
      expect(story.chapters.map(({ title }) => title)).toEqual(merged);
      expect((await storyFile(folder)).chapters).toEqual(story.chapters);
      expect((await library.verify()).problems).toEqual([]);
    }
    expect(here.library.search('ropes', 5)[0]?.chapter).toBe('The Quay');
    // What both wrote is the same, so that a sync tool has nothing to quarrel about.
    expect(await storyFile(join(there.path, name))).toEqual(await storyFile(here.folder));

    await there.saveChoices(here.id, noChoices);
    await cp(join(there.path, name, 'edits', 'phone.json'), join(here.folder, 'edits', 'phone.json'));
    expect((await readAll(here.library, here.id)).map(([title]) => title)).toEqual([
      'Chapter 1',
      'Chapter 2',
      'Chapter 3',
    ]);
  });

  test('that cannot be read by here leave the story as it was', async () => {
    const { library, id, folder } = await withStory();
    await mkdir(join(folder, 'edits'));
    const fields = { encoding: { value: 'no such encoding', at: new Date().toISOString() } };
    await writeFile(
      join(folder, 'edits', 'phone.json'),
      JSON.stringify({ format: 1, device: phone, fields }),
    );
    expect((await readAll(library, id)).map(([title]) => title)).toEqual([
      'Chapter 1',
      'Chapter 2',
      'Chapter 3',
    ]);
    await rm(join(folder, 'story.json'));
    expect((await readAll(library, id)).length).toBe(3);
    // The review opens, where another can be chosen.
    expect((await library.readSourceOf(id)).choices).toEqual(noChoices);
  });

  test('changed at once are put together', async () => {
    const { library, id } = await withStory();
    const base = noChoices;
    await library.saveChoices(id, { ...base, repairs: { emphasis: false } }, base);
    const { chapters } = await secondJoined();
    await library.saveChoices(id, { ...base, chapters }, base);
    expect((await library.readSourceOf(id)).choices).toEqual({
      ...base,
      repairs: { emphasis: false },
      chapters,
    });
  });
});

describe('what is damaged comes back as the reader chose it', () => {
  async function chosen() {
    const found = await withStory();
    const choices = await chaptersAt({ 'Nobody had come': begun('The Quay'), 'third keeper': joined });
    const { story } = await found.library.saveChoices(found.id, choices);
    return { ...found, story, chapters: await readAll(found.library, found.id) };
  }

  test('from a story.json that is gone', async () => {
    const { library, id, folder, story, chapters } = await chosen();
    await rm(join(folder, 'story.json'));
    const { problems } = await library.verify();
    expect(problems).toMatchObject([
      { code: 'storyFileMissing', message: expect.stringContaining('made again') },
    ]);
    expect((await library.openStory(id)).story.chapters).toEqual(story.chapters);
    expect(await readAll(library, id)).toEqual(chapters);
    expect((await library.verify()).problems).toEqual([]);
  });

  test('from a chapter that is gone, and from all of them', async () => {
    const { library, id, folder, story, chapters } = await chosen();
    const file = join(folder, story.chapters[1]?.file ?? '');
    const whole = await readFile(file, 'utf8');
    await rm(file);
    expect((await library.verify()).problems).toMatchObject([{ code: 'chapterMissing' }]);
    expect(await readAll(library, id)).toEqual(chapters);
    expect(await readFile(file, 'utf8')).toBe(whole);
    await rm(join(folder, 'chapters'), { recursive: true });
    expect(await readAll(library, id)).toEqual(chapters);
    expect((await library.verify()).problems).toEqual([]);
  });

  test('from the trash', async () => {
    const { library, id, chapters } = await chosen();
    await library.removeStory(id);
    await library.restoreStory(id);
    expect(await readAll(library, id)).toEqual(chapters);
  });
});
