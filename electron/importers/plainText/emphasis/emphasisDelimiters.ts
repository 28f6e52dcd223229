// delimitersIn: the stars and underscores of a paragraph that may mark emphasis, and what stands beside each.

export type Delimiter = {
  readonly at: number;
  readonly length: number;
  readonly sign: string;
  /** White space, or the text's edge, on that side. */
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
  readonly wordBefore: boolean;
  readonly wordAfter: boolean;
  /** A comma, a stop, a closing bracket follows, and nothing more of the same word. */
  readonly stopAfter: boolean;
};

const wordCharacter = /[\p{L}\p{N}]/u;

function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code >= 0x80) return wordCharacter.test(character);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\u00a0' || character === '\u3000' || /\s/.test(character);
}

const stop = /^[.,;:!?…)](?:[\s"”’)]|$)/;
const run = /\*+|_+/g;
/** Longer runs are rules, blanks to fill in, or noise. */
const longestRun = 3;
const longestToken = 100;

/** Inside an address the signs are the address's own; at its edges they may be the author's. */
function isInAddress(text: string, at: number, length: number): boolean {
  const from = Math.max(0, at - longestToken);
  const head = /\S*$/.exec(text.slice(from, at))?.[0] ?? '';
  const tail = /^\S*/.exec(text.slice(at + length, at + length + longestToken))?.[0] ?? '';
  if (!/[\p{L}\p{N}/]/u.test(head) || !/[\p{L}\p{N}/@]/u.test(tail)) return false;
  return /[\p{L}\p{N}]@[\p{L}\p{N}]|:\/\/|^\W*www\./u.test(head + text.slice(at, at + length) + tail);
}

/** `^_^`, `>_<`, `*_*`, `:*`. */
function isFace(text: string, at: number, length: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + length);
  if (text.charAt(at) === '_') return /[\^><=;.~*-]/.test(before) && /[\^><=;.~*-]/.test(after);
  if (after === '_' && /^_+\*/.test(text.slice(at + length, at + length + 4))) return true;
  if (before === '_' && /\*_+$/.test(text.slice(Math.max(0, at - 4), at))) return true;
  return (after === '' || isSpace(after)) && /(?:^|\s)[:;]-?$/.test(text.slice(Math.max(0, at - 3), at));
}

/** `*.txt`, `5 *3`, `*&%$ing`, `~*~`: the name of any file, a sum, an oath, a decoration. */
function isOtherSign(text: string, at: number, length: number): boolean {
  const [head, tail] = [text.slice(Math.max(0, at - 2), at), text.slice(at + length, at + length + 2)];
  if (text.charAt(at) !== '*') return false;
  if (head.endsWith('~') && tail.startsWith('~')) return true;
  if (/^\.[\p{L}\p{N}]/u.test(tail) && !/[\p{L}\p{N}]$/u.test(head)) return true;
  if (/[&%$#@^]$/.test(head) && /^[&%$#@^]/.test(tail)) return true;
  return (/\d\s?$/.test(head) && /^\s?\d/.test(tail)) || /^[&%$#@^]{2}/.test(tail);
}

const token = /\S+/g;
/** Initials are parted by two stars and more, and begin or end with one. */
const starsOfInitials = 3;

function hasInnerStar(text: string): boolean {
  for (let at = text.indexOf('*', 1); at > 0; at = text.indexOf('*', at + 1))
    if (isWordCharacter(text.charAt(at - 1)) && isWordCharacter(text.charAt(at + 1))) return true;
  return false;
}

/** Where the words lie that have stars between their letters, as initials do: `*M*A*S*H*`. */
function initialsIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  const second = text.indexOf('*', text.indexOf('*') + 1);
  if (second < 0 || text.indexOf('*', second + 1) < 0 || !hasInnerStar(text)) return [];
  if (!/[\p{L}\p{N}]\*[\p{L}\p{N}]+\*[\p{L}\p{N}]/u.test(text)) return [];
  return [...text.matchAll(token)].flatMap(({ 0: written, index }) => {
    const stars = written.length > longestToken ? 0 : written.split('*').length - 1;
    const isParted = stars >= starsOfInitials && /[\p{L}\p{N}]\*[\p{L}\p{N}]+\*[\p{L}\p{N}]/u.test(written);
    return isParted ? [{ from: index, to: index + written.length }] : [];
  });
}

export function delimitersIn(text: string): readonly Delimiter[] {
  const found: Delimiter[] = [];
  const hasAddress = text.includes('@') || text.includes('://') || text.includes('www.');
  const initials = text.includes('*') ? initialsIn(text) : [];
  let nextInitials = 0;
  for (const match of text.matchAll(run)) {
    const length = match[0].length;
    if (length > longestRun) continue;
    while ((initials[nextInitials]?.to ?? Number.POSITIVE_INFINITY) <= match.index) nextInitials += 1;
    if ((initials[nextInitials]?.from ?? Number.POSITIVE_INFINITY) <= match.index) continue;
    if (isOtherSign(text, match.index, length)) continue;
    if (hasAddress && isInAddress(text, match.index, length)) continue;
    if (isFace(text, match.index, length)) continue;
    const before = text[match.index - 1] ?? ' ';
    const after = text[match.index + length] ?? ' ';
    // Three stars between spaces part scenes, wherever they stand.
    if (length === longestRun && isSpace(before) && isSpace(after)) continue;
    found.push({
      at: match.index,
      length,
      sign: match[0][0] ?? '*',
      spaceBefore: isSpace(before),
      spaceAfter: isSpace(after),
      wordBefore: isWordCharacter(before),
      wordAfter: isWordCharacter(after),
      stopAfter: stop.test(text.slice(match.index + length, match.index + length + 2)),
    });
  }
  return found;
}
