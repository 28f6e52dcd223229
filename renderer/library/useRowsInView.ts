// useRowsInView: which rows of a tall list of equal rows are on the screen, as the window scrolls.
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { IndexRange } from './pageWindows.ts';

/** Rows drawn beyond either edge, so that a turn of the wheel shows no gap. */
const overscan = 2;

function rowsInView(list: HTMLElement, rowHeight: number, rowCount: number): IndexRange {
  const { top } = list.getBoundingClientRect();
  const first = Math.floor(-top / rowHeight) - overscan;
  const last = Math.ceil((window.innerHeight - top) / rowHeight) - 1 + overscan;
  return { first: Math.max(0, Math.min(first, rowCount - 1)), last: Math.min(last, rowCount - 1) };
}

export function useRowsInView(
  list: RefObject<HTMLElement | null>,
  rowHeight: number,
  rowCount: number,
): IndexRange {
  const [range, setRange] = useState<IndexRange>({ first: 0, last: -1 });
  useLayoutEffect(() => {
    const update = () => {
      if (list.current === null || rowHeight === 0) return;
      const next = rowsInView(list.current, rowHeight, rowCount);
      setRange((known) => (known.first === next.first && known.last === next.last ? known : next));
    };
    update();
    window.addEventListener('scroll', update, { passive: true });
    window.addEventListener('resize', update);
    return () => {
      window.removeEventListener('scroll', update);
      window.removeEventListener('resize', update);
    };
  }, [list, rowHeight, rowCount]);
  return range;
}
