// mendQuestionMarks: question marks that an old conversion put for apostrophes and quotation marks.

import type { RepairLog } from '../repairs/repairLog.ts';
import { doubtfulLoans, loanWords } from './loanWords.ts';
import { areQuotesPlainlyLost, speechGoesOn } from './lostQuotes.ts';
import { lost, maskOf } from './lostSigns.ts';
import { endOfWord, mendEach, type Surroundings, startOfWord } from './mendEach.ts';

const contracted = /\p{Ll}\?(?:s|t|d|m|ll|re|ve)(?!\p{L})/giu;
const realApostrophe = /\p{L}['’](?:s|t|d|m|ll|re|ve)(?!\p{L})/iu;
const opening = /(?:^|[\s(—-])\?(?=\p{L})/gu;
const realQuote = /["“”]/;
const ending = /^(?:s|t|d|m|ll|re|ve)(?!\p{L})/iu;
const fewestContractions = 3;
const fewestOpenings = 2;

const beforeAny =
  /^(?:i|you|he|she|it|we|they|who|what|where|when|why|how|that|this|there|here|let|one|(?:some|any|every|no)(?:one|body|thing))$/i;
/** "caf?s" has no contraction: its beginning is no word. */
const beforeEnding: Readonly<Record<string, RegExp>> = {
  t: /n$/i,
  m: /^i$/i,
  re: /^(?:you|we|they|who|what|where|there|how|why)$/i,
  ve: /^(?:i|you|we|they|who|(?:c|w|sh)ould|might|must)$/i,
};
const loans: ReadonlyMap<string, string> = new Map(
  loanWords.filter((word) => !doubtfulLoans.has(word)).map((word) => [maskOf(word), word]),
);

/** The document's own words, but for those that a question mark touches. */
function plainWordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines)
    for (const [word] of line.matchAll(/(?<![\p{L}?])\p{L}+(?!\p{L}|\?\p{L})/gu))
      words.add(word.toLowerCase());
  return words;
}

/** The letter of a loan word that stands around the place; null for none. */
function letterOfLoan({ head, tail }: Surroundings): string | null {
  const start = /\p{L}+$/u.exec(head)?.[0] ?? '';
  const rest = /^\p{L}+/u.exec(tail)?.[0] ?? '';
  if (start === '' || rest === '') return null;
  return loans.get((start + lost + rest).toLowerCase())?.[start.length] ?? null;
}

type Evidence = {
  readonly areQuotesLost: boolean;
  readonly areApostrophesLost: boolean;
  /** Several contractions lost theirs, so that a dash may be lost as well. */
  readonly areDashesLost: boolean;
};

/**
 * Null unless the document proves it: several such contractions, and not one that is as it should be; or speeches that
 * open and close so.
 */
function evidenceOf(lines: readonly string[]): Evidence | null {
  let [contractions, openings, quotes, apostrophes] = [0, 0, 0, 0];
  for (const line of lines) {
    if (apostrophes === 0 && realApostrophe.test(line)) apostrophes += 1;
    if (apostrophes > 0) break;
    if (realQuote.test(line)) quotes += 1;
    if (!line.includes('?')) continue;
    contractions += line.match(contracted)?.length ?? 0;
    openings += line.match(opening)?.length ?? 0;
  }
  const areApostrophesLost = apostrophes === 0 && contractions > 0;
  const areDashesLost = areApostrophesLost && contractions >= fewestContractions;
  const areQuotesLost =
    (areDashesLost && openings >= fewestOpenings && quotes === 0) || areQuotesPlainlyLost(lines);
  return areDashesLost || areQuotesLost ? { areQuotesLost, areApostrophesLost, areDashesLost } : null;
}

/** Null where question marks are what they seem. */
export function createQuestionMarkMender(
  lines: readonly string[],
): ((line: string, number: number, log: RepairLog) => string) | null {
  const evidence = evidenceOf(lines);
  if (evidence === null) return null;
  const { areQuotesLost, areApostrophesLost, areDashesLost } = evidence;
  let isOpen = false;
  let words: ReadonlySet<string> | null = null;

  function isContraction({ head, tail }: Surroundings): boolean {
    const end = ending.exec(tail)?.[0].toLowerCase() ?? '';
    const start = /\p{L}+$/u.exec(head)?.[0].toLowerCase() ?? '';
    if (end === '' || start === '') return false;
    const fits = beforeEnding[end];
    if (fits !== undefined) return fits.test(start);
    words ??= plainWordsOf(lines);
    return beforeAny.test(start) || words.has(start);
  }

  function meant(found: string, around: Surroundings, log: RepairLog): string {
    const { head, tail, ahead, line } = around;
    const [before, after] = [head.at(-1) ?? '', tail[0] ?? ''];
    const isAfterLetter = /\p{L}/u.test(before);
    const letter = isAfterLetter ? letterOfLoan(around) : null;
    if (letter !== null) return letter;
    if (isAfterLetter && ending.test(tail)) return areApostrophesLost && isContraction(around) ? '’' : found;
    if (/^$|\s/.test(before) && /^$|\s/.test(after))
      return areDashesLost && before !== '' && after !== '' ? '—' : found;
    if (!areQuotesLost) return found;
    if (/^$|[\s(—-]/.test(before) && /[\p{L}\p{N}]/u.test(after)) {
      isOpen = true;
      return '“';
    }
    if (/[.,!?…—-]/.test(before) && /^$|[\s)]/.test(after)) {
      const isInner = isOpen && /[!?]/.test(before) && speechGoesOn(ahead);
      if (isOpen && !isInner) {
        isOpen = false;
        return '”';
      }
      // Nobody asks after a comma: the sign was another, and nobody can tell for whom it closed.
      const word = endOfWord(head) + found + startOfWord(tail);
      if (!isOpen && before === ',') log.note('lostCharacter', line, word, word);
    }
    return found;
  }

  return (line, number, log) => {
    if ((lines[number - 2] ?? '') === '') isOpen = false;
    if (!line.includes('?')) return line;
    return mendEach(line, number, /\?/g, 'replacementCharacter', log, (found, around) =>
      meant(found, around, log),
    );
  };
}
