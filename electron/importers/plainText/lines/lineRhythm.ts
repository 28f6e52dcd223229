// lineRhythmOf: how a document writes its paragraphs: hard-wrapped or not, with blank lines between or without.
import { combWidthOf } from './combWidth.ts';
import { indentOf } from './lineIndent.ts';
import { beginsInLowerCase, endsSentence, hasCase, isSpaceless } from './lineSigns.ts';
import { asSent } from './sentLines.ts';

export type LineRhythm = {
  /** The column at which lines are wrapped; null when a line is a whole paragraph. */
  readonly wrapWidth: number | null;
  /** Wrapped paragraphs begin with an indented line instead of a blank one. */
  readonly isIndented: boolean;
  /** Blank lines stand between paragraphs. */
  readonly isSpaced: boolean;
  /** Columns that nearly every line is moved in by. */
  readonly margin: number;
  /** Columns that the first line of a paragraph is moved in by; 0 where it is not. */
  readonly firstIndent: number;
  /** All lines of a paragraph but the first are moved in. */
  readonly isHanging: boolean;
  /** The column at which lines were wrapped before they were wrapped again at `wrapWidth`; absent where they were not. */
  readonly combWidth?: number;
};

const narrowest = 20;
const narrowProse = 50;
const widest = 110;
/** Lines that would not have held the next one's first word, of all lines that have a next one. */
const wrappedShare = 0.5;
/** A wrapped line goes on in lower case more often than not; a verse seldom does. */
const lowerShare = 0.3;

function firstWordLength(line: string): number {
  let start = 0;
  while (start < line.length && (line.charCodeAt(start) <= 0x20 || line.charCodeAt(start) === 0xa0))
    start += 1;
  if (isSpaceless(line.charAt(start))) return 2;
  let end = start;
  while (end < line.length && line.charCodeAt(end) > 0x20) end += 1;
  return end - start;
}

/** True when the next line's first word would not have fitted; a little raggedness is allowed. */
export function isFullLine(line: string, next: string, wrapWidth: number): boolean {
  return line.length + 1 + firstWordLength(next) > wrapWidth - 6;
}

type Pair = (line: string, next: string) => void;

function eachPair(lines: readonly string[], see: Pair): void {
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const next = lines[index + 1] ?? '';
    if (line !== '' && next !== '') see(line, next);
  }
}

/** The length that all but a few lines keep to; null when too many are longer than any wrap. */
function widthOf(lines: readonly string[]): number | null {
  const lengths = new Array<number>(widest + 2).fill(0);
  let total = 0;
  for (const line of lines) {
    if (line === '') continue;
    const place = Math.min(line.length, widest + 1);
    lengths[place] = (lengths[place] ?? 0) + 1;
    total += 1;
  }
  if ((lengths[widest + 1] ?? 0) > total * 0.03) return null;
  let above = lengths[widest + 1] ?? 0;
  for (let width = widest; width >= narrowest; width -= 1) {
    above += lengths[width] ?? 0;
    if (above > total * 0.03) return width;
  }
  return null;
}

/** Counts how many full lines go on as a sentence does; scripts without case say nothing. */
function createCaseCount() {
  let cased = 0;
  let lower = 0;
  return {
    see(next: string) {
      if (!hasCase(next)) return;
      cased += 1;
      if (beginsInLowerCase(next)) lower += 1;
    },
    isProse: () => lower >= cased * lowerShare,
  };
}

function isWrappedAt(lines: readonly string[], width: number): boolean {
  let pairs = 0;
  let full = 0;
  let strict = 0;
  let longPairs = 0;
  const cases = createCaseCount();
  eachPair(lines, (line, next) => {
    pairs += 1;
    if (line.length > width / 2) longPairs += 1;
    if (!isFullLine(line, next, width)) return;
    full += 1;
    if (line.length + 1 + firstWordLength(next) > width) strict += 1;
    cases.see(next);
  });
  if (pairs < 3 || full < longPairs * wrappedShare || full < pairs * 0.3) return false;
  return cases.isProse() && (width >= narrowProse || strict >= longPairs * 0.75);
}

/**
 * The column at which most lines broke exactly where they had to. Unlike `widthOf` it needs few lines and does not
 * mind long ones between them: a paragraph or two of mail in a file of one-line paragraphs.
 */
function strictWidthOf(lines: readonly string[]): number | null {
  const votes = new Array<number>(widest + 2).fill(0);
  let pairs = 0;
  eachPair(lines, (line, next) => {
    if (line.length > widest || line.length < narrowProse - 10) return;
    pairs += 1;
    const to = Math.min(widest, line.length + firstWordLength(next));
    votes[line.length] = (votes[line.length] ?? 0) + 1;
    votes[to + 1] = (votes[to + 1] ?? 0) - 1;
  });
  if (pairs < 2) return null;
  let [running, most, width] = [0, 0, 0];
  for (let place = 0; place <= widest; place += 1) {
    running += votes[place] ?? 0;
    if (running > most) [most, width] = [running, place];
  }
  if (width < narrowProse || most < pairs * 0.7) return null;
  let lower = 0;
  eachPair(lines, (line, next) => {
    const isFull = line.length <= width && line.length + 1 + firstWordLength(next) > width;
    if (isFull && beginsInLowerCase(next) && !endsSentence(line)) lower += 1;
  });
  return lower >= Math.max(2, most * 0.4) ? width : null;
}

