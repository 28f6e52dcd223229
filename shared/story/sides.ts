// sides: a two-sided book, whose sides are read each from its own start, as a flip book is.

import { countedWord } from './numberWords.ts';
import type { Chapter, Story } from './story.ts';

/**
 * `name` is the side as the book heads it ("SIDE ONE: The Keeper"), `label` its plain number ("Side one"), `title` what
 * the book calls it beyond that. Its chapters are those from `from` up to, not including, `to`.
 */
export type StorySide = {
  readonly side: number;
  readonly name: string;
  readonly label: string;
  readonly title: string | null;
  readonly from: number;
  readonly to: number;
  readonly words: number;
};

type Sided = Pick<Story, 'chapters'>;

const heading = /^\W*side\s+(?:[a-z]+|\d+|[ivx]+)\b[\s:.)\]—–-]*/i;

function titleOf(name: string | null): string | null {
  const title = name?.replace(heading, '').trim() ?? '';
  return title === '' ? null : title;
}

/** What stands before the first side belongs to it; what bears no side of its own, to the one before. */
function runsOf(chapters: readonly Chapter[]): readonly { readonly side: number; readonly from: number }[] {
  const runs: { side: number; from: number }[] = [];
  for (const [index, { side }] of chapters.entries()) {
    if (side === undefined || side === runs.at(-1)?.side) continue;
    runs.push({ side, from: runs.length === 0 ? 0 : index });
  }
  return runs;
}

/** In the order of the book. Empty for every book that is not of at least two sides, each in one piece. */
export function sidesOf({ chapters }: Sided): readonly StorySide[] {
  const runs = runsOf(chapters);
  if (runs.length < 2 || new Set(runs.map(({ side }) => side)).size < runs.length) return [];
  return runs.map(({ side, from }, index) => {
    const to = runs[index + 1]?.from ?? chapters.length;
    const own = chapters.slice(from, to);
    const part = own.find((chapter) => chapter.side === side)?.part?.trim() || null;
    const label = `Side ${countedWord(side)}`;
    return {
      side,
      name: part ?? label,
      label,
      title: titleOf(part),
      from,
      to,
      words: own.reduce((sum, { words }) => sum + words, 0),
    };
  });
}

/** The index in `sides` of the side that holds a chapter; null when none does. */
export function sideOfChapter(sides: readonly StorySide[], chapter: number): number | null {
  const found = sides.findIndex(({ from, to }) => chapter >= from && chapter < to);
  return found < 0 ? null : found;
}

/**
 * One side as a story of its own: whoever reads it need not know of the other. The only chapter of a side is headed by
 * what the side is called.
 */
export function sideStory(story: Story, { from, to, label, title, words }: StorySide): Story {
  const chapters = story.chapters.slice(from, to);
  const only = chapters.length === 1 && title !== null;
  return {
    ...story,
    words,
    chapters: only ? chapters.map((chapter) => ({ ...chapter, part: label })) : chapters,
    metadata: only ? { ...story.metadata, title } : story.metadata,
  };
}
