// foundOn: what was found on a segment, and which of it the reader has gone to.
import type { WordFinder } from '../../../shared/reading/findWords.ts';
import type { PaintRanges } from '../engine/pagePainter.ts';
import { findInBlock } from './findInBlock.ts';

/** `block` counts in the unit. */
export type FoundHere = { readonly unit: number; readonly block: number; readonly nth: number };

/** The names that the page's styles give their colours to. */
export const foundNames = ['found', 'found-here'] as const;

export function foundOn(finder: WordFinder, here: FoundHere | null): PaintRanges {
  return function* (view, unit) {
    for (const [block, element] of view.blocks.entries()) {
      for (const [nth, { range }] of findInBlock(element, finder).entries()) {
        const isHere = here?.unit === unit && here.block === block && here.nth === nth;
        yield [isHere ? 'found-here' : 'found', range];
      }
    }
  };
}
