// Orbits: tilted ellipses around a sun, with a planet on one of them.
import { coverWidth, footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { ellipse, type Point } from '../pathData.ts';
import type { Motif } from './motif.ts';

export const orbits: Motif = {
  name: 'orbits',
  draw(palette, random, top) {
    const tilt = random.between(-24, 24);
    const turn = (tilt * Math.PI) / 180;
    const centre: Point = [
      coverWidth / 2 + random.between(-50, 50),
      (top + footTop) / 2 + random.between(-4, 14),
    ];
    const squash = random.between(0.36, 0.46);
    const widest = Math.min(190, (footTop - top) * 0.62);
    const shapes: CoverShape[] = [];
    for (let ring = 0; ring < 4; ring += 1) {
      const wide = widest * (1 - ring * 0.22);
      const d = ellipse(centre, wide, wide * squash, tilt);
      const isBold = ring === 1;
      const stroke = ring === 3 ? palette.second : palette.accent;
      shapes.push({ kind: 'path', d, stroke, strokeWidth: isBold ? 6 : 2.2, opacity: isBold ? 1 : 0.75 });
      if (ring !== 0 && ring !== 2) continue;
      const angle = random.between(0, Math.PI * 2);
      const along = [wide * Math.cos(angle), wide * squash * Math.sin(angle)] as const;
      shapes.push({
        kind: 'circle',
        cx: centre[0] + along[0] * Math.cos(turn) - along[1] * Math.sin(turn),
        cy: centre[1] + along[0] * Math.sin(turn) + along[1] * Math.cos(turn),
        r: ring === 0 ? 9 : 6,
        fill: ring === 0 ? palette.accent : palette.second,
      });
    }
    shapes.push({ kind: 'circle', cx: centre[0], cy: centre[1], r: 17, fill: palette.accent });
    return { shapes, foot: 'ground' };
  },
};
