// mendMojibake: text that was UTF-8 and was read as something else, once or several times, read back.
import { upperHalves } from '../../../text/upperHalves.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { isPunctuation, type Misreading, misreadings, sequenceAt } from './doubleUtf8.ts';
import { mendEach, type Surroundings } from './mendEach.ts';

type Context = { readonly misreading: Misreading; readonly isKnown: boolean };
type Outcome = { readonly text: string; readonly sure: number };

const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;
const asciiLetter = /[A-Za-z]/;
const latinResult = /[\u00a0-\u024f]/;
const letterOfScript = /[\u0370-\u052f\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]/;
const windows1252 = misreadings[0];

/** “É…” and “Ã”” are also what stands at the end of a word in capitals; then the document must have shown itself. */
function isSureLatin(
  character: string,
  before: string,
  after: string,
  misreading: Misreading,
  trail: string,
): boolean {
  if (misreading.isForeign) return /[a-z]/.test(before) || /[a-z]/.test(after);
  if (lower.test(before) || lower.test(after)) return true;
  // "Â" is no word of any language, and no sign but a quotation mark or money follows it so.
  if (/[\u00a1-\u00bf]/.test(character) && !/\p{L}/u.test(before)) return true;
  return !upper.test(before) && !/[’”“‘…–—›»]/.test(trail);
}

/** A word in capitals and the sign that closes it: the document's other wounds prove nothing of it. */
function endsCapitals(before: string, after: string, trail: string): boolean {
  return upper.test(before) && /[’”…–—›»]/.test(trail) && !/\p{L}/u.test(after);
}

/** How many characters from `at` on are letters of one script: a word, and no accident. */
function lettersFrom(run: string, at: number, misreading: Misreading): { count: number; end: number } {
  let [count, end] = [0, at];
  for (
    let found = sequenceAt(run, end, misreading);
    found !== null;
    found = sequenceAt(run, end, misreading)
  ) {
    if (!letterOfScript.test(found.character)) break;
    count += 1;
    end += found.length;
  }
  return { count, end };
}

