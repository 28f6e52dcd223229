// The worker behind the heavy tasks: what was under way always ends, however the worker does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startWorkerTasks } from '../../../electron/workers/workerTasks.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanfolio-worker-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = {
  path: '/nowhere',
  cacheFolder: '/nowhere',
  device: { id: 'test', name: 'test' },
  create: false,
};

/** A worker of a few lines in place of the built one. */
function tasksOn(code: string) {
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${code}`);
  return startWorkerTasks(pathToFileURL(file), options);
}

test('carries answers and refusals with their codes', async () => {
  const tasks = tasksOn(`
    parentPort.on('message', ({ call, request }) => parentPort.postMessage(
      request.kind === 'verify'
        ? { type: 'failed', call, error: { code: 'diskFull', message: 'Full.' } }
        : { type: 'done', call, value: ['a'] }));
  `);
  expect(await tasks.reconcile()).toEqual(['a']);
  await expect(tasks.verify()).rejects.toMatchObject({ code: 'diskFull' });
  await tasks.close();
});

test('a worker that dies fails what it was doing, and the next task starts another', async () => {
  const tasks = tasksOn(`
    parentPort.on('message', ({ call, request }) => {
      if (request.kind === 'verify') throw new Error('lost');
      parentPort.postMessage({ type: 'done', call, value: [] });
    });
  `);
  await expect(tasks.verify()).rejects.toMatchObject({ code: 'internal' });
  expect(await tasks.reconcile()).toEqual([]);
  await tasks.close();
});

test('closing ends what is under way', async () => {
  const tasks = tasksOn(`
    parentPort.on('message', ({ call, request }) => {
      if (request.kind === 'close') parentPort.postMessage({ type: 'done', call, value: null });
    });
  `);
  const waiting = expect(tasks.verify()).rejects.toMatchObject({ code: 'cancelled' });
  await tasks.close();
  await waiting;
});

test('the calls of a review go to the worker by their names, with what they were given', async () => {
  const tasks = tasksOn(`
    parentPort.on('message', ({ call, request }) =>
      parentPort.postMessage({ type: 'done', call, value: request }));
  `);
  const storyId = '0123456789ab';
  const choices = { encoding: 'KOI8-R', repairs: { hardWrap: false }, chapters: {} };
  const calls = [
    ['review.read', { storyId, choices }],
    ['review.text', { storyId, choices: null, chapter: 2, from: 7, limit: 9 }],
    ['review.source', { storyId, encoding: null, from: 1, limit: 5 }],
    ['review.save', { storyId, choices }],
    ['review.renew', { storyId, fileName: 'newer.txt', bytes: new Uint8Array([65]) }],
  ] as const;
  for (const [name, input] of calls) {
    const call = tasks.review[name] as (given: typeof input) => Promise<unknown>;
    expect(await call(input)).toEqual({ kind: 'review', name, input });
  }
  await tasks.close();
});
