// codesIn: the codes of the Star Trek archives: series, pairings and rating, as in "VOY, J/C, P/T [PG-13]".
import { fandomCode } from './vocabularies.ts';

export type StoryCodes = {
  readonly fandoms: readonly string[];
  readonly relationships: readonly string[];
  readonly rating: string | null;
};

const pairing = /^[\p{Lu}\d&?][\p{L}\d.'’&?()-]{0,24}(?:\/[\p{Lu}\d&?][\p{L}\d.'’&?()-]{0,24}){1,4}$/u;
const rating = /^[[({]?(NC[\s-]?17|PG[\s-]?1[3-5]|PG|G|R|NR|FR[MTAK]\w{0,2})[\])}]?$/i;
const longest = 120;

/** Null unless every word is such a code, and at least one a series or a pairing. */
export function codesIn(text: string): StoryCodes | null {
  if (text.length > longest) return null;
  const fandoms: string[] = [];
  const relationships: string[] = [];
  let stated: string | null = null;
  for (const word of text.split(/[\s,;]+/)) {
    if (word === '') continue;
    if (fandomCode(word) && word === word.toUpperCase()) fandoms.push(word);
    else if (stated === null && rating.test(word)) stated = rating.exec(word)?.[1] ?? null;
    else if (pairing.test(word)) relationships.push(word);
    else return null;
  }
  return fandoms.length + relationships.length === 0 ? null : { fandoms, relationships, rating: stated };
}

/** Two letters at most on each side: "J/C", "Tu/P". */
const initials = /^[A-Z][a-z]?(?:\/[A-Z][a-z]?){1,3}$/;

/** What one word says in the code; a letter alone may be a rating. Null for any other word. */
export function storyCodeIn(word: string): 'fandom' | 'relationship' | 'rating' | 'letter' | null {
  if (word === '') return null;
  if (fandomCode(word) && word === word.toUpperCase()) return 'fandom';
  if (/^[RG]$/.test(word)) return 'letter';
  if (rating.test(word) && word === word.toUpperCase()) return 'rating';
  return pairing.test(word) && /\p{L}/u.test(word) ? 'relationship' : null;
}

/** Nobody's title ends or begins so. `isShouted`: it is written in capitals. */
export function isSurelyCode(word: string, isShouted: boolean, isBesideOthers: boolean): boolean {
  const kind = storyCodeIn(word);
  if (kind === 'fandom') return !isShouted;
  return kind === 'rating' || (kind === 'letter' && isBesideOthers) || initials.test(word);
}

/** A letter or two alone is a character: "J, T/P" is about Janeway, and about Torres with Paris. */
const characterCode = /^(?:[A-Z][a-z]?|[A-Z]{2})$/;

/**
 * What the names of a field "Codes:" say, with commas between them or without; words that are no code are one
 * relationship up to the next comma. A letter that may be a rating is one unless the story `isRated` already.
 */
export function codesOfField(
  names: readonly string[],
  isRated: boolean,
): StoryCodes & { readonly characters: readonly string[] } {
  const fandoms: string[] = [];
  const relationships: string[] = [];
  const characters: string[] = [];
  let stated: string | null = null;
  for (const name of names) {
    const words = name.split(/\s+/);
    const areCodes = words.every((word) => characterCode.test(word) || storyCodeIn(word) !== null);
    for (const word of areCodes ? words : [name]) {
      const kind = areCodes ? storyCodeIn(word) : null;
      const isRating = rating.test(word) && kind !== 'fandom' && kind !== 'relationship';
      if (kind === 'fandom') fandoms.push(word);
      else if (isRating && stated === null && !(isRated && kind === 'letter'))
        stated = rating.exec(word)?.[1] ?? null;
      else if (areCodes && kind !== 'relationship' && characterCode.test(word)) characters.push(word);
      else relationships.push(word);
    }
  }
  return { fandoms, relationships, characters, rating: stated };
}
