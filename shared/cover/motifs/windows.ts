// Windows: a house at night with some of its windows lit.
import { coverWidth, footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { box, polygon } from '../pathData.ts';
import type { Motif } from './motif.ts';

export const windows: Motif = {
  name: 'windows',
  draw(palette, random, top) {
    const height = footTop - top;
    const left = random.pick([36, 60, 84]);
    const right = coverWidth - random.pick([36, 60, 84]);
    const roof = Math.min(70, height * 0.22);
    const wallTop = top + roof;
    const columns = Math.max(3, Math.round((right - left) / 66));
    const rows = Math.max(2, Math.round((footTop - wallTop) / 78));
    const pitchX = (right - left) / columns;
    const pitchY = (footTop - wallTop) / rows;
    const lit: string[] = [];
    const dark: string[] = [];
    const bars: string[] = [];
    const isLitAnyway = random.whole(0, columns * rows - 1);
    for (let cell = 0; cell < columns * rows; cell += 1) {
      const x = left + (cell % columns) * pitchX + pitchX * 0.24;
      const y = wallTop + Math.floor(cell / columns) * pitchY + pitchY * 0.2;
      const [wide, high] = [pitchX * 0.52, pitchY * 0.62];
      const isLit = cell === isLitAnyway || random.chance(0.34);
      (isLit ? lit : dark).push(box(x, y, wide, high));
      bars.push(box(x + wide / 2 - 1.2, y, 2.4, high), box(x, y + high * 0.42, wide, 2.4));
    }
    const chimney = left + (right - left) * random.pick([0.2, 0.74]);
    const peak = random.chance(0.5) ? (left + right) / 2 : left + (right - left) * 0.36;
    const shapes: CoverShape[] = [
      { kind: 'path', d: box(chimney, top + 2, 26, roof), fill: palette.deep },
      {
        kind: 'path',
        d: polygon([
          [left - 16, wallTop],
          [peak, top + 4],
          [right + 16, wallTop],
        ]),
        fill: palette.second,
      },
      { kind: 'path', d: box(left, wallTop, right - left, footTop - wallTop + 2), fill: palette.deep },
      { kind: 'path', d: dark.join(''), fill: palette.second, opacity: 0.35 },
      { kind: 'path', d: lit.join(''), fill: palette.accent },
      { kind: 'path', d: bars.join(''), fill: palette.deep },
    ];
    return { shapes, foot: 'deep' };
  },
};
