// createSpaceFolder: no-break spaces that were used as spaces, made plain; those that hold words together stay.
import type { RepairLog } from '../repairs/repairLog.ts';

const noBreak = '\u00a0';
const run = /[ \u00a0]*\u00a0[ \u00a0]*/g;
/** French and others set one before these signs, and after the opening quotation mark. */
const holdsAfter = /^[!?:;»%€£$°–—…]/;
const holdsBefore = /(?:[«–—\d]|(?<!\p{L})(?:M|Mr|Mrs|Ms|Dr|St|Mme|Mlle|No|vol|ch|p)\.?)$/iu;
const fewestBetweenWords = 3;

function isHolding(line: string, at: number, end: number): boolean {
  return holdsAfter.test(line.slice(end, end + 1)) || holdsBefore.test(line.slice(Math.max(0, at - 5), at));
}

/** How many single ones stand between words where nothing needs to be held together. */
function isSpaceIn(lines: readonly string[]): boolean {
  let between = 0;
  for (const line of lines) {
    if (!line.includes(noBreak)) continue;
    for (const { 0: found, index } of line.matchAll(run))
      if (found === noBreak && index > 0 && !isHolding(line, index, index + 1)) between += 1;
    if (between >= fewestBetweenWords) return true;
  }
  return false;
}

/** Null when the document has none. */
export function createSpaceFolder(
  lines: readonly string[],
): ((line: string, log: RepairLog) => string) | null {
  if (!lines.some((line) => line.includes(noBreak))) return null;
  const isSpace = isSpaceIn(lines);
  return (line, log) => {
    if (!line.includes(noBreak)) return line;
    let folded = 0;
    const plain = line.replace(run, (found: string, at: number) => {
      const stays = found === noBreak && at > 0 && (!isSpace || isHolding(line, at, at + 1));
      if (stays) return found;
      folded += 1;
      return ' '.repeat(found.length);
    });
    return folded > 0 && log.count('noBreakSpace', folded) ? plain : line;
  };
}
