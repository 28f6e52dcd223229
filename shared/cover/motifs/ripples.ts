// Ripples: two drops on still water.
import { footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { ellipse, type Point } from '../pathData.ts';
import type { Motif } from './motif.ts';

export const ripples: Motif = {
  name: 'ripples',
  draw(palette, random, top) {
    const height = footTop - top;
    const side = random.pick([-1, 1]);
    const near: Point = [200 + side * random.between(50, 90), top + height * random.between(0.64, 0.7)];
    const far: Point = [200 - side * random.between(60, 110), top + height * random.between(0.3, 0.36)];
    const rings = (centre: Point, count: number, step: number) =>
      Array.from({ length: count }, (_, index) => {
        const wide = step * (index + 0.6);
        return ellipse(centre, wide, Math.min(wide * 0.42, footTop - 4 - centre[1], centre[1] - top), 0);
      });
    const nearStep = Math.min(34, height * 0.12);
    const nearRings = rings(near, 6, nearStep);
    const farRings = rings(far, 5, nearStep * 0.72);
    const shapes: CoverShape[] = [
      { kind: 'path', d: farRings.join(''), stroke: palette.second, strokeWidth: 2.6 },
      {
        kind: 'path',
        d: nearRings.slice(2).join(''),
        stroke: palette.accent,
        strokeWidth: 2.2,
        opacity: 0.8,
      },
      { kind: 'path', d: nearRings.slice(0, 2).join(''), stroke: palette.accent, strokeWidth: 4.5 },
      { kind: 'path', d: ellipse(near, 7, 4, 0) + ellipse(far, 5, 3, 0), fill: palette.ink },
    ];
    return { shapes, foot: 'ground' };
  },
};
