// cutSegments: a chapter in pieces that a page lays out at once (READING: the cost is the segment's).
import type { Segment } from '../../shared/story/story.ts';

export const maximumSegmentWords = 5_000;

/** A piece shorter than this part of its fair share is not worth a scene break. */
const shortest = 0.5;

/**
 * Where the piece that begins at `first` ends (the block after its last). Pieces share the rest evenly, so that no
 * stub is left over; a scene break near the even cut is preferred to any other place.
 */
function endOfPiece(
  words: readonly number[],
  breaks: ReadonlySet<number>,
  first: number,
  rest: number,
): number {
  const share = rest / Math.ceil(rest / maximumSegmentWords);
  let sum = 0;
  let atBlock = first + 1;
  let atBreak = -1;
  let blockMiss = Number.POSITIVE_INFINITY;
  let breakMiss = Number.POSITIVE_INFINITY;
  for (let block = first; block < words.length; block += 1) {
    sum += words[block] ?? 0;
    if (sum > maximumSegmentWords && block > first) break;
    const miss = Math.abs(sum - share);
    if (miss < blockMiss) [atBlock, blockMiss] = [block + 1, miss];
    if (breaks.has(block) && sum >= share * shortest && miss < breakMiss)
      [atBreak, breakMiss] = [block + 1, miss];
  }
  return atBreak >= 0 ? atBreak : atBlock;
}

/**
 * `words` counts each block, `breaks` holds the indexes of scene breaks (a break ends its piece). At most 5,000 words
 * a segment, but for a single block that is longer; always at least one segment, and the same cuts for the same input.
 */
export function cutSegments(words: readonly number[], breaks: ReadonlySet<number>): readonly Segment[] {
  const segments: Segment[] = [];
  let rest = words.reduce((sum, count) => sum + count, 0);
  let first = 0;
  while (rest > maximumSegmentWords && first < words.length) {
    const end = endOfPiece(words, breaks, first, rest);
    const count = words.slice(first, end).reduce((sum, each) => sum + each, 0);
    segments.push({ firstBlock: first, blocks: end - first, words: count });
    rest -= count;
    first = end;
  }
  if (first < words.length || segments.length === 0)
    segments.push({ firstBlock: first, blocks: words.length - first, words: rest });
  return segments;
}
