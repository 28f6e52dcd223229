// The open library, and what happens when its folder goes away behind our back.
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLibrarySession } from '../../../electron/handlers/librarySession.ts';
import { tasksOf } from '../../../electron/workers/tasks.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fanfolio-session-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a folder that is gone is said to be gone, not made anew, and serves again when it is back', async () => {
  const path = join(root, 'library');
  const session = createLibrarySession({
    cacheFolder: join(root, 'cache'),
    device: { id: 'test', name: 'test' },
    suggestion: path,
    send: () => undefined,
    startTasks: tasksOf,
    followsFolder: false,
  });
  expect((await session.open(path, true)).kind).toBe('ready');
  renameSync(path, join(root, 'elsewhere'));
  const gone = expect.objectContaining({ code: 'libraryMissing' });
  expect(() => session.library()).toThrow(gone);
  expect(() => session.tasks()).toThrow(gone);
  expect(session.status()).toMatchObject({ kind: 'unusable', error: { code: 'libraryMissing' } });
  expect(existsSync(path)).toBe(false);
  renameSync(join(root, 'elsewhere'), path);
  expect(session.status().kind).toBe('ready');
  await session.close();
});
