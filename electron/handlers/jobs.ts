// Long work that the reader started: its id, its progress as events, its way to stop.
import { randomUUID } from 'node:crypto';
import { errorRecord } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { ImportResult, JobDone, JobId, JobKind, JobProgress } from '../../shared/contract/records.ts';
import { AppError } from '../../shared/errors.ts';

type Progress = Omit<JobProgress, 'jobId' | 'kind'>;

export type JobControl = { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void };

export type Jobs = {
  /** Answers at once; the work's end is the event `job.done`, which always comes. */
  readonly start: (kind: JobKind, run: (control: JobControl) => Promise<readonly ImportResult[]>) => JobId;
  readonly cancel: (jobId: JobId) => void;
  readonly list: () => { readonly running: readonly JobProgress[]; readonly ended: readonly JobDone[] };
  readonly close: () => Promise<void>;
};

type Running = { readonly controller: AbortController; ended: Promise<void>; progress: JobProgress };

/** How long a report waits for a window that is still opening. */
const keptMilliseconds = 30_000;

export function createJobs(send: (event: AppEvent) => void): Jobs {
  const running = new Map<JobId, Running>();
  const ended = new Map<JobId, JobDone>();

  function finish(done: JobDone): void {
    running.delete(done.jobId);
    ended.set(done.jobId, done);
    setTimeout(() => ended.delete(done.jobId), keptMilliseconds).unref();
    send({ name: 'job.done', payload: done });
  }

  async function follow(
    job: Running,
    run: (control: JobControl) => Promise<readonly ImportResult[]>,
  ): Promise<void> {
    const { jobId, kind } = job.progress;
    const { signal } = job.controller;
    // The caller must know the id before the first event carries it.
    await new Promise((resolve) => setImmediate(resolve));
    const onProgress = (progress: Progress) => {
      job.progress = { jobId, kind, ...progress };
      send({ name: 'job.progress', payload: job.progress });
    };
    try {
      const results = await run({ signal, onProgress });
      finish({ jobId, kind, outcome: signal.aborted ? 'cancelled' : 'finished', error: null, results });
    } catch (error) {
      const isCancelled = signal.aborted || (error instanceof AppError && error.code === 'cancelled');
      const outcome = isCancelled ? 'cancelled' : 'failed';
      finish({ jobId, kind, outcome, error: errorRecord(error), results: [] });
    }
  }

  return {
    start(kind, run) {
      const jobId = randomUUID();
      const progress: JobProgress = { jobId, kind, done: 0, total: 0, current: null, latest: null };
      const job: Running = { controller: new AbortController(), ended: Promise.resolve(), progress };
      running.set(jobId, job);
      job.ended = follow(job, run);
      return jobId;
    },
    cancel(jobId) {
      running.get(jobId)?.controller.abort();
    },
    list() {
      return { running: [...running.values()].map(({ progress }) => progress), ended: [...ended.values()] };
    },
    async close() {
      const jobs = [...running.values()];
      for (const { controller } of jobs) controller.abort();
      await Promise.all(jobs.map((job) => job.ended));
    },
  };
}
