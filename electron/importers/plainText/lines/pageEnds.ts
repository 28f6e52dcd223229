// withoutPageEnds: form feeds that stand where a sheet was full, told from those that part what stands on it.
import type { BodyItem } from './bodyItem.ts';
import type { FormFeeds } from './formFeeds.ts';
import { gapRhythmOf } from './gapRhythm.ts';

/** A sheet holds so many lines; what is shorter was not thrown because it was full. */
const fullSheet = 45;
const longestSheet = 80;
const unevenness = 8;
/** Paragraphs that are kept whole leave a sheet shorter than the next, but not by more than this part. */
const kept = 0.5;
const fewest = 2;

type Sheet = { readonly lines: number; readonly end: 'inside' | 'between' | 'elsewhere' };

/** The sheets by the number of the line that ends them. */
function sheetsIn(items: readonly BodyItem[], formFeeds: FormFeeds): ReadonlyMap<number, Sheet> {
  const sheets = new Map<number, Sheet>();
  let at = 0;
  let last = 1;
  for (const index of formFeeds.keys()) {
    const line = index + 1;
    while (at < items.length && (items[at]?.lastLine ?? 0) < line) at += 1;
    const item = items[at];
    const isRule = item?.kind === 'rule' && item.isInferred === true && item.line === line;
    const next = isRule ? items[at + 1] : item;
    const isInside = item?.kind === 'text' && item.line < line && line <= item.lastLine;
    const isBetween = isRule && items[at - 1]?.kind === 'text' && next?.kind === 'text';
    sheets.set(line, {
      lines: line - last,
      end: isInside ? 'inside' : isBetween ? 'between' : 'elsewhere',
    });
    last = line;
  }
  return sheets;
}

const isThrown = (item: BodyItem | undefined) => item?.kind === 'rule' && item.isInferred === true;

/** The items without form feeds, and no more space where one stood than between paragraphs. */
function withoutFeeds(items: readonly BodyItem[], usual: number): readonly BodyItem[] {
  return items.flatMap((item, index) => {
    if (isThrown(item)) return [];
    return isThrown(items[index - 1]) ? [{ ...item, gap: Math.min(item.gap, usual) }] : [item];
  });
}

/** How many blank lines part scenes, for each place where they do; of a rule it is none. */
function breaksIn(items: readonly BodyItem[]): readonly (number | null)[] {
  const { breakFrom, spoilerFrom } = gapRhythmOf(items);
  return items.flatMap((item, index) => {
    if (items[index - 1]?.kind !== 'text') return [];
    if (item.kind === 'rule') return items[index + 1]?.kind === 'text' ? [null] : [];
    return item.kind === 'text' && item.gap >= breakFrom && item.gap < spoilerFrom ? [item.gap] : [];
  });
}

/**
 * Nobody throws a page in the middle of a paragraph, and who parts scenes with blank lines or rules does not part them
 * with sheets of one length. What stands on a short sheet was set apart. `usual` is the gap between paragraphs.
 */
export function withoutPageEnds(
  items: readonly BodyItem[],
  formFeeds: FormFeeds,
  usual: number,
): readonly BodyItem[] {
  if (!items.some(isThrown)) return items;
  const sheets = sheetsIn(items, formFeeds);
  const ends = [...sheets.values()];
  const longest = ends.reduce((most, { lines }) => Math.max(most, lines), 0);
  const between = ends.filter(({ end }) => end === 'between');
  if (longest < fullSheet || longest > longestSheet) return items;
  const isPrinted = ends.filter(({ end }) => end === 'inside').length >= fewest;
  const isEven = between.length >= fewest && between.every(({ lines }) => lines >= longest * kept);
  if (!isPrinted && !isEven) return items;
  const breaks = breaksIn(withoutFeeds(items, usual));
  const areFull = isEven && breaks.length >= fewest;
  if (!isPrinted && !areFull) return items;
  const narrowest = Math.min(...new Set(breaks.map((gap) => gap ?? Number.POSITIVE_INFINITY)));
  const isEnd = (item: BodyItem | undefined) => {
    const sheet = item !== undefined && isThrown(item) ? sheets.get(item.line) : undefined;
    return sheet?.end === 'between' && (areFull || sheet.lines >= longest - unevenness);
  };
  // Its own line is no blank one; beyond that, a scene may end where the sheet does.
  const partsNone = (index: number) => isEnd(items[index]) && (items[index + 1]?.gap ?? 0) <= narrowest;
  return items.flatMap((item, index) => {
    if (partsNone(index)) return [];
    return partsNone(index - 1) ? [{ ...item, gap: Math.min(item.gap, usual) }] : [item];
  });
}
