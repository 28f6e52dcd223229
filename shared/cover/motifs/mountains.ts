// Mountains: ridge behind ridge, and a moon.
import { coverHeight, coverWidth, footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { mixColours } from '../mixColours.ts';
import { type Point, polygon } from '../pathData.ts';
import type { Motif } from './motif.ts';

const ridges = 4;

export const mountains: Motif = {
  name: 'mountains',
  draw(palette, random, top) {
    const height = footTop - top;
    const moon = random.between(20, 32);
    const moonX = random.between(90, 310);
    const moonY = top + moon + height * 0.05;
    const shapes: CoverShape[] = [
      { kind: 'circle', cx: moonX, cy: moonY, r: moon, fill: palette.accent },
      {
        kind: 'circle',
        cx: moonX + moon * 0.42,
        cy: moonY - moon * 0.2,
        r: moon * 0.86,
        fill: palette.ground,
      },
    ];
    for (let ridge = 0; ridge < ridges; ridge += 1) {
      const level = top + height * (0.52 + ridge * 0.15);
      const rise = height * (0.3 - ridge * 0.05);
      const peaks = random.whole(2, 3) + ridge;
      const line: Point[] = [[-10, level + random.between(0, rise * 0.3)]];
      for (let peak = 0; peak < peaks; peak += 1) {
        const span = (coverWidth + 20) / peaks;
        const x = -10 + peak * span + span * random.between(0.35, 0.65);
        const y = level - rise * random.between(0.45, 1);
        line.push([x, y], [-10 + (peak + 1) * span, level + random.between(-0.1, 0.25) * rise]);
      }
      const share = ridge / (ridges - 1);
      const fill =
        ridge === ridges - 1 ? palette.deep : mixColours(palette.second, palette.deep, share * 0.9);
      shapes.push({
        kind: 'path',
        d: polygon([...line, [coverWidth + 10, coverHeight], [-10, coverHeight]]),
        fill,
      });
    }
    return { shapes, foot: 'deep' };
  },
};
