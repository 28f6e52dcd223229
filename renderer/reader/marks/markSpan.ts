// markSpan: where a mark stands on a segment, if it stands there.
import type { Locator } from '../../../shared/reading/locator.ts';
import type { Mark } from '../../../shared/reading/marks.ts';
import { findByHash } from '../engine/findPlace.ts';
import type { SegmentView } from '../engine/segmentView.ts';
import type { StoryUnits } from '../engine/storyUnits.ts';
import type { TextPoint } from '../engine/textContext.ts';
import { isBefore, type TextSpan } from '../engine/textRange.ts';

function pointIn(view: SegmentView, firstBlock: number, locator: Locator): TextPoint | null {
  const within = locator.block - firstBlock;
  // The blocks beside it are looked at, too: a repair may have split one above.
  if (within < -3 || within > view.blocks.length + 3) return null;
  const found = findByHash({ firstBlock, texts: view.texts() }, locator);
  return found === null ? null : { block: found.block - firstBlock, offset: found.offset };
}

/** Null where the mark is in another segment, or its words are not here. A bookmark's span has no length. */
export function markSpan(units: StoryUnits, unit: number, view: SegmentView, mark: Mark): TextSpan | null {
  const { chapter = -1, firstBlock = 0 } = units.units[unit] ?? {};
  const { from, to } = mark;
  if (from.chapterId !== units.chapters[chapter]?.id) return null;
  const start = pointIn(view, firstBlock, from);
  if (start === null || to === null) return start === null ? null : { from: start, to: start };
  const end = pointIn(view, firstBlock, to);
  return end !== null && isBefore(start, end) ? { from: start, to: end } : null;
}
