// The long work under way, whoever began it, with its report once it has ended.
import type { Client } from '../../shared/contract/client.ts';
import type {
  ErrorRecord,
  ImportResult,
  JobDone,
  JobId,
  JobKind,
  JobProgress,
} from '../../shared/contract/records.ts';

export type Job = {
  readonly jobId: JobId;
  readonly kind: JobKind;
  readonly done: number;
  readonly total: number;
  readonly current: string | null;
  readonly outcome: 'running' | JobDone['outcome'];
  readonly error: ErrorRecord | null;
  /** While it runs, what has come so far. */
  readonly results: readonly ImportResult[];
};

export type JobsStore = {
  readonly jobs: () => readonly Job[];
  readonly subscribe: (listener: () => void) => () => void;
  /** What this page itself refused to send, added to the report of a job, or a report of its own. */
  readonly report: (jobId: JobId | null, results: readonly ImportResult[]) => void;
  readonly dismiss: (jobId: JobId) => void;
  /** Resolves when the job has taken at least `count` files, or has ended. */
  readonly untilTaken: (jobId: JobId, count: number) => Promise<void>;
  readonly close: () => void;
};

const nameless = { done: 0, total: 0, current: null, outcome: 'running', error: null, results: [] } as const;

/** Asks once for what began before this page did, then listens. */
export function createJobsStore(client: Client): JobsStore {
  const listeners = new Set<() => void>();
  const own = new Map<JobId, readonly ImportResult[]>();
  const dismissed = new Set<JobId>();
  let jobs: readonly Job[] = [];
  let reports = 0;

  function tell(next: readonly Job[]): void {
    jobs = next;
    for (const listener of [...listeners]) listener();
  }

  function put(jobId: JobId, kind: JobKind, change: (job: Job) => Job): void {
    if (dismissed.has(jobId)) return;
    const known = jobs.find((job) => job.jobId === jobId);
    const changed = change(known ?? { ...nameless, jobId, kind });
    tell(known === undefined ? [...jobs, changed] : jobs.map((job) => (job === known ? changed : job)));
  }

  function onProgress({ jobId, kind, done, total, current, latest }: JobProgress): void {
    put(jobId, kind, (job) =>
      job.outcome === 'running'
        ? {
            ...job,
            done,
            total,
            // Between two files there is no name; the last one stays so that the line does not flicker.
            current: current ?? job.current,
            results: latest === null ? job.results : [...job.results, latest],
          }
        : job,
    );
  }

  function onDone({ jobId, kind, outcome, error, results }: JobDone): void {
    put(jobId, kind, (job) => {
      const whole = [...(outcome === 'finished' ? results : job.results), ...(own.get(jobId) ?? [])];
      return { ...job, outcome, error, current: null, results: whole.length > 0 ? whole : results };
    });
  }

  const stops = [client.on('job.progress', onProgress), client.on('job.done', onDone)];
  client.call('job.list', {}).then(
    ({ running, ended }) => {
      for (const progress of running) onProgress(progress);
      for (const done of ended) onDone(done);
    },
    // The screen behind says that the host is away.
    () => undefined,
  );

  return {
    jobs: () => jobs,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    report(jobId, results) {
      if (results.length === 0) return;
      if (jobId !== null) {
        own.set(jobId, [...(own.get(jobId) ?? []), ...results]);
        const job = jobs.find((one) => one.jobId === jobId);
        if (job !== undefined && job.outcome !== 'running') {
          put(jobId, job.kind, (ended) => ({ ...ended, results: [...ended.results, ...results] }));
        }
        return;
      }
      reports += 1;
      put(`page-${reports}`, 'import', (job) => ({ ...job, outcome: 'finished', results }));
    },
    dismiss(jobId) {
      dismissed.add(jobId);
      tell(jobs.filter((job) => job.jobId !== jobId));
    },
    untilTaken(jobId, count) {
      const isTaken = () => {
        const job = jobs.find((one) => one.jobId === jobId);
        if (job === undefined) return dismissed.has(jobId) || count <= 0;
        return job.outcome !== 'running' || job.done >= count;
      };
      return new Promise((resolve) => {
        if (isTaken()) {
          resolve();
          return;
        }
        const listener = () => {
          if (!isTaken()) return;
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
      });
    },
    close() {
      for (const stop of stops) stop();
    },
  };
}
