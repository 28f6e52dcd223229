// staging: where files are built before they are renamed into place, and who sweeps what a killed process left.
import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './fileErrors.ts';
import { tryHold } from './machineLock.ts';
import { makeFolder } from './makeFolder.ts';

export type Staging = {
  /** A path that nobody uses, on the library's file system; its parent exists. */
  readonly newPath: () => Promise<string>;
  readonly close: () => Promise<void>;
};

const separator = '~';
const orphanMilliseconds = 60 * 60 * 1000;
const foreignMilliseconds = 30 * 24 * 60 * 60 * 1000;

function lockFile(ownersFolder: string, token: string): string {
  return join(ownersFolder, `${token}.lock`);
}

/**
 * `ownersFolder` (in this machine's cache) holds a lock for each owner of a staging folder, kept as long as the owner
 * lives; null where there is no cache. Nothing is made before the first write.
 */
export function createStaging(folder: string, ownersFolder: string | null, deviceId: string): Staging {
  const token = `${deviceId}${separator}${randomBytes(8).toString('hex')}`;
  const own = join(folder, token);
  let release: (() => void) | null = null;
  let claimed: Promise<void> | null = null;
  let paths = 0;

  async function claim(): Promise<void> {
    if (ownersFolder !== null) {
      await makeFolder(ownersFolder);
      release ??= tryHold(lockFile(ownersFolder, token));
    }
    await makeFolder(own);
  }

  return {
    async newPath() {
      claimed ??= claim().catch((error: unknown) => {
        claimed = null;
        throw error;
      });
      await claimed;
      paths += 1;
      return join(own, String(paths));
    },
    async close() {
      if (claimed !== null) await rm(own, { recursive: true, force: true }).catch(() => undefined);
      claimed = null;
      release?.();
      release = null;
      if (ownersFolder !== null) await rm(lockFile(ownersFolder, token), { force: true });
    },
  };
}

async function isOlderThan(path: string, milliseconds: number): Promise<boolean> {
  const { mtimeMs } = await stat(path);
  return Date.now() - mtimeMs > milliseconds;
}

/** Whether the owner of a staging folder is gone for certain, and the way to let go of its lock. */
function lockOfDead(file: string): (() => void) | null {
  try {
    return tryHold(file);
  } catch {
    return null;
  }
}

async function sweepOne(folder: string, ownersFolder: string | null, token: string, deviceId: string) {
  const path = join(folder, token);
  if (!token.startsWith(`${deviceId}${separator}`)) {
    // Another device's: it sweeps for itself, unless it is never seen again.
    if (await isOlderThan(path, foreignMilliseconds)) await rm(path, { recursive: true, force: true });
    return;
  }
  const file = ownersFolder === null ? null : lockFile(ownersFolder, token);
  const hasLock =
    file !== null &&
    (await stat(file).then(
      () => true,
      () => false,
    ));
  if (file === null || !hasLock) {
    // The cache was emptied: an owner may still live, but hardly has been writing one story for an hour.
    if (await isOlderThan(path, orphanMilliseconds)) await rm(path, { recursive: true, force: true });
    return;
  }
  const release = lockOfDead(file);
  if (release === null) return;
  try {
    await rm(path, { recursive: true, force: true });
  } finally {
    release();
  }
  await rm(file, { force: true });
}

/** Removes what killed processes left; a failure leaves it for the next time. */
export async function sweepStaging(
  folder: string,
  ownersFolder: string | null,
  deviceId: string,
): Promise<void> {
  const tokens = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const token of tokens) {
    await sweepOne(folder, ownersFolder, token, deviceId).catch(() => undefined);
  }
}
