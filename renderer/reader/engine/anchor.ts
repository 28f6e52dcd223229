// The anchor: the point that the reader's own last move has set, and the place that is saved of it.
import { blockHash } from '../../../shared/reading/blockHash.ts';
import type { Place } from '../../../shared/reading/locator.ts';
import { fractionAtPoint } from './segmentTexts.ts';
import { chapterProgression, type StoryUnits, totalProgression, type UnitPoint } from './storyUnits.ts';
import { contextAt, offsetOfSameLetter, type TextPoint } from './textContext.ts';

/**
 * `point.block` counts in the unit. `pagesOn` is 0 wherever there is a word on the page to hold on to; a block of
 * pictures alone has none, and its later pages are so many after its first. A reflow never changes an anchor.
 */
export type Anchor = { readonly unit: number; readonly point: TextPoint; readonly pagesOn: number };

/** The same anchor in the same words, whose quotes and dashes are set differently now. */
export function withTexts(anchor: Anchor, before: readonly string[], after: readonly string[]): Anchor {
  const { block, offset } = anchor.point;
  const [old = '', now = ''] = [before[block], after[block]];
  return old === now ? anchor : { ...anchor, point: { block, offset: offsetOfSameLetter(old, now, offset) } };
}

export function unitPointOf(anchor: Anchor, texts: readonly string[]): UnitPoint {
  return { unit: anchor.unit, fraction: fractionAtPoint(texts, anchor.point) };
}

/** Null only for a unit that is none of the story's. */
export function placeAt(
  story: StoryUnits,
  anchor: Anchor,
  texts: readonly string[],
  finished: boolean,
): Place | null {
  const unit = story.units[anchor.unit];
  const chapter = unit === undefined ? undefined : story.chapters[unit.chapter];
  if (unit === undefined || chapter === undefined) return null;
  const where = unitPointOf(anchor, texts);
  return {
    locator: {
      chapterId: chapter.id,
      block: unit.firstBlock + anchor.point.block,
      blockHash: blockHash(texts[anchor.point.block] ?? ''),
      offset: anchor.point.offset,
      ...contextAt(texts, anchor.point),
      progression: chapterProgression(story, where),
    },
    totalProgression: finished ? 1 : totalProgression(story, where),
    finished,
    at: new Date().toISOString(),
  };
}
