// The characters of a block and where on the page they stand.
/** `starts[i]` is the offset in the block's text of the first character of `nodes[i]`. */
export type BlockText = {
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly length: number;
};

export function blockTextOf(block: Element): BlockText {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const starts: number[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text;
    nodes.push(text);
    starts.push(length);
    length += text.data.length;
  }
  return { nodes, starts, length };
}

function nodeIndexAt(text: BlockText, offset: number): number {
  let low = 0;
  let high = text.nodes.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((text.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The box of one character; null for what is not drawn: collapsed spaces, folded details. */
export function characterRect(text: BlockText, offset: number): DOMRect | null {
  const index = nodeIndexAt(text, offset);
  const node = text.nodes[index];
  const local = offset - (text.starts[index] ?? 0);
  if (node === undefined || local >= node.data.length) return null;
  const range = document.createRange();
  range.setStart(node, local);
  range.setEnd(node, local + 1);
  return range.getClientRects()[0] ?? null;
}

/** The first drawn character in [from, to), and its box. */
export function firstDrawn(
  text: BlockText,
  from: number,
  to: number,
): { readonly offset: number; readonly rect: DOMRect } | null {
  for (let offset = from; offset < to; offset += 1) {
    const rect = characterRect(text, offset);
    if (rect !== null) return { offset, rect };
  }
  return null;
}
