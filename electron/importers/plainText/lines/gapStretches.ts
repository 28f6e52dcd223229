// gapRhythmsOf: what wider gaps mean in each stretch of a document, where its chapters are plainly not written alike.
import type { BodyItem } from './bodyItem.ts';
import { type GapRhythm, gapRhythmOf, isSetOff } from './gapRhythm.ts';

/** What the gap before this piece means. */
export type GapRhythms = (item: BodyItem) => GapRhythm;

/** Fewer paragraphs show no habit, and the usual gap is one that nearly all of them keep to. */
const fewestGaps = 6;
const usualShare = 0.75;
/** A few chapters that differ may be letters or drabbles; a stretch is long. */
const fewestChapters = 3;
const fewestGapsOfStretch = 40;
/** Who changes more often than that has no habits. */
const mostStretches = 8;

/** `usual` is null where a chapter is too short, or too mixed, to say. */
type Chapter = { readonly from: number; readonly usual: number | null; readonly gaps: number };
type Stretch = { readonly from: number; readonly usual: number | null };

function chaptersIn(items: readonly BodyItem[]): readonly Chapter[] {
  const chapters: Chapter[] = [];
  let from = 0;
  let counts = new Map<number, number>();
  const close = (to: number) => {
    let [usual, most, gaps] = [0, 0, 0];
    for (const [gap, count] of counts) {
      gaps += count;
      if (count > most) [usual, most] = [gap, count];
    }
    const isPlain = gaps >= fewestGaps && most >= gaps * usualShare;
    chapters.push({ from, usual: isPlain ? usual : null, gaps });
    counts = new Map();
    from = to;
  };
  for (let index = 0; index < items.length; index += 1) {
    const [before, item] = [items[index - 1], items[index]];
    if (item?.kind === 'heading' && before?.kind !== 'heading' && index > 0) close(index);
    if (item?.kind !== 'text' || before?.kind !== 'text' || isSetOff(item) || isSetOff(before)) continue;
    counts.set(item.gap, (counts.get(item.gap) ?? 0) + 1);
  }
  close(items.length);
  return chapters;
}

/** Chapters that say nothing stand apart: between two of one habit they are of that habit, else of neither. */
function stretchesIn(chapters: readonly Chapter[]): readonly Stretch[] | null {
  const stretches: Stretch[] = [];
  let [count, gaps, silentFrom] = [0, 0, 0];
  let usual: number | null = null;
  const isLong = () => count >= fewestChapters && gaps >= fewestGapsOfStretch;
  for (const [index, chapter] of chapters.entries()) {
    if (chapter.usual === null) continue;
    if (chapter.usual !== usual) {
      if (usual !== null && !isLong()) return null;
      const isAfterSilent = usual !== null && silentFrom < index;
      if (isAfterSilent) stretches.push({ from: chapters[silentFrom]?.from ?? 0, usual: null });
      stretches.push({ from: usual === null ? 0 : chapter.from, usual: chapter.usual });
      [count, gaps, usual] = [0, 0, chapter.usual];
    }
    count += 1;
    gaps += chapter.gaps;
    silentFrom = index + 1;
  }
  return stretches.length > 1 && stretches.length <= mostStretches && isLong() ? stretches : null;
}

/** Where nobody can say whose habit it is, only what is a break by both is one. */
function stricter(one: GapRhythm, other: GapRhythm): GapRhythm {
  return {
    breakFrom: Math.max(one.breakFrom, other.breakFrom),
    spoilerFrom: Math.min(one.spoilerFrom, other.spoilerFrom),
    lost: null,
  };
}

/** A second hand, or a second year, shows in every chapter from one on; where none shows, the whole document decides. */
export function gapRhythmsOf(items: readonly BodyItem[]): GapRhythms {
  const stretches = stretchesIn(chaptersIn(items));
  if (stretches === null) {
    const whole = gapRhythmOf(items);
    return () => whole;
  }
  const piece = (index: number) => items.slice(stretches[index]?.from, stretches[index + 1]?.from);
  const own = stretches.map(({ usual }, index) => (usual === null ? null : gapRhythmOf(piece(index))));
  const whole = gapRhythmOf(items);
  const placed = stretches.map(({ from }, index) => {
    const [before, after] = [own[index - 1], own[index + 1]];
    const rhythm = own[index] ?? (before && after ? stricter(before, after) : whole);
    return { line: items[from]?.line ?? 0, rhythm };
  });
  return ({ line }) => placed.findLast((each) => each.line <= line)?.rhythm ?? whole;
}
