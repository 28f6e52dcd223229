// atomicWrite: a file that is whole or absent, whatever happens to the process or the power.
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from './fileErrors.ts';

/** Makes a new file and waits until its bytes are on the disk; rejects with EEXIST where there is one. */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names in a folder durable. Windows has no such call, and journals names by itself. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    // Some network and FUSE file systems know no fsync of a folder.
    if (!['EINVAL', 'ENOTSUP', 'EISDIR', 'EBADF'].includes(errnoOf(error))) throw error;
  } finally {
    await folder.close();
  }
}

const patience = [5, 20, 80, 250, 500];

/** On Windows a virus scanner or a sync tool may hold a fresh file for a moment. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of process.platform === 'win32' ? patience : []) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error))) throw error;
      await sleep(wait);
    }
  }
  await rename(from, to);
}

/** `temporary` is a free path on the same file system; the folder of `path` must exist. */
export async function atomicWrite(
  temporary: string,
  path: string,
  bytes: Uint8Array | string,
): Promise<void> {
  await writeDurably(temporary, bytes);
  await renamePatiently(temporary, path);
  await syncFolder(dirname(path));
}

/** Waits until the bytes of a file that was just written are on the disk. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
