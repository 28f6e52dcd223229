// withoutMailboxMarks: ">From the hall" at a line's beginning, as mailboxes write it, without the sign.
import type { RepairLog } from '../repairs/repairLog.ts';

const escaped = /^>From(?=[\s,])(?!\s{0,3}:)/;

const isQuoted = (line: string | undefined) => line?.charCodeAt(0) === 0x3e;

/** Beside another quoted line it is a quotation's own word. */
export function withoutMailboxMarks(lines: readonly string[], log: RepairLog): readonly string[] {
  if (!lines.some((line) => isQuoted(line) && escaped.test(line))) return lines;
  return lines.map((line, index) => {
    if (!isQuoted(line) || !escaped.test(line)) return line;
    if (isQuoted(lines[index - 1]) || isQuoted(lines[index + 1])) return line;
    return log.mend('quoteMark', index + 1, '>', '') ? line.slice(1) : line;
  });
}
