// Bars: a row of columns, like a town or a tune.
import { coverWidth, footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { box } from '../pathData.ts';
import type { Motif } from './motif.ts';

export const bars: Motif = {
  name: 'bars',
  draw(palette, random, top) {
    const height = footTop - top;
    const pitch = random.pick([30, 36, 44]);
    const width = pitch * 0.68;
    const rows: [string[], string[], string[]] = [[], [], []];
    const middle = random.between(0.25, 0.75);
    let last = -1;
    const count = Math.floor((coverWidth + pitch - width) / pitch) + 2;
    const from = (coverWidth - count * pitch + pitch - width) / 2;
    for (let bar = 0; bar < count; bar += 1) {
      const x = from + bar * pitch;
      const distance = Math.abs((x + width / 2) / coverWidth - middle);
      const tall = height * Math.max(0.14, (1 - distance * 1.1) * random.between(0.35, 0.98));
      let tone = random.whole(0, 2);
      if (tone === last) tone = (tone + 1) % 3;
      last = tone;
      rows[tone as 0 | 1 | 2].push(box(x, footTop - tall, width, tall));
    }
    const shapes: CoverShape[] = [
      { kind: 'path', d: rows[0].join(''), fill: palette.accent },
      { kind: 'path', d: rows[1].join(''), fill: palette.second },
      { kind: 'path', d: rows[2].join(''), fill: palette.accent, opacity: 0.5 },
    ];
    return { shapes, foot: 'deep' };
  },
};
