// Birds: a flock that crosses a large sun.
import { coverWidth, footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { type Point, pair } from '../pathData.ts';
import type { Motif } from './motif.ts';

/** Two wings from a body at the point; `lift` raises the tips. */
function bird([x, y]: Point, span: number, lift: number): string {
  const wing = (sign: number) => {
    const tip: Point = [x + sign * span, y - lift];
    const over: Point = [x + sign * span * 0.42, y - lift * 1.5];
    const under: Point = [x + sign * span * 0.42, y - lift * 0.86];
    return `M${pair([x, y])}Q${pair(over)} ${pair(tip)}Q${pair(under)} ${pair([x, y + span * 0.13])}Z`;
  };
  return wing(-1) + wing(1);
}

export const birds: Motif = {
  name: 'birds',
  draw(palette, random, top) {
    const height = footTop - top;
    const radius = Math.min(118, height * 0.4);
    const sun: Point = [random.between(130, 270), top + height * 0.52];
    const side = random.pick([-1, 1]);
    const count = random.whole(7, 10);
    const flock = Array.from({ length: count }, (_, index) => {
      const rank = Math.ceil(index / 2);
      const arm = index % 2 === 0 ? 1 : -1;
      const x = coverWidth / 2 + side * 110 - side * rank * random.between(40, 52);
      const y =
        sun[1] -
        height * 0.2 +
        rank * height * 0.085 * (arm > 0 ? 1 : 0.24) +
        (arm > 0 ? rank * 12 : -rank * 5);
      const span = 36 - rank * 3;
      return bird([x, Math.max(top + 24, Math.min(footTop - 20, y))], span, random.between(0.3, 0.62) * span);
    });
    const shapes: CoverShape[] = [
      { kind: 'circle', cx: sun[0], cy: sun[1], r: radius, stroke: palette.accent, strokeWidth: 2.4 },
      { kind: 'circle', cx: sun[0], cy: sun[1], r: radius * 0.84, fill: palette.second },
      { kind: 'path', d: flock.join(''), fill: palette.ink },
    ];
    return { shapes, foot: 'ground' };
  },
};
