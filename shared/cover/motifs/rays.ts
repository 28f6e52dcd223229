// Rays: a sun that comes up over the edge of the foot.
import { coverWidth, footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { archLine, type Point, polygon } from '../pathData.ts';
import type { Motif } from './motif.ts';

export const rays: Motif = {
  name: 'rays',
  draw(palette, random, top) {
    const sun: Point = [random.pick([130, 200, 200, 270]), footTop];
    const reach = footTop - top - 6;
    const count = random.pick([9, 11, 13]);
    const step = Math.PI / count;
    const at = (angle: number, radius: number): Point => [
      sun[0] - Math.cos(angle) * radius,
      sun[1] - Math.sin(angle) * radius,
    ];
    const inner = reach * 0.42;
    const wedges = Array.from({ length: count }, (_, index) => {
      const middle = (index + 0.5) * step;
      const outer = reach * (index % 2 === 0 ? 1 : 0.8);
      return polygon([
        at(middle - step * 0.1, inner),
        at(middle - step * 0.26, outer),
        at(middle + step * 0.26, outer),
        at(middle + step * 0.1, inner),
      ]);
    });
    const shapes: CoverShape[] = [
      { kind: 'path', d: wedges.filter((_, index) => index % 2 === 0).join(''), fill: palette.accent },
      { kind: 'path', d: wedges.filter((_, index) => index % 2 === 1).join(''), fill: palette.second },
      { kind: 'path', d: `${archLine(sun, inner * 0.8)}Z`, fill: palette.accent },
      { kind: 'path', d: archLine(sun, inner * 0.58), stroke: palette.ground, strokeWidth: 2.5 },
      { kind: 'path', d: archLine(sun, inner * 0.36), stroke: palette.ground, strokeWidth: 2.5 },
      { kind: 'rect', x: 0, y: footTop - 3, width: coverWidth, height: 3, fill: palette.accent },
    ];
    return { shapes, foot: 'deep' };
  },
};
