// leadsToField: whether words at the top of a text are notes above further fields, and not yet the story.

import { parseHeading } from '../headings/parseHeading.ts';
import { isEnding } from '../matter/backMatterKinds.ts';
import { isBelievableField } from './believableField.ts';
import type { FieldKind } from './fieldKind.ts';
import { looseField, topField } from './looseField.ts';
import { tellsTale } from './tellsTale.ts';
import { hasWarningWords } from './warningWords.ts';

/** Headers end within the first screens of a text. */
const lastTopLine = 40;
const farthestLook = 20;
const mostWords = 150;
const longestLine = 400;

const sought: readonly FieldKind[] = [
  'title',
  'author',
  'fandom',
  'relationship',
  'rating',
  'warning',
  'summary',
  'front:disclaimer',
  'front:warning',
];
/** Labels that dialogue and lists inside stories have too. */
const doubtful = /^\W*(?:by|story|show|setting|universe|ship|ships|code|codes|legal|description|blurb)\s*:$/i;
/** Below other words: "Warning: the sign said." */
const narrated =
  /^(?:\p{Ll}[^.!?]{0,60}|[^.!?]{1,60},\s+(?:(?:he|she|they|it|I)|\p{Lu}\p{Ll}+))\s(?:said|says|read|reads|thought|thinks|told|warned|shouted|wrote|blinked|flashed|announced|repeated)(?!\p{L})/u;
const speech = /^\s*["“”„«»‘—–]/;
const sentenceEnd = /[.!?…:,]["”’»')\]*_]*$/;
const ofNotes =
  /\b(?:fics?|fanfics?|this story|this one|my first|characters belong|paramount|viacom|disclaimers?|feedback|archived?|chapters?|authors?|posted|posting|enjoy|spoilers?|written|challenge|beta|reviews?|comments|rated|rating|readers?|don[’']?t read)\b/i;

/** "The label said:", and then what it said. */
const introduces = /:["”’]?\s*$/;
const announces =
  /(?<![\p{L}])(?:I|my|here|info|header|stats|details|notes?|headers|usual|stuff)(?![\p{L}])/iu;

/**
 * `from` is the index of the first line in doubt. Below narration no field alone is the header's, and none at all
 * where the header has its title already.
 */
export function leadsToField(lines: readonly string[], from: number, isTitled = false): boolean {
  let words = 0;
  let tales = 0;
  let paragraph = '';
  let above = '';
  let fields = 0;
  let isNoteLike = false;
  const end = Math.min(lines.length, from + farthestLook, lastTopLine);
  for (let index = from; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') {
      if (paragraph !== '' && tellsTale(paragraph)) tales += 1;
      paragraph = '';
      continue;
    }
    const field = topField(line);
    if (
      field !== null &&
      (!field.isWeak || field.kind !== 'author' || /-/.test(field.label)) &&
      sought.includes(field.kind) &&
      isBelievableField(field) &&
      !(words > 0 && narrated.test(field.value)) &&
      !doubtful.test(field.label)
    ) {
      if (tales > 0 && isIntroduced(above)) return false;
      if (isTitled && (tales > 1 || (tales > 0 && !isNoteLike && isAlone(lines, index)))) return false;
      fields += 1;
      const isRating =
        field.kind === 'rating' &&
        (looseField(line)?.isWeak === false || /\d|^\W*\w{1,2}\b/.test(field.value));
      const isWarning = field.kind.endsWith('warning') && hasWarningWords(line);
      if (fields > 1 || isRating || isWarning || isNoteLike || (words === 0 && !field.isWeak)) return true;
      continue;
    }
    // A quoted word may begin a wrapped line of a note as well.
    const over = lines[index - 1] ?? '';
    const speaks = speech.test(line) && (over === '' || sentenceEnd.test(over));
    if (speaks || line.length > longestLine || parseHeading(line) !== null || isEnding(line)) return false;
    isNoteLike ||= ofNotes.test(line);
    paragraph += `${line} `;
    above = line;
    words += line.split(/\s+/).length;
    if (words > mostWords) return false;
  }
  return false;
}

const isIntroduced = (line: string) => introduces.test(line) && !announces.test(line) && !ofNotes.test(line);

/** A field between blank lines, with no other below it. */
function isAlone(lines: readonly string[], index: number): boolean {
  if ((lines[index - 1] ?? '') !== '' || (lines[index + 1] ?? '') !== '') return false;
  const next = lines.slice(index + 1, index + 4).find((line) => line !== '') ?? '';
  return topField(next)?.isWeak !== false;
}
