// blockNamesOf: names for blocks of text that hold on to their words, so that they are found again in another reading.
import { blockHash } from '../../shared/reading/blockHash.ts';

const wordCharacter = /[\p{L}\p{N}]/u;

/** The end of cyrb53, as in blockHash, which first makes two copies of its text: too slow for every block of a book. */
function mixed(high: number, low: number): string {
  const above = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const below = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(above ^ (above >>> 13), 3266489909);
  return (4294967296 * (2097151 & below) + (above >>> 0)).toString(36);
}

/**
 * The hash of a text's words; null where it has none. In a text that is mostly plain Latin letters only these count, so
 * that another encoding, or a mended accent, keeps the hash.
 */
export function wordsHash(text: string): string | null {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  let letters = 0;
  let others = 0;
  for (let index = 0; index < text.length; index += 1) {
    let code = text.charCodeAt(index);
    if (code >= 0x80) {
      others += 1;
      continue;
    }
    if (code >= 0x41 && code <= 0x5a) code += 0x20;
    else if (!(code >= 0x61 && code <= 0x7a) && !(code >= 0x30 && code <= 0x39)) continue;
    letters += 1;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  if (letters > 0 && others * 2 < text.length) return mixed(high, low);
  return wordCharacter.test(text) ? blockHash(text) : null;
}

export type BlockNames = {
  /** The hash of the block's words and a little of its neighbours'; null for a block without words. */
  readonly nameAt: (index: number) => string | null;
  /**
   * The block of that name, the `nth` where several are wholly equal; or else the one of the same words that stands in
   * the most alike surroundings; null when it is gone or cannot be told from others.
   */
  readonly find: (name: string, nth?: number) => number | null;
};

const neighbourLength = 4;
const noNeighbour = '0'.repeat(neighbourLength);
const namePattern = /^([0-9a-z]+)\.([0-9a-z]{4})([0-9a-z]{4})$/;
/** Rules and pictures between two blocks are passed over, but not a whole file of them. */
const farthestNeighbour = 8;

/** Shorter texts repeat ("Yes."): where both neighbours are others, it is not the same one any more. */
const fewestTellingLetters = 24;

/** `textAt` is asked only for the blocks that matter, and for all at the first `find`. */
export function blockNamesOf(count: number, textAt: (index: number) => string): BlockNames {
  const hashes: (string | null | undefined)[] = [];
  const names: (string | null | undefined)[] = [];
  let byHash: Map<string, number[]> | null = null;

  function hashAt(index: number): string | null {
    const known = hashes[index];
    if (known !== undefined) return known;
    const hash = wordsHash(textAt(index));
    hashes[index] = hash;
    return hash;
  }

  function neighbour(index: number, step: 1 | -1): string {
    for (let far = 1; far <= farthestNeighbour; far += 1) {
      const place = index + step * far;
      const hash = place < 0 || place >= count ? null : hashAt(place);
      if (hash !== null) return hash.slice(-neighbourLength).padStart(neighbourLength, '0');
    }
    return noNeighbour;
  }

  function indexesOf(hash: string): readonly number[] {
    if (byHash === null) {
      byHash = new Map();
      for (let index = 0; index < count; index += 1) {
        const own = hashAt(index);
        const alike = own === null ? undefined : byHash.get(own);
        if (alike !== undefined) alike.push(index);
        else if (own !== null) byHash.set(own, [index]);
      }
    }
    return byHash.get(hash) ?? [];
  }

  return {
    nameAt(index) {
      const known = names[index];
      if (known !== undefined) return known;
      const hash = hashAt(index);
      const name = hash === null ? null : `${hash}.${neighbour(index, -1)}${neighbour(index, 1)}`;
      names[index] = name;
      return name;
    },
    find(name, nth = 1) {
      const [, hash = '', before = '', after = ''] = namePattern.exec(name) ?? [];
      let best: number[] = [];
      let most = 0;
      for (const index of indexesOf(hash)) {
        const likeness = Number(neighbour(index, -1) === before) + Number(neighbour(index, 1) === after);
        if (likeness > most) best = [];
        most = Math.max(most, likeness);
        if (likeness === most) best.push(index);
      }
      if (most === 2) return best[nth - 1] ?? null;
      const [only] = best;
      if (only === undefined || best.length > 1) return null;
      const isTelling = (textAt(only).match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= fewestTellingLetters;
      return most > 0 || isTelling ? only : null;
    },
  };
}
