// trash: stories that the reader removed, whole, until they are wanted back.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { StoryId } from '../../shared/story/story.ts';
import { renamePatiently, syncFolder } from './atomicWrite.ts';
import { editsFolder } from './editsFile.ts';
import { unlessMissing } from './fileErrors.ts';
import type { LibraryContext } from './libraryContext.ts';
import { makeFolder } from './makeFolder.ts';
import { mergeDeviceFiles } from './mergeDeviceFiles.ts';
import { readingFolder } from './readingFile.ts';
import { storyIdInName } from './storyFolder.ts';
import type { StoryFolders } from './storyFolders.ts';

/** The same story may have been removed before: `<folder>`, then `<folder>~2`. */
const nthName = /^(.*\[[0-9a-z]{12}\])(?:~(\d+))?$/;

type Trashed = { readonly name: string; readonly folder: string; readonly nth: number };

async function listTrash(context: LibraryContext): Promise<readonly Trashed[]> {
  const names = (await unlessMissing(readdir(context.paths.trash))) ?? [];
  return names.flatMap((name) => {
    const match = nthName.exec(name);
    return match?.[1] === undefined ? [] : [{ name, folder: match[1], nth: Number(match[2] ?? 1) }];
  });
}

/** The caller holds the machine's lock. */
export async function moveToTrash(context: LibraryContext, folder: string): Promise<void> {
  const { root, trash } = context.paths;
  await makeFolder(trash);
  const taken = (await listTrash(context)).filter((each) => each.folder === folder).map(({ nth }) => nth);
  const nth = Math.max(0, ...taken) + 1;
  await renamePatiently(join(root, folder), join(trash, nth === 1 ? folder : `${folder}~${nth}`));
  await syncFolder(trash);
  await syncFolder(root);
}

/**
 * Brings back what was removed last, and gives the name of the story's folder. Where the same story has been imported
 * again, its place and edits are merged into that one and the removed folder stays in the trash, so nothing is lost.
 * The caller holds the machine's lock.
 */
export async function takeFromTrash(
  context: LibraryContext,
  folders: StoryFolders,
  id: StoryId,
): Promise<string> {
  const { root, trash } = context.paths;
  const candidates = (await listTrash(context)).filter(({ folder }) => storyIdInName(folder) === id);
  const chosen = candidates.sort((one, other) => other.nth - one.nth)[0];
  const existing = await folders.find(id);
  if (chosen === undefined) {
    if (existing !== null) return existing;
    throw new AppError('storyNotFound', `There is no story ${id} in the trash.`);
  }
  const from = join(trash, chosen.name);
  if (existing !== null) {
    await mergeDeviceFiles(context, readingFolder(from), readingFolder(join(root, existing)));
    await mergeDeviceFiles(context, editsFolder(from), editsFolder(join(root, existing)));
    return existing;
  }
  await renamePatiently(from, join(root, chosen.folder));
  await syncFolder(root);
  await syncFolder(trash);
  return chosen.folder;
}
