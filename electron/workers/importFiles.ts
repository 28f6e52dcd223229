// The import of many files: each is read, understood, stored and reported; none stops the others.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { errorRecord } from '../../shared/contract/dispatcher.ts';
import type { ImportResult } from '../../shared/contract/records.ts';
import { AppError } from '../../shared/errors.ts';
import { displayTitle } from '../../shared/story/metadata.ts';
import { readSource } from '../importers/readSource.ts';
import type { Library, SourceFile } from '../library/library.ts';
import { checkSourceSize } from './checkSourceSize.ts';
import { collectFiles } from './collectFiles.ts';

export type ImportProgress = {
  readonly done: number;
  readonly total: number;
  readonly current: string | null;
  readonly latest: ImportResult | null;
};

export type ImportRequest = {
  readonly paths: readonly string[];
  /** Files that come by themselves, one after another; null ends them. */
  readonly nextUpload: () => Promise<SourceFile | null>;
  readonly uploads: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
};

/** Stories under way at once: while one waits for the disk, another is read. */
const width = 6;

const messages = {
  added: (title: string) => `"${title}" was added.`,
  updated: (title: string) => `A further part of "${title}" was added to it.`,
  duplicate: (title: string) => `"${title}" is already in the library.`,
};

async function storeFile(library: Library, file: string, source: SourceFile): Promise<ImportResult> {
  const sha256 = createHash('sha256').update(source.bytes).digest('hex');
  const known = library.findBySource(sha256);
  const added = known ?? (await library.addStory(await readSource(source), source));
  const title = displayTitle(added);
  const message = messages[added.result](title);
  return { file, result: added.result, id: added.id, title: added.title, message, code: null };
}

function refused(file: string, error: unknown): ImportResult {
  const { code, message } = errorRecord(error);
  return { file, result: 'refused', id: null, title: null, message, code };
}

async function readWhole(path: string, bytes: number): Promise<SourceFile> {
  checkSourceSize(path, bytes);
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (cause) {
    throw new AppError('fileUnreadable', `"${basename(path)}" cannot be read.`, { cause });
  }
}

type Task = { readonly file: string; readonly run: () => Promise<ImportResult> };

async function* tasksOf(library: Library, request: ImportRequest): AsyncGenerator<Task> {
  for await (const found of collectFiles(request.paths, request.signal)) {
    const file = found.path;
    if ('error' in found) yield { file, run: () => Promise.reject(found.error) };
    else yield { file, run: async () => storeFile(library, file, await readWhole(file, found.bytes)) };
  }
  for (;;) {
    const upload = request.signal.aborted ? null : await request.nextUpload();
    if (upload === null) return;
    yield { file: upload.name, run: () => storeFile(library, upload.name, upload) };
  }
}

/** Reports come in the order in which files end. Stops between files when aborted; what was stored stays. */
export async function importFiles(
  library: Library,
  request: ImportRequest,
): Promise<readonly ImportResult[]> {
  const results: ImportResult[] = [];
  const running = new Set<Promise<void>>();
  let seen = 0;
  const report = (current: string | null, latest: ImportResult | null) =>
    request.onProgress({ done: results.length, total: Math.max(seen, request.uploads), current, latest });
  for await (const task of tasksOf(library, request)) {
    if (request.signal.aborted) break;
    seen += 1;
    report(task.file, null);
    const job = task
      .run()
      .catch((error: unknown) => refused(task.file, error))
      .then((result) => {
        results.push(result);
        report(null, result);
      })
      .finally(() => running.delete(job));
    running.add(job);
    if (running.size >= width) await Promise.race(running);
  }
  await Promise.all(running);
  return results;
}
