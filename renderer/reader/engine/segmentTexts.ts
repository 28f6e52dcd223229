// The texts of a segment's blocks, read from its markup without laying anything out.
import type { BlockTexts } from './findPlace.ts';
import { setTypography } from './pageTypography.ts';

/**
 * The markup is parsed into an inert document: nothing in it runs or is fetched. `typography` sets the marks as the page
 * shows them, in the story's language; null leaves them as written.
 */
export function segmentTexts(
  markup: string,
  firstBlock: number,
  typography: { readonly language: string | null } | null,
): BlockTexts {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  if (typography !== null) setTypography(body, typography.language);
  return { firstBlock, texts: [...body.children].map((block) => block.textContent ?? '') };
}

/** The point before which a fraction of the characters lies. */
export function pointAtFraction(
  texts: readonly string[],
  fraction: number,
): { readonly block: number; readonly offset: number } {
  let left = fraction * texts.reduce((sum, text) => sum + text.length, 0);
  for (const [block, text] of texts.entries()) {
    if (left < text.length) return { block, offset: Math.floor(left) };
    left -= text.length;
  }
  const last = texts.length - 1;
  return { block: Math.max(0, last), offset: texts[last]?.length ?? 0 };
}

/** The share of the characters that lies before a point. */
export function fractionAtPoint(
  texts: readonly string[],
  point: { readonly block: number; readonly offset: number },
): number {
  let before = 0;
  let all = 0;
  for (const [block, text] of texts.entries()) {
    if (block < point.block) before += text.length;
    all += text.length;
  }
  return all === 0 ? 0 : Math.min(1, (before + point.offset) / all);
}