const fewestLong = 4;
const shortestLong = 45;
const mostLinesOfShort = 400;
const narrowPage = 84;

/** A page or two: too few lines for a width, but each that another follows breaks off within its sentence. */
function shortTextWidth(lines: readonly string[]): number | null {
  let [pairs, unended, lower, width] = [0, 0, 0, 0];
  if (lines.length > mostLinesOfShort || lines.some((line) => line.length > narrowPage)) return null;
  eachPair(lines, (line, next) => {
    if (line.length < shortestLong) return;
    pairs += 1;
    if (!endsSentence(line)) unended += 1;
    if (!endsSentence(line) && beginsInLowerCase(next)) lower += 1;
    width = Math.max(width, line.length);
  });
  const isWrapped = pairs >= fewestLong && unended >= pairs * 0.8 && lower >= pairs * 0.5;
  return isWrapped && width >= narrowProse ? width : null;
}

function spacedShare(lines: readonly string[]): number {
  let written = 0;
  let followed = 0;
  for (let index = 0; index < lines.length; index += 1) {
    if (lines[index] === '') continue;
    written += 1;
    if ((lines[index + 1] ?? '') === '') followed += 1;
  }
  return written === 0 ? 0 : followed / written;
}

const deepest = 40;

type Indents = Pick<LineRhythm, 'margin' | 'firstIndent' | 'isHanging'> & { readonly share: number };

/** The first fifth of the lines, by indent, shows the margin; a tenth may be headings that stand out of it. */
function marginOf(lines: readonly string[]): number {
  const counts = new Array<number>(deepest + 1).fill(0);
  let written = 0;
  for (const line of lines) {
    if (line === '') continue;
    written += 1;
    const indent = Math.min(deepest, indentOf(line));
    counts[indent] = (counts[indent] ?? 0) + 1;
  }
  let below = 0;
  for (let indent = 0; indent <= deepest; indent += 1) {
    below += counts[indent] ?? 0;
    if (below > written * 0.1) return indent;
  }
  return 0;
}

function indentsOf(lines: readonly string[]): Indents {
  const margin = marginOf(lines);
  const alone = new Array<number>(deepest + 1).fill(0);
  let [followers, indented, afterEnd, beforeOut, endedOut, runOnOut] = [0, 0, 0, 0, 0, 0];
  let written = 0;
  let last = -1;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const above = last;
    last = -1;
    if (line === '') continue;
    written += 1;
    const indent = Math.min(deepest, indentOf(line) - margin);
    last = indent;
    const next = lines[index + 1] ?? '';
    const nextIndent = next === '' ? -1 : Math.min(deepest, indentOf(next) - margin);
    // Between others that are moved in it is a line of a song, and not the first of a paragraph.
    if (indent >= 2 && nextIndent < 2 && above < 2) alone[indent] = (alone[indent] ?? 0) + 1;
    if (nextIndent < 0) continue;
    followers += 1;
    if (indent < 2 && nextIndent < 2 && beginsInLowerCase(next) && !endsSentence(line)) runOnOut += 1;
    if (nextIndent >= 2) indented += 1;
    if (indent < 2 && nextIndent >= 2 && endsSentence(line)) afterEnd += 1;
    if (indent >= 2 && nextIndent < 2) {
      beforeOut += 1;
      if (endsSentence(line)) endedOut += 1;
    }
  }
  let firstIndent = 0;
  for (let indent = 2; indent <= deepest; indent += 1)
    if ((alone[indent] ?? 0) > (alone[firstIndent] ?? 0)) firstIndent = indent;
  if ((alone[firstIndent] ?? 0) < written * 0.03) firstIndent = 0;
  // Moved out again after a full stop, and moved in within a sentence: the lines below the first hang. None stays out.
  const areMovedIn = indented > 3 && afterEnd < indented * 0.2 && runOnOut < indented * 0.3;
  const isHanging = areMovedIn && endedOut > beforeOut * 0.7 && beforeOut > 1;
  return { margin, firstIndent, isHanging, share: followers === 0 ? 0 : indented / followers };
}

/** A long document shows its habits in so many stretches of so many lines. */
const stretches = 12;
const stretchLength = 500;

function sampleOf(lines: readonly string[]): readonly string[] {
  if (lines.length <= stretches * stretchLength) return lines;
  const step = (lines.length - stretchLength) / (stretches - 1);
  return Array.from({ length: stretches }, (_none, index) => Math.floor(index * step)).flatMap((from) =>
    lines.slice(from, from + stretchLength),
  );
}

export function lineRhythmOf(document: readonly string[]): LineRhythm {
  const lines = asSent(sampleOf(document));
  const width = widthOf(lines);
  const wrapWidth =
    width !== null && isWrappedAt(lines, width) ? width : (strictWidthOf(lines) ?? shortTextWidth(lines));
  const { margin, firstIndent, isHanging, share } = indentsOf(lines);
  const isIndented = wrapWidth !== null && !isHanging && share > 0.03 && share < 0.7 && firstIndent > 0;
  const isSpaced = spacedShare(lines) > (wrapWidth === null ? 0.4 : 0.08);
  const combWidth = wrapWidth === null ? null : combWidthOf(lines, wrapWidth);
  return {
    wrapWidth,
    isIndented,
    isSpaced,
    margin,
    firstIndent,
    isHanging,
    ...(combWidth === null ? {} : { combWidth }),
  };
}
