// chapterReaderOf: what a whole document says about its gaps and its signs, for the reading of each of its chapters.

import type { ChapterReader } from './chapterBlocks.ts';
import { createEmphasisMarker } from './emphasis/markEmphasis.ts';
import type { BodyItem } from './lines/bodyItem.ts';
import { brokenOffIn } from './lines/brokenOff.ts';
import { gapRhythmsOf } from './lines/gapStretches.ts';
import type { RepairLog } from './repairs/repairLog.ts';

export function chapterReaderOf(
  items: readonly BodyItem[],
  lines: readonly string[],
  log: RepairLog,
): ChapterReader {
  return {
    gapsAt: gapRhythmsOf(items),
    brokenOff: brokenOffIn(items),
    top: items[0],
    mark: createEmphasisMarker(items, lines, log),
    lines,
    log,
  };
}
