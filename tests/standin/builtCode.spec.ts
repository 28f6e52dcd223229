// What the built app loads: the code that V8 kept, where it fits, and nothing that a command has no use for.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { repositoryRoot } from '../tools/servedApp.mjs';

const sample = join(repositoryRoot, 'assets/sample/the-lamplighters-ledger.txt');
let root = '';

test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fanfolio-kept-'));
  cpSync(join(repositoryRoot, 'dist'), join(root, 'dist'), { recursive: true });
  cpSync(join(repositoryRoot, 'package.json'), join(root, 'package.json'));
});

test.afterEach(() => rmSync(root, { recursive: true, force: true }));

function inspect() {
  const args = [join(root, 'dist/cli.js'), 'inspect', '--json', sample];
  const env = { ...process.env, NODE_DEBUG: 'fanfolio' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([{ importer: 'plainText', title: "The Lamplighter's Ledger" }]);
  return stderr;
}

const built = (end: string) =>
  readdirSync(join(root, 'dist'))
    .filter((name) => name.endsWith(end))
    .map((name) => join(root, 'dist', name));
const kept = () => built('.kept');

test('kept code is taken as it was built', () => {
  expect(kept().length).toBeGreaterThan(5);
  expect(inspect()).toBe('');
});

test('kept code is not needed', () => {
  for (const path of kept()) rmSync(path);
  expect(inspect()).toContain('no code is kept of');
});

const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  empty: () => Buffer.alloc(0),
  'cut off': (bytes) => bytes.subarray(0, bytes.length / 2),
  'overwritten in its midst': (bytes) => Buffer.from(bytes).fill(0, bytes.length / 2, bytes.length / 2 + 500),
};

for (const [name, damage] of Object.entries(damages)) {
  test(`kept code is left aside where it is ${name}`, () => {
    for (const path of kept()) writeFileSync(path, damage(readFileSync(path)));
    expect(inspect()).toContain('no code is kept of');
  });
}

test('kept code is left aside where it is of another source', () => {
  const path = kept().find((each) => each.includes('cli.cjs')) ?? '';
  const source = path.slice(0, path.indexOf('.cjs') + 4);
  writeFileSync(source, readFileSync(source, 'utf8').replace('was refused', 'WAS REFUSED'));
  expect(inspect()).toContain(`no code is kept of ${source}`);
});

test('under kept code, files are imported and EPUBs are made', () => {
  const env = { ...process.env, FANFOLIO_CONFIG: join(root, 'config'), FANFOLIO_CACHE: join(root, 'cache') };
  const run = (...args: readonly string[]) => {
    const all = [join(repositoryRoot, 'dist/cli.js'), ...args, '--json', '--library', join(root, 'library')];
    const { stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8', env });
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  };
  const [{ id }] = run('import', sample);
  expect(run('export', id, '--to', join(root, 'story.epub'))).toEqual([
    { id, path: join(root, 'story.epub') },
  ]);
  expect(readFileSync(join(root, 'story.epub')).length).toBeGreaterThan(10_000);
});

test('a listing loads neither the readers of files nor the writers of EPUBs', () => {
  const heavy = built('.cjs').filter((path) => /lostLine|epub-gen-memory/.test(readFileSync(path, 'utf8')));
  expect(heavy.length).toBeGreaterThan(1);
  for (const path of heavy) rmSync(path);
  mkdirSync(join(root, 'library'));
  const args = [join(root, 'dist/cli.js'), 'list', '--json', '--library', join(root, 'library')];
  const env = {
    ...process.env,
    NODE_PATH: join(repositoryRoot, 'node_modules'),
    FANFOLIO_CONFIG: join(root, 'config'),
    FANFOLIO_CACHE: join(root, 'cache'),
  };
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  expect({ status, listed: JSON.parse(stdout) }).toEqual({ status: 0, listed: [] });
});
