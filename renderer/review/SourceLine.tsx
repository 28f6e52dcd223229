// SourceLine: one line of the file with its number; marked when it is the one that is looked at.
import { formatCount } from '../ui/readingTime.ts';
import { markInLine, shownPiece } from './sourceMarks.ts';
import type { Spot } from './spot.ts';
import { useArrivals, useWanted } from './useWindows.ts';
import type { Windows } from './windows.ts';

export type SourceLineProps = {
  readonly lines: Windows<string>;
  /** From 0. */
  readonly index: number;
  readonly spot: Spot | null;
};

export function SourceLine({ lines, index, spot }: SourceLineProps) {
  useWanted(lines, index);
  useArrivals(lines);
  const text = lines.item(index);
  const line = index + 1;
  const isHere = spot !== null && line >= spot.line && line <= spot.lastLine;
  return (
    <div
      className="source-line"
      data-here={isHere || undefined}
      aria-current={isHere ? 'location' : undefined}
    >
      <span className="source-number" aria-hidden="true">
        {line}
      </span>
      <span className="source-text" dir="auto">
        {text === undefined ? '\u00a0' : <LineText text={text} line={line} spot={isHere ? spot : null} />}
      </span>
    </div>
  );
}

function LineText({
  text,
  line,
  spot,
}: {
  readonly text: string;
  readonly line: number;
  readonly spot: Spot | null;
}) {
  const mark = spot === null ? null : markInLine(text, line, spot.line, spot.words);
  const { from, to } = shownPiece(text, mark);
  const isCut = to - from < text.length;
  return (
    <>
      {from > 0 ? '…' : ''}
      {mark === null ? (
        text.slice(from, to)
      ) : (
        <>
          {text.slice(from, mark.from)}
          <mark>{text.slice(mark.from, Math.min(mark.to, to))}</mark>
          {text.slice(Math.min(mark.to, to), to)}
        </>
      )}
      {isCut ? (
        <span className="source-cut">
          {' '}
          … and {formatCount(text.length - (to - from))} more characters in this line
        </span>
      ) : null}
      {text === '' ? '\u00a0' : ''}
    </>
  );
}
