// chapterLetters: a chapter as one run of its letters and digits, with the way back to where each of them stands.
import { blockHash } from '../../shared/reading/blockHash.ts';

const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;
const accents = /\p{M}+/gu;
const ascii = /^[\0-\u007f]*$/;

/** Case, accents, quotes and spaces differ between the readings of one text; its letters do not. */
export function foldLetters(text: string): string {
  if (ascii.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const letters = text.replace(notLetterOrDigit, '').normalize('NFKD').replace(accents, '');
  // A final sigma is one only to its neighbours.
  return letters.toLowerCase().replaceAll('ς', 'σ');
}

/** `block` counts in the chapter, `offset` the characters of its text. */
export type ChapterPoint = { readonly block: number; readonly offset: number };

export type ChapterLetters = {
  readonly texts: readonly string[];
  readonly letters: () => string;
  /** How many letters stand before a block; that of the block behind the last is the number of all. */
  readonly lettersBefore: (block: number) => number;
  readonly hashOf: (block: number) => string;
  readonly blocksWith: (hash: string) => readonly number[];
  /** Where the letter of that number, counted from 0, begins. */
  readonly pointAt: (letter: number) => ChapterPoint;
};

/** For each letter the offset of the character that it came from. */
function originsOf(text: string): readonly number[] {
  const origins: number[] = [];
  let offset = 0;
  for (const character of text) {
    const { length } = foldLetters(character);
    for (let index = 0; index < length; index += 1) origins.push(offset);
    offset += character.length;
  }
  return origins;
}

/** Nothing is folded or hashed before it is asked for. */
export function chapterLetters(texts: readonly string[]): ChapterLetters {
  let folded: { readonly letters: string; readonly starts: readonly number[] } | null = null;
  let byHash: Map<string, number[]> | null = null;
  const hashes: (string | undefined)[] = [];
  const origins = new Map<number, readonly number[]>();

  function whole() {
    if (folded !== null) return folded;
    const parts = texts.map(foldLetters);
    const starts: number[] = [0];
    let end = 0;
    for (const part of parts) {
      end += part.length;
      starts.push(end);
    }
    folded = { letters: parts.join(''), starts };
    return folded;
  }

  function hashOf(block: number): string {
    const known = hashes[block];
    if (known !== undefined) return known;
    const hash = blockHash(texts[block] ?? '');
    hashes[block] = hash;
    return hash;
  }

  return {
    texts,
    letters: () => whole().letters,
    lettersBefore: (block) => whole().starts[block] ?? whole().letters.length,
    hashOf,
    blocksWith(hash) {
      if (byHash === null) {
        byHash = new Map();
        for (const block of texts.keys()) {
          const known = byHash.get(hashOf(block));
          if (known === undefined) byHash.set(hashOf(block), [block]);
          else known.push(block);
        }
      }
      return byHash.get(hash) ?? [];
    },
    pointAt(letter) {
      const { starts } = whole();
      let low = 0;
      let high = Math.max(0, texts.length - 1);
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= letter) low = middle;
        else high = middle - 1;
      }
      const text = texts[low] ?? '';
      const ofBlock = origins.get(low) ?? originsOf(text);
      origins.set(low, ofBlock);
      return { block: low, offset: ofBlock[letter - (starts[low] ?? 0)] ?? text.length };
    },
  };
}
