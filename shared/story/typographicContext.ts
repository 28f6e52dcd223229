// typographicContext: what stands beside a sign, as far as quotation marks and dashes ask.
/** `at` counts characters of the whole paragraph; an edit never touches a letter or a digit. */
export type TypographicEdit = { readonly at: number; readonly length: number; readonly text: string };

/** One paragraph: its text, whether a character may be changed, and whether it is an item of a list. */
export type TypographicParagraph = {
  readonly text: string;
  readonly isOpen: (at: number) => boolean;
  readonly isListItem: boolean;
};

/** `bracket` and `dash` may stand before an opening mark; `stop` ends a sentence or a part of it. */
export type Beside = 'nothing' | 'word' | 'stop' | 'bracket' | 'dash' | 'closer';

const wordLike = /[\p{L}\p{N}\p{M}]/u;
const spaceLike = /\s/;

function besideOfCode(code: number): Beside {
  const character = String.fromCharCode(code);
  if (spaceLike.test(character)) return 'nothing';
  // Half of a letter outside the basic plane, or of a picture, which a quotation holds like a word.
  if ((code >= 0xd800 && code <= 0xdfff) || wordLike.test(character)) return 'word';
  if ('([{¿¡/=<'.includes(character)) return 'bracket';
  if ('-–—‒―'.includes(character)) return 'dash';
  if ('.,;:!?…'.includes(character)) return 'stop';
  return ')]}>'.includes(character) ? 'closer' : 'word';
}

/** Every mark asks for both of its neighbours: most of them are plain letters and spaces. */
const plain = Array.from({ length: 128 }, (_, code) => besideOfCode(code));

/** The start and the end of a paragraph are nothing, as a space is. */
export function besideAt(text: string, at: number): Beside {
  if (at < 0 || at >= text.length) return 'nothing';
  const code = text.charCodeAt(at);
  return plain[code] ?? besideOfCode(code);
}

export function isSpaceAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && besideAt(text, at) === 'nothing';
}

export function isWordAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  return (code >= 0xd800 && code <= 0xdfff) || wordLike.test(text.charAt(at));
}

export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
