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
