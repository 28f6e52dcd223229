// Walks the paths a reader gave: files as they are, folders in depth, in a stable order.
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';

export type FoundFile = { readonly path: string; readonly bytes: number };

/** What stood in the way of one path; the others go on. */
export type FoundProblem = { readonly path: string; readonly error: AppError };

const skippedNames = /^(?:\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

function fileError(path: string, cause: unknown): AppError {
  const code = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  return code === 'ENOENT'
    ? new AppError('fileNotFound', `There is no file "${path}".`, { cause })
    : new AppError('fileUnreadable', `"${path}" cannot be read.`, { cause });
}

/**
 * Yields every file below the paths. A folder without any file is a problem (`noStories`). Symbolic links inside
 * folders are not followed, so that a link to a parent cannot make the walk endless. Ends early when aborted.
 */
export async function* collectFiles(
  paths: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<FoundFile | FoundProblem> {
  for (const path of paths) {
    if (signal.aborted) return;
    try {
      const info = await stat(path);
      if (!info.isDirectory() && !info.isFile()) {
        yield { path, error: new AppError('fileUnreadable', `"${path}" is no file.`) };
        continue;
      }
      if (!info.isDirectory()) {
        yield { path, bytes: info.size };
        continue;
      }
    } catch (cause) {
      yield { path, error: fileError(path, cause) };
      continue;
    }
    let count = 0;
    for await (const found of walk(path, signal)) {
      count += 1;
      yield found;
    }
    if (count === 0 && !signal.aborted) {
      yield { path, error: new AppError('noStories', `The folder "${path}" holds no files to read.`) };
    }
  }
}

async function* walk(folder: string, signal: AbortSignal): AsyncGenerator<FoundFile | FoundProblem> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    yield { path: folder, error: fileError(folder, cause) };
    return;
  }
  const collator = new Intl.Collator('en', { numeric: true });
  for (const entry of entries.sort((a, b) => collator.compare(a.name, b.name))) {
    if (signal.aborted) return;
    if (skippedNames.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path, signal);
    if (!entry.isFile()) continue;
    try {
      yield { path, bytes: (await stat(path)).size };
    } catch (cause) {
      yield { path, error: fileError(path, cause) };
    }
  }
}