/** “â€” without its third sign was a closing quotation mark: Windows-1252 has no character for that byte alone. */
function lostThird(run: string, at: number, before: string, after: string): number {
  if (run[at] !== 'â' || (run[at + 1] !== '€' && run[at + 1] !== '\u0080')) return 0;
  const isOpening = (before === '' || /\s/.test(before)) && asciiLetter.test(after);
  if (isOpening) return 0;
  const third = run[at + 2];
  // Read as Windows-1250, the third sign is there, and a letter.
  if (third === undefined && /(?!\p{ASCII})\p{L}/u.test(after)) return 0;
  if (third === '\ufffd') return 3;
  if (third === '?') return /[\s"')]|^$/.test(after) && !/[\p{L}\p{N}]/u.test(before) ? 3 : 2;
  return 2;
}

function readBackOnce(run: string, { head, tail }: Surroundings, { misreading, isKnown }: Context): Outcome {
  const pieces: string[] = [];
  let [at, sure, script] = [0, 0, -1];
  let before = head.at(-1) ?? '';
  let isReadBack = false;
  while (at < run.length) {
    const found = sequenceAt(run, at, misreading);
    const after = run[at + (found?.length ?? 1)] ?? tail[0] ?? '';
    let put = run[at] ?? '';
    let length = 1;
    if (found !== null) {
      const { character } = found;
      let isSure =
        isPunctuation(character) || /[\ufb00-\ufb04\ufeff\ufffd]/.test(character) || found.length === 4;
      if (latinResult.test(character))
        isSure = isSureLatin(character, before, after, misreading, run[at + found.length - 1] ?? '');
      else if (letterOfScript.test(character)) {
        if (at >= script) {
          const { count, end } = lettersFrom(run, at, misreading);
          // In Cyrillic letters, Cyrillic read back must be the whole word.
          const isWhole = !misreading.isForeign || (at === 0 && end >= run.length);
          script = (count >= 2 && isWhole) || (isKnown && isWhole) ? end : script;
        }
        isSure = at < script;
      }
      const trail = run[at + found.length - 1] ?? '';
      // Right after one that was read back it is no word's end, but the rest of a letter.
      const isRefused: boolean =
        latinResult.test(character) && !isReadBack && endsCapitals(before, after, trail);
      isReadBack = (isSure || isKnown) && !isRefused;
      if (isReadBack) {
        if (isSure) sure += 1;
        put = character;
        length = found.length;
      }
    } else if (misreading === windows1252) {
      isReadBack = false;
      const next = run[at + 2] === undefined ? (tail[0] ?? '') : (run[at + 3] ?? tail[0] ?? '');
      const lost = lostThird(run, at, before, next);
      if (lost > 0) [put, length, sure] = ['”', lost, sure + 1];
      else if (isKnown && at === run.length - 1 && /^(?:\s|$)/.test(tail)) {
        // The no-break space that was its second half became a plain one, or was cut off with the line's end.
        if (put === 'Â') put = '';
        else if (put === 'Ã' && !upper.test(before)) put = 'à';
      }
    }
    pieces.push(put);
    if (put !== '') before = put.at(-1) ?? before;
    at += length;
  }
  return { text: pieces.join(''), sure };
}

const mostRounds = 3;

function readBack(run: string, around: Surroundings, context: Context): Outcome {
  let outcome = readBackOnce(run, around, context);
  let { text, sure } = outcome;
  for (let round = 1; round < mostRounds && sure > 0 && text !== run && outcome.sure > 0; round += 1) {
    outcome = readBackOnce(text, around, context);
    if (outcome.sure === 0) break;
    ({ text } = outcome);
    sure += outcome.sure;
  }
  return { text: text.replaceAll('\ufeff', ''), sure };
}

const enoughSigns = 2;
const mostCounted = 200;

/** How often the document shows this misreading beyond doubt. */
function surePlaces(lines: readonly string[], misreading: Misreading): number {
  let sure = 0;
  for (const [index, line] of lines.entries()) {
    if (!misreading.sign.test(line)) continue;
    for (const { 0: run, index: at } of line.matchAll(misreading.run)) {
      const [head, tail] = [
        line.slice(Math.max(0, at - 1), at),
        line.slice(at + run.length, at + run.length + 2),
      ];
      sure += readBack(run, { head, tail, ahead: '', line: index + 1 }, { misreading, isKnown: false }).sure;
      if (sure >= mostCounted) return sure;
    }
  }
  return sure;
}

const control = /[\u0080-\u009f]/g;

/** Controls of Latin-1 are characters of Windows-1252; the bytes that have none there are dropped. */
function characterOf(lost: string): string {
  const character = upperHalves.windows1252[lost.charCodeAt(0) - 0x80] ?? '\ufffd';
  return character === '\ufffd' ? '' : character;
}

/** Null when no line shows a sign of it. */
export function createMojibakeMender(
  lines: readonly string[],
): ((line: string, number: number, log: RepairLog) => string) | null {
  const seen = misreadings
    .filter(({ sign }) => lines.some((line) => sign.test(line)))
    .map((misreading) => ({ misreading, sure: surePlaces(lines, misreading) }));
  // What is shown most is read back first: signs of one misreading may look like another.
  const contexts: Context[] = seen
    .filter(({ sure }) => sure > 0)
    .toSorted((one, other) => other.sure - one.sure)
    .map(({ misreading, sure }) => ({ misreading, isKnown: sure >= enoughSigns }));
  const hasControls = lines.some((line) => line.search(control) >= 0);
  if (contexts.length === 0 && !hasControls) return null;
  return (line, number, log) => {
    let mended = line;
    for (const [index, context] of contexts.entries())
      if (context.misreading.sign.test(mended) || context.isKnown)
        mended = mendEach(mended, number, context.misreading.run, 'mojibake', log, (run, around) => {
          const { text } = readBack(run, around, context);
          // What an earlier one would change was refused by the reader.
          const isRefused =
            text !== run && contexts.slice(0, index).some((each) => readBack(run, around, each).text !== run);
          return isRefused ? run : text;
        });
    return hasControls && mended.search(control) >= 0
      ? mendEach(mended, number, control, 'mojibake', log, characterOf)
      : mended;
  };
}
