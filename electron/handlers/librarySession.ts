// The library that is open now, or why there is none.
import { existsSync, watch } from 'node:fs';
import { errorRecord } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { LibraryStatus } from '../../shared/contract/records.ts';
import { AppError } from '../../shared/errors.ts';
import type { Device } from '../../shared/reading/readingState.ts';
import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/openLibrary.ts';
import type { Tasks } from '../workers/tasks.ts';

export type LibrarySessionOptions = {
  readonly cacheFolder: string;
  readonly device: Device;
  readonly suggestion: string;
  readonly send: (event: AppEvent) => void;
  readonly startTasks: (library: Library) => Tasks;
  /** Whether folders that change behind our back are looked for; the command line asks for that by itself. */
  readonly followsFolder: boolean;
};

export type LibrarySession = {
  /** Throws AppError where no library is open: `libraryNotChosen`, or what kept it from opening. */
  readonly library: () => Library;
  readonly tasks: () => Tasks;
  readonly status: () => LibraryStatus;
  /** Closes what is open, then opens `path`; a failure is a status, not a rejection. */
  readonly open: (path: string, create: boolean) => Promise<LibraryStatus>;
  /** Brings the index up to the folders and tells the faces what changed. */
  readonly reconcile: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A sync tool writes in bursts: wait until it rests. */
const settleMilliseconds = 1_500;

export function createLibrarySession(options: LibrarySessionOptions): LibrarySession {
  let current: { readonly library: Library; readonly tasks: Tasks; readonly unwatch: () => void } | null =
    null;
  let trouble: LibraryStatus = { kind: 'notChosen', suggestion: options.suggestion };

  /** A disk that was unplugged, or a folder that another process moved: nothing may be written where it was. */
  function goneError(path: string): AppError | null {
    return existsSync(path)
      ? null
      : new AppError('libraryMissing', `The library folder "${path}" is not there.`);
  }

  function opened() {
    const gone = current === null ? null : goneError(current.library.path);
    if (gone !== null) throw gone;
    if (current !== null) return current;
    if (trouble.kind === 'unusable') throw new AppError(trouble.error.code, trouble.error.message);
    throw new AppError('libraryNotChosen', 'No library folder has been chosen yet.');
  }

  function status(): LibraryStatus {
    if (current === null) return trouble;
    const { library } = current;
    const gone = goneError(library.path);
    if (gone !== null) return { kind: 'unusable', path: library.path, error: errorRecord(gone) };
    const { total } = library.listShelf({ words: '', sort: 'added', filter: 'all', offset: 0, limit: 1 });
    return { kind: 'ready', path: library.path, stories: total, isReadOnly: library.isReadOnly };
  }

  async function reconcile(): Promise<void> {
    const { tasks } = opened();
    const storyIds = await tasks.reconcile();
    if (storyIds === null || storyIds.length > 0)
      options.send({ name: 'library.changed', payload: { storyIds } });
  }

  function follow(path: string): () => void {
    let isWaiting = false;
    const later = () => {
      if (isWaiting) return;
      isWaiting = true;
      setTimeout(() => {
        isWaiting = false;
        if (current !== null) reconcile().catch(() => undefined);
      }, settleMilliseconds).unref();
    };
    try {
      const watcher = watch(path, { persistent: false }, later);
      watcher.on('error', () => watcher.close());
      return () => watcher.close();
    } catch {
      // Some network folders cannot be watched: they are looked at when the library opens.
      return () => undefined;
    }
  }

  async function close(): Promise<void> {
    const closing = current;
    current = null;
    if (closing === null) return;
    closing.unwatch();
    await closing.tasks.close();
    await closing.library.close();
  }

  async function open(path: string, create: boolean): Promise<LibraryStatus> {
    await close();
    try {
      const { cacheFolder, device } = options;
      const library = await openLibrary({ path, cacheFolder, device, create });
      const unwatch = options.followsFolder ? follow(library.path) : () => undefined;
      current = { library, tasks: options.startTasks(library), unwatch };
      if (options.followsFolder) reconcile().catch(() => undefined);
    } catch (error) {
      trouble = { kind: 'unusable', path, error: errorRecord(error) };
    }
    return status();
  }

  return { library: () => opened().library, tasks: () => opened().tasks, status, open, reconcile, close };
}
