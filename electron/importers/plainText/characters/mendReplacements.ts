// mendReplacements: U+FFFD, left by an old conversion, replaced by what its place shows it to have been.

import type { RepairLog } from '../repairs/repairLog.ts';
import { doubtfulLoans } from './loanWords.ts';
import { type LostSigns, lost } from './lostSigns.ts';
import { endOfWord, mendEach, type Surroundings, startOfWord } from './mendEach.ts';

const letter = /\p{L}/u;
const contraction = /^(?:s|t|d|m|ll|re|ve|em|cha)(?!\p{L})/iu;
const elided = /(?<![\p{L}\ufffd])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)$/iu;
const elidedBefore = /^(?!u(?:r|rs|fs?|ds?|x|vres?)?(?!\p{L})|es?(?!\p{L}))(?:[aeiouhy]|\ufffd)/iu;
const clipped = /^(?:tis|twas|em|cause|til|bout|\d0s)(?!\p{L})/iu;

/** A word with one of its letters lost: the document's own words or loan words say which. */
function letterOf(found: string, { head, tail }: Surroundings, signs: LostSigns): string | null {
  if (!letter.test(head.at(-1) ?? '') && !letter.test(tail[0] ?? '')) return null;
  const start = /[\p{L}\ufffd-]*$/u.exec(head)?.[0] ?? '';
  const end = /^[\p{L}\ufffd-]*/u.exec(tail)?.[0] ?? '';
  const folded = (text: string) => (signs.isMultiByte ? text.replace(/\ufffd+/g, lost) : text);
  const broken = `${folded(start)}${signs.isMultiByte ? lost : found}${folded(end)}`;
  const trimmed = broken.replace(/-+$/, '');
  for (const whole of new Set([trimmed, trimmed.replace(/-.*$/, '')])) {
    const known = signs.wordFor(whole);
    if (known === null || known.length !== whole.length) continue;
    if (signs.isAllPauses && doubtfulLoans.has(known.toLowerCase())) return null;
    const own = known[folded(start).length] ?? '';
    const written = whole.replace(/[^\p{L}]/gu, '');
    const isCapitals = written.length > 1 && written === written.toUpperCase();
    return isCapitals ? own.toUpperCase() : own;
  }
  return null;
}

function betweenLetters({ head, tail }: Surroundings, signs: LostSigns): string | null {
  if (contraction.test(tail) || /(?:^|[^\p{L}])[OD]$/u.test(head)) return signs.apostrophe;
  if (elided.test(head) && elidedBefore.test(tail) && signs.isFrench) return signs.apostrophe;
  const one = /\p{L}+$/u.exec(head)?.[0] ?? '';
  const other = /^\p{L}+/u.exec(tail)?.[0] ?? '';
  const arePlain = one.length > 1 && other.length > 1;
  return signs.isAllPauses && arePlain && signs.areWords(one, other) ? signs.pause : null;
}

/** "�owyn" has lost a letter: quotations open with capitals here, and the rest is no word of the document. */
function mayHaveLostLetter(tail: string, signs: LostSigns): boolean {
  const fragment = /^\p{Ll}\p{L}*/u.exec(tail)?.[0];
  if (fragment === undefined || !signs.doQuotesOpenCapitals) return false;
  if (signs.isFrench) return true;
  // "�don�t worry": the rest of a word that is clipped.
  if (tail[fragment.length] === lost) return !contraction.test(tail.slice(fragment.length + 1));
  return !signs.areWords(fragment, fragment);
}

