// The import review over the contract: what was read, with what it came as, and choices tried and kept.
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importHandlers } from '../../../electron/handlers/importHandlers.ts';
import { createJobs } from '../../../electron/handlers/jobs.ts';
import { createLibrarySession, type LibrarySession } from '../../../electron/handlers/librarySession.ts';
import { reviewHandlers } from '../../../electron/handlers/reviewHandlers.ts';
import { storyHandlers } from '../../../electron/handlers/storyHandlers.ts';
import { splitLines } from '../../../electron/importers/plainText/lines/splitLines.ts';
import { tasksOf } from '../../../electron/workers/tasks.ts';
import { type Client, createClient } from '../../../shared/contract/client.ts';
import { createDispatcher, type Handlers } from '../../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';
import { defaultPreferences } from '../../../shared/reading/preferences.ts';
import { noChoices, repairPlaceName } from '../../../shared/story/readingChoices.ts';
import { harbour } from '../library/choiceStories.ts';

let root = '';
let session: LibrarySession;
let client: Client;
const events: AppEvent[] = [];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'fanfolio-review-'));
  const send = (event: AppEvent) => void events.push(event);
  session = createLibrarySession({
    cacheFolder: join(root, 'cache'),
    device: { id: 'test', name: 'test' },
    suggestion: root,
    send,
    startTasks: tasksOf,
    followsFolder: false,
  });
  await session.open(join(root, 'library'), true);
  const jobs = createJobs(send);
  const settings = { preferences: () => defaultPreferences };
  const { startImport: _start, ...imports } = importHandlers({ session, jobs, assetsFolder: root, send });
  const handlers = {
    ...reviewHandlers({ session, send }),
    ...storyHandlers({ session, settings, send }),
    ...imports,
  };
  client = createClient({
    call: createDispatcher(handlers as unknown as Handlers),
    subscribe: () => () => undefined,
  });
});

afterEach(async () => {
  await session.close();
  events.length = 0;
  rmSync(root, { recursive: true, force: true });
});

async function imported(text: string | Uint8Array = harbour): Promise<string> {
  const path = join(root, 'harbour.txt');
  await writeFile(path, text);
  const [result] = await session
    .tasks()
    .import(
      { paths: [path], uploads: 0 },
      { signal: new AbortController().signal, onProgress: () => undefined, nextUpload: async () => null },
    );
  return result?.id ?? '';
}

const read = (storyId: string, choices: typeof noChoices | null = null) =>
  client.call('review.read', { storyId, choices });

describe('choices beyond all measure', () => {
  const repairs = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`hardWrap:k${index}`, false]));
  const chapters = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, { kind: 'join' } as const]));
  const named = (title: string, over?: string) => ({
    k: { kind: 'chapter', title, ...(over === undefined ? {} : { over }) } as const,
  });

  test.each([
    ['repairs', { ...noChoices, repairs: repairs(5_001) }],
    ['very many repairs', { ...noChoices, repairs: repairs(200_000) }],
    ['chapters', { ...noChoices, chapters: chapters(2_001) }],
    ['a long key of a repair', { ...noChoices, repairs: { ['k'.repeat(201)]: false } }],
    ['a long key of a chapter', { ...noChoices, chapters: { ['k'.repeat(201)]: { kind: 'join' } as const } }],
    ['a long title', { ...noChoices, chapters: named('t'.repeat(501)) }],
    ['a long title of the source', { ...noChoices, chapters: named('t', 't'.repeat(501)) }],
    ['a long encoding', { ...noChoices, encoding: 'e'.repeat(41) }],
  ])('are refused: %s', async (_name, choices) => {
    const storyId = await imported();
    const from = { storyId, choices };
    const refused = { code: 'invalidInput' };
    await expect(client.call('review.save', from)).rejects.toMatchObject(refused);
    await expect(client.call('review.read', from)).rejects.toMatchObject(refused);
    await expect(
      client.call('review.text', { ...from, chapter: 0, from: 0, limit: 1 }),
    ).rejects.toMatchObject(refused);
    expect((await read(storyId)).choices).toEqual(noChoices);
  });

  test('are kept up to the measure', async () => {
    const storyId = await imported();
    const choices = { ...noChoices, repairs: repairs(5_000), chapters: chapters(2_000) };
    await client.call('review.save', { storyId, choices });
    expect(await read(storyId)).toMatchObject({ choices, lost: 2_000 + 5_000 });
  });
});

