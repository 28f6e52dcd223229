// gapRhythmOf: what wider runs of blank lines mean in this document; its own habit decides.
import type { BodyItem } from './bodyItem.ts';
import { isSpeech } from './lineSigns.ts';

export type GapRhythm = {
  /** As many blank lines or more between two paragraphs are a scene break; infinite where they never are. */
  readonly breakFrom: number;
  /** As many blank lines or more hide what follows from a hasty eye, and part no scenes. */
  readonly spoilerFrom: number;
  /** Exactly as many mean that the copy dropped a line there; null where none are missed. */
  readonly lost: number | null;
};

/** More gaps than this part of all are a way of writing paragraphs, not of parting scenes. */
const mostBreaks = 0.3;
const spoilerSpace = 15;
const mostSpoilers = 2;

/** How often a gap stands in the text, and how often beside speech. */
type GapCount = { all: number; inTalk: number };
type Gaps = ReadonlyMap<number, GapCount>;

/** Verse, letters and quotations are set off from the text, and their stanzas from each other, by what parts no scenes. */
export function isSetOff(item: BodyItem | undefined): boolean {
  return item?.kind === 'text' && (item.lines.length > 1 || item.form !== undefined);
}

function speaks(item: BodyItem | undefined): boolean {
  return item?.kind === 'text' && isSpeech(item.lines[0] ?? '');
}

function gapsBetweenParagraphs(items: readonly BodyItem[]): Gaps {
  const gaps = new Map<number, GapCount>();
  for (let index = 1; index < items.length; index += 1) {
    const item = items[index];
    const before = items[index - 1];
    if (item?.kind !== 'text' || before?.kind !== 'text') continue;
    if (isSetOff(item) || isSetOff(before)) continue;
    let count = gaps.get(item.gap);
    if (count === undefined) {
      count = { all: 0, inTalk: 0 };
      gaps.set(item.gap, count);
    }
    count.all += 1;
    if (item.gap > 1 && (speaks(item) || speaks(before))) count.inTalk += 1;
  }
  return gaps;
}

/** How many gaps there are that `isMeant`. */
function total(gaps: Gaps, isMeant: (lines: number) => boolean): number {
  let sum = 0;
  for (const [lines, { all }] of gaps) if (isMeant(lines)) sum += all;
  return sum;
}

/** The commonest gap, and of two that are as common the narrower. */
function usualGap(gaps: Gaps): number {
  let [usual, most] = [1, 0];
  for (const [lines, { all }] of gaps)
    if (all > most || (all === most && lines < usual)) [usual, most] = [lines, all];
  return usual;
}

/** The gap from which on there are only a few, far wider than all others: spoiler space. */
function spoilerFrom(gaps: Gaps): number {
  let below = 1;
  for (const width of [...gaps.keys()].filter((lines) => lines > 0).toSorted((a, b) => a - b)) {
    const isFar = width >= spoilerSpace && width >= below * 2;
    if (isFar && total(gaps, (lines) => lines >= width) <= mostSpoilers) return width;
    below = width;
  }
  return Number.POSITIVE_INFINITY;
}

function hasInnerRules(items: readonly BodyItem[]): boolean {
  return items.some(
    (item, index) =>
      item.kind === 'rule' &&
      item.isInferred !== true &&
      items[index - 1]?.kind === 'text' &&
      items[index + 1]?.kind === 'text',
  );
}

/**
 * A dropped line leaves the blank lines on both its sides: twice the usual gap. It is taken for that only where the
 * document parts its scenes with wider gaps still. Where scenes are parted by rules, only a gaping hole is a break.
 */
export function gapRhythmOf(items: readonly BodyItem[]): GapRhythm {
  const gaps = gapsBetweenParagraphs(items);
  const spoiler = spoilerFrom(gaps);
  const rhythm = (breakFrom: number, lost: number | null): GapRhythm => ({
    breakFrom,
    spoilerFrom: spoiler,
    lost,
  });
  const all = total(gaps, (lines) => lines < spoiler);
  if (all < 2) return rhythm(3, null);
  const usual = usualGap(gaps);
  const doubled = usual * 2;
  const wide = total(gaps, (lines) => lines > usual && lines < spoiler);
  if (wide === 0) return rhythm(Number.POSITIVE_INFINITY, null);
  if (hasInnerRules(items)) return rhythm(doubled + 2, null);
  // Where paragraphs have no blank lines between them, a blank one may part talk from telling.
  if (wide > Math.max(usual === 0 ? 1 : 4, all * mostBreaks)) return rhythm(doubled + 2, null);
  const wider = total(gaps, (lines) => lines > doubled + 1 && lines < spoiler);
  const missed = usual === 0 ? undefined : gaps.get(doubled);
  // One wider gap alone proves no habit; then the lost line must be one of a conversation.
  const areLost =
    missed !== undefined &&
    wider > 0 &&
    missed.all <= wider * 3 + 3 &&
    (wider > 1 || missed.inTalk === missed.all);
  return areLost ? rhythm(doubled + 1, doubled) : rhythm(usual + 1, null);
}
