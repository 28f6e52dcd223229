// plausibility: how much a text in some decoding reads like words of a language, judged by its characters beyond ASCII.
import type { WrittenLanguage } from './writtenLanguages.ts';

/** `perfect` is what it would be if all fitted; the best of several decodings has the greatest `score`. */
export type Plausibility = { readonly score: number; readonly perfect: number };

const letter = /\p{L}/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;
const latin = /[A-Za-z\u00aa-\u024f]/;
const control = /[\p{Cc}\p{Co}\ufffd]/u;
const frame = /[\u2500-\u259f]/;
const openers = '“‘«„‚‹¿¡(';
const closers = '”’»“‹›«…,.!?;:';

/** A character beyond ASCII, what stands beside it, and how often it stands so. */
export type Place = {
  readonly before: string;
  readonly character: string;
  readonly after: string;
  readonly times: number;
};

const isSpace = (sign: string) => sign === '' || /[\s\u00a0]/.test(sign);

/** What an apostrophe, a quotation mark, a dash or a sign is worth where it stands. */
function signWorth({ before, character, after }: Place): number {
  const [isAfterLetter, isBeforeLetter] = [letter.test(before), letter.test(after)];
  if (character === '’') {
    if (isAfterLetter && isBeforeLetter) return 2.6;
    return isAfterLetter || isBeforeLetter || closers.includes(before) ? 2 : 0;
  }
  if (openers.includes(character) && (isSpace(before) || /[\p{P}]/u.test(before)) && !isSpace(after))
    return 2;
  if (closers.includes(character) && !isSpace(before) && !isBeforeLetter) return 2;
  if ('—–'.includes(character)) return isAfterLetter || isSpace(before) || /\p{P}/u.test(before) ? 2 : 0;
  if ('…\u00a0'.includes(character)) return 1.5;
  if (isAfterLetter && isBeforeLetter) return character === '\u00ad' || character === '·' ? 0 : -4;
  if ('°£€§©®™½¼¾•²³'.includes(character)) return isAfterLetter === isBeforeLetter || !isAfterLetter ? 1 : 0;
  if (frame.test(character)) return frame.test(before) || frame.test(after) ? 1.5 : isSpace(before) ? -1 : -4;
  if ('¤¦¨´¸¬µ¶¯˛ˇ˘˙˝º¹ªþð'.includes(character)) return -2;
  return -1;
}

/** Letters of another script beside it, or a capital within a word, show a wrong decoding. */
function letterWorth({ before, character, after }: Place, own: ReadonlyMap<string, number>): number {
  const small = character.toLowerCase();
  const isLatin = latin.test(character);
  if (letter.test(before) && latin.test(before) !== isLatin) return -4;
  if (letter.test(after) && latin.test(after) !== isLatin) return -4;
  if (before === character && after === character) return -2;
  const isAlone = !letter.test(before) && !letter.test(after);
  if (isAlone) return /\p{N}/u.test(before + after) ? -1 : (own.get(small) ?? -1.5) * 0.4;
  if (upper.test(character)) {
    if (lower.test(before)) return -4;
    // Capitals in a row are rarer than words with one.
    const isAmongCapitals = upper.test(before) || upper.test(after);
    return (own.get(small) ?? -1.5) * (isAmongCapitals ? 0.5 : 0.9);
  }
  if (lower.test(character) && upper.test(before) && upper.test(after)) return -2;
  return own.get(small) ?? -1.5;
}

const letterWorths = new WeakMap<WrittenLanguage, ReadonlyMap<string, number>>();

/** The commonest letters are worth most, so that letters of one script in wrong places lose. */
function worthsOf(language: WrittenLanguage): ReadonlyMap<string, number> {
  const known = letterWorths.get(language);
  if (known !== undefined) return known;
  const letters = [...language.letters];
  const worths = new Map(letters.map((each, index) => [each, 3 - (2 * index) / letters.length]));
  letterWorths.set(language, worths);
  return worths;
}

export function plausibilityOf(places: readonly Place[], language: WrittenLanguage): Plausibility {
  const own = worthsOf(language);
  let score = 0;
  let all = 0;
  for (const place of places) {
    const { character, times } = place;
    all += times;
    if (control.test(character)) score -= 6 * times;
    else if (letter.test(character)) score += letterWorth(place, own) * times;
    else score += signWorth(place) * times;
  }
  return { score, perfect: all * 2 };
}

const beyondAscii = /\P{ASCII}/gu;

export function placesOf(text: string): readonly Place[] {
  const counts = new Map<string, number>();
  for (const { index } of text.matchAll(beyondAscii)) {
    const place = `${text[index - 1] ?? '\n'}${text[index] ?? ''}${text[index + 1] ?? '\n'}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return Array.from(counts, ([place, times]) => ({
    before: place[0] ?? '',
    character: place[1] ?? '',
    after: place[2] ?? '',
    times,
  }));
}
