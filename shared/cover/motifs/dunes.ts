// Dunes: layers of land that darken towards the reader, under a low sun.
import { coverHeight, coverWidth, footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { mixColours } from '../mixColours.ts';
import { type Point, smoothLine } from '../pathData.ts';
import type { Motif } from './motif.ts';

const layers = 5;

export const dunes: Motif = {
  name: 'dunes',
  draw(palette, random, top) {
    const height = footTop - top;
    const sunRadius = random.between(26, 40);
    const shapes: CoverShape[] = [
      {
        kind: 'circle',
        cx: random.between(80, 320),
        cy: top + sunRadius + height * random.between(0.06, 0.2),
        r: sunRadius,
        fill: palette.accent,
      },
    ];
    for (let layer = 0; layer < layers; layer += 1) {
      const level = top + height * (0.5 + (layer / layers) * 0.52);
      const swell = height * 0.11 * (1 - layer / (layers + 2));
      const phase = random.between(0, Math.PI * 2);
      const length = random.between(1.1, 2);
      const points = Array.from({ length: 9 }, (_, index): Point => {
        const x = (index / 8) * (coverWidth + 40) - 20;
        return [x, Math.min(footTop - 2, level + Math.sin((index / 8) * Math.PI * length + phase) * swell)];
      });
      const isLast = layer === layers - 1;
      const fill = isLast
        ? palette.deep
        : mixColours(palette.accent, palette.deep, 0.08 + (layer / (layers - 1)) * 0.82);
      shapes.push({ kind: 'path', d: `${smoothLine(points)}V${coverHeight}H-20Z`, fill });
    }
    return { shapes, foot: 'deep' };
  },
};
