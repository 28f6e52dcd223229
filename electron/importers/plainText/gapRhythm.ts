// gapRhythmOf: what wider runs of blank lines mean in this document; its own habit decides.
import type { BodyItem } from './bodyItems.ts';

export type GapRhythm = {
  /** As many blank lines or more between two paragraphs are a scene break; infinite where they never are. */
  readonly breakFrom: number;
  /** Exactly as many mean that the copy dropped a line there; null where none are missed. */
  readonly lost: number | null;
};

const noBreaks: GapRhythm = { breakFrom: Number.POSITIVE_INFINITY, lost: null };

/** More gaps than this part of all are a way of writing paragraphs, not of parting scenes. */
const mostBreaks = 0.3;

function gapsBetweenParagraphs(items: readonly BodyItem[]): readonly number[] {
  return items.flatMap((item, index) =>
    item.kind === 'text' && items[index - 1]?.kind === 'text' ? [item.gap] : [],
  );
}

function countsOf(gaps: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return counts;
}

function usualGap(counts: ReadonlyMap<number, number>): number {
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [1, 0] as [number, number])[0];
}

function hasInnerRules(items: readonly BodyItem[]): boolean {
  return items.some(
    (item, index) =>
      item.kind === 'rule' && items[index - 1]?.kind === 'text' && items[index + 1]?.kind === 'text',
  );
}

/**
 * A dropped line leaves the blank lines on both its sides: twice the usual gap. It is taken for that only where the
 * document parts its scenes with wider gaps still. Where scenes are parted by rules, only a gaping hole is a break.
 */
export function gapRhythmOf(items: readonly BodyItem[]): GapRhythm {
  const gaps = gapsBetweenParagraphs(items);
  if (gaps.length < 2) return { breakFrom: 3, lost: null };
  const counts = countsOf(gaps);
  const usual = usualGap(counts);
  const wide = gaps.filter((gap) => gap > usual);
  if (wide.length === 0) return noBreaks;
  if (hasInnerRules(items)) return { breakFrom: usual * 2 + 2, lost: null };
  if (wide.length > Math.max(4, gaps.length * mostBreaks)) return { breakFrom: usual * 2 + 2, lost: null };
  const doubled = usual * 2;
  const wider = wide.filter((gap) => gap > doubled + 1).length;
  const missed = counts.get(doubled) ?? 0;
  const areLost = usual > 0 && wider > 0 && missed > 0 && missed <= wider * 3 + 3;
  return areLost ? { breakFrom: doubled + 1, lost: doubled } : { breakFrom: usual + 1, lost: null };
}
