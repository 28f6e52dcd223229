// Files on their way from a page to the host, and the report of them.
import { describe, expect, test } from 'vitest';
import { isVisiblePath } from '../../renderer/import/droppedFiles.ts';
import { createJobsStore } from '../../renderer/import/jobsStore.ts';
import { largestUploadBytes, uploadFiles } from '../../renderer/import/uploadFiles.ts';
import { createFakeHost } from './fakeClient.ts';

const settle = (milliseconds = 60) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const textFile = (name: string) => new File(['words'], name);

/** Neither bytes nor disk are spent on a file that is only said to be huge. */
function hugeFile(name: string): File {
  const file = textFile(name);
  Object.defineProperty(file, 'size', { value: largestUploadBytes + 1 });
  return file;
}

function unreadableFile(name: string): File {
  const file = textFile(name);
  const fail = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  Object.defineProperty(file, 'slice', { value: () => ({ arrayBuffer: fail }) });
  return file;
}

test('a page hears of an import from its first file to its report', async () => {
  const { client } = createFakeHost({ stories: 0 });
  const jobs = createJobsStore(client);
  const seen: number[] = [];
  jobs.subscribe(() => seen.push(jobs.jobs()[0]?.done ?? -1));
  await uploadFiles(client, jobs, [textFile('a.txt'), textFile('b.png'), textFile('c.txt')]);
  await settle();
  expect(seen).toContain(1);
  expect(jobs.jobs()[0]).toMatchObject({ outcome: 'finished', done: 3, total: 3 });
  expect(jobs.jobs()[0]?.results.map(({ result }) => result)).toEqual(['added', 'refused', 'added']);
});

test('what cannot be sent is refused by name, and the rest goes on', async () => {
  const { client } = createFakeHost({ stories: 0 });
  const jobs = createJobsStore(client);
  await uploadFiles(client, jobs, [hugeFile('huge.txt'), textFile('a.txt'), unreadableFile('gone.txt')]);
  await settle();
  expect(jobs.jobs()).toHaveLength(1);
  expect(jobs.jobs()[0]?.results.map(({ file, code }) => [file, code])).toEqual([
    ['a.txt', null],
    ['huge.txt', 'fileTooLarge'],
    ['gone.txt', 'fileUnreadable'],
  ]);
});

test('where nothing can be sent no import begins, and there is a report all the same', async () => {
  const { client, calls } = createFakeHost({ stories: 0 });
  const jobs = createJobsStore(client);
  await uploadFiles(client, jobs, [hugeFile('huge.txt')]);
  expect(calls).not.toContain('import.start');
  expect(jobs.jobs()[0]).toMatchObject({ outcome: 'finished', results: [{ code: 'fileTooLarge' }] });
});

test('the reader can stop the sending in the middle', async () => {
  const { client, calls } = createFakeHost({ stories: 0, delays: { import: 5 } });
  const jobs = createJobsStore(client);
  const files = Array.from({ length: 50 }, (_, index) => textFile(`${index}.txt`));
  const sending = uploadFiles(client, jobs, files);
  await settle(40);
  await client.call('job.cancel', { jobId: 'job-1' });
  await sending;
  expect(jobs.jobs()[0]?.outcome).toBe('cancelled');
  expect(calls.filter((name) => name === 'import.upload').length).toBeLessThan(50);
});

test('the page never runs far ahead of the host', async () => {
  const host = createFakeHost({ stories: 0 });
  const jobs = createJobsStore(host.client);
  let taken = false;
  void jobs.untilTaken('slow', 5).then(() => {
    taken = true;
  });
  const progress = { jobId: 'slow', kind: 'import', total: 9, current: null, latest: null } as const;
  host.send({ name: 'job.progress', payload: { ...progress, done: 4 } });
  await settle(10);
  expect(taken).toBe(false);
  host.send({ name: 'job.progress', payload: { ...progress, done: 5 } });
  await settle(10);
  expect(taken).toBe(true);
});

describe('job store', () => {
  test('a report that was put away does not come back', async () => {
    const { client, send } = createFakeHost({ stories: 0 });
    const jobs = createJobsStore(client);
    const done = { jobId: 'x', kind: 'import', outcome: 'finished', error: null, results: [] } as const;
    send({ name: 'job.done', payload: done });
    jobs.dismiss('x');
    send({ name: 'job.done', payload: done });
    expect(jobs.jobs()).toEqual([]);
  });

  test('a late sign of progress does not wake an ended job', () => {
    const { client, send } = createFakeHost({ stories: 0 });
    const jobs = createJobsStore(client);
    send({
      name: 'job.done',
      payload: { jobId: 'x', kind: 'import', outcome: 'cancelled', error: null, results: [] },
    });
    send({
      name: 'job.progress',
      payload: { jobId: 'x', kind: 'import', done: 1, total: 2, current: null, latest: null },
    });
    expect(jobs.jobs()[0]?.outcome).toBe('cancelled');
  });
});

test('hidden files and the litter of systems stay outside', () => {
  const paths = ['a/b.txt', '.DS_Store', 'a/.git/c.txt', '__MACOSX/a.txt', 'Thumbs.db', 'a/Thumbs.db.txt'];
  expect(paths.filter(isVisiblePath)).toEqual(['a/b.txt', 'a/Thumbs.db.txt']);
});
