// A first page in a fallback face would jump: wait for the page's font, but not for long.
import type { PageFont } from '../../../shared/reading/preferences.ts';
import { pageFontFamily } from './pageFonts.ts';

const longestWait = 80;

export async function waitForFont(font: PageFont, size: number): Promise<void> {
  const description = `${size}px ${pageFontFamily(font)}`;
  if (document.fonts.check(description)) return;
  await Promise.race([
    document.fonts.load(description).catch(() => []),
    new Promise((resolve) => setTimeout(resolve, longestWait)),
  ]);
}
