// folderSync: one fsync of a folder for all who wait for it at the same time.
import { syncFolder } from './atomicWrite.ts';

/** Each call resolves after an fsync that began after the call. */
export function createFolderSync(path: string): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  function start(): Promise<void> {
    running = syncFolder(path).finally(() => {
      running = null;
    });
    return running;
  }

  return () => {
    if (running === null) return start();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return start();
      });
    return next;
  };
}
