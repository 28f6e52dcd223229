// Counting and folding of words, the same everywhere a length is shown.

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
const joiners = "'’-_.";

const unknown = 0;
const inWord = 1;
const joining = 2;
const alone = 3;
const apart = 4;

function kindOf(character: string): number {
  if (ideograph.test(character)) return alone;
  if (letterOrDigit.test(character)) return inWord;
  return joiners.includes(character) ? joining : apart;
}

/** What each UTF-16 unit is, found once: counting by patterns takes ten times as long. */
const kinds = new Uint8Array(0x10000);

/** Where the counting stands before a character. */
const outside = 0;
const inside = 1;
const joined = 2;
const counts = 8;

/** What each kind of character makes of each place, `kind` + 5 × `place`; `counts` is added where a word begins. */
const steps = new Uint8Array(15);
steps.set([outside, inside + counts, outside, outside + counts, outside], 5 * outside);
steps.set([outside, inside, joined, outside + counts, outside], 5 * inside);
steps.set([outside, inside, outside, outside + counts, outside], 5 * joined);

/**
 * A run of letters and digits is a word, and so are two that one of `'’-_.` joins; each Han, Hiragana or Katakana
 * character counts as one.
 */
export function countWords(text: string): number {
  let count = 0;
  let place = outside;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    let kind = kinds[code] ?? apart;
    if (kind === unknown) {
      const point = text.codePointAt(index) ?? code;
      kind = kindOf(String.fromCodePoint(point));
      if (point > 0xffff) index += 1;
      // One half of a pair is this here and that there.
      else if (code < 0xd800 || code > 0xdfff) kinds[code] = kind;
    }
    const step = steps[kind + 5 * place] ?? 0;
    place = step & (counts - 1);
    count += step >> 3;
    // The rest of a word begins none.
    if (kind === inWord) while (kinds[text.charCodeAt(index + 1)] === inWord) index += 1;
  }
  return count;
}

/** The words alone, one space apart, without capitals and signs: equal where two spellings mean one name. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const wordsPerMinute = 250;

/** Whole minutes at an average pace, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
