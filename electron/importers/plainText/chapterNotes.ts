// notesIn: an author's notes at the beginning and the end of a chapter, parted from its text.
import type { BodyItem } from './bodyItems.ts';

export type ChapterParts = {
  readonly before: readonly BodyItem[];
  readonly text: readonly BodyItem[];
  readonly after: readonly BodyItem[];
};

const label =
  /^[\s*_([]{0,6}(?:author[’']?s?[’']?\s+notes?|a\s?\/\s?n|chapter\s+notes?|end\s+notes?|chapter\s+end\s+notes?)[\s*_)\]]{0,4}[:;.\-–—]/i;
const longestNote = 8;
const mostCharacters = 2_500;

function isLabelled(item: BodyItem | undefined): boolean {
  return item?.kind === 'text' && label.test((item.lines[0] ?? '').slice(0, 80));
}

function lengthOf(items: readonly BodyItem[]): number {
  return items.reduce((sum, item) => sum + (item.kind === 'text' ? item.lines.join(' ').length : 0), 0);
}

/** A note goes on up to a rule where one soon follows; otherwise it is its first paragraph. */
function endOfFirstNote(items: readonly BodyItem[]): number {
  if (!isLabelled(items[0])) return 0;
  const rule = items.findIndex(({ kind }) => kind === 'rule');
  const isShort = rule > 0 && rule <= longestNote && lengthOf(items.slice(0, rule)) <= mostCharacters;
  return isShort ? rule : 1;
}

/** The last labelled paragraph, when little follows it. */
function startOfLastNote(items: readonly BodyItem[]): number {
  const from = Math.max(1, items.length - longestNote);
  const found = items.slice(from).findIndex(isLabelled);
  const start = found < 0 ? items.length : from + found;
  return lengthOf(items.slice(start)) <= mostCharacters ? start : items.length;
}

/** The text is never empty while there are items: a chapter that is all notes is text. */
export function notesIn(items: readonly BodyItem[]): ChapterParts {
  const first = endOfFirstNote(items);
  const text = items.slice(first);
  const last = startOfLastNote(text);
  const parts = { before: items.slice(0, first), text: text.slice(0, last), after: text.slice(last) };
  return parts.text.some(({ kind }) => kind !== 'rule') ? parts : { before: [], text: items, after: [] };
}
