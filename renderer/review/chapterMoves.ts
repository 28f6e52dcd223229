// Chapters begun, joined, split and named by the reader, as choices. Pure.
import type { ReviewChapter } from '../../shared/contract/reviewRecords.ts';
import {
  type ChapterChoice,
  longestChapterTitle,
  type ReadingChoices,
} from '../../shared/story/readingChoices.ts';

function withChapter(choices: ReadingChoices, key: string, choice: ChapterChoice | null): ReadingChoices {
  const { [key]: _before, ...others } = choices.chapters;
  return { ...choices, chapters: choice === null ? others : { ...others, [key]: choice } };
}

export function beginChapter(choices: ReadingChoices, key: string): ReadingChoices {
  // Where the file begins a chapter that was joined away, there is nothing to begin but the join to take back.
  const isJoined = choices.chapters[key]?.kind === 'join';
  return withChapter(choices, key, isJoined ? null : { kind: 'chapter', title: null });
}

/** What tells a newer file which of its chapters is meant; nothing where only the reader begins one. */
function overOf({ over }: Pick<ReviewChapter, 'over'>): Pick<ChapterChoice, 'over'> {
  return over === undefined ? {} : { over };
}

/** To join a chapter that only the reader began is to have never begun it. */
export function joinChapter(
  choices: ReadingChoices,
  chapter: Pick<ReviewChapter, 'key' | 'over'>,
): ReadingChoices {
  if (chapter.key === null) return choices;
  const join: ChapterChoice = { kind: 'join', ...overOf(chapter) };
  return withChapter(choices, chapter.key, chapter.over === undefined ? null : join);
}

export function splitChapter(choices: ReadingChoices, key: string): ReadingChoices {
  return withChapter(choices, key, null);
}

/** An empty name is the file's own again. */
export function nameChapter(
  choices: ReadingChoices,
  chapter: Pick<ReviewChapter, 'key' | 'title' | 'over'>,
  text: string,
): ReadingChoices {
  if (chapter.key === null) return choices;
  const title = text.replace(/\s+/g, ' ').trim().slice(0, longestChapterTitle);
  const over = overOf(chapter);
  if (title === shownTitle(choices, chapter)) return choices;
  if (title !== '') return withChapter(choices, chapter.key, { kind: 'chapter', title, ...over });
  return choices.chapters[chapter.key] === undefined
    ? choices
    : withChapter(choices, chapter.key, { kind: 'chapter', title: null, ...over });
}

/** What the reader has just named is shown before the reading that has it is there; empty where there is no title. */
export function shownTitle(
  choices: ReadingChoices,
  { key, title }: Pick<ReviewChapter, 'key' | 'title'>,
): string {
  const choice = key === null ? undefined : choices.chapters[key];
  return (choice?.kind === 'chapter' ? choice.title : null) ?? title ?? '';
}
