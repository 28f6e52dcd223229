// Boat: a folded paper boat on long waves.
import { coverHeight, coverWidth, footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { mixColours } from '../mixColours.ts';
import { type Point, polygon, smoothLine } from '../pathData.ts';
import type { Motif } from './motif.ts';

export const boat: Motif = {
  name: 'boat',
  draw(palette, random, top) {
    const height = footTop - top;
    const size = Math.min(82, height * 0.3);
    const x = random.between(120, 280);
    const water = footTop - height * 0.3;
    const keel = water + size * 0.2;
    const at = (dx: number, dy: number): Point => [x + dx * size, keel + dy * size];
    const sail = polygon([at(-0.42, -0.5), at(0.04, -1.24), at(0.06, -0.5)]);
    const sailShade = polygon([at(0.04, -1.24), at(0.5, -0.5), at(0.06, -0.5)]);
    const hull = polygon([at(-1, -0.56), at(0, -0.3), at(0, 0), at(-0.62, 0)]);
    const hullShade = polygon([at(1, -0.56), at(0, -0.3), at(0, 0), at(0.62, 0)]);
    const wave = (level: number, swell: number, phase: number) =>
      smoothLine(
        Array.from(
          { length: 11 },
          (_, index): Point => [
            (index / 10) * (coverWidth + 40) - 20,
            level + Math.sin(index * 1.25 + phase) * swell,
          ],
        ),
      );
    const fills = [
      mixColours(palette.second, palette.ground, 0.1),
      mixColours(palette.second, palette.deep, 0.55),
      palette.deep,
    ];
    const layers = fills.map((fill, index): CoverShape => {
      const line = wave(water + index * height * 0.11, 9 - index, random.between(0, 6));
      return { kind: 'path', d: `${line}V${coverHeight}H-20Z`, fill };
    });
    const moon: CoverShape = {
      kind: 'circle',
      cx: x > 200 ? random.between(70, 120) : random.between(280, 330),
      cy: top + 34,
      r: 26,
      fill: palette.accent,
    };
    const shapes: CoverShape[] = [
      moon,
      { kind: 'path', d: sail, fill: palette.ink },
      { kind: 'path', d: sailShade, fill: mixColours(palette.ink, palette.second, 0.45) },
      { kind: 'path', d: hull, fill: palette.ink },
      { kind: 'path', d: hullShade, fill: mixColours(palette.ink, palette.second, 0.45) },
      ...layers,
    ];
    return { shapes, foot: 'deep' };
  },
};
