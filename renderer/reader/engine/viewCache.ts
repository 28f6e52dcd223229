// The few segments that are laid out at any time: the one being read and its neighbours.

import type { SegmentSource } from './buildSegment.ts';
import { createSegmentView, type Layout, type SegmentView } from './segmentView.ts';

export type ViewCache = {
  /** Null until the segment has been read; what it returns is laid out as things are now. */
  readonly ready: (unit: number) => SegmentView | null;
  /** Reads and lays out; one reading for any number of calls. */
  readonly load: (unit: number) => Promise<SegmentView>;
  /** Lets go of all others. */
  readonly keep: (units: readonly number[]) => void;
  readonly each: (see: (view: SegmentView, unit: number) => void) => void;
  readonly dispose: () => void;
};

export function createViewCache(
  parent: HTMLElement,
  readSource: (unit: number) => Promise<SegmentSource>,
  layoutNow: () => Layout,
  onCreated: (view: SegmentView, unit: number) => void,
): ViewCache {
  const views = new Map<number, SegmentView>();
  const loading = new Map<number, Promise<SegmentView>>();
  let isDisposed = false;

  const ready = (unit: number): SegmentView | null => {
    const view = views.get(unit) ?? null;
    view?.layOut(layoutNow());
    return view;
  };

  const build = async (unit: number): Promise<SegmentView> => {
    const source = await readSource(unit);
    const view = createSegmentView(parent, source);
    view.layOut(layoutNow());
    if (isDisposed) view.dispose();
    else {
      views.set(unit, view);
      onCreated(view, unit);
    }
    return view;
  };

  return {
    ready,
    async load(unit) {
      const known = ready(unit);
      if (known !== null) return known;
      const underWay = loading.get(unit);
      if (underWay !== undefined) return underWay;
      const promise = build(unit).finally(() => loading.delete(unit));
      loading.set(unit, promise);
      return promise;
    },
    keep(units) {
      for (const [unit, view] of views) {
        if (units.includes(unit)) continue;
        view.dispose();
        views.delete(unit);
      }
    },
    each(see) {
      for (const [unit, view] of views) see(view, unit);
    },
    dispose() {
      isDisposed = true;
      for (const view of views.values()) view.dispose();
      views.clear();
    },
  };
}
