// Lanterns: paper lights that hang from above at different heights.
import { footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { box, dot, ellipse, type Point } from '../pathData.ts';
import type { Motif } from './motif.ts';

export const lanterns: Motif = {
  name: 'lanterns',
  draw(palette, random, top) {
    const height = footTop - top;
    const count = random.whole(4, 5);
    const pitch = 328 / count;
    const cords: string[] = [];
    const glow: string[] = [];
    const bodies: [string[], string[]] = [[], []];
    const ribs: string[] = [];
    const caps: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const wide = Math.min(34, pitch * 0.4) * random.between(0.74, 1);
      const high = wide * random.between(1.1, 1.35);
      const hang = ((index * 2 + random.whole(0, 1)) % count) / count;
      const centre: Point = [
        36 + pitch * (index + 0.5) + random.between(-6, 6),
        top + height * 0.26 + high * 0.4 + hang * height * 0.42,
      ];
      cords.push(box(centre[0] - 0.8, top, 1.6, centre[1] - high - top));
      glow.push(dot(centre, high * 1.5));
      bodies[random.whole(0, 2) === 0 ? 1 : 0].push(ellipse(centre, wide, high, 0));
      ribs.push(ellipse(centre, wide * 0.56, high, 0), ellipse(centre, wide * 0.14, high, 0));
      caps.push(box(centre[0] - wide * 0.4, centre[1] - high - 3, wide * 0.8, 7));
      caps.push(box(centre[0] - wide * 0.4, centre[1] + high - 4, wide * 0.8, 7));
      caps.push(box(centre[0] - 1, centre[1] + high, 2, 20));
    }
    const shapes: CoverShape[] = [
      { kind: 'path', d: cords.join(''), fill: palette.ink, opacity: 0.6 },
      { kind: 'path', d: glow.join(''), fill: palette.accent, opacity: 0.12 },
      { kind: 'path', d: bodies[0].join(''), fill: palette.accent },
      { kind: 'path', d: bodies[1].join(''), fill: palette.second },
      { kind: 'path', d: ribs.join(''), stroke: palette.ground, strokeWidth: 1.6, opacity: 0.5 },
      { kind: 'path', d: caps.join(''), fill: palette.ink },
    ];
    return { shapes, foot: 'ground' };
  },
};
