// openLibrary: a library folder, opened: the one place where its parts meet.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Device } from '../../shared/reading/readingState.ts';
import { asWrite, errnoOf, isMissing, unlessMissing } from './fileErrors.ts';
import { createFolderSync } from './folderSync.ts';
import { createLastDerived } from './lastDerived.ts';
import type { Library } from './library.ts';
import type { LibraryContext } from './libraryContext.ts';
import { type LibraryIndex, openLibraryIndex } from './libraryIndex.ts';
import { libraryOn } from './libraryOn.ts';
import { type LibraryPaths, libraryPaths, moveMarkerName } from './libraryPaths.ts';
import { type MachineLock, openMachineLock } from './machineLock.ts';
import { makeFolder } from './makeFolder.ts';
import { reconcileShelf } from './reconcile.ts';
import { createStaging, sweepStaging } from './staging.ts';

export type OpenLibraryOptions = {
  readonly path: string;
  /** For the index and for locks; of this machine, never synced. May be absent. */
  readonly cacheFolder: string;
  readonly device: Device;
  /** Makes the folder where it is absent. */
  readonly create: boolean;
  readonly now?: () => Date;
};

async function requireFolder(path: string, create: boolean): Promise<void> {
  if (create) await asWrite(() => makeFolder(path)).catch(explainMake(path));
  try {
    if (!(await stat(path)).isDirectory()) {
      throw new AppError('libraryUnusable', `"${path}" is a file, not a folder.`);
    }
    await access(path, constants.R_OK);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (isMissing(cause)) {
      throw new AppError('libraryMissing', `The library folder "${path}" is not there.`, { cause });
    }
    throw new AppError('libraryUnusable', `The library folder "${path}" cannot be read.`, { cause });
  }
  if ((await unlessMissing(stat(join(path, moveMarkerName)))) !== null) {
    throw new AppError('libraryUnusable', `"${path}" holds the beginning of a move that was not finished.`);
  }
}

/** A folder that exists but refuses `mkdir` is looked at all the same: it may be a read-only library. */
function explainMake(path: string): (error: unknown) => Promise<void> {
  return async (error) => {
    const cause = error instanceof AppError ? error.cause : error;
    if (errnoOf(cause) === 'EEXIST' || errnoOf(cause) === 'ENOTDIR') {
      throw new AppError('libraryUnusable', `"${path}" is a file, not a folder.`, { cause });
    }
    if ((await unlessMissing(stat(path))) === null) throw error;
  };
}

async function canWrite(paths: LibraryPaths): Promise<boolean> {
  try {
    await access(paths.root, constants.W_OK);
    if ((await unlessMissing(stat(paths.own))) !== null) await access(paths.own, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Null when the cache folder cannot be used: the library then works without locks against other processes. */
async function usableCache(folder: string): Promise<string | null> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
    return folder;
  } catch {
    return null;
  }
}

/** Letters of two cases may or may not be the same folder: the real path knows. */
function cacheName(realPath: string): string {
  return `library-${createHash('sha256').update(realPath).digest('hex').slice(0, 16)}`;
}

function openLock(file: string | null): MachineLock {
  try {
    return openMachineLock(file);
  } catch {
    return openMachineLock(null);
  }
}

function openIndex(cache: string | null, name: string): LibraryIndex {
  return openLibraryIndex(cache === null ? ':memory:' : join(cache, `${name}.sqlite`));
}

/**
 * Opening costs what opening the index costs; only a new, old or damaged index is filled from the folders first (the
 * full text comes with `reconcile`). Rejects with AppErrors: libraryMissing, libraryReadOnly (only where the folder
 * must be made), libraryUnusable, diskFull.
 */
export async function openLibrary(options: OpenLibraryOptions): Promise<Library> {
  const asked = resolve(options.path);
  await requireFolder(asked, options.create);
  const root = await realpath(asked);
  const paths = libraryPaths(root);
  const cache = await usableCache(options.cacheFolder);
  const owners = cache === null ? null : join(cache, 'owners');
  const name = cacheName(root);
  const isReadOnly = !(await canWrite(paths));
  const { device } = options;
  const context: LibraryContext = {
    paths,
    device,
    now: options.now ?? (() => new Date()),
    isReadOnly,
    index: openIndex(cache, name),
    lock: openLock(cache === null ? null : join(cache, `${name}.lock`)),
    partsLock: openLock(cache === null ? null : join(cache, `${name}.parts.lock`)),
    staging: createStaging(paths.staging, owners, device.id),
    lastDerived: createLastDerived(),
    syncRoot: createFolderSync(root),
  };
  try {
    if (!isReadOnly) await sweepStaging(paths.staging, owners, device.id);
    if (!context.index.isComplete()) {
      await reconcileShelf(context);
      context.index.setComplete();
    }
    return libraryOn(context, asked);
  } catch (cause) {
    await context.staging.close();
    context.lock.close();
    context.partsLock.close();
    context.index.close();
    if (cause instanceof AppError) throw cause;
    throw new AppError('libraryUnusable', `The library folder "${asked}" cannot be read.`, { cause });
  }
}
