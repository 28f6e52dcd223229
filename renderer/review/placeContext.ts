// placeContext: one repair as a reader sees it: the words around, what was there, what is there now. Pure.
import type { RepairPlace } from '../../shared/story/story.ts';

export type PlaceContext = {
  readonly head: string;
  readonly removed: string;
  readonly added: string;
  readonly tail: string;
};

/** As many letters of the words around as tell a place from another. */
const around = 26;

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

const letters = /\p{L}{2}/u;
const lastWord = /\S*$/;
const firstWord = /^\S*/;

/** Words that became other words are shown whole; a lost character is shown inside its word. */
function wholeWords(context: PlaceContext): PlaceContext {
  const { head, removed, added, tail } = context;
  if (!letters.test(removed) || !letters.test(added)) return context;
  const left = lastWord.exec(head.slice(-around))?.[0] ?? '';
  const right = firstWord.exec(tail.slice(0, around))?.[0] ?? '';
  return {
    head: head.slice(0, head.length - left.length),
    removed: `${left}${removed}${right}`,
    added: `${left}${added}${right}`,
    tail: tail.slice(right.length),
  };
}

/** What `before` and `after` have in common at both ends, and what differs between. */
function differenceOf(before: string, after: string): PlaceContext {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  while (start > 0 && (isLowSurrogate(before, start) || isLowSurrogate(after, start))) start -= 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  while (end > 0 && isLowSurrogate(before, before.length - end)) end -= 1;
  return wholeWords({
    head: before.slice(0, start),
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
    tail: before.slice(before.length - end),
  });
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The last words of a text, whole, with an ellipsis where it is cut. */
function lastWords(text: string, isCut: boolean): string {
  const words = folded(text).trimStart();
  if (words.length <= around && !isCut) return words;
  const piece = words.slice(-around);
  const space = piece.indexOf(' ');
  const whole = space < 0 || space > around / 2 ? piece : piece.slice(space + 1);
  return `…${whole}`;
}

function firstWords(text: string, isCut: boolean): string {
  const words = folded(text).trimEnd();
  if (words.length <= around && !isCut) return words;
  const piece = words.slice(0, around);
  const space = piece.lastIndexOf(' ');
  const whole = space < 0 || space < around / 2 ? piece : piece.slice(0, space);
  return `${whole}…`;
}

/** A source's lines by number; undefined while they are on their way, or beyond its end. */
export type LineAt = (line: number) => string | undefined;

/** A repair of a paragraph names the paragraph's first line, and its words may stand some lines on. */
const longestSearch = 12;

/** The line on which the words of a place stand, from the one that it names on; that one where they are not found. */
export function lineOfWords(line: number, before: string, lineAt: LineAt): number {
  const first = before.split('\n', 1)[0] ?? '';
  if (first.trim() === '') return line;
  for (let at = line; at < line + longestSearch; at += 1) {
    const text = lineAt(at);
    if (text?.includes(first) === true) return at;
    if (text === undefined || (at > line && text.trim() === '')) break;
  }
  return line;
}

/** The source's words on both sides of `before`. */
function sourceAround(named: number, before: string, lineAt: LineAt): { head: string; tail: string } | null {
  const line = lineOfWords(named, before, lineAt);
  const at = lineAt(line);
  if (at === undefined) return null;
  const rows = before.split('\n');
  const first = rows[0] ?? '';
  const found = at.indexOf(first);
  if (found < 0) return null;
  const lastLine = line + rows.length - 1;
  const last = rows.length === 1 ? found + first.length : (rows.at(-1)?.length ?? 0);
  const previous = lineAt(line - 1) ?? '';
  const next = lineAt(lastLine + 1) ?? '';
  const rest = rows.length === 1 ? at.slice(last) : (lineAt(lastLine) ?? '').slice(last);
  return {
    head: `${previous.slice(-around)}${previous === '' ? '' : ' '}${at.slice(Math.max(0, found - 2 * around), found)}`,
    tail: `${rest.slice(0, 2 * around)}${next === '' ? '' : ' '}${next.slice(0, around)}`,
  };
}

/** The nearest line with words above or below a place that has none of its own. */
function nearest(line: number, step: 1 | -1, lineAt: LineAt): string {
  for (let at = line; Math.abs(at - line) <= 6; at += step) {
    const text = lineAt(at);
    if (text !== undefined && text.trim() !== '') return text;
  }
  return '';
}

/** `lineAt` null where the source has no lines: then the place's own words are all there is. */
export function placeContext({ line, before, after }: RepairPlace, lineAt: LineAt | null): PlaceContext {
  if (before === '' && after === '') {
    if (lineAt === null) return { head: '', removed: '', added: '', tail: '' };
    return {
      head: lastWords(nearest(line, -1, lineAt), false),
      removed: '',
      added: '',
      tail: firstWords(nearest(line + 1, 1, lineAt), false),
    };
  }
  // What is listed and left as it stands is what is pointed at.
  const own =
    before === after ? { head: '', removed: '', added: before, tail: '' } : differenceOf(before, after);
  // A place that quotes enough of its surroundings has cut them itself.
  const isQuoted = own.head.length + own.tail.length > around / 2;
  const source = isQuoted || lineAt === null ? null : sourceAround(line, before, lineAt);
  const isLong = isQuoted && own.head.length > 12;
  return {
    ...own,
    head: lastWords(`${source?.head ?? ''}${own.head}`, isLong),
    tail: firstWords(`${own.tail}${source?.tail ?? ''}`, isQuoted && own.tail.length > 12),
  };
}
