// withDrawnBreaks: little drawings, and marks that only habit makes rules, alone between two paragraphs.

import type { RepairLog } from '../repairs/repairLog.ts';
import type { BodyItem } from './bodyItem.ts';
import { isParagraph } from './silentBreaks.ts';

/** `<x>---<x>---<x>`, `@}->--`, `--<-{@`, `{*}`: nobody says them. */
const drawing =
  /^(?:(?:<[xXoO]>\s?[-=~*]{1,9}\s?){1,9}<[xXoO]>|(?:@[}>]?[-~']{1,9}>[-~']{1,9}\s{0,3}){1,5}|(?:[-~']{1,9}<[-~']{1,9}[{<]?@\s{0,3}){1,5}|\{\s?[*~#+]\s?\}(?:\s{0,3}\{\s?[*~#+]\s?\}){0,4})$/;
/** Once they may be a mark of the newspapers, a hug, a slip; twice, each time between paragraphs, they are a habit. */
const mark =
  /^(?:\/{2,60}|::|\.{1,9}:{1,3}\.{1,9}|<\s?>|-30-|<3(?:\s?<3){2,9}|[oO]|(?:1234567890|0987654321){1,4})$/;
/** A hug is never so long, nor the same from both ends. */
const hugs = /^(?:x(?:ox){3,20}|X(?:OX){3,20}|o(?:xo){3,20}|O(?:XO){3,20})$/;
/** What hasty writers put for a gap in time; in signs or not, it is said by nobody. */
const skip = /^[[({<*~=_-]{0,9} ?time[ -]?skip ?[\])}>*~=_-]{0,9}$/i;
/** A kiss below a message, unless there are many and nothing else parts the scenes. */
const kiss = /^[xX]$/;
const longest = 80;
const fewestMarks = 2;
const fewestKisses = 3;
const signs = "<@-~'{/:.oOxXtT01[(*=_";
const hasWord = /[\p{L}\p{N}]/u;

function alone(items: readonly BodyItem[], index: number): string | null {
  const item = items[index];
  if (item?.kind !== 'text' || item.lines.length > 1 || item.gap === 0) return null;
  const [written = ''] = item.lines;
  if (written.length > longest || !signs.includes(written.charAt(0))) return null;
  if (![drawing, mark, hugs, skip, kiss].some((form) => form.test(written))) return null;
  const next = items[index + 1];
  const isBetween = isParagraph(items[index - 1]) && isParagraph(next) && next !== undefined && next.gap > 0;
  return isBetween ? written : null;
}

const hasRules = (items: readonly BodyItem[]) =>
  items.some(({ kind }, index) => kind === 'rule' && index > 0 && items[index + 1]?.kind === 'text');

/** What has words is listed where all rules are; what has none is known by the paragraph below it. */
export function withDrawnBreaks(items: readonly BodyItem[], log: RepairLog): readonly BodyItem[] {
  const counts = new Map<string, number>();
  const found = new Map<number, string>();
  for (const index of items.keys()) {
    const written = alone(items, index);
    if (written === null) continue;
    found.set(index, written);
    counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  if (found.size === 0) return items;
  const hasOthers = hasRules(items) || counts.size > 1;
  const isHabit = (written: string) => {
    if (drawing.test(written)) return true;
    const times = counts.get(written) ?? 0;
    return kiss.test(written) ? times >= fewestKisses && !hasOthers : times >= fewestMarks;
  };
  return items.map((item, index) => {
    const written = found.get(index);
    if (written === undefined || !isHabit(written)) return item;
    const next = items[index + 1];
    const place = next === undefined ? item.line : next.line - next.gap;
    if (!hasWord.test(written) && !log.mend('sceneBreak', place, '', '')) return item;
    const { line, lastLine, gap } = item;
    return { kind: 'rule', line, lastLine, gap, written };
  });
}
