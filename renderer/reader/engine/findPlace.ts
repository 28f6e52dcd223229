// Finding a place again in a text that may have changed: by hash, then by words; among equals the nearest. Pure.
import { blockHash } from '../../../shared/reading/blockHash.ts';
import type { Locator } from '../../../shared/reading/locator.ts';
import { foldText } from './foldText.ts';
import { contextAt, type TextPoint } from './textContext.ts';

/** The texts of consecutive blocks; `firstBlock` is the number in the chapter of the first. */
export type BlockTexts = { readonly firstBlock: number; readonly texts: readonly string[] };

/** `block` counts in the chapter. `isCertain`: the words around it are those that were saved. */
export type FoundPlace = TextPoint & { readonly isCertain: boolean; readonly likeness: number };

function sharedPrefix(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let length = 0;
  while (length < end && a[length] === b[length]) length += 1;
  return length;
}

function sharedSuffix(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let length = 0;
  while (length < end && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/** The offset in a block whose letters are the saved ones but whose quotes and spaces may differ. */
function offsetLike(text: string, locator: Locator): number {
  if (text.slice(locator.offset).startsWith(locator.after.split('\n')[0] ?? ''))
    return Math.min(locator.offset, text.length);
  const folded = foldText(text);
  const needle = foldText(locator.after.split('\n')[0] ?? '').letters;
  if (needle === '') return Math.min(locator.offset, text.length);
  let best: number | null = null;
  for (let at = folded.letters.indexOf(needle); at >= 0; at = folded.letters.indexOf(needle, at + 1)) {
    const offset = folded.origins[at] ?? 0;
    if (best === null || Math.abs(offset - locator.offset) < Math.abs(best - locator.offset)) best = offset;
  }
  return best ?? Math.min(locator.offset, text.length);
}

function isNearer(a: FoundPlace, b: FoundPlace | null, locator: Locator): boolean {
  if (b === null || a.likeness !== b.likeness) return b === null || a.likeness > b.likeness;
  return Math.abs(a.block - locator.block) < Math.abs(b.block - locator.block);
}

/** Of two places found in different parts of a chapter, the likelier. */
export function likelier(a: FoundPlace | null, b: FoundPlace | null, locator: Locator): FoundPlace | null {
  return a !== null && isNearer(a, b, locator) ? a : b;
}

/** Short paragraphs repeat ("No."), and breaks have no letters at all: the words around tell equal hashes apart. */
export function findByHash({ firstBlock, texts }: BlockTexts, locator: Locator): FoundPlace | null {
  const before = foldText(locator.before).letters;
  const after = foldText(locator.after).letters;
  let best: FoundPlace | null = null;
  for (const [index, text] of texts.entries()) {
    if (blockHash(text) !== locator.blockHash) continue;
    const offset = offsetLike(text, locator);
    const context = contextAt(texts, { block: index, offset });
    const actualBefore = foldText(context.before).letters;
    const actualAfter = foldText(context.after).letters;
    const left = sharedSuffix(before, actualBefore);
    const right = sharedPrefix(after, actualAfter);
    const place: FoundPlace = {
      block: firstBlock + index,
      offset,
      likeness: left + right,
      // The context that can be seen from here may be the shorter: a segment ends where it ends.
      isCertain:
        left === Math.min(before.length, actualBefore.length) &&
        right === Math.min(after.length, actualAfter.length),
    };
    if (isNearer(place, best, locator)) best = place;
  }
  return best;
}

type Needle = { readonly letters: string; readonly pointAt: number };
const fewestLetters = 8;

function needlesOf(locator: Locator): readonly Needle[] {
  const before = foldText(locator.before).letters;
  const after = foldText(locator.after).letters;
  const needles: Needle[] = [{ letters: before + after, pointAt: before.length }];
  const longest = Math.max(before.length, after.length);
  for (let length = longest; length >= fewestLetters; length = Math.floor(length * 0.75)) {
    if (after.length >= length) needles.push({ letters: after.slice(0, length), pointAt: 0 });
    if (before.length >= length) needles.push({ letters: before.slice(-length), pointAt: length });
  }
  return needles.filter(({ letters }) => letters.length >= fewestLetters);
}

/** Looks for the saved words, the longest run first: what was deleted is found by what stood beside it. */
export function findByWords({ firstBlock, texts }: BlockTexts, locator: Locator): FoundPlace | null {
  const starts: number[] = [];
  const folded = texts.map((text) => foldText(text));
  let letters = '';
  for (const text of folded) {
    starts.push(letters.length);
    letters += text.letters;
  }
  const blockAt = (at: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  for (const needle of needlesOf(locator)) {
    let best: FoundPlace | null = null;
    for (let at = letters.indexOf(needle.letters); at >= 0; at = letters.indexOf(needle.letters, at + 1)) {
      const point = Math.min(at + needle.pointAt, Math.max(0, letters.length - 1));
      const index = blockAt(point);
      const offset = folded[index]?.origins[point - (starts[index] ?? 0)] ?? 0;
      const place = { block: firstBlock + index, offset, likeness: needle.letters.length, isCertain: false };
      if (isNearer(place, best, locator)) best = place;
    }
    if (best !== null) return best;
  }
  return null;
}
