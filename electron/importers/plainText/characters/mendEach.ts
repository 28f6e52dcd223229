// mendEach: what a pattern finds in a line, repaired place by place where the reader lets it.
import type { RepairLog } from '../repairs/repairLog.ts';

const nearby = 40;
const farAhead = 1_000;

/** What stands around a place: `head` and `tail` are at most 40 characters; `head` is mended already; `ahead` reaches farther. */
export type Surroundings = {
  readonly head: string;
  readonly tail: string;
  readonly ahead: string;
  readonly line: number;
};

/** What the found text becomes; the same text leaves it as it is. */
export type Mender = (found: string, around: Surroundings) => string;

const isSpace = (code: number) => code <= 0x20 || code === 0xa0;

/** The part of a word that stands directly before a place. */
export function endOfWord(text: string): string {
  let start = text.length;
  while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start);
}

/** The part of a word that stands directly after a place. */
export function startOfWord(text: string): string {
  let end = 0;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
  return text.slice(0, end);
}

/** `kind` as listed; `pattern` is global and finds no empty text. */
export function mendEach(
  line: string,
  number: number,
  pattern: RegExp,
  kind: string,
  log: RepairLog,
  mender: Mender,
): string {
  const pieces: string[] = [];
  let head = '';
  let from = 0;
  for (const match of line.matchAll(pattern)) {
    const [found] = match;
    const between = line.slice(from, match.index);
    head = between.length >= nearby ? between.slice(-nearby) : (head + between).slice(-nearby);
    from = match.index + found.length;
    const tail = line.slice(from, from + nearby);
    const wanted = mender(found, { head, tail, ahead: line.slice(from, from + farAhead), line: number });
    let put = found;
    if (wanted !== found) {
      const [start, end] = [endOfWord(head), startOfWord(tail)];
      if (log.mend(kind, number, start + found + end, start + wanted + end)) put = wanted;
    }
    pieces.push(between, put);
    head = (head + put).slice(-nearby);
  }
  pieces.push(line.slice(from));
  return pieces.join('');
}
