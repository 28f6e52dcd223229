// machineLock: one writer at a time among all processes and threads of this machine.

import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import { AppError } from '../../shared/errors.ts';

/**
 * A lock that the system itself frees when its holder dies: SQLite's lock on an empty database file. A lock file with
 * a time stamp would stay for seconds after a kill, and would be taken from a process whose event loop is busy.
 */
export type MachineLock = {
  /** Runs when no other holds the lock, in the order of the calls. */
  readonly run: <Value>(work: () => Promise<Value>) => Promise<Value>;
  readonly close: () => void;
};

const longestWaitMilliseconds = 30_000;

function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'sqliteCode') === 5;
}

/** Null when somebody holds it; a function that lets go otherwise. */
export function tryHold(file: string): (() => void) | null {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return () => database.close();
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

/** `file` null: there is no place for a lock, so only the calls of this object wait for each other. */
export function openMachineLock(file: string | null): MachineLock {
  const database = file === null ? null : new DatabaseSync(file, { timeout: 0 });
  let last: Promise<unknown> = Promise.resolve();

  async function acquire(): Promise<void> {
    const deadline = performance.now() + longestWaitMilliseconds;
    for (let wait = 1; ; wait = Math.min(wait * 1.5, 10)) {
      try {
        database?.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (performance.now() > deadline) {
          throw new AppError('libraryUnusable', 'Another program keeps the library busy.', { cause: error });
        }
      }
      await sleep(wait);
    }
  }

  async function hold<Value>(work: () => Promise<Value>): Promise<Value> {
    await acquire();
    try {
      return await work();
    } finally {
      database?.exec('ROLLBACK');
    }
  }

  return {
    run(work) {
      const result = last.then(() => hold(work));
      last = result.catch(() => undefined);
      return result;
    },
    close: () => database?.close(),
  };
}
