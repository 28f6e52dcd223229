// makeFolder: a folder and those above it, durable, with the true reason where that fails.
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './atomicWrite.ts';
import { errnoOf } from './fileErrors.ts';

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** True when the folder is there afterwards; false when the one above it is missing. */
async function makeOne(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    // A folder above may be closed to reading; then its names are as durable as they can be.
    await syncFolder(dirname(path)).catch(() => undefined);
    return true;
  } catch (error) {
    if (await isFolder(path)) return true;
    if (errnoOf(error) === 'ENOENT' && !(await isFolder(dirname(path)))) return false;
    throw error;
  }
}

/**
 * Node's own recursive mkdir says ENOENT on a read-only file system, which is no reason; and where a file system
 * refuses new folders with ENOENT, as /proc does, it never ends.
 */
export async function makeFolder(path: string): Promise<void> {
  // Another may make the folder above between the refusal and the look at it: once more tells the two apart.
  if (await makeOne(path).catch(() => makeOne(path))) return;
  await makeFolder(dirname(path));
  if (!(await makeOne(path)))
    throw new Error(`"${dirname(path)}" was removed while a folder was made in it.`);
}
