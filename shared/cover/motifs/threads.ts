// Threads: many lines that meet in one knot and part again.
import { coverWidth, footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { type Point, pair } from '../pathData.ts';
import type { Motif } from './motif.ts';

export const threads: Motif = {
  name: 'threads',
  draw(palette, random, top) {
    const height = footTop - top;
    const knot: Point = [random.between(140, 260), top + height * random.between(0.32, 0.5)];
    const count = random.whole(9, 12);
    const lines: [string[], string[]] = [[], []];
    for (let index = 0; index < count; index += 1) {
      const share = index / (count - 1);
      const from: Point = [share * (coverWidth + 60) - 30, top + random.between(0, 12)];
      const to: Point = [(1 - share) * (coverWidth + 120) - 60, footTop];
      const above: Point = [knot[0] + (from[0] - knot[0]) * 0.34, knot[1] - height * 0.12];
      const below: Point = [knot[0] + (to[0] - knot[0]) * 0.4, knot[1] + height * 0.1];
      const bend: Point = [to[0], footTop - height * 0.32];
      lines[index % 3 === 1 ? 1 : 0].push(
        `M${pair(from)}Q${pair(above)} ${pair(knot)}C${pair(below)} ${pair(bend)} ${pair(to)}`,
      );
    }
    const shapes: CoverShape[] = [
      { kind: 'path', d: lines[1].join(''), stroke: palette.second, strokeWidth: 4 },
      { kind: 'path', d: lines[0].join(''), stroke: palette.accent, strokeWidth: 3.4 },
      { kind: 'circle', cx: knot[0], cy: knot[1], r: 9, fill: palette.ink },
    ];
    return { shapes, foot: 'deep' };
  },
};
