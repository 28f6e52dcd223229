// SourcePane: the file as it came, line by line, of which only what is in view is fetched and drawn.
import { type CSSProperties, memo, useEffect, useMemo, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { FailureLine } from '../ui/Failure.tsx';
import { formatCount } from '../ui/readingTime.ts';
import { SourceLine } from './SourceLine.tsx';
import type { Spot } from './spot.ts';
import { useArrivals } from './useWindows.ts';
import type { Windows } from './windows.ts';
import './source.css';

export type SourcePaneProps = {
  readonly lines: Windows<string>;
  readonly total: number;
  readonly encoding: string | null;
  readonly spot: Spot | null;
};

/** A browser draws no list higher than some 30 million pixels, and wrapped lines are high: longer files have sections. */
const sectionSize = 200_000;

function sectionOf(index: number): number {
  return Math.floor(index / sectionSize);
}

export const SourcePane = memo(function SourcePane({ lines, total, encoding, spot }: SourcePaneProps) {
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const [section, setSection] = useState(0);
  const [gone, setGone] = useState<Spot | null>(null);
  const isThere = spot === null || lines.isThere(spot.line - 1);
  useArrivals(lines);

  if (spot !== gone) {
    setGone(spot);
    if (spot !== null) setSection(sectionOf(spot.line - 1));
  }
  const first = section * sectionSize;
  const count = Math.max(0, Math.min(sectionSize, total - first));
  const data = useMemo(() => ({ length: count }), [count]);

  // Once at once, and once more when the lines are there: only then is it known how high they stand.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `isThere` asks to look again.
  useEffect(() => {
    if (spot === null) return;
    virtualizer.current?.scrollToIndex(spot.line - 1 - first, { align: 'center' });
  }, [spot, first, isThere]);

  const error = lines.error();
  if (encoding === null && total === 0) {
    return (
      <div className="review-note">
        <p>This kind of file has no lines of text to show. What was read from it is beside.</p>
      </div>
    );
  }
  return (
    <>
      {error === null ? null : (
        <div className="review-note">
          <FailureLine error={error} />
          <button type="button" className="button" onClick={lines.retry}>
            Try again
          </button>
        </div>
      )}
      {total > sectionSize ? (
        <p className="source-sections">
          <span>
            Lines {formatCount(first + 1)} to {formatCount(first + count)} of {formatCount(total)}
          </span>
          <button
            type="button"
            className="link-button"
            disabled={section === 0}
            onClick={() => setSection(section - 1)}
          >
            Earlier
          </button>
          <button
            type="button"
            className="link-button"
            disabled={first + count >= total}
            onClick={() => setSection(section + 1)}
          >
            Later
          </button>
        </p>
      ) : null}
      <section
        ref={scroller}
        className="source-scroller"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
        tabIndex={0}
        aria-label="Lines of the file"
        style={{ '--number-width': `${String(total).length}ch` } as CSSProperties}
      >
        <Virtualizer key={section} ref={virtualizer} data={data} scrollRef={scroller} itemSize={21}>
          {(_line, index) => (
            <SourceLine key={first + index} lines={lines} index={first + index} spot={spot} />
          )}
        </Virtualizer>
      </section>
    </>
  );
});
