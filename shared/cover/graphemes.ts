// A text as the characters that a reader sees.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const ascii = /^[\x00-\x7f]*$/;
let segmenter: Intl.Segmenter | undefined;

/** An emoji with its modifiers, or a letter with its accents, is one. */
export function graphemesOf(text: string): readonly string[] {
  if (ascii.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
