// withoutPageNumbers: the page numbers that a printed or converted book left between its paragraphs.
import type { BodyItem, TextItem } from '../lines/bodyItem.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { isPaged } from './countedRuns.ts';

const page = /^[-–—\s([]{0,4}(?:page\s+)?(\d{1,4})(?:\s+of\s+\d{1,4})?[-–—\s)\].]{0,4}$/i;
const brokenShare = 0.3;

function pageOf(item: BodyItem): number | null {
  if (item.kind !== 'text' || item.lines.length > 1 || (item.lines[0]?.length ?? 0) > 24) return null;
  const found = page.exec(item.lines[0] ?? '');
  return found === null ? null : Number(found[1]);
}

/** A sentence that goes on after the page was turned. */
function isBrokenAt(items: readonly BodyItem[], index: number): boolean {
  const [before, after] = [items[index - 1], items[index + 1]];
  if (before?.kind !== 'text' || after?.kind !== 'text') return false;
  return !/[.!?…:;"”’')*_]$/.test(before.lines.at(-1) ?? '') && /^\p{Ll}/u.test(after.lines[0] ?? '');
}

/** Indices of the numbers that go up by one, page by page, through sentences. */
function pagesIn(items: readonly BodyItem[]): ReadonlySet<number> {
  const chain: number[] = [];
  let last: number | null = null;
  for (const [index, item] of items.entries()) {
    const number = pageOf(item);
    if (number === null || (last !== null && number !== last + 1)) continue;
    chain.push(index);
    last = number;
  }
  const isSure =
    isPaged(chain.map((index) => items[index]?.line ?? 0)) &&
    chain.filter((index) => isBrokenAt(items, index)).length >= chain.length * brokenShare;
  return new Set(isSure ? chain : []);
}

/** The commonest number of blank lines between paragraphs. */
function usualGap(items: readonly BodyItem[]): number {
  const counts = new Map<number, number>();
  for (const [index, { kind, gap }] of items.entries())
    if (kind === 'text' && items[index - 1]?.kind === 'text') counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1] || one[0] - other[0])[0]?.[0] ?? 1;
}

/** Only what is certain goes, and each is listed; a sentence that a page broke is whole again. */
export function withoutPageNumbers(items: readonly BodyItem[], log: RepairLog): readonly BodyItem[] {
  const pages = pagesIn(items);
  if (pages.size === 0) return items;
  const kept: BodyItem[] = [];
  // The space around a number says no more than that between paragraphs.
  const usual = usualGap(items);
  let isGone = false;
  let gap = 0;
  for (const [index, item] of items.entries()) {
    if (pages.has(index) && item.kind === 'text') {
      isGone = log.mend('removed', item.line, item.lines[0] ?? '', '');
      gap = item.gap;
      if (!isGone) kept.push(item);
      continue;
    }
    const last = kept.at(-1);
    if (isGone && item.kind === 'text' && last?.kind === 'text' && isBrokenAt(items, index - 1)) {
      kept[kept.length - 1] = joined(last, item, log);
    } else kept.push(isGone ? { ...item, gap: Math.min(Math.max(gap, item.gap), usual) } : item);
    isGone = false;
  }
  return kept;
}

function joined(before: TextItem, after: TextItem, log: RepairLog): TextItem {
  const [head, tail] = [before.lines.at(-1) ?? '', after.lines[0] ?? ''];
  const whole = `${head} ${tail}`;
  const [end, start] = [head.slice(-20), tail.slice(0, 20)];
  const isOn = log.mend('hardWrap', before.lastLine, `${end}\n${start}`, `${end} ${start}`);
  const lines = isOn
    ? [...before.lines.slice(0, -1), whole, ...after.lines.slice(1)]
    : [...before.lines, ...after.lines];
  return { ...before, lastLine: after.lastLine, lines };
}
