// Arches: doorway within doorway, with a light at the end.
import { footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { mixColours } from '../mixColours.ts';
import type { Motif } from './motif.ts';

function doorway(middle: number, half: number, top: number): string {
  return `M${middle - half} ${footTop}V${top + half}A${half} ${half} 0 0 1 ${middle + half} ${top + half}V${footTop}Z`;
}

export const arches: Motif = {
  name: 'arches',
  draw(palette, random, top) {
    const height = footTop - top - 4;
    const middle = random.pick([150, 200, 250]);
    const widest = Math.min(140, height * 0.46);
    const count = random.whole(4, 5);
    const shapes: CoverShape[] = [];
    for (let index = 0; index < count; index += 1) {
      const half = Math.round(widest * (1 - index / (count + 0.6)));
      const from = Math.round(footTop - height * (1 - (index / (count + 0.6)) * 0.82));
      const share = index / (count - 1);
      const fill =
        index % 2 === 0 ? mixColours(palette.second, palette.deep, 0.25 - share * 0.25) : palette.deep;
      const isLast = index === count - 1;
      shapes.push({ kind: 'path', d: doorway(middle, half, from), fill: isLast ? palette.accent : fill });
    }
    const half = Math.round(widest * (1 - (count - 1) / (count + 0.6)));
    shapes.push({
      kind: 'path',
      d: `M${middle - half} ${footTop}L${middle - half * 3.6} 600H${middle + half * 3.6}L${middle + half} ${footTop}Z`,
      fill: palette.accent,
      opacity: 0.14,
    });
    return { shapes, foot: 'deep' };
  },
};
