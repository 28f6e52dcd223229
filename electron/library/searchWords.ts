// searchWords: the words of a text and of a search, folded alike, as FTS5 takes them.
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** The index's words are letters and digits; private characters would pass for words, and mark what was found. */
const privateUse = /[\u200b\ue000-\uf8ff]/g;
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const apostrophe = /(?<=\p{L})['’](?=\p{L})/gu;

export const excerptStart = '\ue000';
export const excerptEnd = '\ue001';

/** Letters that carry no mark that could be taken off. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};

/** Case, accents and width are one: for sorting and for what is typed on the shelf. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþæœßı]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}

/** Scripts without spaces are cut into characters by a space that nobody sees, so that every word in them is found. */
export function indexableText(text: string): string {
  return text.replace(privateUse, '').replace(ideograph, '\u200b$&\u200b');
}

/** An excerpt of indexed text as it was written. */
export function readableText(indexed: string): string {
  return indexed.replaceAll('\u200b', '');
}

export function shelfText(parts: readonly string[]): string {
  return indexableText(fold(parts.join('\n')).replace(apostrophe, ''));
}

/** FTS5 reads a quoted string as a phrase of plain words, whatever it holds. */
function quoted(words: string): string {
  return `"${indexableText(words).replaceAll('"', '')}"`;
}

/** Each typed word matches the start of a word; null when nothing was typed that could be found. */
export function shelfMatch(typed: string): string | null {
  const words = fold(typed).replace(apostrophe, '').match(wordPattern) ?? [];
  return words.length === 0 ? null : words.map((word) => `${quoted(word)}*`).join(' ');
}

/** All words, in any order; words in quotes as a phrase; the last word may be a beginning. Null when there is none. */
export function textMatch(typed: string): string | null {
  const terms: string[] = [];
  let isOpen = true;
  for (const [, phrase, rest] of typed.matchAll(/["“”„]([^"“”„]*)["“”„]|([^"“”„]+)/g)) {
    if (phrase !== undefined) {
      const words = phrase.match(wordPattern) ?? [];
      if (words.length > 0) terms.push(quoted(words.join(' ')));
      isOpen = false;
      continue;
    }
    const words = rest?.match(wordPattern) ?? [];
    terms.push(...words.map(quoted));
    isOpen = /[\p{L}\p{M}\p{N}]$/u.test(rest ?? '');
  }
  if (terms.length === 0) return null;
  return `${terms.join(' ')}${isOpen ? '*' : ''}`;
}
