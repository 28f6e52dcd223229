// lineRhythmOf: how a document writes its paragraphs: hard-wrapped or not, with blank lines between or without.

export type LineRhythm = {
  /** The column at which lines are wrapped; null when a line is a whole paragraph. */
  readonly wrapWidth: number | null;
  /** Wrapped paragraphs begin with an indented line instead of a blank one. */
  readonly isIndented: boolean;
  /** Blank lines stand between paragraphs. */
  readonly isSpaced: boolean;
};

const narrowest = 35;
const widest = 110;
/** Lines that would not have held the next one's first word, of all lines that have a next one. */
const wrappedShare = 0.5;

function firstWordLength(line: string): number {
  const text = line.trimStart();
  const end = text.search(/\s/);
  return end < 0 ? text.length : end;
}

/** True when the next line's first word would not have fitted; a little raggedness is allowed. */
export function isFullLine(line: string, next: string, wrapWidth: number): boolean {
  return line.length + 1 + firstWordLength(next) > wrapWidth - 6;
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

function isWrappedAt(lines: readonly string[], width: number): boolean {
  let pairs = 0;
  let full = 0;
  let longPairs = 0;
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const next = lines[index + 1] ?? '';
    if (line === '' || next === '') continue;
    pairs += 1;
    if (line.length > width / 2) longPairs += 1;
    if (isFullLine(line, next, width)) full += 1;
  }
  return pairs >= 3 && full >= longPairs * wrappedShare && full >= pairs * 0.3;
}

function indentedShare(lines: readonly string[]): number {
  let followers = 0;
  let indented = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '' || lines[index - 1] === '') continue;
    followers += 1;
    if (/^(?: {2,}|\t|\u00a0{2,})\S/.test(line)) indented += 1;
  }
  return followers === 0 ? 0 : indented / followers;
}

function spacedShare(lines: readonly string[]): number {
  let written = 0;
  let followed = 0;
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    written += 1;
    if ((lines[index + 1] ?? '') === '') followed += 1;
  }
  return written === 0 ? 0 : followed / written;
}

export function lineRhythmOf(lines: readonly string[]): LineRhythm {
  const width = widthOf(lines);
  const wrapWidth = width !== null && isWrappedAt(lines, width) ? width : null;
  const share = indentedShare(lines);
  const isIndented = wrapWidth !== null && share > 0.03 && share < 0.7;
  return { wrapWidth, isIndented, isSpaced: spacedShare(lines) > (wrapWidth === null ? 0.4 : 0.08) };
}
