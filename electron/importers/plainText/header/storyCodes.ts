// codesIn: the codes of the Star Trek archives: series, pairings and rating, as in "VOY, J/C, P/T [PG-13]".
import { fandomCode } from './vocabularies.ts';
import { warningCode } from './warningCodes.ts';

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
const characterCode = /^(?!AU|HC|FT)(?:[A-Z][a-z]?|[A-Z]{2})$/;

/** Codes that the archives set in a row: "K/S, Mc, K/f"; at least one is a pair. */
export function arePairsAndNames(text: string): boolean {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const kinds = words.map(storyCodeIn);
  return (
    kinds.includes('relationship') &&
    words.every((word, index) => kinds[index] !== null || characterCode.test(word) || coupled.test(word))
  );
}

/** "K/f": with somebody who has no name in the code. */
const coupled = /^[A-Z][a-z]?\/[mf]$/;

export type FieldCodes = StoryCodes & {
  readonly characters: readonly string[];
  /** Words that warn: "noncon", "deathfic". */
  readonly warnings: readonly string[];
  /** What is no code that is known. */
  readonly others: readonly string[];
};

const inBrackets = /(^|[\s,;])[[({]([^[\](){}]{0,80})[\])}](?=[\s,;]|$)/g;
const twoWords = /(?<![\p{L}\d])(NC|PG) (1[3-57])(?!\d)/giu;
const pairSign = /[/&+]|\sx\s/;

/**
 * What the names of a field "Codes:" say, with commas between them or without. A pair may have names of several words
 * up to the next comma. A letter that may be a rating is one unless the story `isRated` already.
 */
export function codesOfField(names: readonly string[], isRated: boolean): FieldCodes {
  const fandoms: string[] = [];
  const relationships: string[] = [];
  const characters: string[] = [];
  const warnings: string[] = [];
  const others: string[] = [];
  let stated: string | null = null;

  const read = (word: string): boolean => {
    const kind = storyCodeIn(word);
    const isRating = rating.test(word) && kind !== 'fandom' && kind !== 'relationship';
    if (kind === 'fandom') fandoms.push(word);
    else if (isRating && stated === null && !(isRated && kind === 'letter'))
      stated = rating.exec(word)?.[1] ?? null;
    else if (warningCode(word) !== null) warnings.push(word);
    else if (kind === 'relationship' || coupled.test(word)) relationships.push(word);
    else if (characterCode.test(word)) characters.push(word);
    else return false;
    return true;
  };
  const isCode = (word: string) =>
    storyCodeIn(word) !== null ||
    characterCode.test(word) ||
    rating.test(word) ||
    coupled.test(word) ||
    warningCode(word) !== null;

  const pieces = names
    .flatMap((name) => name.replace(inBrackets, '$1,$2,').replace(twoWords, '$1-$2').split(/[,;]/))
    .map((name) => name.trim());
  for (const name of pieces.filter((each) => each !== '')) {
    const words = name.split(/\s+/);
    const areCodes = words.every(isCode);
    const isSure = words.some(
      (word) =>
        isSurelyCode(word, false, false) || warningCode(word) !== null || storyCodeIn(word) === 'rating',
    );
    if (words.length > 1 && warningCode(words.join(' ')) !== null && !areCodes) warnings.push(name);
    else if (!areCodes && !isSure)
      (pairSign.test(name) && !/^\p{Ll}/u.test(name) ? relationships : others).push(name);
    else {
      let left: string[] = [];
      for (const word of [...words, '']) {
        if (word !== '' && !read(word)) left.push(word);
        else if (left.length > 0) {
          others.push(left.join(' '));
          left = [];
        }
      }
    }
  }
  return { fandoms, relationships, characters, warnings, others, rating: stated };
}
