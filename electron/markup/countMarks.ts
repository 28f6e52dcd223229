// What is counted in a chapter's markup: scene breaks and emphasised spans.
import { sceneBreakMarkup } from '../../shared/story/markup.ts';

const names = ['em>', 'strong>', 'i>', 'b>'];

function spansIn(block: string): number {
  let spans = 0;
  let depth = 0;
  for (let at = block.indexOf('<', 1); at >= 0; at = block.indexOf('<', at + 1)) {
    const closes = block[at + 1] === '/';
    if (!names.some((name) => block.startsWith(name, at + (closes ? 2 : 1)))) continue;
    if (!closes && depth === 0) spans += 1;
    depth += closes ? -1 : 1;
  }
  return spans;
}

/** Spans of emphasis; one inside another counts once. */
export function countEmphasis(blocks: readonly string[]): number {
  return blocks.reduce((spans, block) => spans + spansIn(block), 0);
}

export function countSceneBreaks(blocks: readonly string[]): number {
  return blocks.filter((block) => block === sceneBreakMarkup).length;
}