describe('a review', () => {
  test('tells the file, the encoding and how sure it is, the fields, the chapters and their lines', async () => {
    const id = await imported();
    const review = await read(id);
    expect(review).toMatchObject({
      choices: noChoices,
      fileName: 'harbour.txt',
      importer: 'plainText',
      encoding: 'UTF-8',
      confidence: 1,
      stated: { title: 'The Glass Harbour', authors: ['Ada Quill'] },
      joins: [],
      lost: 0,
      lines: splitLines(harbour).length,
    });
    expect(review.encodings.map(({ name }) => name)).toContain('UTF-8');
    expect(review.chapters.map(({ title, blocks, isChosen }) => [title, blocks, isChosen])).toEqual([
      ['Chapter 1', 2, false],
      ['Chapter 2', 2, false],
      ['Chapter 3', 1, false],
    ]);
    const lines = harbour.split('\n');
    for (const { line, start, key } of review.chapters) {
      expect(lines[(line ?? 0) - 1]).toContain(start.slice(0, 30));
      expect(key).not.toBeNull();
    }
    expect(review.words).toBe(review.chapters.reduce((sum, { words }) => sum + words, 0));
  });

  test('shows the blocks of a chapter with their keys and lines, a page at a time', async () => {
    const id = await imported();
    const page = { storyId: id, choices: null, chapter: 0, limit: 1 };
    const [first, second] = [
      await client.call('review.text', { ...page, from: 0 }),
      await client.call('review.text', { ...page, from: 1 }),
    ];
    expect([first.total, second.total]).toEqual([2, 2]);
    expect(first.blocks[0]?.key).toBe((await read(id)).chapters[0]?.key);
    expect(second.blocks).toEqual([
      { key: expect.any(String), line: 8, markup: expect.stringContaining('Nobody had come') },
    ]);
    expect((await client.call('review.text', { ...page, from: 2 })).blocks).toEqual([]);
    await expect(client.call('review.text', { ...page, chapter: 3, from: 0 })).rejects.toMatchObject({
      code: 'chapterNotFound',
    });
  });

  test('shows the source as it came, line by line, in any encoding', async () => {
    const text = 'Title: A\r\n\r\nThe   caf\u00e9 \u0093was\u0094 shut.\fYes.  \r\rNo.\n';
    const id = await imported(Buffer.from(text, 'latin1'));
    const { encoding } = await read(id);
    const whole = { storyId: id, encoding: null, from: 1, limit: 100 };
    const came = await client.call('review.source', whole);
    expect(came).toEqual({
      total: 6,
      from: 1,
      lines: ['Title: A', '', 'The   café “was” shut.\fYes.  ', '', 'No.', ''],
    });
    expect(encoding).toMatch(/1252/i);
    expect(await client.call('review.source', { ...whole, from: 3, limit: 1 })).toEqual({
      total: 6,
      from: 3,
      lines: [came.lines[2]],
    });
    const other = await client.call('review.source', { ...whole, encoding: 'windows-1251', from: 3 });
    expect(other.lines[0]).toContain('cafй');
  });

  test('tries choices without keeping them', async () => {
    const id = await imported();
    const { chapters } = await read(id);
    const choices = { ...noChoices, chapters: { [chapters[1]?.key ?? '']: { kind: 'join' as const } } };
    const tried = await read(id, choices);
    expect(tried.choices).toEqual(choices);
    expect(tried.chapters.map(({ title }) => title)).toEqual(['Chapter 1', 'Chapter 3']);
    expect(tried.joins).toEqual([{ key: chapters[1]?.key, title: 'Chapter 2', after: 0 }]);
    const text = await client.call('review.text', { storyId: id, choices, chapter: 0, from: 2, limit: 1 });
    expect(text.blocks).toEqual([{ key: null, line: 12, markup: '<h3>Chapter 2</h3>' }]);
    expect(await read(id)).toEqual(await read(id, noChoices));
    expect((await client.call('story.open', { storyId: id })).story.chapters).toHaveLength(3);
    expect(events.filter(({ name }) => name === 'library.changed')).toEqual([]);
    await expect(read(id, { ...noChoices, encoding: 'no such' })).rejects.toMatchObject({
      code: 'malformedFile',
    });
    expect((await read(id, { ...noChoices, encoding: 'windows-1252' })).confidence).toBe(1);
  });

  test('counts choices that have no place, of chapters and of repairs', async () => {
    const id = await imported();
    const lost = await read(id, {
      encoding: null,
      repairs: { hardWrap: false, [repairPlaceName('hardWrap', 'gone.00000000~abc')]: false },
      chapters: { 'gone.00000000': { kind: 'join' } },
    });
    expect(lost.lost).toBe(2);
  });
});

