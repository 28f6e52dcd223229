// Calls about the library folder as a whole, and the shelf drawn from it.
import { homedir } from 'node:os';
import { isAbsolute, resolve } from 'node:path';
import type { Handlers } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { LibraryStatus } from '../../shared/contract/records.ts';
import { AppError } from '../../shared/errors.ts';
import { moveLibrary } from '../library/moveLibrary.ts';
import type { Settings } from '../settings/settings.ts';
import type { Jobs } from './jobs.ts';
import type { LibrarySession } from './librarySession.ts';

export type LibraryParts = {
  readonly session: LibrarySession;
  readonly settings: Settings;
  readonly jobs: Jobs;
  readonly send: (event: AppEvent) => void;
  readonly onReady: () => void;
};

/** A path as a reader types it: `~` is the home folder. Throws AppError('pathNotWhole'): a page has no folder to start from. */
function typedPath(path: string): string {
  const whole = path.trim().replace(/^~(?=$|[\\/])/, () => homedir());
  if (!isAbsolute(whole)) throw new AppError('pathNotWhole', `"${path}" is not the whole path of a folder.`);
  return resolve(whole);
}

type LibraryCalls = 'library.choose' | 'library.move' | 'library.verify' | 'shelf.list' | 'shelf.continue';

export function libraryHandlers(parts: LibraryParts): Pick<Handlers, LibraryCalls> {
  const { session, settings, jobs, send, onReady } = parts;

  function announce(status: LibraryStatus): LibraryStatus {
    send({ name: 'library.status', payload: status });
    send({ name: 'library.changed', payload: { storyIds: null } });
    return status;
  }

  return {
    async 'library.choose'({ path, mustExist = false }) {
      const before = session.status();
      const status = await session.open(typedPath(path), !mustExist);
      if (status.kind === 'ready') {
        settings.writeLibraryPath(status.path);
        onReady();
      } else if (before.kind === 'ready') {
        // A folder that cannot be opened must not cost the reader the one that can.
        announce(await session.open(before.path, false));
        return status;
      }
      return announce(status);
    },
    async 'library.move'({ path }) {
      const to = typedPath(path);
      const from = session.library().path;
      const jobId = jobs.start('move', async ({ signal, onProgress }) => {
        await session.close();
        try {
          const copied = (done: number, total: number) =>
            onProgress({ done, total, current: null, latest: null });
          // Kept before the old copy is removed: a process killed in between must not start on half a folder.
          const onArrived = () => settings.writeLibraryPath(to);
          settings.beginLibraryMove(from, to);
          await moveLibrary({ from, to, signal, onProgress: copied, onArrived });
          announce(await session.open(to, false));
        } catch (error) {
          announce(await session.open(from, false));
          settings.writeLibraryPath(from);
          throw error;
        }
        return [];
      });
      return { jobId };
    },
    async 'library.verify'() {
      return session.tasks().verify();
    },
    async 'shelf.list'(query) {
      return session.library().listShelf(query);
    },
    async 'shelf.continue'() {
      return session.library().storyToContinue();
    },
  };
}
