// rebuildStory: a story made again from the bytes in source/, when what is derived from them is damaged.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Story, StoryId } from '../../shared/story/story.ts';
import type { CompletedStory } from '../importers/completedStory.ts';
import { atomicWrite } from './atomicWrite.ts';
import { isMissing, unlessMissing } from './fileErrors.ts';
import { makeFolder } from './makeFolder.ts';
import type { Staging } from './staging.ts';
import { storyIdFrom } from './storyFolder.ts';
import { derivedFiles } from './writeStoryFolder.ts';

export type RebuiltStory = { readonly story: Story; readonly completed: CompletedStory };

type StoredSource = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly at: Date;
};

async function readSources(folder: string): Promise<readonly StoredSource[]> {
  const names = await readdir(join(folder, 'source'));
  const files = names.filter((name) => !name.startsWith('.')).sort();
  return Promise.all(
    files.map(async (name) => {
      const path = join(folder, 'source', name);
      const [bytes, { mtime }] = await Promise.all([readFile(path), stat(path)]);
      return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), at: mtime };
    }),
  );
}

/** What is new of a story when it is stored, beside what the importer made of it. */
export function storyFrom(
  completed: CompletedStory,
  id: StoryId,
  source: {
    readonly fileName: string;
    readonly originalName: string;
    readonly sha256: string;
    readonly bytes: number;
  },
  at: string,
): Story {
  const { metadata, words, front, back, repairs, problems, importer, encoding } = completed;
  return {
    format: 1,
    id,
    addedAt: at,
    versions: [{ ...source, importedAt: at, importer, encoding }],
    metadata,
    stated: metadata,
    words,
    chapters: completed.chapters.map(({ entry }) => entry),
    front,
    back,
    repairs,
    problems,
  };
}

const addedAtPattern = /"addedAt":\s*"([^"]{10,40})"/;

/**
 * `rest` is what a damaged story.json still says; only the day of the import is taken from it. Rejects with
 * AppError('storyDamaged') when the source is absent or no importer reads it.
 */
export async function rebuildStory(folder: string, id: StoryId, rest: string): Promise<RebuiltStory> {
  try {
    const sources = await readSources(folder);
    const source = sources.find(({ sha256 }) => storyIdFrom(sha256) === id) ?? sources.at(-1);
    if (source === undefined) throw new AppError('storyDamaged', 'The folder of the story holds no source.');
    const { name, bytes, sha256 } = source;
    const { readSource } = await import('../importers/readSource.ts');
    const completed = await readSource({ name, bytes });
    const known = addedAtPattern.exec(rest)?.[1];
    const at = known !== undefined && !Number.isNaN(Date.parse(known)) ? known : source.at.toISOString();
    const version = { fileName: name, originalName: name, sha256, bytes: bytes.byteLength };
    return { story: storyFrom(completed, id, version, at), completed };
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'storyDamaged') throw cause;
    const reason = isMissing(cause) ? 'its source is missing' : 'its source cannot be read';
    throw new AppError('storyDamaged', `The story is damaged, and ${reason}.`, { cause });
  }
}

async function holds(path: string, bytes: Uint8Array | string): Promise<boolean> {
  const found = await unlessMissing(readFile(path));
  return found?.equals(typeof bytes === 'string' ? Buffer.from(bytes) : bytes) ?? false;
}

/** Puts back what is missing or differs, story.json last. The caller holds the machine's lock. */
export async function writeRebuilt(staging: Staging, folder: string, rebuilt: RebuiltStory): Promise<void> {
  for (const { path, bytes } of derivedFiles(rebuilt.story, rebuilt.completed)) {
    const target = join(folder, path);
    if (await holds(target, bytes)) continue;
    await makeFolder(dirname(target));
    await atomicWrite(await staging.newPath(), target, bytes);
  }
}
