// numberWords: small numbers in words.
const words = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** In words up to twelve; in figures from there. */
export function countedWord(value: number): string {
  return words[value] ?? String(value);
}
