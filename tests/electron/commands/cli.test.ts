// The built command line as outside checks call it: JSON documents, exit statuses, and bad input.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedStory } from '../../tools/inventedStory.mjs';
import { makeFolders, runCli } from '../../tools/servedApp.mjs';

const folders = makeFolders();
const inbox = join(folders.root, 'inbox');

beforeAll(() => {
  mkdirSync(inbox);
  writeFileSync(join(inbox, 'one.txt'), inventedStory({ seed: 1, words: 900, chapters: 3 }));
  writeFileSync(
    join(inbox, 'two.txt'),
    inventedStory({ seed: 2, words: 300, rating: 'NC-17', warning: 'shipwreck' }),
  );
});

afterAll(() => folders.remove());

async function run(...args: string[]) {
  const { status, stdout, stderr } = await runCli(
    [...args, '--library', folders.library, '--json'],
    folders.env,
  );
  return { status, stderr, value: JSON.parse(stdout) };
}

const inspectKeys = [
  'file',
  'importer',
  'encoding',
  'encodingConfidence',
  'title',
  'authors',
  'fandoms',
  'relationships',
  'characters',
  'tags',
  'categories',
  'rating',
  'warnings',
  'summary',
  'language',
  'series',
  'status',
  'published',
  'updated',
  'words',
  'source',
  'front',
  'back',
  'chapters',
  'repairs',
  'problems',
];

describe('inspect', () => {
  test('prints the object of the design, and stores nothing', async () => {
    const { status, value } = await run('inspect', join(inbox, 'one.txt'));
    expect(status).toBe(0);
    expect(Object.keys(value[0])).toEqual(inspectKeys);
    expect(value[0].chapters).toHaveLength(3);
    expect(existsSync(folders.library)).toBe(false);
  });

  test('refuses one file and goes on with the next', async () => {
    const { status, value } = await run('inspect', join(inbox, 'absent.txt'), join(inbox, 'one.txt'));
    expect(status).toBe(1);
    expect(value[0].refused.code).toBe('fileNotFound');
    expect(value[1].title).not.toBeNull();
  });
});

describe('a library', () => {
  const ids: string[] = [];

  test('is made by the first import, and takes each file once', async () => {
    const first = await run('import', inbox);
    expect(first.status).toBe(0);
    expect(first.value.map(({ result }: { result: string }) => result)).toEqual(['added', 'added']);
    expect(Object.keys(first.value[0])).toEqual(['file', 'result', 'id', 'title', 'message']);
    const again = await run('import', join(inbox, 'one.txt'));
    expect(again.status).toBe(0);
    expect(again.value[0].result).toBe('duplicate');
    ids.push(...first.value.map(({ id }: { id: string }) => id));
  });

  test('lists its stories', async () => {
    const { status, value } = await run('list');
    expect(status).toBe(0);
    expect(value).toHaveLength(2);
    expect(Object.keys(value[0])).toEqual(['id', 'title', 'authors', 'words', 'rating', 'progress']);
  });

  test('shows a story with the fields of inspect', async () => {
    const { value } = await run('show', ids[0] ?? '');
    expect(Object.keys(value)).toEqual([...inspectKeys, 'id', 'folder', 'versions']);
    expect(statSync(value.folder).isDirectory()).toBe(true);
  });

  test('finds words in the text', async () => {
    const { value } = await run('search', 'harbour');
    expect(value.length).toBeGreaterThan(0);
    expect(Object.keys(value[0])).toEqual(['id', 'title', 'chapter', 'excerpt']);
    expect(value[0].excerpt.toLowerCase()).toContain('harbour');
  });

  test('exports EPUBs into a folder', async () => {
    const out = join(folders.root, 'out');
    mkdirSync(out);
    const { status, value } = await run('export', ...ids, '--to', out);
    expect(status).toBe(0);
    expect(readdirSync(out)).toHaveLength(2);
    for (const { path } of value) expect(readFileSync(path).subarray(30, 38).toString()).toBe('mimetype');
  });

  test('exports what it can, and names what it cannot', async () => {
    const out = join(folders.root, 'made', 'deep');
    const { status, value } = await run('export', 'zzzzzzzzzzzz', ids[0] ?? '', '--to', out);
    expect(status).toBe(1);
    expect(value[0]).toMatchObject({ id: 'zzzzzzzzzzzz', path: null, refused: { code: 'storyNotFound' } });
    expect(existsSync(value[1].path)).toBe(true);
  });

  test('is whole', async () => {
    expect(await run('verify')).toMatchObject({ status: 0, value: { stories: 2, problems: [] } });
  });

  test('knows no story by a wrong id', async () => {
    for (const id of ['zzzzzzzzzzzz', '../etc']) {
      const { status, value } = await run('show', id);
      expect(status).toBe(1);
      expect(value.error.code).toBe('storyNotFound');
    }
  });

  test('loses nothing when a story.json is cut in half', async () => {
    const folder = (await run('show', ids[0] ?? '')).value.folder;
    const file = join(folder, 'story.json');
    const before = await run('show', ids[0] ?? '');
    truncateSync(file, Math.floor(statSync(file).size / 2));
    const after = await run('show', ids[0] ?? '');
    expect(after.value.chapters).toEqual(before.value.chapters);
    expect((await run('list')).value).toHaveLength(2);
  });
});

