// sourceMarks: where the words of a repair stand in the lines of the source. Pure.

export type MarkRange = { readonly from: number; readonly to: number };

/** A place quotes a few words of each line. */
const mostWords = 24;

/**
 * The part of `words`, which begin on the line `first` and may run over several, that stands on `line`; null when it is
 * not found there. Line breaks in `words` are those of the source. What lies away from a break may have been mended
 * before it was quoted: then the words next to the break are marked alone.
 */
export function markInLine(text: string, line: number, first: number, words: string): MarkRange | null {
  const rows = words.split('\n');
  const row = rows[line - first]?.trim() ?? '';
  if (row === '') return null;
  const isBeforeBreak = line - first < rows.length - 1;
  const isAfterBreak = line > first;
  const found = (wanted: string): MarkRange | null => {
    const from = isBeforeBreak ? text.lastIndexOf(wanted) : text.indexOf(wanted);
    return from < 0 ? null : { from, to: from + wanted.length };
  };
  const whole = found(row);
  if (whole !== null || !(isBeforeBreak || isAfterBreak)) return whole;
  const pieces = row.split(/\s+/);
  const count = Math.min(pieces.length - 1, mostWords);
  for (let kept = count; kept > 0; kept -= 1) {
    const piece = isBeforeBreak ? pieces.slice(-kept) : pieces.slice(0, kept);
    const mark = found(piece.join(' '));
    if (mark !== null) return mark;
  }
  return null;
}

/** How much of a line is drawn: one without an end would hold the page up. */
export const longestShown = 2_000;

/** The piece of a line that is drawn: its start, or what lies around the mark. */
export function shownPiece(text: string, mark: MarkRange | null): MarkRange {
  if (text.length <= longestShown) return { from: 0, to: text.length };
  const from = mark === null || mark.to <= longestShown ? 0 : Math.max(0, mark.from - longestShown / 2);
  return { from, to: Math.min(text.length, from + longestShown) };
}
