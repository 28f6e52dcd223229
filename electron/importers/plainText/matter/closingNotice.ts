// isClosingNotice: a paragraph at a chapter's end that is an author's or a site's, and ends no story.
import { isToldBySomebody } from '../header/warningWords.ts';
import type { BodyItem } from '../lines/bodyItem.ts';
import { backMatterKindOf, isPieceEnd } from './backMatterKinds.ts';
import { isShownAbove } from './storySentence.ts';

const longest = 300;
const kinds: ReadonlySet<string> = new Set(['notes', 'copyright', 'continued', 'ended']);
/** In the middle of a book these may be a chapter's last words. */
const sentence = /^\s*the end[.?]\s*$/i;

/** `above` is the item above it, which may say that the story shows it. */
export function isClosingNotice(item: BodyItem | undefined, above: BodyItem | undefined): boolean {
  if (item?.kind !== 'text' || item.lines.join(' ').length > longest) return false;
  if (above?.kind === 'text' && isShownAbove(above.lines.at(-1) ?? '')) return false;
  if (isToldBySomebody(item.lines.join(' '))) return false;
  if (item.lines.length === 1 && isPieceEnd(item.lines[0] ?? '')) return true;
  const kind = backMatterKindOf(item.lines);
  return kind !== null && kinds.has(kind) && !sentence.test(item.lines[0] ?? '');
}
