// singleSpacedLines: the lines of a text that was typed or printed with a blank line below each, as if it had not been.

import { numberedLine } from '../headings/numberedLine.ts';
import { parseHeading } from '../headings/parseHeading.ts';
import { isFullLine, type LineRhythm, lineRhythmOf } from './lineRhythm.ts';
import { beginsInLowerCase, endsSentence } from './lineSigns.ts';
import { isRule } from './rules.ts';

export type SingleSpaced = {
  readonly lines: readonly string[];
  /** The number that a line bears in the source. */
  readonly lineOf: (line: number) => number;
  readonly rhythm: LineRhythm;
};

const fewestLines = 12;
const widest = 110;
/** Of the average line: narrower columns tell nothing. */
const shortest = 25;
/** Lines of prose go on in lower case; paragraphs and verses of their own seldom do. */
const runOnShare = 0.4;
const firstLook = 300;

/** Whether nearly all lines stand alone, and so many go on within a sentence that nobody can have meant them so. */
function isDoubleSpaced(lines: readonly string[], from: number, end: number): boolean {
  let [written, letters, adjacent, long, pairs, runOn] = [0, 0, 0, 0, 0, 0];
  let last = '';
  let gap = 0;
  for (let index = from; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') {
      gap += 1;
      continue;
    }
    written += 1;
    letters += line.length;
    if (line.length > widest) long += 1;
    if (written > 1 && gap === 0) adjacent += 1;
    if (written > 1 && gap === 1) {
      pairs += 1;
      if (beginsInLowerCase(line) && !endsSentence(last)) runOn += 1;
    }
    // Nearly every other text shows at its beginning that it is none.
    const isEarly = written === firstLook;
    if (isEarly && (long + adjacent > written * 0.3 || letters < written * shortest)) return false;
    if (isEarly && runOn < pairs * runOnShare * 0.5) return false;
    last = line;
    gap = 0;
  }
  return (
    written >= fewestLines &&
    letters >= written * shortest &&
    adjacent <= written * 0.05 &&
    long <= written * 0.03 &&
    pairs >= written * 0.6 &&
    runOn >= pairs * runOnShare
  );
}

const quoteEnd = /["”»]$/;
const quoteStart = /^\s*["“«]/;
/** Fewer wide gaps part scenes; more part paragraphs. */
const fewestWide = 3;
const wideShare = 0.04;

/** What stands by itself in any text keeps the blank lines around it. */
function isParted(line: string, next: string): boolean {
  return [line, next].some(
    (each) => isRule(each) || parseHeading(each) !== null || numberedLine(each)?.isBare === true,
  );
}

/** Where nothing else parts paragraphs: a line that ended before it had to, or one speaker after another. */
function isLast(line: string, next: string, wrapWidth: number): boolean {
  if (quoteEnd.test(line) && quoteStart.test(next)) return true;
  return endsSentence(line) && !beginsInLowerCase(next) && !isFullLine(line, next, wrapWidth);
}

/** With as many blank lines as `blanksBetween` wants, which is told how many stood there. */
function spaced(
  lines: readonly string[],
  from: number,
  end: number,
  blanksBetween: (line: string, next: string, gap: number) => number,
): Omit<SingleSpaced, 'rhythm'> {
  const single: string[] = [];
  const numbers: number[] = [];
  let last: string | null = null;
  let gap = 0;
  for (let index = from; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') {
      gap += 1;
      continue;
    }
    const blanks = last === null ? 0 : Math.min(gap, blanksBetween(last, line, gap));
    for (let blank = blanks; blank > 0; blank -= 1) {
      single.push('');
      numbers.push(index + 1 - blank);
    }
    single.push(line);
    numbers.push(index + 1);
    last = line;
    gap = 0;
  }
  return { lines: single, lineOf: (line) => numbers[line - 1] ?? line };
}

/** Null where the text is not double-spaced. Of wider gaps the half remains: they part paragraphs and scenes. */
export function singleSpacedLines(
  lines: readonly string[],
  from: number,
  end: number,
  rhythm: LineRhythm,
): SingleSpaced | null {
  if (rhythm.wrapWidth !== null || !rhythm.isSpaced || !isDoubleSpaced(lines, from, end)) return null;
  let wide = 0;
  const halved = spaced(lines, from, end, (line, next, gap) => {
    if (gap > 1) wide += 1;
    return gap < 2 && isParted(line, next) ? 1 : Math.floor(gap / 2);
  });
  const own = lineRhythmOf(halved.lines);
  const { wrapWidth } = own;
  if (wrapWidth === null) return null;
  const arePartedByGaps = wide >= Math.max(fewestWide, halved.lines.length * wideShare);
  if (arePartedByGaps || own.isIndented) return { ...halved, rhythm: own };
  const parted = spaced(lines, from, end, (line, next, gap) => {
    if (gap > 1) return 1 + Math.floor(gap / 2);
    return isParted(line, next) || isLast(line, next, wrapWidth) ? 1 : 0;
  });
  return { ...parted, rhythm: { ...lineRhythmOf(parted.lines), wrapWidth, isSpaced: true } };
}
