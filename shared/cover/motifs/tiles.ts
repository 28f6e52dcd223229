// Tiles: quarter circles laid at random, which join into paths.
import { coverWidth, footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import type { Motif } from './motif.ts';

export const tiles: Motif = {
  name: 'tiles',
  draw(palette, random, top) {
    const side = random.pick([50, 66.667, 80]);
    const rows = Math.floor((footTop - top) / side);
    const columns = Math.ceil(coverWidth / side);
    const from = footTop - rows * side;
    const round = (value: number) => Math.round(value * 10) / 10;
    const half = round(side / 2);
    const wide: string[] = [];
    const discs: [string[], string[]] = [[], []];
    for (let cell = 0; cell < rows * columns; cell += 1) {
      const x = round((cell % columns) * side);
      const y = round(from + Math.floor(cell / columns) * side);
      const far = [round(x + side), round(y + side)] as const;
      if (random.chance(0.5)) {
        wide.push(`M${x + half} ${y}A${half} ${half} 0 0 1 ${x} ${y + half}`);
        wide.push(`M${far[0]} ${y + half}A${half} ${half} 0 0 0 ${x + half} ${far[1]}`);
      } else {
        wide.push(`M${x + half} ${y}A${half} ${half} 0 0 0 ${far[0]} ${y + half}`);
        wide.push(`M${x} ${y + half}A${half} ${half} 0 0 1 ${x + half} ${far[1]}`);
      }
      const isInside = cell >= columns && cell % columns > 0;
      if (isInside && random.chance(0.22)) {
        const r = round(side * 0.13);
        discs[random.whole(0, 1) as 0 | 1].push(
          `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
        );
      }
    }
    const d = wide.join('');
    const shapes: CoverShape[] = [
      { kind: 'rect', x: 0, y: from, width: coverWidth, height: footTop - from, fill: palette.deep },
      { kind: 'path', d, stroke: palette.second, strokeWidth: round(side * 0.34) },
      { kind: 'path', d, stroke: palette.accent, strokeWidth: round(side * 0.12) },
      { kind: 'path', d: discs[0].join(''), fill: palette.ink },
      { kind: 'path', d: discs[1].join(''), fill: palette.accent },
    ];
    return { shapes, foot: 'ground' };
  },
};
