// unquoteLines: a story of which a forwarding mail quotes every line, without the quotation signs.
import { isRule } from '../lines/rules.ts';
import { backMatterKindOf } from '../matter/backMatterKinds.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { isCoverNote } from './coverNote.ts';

/** Less may be a quotation inside a story. */
const fewestLines = 12;
const leastShare = 0.6;
const mostAround = 25;
const deepest = 6;
const aboveQuotation =
  /^\s*(?:-{2,}.{0,60}-{2,}|(?:begin )?forwarded (?:message|mail|by).{0,60}|[\p{L}-]{1,20}(?: [\p{L}-]{1,20})?\s?:\s.{0,400}|.{1,200}\b(?:wrote|writes|schrieb|écrit|escribió|пишет)\s*:)\s*$/iu;

const isQuoted = (line: string) => line.charCodeAt(0) === 0x3e;

/** The mail that forwards it has a header above, perhaps with a few words about it, and an advert or a signature below. */
function isAround(lines: readonly string[], first: number, last: number): boolean {
  const above = lines.slice(0, first).filter((line) => line !== '');
  const below = lines.slice(last).filter((line) => line !== '');
  if (above.length > mostAround || below.length > mostAround) return false;
  const [next = ''] = below;
  const isEnd =
    below.length === 0 || isRule(next) || next.trim() === '--' || backMatterKindOf(below) !== null;
  if (!isEnd) return false;
  const isOfMail = (line: string) => isRule(line) || aboveQuotation.test(line.slice(0, 500));
  const own = above.findIndex((line) => !isOfMail(line));
  return own < 0 || isCoverNote(above.slice(0, own), above.slice(own), lines.slice(first, last));
}

/** What stands behind one sign more; null where not every line has one. */
function bared(lines: readonly string[]): readonly string[] | null {
  if (!lines.every((line) => line === '' || isQuoted(line))) return null;
  const rest = lines.map((line) => line.slice(1));
  const isSpaced = rest.every((line) => line.trim() === '' || line.startsWith(' '));
  return rest.map((line) => (line.trim() === '' ? '' : isSpaced ? line.slice(1) : line));
}

/** Each paragraph is listed; one that the reader keeps stays quoted. */
export function unquoteLines(lines: readonly string[], log: RepairLog): readonly string[] {
  const first = lines.findIndex(isQuoted);
  if (first < 0) return lines;
  const last = lines.findLastIndex(isQuoted) + 1;
  if (first > mostAround * 3 || lines.length - last > mostAround * 3) return lines;
  const quoted = lines.slice(first, last);
  if (quoted.filter((line) => line.length > 3).length < fewestLines) return lines;
  let bare = bared(quoted);
  if (bare === null || !isAround(lines, first, last)) return lines;
  const lengthOf = (all: readonly string[]) => all.reduce((sum, line) => sum + line.length, 0);
  if (lengthOf(quoted) < lengthOf(lines) * leastShare) return lines;
  for (let depth = 1; depth < deepest; depth += 1) bare = bared(bare) ?? bare;
  const result = [...lines];
  for (let index = 0; index < bare.length; ) {
    let end = index;
    while (end < bare.length && bare[end] !== '') end += 1;
    const mark = (quoted[index] ?? '')
      .slice(0, (quoted[index]?.length ?? 0) - (bare[index]?.length ?? 0))
      .trim();
    const isMade = end === index || log.mend('quoteMark', first + index + 1, mark, '');
    for (let line = index; line <= end && line < bare.length; line += 1)
      if (isMade || line === end) result[first + line] = bare[line] ?? '';
    index = end + 1;
  }
  return result;
}
