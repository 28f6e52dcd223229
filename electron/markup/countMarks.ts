// What is counted in a chapter's markup: scene breaks and emphasised spans.
import { sceneBreakMarkup } from '../../shared/story/markup.ts';

const emphasis = /<(\/?)(?:em|strong|i|b)>/g;

/** Spans of emphasis; one inside another counts once. */
export function countEmphasis(blocks: readonly string[]): number {
  let spans = 0;
  for (const block of blocks) {
    if (!block.includes('<', 1)) continue;
    let depth = 0;
    for (const [, closes] of block.matchAll(emphasis)) {
      if (closes === '/') depth -= 1;
      else if (depth++ === 0) spans += 1;
    }
  }
  return spans;
}

export function countSceneBreaks(blocks: readonly string[]): number {
  return blocks.filter((block) => block === sceneBreakMarkup).length;
}
