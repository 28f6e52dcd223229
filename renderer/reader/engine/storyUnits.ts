// StoryUnits: a story as one row of segments, and progress in it from word counts. Pure.
import type { Chapter } from '../../../shared/story/story.ts';

/** `segment` is null for a chapter without text: it still has a page, with its heading. */
export type Unit = {
  readonly chapter: number;
  readonly segment: number | null;
  readonly firstBlock: number;
  readonly blocks: number;
  readonly words: number;
  /** Words of the story, and of the chapter, before this unit. */
  readonly wordsBefore: number;
  readonly chapterWordsBefore: number;
};

export type StoryUnits = {
  readonly chapters: readonly Chapter[];
  readonly units: readonly Unit[];
  /** For each chapter the index of its first unit. */
  readonly firstUnits: readonly number[];
  /** The sum over all units, which is what progress is measured by. */
  readonly words: number;
  readonly chapterWords: readonly number[];
};

export function storyUnits(chapters: readonly Chapter[]): StoryUnits {
  const units: Unit[] = [];
  const firstUnits: number[] = [];
  const chapterWords: number[] = [];
  let words = 0;
  for (const [chapter, { segments }] of chapters.entries()) {
    firstUnits.push(units.length);
    let inChapter = 0;
    const parts = segments.length > 0 ? segments : [{ firstBlock: 0, blocks: 0, words: 0 }];
    for (const [index, part] of parts.entries()) {
      units.push({
        chapter,
        segment: segments.length > 0 ? index : null,
        ...part,
        wordsBefore: words,
        chapterWordsBefore: inChapter,
      });
      words += part.words;
      inChapter += part.words;
    }
    chapterWords.push(inChapter);
  }
  return { chapters, units, firstUnits, words, chapterWords };
}

export function lastUnitOf(story: StoryUnits, chapter: number): number {
  return (story.firstUnits[chapter + 1] ?? story.units.length) - 1;
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
}

/** `fraction` is the share of the unit's words that lie before the point. */
export type UnitPoint = { readonly unit: number; readonly fraction: number };

export function totalProgression(story: StoryUnits, point: UnitPoint): number {
  const unit = story.units[point.unit];
  if (unit === undefined) return 0;
  if (story.words === 0) return ratio(point.unit, story.units.length);
  return ratio(unit.wordsBefore + unit.words * point.fraction, story.words);
}

export function chapterProgression(story: StoryUnits, point: UnitPoint): number {
  const unit = story.units[point.unit];
  if (unit === undefined) return 0;
  return ratio(unit.chapterWordsBefore + unit.words * point.fraction, story.chapterWords[unit.chapter] ?? 0);
}

export function wordsLeftInChapter(story: StoryUnits, point: UnitPoint): number {
  const unit = story.units[point.unit];
  if (unit === undefined) return 0;
  const whole = story.chapterWords[unit.chapter] ?? 0;
  return Math.max(0, Math.round(whole - unit.chapterWordsBefore - unit.words * point.fraction));
}

function pointAtWord(
  story: StoryUnits,
  word: number,
  from: number,
  to: number,
  before: (unit: Unit) => number,
): UnitPoint {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const unit = story.units[middle];
    if (unit !== undefined && before(unit) <= word) low = middle;
    else high = middle - 1;
  }
  const unit = story.units[low];
  return { unit: low, fraction: unit === undefined ? 0 : ratio(word - before(unit), unit.words) };
}

/** The point at a fraction of the story's words. */
export function pointAt(story: StoryUnits, progression: number): UnitPoint {
  const last = story.units.length - 1;
  if (story.words === 0) return { unit: Math.round(progression * Math.max(0, last)), fraction: 0 };
  return pointAtWord(story, progression * story.words, 0, last, (unit) => unit.wordsBefore);
}

export function pointInChapter(story: StoryUnits, chapter: number, progression: number): UnitPoint {
  const words = progression * (story.chapterWords[chapter] ?? 0);
  const first = story.firstUnits[chapter] ?? 0;
  return pointAtWord(story, words, first, lastUnitOf(story, chapter), (unit) => unit.chapterWordsBefore);
}

/** The unit that holds a block of a chapter; the chapter's last one when it has become shorter. */
export function unitOfBlock(story: StoryUnits, chapter: number, block: number): number {
  const first = story.firstUnits[chapter] ?? 0;
  let found = first;
  for (let index = first; index <= lastUnitOf(story, chapter); index += 1) {
    if ((story.units[index]?.firstBlock ?? Number.POSITIVE_INFINITY) <= block) found = index;
  }
  return found;
}
