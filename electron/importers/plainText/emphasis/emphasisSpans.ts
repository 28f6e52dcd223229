// emphasisSpansIn: which stars and underscores of a paragraph belong together, and mark something.
import { type Delimiter, delimitersIn } from './emphasisDelimiters.ts';
import { isSound } from './soundWords.ts';
import type { WordParts } from './wordParts.ts';

/** Indexes in the text: the sign stands from `start` to `innerStart`, and from `innerEnd` to `end`. */
export type EmphasisSpan = {
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
  readonly element: 'em' | 'strong' | 'strongEm' | 'u';
  /** A word that the sign stuck to: `the*Jumna's*`. */
  readonly gluedWord: string | null;
  /** The word after it, where the sign stuck to that as well: `The*Enterprise*was`. */
  readonly gluedAfter?: string;
  /** A tag that someone typed, whose letters go. */
  readonly isTag: boolean;
};

const longestLoose = 60;
const longestSpan = 1_000;
const wordsBefore =
  /^(?:an?|the|of|to|and|or|but|in|on|at|by|for|from|with|as|is|was|are|were|be|his|her|its|their|my|your|our|he|she|it|they|we|you|that|this|these|those|all|so|if|not|had|has|have|said|than|into|onto|then|when|what|who|der|die|das|den|dem|und|le|la|les|et|el|los|las|y)$/i;
