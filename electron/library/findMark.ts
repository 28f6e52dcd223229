// findMark: where in a chapter the words of a mark stand, and how sure that is. Pure.
import type { Locator } from '../../shared/reading/locator.ts';
import type { Mark } from '../../shared/reading/marks.ts';
import { type ChapterLetters, type ChapterPoint, foldLetters } from './chapterLetters.ts';

/**
 * `letters` is how many letters and digits agree: those of the words or their whole block, and of what stands around.
 * `isWeak`: so few that they could stand anywhere.
 */
export type FoundMark = {
  readonly from: ChapterPoint;
  /** Behind the last character; null for a bookmark, and where it ends in another chapter. */
  readonly to: ChapterPoint | null;
  readonly isSameBlock: boolean;
  readonly letters: number;
  /** All that stood around stands there too. */
  readonly isSurrounded: boolean;
  readonly distance: number;
  readonly isWeak: boolean;
};

/** A page is known by its first words. */
const bookmarkLetters = 30;
/** Fewer could stand anywhere. */
const tellingLetters = 16;
/** So few words mean something only where they stood. */
const wordLetters = 8;
const nearBlocks = 3;
/** Letters around a place that are compared. */
const around = 60;
/** Bounds the cost of a chapter that is one word over and over. */
const comparedLetters = 2_000_000;
const headLetters = 200;

const letterOrDigit = /[\p{L}\p{N}\p{M}]/u;

type Wanted = {
  readonly mark: Mark;
  /** What must stand in the story. */
  readonly letters: string;
  readonly before: string;
  /** What stands behind those letters; empty where that is not known. */
  readonly after: string;
  /** How many signs stand before the first letter of the words, and behind the last. */
  readonly leading: number;
  readonly trailing: number;
};

function wantedOf(mark: Mark): Wanted {
  const { kind, from, to, words } = mark;
  const isHighlight = kind === 'highlight';
  const all = foldLetters(words) || (isHighlight ? '' : foldLetters(from.after));
  const letters = isHighlight ? all : all.slice(0, bookmarkLetters);
  return {
    mark,
    letters,
    before: foldLetters(from.before),
    after: isHighlight ? foldLetters(to?.after ?? '') : all.slice(letters.length, letters.length + around),
    leading: /^[^\p{L}\p{N}\s]*/u.exec(words)?.[0].length ?? 0,
    trailing: isHighlight ? (/[^\p{L}\p{N}\s]*$/u.exec(words.slice(-20))?.[0].length ?? 0) : 0,
  };
}

function sharedSuffix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

function sharedPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}

/** How many letters before and behind a run are those that stood there; a chapter's edge may cut them short. */
function surroundings(within: string, start: number, end: number, before: string, after: string) {
  const [head, tail] = [within.slice(Math.max(0, start - around), start), within.slice(end, end + around)];
  const [left, right] = [sharedSuffix(before, head), sharedPrefix(after, tail)];
  const isSurrounded =
    left === Math.min(before.length, head.length) && right === Math.min(after.length, tail.length);
  return { agreeing: left + right, isSurrounded };
}

function* occurrences(within: string, letters: string): Generator<number> {
  const head = letters.slice(0, headLetters);
  let tries = Math.floor(comparedLetters / (letters.length + around));
  for (let at = within.indexOf(head); at >= 0 && tries > 0; at = within.indexOf(head, at + 1)) {
    tries -= 1;
    if (within.startsWith(letters, at)) yield at;
  }
}

function isSign(character: string | undefined): boolean {
  return character !== undefined && !letterOrDigit.test(character) && !/\s/.test(character);
}

/** Quotes and stops at the ends of the words belong to them, but what they are may have changed. */
function widened(text: string, from: number, most: number, step: 1 | -1): number {
  let at = from;
  for (let count = 0; count < most && isSign(text[step > 0 ? at : at - 1]); count += 1) at += step;
  return at;
}

function isWholeWord(
  { texts }: ChapterLetters,
  from: ChapterPoint,
  last: ChapterPoint,
  end: number,
): boolean {
  const [before, after] = [texts[from.block]?.[from.offset - 1] ?? ' ', texts[last.block]?.[end] ?? ' '];
  return !letterOrDigit.test(before) && !letterOrDigit.test(after);
}

/** Behind the character at a point. */
function behind({ texts }: ChapterLetters, { block, offset }: ChapterPoint): number {
  return offset + String.fromCodePoint(texts[block]?.codePointAt(offset) ?? 32).length;
}

function isBetter(one: FoundMark, other: FoundMark | null): boolean {
  if (other === null) return true;
  if (one.isSameBlock !== other.isSameBlock) return one.isSameBlock;
  return one.letters === other.letters ? one.distance < other.distance : one.letters > other.letters;
}

