// withoutPageNumbers: the page numbers and running heads that a printed or converted book left between its paragraphs.
import { foldWords } from '../../../../shared/story/words.ts';
import type { BodyItem, TextItem } from '../lines/bodyItem.ts';
import { beginsInLowerCase } from '../lines/lineSigns.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { isPaged } from './countedRuns.ts';

const page = /^[-–—\s([]{0,4}(?:page\s+)?(\d{1,4})(?:\s+of\s+\d{1,4})?[-–—\s)\].]{0,4}$/i;
const longestPage = 24;
/** "The Bell, page 12", "Kit Marlow - 12", "12   The Bell". */
const runningHead =
  /^(?:(\p{L}[^\d]{1,60}?)[\s,;:/|[(–—-]{1,8}(?:p(?:age|g)?\.?\s{0,3})?(\d{1,4})[)\]\s.–—-]{0,4}|(\d{1,4})[\s,;:/|–—-]{1,8}(\p{L}[^\d]{1,60}?))$/iu;
const longestHead = 80;
const brokenShare = 0.3;

/** "Page 7" and the title's head are no caption; a number between dashes may be one, where pages are few or short. */
const namesPage = /^\W{0,4}page\s|[\s,;:/|[(–—-]page\s{1,3}\d{1,4}\W{0,4}$/i;
const fewestDashed = 6;
const shortestDashed = 30;
const dashed = /^[-–—]\s{0,2}\d{1,4}\s{0,2}[-–—]$/;

type Page = { readonly number: number; readonly words: string };

function pageOf(item: BodyItem): Page | null {
  const [text = '', ...others] = item.kind === 'text' ? item.lines : [];
  if (others.length > 0 || text.length > longestHead || !/^\W{0,4}\d|\d\W{0,4}$/.test(text)) return null;
  const number = text.length > longestPage ? undefined : page.exec(text)?.[1];
  if (number !== undefined) return { number: Number(number), words: '' };
  const [, before, after, first, last] = runningHead.exec(text) ?? [];
  if (before !== undefined) return { number: Number(after), words: before.trim() };
  return first === undefined ? null : { number: Number(first), words: (last ?? '').trim() };
}

/** A sentence that goes on after the page was turned. */
function isBrokenAt(items: readonly BodyItem[], index: number): boolean {
  return isParted(items[index - 1], items[index + 1]);
}

function isParted(before: BodyItem | undefined, after: BodyItem | undefined): boolean {
  if (before?.kind !== 'text' || after?.kind !== 'text') return false;
  return !/[.!?…:;"”’')*_]$/.test(before.lines.at(-1) ?? '') && /^\p{Ll}/u.test(after.lines[0] ?? '');
}

type Chain = { readonly own: number[]; readonly words: string; readonly first: number; last: number };

/** Who begins a story in lower case may begin each piece of it so: then no sentence was parted. */
function isLowerThroughout(items: readonly BodyItem[], { first }: Chain): boolean {
  const begin = items.find((item) => item.kind === 'text' && pageOf(item) === null);
  return first <= 1 && begin?.kind === 'text' && beginsInLowerCase(begin.lines[0] ?? '');
}

/** What says that it is a page, counted from the foot of the first one, needs no sentence that runs through it. */
function isMarked(
  items: readonly BodyItem[],
  { own, words, first, last }: Chain,
  title: string | null,
): boolean {
  const places = own.map((index) => items[index]?.line ?? 0);
  const page = ((places.at(-1) ?? 0) - (places[0] ?? 0)) / Math.max(1, last - first);
  const isAtFoot = (places[0] ?? 0) - (items[0]?.line ?? 0) >= page / 2;
  if (first < 1 || first > 2 || !isAtFoot) return false;
  if (title !== null && words !== '' && titleOf(words) === foldWords(title)) return true;
  const texts = own.map((index) => textAt(items, index));
  if (texts.every((text) => namesPage.test(text))) return true;
  return own.length >= fewestDashed && page >= shortestDashed && texts.every((text) => dashed.test(text));
}

const titleOf = (words: string) => foldWords(words.replace(/[\s,;:/|[(–—-]+p(?:age|g)?\.?$/i, ''));

function textAt(items: readonly BodyItem[], index: number): string {
  const item = items[index];
  return item?.kind === 'text' ? (item.lines[0] ?? '') : '';
}

/** Indices of the numbers that go up by one, page by page, through sentences, each beside the same words or none. */
function pagesIn(items: readonly BodyItem[], title: string | null): ReadonlySet<number> {
  const chains = new Map<string, Chain>();
  for (const [index, item] of items.entries()) {
    const found = pageOf(item);
    if (found === null) continue;
    const chain = chains.get(found.words);
    if (chain === undefined)
      chains.set(found.words, {
        own: [index],
        words: found.words,
        first: found.number,
        last: found.number,
      });
    // Of two heads, one stands on the left pages and one on the right.
    else if (found.number === chain.last + 1 || (found.words !== '' && found.number === chain.last + 2)) {
      chain.own.push(index);
      chain.last = found.number;
    }
  }
  const isSure = (chain: Chain) =>
    isPaged(chain.own.map((index) => items[index]?.line ?? 0)) &&
    ((chain.own.filter((index) => isBrokenAt(items, index)).length >= chain.own.length * brokenShare &&
      !isLowerThroughout(items, chain)) ||
      isMarked(items, chain, title));
  const pages = new Set([...chains.values()].filter(isSure).flatMap(({ own }) => own));
  return title === null ? pages : withTitlesAbove(items, pages, foldWords(title));
}

/** The title on a line of its own above each number, as every page bears it. */
function withTitlesAbove(
  items: readonly BodyItem[],
  pages: ReadonlySet<number>,
  title: string,
): ReadonlySet<number> {
  const heads = [...pages]
    .map((index) => index - 1)
    .filter((index) => title !== '' && !pages.has(index) && foldWords(textAt(items, index)) === title);
  return heads.length < 2 || heads.length < pages.size * 0.75 ? pages : new Set([...pages, ...heads]);
}

/** The commonest number of blank lines between paragraphs. */
function usualGap(items: readonly BodyItem[]): number {
  const counts = new Map<number, number>();
  for (const [index, { kind, gap }] of items.entries())
    if (kind === 'text' && items[index - 1]?.kind === 'text') counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1] || one[0] - other[0])[0]?.[0] ?? 1;
}

/** Only what is certain goes, and each is listed; a sentence that a page broke is whole again. */
export function withoutPageNumbers(
  items: readonly BodyItem[],
  log: RepairLog,
  title: string | null = null,
): readonly BodyItem[] {
  const pages = pagesIn(items, title);
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
    if (isGone && item.kind === 'text' && last?.kind === 'text' && isParted(last, item)) {
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
