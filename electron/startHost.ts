// The one composition root that every entry calls: settings, library, jobs and handlers become one dispatcher.
import { extname } from 'node:path';
import { createDispatcher, type Dispatch } from '../shared/contract/dispatcher.ts';
import type { AppEvent } from '../shared/contract/events.ts';
import { type AppParts, appHandlers, type Dialogs } from './handlers/appHandlers.ts';
import { importHandlers } from './handlers/importHandlers.ts';
import { createJobs } from './handlers/jobs.ts';
import { libraryHandlers } from './handlers/libraryHandlers.ts';
import { createLibrarySession } from './handlers/librarySession.ts';
import { markHandlers } from './handlers/markHandlers.ts';
import { reviewHandlers } from './handlers/reviewHandlers.ts';
import { storyHandlers } from './handlers/storyHandlers.ts';
import type { Settings } from './settings/settings.ts';
import { tasksOf } from './workers/tasks.ts';
import { startWorkerTasks } from './workers/workerTasks.ts';

export type HostOptions = {
  readonly kind: AppParts['kind'];
  readonly settings: Settings;
  /** Overrides the chosen library for this run, without changing the choice. */
  readonly libraryPath: string | null;
  /** Whether `libraryPath` is made where it is absent; a chosen library that is gone never is. */
  readonly createsLibrary: boolean;
  /** Offered at first start. */
  readonly suggestedLibrary: string;
  readonly cacheFolder: string;
  readonly assetsFolder: string;
  readonly dialogs: Dialogs | null;
  readonly version: string;
  /** The built worker; null runs heavy tasks on this thread, as the command line does. */
  readonly workerEntry: URL | null;
  /** Hears of faults of ours, for the log. */
  readonly onFault?: (error: unknown) => void;
};

export type Host = {
  readonly dispatch: Dispatch;
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
  /** Files that the system or the command line hands in; they wait until a library is open. */
  readonly importPaths: (paths: readonly string[]) => void;
  /** Rejects with AppError('storyNotFound') for whatever is not a picture of a story. */
  readonly readImage: (storyId: string, path: string) => Promise<{ bytes: Uint8Array; mediaType: string }>;
  /** Resolves when the index agrees with the folders. */
  readonly reconcile: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

export async function startHost(options: HostOptions): Promise<Host> {
  const { kind, version, settings, dialogs, cacheFolder, assetsFolder, workerEntry } = options;
  const listeners = new Set<(event: AppEvent) => void>();
  const send = (event: AppEvent) => {
    for (const listener of listeners) listener(event);
  };
  const session = createLibrarySession({
    cacheFolder,
    device: settings.device,
    suggestion: options.suggestedLibrary,
    send,
    followsFolder: kind !== 'process',
    startTasks: (library) =>
      workerEntry === null
        ? tasksOf(library)
        : startWorkerTasks(workerEntry, {
            path: library.path,
            cacheFolder,
            device: settings.device,
            create: false,
          }),
  });
  const jobs = createJobs(send);
  const { startImport, ...imports } = importHandlers({ session, jobs, assetsFolder, send });
  let waiting: readonly string[] = [];
  const importWaiting = () => {
    const paths = waiting;
    waiting = [];
    if (paths.length > 0) startImport(paths, 0);
  };
  const dispatch = createDispatcher(
    {
      ...appHandlers({ kind, version, settings, session, dialogs, send }),
      ...libraryHandlers({ session, settings, jobs, send, onReady: importWaiting }),
      ...storyHandlers({ session, settings, send }),
      ...markHandlers({ session, send }),
      ...reviewHandlers({ session, send }),
      ...imports,
    },
    options.onFault,
  );

  const path = options.libraryPath ?? settings.libraryPath();
  if (path !== null) await session.open(path, options.libraryPath !== null && options.createsLibrary);

  return {
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    importPaths(paths) {
      waiting = [...waiting, ...paths];
      if (session.status().kind === 'ready') importWaiting();
    },
    async readImage(storyId, imagePath) {
      const bytes = await session.library().readImage(storyId, imagePath);
      return { bytes, mediaType: mediaTypes[extname(imagePath).toLowerCase()] ?? 'application/octet-stream' };
    },
    reconcile: session.reconcile,
    async close() {
      await jobs.close();
      await session.close();
      listeners.clear();
    },
  };
}
