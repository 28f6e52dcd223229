// The commands that work on a library: each is a call or two of the contract.
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '../../shared/contract/client.ts';
import type { ErrorRecord, ImportResult, JobDone, ShelfEntry } from '../../shared/contract/records.ts';
import { AppError } from '../../shared/errors.ts';
import { displayAuthors, displayTitle } from '../../shared/story/metadata.ts';
import type { Story } from '../../shared/story/story.ts';
import { inspectionOf } from '../importers/inspection.ts';
import { atomicWrite } from '../library/atomicWrite.ts';
import { errnoOf } from '../library/fileErrors.ts';
import { done, type Outcome, table } from './output.ts';

const pageSize = 1_000;
const searchLimit = 200;

function jobEnd(client: Client, start: () => Promise<{ readonly jobId: string }>): Promise<JobDone> {
  return new Promise((resolve, reject) => {
    const stop = client.on('job.done', (ended) => {
      stop();
      resolve(ended);
    });
    start().catch((error: unknown) => {
      stop();
      reject(error);
    });
  });
}

function resultLine({ result, file, message }: ImportResult): string {
  return `${result.padEnd(9)}  ${file}\n           ${message}`;
}

export async function importCommand(client: Client, paths: readonly string[]): Promise<Outcome> {
  const ended = await jobEnd(client, () => client.call('import.start', { paths: [...paths], uploads: 0 }));
  if (ended.error !== null) throw new AppError(ended.error.code, ended.error.message);
  const value = ended.results.map(({ file, result, id, title, message }) => ({
    file,
    result,
    id,
    title,
    message,
  }));
  return {
    value,
    text: ended.results.map(resultLine).join('\n'),
    isRefused: ended.results.some(({ result }) => result === 'refused'),
  };
}

async function wholeShelf(client: Client): Promise<readonly ShelfEntry[]> {
  const stories: ShelfEntry[] = [];
  for (;;) {
    const page = await client.call('shelf.list', {
      words: '',
      sort: 'title',
      filter: 'all',
      offset: stories.length,
      limit: pageSize,
    });
    stories.push(...page.stories);
    if (page.stories.length === 0 || stories.length >= page.total) return stories;
  }
}

export async function listCommand(client: Client): Promise<Outcome> {
  const stories = await wholeShelf(client);
  const rows = stories.map(({ id, words, progress, ...story }) => [
    id,
    `${Math.round(progress * 100)} %`,
    String(words),
    `${displayTitle(story)}, by ${displayAuthors(story)}`,
  ]);
  return done(
    stories.map(({ id, title, authors, words, rating, progress }) => ({
      id,
      title,
      authors,
      words,
      rating,
      progress,
    })),
    rows.length === 0 ? 'The library is empty.' : table(rows),
  );
}

/** The fields of `inspect`, for a story that is kept. */
export function storyInspection(story: Story): Record<string, unknown> {
  const version = story.versions.at(-1);
  const chapters = story.chapters.map((entry) => ({ entry, blocks: [], lines: [] }));
  return inspectionOf(version?.originalName ?? '', {
    ...story,
    chapters,
    images: [],
    importer: version?.importer ?? 'unknown',
    encoding: version?.encoding ?? null,
    confidence: version?.confidence ?? null,
    part: null,
  });
}

export async function showCommand(client: Client, id: string): Promise<Outcome> {
  const { story, folder } = await openStory(client, id);
  const { metadata } = story;
  const facts = [
    ['id', story.id],
    ['title', displayTitle(metadata)],
    ['author', displayAuthors(metadata)],
    ['fandom', metadata.fandoms.join(', ')],
    ['rating', metadata.rating.label ?? metadata.rating.value],
    ['warnings', [...metadata.warnings.archive, ...metadata.warnings.author].join('; ')],
    ['words', String(story.words)],
    ['chapters', story.chapters.map(({ title, start }) => title ?? start).join(' · ')],
    ['folder', folder],
    [
      'versions',
      story.versions.map(({ originalName, importedAt }) => `${originalName}, ${importedAt}`).join(' · '),
    ],
  ].filter(([, value]) => value !== '');
  return done({ ...storyInspection(story), id: story.id, folder, versions: story.versions }, table(facts));
}

