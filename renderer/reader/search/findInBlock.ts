// findInBlock: where words stand in a block of the page, across its emphasis, its lines and its cells.
import type { WordFinder } from '../../../shared/reading/findWords.ts';

/** `offset` counts in the block's text, as points do. */
export type WordsInBlock = { readonly range: Range; readonly offset: number };

const breaking =
  'br, hr, p, pre, h2, h3, h4, li, dt, dd, tr, td, th, caption, figcaption, summary, blockquote, div';

type Piece = { readonly node: Text; readonly start: number; readonly offset: number };

/** The text as it is read: what stands on another line is another word. */
function piecesOf(block: Element): { readonly text: string; readonly pieces: readonly Piece[] } {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const pieces: Piece[] = [];
  let text = '';
  let offset = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      pieces.push({ node, start: text.length, offset });
      text += node.data;
      offset += node.data.length;
    } else if (node instanceof Element && node.matches(breaking)) text += '\n';
  }
  return { text, pieces };
}

/** The last piece that begins at or before `at`. */
function pieceAt(pieces: readonly Piece[], at: number): Piece | null {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low] ?? null;
}

export function findInBlock(block: Element, finder: WordFinder): readonly WordsInBlock[] {
  const { text, pieces } = piecesOf(block);
  return finder.find(text).flatMap(({ from, to }) => {
    const [first, last] = [pieceAt(pieces, from), pieceAt(pieces, to - 1)];
    if (first === null || last === null) return [];
    const range = document.createRange();
    range.setStart(first.node, from - first.start);
    range.setEnd(last.node, Math.min(to - last.start, last.node.data.length));
    return [{ range, offset: first.offset + from - first.start }];
  });
}
