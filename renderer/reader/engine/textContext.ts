// The words around a point, read across the blocks that lie beside it. Pure.
/** A point in a run of blocks: an index into their texts, and an offset in that text. */
export type TextPoint = { readonly block: number; readonly offset: number };

const wanted = 40;

/** About 40 characters on either side; a line break stands between blocks. */
export function contextAt(
  texts: readonly string[],
  point: TextPoint,
): { readonly before: string; readonly after: string } {
  const text = texts[point.block] ?? '';
  let before = text.slice(Math.max(0, point.offset - wanted), point.offset);
  for (let index = point.block - 1; index >= 0 && before.length < wanted; index -= 1) {
    before = `${(texts[index] ?? '').slice(-wanted)}\n${before}`.slice(-wanted);
  }
  let after = text.slice(point.offset, point.offset + wanted);
  for (let index = point.block + 1; index < texts.length && after.length < wanted; index += 1) {
    after = `${after}\n${(texts[index] ?? '').slice(0, wanted)}`.slice(0, wanted);
  }
  return { before, after };
}

const letter = /[\p{L}\p{N}]/u;

/** The offset in `now` of the letter that comes next at `offset` in `old`; both have the same letters and digits. */
export function offsetOfSameLetter(old: string, now: string, offset: number): number {
  if (offset === 0) return 0;
  let letters = 0;
  for (const character of old.slice(0, offset)) if (letter.test(character)) letters += 1;
  let at = 0;
  for (const character of now) {
    if (letter.test(character)) {
      if (letters === 0) return at;
      letters -= 1;
    }
    at += character.length;
  }
  // Behind the last letter only marks are left.
  return Math.max(0, now.length - (old.length - offset));
}
