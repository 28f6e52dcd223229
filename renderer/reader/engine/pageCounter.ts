// Counts the pages of a chapter's other segments in idle slices, one segment a slice.
export type PageCounter = {
  /** What is known of a unit under the present layout. */
  readonly known: (unit: number) => number | null;
  readonly note: (unit: number, pages: number) => void;
  /** Counts these, those nearest first as given; what was under way before is dropped. */
  readonly want: (units: readonly number[]) => void;
  /** The layout has changed. */
  readonly forget: () => void;
  readonly stop: () => void;
};

/** `count` lays a unit out and lets it go; `isQuiet` is false while the reader is turning pages. */
export function createPageCounter(
  count: (unit: number) => Promise<number>,
  isQuiet: () => boolean,
  onCounted: () => void,
): PageCounter {
  const counts = new Map<number, number>();
  let wanted: readonly number[] = [];
  let generation = 0;
  let isRunning = false;

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const wait = (): void => {
        if (isQuiet()) requestIdleCallback(() => resolve(), { timeout: 2000 });
        else setTimeout(wait, 200);
      };
      setTimeout(wait, 100);
    });

  const run = async (): Promise<void> => {
    isRunning = true;
    for (;;) {
      const unit = wanted.find((candidate) => !counts.has(candidate));
      if (unit === undefined) break;
      await pause();
      if (!wanted.includes(unit) || counts.has(unit)) continue;
      const started = generation;
      const pages = await count(unit).catch(() => null);
      if (pages === null) wanted = wanted.filter((candidate) => candidate !== unit);
      else if (started === generation) {
        counts.set(unit, pages);
        onCounted();
      }
    }
    isRunning = false;
  };

  return {
    known: (unit) => counts.get(unit) ?? null,
    note: (unit, pages) => void counts.set(unit, pages),
    want(units) {
      wanted = units;
      if (!isRunning) void run();
    },
    forget() {
      generation += 1;
      counts.clear();
    },
    stop() {
      generation += 1;
      wanted = [];
    },
  };
}
