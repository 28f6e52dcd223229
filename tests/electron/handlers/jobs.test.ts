// Jobs: progress, the one end that always comes, and cancelling.
import { expect, test } from 'vitest';
import { createJobs } from '../../../electron/handlers/jobs.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';
import { AppError } from '../../../shared/errors.ts';

function recorded() {
  const sent: AppEvent[] = [];
  let wake: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const jobs = createJobs((event) => {
    sent.push(event);
    if (event.name === 'job.done') wake();
  });
  return { jobs, sent, ended };
}

test('the caller has the id before the first event', async () => {
  const { jobs, sent, ended } = recorded();
  const jobId = jobs.start('import', async ({ onProgress }) => {
    onProgress({ done: 0, total: 1, current: 'a.txt', latest: null });
    return [];
  });
  expect(sent).toEqual([]);
  await ended;
  expect(sent.map(({ name }) => name)).toEqual(['job.progress', 'job.done']);
  expect(jobs.list().ended).toMatchObject([{ jobId, outcome: 'finished' }]);
});

test('a failure carries its code', async () => {
  const { jobs, sent, ended } = recorded();
  jobs.start('move', () => Promise.reject(new AppError('diskFull', 'Full.')));
  await ended;
  expect(sent.at(-1)).toMatchObject({ payload: { outcome: 'failed', error: { code: 'diskFull' } } });
});

test('a cancelled job says so, and what it had done', async () => {
  const { jobs, sent, ended } = recorded();
  const result = { file: 'a', result: 'added', id: null, title: null, message: '', code: null } as const;
  const jobId = jobs.start(
    'import',
    ({ signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve([result]));
      }),
  );
  await new Promise((resolve) => setImmediate(resolve));
  expect(jobs.list().running).toHaveLength(1);
  jobs.cancel(jobId);
  await ended;
  expect(sent.at(-1)).toMatchObject({ payload: { outcome: 'cancelled', results: [result] } });
  expect(jobs.list().running).toEqual([]);
});
