// The drawn cover: the same for the same story, its text whole, inside the margins and legible.
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { coverDesign } from '../../../shared/cover/coverDesign.ts';
import { coverMargin, coverWidth } from '../../../shared/cover/coverGround.ts';
import type { CoverShape, TextShape } from '../../../shared/cover/coverShape.ts';
import { coverSvg } from '../../../shared/cover/coverSvg.ts';
import { motifs } from '../../../shared/cover/motifs/motifs.ts';
import { palettes } from '../../../shared/cover/palettes.ts';
import { randomFrom } from '../../../shared/cover/random.ts';

const require = createRequire(import.meta.url);
const fontFiles = ['600SemiBold/Literata_600SemiBold.ttf', '500Medium/Literata_500Medium.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/literata/${file}`),
);

const story = (title: string | null, author = 'quietowl', fandom = 'Harbour Lights') => ({
  title,
  authors: [author],
  fandoms: [fandom],
});
const isText = (shape: CoverShape): shape is TextShape => shape.kind === 'text';
const textsOf = (shapes: readonly CoverShape[]) => shapes.filter(isText);
const titleOf = (title: string | null) =>
  textsOf(coverDesign(story(title)).shapes).filter((text) => text.weight === 600);

const longTitle = `The one in which ${'everybody waits at the station and nobody says a word '.repeat(6)}`;
const hardTitles = [
  'X',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW MMMMMMMMMMMMMMMMMMMMMMMMMMM',
  longTitle,
  'pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramic',
  'Свет в окне напротив, или Щедрый жёлтый шлюз',
  'Ή θάλασσα και ο φάρος',
  'Ünïcödé Àccénts Ţhrœughòüt',
  'ALL CAPITALS ARE WIDER THAN YOU THINK',
  '— … “quoted” & <marked>',
];

test('the same words give the same cover, other words another', () => {
  expect(coverDesign(story('Salt'))).toEqual(coverDesign(story('Salt')));
  expect(coverDesign(story('Salt'))).not.toEqual(coverDesign(story('Salt', 'pell')));
});

test('a palette that is asked for is worn', () => {
  for (const [index, palette] of palettes.entries()) {
    expect(coverDesign(story('Salt'), index).palette).toBe(palette.name);
  }
});

test.each(hardTitles)('every line of "%s" stays between the margins in the real font', (title) => {
  for (const text of textsOf(coverDesign(story(title, title, title)).shapes)) {
    const svg = coverSvg({ ...coverDesign(story(title)), shapes: [text] });
    const box = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).getBBox();
    expect(box, text.text).toBeDefined();
    // A Greek capital hangs its accent out on the left.
    expect(box?.x).toBeGreaterThan(coverMargin - 12);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(coverWidth - coverMargin + 4);
  }
});

test('a title is set at 10 pixels or more on a cover of 140', () => {
  for (const title of hardTitles) {
    for (const line of titleOf(title)) expect((line.size * 140) / coverWidth).toBeGreaterThanOrEqual(10);
  }
});

test('no word of a title of ordinary length is lost', () => {
  const title = 'What the Cartographer of the Northern Harbour Left Out of Her Last and Longest Letter';
  expect(
    titleOf(title)
      .map((line) => line.text)
      .join(' '),
  ).toBe(title);
});

test('a title that is too long ends in an ellipsis', () => {
  const lines = titleOf(longTitle);
  expect(lines).toHaveLength(8);
  expect(lines.at(-1)?.text.endsWith('…')).toBe(true);
});

test('a long word is hyphenated, and only where its letters meet', () => {
  const word = 'pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramic';
  const lines = titleOf(word).map((line) => line.text);
  expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true);
  expect(lines.join('').replaceAll('-', '')).toBe(word);
});

test('no title is "Untitled", and so is one of spaces or controls', () => {
  for (const title of [null, '', '   ', '\u0000\u0007'])
    expect(titleOf(title).map((line) => line.text)).toEqual(['Untitled']);
});

test('Chinese and Japanese break between characters, never before a closing mark', () => {
  const title = '灯台守の帳簿と、四十二番目の灯り。';
  const lines = titleOf(title).map((line) => line.text);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe(title);
  expect(lines.some((line) => /^[、。]/.test(line))).toBe(false);
});

test('an emoji of several characters is never cut', () => {
  const family = '👩‍👩‍👧‍👦';
  const lines = titleOf(family.repeat(24)).map((line) => line.text.replace('…', ''));
  for (const line of lines) expect(line.replaceAll(family, '')).toBe('');
});

test('Hebrew and Arabic stand at the right margin', () => {
  for (const line of titleOf('מנורות על קו החוף!')) {
    expect(line).toMatchObject({ anchor: 'end', x: coverWidth - coverMargin });
  }
});

test('the SVG is well formed whatever a title holds', () => {
  const svg = coverSvg(coverDesign(story('<b>&amp;"\u0001\ud800\ufffe</b>', '<script>', ']]>')));
  for (const unfit of ['<b>', '<script>', '\u0001', '\ufffe', '\ud800']) expect(svg).not.toContain(unfit);
  expect(() => new Resvg(svg, { font: { loadSystemFonts: false } }).render()).not.toThrow();
});

describe.each(motifs.map((motif) => [motif.name, motif] as const))('%s', (_name, motif) => {
  test('stays below the title, with whole numbers and few shapes', () => {
    for (const top of [236, 300, 408]) {
      for (let seed = 0; seed < 40; seed += 1) {
        const palette = palettes[seed % palettes.length] ?? palettes[0];
        const { shapes } = motif.draw(palette, randomFrom(seed), top);
        expect(shapes.length).toBeLessThan(30);
        const svg = coverSvg({ width: 400, height: 600, palette: '', motif: '', shapes });
        expect(svg).not.toMatch(/NaN|Infinity|undefined|e-\d/);
        expect(new Resvg(svg).getBBox()?.y).toBeGreaterThan(top - 16);
      }
    }
  });
});

test('every motif is drawn for some story', () => {
  const drawn = new Set(Array.from({ length: 600 }, (_, index) => coverDesign(story(`Tale ${index}`)).motif));
  expect(drawn.size).toBe(motifs.length);
});