describe('choices that are kept', () => {
  test('are those of the next review, make the story, and tell the faces', async () => {
    const id = await imported();
    const { chapters } = await read(id);
    const key = chapters[2]?.key ?? '';
    const choices = {
      ...noChoices,
      chapters: { [key]: { kind: 'chapter' as const, title: 'The Third Keeper' } },
    };
    const { story } = await client.call('review.save', { storyId: id, choices });
    expect(story.chapters[2]?.title).toBe('The Third Keeper');
    expect(events.filter(({ name }) => name === 'library.changed')).toEqual([
      { name: 'library.changed', payload: { storyIds: [id] } },
    ]);
    const review = await read(id);
    expect(review.choices).toEqual(choices);
    expect(review.chapters[2]).toMatchObject({ title: 'The Third Keeper', key, isChosen: true });
    expect(review.repairs.find(({ kind }) => kind === 'chapterTitle')).toMatchObject({ count: 1 });
    // The reader's own fields are no part of what the source says.
    await client.call('story.edit', { storyId: id, edit: { title: 'Mine' } });
    expect((await read(id)).stated.title).toBe('The Glass Harbour');
  });

  test('are refused for a story that is not there', async () => {
    const storyId = '0123456789ab';
    const missing = { code: 'storyNotFound' };
    await expect(read(storyId)).rejects.toMatchObject(missing);
    await expect(client.call('review.save', { storyId, choices: noChoices })).rejects.toMatchObject(missing);
  });
});

describe('a newer file of a story', () => {
  const newer = (text: string) => ({ fileName: 'newer.txt', bytes: new TextEncoder().encode(text) });

  test('takes the place of the source; choices, edits and the old file stay', async () => {
    const id = await imported();
    const { chapters } = await read(id);
    const key = chapters[2]?.key ?? '';
    const choices = { ...noChoices, chapters: { [key]: { kind: 'join' as const } } };
    await client.call('review.save', { storyId: id, choices });
    await client.call('story.edit', { storyId: id, edit: { title: 'Mine' } });
    const { story: before, folder } = await client.call('story.open', { storyId: id });
    const text = await readFile(join(folder, 'source', before.versions[0]?.fileName ?? ''), 'utf8');
    const grown = `${text}\n\nChapter 4\n\nIn the fourth winter nobody counted any more.\n`;
    const { story } = await client.call('review.renew', { storyId: id, ...newer(grown) });
    expect(story.id).toBe(id);
    expect(story.metadata.title).toBe('Mine');
    expect(story.chapters.map(({ title }) => title)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 4']);
    expect(story.versions.map(({ originalName }) => originalName).at(-1)).toBe('newer.txt');
    expect((await readdir(join(folder, 'source'))).length).toBe(2);
    expect((await read(id)).choices).toEqual(choices);
    expect((await session.library().verify()).problems).toEqual([]);
  });

  test('that is the same changes nothing, and that of another story is refused', async () => {
    const id = await imported();
    const { story, folder } = await client.call('story.open', { storyId: id });
    const text = await readFile(join(folder, 'source', story.versions[0]?.fileName ?? ''), 'utf8');
    expect((await client.call('review.renew', { storyId: id, ...newer(text) })).story).toEqual(story);
    await client.call('review.renew', { storyId: id, ...newer(`${text}\n\nAnd on.`) });
    const back = await client.call('review.renew', { storyId: id, ...newer(text) });
    expect(back.story.versions).toHaveLength(3);
    expect((await readdir(join(folder, 'source'))).length).toBe(2);
    await expect(client.call('review.renew', { storyId: id, ...newer(' \n ') })).rejects.toMatchObject({
      code: 'emptyFile',
    });
  });
});
