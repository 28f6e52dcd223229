// createPagePainter: paints ranges of the text by name on the pages that are laid out, without a change to their nodes.
import type { ReadingEngine } from './readingEngine.ts';
import type { SegmentView } from './segmentView.ts';

/** What is to be painted on a segment: a name that the page's styles know, and its range. */
export type PaintRanges = (view: SegmentView, unit: number) => Iterable<readonly [string, Range]>;

export type PagePainter = {
  /** In place of what was painted before; null paints nothing. */
  readonly paint: (ranges: PaintRanges | null) => void;
  readonly dispose: () => void;
};

/** Of `names` those that stand further behind lie above the others; no other painter may use them. */
export function createPagePainter(engine: ReadingEngine, names: readonly string[]): PagePainter {
  /** With the texts that the ranges were made on: setting the marks of a text makes others of them. */
  const views = new Map<number, { readonly view: SegmentView; texts: readonly string[] }>();
  let wanted: PaintRanges | null = null;

  function paint(): void {
    for (const name of names) CSS.highlights.delete(name);
    if (wanted === null) return;
    const highlights = new Map(names.map((name) => [name, new Highlight()]));
    for (const [unit, known] of views) {
      const { view } = known;
      if (!view.host.isConnected) {
        views.delete(unit);
        continue;
      }
      known.texts = view.texts();
      for (const [name, range] of wanted(view, unit)) highlights.get(name)?.add(range);
    }
    for (const [name, highlight] of highlights) {
      highlight.priority = names.indexOf(name);
      if (highlight.size > 0) CSS.highlights.set(name, highlight);
    }
  }

  const stopViews = engine.watchViews((view, unit) => {
    views.set(unit, { view, texts: [] });
    if (wanted !== null) paint();
  });
  const stopState = engine.subscribe(() => {
    if (wanted === null) return;
    for (const { view, texts } of views.values())
      if (view.host.isConnected && view.texts() !== texts) return paint();
  });

  return {
    paint(ranges) {
      wanted = ranges;
      paint();
    },
    dispose() {
      stopViews();
      stopState();
      wanted = null;
      paint();
    },
  };
}
