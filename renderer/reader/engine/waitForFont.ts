// A page in a stand-in face would jump when its own arrives: wait for the font, but not for long.
import type { PageFont } from '../../../shared/reading/preferences.ts';
import { pageFontFamily } from './pageFonts.ts';

/** Resolves at once for a font that is there; after `longest` milliseconds in any case. */
export async function waitForFont(font: PageFont, size: number, longest: number): Promise<void> {
  const faces = ['', 'italic '].map((style) => `${style}${size}px ${pageFontFamily(font)}`);
  const missing = faces.filter((face) => !document.fonts.check(face));
  if (missing.length === 0) return;
  await Promise.race([
    Promise.all(missing.map((face) => document.fonts.load(face).catch(() => []))),
    new Promise((resolve) => setTimeout(resolve, longest)),
  ]);
}
