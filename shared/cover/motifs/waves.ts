// Waves: rows of nested arcs, as on old printed cloth.
import { coverWidth, footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { archLine, type Point } from '../pathData.ts';
import type { Motif } from './motif.ts';

export const waves: Motif = {
  name: 'waves',
  draw(palette, random, top) {
    const radius = random.pick([40, 50, 57.2]);
    const rise = radius * 0.5;
    const rows = Math.max(3, Math.floor((footTop - top - radius) / rise) - random.whole(0, 3));
    const gold = random.whole(1, 3);
    const shapes: CoverShape[] = [];
    for (let row = rows; row >= 0; row -= 1) {
      const y = footTop - row * rise + radius * 0.5;
      const offset = row % 2 === 0 ? 0 : radius;
      const xs: number[] = [];
      for (let x = offset - radius; x <= coverWidth + radius; x += radius * 2) xs.push(x);
      const arcs = (share: number) =>
        xs.map((x) => archLine([x, y] satisfies Point, radius * share)).join('');
      const discs = xs.map((x) => `${archLine([x, y], radius)}Z`).join('');
      const colour = row % 4 === gold ? palette.accent : palette.second;
      shapes.push(
        { kind: 'path', d: discs, fill: row % 2 === 0 ? palette.ground : palette.deep },
        { kind: 'path', d: arcs(0.97) + arcs(0.7) + arcs(0.43) + arcs(0.18), stroke: colour, strokeWidth: 3 },
      );
    }
    return { shapes, foot: 'deep' };
  },
};