/** `isOwn`: it is the chapter that the mark was made in, or bears its name now. */
function byWords(chapter: ChapterLetters, wanted: Wanted, isOwn: boolean): FoundMark | null {
  const { mark, letters, before, after, leading, trailing } = wanted;
  if (letters === '') return null;
  const within = chapter.letters();
  let best: FoundMark | null = null;
  let wholeWords = 0;
  for (const start of occurrences(within, letters)) {
    const end = start + letters.length;
    const { agreeing, isSurrounded } = surroundings(within, start, end, before, after);
    const from = chapter.pointAt(start);
    const isSameBlock = chapter.hashOf(from.block) === mark.from.blockHash;
    const text = chapter.texts[from.block] ?? '';
    const blockLetters = chapter.lettersBefore(from.block + 1) - chapter.lettersBefore(from.block);
    const count = agreeing + (isSameBlock ? Math.max(letters.length, blockLetters) : letters.length);
    const last = chapter.pointAt(end - 1);
    const lastEnd = behind(chapter, last);
    const isWhole = isWholeWord(chapter, from, last, lastEnd);
    if (isWhole) wholeWords += 1;
    const distance = Math.abs(from.block - mark.from.block);
    const isTelling = count >= tellingLetters;
    const isNear = isOwn && isWhole && (distance <= nearBlocks || letters.length >= wordLetters);
    if (!isTelling && !isNear && !(isOwn && isSameBlock)) continue;
    const found: FoundMark = {
      from: { block: from.block, offset: widened(text, from.offset, leading, -1) },
      to:
        mark.kind === 'bookmark'
          ? null
          : { block: last.block, offset: widened(chapter.texts[last.block] ?? '', lastEnd, trailing, 1) },
      isSameBlock,
      letters: count,
      isSurrounded,
      distance,
      isWeak: !isTelling,
    };
    if (isBetter(found, best)) best = found;
  }
  // Of several like places that only a few letters tell of, none is it.
  return best?.isWeak === true && !best.isSameBlock && wholeWords > 1 ? null : best;
}

/** How many blocks behind its first a mark ends; null where it ends in another chapter. */
function spanOf({ kind, from, to }: Mark): number | null {
  if (kind === 'bookmark' || to === null) return 0;
  return to.chapterId === from.chapterId && to.block >= from.block ? to.block - from.block : null;
}

/** Where the words that follow the point stand in the same block, whose signs may be others. */
function offsetIn(text: string, { offset, after }: Locator): number {
  const line = after.split('\n')[0] ?? '';
  if (text.startsWith(line, offset)) return Math.min(offset, text.length);
  let best: number | null = null;
  for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1))
    if (best === null || Math.abs(at - offset) < Math.abs(best - offset)) best = at;
  return best ?? Math.min(offset, text.length);
}

/** By its blocks alone: where words go on into another that has changed, or hold no letter. */
function byBlock(chapter: ChapterLetters, wanted: Wanted, isOwn: boolean): FoundMark | null {
  const { mark, before } = wanted;
  const { from, to } = mark;
  if (from.blockHash === '') return null;
  const span = spanOf(mark);
  const endIn = (block: number): ChapterPoint | null => {
    if (to === null || span === null) return null;
    const text = chapter.texts[block + span] ?? '';
    return { block: block + span, offset: Math.min(text.length, offsetIn(text, to)) };
  };
  let best: FoundMark | null = null;
  for (const block of chapter.blocksWith(from.blockHash)) {
    if (to !== null && span !== null && span > 0 && chapter.hashOf(block + span) !== to.blockHash) continue;
    const text = chapter.texts[block] ?? '';
    const start = chapter.lettersBefore(block);
    const offset = offsetIn(text, from);
    const read = start + foldLetters(text.slice(0, offset)).length;
    const { agreeing, isSurrounded } = surroundings(
      chapter.letters(),
      read,
      read,
      before,
      foldLetters(from.after),
    );
    const letters = chapter.lettersBefore(block + 1) - start + agreeing;
    const isWeak = letters < tellingLetters;
    if (isWeak && !isOwn) continue;
    const found: FoundMark = {
      from: { block, offset },
      to: endIn(block),
      isSameBlock: true,
      letters,
      isSurrounded,
      distance: Math.abs(block - from.block),
      isWeak,
    };
    if (isBetter(found, best)) best = found;
  }
  return best;
}

/** The words are where they were; only a short block, or one without letters, needs a look at what stands around it. */
export function stands(chapter: ChapterLetters, mark: Mark): boolean {
  const { from, words } = mark;
  const { block, offset, blockHash, before, after } = from;
  // Whoever marks a story at a chapter's very start knows no hash.
  if (blockHash === '') return block === 0 && offset === 0 && foldLetters(words + after) === '';
  if (spanOf(mark) !== 0 || chapter.hashOf(block) !== blockHash) return false;
  const text = chapter.texts[block] ?? '';
  if (foldLetters(text).length >= tellingLetters) return true;
  const at = chapter.lettersBefore(block) + foldLetters(text.slice(0, offset)).length;
  const letters = chapter.letters();
  return letters.slice(0, at).endsWith(foldLetters(before)) && letters.startsWith(foldLetters(after), at);
}

/** Null where the words are not in the chapter. */
export function findMark(chapter: ChapterLetters, mark: Mark, isOwn: boolean): FoundMark | null {
  const wanted = wantedOf(mark);
  const found = byWords(chapter, wanted, isOwn);
  if (found?.isSameBlock === true) return found;
  const whole = byBlock(chapter, wanted, isOwn);
  return whole !== null && (!whole.isWeak || found === null) ? whole : found;
}

/** So sure that no other chapter need be looked at: what authors repeat in each has other neighbours there. */
export function isCertain({ isSameBlock, isWeak, letters, isSurrounded }: FoundMark): boolean {
  if (isWeak) return false;
  return isSameBlock ? isSurrounded : letters >= bookmarkLetters + tellingLetters;
}
