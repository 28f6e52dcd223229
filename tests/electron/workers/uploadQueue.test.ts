// The queue between an upload and the import that takes it.
import { expect, test } from 'vitest';
import { createUploadQueue } from '../../../electron/workers/uploadQueue.ts';

const file = (name: string) => ({ name, bytes: new Uint8Array([1]) });

test('hands out what came, in order, then ends by itself', async () => {
  const queue = createUploadQueue(2);
  queue.push(file('a'));
  const second = queue.next().then(() => queue.next());
  queue.push(file('b'));
  expect((await second)?.name).toBe('b');
  expect(await queue.next()).toBeNull();
});

test('a queue that expects nothing is at its end', async () => {
  expect(await createUploadQueue(0).next()).toBeNull();
});

test('ending wakes whoever waits', async () => {
  const queue = createUploadQueue(3);
  const waiting = queue.next();
  queue.end();
  expect(await waiting).toBeNull();
});
