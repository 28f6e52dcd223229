// segmentsOf: the segments of a chapter whose entry is not at hand, cut as they were when it was made.
import { sceneBreakMarkup } from '../../shared/story/markup.ts';
import type { Segment } from '../../shared/story/story.ts';
import { countWords } from '../../shared/story/words.ts';
import { blockText } from './blockText.ts';
import { cutSegments } from './cutSegments.ts';

export function segmentsOf(blocks: readonly string[]): readonly Segment[] {
  const breaks = new Set<number>();
  for (const [place, block] of blocks.entries()) if (block === sceneBreakMarkup) breaks.add(place);
  return cutSegments(
    blocks.map((block) => countWords(blockText(block))),
    breaks,
  );
}