const significant = /(?:^|[\s([—–-])\ufffd+(?=\p{L})|[.,!?…—–-]\ufffd+(?=$|[\s)])/u;

/** The quotation is closed below, after a stop: what stands here was a pause within it, and no end. */
function isClosedAhead(ahead: string): boolean {
  return /^[.,!?…—–-]\ufffd/.test(significant.exec(ahead)?.[0] ?? '');
}

/** "Ren\ufffd's": no pause stands before a possessive; nor in a name that the document has only with the sign. */
function isEndOfName({ head, tail }: Surroundings, signs: LostSigns): boolean {
  if (/^['’]s(?!\p{L})/iu.test(tail)) return true;
  const fragment = /(?<![\p{L}\ufffd])\p{Lu}\p{Ll}{1,20}$/u.exec(head)?.[0];
  return fragment !== undefined && signs.isCutName(fragment);
}

/** Null where two readings are equally likely: the character is then left, and listed. */
function likelySign(around: Surroundings, signs: LostSigns, isOpen: boolean): string | null {
  const head = around.head.at(-1) ?? ' ';
  const tail = around.tail[0] ?? ' ';
  if (letter.test(head) && letter.test(tail)) return betweenLetters(around, signs);
  if (isJoiningLetter(around)) return signs.apostrophe;
  // "à", "é", "y": in these languages a letter stands so as often as a dash.
  if (/\s/.test(head) && /\s/.test(tail)) return signs.isFrench || signs.isSpanish ? null : '—';
  // A degree, a currency, a fraction, a dash between years: beside a figure it may be anything.
  if (/\p{N}/u.test(head) || (/\p{N}/u.test(tail) && !clipped.test(around.tail))) return null;
  if (
    signs.areSpacesLost &&
    /[.!?:]["”’')]?$/.test(around.head) &&
    /^ +["“‘'(]?[\p{Lu}"“]/u.test(around.tail)
  )
    return ' ';
  if (signs.areQuotesLost) {
    if (/[\s([—–-]/.test(head)) {
      if (clipped.test(around.tail)) return signs.apostrophe;
      // It may as well have opened a question.
      if (signs.isSpanish) return null;
      return mayHaveLostLetter(around.tail, signs) ? null : '“';
    }
    if (/[.,!?…—–-]/.test(head)) return '”';
    if (isOpen && /[\p{L}\p{N}]/u.test(head) && /[\s.,;:!?)]/.test(tail))
      return /\s/.test(tail) && isClosedAhead(around.ahead) ? null : '”';
    // A pause, a possessive or the end of a quotation: nothing tells.
    if (letter.test(head) && tail !== lost) return null;
  }
  // "Zo��s": a letter and an apostrophe, and no pause before one.
  if (tail === lost && contraction.test(around.tail.slice(1)) && letter.test(head)) return null;
  // In French it is a letter more often than a pause.
  if ((signs.isSpanish || (signs.isFrench && !signs.isAllPauses)) && letter.test(head)) return null;
  if (letter.test(head) && isEndOfName(around, signs)) return null;
  if (mayBeApostrophe(around, signs)) return null;
  // After a word and before a pause, with the quotation marks all there, a pause is what is missing.
  if (/[\p{L}\p{N}!?]/u.test(head) && /[\s"“”'’!?.,)*_\ufffd]/.test(tail)) return signs.pause;
  return null;
}

/** Whether the line so far has a quotation mark that opens and none that closes it. */
function isLeftOpen(head: string): boolean {
  return head.lastIndexOf('“') > head.lastIndexOf('”');
}

const speechOpens = /^\p{Lu}[^\ufffd"“”]*(?:[\p{L}]\ufffd[\p{L}][^\ufffd"“”]*)*[.,!?…—]\ufffd(?=$|[\s)])/u;

/** Both ends of a speech have lost their signs: a capital after the one, a comma or a stop before the other. */
function createSpeechEnds(): (around: Surroundings) => string | null {
  let isOpen = false;
  return ({ head, tail, ahead }) => {
    if (isOpen && /[.,!?…—]$/.test(head) && /^(?:$|[\s)])/.test(tail)) {
      isOpen = false;
      return '”';
    }
    if (!/(?:^|[\s([—–-])$/.test(head) || !speechOpens.test(ahead)) return null;
    isOpen = true;
    return '“';
  };
}

const joins =
  /(?<!\p{L})(?:rock|drum|surf|rhythm|fish|guns|pick|mix|cut|salt|hook|hide|sweet)\s(?:[\ufffd’']n)?$/iu;

/** "rock 'n' roll" has lost both its apostrophes; a letter alone may be quoted elsewhere. */
function isJoiningLetter({ head, tail }: Surroundings): boolean {
  const isOpen = /\s$/.test(head);
  return (isOpen ? /^n\ufffd\s\p{Ll}/iu : /^\s\p{Ll}/u).test(tail) && joins.test(head.slice(-12));
}

/** The end of a quoted letter, or of a possessive of several: "dogs\ufffd bowl". */
function mayBeApostrophe({ head, tail }: Surroundings, signs: LostSigns): boolean {
  if (/(?<!\p{L})[\ufffd’'“]\p{L}$/u.test(head)) return true;
  const isPossessive = /\p{L}s$/iu.test(head) && /^(?:$|\s\p{Ll})/u.test(tail);
  return isPossessive && (!signs.isAllPauses || signs.areApostrophesLost);
}

const mostListed = 100;

/** `isCut`: the line's last character is half of one. */
export function mendReplacements(
  line: string,
  number: number,
  signs: LostSigns,
  log: RepairLog,
  isCut: boolean,
): string {
  let left = 0;
  // What is left is listed so that the reader can look; a line of nothing else needs no list of all.
  const note = ({ head, tail }: Surroundings) => {
    left += 1;
    const word = left > mostListed ? '' : endOfWord(head) + lost + startOfWord(tail);
    if (left > mostListed) log.count('lostCharacter', 1);
    else log.note('lostCharacter', number, word, word);
  };
  const speechEnd = createSpeechEnds();
  const pattern = signs.isMultiByte ? /\ufffd+/g : /\ufffd/g;
  return mendEach(line, number, pattern, 'replacementCharacter', log, (found, around) => {
    const isHalf = isCut && around.ahead === '';
    const end = isHalf || signs.areQuotesLost ? null : speechEnd(around);
    const sign = isHalf
      ? null
      : (end ?? letterOf(found, around, signs) ?? likelySign(around, signs, isLeftOpen(around.head)));
    if (sign === null) note(around);
    return sign ?? found;
  });
}
