// Ranges of the text of a segment, and the points that a range goes from and to.
import { type BlockText, blockTextOf } from './blockText.ts';
import type { SegmentView } from './segmentView.ts';
import type { TextPoint } from './textContext.ts';

export type TextSpan = { readonly from: TextPoint; readonly to: TextPoint };

/** Of two nodes that meet at the offset, the one that ends there where `isEnd`, else the one that begins. */
function boundaryAt(
  { nodes, starts }: BlockText,
  offset: number,
  isEnd: boolean,
): readonly [Text, number] | null {
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const [node, start = 0] = [nodes[index], starts[index]];
    if (node === undefined || start > offset || (isEnd && start === offset && offset > 0)) continue;
    return [node, Math.min(offset - start, node.data.length)];
  }
  return null;
}

/** Null where the blocks are not there. */
export function rangeOf(view: SegmentView, { from, to }: TextSpan): Range | null {
  const [first, last] = [view.blocks[from.block], view.blocks[to.block]];
  if (first === undefined || last === undefined) return null;
  const start = boundaryAt(blockTextOf(first), from.offset, false);
  const end = boundaryAt(blockTextOf(last), to.offset, true);
  if (start === null || end === null) return null;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range.collapsed ? null : range;
}

/** Null for a boundary that lies in no block: in a heading, or beside the text. */
export function pointOf(view: SegmentView, node: Node, offset: number): TextPoint | null {
  const block = view.blocks.findIndex((each) => each.contains(node));
  const whole = view.blocks[block];
  if (whole === undefined) return null;
  const before = document.createRange();
  before.setStart(whole, 0);
  before.setEnd(node, offset);
  return { block, offset: before.toString().length };
}

export function isBefore(one: TextPoint, other: TextPoint): boolean {
  return one.block < other.block || (one.block === other.block && one.offset < other.offset);
}

/** The text of a span as it is read: a line break between blocks. */
export function wordsOf(view: SegmentView, { from, to }: TextSpan): string {
  const texts = view.texts().slice(from.block, to.block + 1);
  return texts
    .map((text, index) => {
      const end = index === texts.length - 1 ? to.offset : text.length;
      return text.slice(index === 0 ? from.offset : 0, end).trim();
    })
    .filter((text) => text !== '')
    .join('\n');
}
