// reconcile: the index brought up to the folders, which are the truth.
import { join } from 'node:path';
import { placesOfStory } from '../../shared/reading/sidePlaces.ts';
import { sidesOf } from '../../shared/story/sides.ts';
import type { StoryId } from '../../shared/story/story.ts';
import { unlessMissing } from './fileErrors.ts';
import { folderSignature } from './folderSignature.ts';
import { hasText, indexText, storiesWithoutText } from './fullText.ts';
import type { LibraryContext } from './libraryContext.ts';
import { loadChapter, loadStory } from './loadStory.ts';
import { readMarks } from './marksFile.ts';
import { readReading } from './readingFile.ts';
import { listFolders } from './storyFolders.ts';
import { forgetStories, recordStories, type StoryRecord } from './storyRow.ts';

/** Folders that are looked at, and rows that are written, together. */
const width = 16;

type KnownRow = { readonly id: StoryId; readonly folder: string; readonly signature: string };

function knownRows(context: LibraryContext): readonly KnownRow[] {
  return context.index
    .read((from) => from.all('SELECT id, folder, signature FROM stories'))
    .map((row) => ({ id: String(row.id), folder: String(row.folder), signature: String(row.signature) }));
}

/** Null when the folder is no story, has not changed, or cannot be read: then the row stays as it is. */
async function changedRecord(
  context: LibraryContext,
  folder: string,
  known: KnownRow | undefined,
): Promise<StoryRecord | null> {
  const path = join(context.paths.root, folder);
  const signature = await folderSignature(path).catch(() => null);
  if (signature === null || signature === known?.signature) return null;
  try {
    const story = await loadStory(context, folder);
    const { places } = await readReading(path, context.now());
    const marks = await readMarks(path, context.now());
    const { place } = placesOfStory(story, sidesOf(story), places);
    // Mending writes into the folder, and another process may: what counts is what was there before the reading.
    return { folder, story, place, marks, signature };
  } catch {
    return null;
  }
}

/** Everything but the full text. The ids that the shelf shows differently now. */
export async function reconcileShelf(context: LibraryContext): Promise<readonly StoryId[]> {
  const folders = await listFolders(context.paths.root);
  const known = new Map(knownRows(context).map((row) => [row.folder, row]));
  const present = new Set(folders);
  const claimed = new Map<StoryId, string>();
  for (const row of known.values()) if (present.has(row.folder)) claimed.set(row.id, row.folder);

  const changed: StoryId[] = [];
  for (let start = 0; start < folders.length; start += width) {
    const window = folders.slice(start, start + width);
    const records = await Promise.all(
      window.map((folder) => changedRecord(context, folder, known.get(folder))),
    );
    const own = records.filter((record): record is StoryRecord => {
      if (record === null) return false;
      // A copy of a folder holds the same story; the one that was there first is shown.
      const owner = claimed.get(record.story.id) ?? record.folder;
      claimed.set(record.story.id, owner);
      return owner === record.folder;
    });
    if (own.length > 0) changed.push(...recordStories(context.index, own));
  }

  const gone: StoryId[] = [];
  for (const row of known.values()) {
    if (present.has(row.folder) || claimed.has(row.id)) continue;
    // It may have come back, or been added, since the folders were listed.
    const now = await unlessMissing(folderSignature(join(context.paths.root, row.folder)));
    if (now === null) gone.push(row.id);
  }
  if (gone.length > 0) forgetStories(context.index, gone);
  return [...changed, ...gone];
}

/** The words of one story, unless the index has them. */
export async function fillText(context: LibraryContext, folder: string): Promise<void> {
  try {
    const story = await loadStory(context, folder);
    if (hasText(context.index, story)) return;
    await indexText(context.index, story, (chapter) => loadChapter(context, folder, story, chapter));
  } catch {
    // Damaged, or gone meanwhile: `verify` names it, the others go on.
  }
}

/** The words of all stories that the index has none of. */
export async function reconcileText(context: LibraryContext, isStopped: () => boolean): Promise<void> {
  for (const folder of storiesWithoutText(context.index)) {
    if (isStopped()) return;
    await fillText(context, folder);
  }
}
