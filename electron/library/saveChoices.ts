// saveChoices: the reader's choices kept with a story, and its chapters made again by them.
import { join } from 'node:path';
import { choicesText, noChoices, type ReadingChoices } from '../../shared/story/readingChoices.ts';
import { rebasedChoices } from '../../shared/story/rebasedChoices.ts';
import { deriveStory } from './deriveStory.ts';
import { readEditsFiles } from './editsFile.ts';
import type { LibraryContext } from './libraryContext.ts';
import { loadStory } from './loadStory.ts';
import { mergedChoices, writeChoices } from './storyChoices.ts';
import { mergedEdit } from './storyEdits.ts';
import { discardStaged, stageDerived, swapDerived, sweepChapters } from './swapDerived.ts';

/** A reader that turns things on and off must not fill the disk, and a page that is being read must stay. */
const leftoverMilliseconds = 10 * 60 * 1000;

/**
 * All that needs room on the disk is written before a choice is, so that a full disk changes nothing. Killed between
 * the choice and its chapters, the story is made again when it is next read. Rejects where the bytes cannot be read so.
 */
export async function saveChoices(
  context: LibraryContext,
  folder: string,
  given: ReadingChoices,
  base?: ReadingChoices,
): Promise<void> {
  const path = join(context.paths.root, folder);
  const story = await loadStory(context, folder);
  const edits = await readEditsFiles(path);
  const edit = mergedEdit(edits, context.now());
  const kept = mergedChoices(edits, context.now());
  const choices = base === undefined ? given : rebasedChoices(base, given, kept);
  const isSame = choicesText(choices) === choicesText(story.choices ?? noChoices);
  if (isSame) {
    await context.lock.run(() => writeChoices(context, path, choices, kept));
    return;
  }
  const derived = await deriveStory(context, path, story, choices, edit);
  const staged = await stageDerived(context, path, derived);
  try {
    await context.lock.run(async () => {
      await sweepChapters(path, story, leftoverMilliseconds);
      await writeChoices(context, path, choices, kept);
      await swapDerived(context, path, derived, choices, staged);
    });
  } finally {
    await discardStaged(staged);
  }
}
