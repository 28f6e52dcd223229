// The cover as a picture: its size, its letters, and letters that Literata lacks.
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { coverFontFiles, drawCover } from '../../../electron/epub/drawCover.ts';
import { imageTypeOf } from '../../../electron/epub/imageType.ts';
import { literataLetters } from '../../../electron/epub/literataLetters.ts';
import { coverDesign } from '../../../shared/cover/coverDesign.ts';
import { coverSvg } from '../../../shared/cover/coverSvg.ts';

const require = createRequire(import.meta.url);
const fonts = coverFontFiles.map((file) => require.resolve(file));
const svgOf = (title: string) => coverSvg(coverDesign({ title, authors: ['pell'], fandoms: ['Meridian'] }));

test('is a PNG of 1200 × 1800', async () => {
  const png = Buffer.from(await drawCover(svgOf('Salt'), fonts));
  expect(imageTypeOf(png)?.mediaType).toBe('image/png');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 1800]);
});

test('is the same every time, and shows the title', async () => {
  const one = await drawCover(svgOf('Salt'), fonts);
  expect(await drawCover(svgOf('Salt'), fonts)).toEqual(one);
  const blank = svgOf('Salt').replace(/<text[^>]*>Salt<\/text>/, '');
  expect(await drawCover(blank, fonts)).not.toEqual(one);
});

test('a title in another script looks for the machine’s own fonts', async () => {
  expect(literataLetters.test(svgOf('The Keeper’s „Übergröße“ — Ή θάλασσα, Щедрый'))).toBe(true);
  expect(literataLetters.test(svgOf('灯台'))).toBe(false);
  expect(imageTypeOf(await drawCover(svgOf('灯台 🎸'), fonts))?.extension).toBe('png');
});
