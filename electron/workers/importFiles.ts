// The import of many files: each is read, understood, stored and reported; none stops the others.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { errorRecord } from '../../shared/contract/dispatcher.ts';
import type { ImportResult } from '../../shared/contract/records.ts';
import { AppError } from '../../shared/errors.ts';
import { displayTitle } from '../../shared/story/metadata.ts';
import type { Problem, StoryId } from '../../shared/story/story.ts';
import type { CompletedStory } from '../importers/completedStory.ts';
import { readSource } from '../importers/readSource.ts';
import { comparePlaces } from '../importers/storyParts.ts';
import type { AddResult, Library, SourceFile } from '../library/library.ts';
import { checkSourceSize } from './checkSourceSize.ts';
import { collectFiles, type FoundFile } from './collectFiles.ts';

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
  updated: (title: string) => `"${title}" has taken this file in.`,
  duplicate: (title: string) => `"${title}" is already in the library.`,
};

/** Problems that the reader can do something about at once. */
const noticed: readonly string[] = ['partsMissing', 'encodingUnsure'];

function noticeOf(problems: readonly Problem[]): string {
  return problems
    .filter(({ code }) => noticed.includes(code))
    .map(({ message }) => message)
    .join(' ');
}

async function storedNotice(library: Library, id: StoryId): Promise<string> {
  // The story is stored: that it cannot be asked is no failure of the import.
  const opened = await library.openStory(id).catch(() => null);
  return noticeOf(opened?.story.problems ?? []);
}

/** A part that joined a story says nothing of the others: the story does. */
async function importNotice(library: Library, added: AddResult, read: CompletedStory): Promise<string> {
  if (added.result === 'updated') return storedNotice(library, added.id);
  return added.result === 'added' ? noticeOf(read.problems) : '';
}

function withNotice({ notice: _before, ...result }: ImportResult, notice: string): ImportResult {
  return notice === '' ? result : { ...result, notice };
}

/** `taken` says whose place the file takes; empty where that is nobody's. */
type Outcome = { readonly result: ImportResult; readonly taken: string };

/** Parts that came together complete each other: only the last of a story's files says what is missing now. */
async function settleNotices(
  library: Library,
  outcomes: readonly Outcome[],
): Promise<readonly ImportResult[]> {
  const results = outcomes.map(({ result }) => result);
  const joined = new Set(results.filter(({ result }) => result === 'updated').map(({ id }) => id));
  const stored = results
    .map((result, index) => ({ result, index }))
    .filter(({ result }) => result.result !== 'duplicate');
  const lastOf = new Map(stored.map(({ result, index }) => [result.id, index]));
  return Promise.all(
    results.map(async (result, index) => {
      if (result.id === null || !joined.has(result.id) || result.result === 'duplicate') return result;
      const isLast = lastOf.get(result.id) === index;
      const missing = isLast ? await storedNotice(library, result.id) : '';
      return withNotice(result, `${outcomes[index]?.taken ?? ''} ${missing}`.trim());
    }),
  );
}

function resultOf(file: string, added: AddResult): ImportResult {
  const { result, id, title } = added;
  return { file, result, id, title, message: messages[result](displayTitle(added)), code: null };
}

/** Two files of one part: the later is read, and the earlier stays beside it. Empty where none was there before. */
async function placeTaken(library: Library, added: AddResult, read: CompletedStory): Promise<string> {
  const { part } = read;
  if (added.result !== 'updated' || part === null) return '';
  const opened = await library.openStory(added.id).catch(() => null);
  const same = (opened?.story.versions ?? []).filter(
    (version) => version.part != null && comparePlaces(version.part, part) === 0,
  );
  const name = `part ${part.number}${part.letter ?? ''}`;
  return same.length < 2
    ? ''
    : `It takes the place of ${name} as it was; the earlier file stays in the story's folder.`;
}

async function storeFile(library: Library, file: string, source: SourceFile): Promise<Outcome> {
  const sha256 = createHash('sha256').update(source.bytes).digest('hex');
  const known = library.findBySource(sha256);
  if (known !== null) return { result: resultOf(file, known), taken: '' };
  const read = await readSource(source);
  const added = await library.addStory(read, source);
  const taken = await placeTaken(library, added, read);
  const notice = `${taken} ${await importNotice(library, added, read)}`.trim();
  return { result: withNotice(resultOf(file, added), notice), taken };
}

function refused(file: string, error: unknown): Outcome {
  const { code, message } = errorRecord(error);
  return { result: { file, result: 'refused', id: null, title: null, message, code }, taken: '' };
}

async function readWhole({ path, raw, bytes }: FoundFile): Promise<SourceFile> {
  checkSourceSize(path, bytes);
  try {
    return { name: basename(path), bytes: await readFile(raw) };
  } catch (cause) {
    throw new AppError('fileUnreadable', `"${basename(path)}" cannot be read.`, { cause });
  }
}

type Task = { readonly file: string; readonly run: () => Promise<Outcome> };

async function* tasksOf(library: Library, request: ImportRequest): AsyncGenerator<Task> {
  for await (const found of collectFiles(request.paths, request.signal)) {
    const file = found.path;
    if ('error' in found) yield { file, run: () => Promise.reject(found.error) };
    else yield { file, run: async () => storeFile(library, file, await readWhole(found)) };
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
  const outcomes: Outcome[] = [];
  const running = new Set<Promise<void>>();
  let seen = 0;
  const report = (current: string | null, latest: ImportResult | null) =>
    request.onProgress({ done: outcomes.length, total: Math.max(seen, request.uploads), current, latest });
  for await (const task of tasksOf(library, request)) {
    if (request.signal.aborted) break;
    seen += 1;
    report(task.file, null);
    const job = task
      .run()
      .catch((error: unknown) => refused(task.file, error))
      .then((outcome) => {
        outcomes.push(outcome);
        report(null, outcome.result);
      })
      .finally(() => running.delete(job));
    running.add(job);
    if (running.size >= width) await Promise.race(running);
  }
  await Promise.all(running);
  return settleNotices(library, outcomes);
}
