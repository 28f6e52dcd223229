// copyTree: every file of a folder copied durably and compared, and the originals removed only as they were copied.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  constants,
  copyFile,
  lstat,
  mkdir,
  readdir,
  readlink,
  rmdir,
  symlink,
  unlink,
  utimes,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { syncFile, syncFolder } from './atomicWrite.ts';
import { unlessMissing } from './fileErrors.ts';

/** `path` is relative; size and time tell whether the original changed after it was copied. */
export type CopiedFile = { readonly path: string; readonly size: number; readonly mtimeMs: number };

export type CopyOptions = {
  readonly skip: (path: string) => boolean;
  readonly onProgress: (done: number, total: number) => void;
  /** Called between files; throws to stop. */
  readonly check: () => void;
};

type Entry = CopiedFile & { readonly kind: 'file' | 'folder' | 'link' };

async function listTree(
  root: string,
  skip: (path: string) => boolean,
  below = '',
): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for (const name of (await readdir(join(root, below))).sort()) {
    const path = join(below, name);
    const stats = skip(path) ? null : await unlessMissing(lstat(join(root, path)));
    if (stats === null) continue;
    const { size, mtimeMs } = stats;
    if (stats.isDirectory()) {
      found.push({ path, size, mtimeMs, kind: 'folder' }, ...(await listTree(root, skip, path)));
    } else if (stats.isSymbolicLink()) found.push({ path, size, mtimeMs, kind: 'link' });
    else if (stats.isFile()) found.push({ path, size, mtimeMs, kind: 'file' });
  }
  return found;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

async function copyOne(from: string, to: string, entry: Entry): Promise<void> {
  const source = join(from, entry.path);
  const target = join(to, entry.path);
  if (entry.kind === 'link') {
    await symlink(await readlink(source), target);
    return;
  }
  await copyFile(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  await syncFile(target);
  const [one, other] = await Promise.all([hashOf(source), hashOf(target)]);
  if (one !== other) {
    throw new AppError('libraryUnusable', `The copy of "${entry.path}" differs from its original.`);
  }
  // The time of a source is the day of its import, should story.json ever have to be made again.
  await utimes(target, new Date(), new Date(entry.mtimeMs)).catch(() => undefined);
}

const width = 4;

/** `to` exists. Resolves when every copy is durable and equal to its original. */
export async function copyTree(
  from: string,
  to: string,
  options: CopyOptions,
): Promise<readonly CopiedFile[]> {
  const entries = await listTree(from, options.skip);
  const files = entries.filter(({ kind }) => kind !== 'folder');
  const folders = entries.filter(({ kind }) => kind === 'folder');
  for (const { path } of folders) await mkdir(join(to, path));
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let entry = files[next]; entry !== undefined; entry = files[next]) {
      next += 1;
      options.check();
      await copyOne(from, to, entry);
      done += 1;
      options.onProgress(done, files.length);
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: width }, work));
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  options.check();
  for (const { path } of folders) await syncFolder(join(to, path));
  return files;
}

/** Removes what was copied and is unchanged, then every folder that is empty by it; the rest stays. */
export async function removeCopied(root: string, files: readonly CopiedFile[]): Promise<void> {
  for (const { path, size, mtimeMs } of files) {
    const stats = await unlessMissing(lstat(join(root, path)));
    if (stats !== null && stats.size === size && stats.mtimeMs === mtimeMs) await unlink(join(root, path));
  }
  const folders = new Set<string>();
  for (const { path } of files) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  }
  // Empty folders of the library too, such as its staging; deepest first.
  for (const { path, kind } of await listTree(root, () => false).catch(() => [])) {
    if (kind === 'folder') folders.add(path);
  }
  const deepestFirst = [...folders].sort((one, other) => other.length - one.length);
  for (const folder of [...deepestFirst, '']) await rmdir(join(root, folder)).catch(() => undefined);
}
