// How long the loopback host lives: some time after its last window, and never in the middle of a job.
import type { AppEvent } from '../../shared/contract/events.ts';

export type LifetimeOptions = {
  /** Milliseconds after the last window closed: a reload closes and opens one. */
  readonly afterLast: number;
  /** Milliseconds to wait for the first window; Infinity waits for ever. */
  readonly untilFirst: number;
  readonly onEnd: () => void;
};

export type Lifetime = {
  readonly countWindows: (count: number) => void;
  readonly watchJobs: (event: AppEvent) => void;
  readonly stop: () => void;
};

export function startLifetime({ afterLast, untilFirst, onEnd }: LifetimeOptions): Lifetime {
  const jobs = new Set<string>();
  let windows = 0;
  let hadWindow = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | null = null;

  const schedule = () => {
    if (timer !== null) clearTimeout(timer);
    const delay = hadWindow ? afterLast : untilFirst;
    const isIdle = !isStopped && windows === 0 && jobs.size === 0;
    timer = isIdle && Number.isFinite(delay) ? setTimeout(onEnd, delay) : null;
  };
  schedule();

  return {
    countWindows: (count) => {
      windows = count;
      hadWindow ||= count > 0;
      schedule();
    },
    watchJobs: (event) => {
      if (event.name === 'job.progress') jobs.add(event.payload.jobId);
      else if (event.name === 'job.done') jobs.delete(event.payload.jobId);
      else return;
      schedule();
    },
    // Streams that close because the host ends count windows once more: that must not keep it alive.
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
