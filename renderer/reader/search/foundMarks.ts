// createFoundMarks: paints what was found on the pages that are laid out, without a change to their nodes.
import type { WordFinder } from '../../../shared/reading/findWords.ts';
import type { ReadingEngine } from '../engine/readingEngine.ts';
import type { SegmentView } from '../engine/segmentView.ts';
import { findInBlock } from './findInBlock.ts';

/** `block` counts in the unit. */
export type FoundHere = { readonly unit: number; readonly block: number; readonly nth: number };

export type FoundMarks = {
  /** `here` is the one that the reader has gone to. A finder of null takes all marks away. */
  readonly show: (finder: WordFinder | null, here: FoundHere | null) => void;
  readonly dispose: () => void;
};

/** The names that the page's styles give their colours to. */
const [all, one] = ['found', 'found-here'];

export function createFoundMarks(engine: ReadingEngine): FoundMarks {
  /** With the texts that the ranges were made on: setting the marks of the text makes others of them. */
  const views = new Map<number, { readonly view: SegmentView; texts: readonly string[] }>();
  let finder: WordFinder | null = null;
  let here: FoundHere | null = null;

  function paint(): void {
    CSS.highlights.delete(all);
    CSS.highlights.delete(one);
    if (finder === null) return;
    const [others, chosen] = [new Highlight(), new Highlight()];
    chosen.priority = 1;
    for (const [unit, known] of views) {
      const { view } = known;
      if (!view.host.isConnected) {
        views.delete(unit);
        continue;
      }
      known.texts = view.texts();
      for (const [block, element] of view.blocks.entries()) {
        for (const [nth, { range }] of findInBlock(element, finder).entries()) {
          const isHere = here?.unit === unit && here.block === block && here.nth === nth;
          (isHere ? chosen : others).add(range);
        }
      }
    }
    CSS.highlights.set(all, others);
    CSS.highlights.set(one, chosen);
  }

  const stopViews = engine.watchViews((view, unit) => {
    views.set(unit, { view, texts: [] });
    if (finder !== null) paint();
  });
  const stopState = engine.subscribe(() => {
    if (finder === null) return;
    for (const { view, texts } of views.values()) {
      if (view.host.isConnected && view.texts() !== texts) return paint();
    }
  });

  return {
    show(nextFinder, nextHere) {
      finder = nextFinder;
      here = nextHere;
      paint();
    },
    dispose() {
      stopViews();
      stopState();
      finder = null;
      paint();
    },
  };
}
