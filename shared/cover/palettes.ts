// The sixteen palettes of the drawn covers.
/** `ink` is for title and author, `accent` for the fandom and the motif, `second` for the motif alone. */
export type Palette = {
  readonly name: string;
  readonly ground: string;
  /** A deeper tone of the ground: the foot under landscapes. */
  readonly deep: string;
  readonly ink: string;
  readonly accent: string;
  readonly second: string;
};

export const palettes = [
  {
    name: 'harbour',
    ground: '#1f3a5f',
    deep: '#152a47',
    ink: '#f6efe0',
    accent: '#eda56f',
    second: '#6f93bd',
  },
  { name: 'soot', ground: '#26272b', deep: '#18191c', ink: '#f3efe6', accent: '#e9c46a', second: '#7d8597' },
  {
    name: 'oxblood',
    ground: '#5e1a26',
    deep: '#43101a',
    ink: '#fbeee0',
    accent: '#eeb54e',
    second: '#b5495b',
  },
  { name: 'fir', ground: '#23463a', deep: '#16302a', ink: '#f3eeda', accent: '#e0b354', second: '#6fa287' },
  { name: 'sand', ground: '#d9c39a', deep: '#c3a976', ink: '#33241a', accent: '#7c2a1c', second: '#f3e6c8' },
  {
    name: 'copper',
    ground: '#86431f',
    deep: '#652f13',
    ink: '#fdf1de',
    accent: '#f8cf93',
    second: '#c9783f',
  },
  { name: 'plum', ground: '#4c2a5e', deep: '#361c45', ink: '#f8ecf4', accent: '#f3a9b8', second: '#9069a6' },
  {
    name: 'lagoon',
    ground: '#0f5a63',
    deep: '#0a4048',
    ink: '#f2f4e4',
    accent: '#f6cf7c',
    second: '#52a3a6',
  },
  { name: 'ivory', ground: '#f1e8d4', deep: '#e2d3b3', ink: '#24324a', accent: '#a23b2a', second: '#8ba6b5' },
  {
    name: 'mustard',
    ground: '#e2ad3b',
    deep: '#cb9322',
    ink: '#2c2216',
    accent: '#6a2217',
    second: '#f8dc93',
  },
  { name: 'rose', ground: '#eaaeb4', deep: '#d9929b', ink: '#3c1a29', accent: '#7a2140', second: '#f8e0d6' },
  { name: 'sage', ground: '#a3c095', deep: '#88a97b', ink: '#1f3029', accent: '#1f4a36', second: '#e0ecd0' },
  { name: 'sky', ground: '#a9c8d8', deep: '#8cb2c6', ink: '#15293b', accent: '#8a2f1d', second: '#e6f0f1' },
  { name: 'olive', ground: '#565b23', deep: '#3f4317', ink: '#f8f3da', accent: '#eed16a', second: '#969b4c' },
  {
    name: 'indigo',
    ground: '#322f86',
    deep: '#232064',
    ink: '#f3f0fb',
    accent: '#9fdccb',
    second: '#7a78cf',
  },
  {
    name: 'vermilion',
    ground: '#b5382a',
    deep: '#92281d',
    ink: '#fff5e6',
    accent: '#ffe0a3',
    second: '#e0765c',
  },
] as const satisfies readonly [Palette, ...Palette[]];

export const paletteCount = palettes.length;

/** Any whole number names a palette. */
export function paletteOf(index: number): Palette {
  return palettes[((Math.trunc(index) % paletteCount) + paletteCount) % paletteCount] ?? palettes[0];
}
