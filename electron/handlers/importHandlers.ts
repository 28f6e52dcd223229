// Calls that bring stories in, by path or by upload, as jobs that report and can be stopped.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Handlers } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { JobId } from '../../shared/contract/records.ts';
import { AppError } from '../../shared/errors.ts';
import type { StoryId } from '../../shared/story/story.ts';
import { createUploadQueue, type UploadQueue } from '../workers/uploadQueue.ts';
import type { Jobs } from './jobs.ts';
import type { LibrarySession } from './librarySession.ts';

export type ImportParts = {
  readonly session: LibrarySession;
  readonly jobs: Jobs;
  readonly assetsFolder: string;
  readonly send: (event: AppEvent) => void;
};

export type ImportStarter = (paths: readonly string[], uploads: number) => JobId;

/** The shelf is asked again this often at most while stories pour in. */
const announceMilliseconds = 400;

type ImportCalls = 'import.start' | 'import.upload' | 'import.sample' | 'job.list' | 'job.cancel';

export function importHandlers(
  parts: ImportParts,
): Pick<Handlers, ImportCalls> & { readonly startImport: ImportStarter } {
  const { session, jobs, assetsFolder, send } = parts;
  const queues = new Map<JobId, UploadQueue>();

  function announcer(): { readonly add: (id: StoryId | null) => void; readonly flush: () => void } {
    let fresh: StoryId[] = [];
    let last = 0;
    const flush = () => {
      if (fresh.length > 0) send({ name: 'library.changed', payload: { storyIds: fresh } });
      fresh = [];
      last = Date.now();
    };
    return {
      add(id) {
        if (id !== null) fresh.push(id);
        if (Date.now() - last > announceMilliseconds) flush();
      },
      flush,
    };
  }

  function startImport(paths: readonly string[], uploads: number): JobId {
    const tasks = session.tasks();
    if (session.library().isReadOnly) {
      throw new AppError('libraryReadOnly', 'The library folder cannot be written to.');
    }
    const queue = createUploadQueue(uploads);
    const jobId = jobs.start('import', async ({ signal, onProgress }) => {
      const announce = announcer();
      signal.addEventListener('abort', queue.end, { once: true });
      try {
        return await tasks.import(
          { paths, uploads },
          {
            signal,
            nextUpload: queue.next,
            onProgress: (progress) => {
              const latest = progress.latest;
              if (latest?.result === 'added' || latest?.result === 'updated') announce.add(latest.id);
              onProgress(progress);
            },
          },
        );
      } finally {
        queues.delete(jobId);
        announce.flush();
      }
    });
    queues.set(jobId, queue);
    return jobId;
  }

  return {
    startImport,
    async 'import.start'({ paths, uploads }) {
      return { jobId: startImport(paths, uploads) };
    },
    async 'import.upload'({ jobId, fileName, bytes }) {
      const queue = queues.get(jobId);
      if (queue === undefined) throw new AppError('cancelled', 'This import has ended.');
      queue.push({ name: fileName, bytes });
      return null;
    },
    async 'import.sample'() {
      const folder = join(assetsFolder, 'sample');
      const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
      return {
        jobId: startImport(
          names.map((name) => join(folder, name)),
          0,
        ),
      };
    },
    async 'job.list'() {
      return jobs.list();
    },
    async 'job.cancel'({ jobId }) {
      jobs.cancel(jobId);
      return null;
    },
  };
}
