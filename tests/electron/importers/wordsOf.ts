// wordsOf: what counts as a word in the account of a source and its story.
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const folded = (text: string) => text.normalize('NFC').toLowerCase();

/** In lower case, since a heading's capitals may be set as a book sets them; composed and split letters are the same. */
export function wordsOf(text: string): readonly string[] {
  return folded(text).match(word) ?? [];
}

/** Each word with the place where it begins in the text, as `wordsOf` folds it. */
export function placedWordsOf(text: string): readonly { readonly word: string; readonly at: number }[] {
  return [...folded(text).matchAll(word)].map((found) => ({ word: found[0], at: found.index }));
}

/** Where each `part` begins in the text, as `wordsOf` folds both. */
export function placesIn(text: string, part: string): readonly number[] {
  const [whole, sought] = [folded(text), folded(part)];
  const places: number[] = [];
  if (sought === '') return places;
  for (let at = whole.indexOf(sought); at >= 0; at = whole.indexOf(sought, at + sought.length))
    places.push(at);
  return places;
}
