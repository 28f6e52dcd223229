// mendQuestionMarks: question marks that an old conversion put for apostrophes and quotation marks.

import type { RepairLog } from '../repairs/repairLog.ts';
import { mendEach, type Surroundings } from './mendEach.ts';

const contracted = /\p{Ll}\?(?:s|t|d|m|ll|re|ve)(?!\p{L})/giu;
const realApostrophe = /\p{L}['’](?:s|t|d|m|ll|re|ve)(?!\p{L})/iu;
const opening = /(?:^|[\s(—-])\?(?=\p{L})/gu;
const realQuote = /["“”]/;
const ending = /^(?:s|t|d|m|ll|re|ve)(?!\p{L})/iu;
const fewestContractions = 3;
const fewestOpenings = 2;

type Evidence = { readonly areQuotesLost: boolean };

/** Null unless the document proves it: several such contractions, and not one that is as it should be. */
function evidenceOf(lines: readonly string[]): Evidence | null {
  let [contractions, openings, quotes] = [0, 0, 0];
  for (const line of lines) {
    if (realApostrophe.test(line)) return null;
    if (realQuote.test(line)) quotes += 1;
    if (!line.includes('?')) continue;
    contractions += line.match(contracted)?.length ?? 0;
    openings += line.match(opening)?.length ?? 0;
  }
  if (contractions < fewestContractions) return null;
  return { areQuotesLost: openings >= fewestOpenings && quotes === 0 };
}

/** Null where question marks are what they seem. */
export function createQuestionMarkMender(
  lines: readonly string[],
): ((line: string, number: number, log: RepairLog) => string) | null {
  const evidence = evidenceOf(lines);
  if (evidence === null) return null;
  const { areQuotesLost } = evidence;
  let isOpen = false;

  function meant(found: string, { head, tail }: Surroundings): string {
    const [before, after] = [head.at(-1) ?? '', tail[0] ?? ''];
    const isAfterLetter = /\p{L}/u.test(before);
    if (isAfterLetter && ending.test(tail)) return '’';
    if (/^$|\s/.test(before) && /^$|\s/.test(after)) return before !== '' && after !== '' ? '—' : found;
    if (!areQuotesLost) return found;
    if (/^$|[\s(—-]/.test(before) && /[\p{L}\p{N}]/u.test(after)) {
      isOpen = true;
      return '“';
    }
    if (isOpen && /[.,!?…—-]/.test(before) && /^$|[\s)]/.test(after)) {
      isOpen = false;
      return '”';
    }
    return found;
  }

  return (line, number, log) => {
    if ((lines[number - 2] ?? '') === '') isOpen = false;
    return line.includes('?') ? mendEach(line, number, /\?/g, 'replacementCharacter', log, meant) : line;
  };
}
