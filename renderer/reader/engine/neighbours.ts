// createNeighbours: the segments before and after the one being read, laid out ahead of need; then the chapter's pages counted.
import type { PageCounter } from './pageCounter.ts';
import type { SegmentView } from './segmentView.ts';
import { lastUnitOf, type StoryUnits } from './storyUnits.ts';
import type { ViewCache } from './viewCache.ts';

export type Neighbours = {
  /** Looks around when the page is at rest. */
  readonly look: () => void;
  readonly stop: () => void;
};

type Around = {
  readonly units: StoryUnits;
  readonly cache: ViewCache;
  readonly counter: PageCounter;
  /** Null while nothing is open. */
  readonly currentUnit: () => number | null;
  readonly onDone: () => void;
};

export function createNeighbours({ units, cache, counter, currentUnit, onDone }: Around): Neighbours {
  let idle: number | null = null;
  let isStopped = false;

  const loaded = (unit: number): Promise<SegmentView | null> => cache.load(unit).catch(() => null);

  async function preload(): Promise<void> {
    const unit = currentUnit();
    if (unit === null || isStopped) return;
    cache.keep([unit - 1, unit, unit + 1]);
    for (const neighbour of [unit + 1, unit - 1]) {
      if (units.units[neighbour] === undefined || currentUnit() !== unit || isStopped) continue;
      // A neighbour that cannot be read is told when the reader turns to it.
      const view = await loaded(neighbour);
      if (view !== null && !isStopped) counter.note(neighbour, cache.ready(neighbour)?.pages() ?? 1);
    }
    const chapter = units.units[unit]?.chapter ?? 0;
    const first = units.firstUnits[chapter] ?? 0;
    const count = lastUnitOf(units, chapter) - first + 1;
    if (isStopped) return;
    if (count > 1) counter.want(Array.from({ length: count }, (_, index) => first + index));
    onDone();
  }

  return {
    look() {
      if (idle !== null) return;
      idle = requestIdleCallback(
        () => {
          idle = null;
          void preload();
        },
        { timeout: 120 },
      );
    },
    stop() {
      isStopped = true;
      if (idle !== null) cancelIdleCallback(idle);
    },
  };
}
