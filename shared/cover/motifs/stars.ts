// Stars: a clear night with one constellation drawn in.
import { coverWidth, footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { dot, type Point, polygon, polyline } from '../pathData.ts';
import type { Motif } from './motif.ts';

function sparkle([x, y]: Point, size: number): string {
  const waist = size * 0.16;
  const points: Point[] = [
    [x, y - size],
    [x + waist, y - waist],
    [x + size * 0.7, y],
    [x + waist, y + waist],
    [x, y + size],
    [x - waist, y + waist],
    [x - size * 0.7, y],
    [x - waist, y - waist],
  ];
  return polygon(points);
}

export const stars: Motif = {
  name: 'stars',
  draw(palette, random, top) {
    const height = footTop - top;
    const place = (): Point => [random.between(10, coverWidth - 10), random.between(top, footTop - 8)];
    const field = (count: number, low: number, high: number) =>
      Array.from({ length: count }, () => dot(place(), random.between(low, high))).join('');
    const count = random.whole(5, 7);
    const lift = random.pick([-1, 1]);
    const figure = Array.from({ length: count }, (_, index): Point => {
      const share = index / (count - 1);
      const drift = lift * (share - 0.5) * height * 0.42;
      const y = top + height * 0.5 + drift + random.between(-0.17, 0.17) * height;
      return [58 + share * 284, Math.max(top + 18, Math.min(footTop - 26, y))];
    });
    const branch: Point = [
      (figure[2]?.[0] ?? 200) + random.between(20, 60),
      Math.max(top + 6, Math.min(footTop - 16, (figure[2]?.[1] ?? 400) - lift * random.between(60, 90))),
    ];
    const shapes: CoverShape[] = [
      { kind: 'path', d: field(60, 0.8, 1.5), fill: palette.ink, opacity: 0.45 },
      { kind: 'path', d: field(22, 1.6, 2.6), fill: palette.ink, opacity: 0.8 },
      {
        kind: 'path',
        d: polyline(figure) + polyline([figure[2] ?? branch, branch]),
        stroke: palette.accent,
        strokeWidth: 1.6,
        opacity: 0.6,
      },
      {
        kind: 'path',
        d: [...figure, branch].map((point) => dot(point, random.between(3.6, 5.6))).join(''),
        fill: palette.accent,
      },
      { kind: 'path', d: sparkle(figure[random.whole(0, count - 1)] ?? branch, 22), fill: palette.accent },
    ];
    return { shapes, foot: 'ground' };
  },
};
