// createPlaceFinder: where a saved place is in the segments as they are now, laid out or not.
import type { Place } from '../../../shared/reading/locator.ts';
import { expectedUnit, type ResolvedPlace, resolveLocator } from './resolveLocator.ts';
import type { SegmentReader } from './segmentReader.ts';
import { pointAtFraction, segmentTexts } from './segmentTexts.ts';
import type { SegmentView } from './segmentView.ts';
import type { StoryUnits } from './storyUnits.ts';
import type { TextPoint } from './textContext.ts';
import type { ViewCache } from './viewCache.ts';

export const storyStart: ResolvedPlace = { kind: 'point', unit: 0, point: { block: 0, offset: 0 } };

export const pointIn = (resolved: ResolvedPlace, view: SegmentView): TextPoint =>
  resolved.kind === 'point' ? resolved.point : pointAtFraction(view.texts(), resolved.fraction);

export function isSamePlace({ locator: one }: Place, { locator: other }: Place): boolean {
  return one.chapterId === other.chapterId && one.block === other.block && one.offset === other.offset;
}

type Where = {
  readonly units: StoryUnits;
  readonly cache: ViewCache;
  readonly readSegment: SegmentReader;
  /** As for `segmentTexts`. */
  readonly typography: () => { readonly language: string | null } | null;
};

/** Reads, and lays out, one segment where the place is as it was; the rest of its chapter only when it is not. */
export function createPlaceFinder({ units, cache, readSegment, typography }: Where) {
  return (place: Place): Promise<ResolvedPlace> =>
    resolveLocator(units, place, async (unit) => {
      const firstBlock = units.units[unit]?.firstBlock ?? 0;
      if (unit === expectedUnit(units, place)) return { firstBlock, texts: (await cache.load(unit)).texts() };
      const { markup } = await readSegment(unit);
      return segmentTexts(markup, firstBlock, typography());
    });
}
