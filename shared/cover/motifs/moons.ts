// Moons: the phases of one moon along an arc.
import { footTop } from '../coverGround.ts';
import type { CoverShape } from '../coverShape.ts';
import { dot, type Point } from '../pathData.ts';
import type { Motif } from './motif.ts';

/** `share` runs from -1, a thin waning moon, through 0, full, to 1. */
function phase([x, y]: Point, r: number, share: number): string {
  if (share === 0) return dot([x, y], r);
  const bulge = Math.round(r * (1 - 2 * Math.abs(share)) * 10) / 10;
  const outer = share < 0 ? 1 : 0;
  const inner = bulge > 0 ? outer : 1 - outer;
  return `M${x} ${y - r}A${r} ${r} 0 0 ${outer} ${x} ${y + r}A${Math.abs(bulge)} ${r} 0 0 ${inner} ${x} ${y - r}Z`;
}

const shares = [0.86, 0.62, 0.34, 0, -0.34, -0.62, -0.86];

export const moons: Motif = {
  name: 'moons',
  draw(palette, random, top) {
    const height = footTop - top;
    const bend = random.pick([-1, 1]) * Math.min(64, height * 0.24);
    const middle = top + height * 0.5 + bend * 0.3;
    const shapes: CoverShape[] = [];
    shares.forEach((share, index) => {
      const across = (index - 3) / 3;
      const point: Point = [
        Math.round(200 + across * 152),
        Math.round(middle + bend * across * across - bend * 0.5),
      ];
      const radius = Math.round(30 - Math.abs(across) * 12);
      shapes.push(
        { kind: 'circle', cx: point[0], cy: point[1], r: radius, fill: palette.second, opacity: 0.28 },
        { kind: 'path', d: phase(point, radius, share), fill: palette.accent },
      );
    });
    const full: Point = [200, middle - bend * 0.5];
    shapes.push({
      kind: 'path',
      d: dot(full, 42) + dot(full, 52),
      stroke: palette.accent,
      strokeWidth: 1.4,
      opacity: 0.7,
    });
    const dust = Array.from({ length: 26 }, () =>
      dot([random.between(20, 380), random.between(top + 6, footTop - 10)], random.between(0.9, 2)),
    );
    shapes.push({ kind: 'path', d: dust.join(''), fill: palette.ink, opacity: 0.5 });
    return { shapes, foot: 'ground' };
  },
};
