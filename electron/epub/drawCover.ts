// A drawn cover as a PNG of 1200 × 1800.
import { literataLetters } from './literataLetters.ts';

const pixelWidth = 1200;

/** What drawCover wants as `fonts`, as package paths: the host resolves them to files. */
export const coverFontFiles: readonly string[] = [
  '@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf',
  '@expo-google-fonts/literata/500Medium/Literata_500Medium.ttf',
];

/**
 * `svg` is what coverSvg gives; `fonts` are absolute paths of TTF files, which resvg opens by itself. The machine's own
 * fonts are searched only for letters that Literata lacks, since that takes longer than all the rest.
 */
export async function drawCover(svg: string, fonts: readonly string[]): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: pixelWidth },
    font: {
      fontFiles: [...fonts],
      loadSystemFonts: !literataLetters.test(svg),
      defaultFontFamily: 'Literata',
      serifFamily: 'Literata',
    },
  });
  return new Uint8Array(image.asPng());
}
