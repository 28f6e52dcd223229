// storyFolders: which folders of a library are stories, and which of them is a certain one.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { StoryId } from '../../shared/story/story.ts';
import { unlessMissing } from './fileErrors.ts';
import type { LibraryContext } from './libraryContext.ts';
import { storyIdInName } from './storyFolder.ts';
import { folderInIndex } from './storyRow.ts';

/** Sorted names; folders whose names begin with a dot are Fanfolio's or a sync tool's. */
export async function listFolders(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

export type StoryFolders = {
  /** The folder of a story by the index, else by its name on the disk; null when there is none. */
  readonly find: (id: StoryId) => Promise<string | null>;
  /** As `find`; rejects with AppError('storyNotFound'). */
  readonly require: (id: StoryId) => Promise<string>;
  /** Says that a folder was just put there, after `find` gave null and under the machine's lock. */
  readonly noteAdded: (id: StoryId, folder: string) => Promise<void>;
};

export function createStoryFolders(context: Pick<LibraryContext, 'paths' | 'index'>): StoryFolders {
  const { root } = context.paths;
  let named = new Map<StoryId, string>();
  let seen = '';

  async function markOfRoot(): Promise<string> {
    return String((await stat(root)).mtimeMs);
  }

  /** Reading the names of 10,000 folders takes milliseconds, so it is done only when others changed the library. */
  async function byName(id: StoryId): Promise<string | null> {
    const mark = await markOfRoot();
    if (mark !== seen) {
      named = new Map();
      for (const folder of await listFolders(root)) {
        const nameId = storyIdInName(folder);
        if (nameId !== null && !named.has(nameId)) named.set(nameId, folder);
      }
      seen = mark;
    }
    return named.get(id) ?? null;
  }

  async function isThere(folder: string): Promise<boolean> {
    return (await unlessMissing(stat(join(root, folder)))) !== null;
  }

  async function find(id: StoryId): Promise<string | null> {
    const indexed = folderInIndex(context.index, id);
    if (indexed !== null && (await isThere(indexed))) return indexed;
    const folder = await byName(id);
    return folder !== null && (await isThere(folder)) ? folder : null;
  }

  return {
    find,
    async require(id) {
      const folder = await find(id);
      if (folder === null) throw new AppError('storyNotFound', `There is no story ${id} in the library.`);
      return folder;
    },
    async noteAdded(id, folder) {
      named.set(id, folder);
      seen = await markOfRoot();
    },
  };
}
