// readSource: the one way from a file's bytes to a story.
import { noChoices, type ReadingChoices } from '../../shared/story/readingChoices.ts';
import type { Repair } from '../../shared/story/story.ts';
import { type ChapterReading, type ChosenChapters, type Join, withChapterChoices } from './chapterChoices.ts';
import { completeDraft } from './complete.ts';
import type { CompletedStory } from './completedStory.ts';
import type { Draft } from './draft.ts';
import type { ReadOptions, Source } from './importer.ts';
import { recognizeSource } from './registry.ts';

export const plainReading: ReadOptions = { choices: noChoices, lists: 'few' };

/** A story, and how its chapters came to be. `lost` counts the choices of chapters that could not be followed. */
export type SourceReading = {
  readonly story: CompletedStory;
  /** Parallel to the chapters of the story. */
  readonly chapters: readonly ChapterReading[];
  readonly joins: readonly Join[];
  readonly lost: number;
};

function withNames(draft: Draft, { chapters, named }: ChosenChapters): Draft {
  const titles: Repair[] =
    named.length === 0 ? [] : [{ kind: 'chapterTitle', count: named.length, places: named }];
  return { ...draft, chapters, repairs: [...draft.repairs, ...titles] };
}

function hasChapterChoices({ chapters }: ReadingChoices): boolean {
  return Object.keys(chapters).length > 0;
}

/** As `readSource`, for whoever changes the choices. */
export async function readForReview(source: Source, choices: ReadingChoices): Promise<SourceReading> {
  const importer = recognizeSource(source);
  const draft = await importer.read(source, { choices, lists: 'all' });
  const chosen = withChapterChoices(draft.chapters, choices.chapters);
  const story = await completeDraft(withNames(draft, chosen), importer.id);
  return { story, chapters: chosen.readings, joins: chosen.joins, lost: chosen.lost };
}

/** Pure: the same bytes and choices give the same story. Rejects with AppError: emptyFile, fileTooLarge, unsupportedFormat, notText, malformedFile. */
export async function readSource(
  source: Source,
  options: ReadOptions = plainReading,
): Promise<CompletedStory> {
  const importer = recognizeSource(source);
  const draft = await importer.read(source, options);
  if (!hasChapterChoices(options.choices)) return completeDraft(draft, importer.id);
  const chosen = withChapterChoices(draft.chapters, options.choices.chapters);
  return completeDraft(withNames(draft, chosen), importer.id);
}
