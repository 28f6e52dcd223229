// The code that V8 keeps of the built app: taken where it fits, left aside where it does not, and never missed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const kept = () =>
  readdirSync(join(root, 'dist'))
    .filter((name) => name.endsWith('.kept'))
    .map((name) => join(root, 'dist', name));

test('is taken as it was built', () => {
  expect(kept().length).toBeGreaterThan(5);
  expect(inspect()).toBe('');
});

test('is not needed', () => {
  for (const path of kept()) rmSync(path);
  expect(inspect()).toContain('no code is kept of');
});

const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  empty: () => Buffer.alloc(0),
  'cut off': (bytes) => bytes.subarray(0, bytes.length / 2),
  'overwritten in its midst': (bytes) => Buffer.from(bytes).fill(0, bytes.length / 2, bytes.length / 2 + 500),
};

for (const [name, damage] of Object.entries(damages)) {
  test(`is left aside where it is ${name}`, () => {
    for (const path of kept()) writeFileSync(path, damage(readFileSync(path)));
    expect(inspect()).toContain('no code is kept of');
  });
}

test('is left aside where it is of another source', () => {
  const path = kept().find((each) => each.includes('cli.cjs')) ?? '';
  const source = path.slice(0, path.indexOf('.cjs') + 4);
  writeFileSync(source, readFileSync(source, 'utf8').replace('was refused', 'WAS REFUSED'));
  expect(inspect()).toContain(`no code is kept of ${source}`);
});
