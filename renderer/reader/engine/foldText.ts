// Text folded to its letters and digits, with the way back to where each of them stood. Pure.
const marks = /\p{M}+/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;
const plain = /^[a-z0-9]$/;

/** `origins[i]` is the offset in the text of the character that `letters[i]` came from. */
export type FoldedText = { readonly letters: string; readonly origins: readonly number[] };

/** Case, accents, quotes and spaces differ between repairs and versions of one text; its letters do not. */
export function foldText(text: string): FoldedText {
  let letters = '';
  const origins: number[] = [];
  let offset = 0;
  for (const character of text) {
    if (plain.test(character)) {
      letters += character;
      origins.push(offset);
    } else if (letterOrDigit.test(character)) {
      const folded = character.normalize('NFKD').replace(marks, '').toLowerCase();
      letters += folded;
      for (let index = 0; index < folded.length; index += 1) origins.push(offset);
    }
    offset += character.length;
  }
  return { letters, origins };
}
