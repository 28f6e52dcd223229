// makeFolder: a folder and those above it, durable, with the true reason where that fails.
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './atomicWrite.ts';
import { errnoOf } from './fileErrors.ts';

/** Node's own recursive mkdir says ENOENT on a read-only file system, which is no reason. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
    // A folder above may be closed to reading; then its names are as durable as they can be.
    await syncFolder(dirname(path)).catch(() => undefined);
    return;
  } catch (error) {
    const isThere = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (isThere) return;
    if (errnoOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
  }
  await makeFolder(dirname(path));
  await makeFolder(path);
}
