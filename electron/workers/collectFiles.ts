// Walks the paths a reader gave: files as they are, folders in depth, in a stable order.
import { stat } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import { entriesOf, type FolderEntry, type RawPath, rawPathOf } from './rawPaths.ts';
import { sourceFileError } from './sourceFileError.ts';

export type FoundFile = RawPath & { readonly bytes: number };

/** What stood in the way of one path; the others go on. */
export type FoundProblem = { readonly path: string; readonly error: AppError };

const skippedNames = /^(?:\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/**
 * Yields every file below the paths. A folder without any file is a problem (`noStories`). Symbolic links to
 * folders are not followed inside folders, so that a link to a parent cannot make the walk endless. Ends early when aborted.
 */
export async function* collectFiles(
  paths: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<FoundFile | FoundProblem> {
  for (const given of paths) {
    if (signal.aborted) return;
    const { path, raw } = await rawPathOf(given);
    try {
      const info = await stat(raw);
      if (!info.isDirectory() && !info.isFile()) {
        yield { path, error: new AppError('fileUnreadable', `"${path}" is no file.`) };
        continue;
      }
      if (!info.isDirectory()) {
        yield { path, raw, bytes: info.size };
        continue;
      }
    } catch (cause) {
      yield { path, error: sourceFileError(path, cause) };
      continue;
    }
    let count = 0;
    for await (const found of walk({ path, raw }, signal)) {
      count += 1;
      yield found;
    }
    if (count === 0 && !signal.aborted) {
      yield { path, error: new AppError('noStories', `The folder "${path}" holds no files to read.`) };
    }
  }
}

async function* walk(folder: RawPath, signal: AbortSignal): AsyncGenerator<FoundFile | FoundProblem> {
  let entries: readonly FolderEntry[];
  try {
    entries = await entriesOf(folder);
  } catch (cause) {
    yield { path: folder.path, error: sourceFileError(folder.path, cause) };
    return;
  }
  const collator = new Intl.Collator('en', { numeric: true });
  for (const { name, path, raw, kind } of entries.toSorted((a, b) => collator.compare(a.name, b.name))) {
    if (signal.aborted) return;
    if (skippedNames.test(name)) continue;
    if (kind === 'folder') yield* walk({ path, raw }, signal);
    if (kind !== 'file' && kind !== 'link') continue;
    try {
      const info = await stat(raw);
      if (info.isFile()) yield { path, raw, bytes: info.size };
    } catch (cause) {
      yield { path, error: sourceFileError(path, cause) };
    }
  }
}