// An id that cannot be one names no story: that is a refusal, not a fault in the call.
async function openStory(client: Client, id: string) {
  try {
    return await client.call('story.open', { storyId: id });
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalidInput') {
      throw new AppError('storyNotFound', `There is no story with the id "${id}".`, { cause: error });
    }
    throw error;
  }
}

export async function searchCommand(client: Client, words: readonly string[]): Promise<Outcome> {
  const hits = await client.call('story.search', { words: words.join(' '), limit: searchLimit });
  const value = hits.map(({ id, title, chapter, excerpt }) => ({
    id,
    title,
    chapter,
    excerpt: plain(excerpt),
  }));
  const lines = value.map(
    (hit) =>
      `${hit.id}  ${displayTitle(hit)}${hit.chapter === null ? '' : `, ${hit.chapter}`}\n              ${hit.excerpt}`,
  );
  return done(value, lines.length === 0 ? 'Nothing was found.' : lines.join('\n'));
}

function plain(excerpt: string): string {
  return excerpt
    .replace(/[\uE000\uE001]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );
}

type Exported =
  | { readonly id: string; readonly path: string }
  | { readonly id: string; readonly path: null; readonly refused: ErrorRecord };

/** Several stories need a folder, which is made where it is absent. */
async function isIntoFolder(ids: readonly string[], to: string): Promise<boolean> {
  if (await isFolder(to)) return true;
  if (ids.length === 1 && !/[\\/]$/.test(to)) return false;
  await mkdir(to, { recursive: true }).catch((cause: unknown) => {
    throw new AppError('exportFailed', `The folder "${to}" cannot be made.`, { cause });
  });
  return true;
}

export async function exportCommand(client: Client, ids: readonly string[], to: string): Promise<Outcome> {
  const intoFolder = await isIntoFolder(ids, to);
  const taken = new Set<string>();
  const exportOne = async (id: string): Promise<Exported> => {
    try {
      await openStory(client, id);
      const { fileName, bytes } = await client.call('export.epub', { storyId: id });
      // Two stories may share author and title; neither may overwrite the other.
      const name = taken.has(fileName) ? fileName.replace(/\.epub$/, `-${id}.epub`) : fileName;
      taken.add(name);
      const path = intoFolder ? join(to, name) : to;
      await writeBook(path, bytes);
      return { id, path };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { id, path: null, refused: { code: error.code, message: error.message } };
    }
  };
  const value: Exported[] = [];
  for (const id of ids) value.push(await exportOne(id));
  return {
    value,
    text: value
      .map((one) => `${one.id}  ${one.path ?? `refused: ${one.refused.message} [${one.refused.code}]`}`)
      .join('\n'),
    isRefused: value.some(({ path }) => path === null),
  };
}

async function writeBook(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    await atomicWrite(temporary, path, bytes);
  } catch (cause) {
    await rm(temporary, { force: true });
    if (errnoOf(cause) === 'ENOSPC')
      throw new AppError('diskFull', `There is no room for "${path}".`, { cause });
    throw new AppError('exportFailed', `"${path}" cannot be written.`, { cause });
  }
}

export async function verifyCommand(client: Client): Promise<Outcome> {
  const { stories, problems } = await client.call('library.verify', {});
  const lines = problems.map(({ id, code, message }) => `${id ?? 'library'}  ${message} [${code}]`);
  const summary =
    problems.length === 0
      ? `${stories} stories, all whole.`
      : `${stories} stories, ${problems.length} problems.`;
  return {
    value: { stories, problems },
    text: [...lines, summary].join('\n'),
    isRefused: problems.length > 0,
  };
}
