// moveLibrary: a library to another place: renamed where that is possible, else copied, compared, and only then removed.
import { readdir, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { syncFolder, writeDurably } from './atomicWrite.ts';
import { type CopiedFile, copyTree, removeCopied } from './copyTree.ts';
import { asWrite, errnoOf, isMissing, unlessMissing } from './fileErrors.ts';
import { moveMarkerName, ownFolderName } from './libraryPaths.ts';
import { makeFolder } from './makeFolder.ts';

export type MoveOptions = {
  readonly from: string;
  /** Absent or empty. */
  readonly to: string;
  /** Files copied, and files in all; called once with equal numbers where a rename was enough. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** The library is whole in its new place, and the old one still to be removed: the time to remember the new place. */
  readonly onArrived?: () => void;
};

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && resolve(folder, way) === path);
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new AppError('cancelled', 'The move was cancelled; the library is where it was.');
}

/** What a system puts into every folder that it shows. */
const litter = ['.DS_Store', 'Thumbs.db', 'desktop.ini', 'lost+found', '.directory'];

/** Empties a target that holds nothing but an earlier move that was killed. */
async function requireFree(to: string): Promise<boolean> {
  const names = await unlessMissing(readdir(to)).catch((cause: unknown) => {
    throw new AppError('libraryUnusable', `The folder "${to}" cannot be read.`, { cause });
  });
  if (names === null) {
    if ((await unlessMissing(stat(to))) === null) return false;
    throw new AppError('folderInUse', `"${to}" is a file.`);
  }
  if (names.includes(moveMarkerName)) {
    for (const name of names)
      if (name !== moveMarkerName) await rm(join(to, name), { recursive: true, force: true });
    await rm(join(to, moveMarkerName), { force: true });
    return true;
  }
  if (names.some((name) => !litter.includes(name))) {
    throw new AppError('folderInUse', `The folder "${to}" is not empty.`);
  }
  return true;
}

/** True when one rename did it. */
async function renamed(from: string, to: string, isThere: boolean): Promise<boolean> {
  try {
    if (isThere) await rmdir(to);
    await rename(from, to);
    await syncFolder(dirname(to));
    await syncFolder(dirname(from));
    return true;
  } catch (error) {
    // Another file system, a mount point, a folder with litter, or one that Windows holds open: a copy will do.
    if (!['EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY', 'EEXIST', 'EINVAL'].includes(errnoOf(error)))
      throw error;
    return false;
  }
}

async function sweepCopy(to: string, wasThere: boolean): Promise<void> {
  const names = (await unlessMissing(readdir(to))) ?? [];
  // The marker goes last: as long as it stands, what is here is known to be half a copy.
  const inOrder = [
    ...names.filter((name) => name !== moveMarkerName && !litter.includes(name)),
    moveMarkerName,
  ];
  for (const name of inOrder) await rm(join(to, name), { recursive: true, force: true });
  if (!wasThere) await rmdir(to).catch(() => undefined);
}

const stagingPath = join(ownFolderName, 'staging');

async function copied(
  options: MoveOptions,
  from: string,
  to: string,
  wasThere: boolean,
): Promise<readonly CopiedFile[]> {
  const { signal, onProgress } = options;
  await makeFolder(to);
  const marker = join(to, moveMarkerName);
  try {
    await writeDurably(marker, `${from}\n`);
    const files = await copyTree(from, to, {
      skip: (path) => path === stagingPath,
      onProgress: onProgress ?? (() => undefined),
      check: () => stopIfAborted(signal),
    });
    await rm(marker);
    await syncFolder(to);
    await syncFolder(dirname(to));
    return files;
  } catch (error) {
    await sweepCopy(to, wasThere).catch(() => undefined);
    throw error;
  }
}

/**
 * The library must be closed. Rejects with AppErrors: libraryMissing, folderInUse, diskFull, libraryReadOnly (of either
 * place), cancelled; then the library is whole where it was. What came into the old folder during the copy stays there.
 */
export async function moveLibrary(options: MoveOptions): Promise<void> {
  const from = await realpath(resolve(options.from)).catch((cause: unknown) => {
    if (isMissing(cause)) {
      throw new AppError('libraryMissing', `The library folder "${options.from}" is not there.`, { cause });
    }
    throw cause;
  });
  const asked = resolve(options.to);
  const to = (await unlessMissing(realpath(asked))) ?? asked;
  if (isInside(from, to) || isInside(to, from)) {
    throw new AppError('folderInUse', 'A library cannot be moved into itself or around itself.');
  }
  await asWrite(async () => {
    stopIfAborted(options.signal);
    const isThere = await requireFree(to);
    await makeFolder(dirname(to));
    if (await renamed(from, to, isThere)) {
      options.onProgress?.(1, 1);
      options.onArrived?.();
      return;
    }
    const files = await copied(options, from, to, isThere);
    options.onArrived?.();
    // Half-built stories of killed processes were not copied.
    await rm(join(from, stagingPath), { recursive: true, force: true });
    await removeCopied(from, files);
  });
}
