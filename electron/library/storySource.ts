// storySource: the bytes that a story is derived from, in one file or in the parts that it was mailed in.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Version } from '../../shared/story/story.ts';
import type { Source } from '../importers/importer.ts';
import { comparePlaces } from '../importers/storyParts.ts';
import { isMissing, unlessMissing } from './fileErrors.ts';

/** `name` is the one that the file came with, where that is known; `fileName` the one below source/. */
export type SourceEntry = {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly at: Date;
};

/** `sha256` is that of the file; for several parts, that of their hashes. */
export type StorySource = { readonly source: Source; readonly sha256: string };

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function sourceAt(folder: string, fileName: string, name: string): Promise<SourceEntry> {
  const path = join(folder, 'source', fileName);
  const [bytes, { mtime }] = await Promise.all([readFile(path), stat(path)]);
  return { name, fileName, bytes, sha256: sha256Of(bytes), at: mtime };
}

function damaged(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const reason = isMissing(cause) ? 'is missing' : 'cannot be read';
  return new AppError('storyDamaged', `The source of the story ${reason}.`, { cause });
}

/** What a story is made of: its newest version, or the newest version of each of its parts in their order. */
export function currentVersions(versions: readonly Version[]): readonly Version[] {
  const newest = versions.at(-1);
  if (newest === undefined || newest.part === undefined) return newest === undefined ? [] : [newest];
  const parts = versions.flatMap((version) =>
    version.part === undefined ? [] : [{ version, part: version.part }],
  );
  return parts
    .filter(
      ({ part }, index) => !parts.slice(index + 1).some((later) => comparePlaces(part, later.part) === 0),
    )
    .toSorted((one, other) => comparePlaces(one.part, other.part))
    .map(({ version }) => version);
}

/** The first file with the others as its further parts. */
export function joinedSource(entries: readonly [SourceEntry, ...SourceEntry[]]): StorySource {
  const [{ name, bytes, sha256 }, ...more] = entries;
  if (more.length === 0) return { source: { name, bytes }, sha256 };
  return {
    source: { name, bytes, more: more.map((entry) => ({ name: entry.name, bytes: entry.bytes })) },
    sha256: sha256Of(entries.map((entry) => entry.sha256).join(' ')),
  };
}

/** The source of the versions that story.json names; rejects with AppError('storyDamaged'). */
export async function readVersionSource(folder: string, versions: readonly Version[]): Promise<StorySource> {
  try {
    const current = currentVersions(versions);
    // A file of a story lies in its folder, whatever story.json was made to say.
    if (current.some(({ fileName }) => basename(fileName) !== fileName))
      throw new AppError('storyDamaged', 'The story names a source outside its folder.');
    const entries = await Promise.all(
      current.map(({ fileName, originalName }) => sourceAt(folder, fileName, originalName)),
    );
    const [first, ...more] = entries;
    if (first === undefined) throw new AppError('storyDamaged', 'The story does not name its source.');
    return joinedSource([first, ...more]);
  } catch (cause) {
    throw damaged(cause);
  }
}

/** Every file in source/, by name; rejects with AppError('storyDamaged') when there is none. */
export async function readSourceEntries(folder: string): Promise<readonly [SourceEntry, ...SourceEntry[]]> {
  try {
    const names = (await unlessMissing(readdir(join(folder, 'source')))) ?? [];
    const files = names.filter((name) => !name.startsWith('.')).sort();
    const [first, ...more] = await Promise.all(files.map((name) => sourceAt(folder, name, name)));
    if (first === undefined) throw new AppError('storyDamaged', 'The folder of the story holds no source.');
    return [first, ...more];
  } catch (cause) {
    throw damaged(cause);
  }
}
