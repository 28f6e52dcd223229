// Motif: one way to draw the picture on a cover.
import type { CoverShape } from '../coverShape.ts';
import type { Palette } from '../palettes.ts';
import type { Random } from '../random.ts';

/** The picture stays between `top`, below the title, and the foot; landscapes go on into the foot in the deep tone. */
export type MotifDrawing = { readonly shapes: readonly CoverShape[]; readonly foot: 'ground' | 'deep' };

export type Motif = {
  readonly name: string;
  /** `top` is at least 200 above the foot. */
  readonly draw: (palette: Palette, random: Random, top: number) => MotifDrawing;
};
