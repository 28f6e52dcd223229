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

/**
 * A run of letters and digits is a word, and so are two that one of `'’-_.` joins; each Han, Hiragana or Katakana
 * character counts as one.
 */
export function countWords(text: string): number {
  let count = 0;
  let place = outside;
  const { length } = text;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    let kind = kinds[code] ?? apart;
    if (kind === unknown) {
      const point = text.codePointAt(index) ?? code;
      kind = kindOf(String.fromCodePoint(point));
      if (point > 0xffff) index += 1;
      // One half of a pair is this here and that there.
      else if (code < 0xd800 || code > 0xdfff) kinds[code] = kind;
    }
    if (kind === inWord) {
      if (place === outside) count += 1;
      place = inside;
      // The rest of a word begins none; a letter that was not seen yet is looked at above.
      while (index + 1 < length && kinds[text.charCodeAt(index + 1)] === inWord) index += 1;
    } else {
      if (kind === alone) count += 1;
      place = kind === joining && place === inside ? joined : outside;
    }
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