describe('bad input', () => {
  const badFiles: readonly (readonly [string, Uint8Array | string, string])[] = [
    ['empty.txt', '', 'emptyFile'],
    ['blank.txt', ' \n\n \n', 'emptyFile'],
    [
      'noise.txt',
      Uint8Array.from({ length: 5_000 }, (_, index) => (index * 197 + (index >> 3)) % 256),
      'notText',
    ],
    ['huge.txt', new Uint8Array(50_000_000).fill(97), 'fileTooLarge'],
  ];

  test.each(badFiles)('refuses %s by name, and imports its neighbour', async (name, content, code) => {
    const folder = join(folders.root, `bad-${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, name), content);
    writeFileSync(
      join(folder, `good “${name}” 🌊.txt`),
      inventedStory({ seed: 50 + badFiles.findIndex(([bad]) => bad === name), words: 120 }),
    );
    const inspected = await run('inspect', join(folder, name));
    expect(inspected.value[0].refused.code).toBe(code);
    const imported = await run('import', folder);
    expect(imported.status).toBe(1);
    const results = imported.value.map(({ result }: { result: string }) => result).sort();
    expect(results).toEqual(['added', 'refused']);
  });

  test('says that a folder holds no stories', async () => {
    const folder = join(folders.root, 'nothing');
    mkdirSync(folder);
    const { status, value } = await run('import', folder);
    expect(status).toBe(1);
    expect(value[0]).toMatchObject({ result: 'refused', id: null });
    expect(value[0].message).toMatch(/no files/);
  });

  test('a library that is absent is an error with a code, and is not made by reading', async () => {
    const absent = join(folders.root, 'absent-library');
    const { status, stdout } = await runCli(['list', '--json', '--library', absent], folders.env);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).error.code).toBe('libraryMissing');
    expect(existsSync(absent)).toBe(false);
  });

  test('a damaged settings file is kept and stops nothing', async () => {
    const config = folders.env.FANFOLIO_CONFIG ?? '';
    mkdirSync(config, { recursive: true });
    writeFileSync(join(config, 'settings.json'), '{"device": {"id": "hal');
    expect((await run('list')).status).toBe(0);
    expect(readdirSync(config).some((name) => name.startsWith('settings.damaged'))).toBe(true);
  });

  test('wrong usage ends with 2 and prints nothing on standard output', async () => {
    const { status, stdout, stderr } = await runCli(['list', '--nonsense'], folders.env);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/nonsense/);
  });
});
