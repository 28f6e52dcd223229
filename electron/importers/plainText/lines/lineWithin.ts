// lineWithin: on which of its lines a place of a paragraph stands, now that wrapped lines are one text.
import { foldSpaces } from './splitLines.ts';

/** A line is found again by this much of its beginning. */
const headLength = 30;
/** A line that was changed is passed over, and the next one sought so much further on, at most. */
const farthest = 4_000;
/** A hyphen that a join has taken out, and a space that it has put in. */
const play = 2;
type Start = { readonly line: number; readonly at: number };

const replyMark = /^[>|: ]+/;

/**
 * Asked for rising places of `text`, which was made of the lines with the numbers `first` to `last`: the number of the
 * line of each. A place on a line that is not found again counts to the last one above it that is.
 */
export function lineWithin(
  text: string,
  lines: readonly string[],
  first: number,
  last: number,
): (at: number) => number {
  let from = 0;
  let reached = first;
  let current = first;
  let next: Start | null = null;
  let isBegun = false;

  /** The next line that is found again, and where it begins in the text. */
  function nextStart(): Start | null {
    for (let passed = play; reached <= last; ) {
      const line = reached;
      const words = foldSpaces(lines[line - 1] ?? '').replace(replyMark, '');
      reached += 1;
      if (words === '') continue;
      // The hyphen may have gone with the line's end.
      const head = words.slice(0, headLength).replace(/-$/, '');
      const at = text.slice(from, from + passed + head.length).indexOf(head);
      if (at < 0) passed = Math.min(passed + words.length + 1, farthest);
      else {
        const start = from + at;
        from = start + Math.max(1, words.length - 1);
        return { line, at: start };
      }
    }
    return null;
  }

  return (at) => {
    if (first >= last) return first;
    if (!isBegun) next = nextStart();
    isBegun = true;
    for (; next !== null && next.at <= at; next = nextStart()) current = next.line;
    return current;
  };
}
