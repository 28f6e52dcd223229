// The palettes: legible, and not to be taken for one another.
import { expect, test } from 'vitest';
import { palettes } from '../../../shared/cover/palettes.ts';

const channels = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** OKLab, in which equal distances look equally different. */
function lab(colour: string): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = channels(colour).map(linear);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

test('there are sixteen', () => {
  expect(palettes).toHaveLength(16);
});

test.each(palettes)('$name: every text has AA contrast on what it stands on', (palette) => {
  expect(contrast(palette.ink, palette.ground)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(palette.ink, palette.deep)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(palette.accent, palette.ground)).toBeGreaterThanOrEqual(4.5);
});

test('no two grounds look alike', () => {
  const pairs = palettes.flatMap((one, index) =>
    palettes.slice(index + 1).map((other) => {
      const [a, b] = [lab(one.ground), lab(other.ground)];
      return {
        pair: `${one.name} ${other.name}`,
        distance: Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]),
      };
    }),
  );
  expect(pairs.filter(({ distance }) => distance < 0.06)).toEqual([]);
});