const wordAfter = /^\p{L}{2,}(?![\p{L}*_'’-])/u;
const lastWord = /[\p{L}\p{N}'’-]+$/u;

const isLoose = (delimiter: Delimiter) => delimiter.spaceBefore && delimiter.spaceAfter;
const isSpaced = (delimiter: Delimiter) =>
  delimiter.spaceBefore && (delimiter.spaceAfter || delimiter.stopAfter);
const isInWord = (delimiter: Delimiter) => delimiter.wordBefore && delimiter.wordAfter;

function canOpen(delimiter: Delimiter): boolean {
  if (delimiter.sign === '_') return !delimiter.wordBefore && !delimiter.spaceAfter;
  // A star after a word and before a space or a comma ends something; it begins nothing.
  return isLoose(delimiter) || (!delimiter.spaceAfter && (delimiter.wordAfter || !delimiter.wordBefore));
}

function canClose(delimiter: Delimiter): boolean {
  if (delimiter.sign === '_') return !delimiter.wordAfter && !delimiter.spaceBefore;
  if (delimiter.spaceBefore) return isSpaced(delimiter);
  return delimiter.wordBefore || !delimiter.wordAfter;
}

function wordBefore(text: string, at: number): string {
  return lastWord.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
}

const lowerWord = /^\p{Ll}+(?:['’-]\p{Ll}+)?$/u;

/** `to*day*`, where a part of the word is stressed: no space was lost. */
function isWordPart(open: Delimiter, inner: string, text: string, parts: WordParts | null): boolean {
  if (parts === null || !open.wordBefore || !lowerWord.test(inner)) return false;
  const word = wordBefore(text, open.at);
  return wordsBefore.test(word) && parts.areOneWord(word.toLowerCase(), inner);
}

/** The word that a star stuck to, when it is one that stands by itself; null where the star is inside a word. */
function gluedWordOf(open: Delimiter, inner: string, text: string, parts: WordParts | null): string | null {
  if (isWordPart(open, inner, text, parts)) return null;
  const word = wordBefore(text, open.at);
  if (wordsBefore.test(word)) return word;
  const isNamed = /^\p{Lu}/u.test(inner) && /^\p{Ll}{2,}$/u.test(word);
  return isNamed ? word : null;
}

/** Both words that the signs stuck to are common ones, and what stands between them is a word by itself. */
function gluedAfterOf(
  open: Delimiter,
  close: Delimiter,
  text: string,
  parts: WordParts | null,
): string | null {
  const inner = text.slice(open.at + open.length, close.at);
  if (open.sign !== '*' || !/^\p{L}{3,30}$/u.test(inner) || !wordsBefore.test(wordBefore(text, open.at)))
    return null;
  const from = close.at + close.length;
  const word = wordAfter.exec(text.slice(from, from + longestLoose))?.[0];
  if (word === undefined || !wordsBefore.test(word)) return null;
  // "to*get*her".
  const whole = (wordBefore(text, open.at) + inner + word).toLowerCase();
  const isOneWord = isWordPart(open, inner, text, parts) || parts?.isKnown(whole) === true;
  return isOneWord ? null : word;
}

/** `A * B and C * D`: a letter times a letter. */
function isProduct({ at, length }: Delimiter, text: string): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 3), at), text.slice(at + length, at + length + 3)];
  return /(?:^|[\s(])\p{L}\s$/u.test(before) && /^\s\p{L}(?:[\s.,;:)=]|$)/u.test(after);
}

/** `* pagh *`, but not `2 * 3 * 4` and not `a * b * c`. */
function isLooseSpan(open: Delimiter, close: Delimiter, text: string): boolean {
  const inner = text.slice(open.at + open.length, close.at).trim();
  if (open.sign === '_' || inner.length > longestLoose || !/\p{L}{2}/u.test(inner)) return false;
  if (isProduct(open, text) || isProduct(close, text)) return false;
  const around = text.slice(Math.max(0, open.at - 20), open.at) + text.slice(close.at, close.at + 20);
  return !/[\d=+]/.test(inner) && !/[\d=+]/.test(around) && open.at > 0;
}

/** `hasPair`: of the stars with spaces on both sides there are two, which belong to each other or mean something else. */
function isSpan(
  open: Delimiter,
  close: Delimiter,
  text: string,
  hasPair: boolean,
  parts: WordParts | null,
): boolean {
  if (!canClose(close)) return false;
  if (isLoose(open) && isSpaced(close)) return hasPair && isLooseSpan(open, close, text);
  const inner = text.slice(open.at + open.length, close.at);
  if (!/[\p{L}\p{N}!?…]/u.test(inner.length > 400 ? inner.slice(0, 400) : inner)) return false;
  const isWhole = open.at < 3 && close.at + close.length > text.length - 3;
  if (inner.length > longestSpan && !isWhole) return false;
  if (isInWord(open)) {
    if (isInWord(close)) return gluedAfterOf(open, close, text, parts) !== null;
    if (isWordPart(open, inner, text, parts)) return true;
    if (gluedWordOf(open, inner, text, parts) !== null) return inner.length <= longestLoose;
    // "f*ck … sh*t" is no emphasis; "three*hundred*" is.
    return (
      !/\s/.test(inner) &&
      inner.length > 2 &&
      /\p{L}{3}$/u.test(text.slice(Math.max(0, open.at - 3), open.at))
    );
  }
  return !isSound(text, open.at, close.at + close.length, inner);
}

function spanOf(open: Delimiter, close: Delimiter, text: string, parts: WordParts | null): EmphasisSpan {
  const innerStart = open.at + open.length;
  const inner = text.slice(innerStart, close.at).trim();
  const gluedAfter = isInWord(open) && isInWord(close) ? gluedAfterOf(open, close, text, parts) : null;
  return {
    ...(gluedAfter === null ? {} : { gluedAfter }),
    start: open.at,
    innerStart,
    innerEnd: close.at,
    end: close.at + close.length,
    element: open.length === 1 ? 'em' : open.length === 2 ? 'strong' : 'strongEm',
    gluedWord: open.wordBefore ? gluedWordOf(open, inner, text, parts) : null,
    isTag: false,
  };
}

const letterOrDigit = /[\p{L}\p{N}]/u;

/** "_one_*two*": without their signs they would be one word. */
function wouldGlue(before: EmphasisSpan | undefined, open: Delimiter, text: string): boolean {
  if (before?.end !== open.at) return false;
  const after = text.charAt(open.at + open.length);
  return letterOrDigit.test(text.charAt(before.innerEnd - 1)) && letterOrDigit.test(after);
}

/** Spans follow each other or stand inside each other; they never cross. `parts` is null where no space is set. */
export function emphasisSpansIn(text: string, parts: WordParts | null = null): readonly EmphasisSpan[] {
  const spans: EmphasisSpan[] = [];
  // At most one opener for each sign and length: the nearest is meant.
  let openers: Delimiter[] = [];
  const delimiters = delimitersIn(text);
  const isPaired = ({ sign, length }: Delimiter) =>
    delimiters.filter((each) => isSpaced(each) && each.sign === sign && each.length === length).length === 2;
  const pairs = new Map<string, boolean>();
  const hasPair = (delimiter: Delimiter) => {
    const kind = `${delimiter.sign}${delimiter.length}`;
    const known = pairs.get(kind) ?? isPaired(delimiter);
    pairs.set(kind, known);
    return known;
  };
  for (const delimiter of delimiters) {
    const isKin = (each: Delimiter) => each.sign === delimiter.sign && each.length === delimiter.length;
    const opener = openers.find(isKin);
    const isFound =
      opener !== undefined &&
      isSpan(opener, delimiter, text, isLoose(opener) && hasPair(opener), parts) &&
      !wouldGlue(spans.at(-1), opener, text);
    if (isFound) {
      spans.push(spanOf(opener, delimiter, text, parts));
      openers = openers.filter((each) => each.at < opener.at);
    } else if (canOpen(delimiter)) {
      openers = [...openers.filter((each) => !isKin(each)), delimiter];
    } else if (opener !== undefined && !isLoose(delimiter)) {
      openers = openers.filter((each) => !isKin(each));
    }
  }
  return spans;
}
