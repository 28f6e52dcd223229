// wordsOf: what counts as a word in the account of a source and its story.
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Composed and split letters are the same. */
export const composed = (text: string) => text.normalize('NFC');

/** In lower case, since a heading's capitals may be set as a book sets them. */
export function wordsOf(text: string): readonly string[] {
  return (composed(text).match(word) ?? []).map((found) => found.toLowerCase());
}

type PlacedWord = { readonly word: string; readonly at: number; readonly length: number };

/** Each word of a composed text, with the place where it begins and its length there. */
export function placedWordsOf(text: string): readonly PlacedWord[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    word: found.toLowerCase(),
    at: index,
    length: found.length,
  }));
}
