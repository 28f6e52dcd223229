// paragraphsOf: a run of lines without a blank one between them, as the paragraphs it holds.
import { isFullLine, type LineRhythm } from './lineRhythm.ts';
import { foldSpaces } from './splitLines.ts';
import type { WrapJoiner } from './wrapJoiner.ts';

/** `line` is the number of its first line, `lastLine` of its last; several `lines` are kept as the author broke them. */
export type Paragraph = {
  readonly line: number;
  readonly lastLine: number;
  readonly lines: readonly string[];
};

const indent = /^(?: {2,}|\t|\u00a0{2,})/;
const speech = /^\s*["“”„«'‘—–-]/;
const bullet = /^\s*(?:[•·▪◦]|[-*+](?= {1,3}\S))/;
const longestVerse = 70;

function continues(line: string, next: string, rhythm: LineRhythm): boolean {
  if (rhythm.wrapWidth === null || bullet.test(next)) return false;
  if (rhythm.isIndented && indent.test(next) && !indent.test(line)) return false;
  if (isFullLine(line, next, rhythm.wrapWidth)) return true;
  return /^\s*\p{Ll}/u.test(next) && !/[.!?…:;]["”’')]*$/.test(line);
}

/** Verses, addresses and signatures: several short lines that nobody wrapped. */
function isVerse(lines: readonly string[], rhythm: LineRhythm): boolean {
  return (
    rhythm.isSpaced &&
    lines.length > 1 &&
    lines.length < 200 &&
    lines.every((line) => line.length <= longestVerse && !speech.test(line) && !bullet.test(line))
  );
}

/** `first` is the number of the run's first line. Lines that the rhythm shows to be wrapped are joined. */
export function paragraphsOf(
  run: readonly string[],
  first: number,
  rhythm: LineRhythm,
  join: WrapJoiner,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (let index = 0; index < run.length; index += 1) {
    const line = run[index] ?? '';
    const next = run[index + 1];
    if (next !== undefined && continues(line, next, rhythm)) continue;
    const text = foldSpaces(join(run.slice(start, index + 1), first + start));
    paragraphs.push({ line: first + start, lastLine: first + index, lines: [text] });
    start = index + 1;
  }
  const isKept = paragraphs.length === run.length && isVerse(run, rhythm);
  return isKept
    ? [{ line: first, lastLine: first + run.length - 1, lines: run.map(foldSpaces) }]
    : paragraphs;
}
