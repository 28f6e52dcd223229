// Counting and folding of words, the same everywhere a length is shown.
const wordPattern = /[\p{L}\p{N}]+(?:['’\-_.][\p{L}\p{N}]+)*/gu;
const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** A run of letters and digits is a word; each Han, Hiragana or Katakana character counts as one. */
export function countWords(text: string): number {
  const characters = text.match(ideographs)?.length ?? 0;
  const rest = characters > 0 ? text.replace(ideographs, ' ') : text;
  return characters + (rest.match(wordPattern)?.length ?? 0);
}

const wordsPerMinute = 250;

/** Whole minutes at an average pace, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
