// chapterReaderOf: what a whole document says about its gaps and its signs, for the reading of each of its chapters.

import type { ChapterReader } from './chapterBlocks.ts';
import { createEmphasisMarker } from './emphasis/markEmphasis.ts';
import type { BodyItem } from './lines/bodyItem.ts';
import { gapRhythmOf } from './lines/gapRhythm.ts';
import type { RepairLog } from './repairs/repairLog.ts';

export function chapterReaderOf(
  items: readonly BodyItem[],
  lines: readonly string[],
  log: RepairLog,
): ChapterReader {
  return {
    gaps: gapRhythmOf(items),
    top: items[0],
    mark: createEmphasisMarker(items, lines, log),
    lines,
    log,
  };
}
