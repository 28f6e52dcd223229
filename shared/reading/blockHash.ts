// The hash of a block's words: what a place holds on to when a story is updated.
const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;

/** 53 bits in base 36 over letters and digits only, so that a switched repair of quotes or spaces keeps it (cyrb53). */
export function blockHash(text: string): string {
  const letters = text.normalize('NFKC').toLowerCase().replace(notLetterOrDigit, '');
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < letters.length; index += 1) {
    const code = letters.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
