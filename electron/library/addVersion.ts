// addVersion: a further file of a story that the library has: a newer one of the whole, or another mailed part.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Story, StoryId, Version } from '../../shared/story/story.ts';
import type { CompletedStory } from '../importers/completedStory.ts';
import { canShareStory, haveSameAuthors, partsKeyOf } from '../importers/storyParts.ts';
import { atomicWrite } from './atomicWrite.ts';
import { deriveStory, versionOf } from './deriveStory.ts';
import { readEditsFiles } from './editsFile.ts';
import type { SourceFile } from './library.ts';
import type { LibraryContext } from './libraryContext.ts';
import { loadStory } from './loadStory.ts';
import { foldersWithParts } from './shelfQueries.ts';
import { mergedChoices } from './storyChoices.ts';
import { mergedEdit } from './storyEdits.ts';
import { safeFileName } from './storyFolder.ts';
import { currentVersions } from './storySource.ts';
import { discardStaged, stageDerived, swapDerived } from './swapDerived.ts';

/** The folder of the story that such a part belongs to; null when the library has none. */
export async function folderForPart(
  context: LibraryContext,
  { metadata, part }: Pick<CompletedStory, 'metadata' | 'part'>,
): Promise<string | null> {
  const key = partsKeyOf(metadata);
  if (part === null || key === null) return null;
  const folders = foldersWithParts(context.index, key);
  for (const folder of folders) {
    const story = await loadStory(context, folder).catch(() => null);
    const parts = currentVersions(story?.versions ?? []).flatMap((version) => version.part ?? []);
    const own = { ...metadata, part };
    const { title = null, authors = [], fandoms = [] } = story?.stated ?? {};
    // Where several stories bear the title, none can tell whose a part is that does not name its author in full.
    if (folders.length > 1 && !haveSameAuthors(authors, metadata.authors)) continue;
    if (
      parts.length > 0 &&
      parts.every((other) => canShareStory(own, { part: other, title, authors, fandoms }))
    )
      return folder;
  }
  return null;
}

/** No file in source/ is ever written over. */
function freeName(name: string, versions: readonly Version[]): string {
  const taken = new Set(versions.map(({ fileName }) => fileName.toLowerCase()));
  const wanted = safeFileName(name);
  const [, stem = wanted, extension = ''] = /^(.*?)(\.[^.]*)?$/s.exec(wanted) ?? [];
  let free = wanted;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem} ${count}${extension}`;
  return free;
}

const attempts = 5;

/** `bytes` null: they are in source/ already. Null when another process changed the story meanwhile, so that it is to be tried again. */
async function joined(
  context: LibraryContext,
  path: string,
  story: Story,
  version: Version,
  bytes: Uint8Array | null,
): Promise<Story | null> {
  const edits = await readEditsFiles(path);
  const [edit, choices] = [mergedEdit(edits, context.now()), mergedChoices(edits, context.now())];
  const file = join(path, 'source', version.fileName);
  // Named in story.json only at the end; till then it is a file that nothing asks for.
  if (bytes !== null) await atomicWrite(await context.staging.newPath(), file, bytes);
  const base = story.versions;
  const derived = await deriveStory(context, path, { ...story, versions: [...base, version] }, choices, edit);
  const staged = await stageDerived(context, path, derived);
  try {
    const isIn = await context.lock.run(() => swapDerived(context, path, derived, choices, staged, base));
    if (!isIn && bytes !== null) await rm(file, { force: true });
    return isIn ? derived.story : null;
  } finally {
    await discardStaged(staged);
  }
}

/**
 * The story is made again, from the file or from all of its parts, with the edits and choices that it has. `completed` is
 * the file as read by itself. Rejects with AppError; the story is then as it was.
 */
export async function addVersion(
  context: LibraryContext,
  folder: string,
  completed: CompletedStory,
  source: SourceFile,
  sha256: string,
): Promise<{ readonly id: StoryId; readonly title: string | null }> {
  const path = join(context.paths.root, folder);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const story = await loadStory(context, folder);
    const known = story.versions.find((version) => version.sha256 === sha256);
    const file = {
      fileName: known?.fileName ?? freeName(source.name, story.versions),
      originalName: source.name,
      sha256,
      bytes: source.bytes.byteLength,
    };
    const version = versionOf(file, completed, context.now().toISOString());
    const done = await joined(context, path, story, version, known === undefined ? source.bytes : null);
    if (done !== null) return { id: done.id, title: done.metadata.title };
  }
  throw new AppError('storyDamaged', 'The story changes too often to take a further file in.');
}
