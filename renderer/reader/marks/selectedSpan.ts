// selectedSpan: the words of the page that the reader has selected.
import type { ReadingEngine, ShownPage } from '../engine/readingEngine.ts';
import { isBefore, pointOf, type TextSpan } from '../engine/textRange.ts';

export type Selected = { readonly shown: ShownPage; readonly span: TextSpan };

/** Null where nothing is selected on the page, or nothing of the story's text. */
export function selectedSpan(engine: ReadingEngine): Selected | null {
  const shown = engine.shown();
  const selection = document.getSelection();
  if (shown === null || selection === null) return null;
  const { view } = shown;
  const [range] = selection.getComposedRanges({ shadowRoots: [view.root] });
  if (range === undefined || range.collapsed || !view.root.contains(range.startContainer)) return null;
  const end = { block: view.blocks.length - 1, offset: view.texts().at(-1)?.length ?? 0 };
  // Selected from the heading on, or out over the page's end: what is of the text counts.
  const from = pointOf(view, range.startContainer, range.startOffset) ?? { block: 0, offset: 0 };
  const to = pointOf(view, range.endContainer, range.endOffset) ?? end;
  return isBefore(from, to) ? { shown, span: trimmed(view.texts(), { from, to }) } : null;
}

/** A triple click selects up to the first letter of the next paragraph, which is none of it. */
function trimmed(texts: readonly string[], { from, to }: TextSpan): TextSpan {
  let { block, offset } = to;
  while (offset === 0 && block > from.block) {
    block -= 1;
    offset = texts[block]?.length ?? 0;
  }
  return { from, to: { block, offset } };
}
