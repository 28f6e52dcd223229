// The loopback host ends some time after its last window, and never in the middle of a job.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startLifetime } from '../../../electron/transports/lifetime.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';

const progress: AppEvent = {
  name: 'job.progress',
  payload: { jobId: 'a', kind: 'import', done: 0, total: 1, current: null, latest: null },
};
const done: AppEvent = {
  name: 'job.done',
  payload: { jobId: 'a', kind: 'import', outcome: 'finished', error: null, results: [] },
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function begin(untilFirst = 1000) {
  const onEnd = vi.fn();
  return { onEnd, ...startLifetime({ afterLast: 100, untilFirst, onEnd }) };
}

describe('the loopback host', () => {
  test('waits longer for its first window than after its last', () => {
    const { onEnd, countWindows } = begin();
    vi.advanceTimersByTime(999);
    expect(onEnd).not.toHaveBeenCalled();
    countWindows(1);
    vi.advanceTimersByTime(5000);
    countWindows(0);
    vi.advanceTimersByTime(99);
    expect(onEnd).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  test('ends when no window ever came, unless told to wait for ever', () => {
    const patient = begin(Infinity);
    const { onEnd } = begin();
    vi.advanceTimersByTime(1000);
    expect(onEnd).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1e9);
    expect(patient.onEnd).not.toHaveBeenCalled();
  });

  test('lives through a reload', () => {
    const { onEnd, countWindows } = begin();
    for (const count of [1, 0, 1]) countWindows(count);
    vi.advanceTimersByTime(10_000);
    expect(onEnd).not.toHaveBeenCalled();
  });

  test('finishes a job first', () => {
    const { onEnd, countWindows, watchJobs } = begin();
    countWindows(1);
    watchJobs(progress);
    countWindows(0);
    vi.advanceTimersByTime(10_000);
    expect(onEnd).not.toHaveBeenCalled();
    watchJobs(done);
    vi.advanceTimersByTime(100);
    expect(onEnd).toHaveBeenCalledOnce();
  });
});
