// Leaves: one branch that grows up from the foot.
import { footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { type Point, pair, smoothLine } from '../pathData.ts';
import type { Motif } from './motif.ts';

function leaf([x, y]: Point, angle: number, length: number, width: number): string {
  const tip: Point = [x + Math.cos(angle) * length, y + Math.sin(angle) * length];
  const side = (sign: number): Point => [
    x + Math.cos(angle) * length * 0.45 - Math.sin(angle) * width * sign,
    y + Math.sin(angle) * length * 0.45 + Math.cos(angle) * width * sign,
  ];
  return `M${pair([x, y])}Q${pair(side(1))} ${pair(tip)}Q${pair(side(-1))} ${pair([x, y])}Z`;
}

export const leaves: Motif = {
  name: 'leaves',
  draw(palette, random, top) {
    const lean = random.pick([-1, 1]);
    const height = footTop - top;
    const start = 200 - lean * random.between(50, 90);
    const count = random.whole(5, 6);
    const at = (share: number): Point => [
      start + lean * (30 * share + 120 * share * share),
      footTop + 6 - share * (height - 52),
    ];
    const tones: [string[], string[]] = [[], []];
    for (let index = 0; index < count; index += 1) {
      const share = 0.14 + (index / count) * 0.8;
      const growth = Math.atan2(at(share + 0.02)[1] - at(share)[1], at(share + 0.02)[0] - at(share)[0]);
      const length = Math.min(140, height * 0.5) * (1 - share * 0.5) * random.between(0.9, 1.08);
      const spread = random.between(0.72, 0.9);
      tones[0].push(leaf(at(share), growth - spread, length, length * 0.36));
      tones[1].push(leaf(at(share + 0.05), growth + spread, length * 0.94, length * 0.36));
    }
    const tip = Math.atan2(at(1)[1] - at(0.96)[1], at(1)[0] - at(0.96)[0]);
    tones[0].push(leaf(at(0.96), tip, 60, 22));
    const stem = smoothLine([0, 0.2, 0.4, 0.6, 0.8, 1].map(at));
    const shapes: CoverShape[] = [
      { kind: 'path', d: tones[1].join(''), fill: palette.second },
      { kind: 'path', d: tones[0].join(''), fill: palette.accent },
      { kind: 'path', d: stem, stroke: palette.accent, strokeWidth: 3.4 },
    ];
    return { shapes, foot: 'ground' };
  },
};
