// loadStory: a story of the library as its source, the reader's edits and choices make it, mended where it is damaged.
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { choicesText, noChoices, type ReadingChoices } from '../../shared/story/readingChoices.ts';
import { type Chapter, Story, type StoryEdit } from '../../shared/story/story.ts';
import { atomicWrite } from './atomicWrite.ts';
import { derivedFiles, type StoryFileEntry, storyJson } from './derivedFiles.ts';
import { type DerivedStory, deriveStory, rebuildStory } from './deriveStory.ts';
import { readEditsFiles } from './editsFile.ts';
import type { LibraryContext } from './libraryContext.ts';
import { storyFilePath } from './libraryPaths.ts';
import { makeFolder } from './makeFolder.ts';
import { readChapterFile, readStoryFile } from './readStoryFolder.ts';
import { mergedChoices } from './storyChoices.ts';
import { mergedEdit, withEdits } from './storyEdits.ts';
import { storyIdInName } from './storyFolder.ts';
import { discardStaged, holdsFile, stageDerived, swapDerived } from './swapDerived.ts';

/** A library that cannot be written to is still read; the next one who can write mends it. */
async function quietly(context: LibraryContext, write: () => Promise<unknown>): Promise<void> {
  if (!context.isReadOnly) await write().catch(() => undefined);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Puts back what is missing or differs. The caller holds the machine's lock. */
async function writeFiles(
  { staging }: LibraryContext,
  path: string,
  files: Iterable<StoryFileEntry>,
): Promise<void> {
  for (const file of files) {
    const target = join(path, file.path);
    if (await holdsFile(target, file.bytes)) continue;
    await makeFolder(dirname(target));
    await atomicWrite(await staging.newPath(), target, file.bytes);
  }
}

async function mended(context: LibraryContext, folder: string, rest: string): Promise<Story> {
  const id = storyIdInName(folder);
  if (id === null) throw new AppError('storyDamaged', `The folder "${folder}" does not name its story.`);
  const path = join(context.paths.root, folder);
  const edits = await readEditsFiles(path);
  const now = context.now();
  const { story: rebuilt, completed } = await rebuildStory(
    context,
    path,
    id,
    rest,
    mergedChoices(edits, now),
  );
  const story = Story.parse({ ...rebuilt, metadata: withEdits(rebuilt.stated, mergedEdit(edits, now)) });
  await quietly(context, () =>
    context.lock.run(async () => {
      await writeFiles(context, path, derivedFiles(completed, story.chapters));
      await writeFiles(context, path, [{ path: 'story.json', bytes: storyJson(story) }]);
    }),
  );
  return story;
}

/** Null when the source cannot be read so: then the story stays as it was. */
async function derivedBy(
  context: LibraryContext,
  path: string,
  story: Story,
  choices: ReadingChoices,
  edit: StoryEdit,
): Promise<DerivedStory | null> {
  try {
    return await deriveStory(context, path, story, choices, edit);
  } catch {
    return null;
  }
}

/** False when the story has changed meanwhile, so that its chapters were not written. */
async function swapIn(
  context: LibraryContext,
  path: string,
  derived: DerivedStory,
  choices: ReadingChoices,
): Promise<boolean> {
  const staged = await stageDerived(context, path, derived);
  try {
    return await context.lock.run(() => swapDerived(context, path, derived, choices, staged));
  } finally {
    await discardStaged(staged);
  }
}

/** How often other processes may change a story while this one makes it again. */
const patience = 5;

/** `folder` is a name below the library. Rejects with AppError('storyDamaged') when nothing can mend it. */
export async function loadStory(
  context: LibraryContext,
  folder: string,
  attempts = patience,
): Promise<Story> {
  const path = join(context.paths.root, folder);
  const found = await readStoryFile(path);
  if (found.kind === 'newer') {
    throw new AppError(
      'storyDamaged',
      'The story was written by a newer Fanfolio, which is needed to read it.',
    );
  }
  if (found.kind !== 'whole') return mended(context, folder, found.kind === 'damaged' ? found.rest : '');
  const edits = await readEditsFiles(path);
  const [edit, choices] = [mergedEdit(edits, context.now()), mergedChoices(edits, context.now())];
  if (choicesText(choices) !== choicesText(found.story.choices ?? noChoices)) {
    // Choices of another device have come, or this one was stopped between the choice and its chapters.
    const derived = await derivedBy(context, path, found.story, choices, edit);
    if (derived !== null) {
      // What cannot be written is read all the same; what somebody else has changed is not what stands there.
      const isIn = context.isReadOnly || (await swapIn(context, path, derived, choices).catch(() => true));
      return isIn || attempts <= 1 ? derived.story : loadStory(context, folder, attempts - 1);
    }
  }
  const metadata = withEdits(found.story.stated, edit);
  if (isSame(Story.shape.metadata.parse(metadata), found.story.metadata)) return found.story;
  // Edits of another device have come, or this one was stopped between the edit and story.json.
  const story = { ...found.story, metadata };
  await quietly(context, () =>
    context.lock.run(async () => {
      const now = await readStoryFile(path);
      if (now.kind !== 'whole' || !isSame(now.story, found.story)) return;
      await atomicWrite(await context.staging.newPath(), storyFilePath(path), storyJson(story));
    }),
  );
  return story;
}

/** The blocks of a chapter; its file is made again from the source when it is missing or damaged. */
export async function loadChapter(
  context: LibraryContext,
  folder: string,
  story: Story,
  chapter: Chapter,
): Promise<readonly string[]> {
  const path = join(context.paths.root, folder);
  try {
    return await readChapterFile(path, chapter);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { completed } = await deriveStory(context, path, story, story.choices ?? noChoices, {});
    function* wantedOf(files: Iterable<StoryFileEntry>): Generator<StoryFileEntry> {
      for (const file of files)
        if (file.path === chapter.file || !file.path.startsWith('chapters/')) yield file;
    }
    const again = completed.chapters.find(({ entry }) => entry.id === chapter.id);
    if (again === undefined || !isSame(again.entry.segments, chapter.segments)) throw error;
    await quietly(context, () =>
      context.lock.run(() => writeFiles(context, path, wantedOf(derivedFiles(completed, story.chapters)))),
    );
    return again.blocks;
  }
}
