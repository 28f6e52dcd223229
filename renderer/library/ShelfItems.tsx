// ShelfItems: the stories as a grid or a list, of which only the rows in view are drawn; arrow keys walk them.
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { paletteAt } from '../../shared/cover/neighbours.ts';
import type { Preferences } from '../../shared/reading/preferences.ts';
import type { ShelfFilter } from '../navigation/route.ts';
import { useElementWidth } from '../ui/useElementWidth.ts';
import { gridGap, gridMeasures, indexAfterKey } from './pageWindows.ts';
import { ShelfItem } from './ShelfItem.tsx';
import { useShelfMemory } from './ShelfMemory.tsx';
import { entryAt, type ShelfContents } from './shelfPages.ts';
import { useRowsInView } from './useRowsInView.ts';
import './shelfItems.css';

const listRowHeight = 88;

export type ShelfItemsProps = {
  readonly contents: ShelfContents;
  readonly filter: ShelfFilter;
  readonly view: Preferences['shelfView'];
  /** The stories shown are those of an older question. */
  readonly isDimmed: boolean;
};

function measuresOf(view: Preferences['shelfView'], width: number) {
  if (width === 0) return { columns: 1, itemWidth: 0, rowHeight: 0 };
  if (view === 'list') return { columns: 1, itemWidth: width, rowHeight: listRowHeight };
  return gridMeasures(width);
}

export function ShelfItems({ contents, filter, view, isDimmed }: ShelfItemsProps) {
  const { pages, placeOf, palettes } = useShelfMemory();
  const place = placeOf(filter);
  const list = useRef<HTMLUListElement>(null);
  const width = useElementWidth(list);
  const { columns, itemWidth, rowHeight } = measuresOf(view, width);
  const rowCount = Math.ceil(contents.total / columns);
  const [active, setActive] = useState(() => Math.min(place.index, contents.total - 1));
  const isFocusWanted = useRef(false);

  useLayoutEffect(() => {
    if (rowHeight === 0) return;
    window.scrollTo(0, place.scrollTop);
    // Asked once on the way out: at every scroll it would force a layout of what was just drawn.
    return () => {
      place.scrollTop = window.scrollY;
    };
  }, [place, rowHeight]);

  const { first, last } = useRowsInView(list, rowHeight, rowCount);
  useEffect(() => {
    if (last < first) return;
    const screen = last - first + 1;
    pages.need({ first: (first - screen) * columns, last: (last + screen + 1) * columns });
  }, [pages, first, last, columns]);

  const current = Math.min(active, contents.total - 1);
  place.index = current;

  useLayoutEffect(() => {
    // Back from a story: the focus returns to it, or to what took its place on the shelf.
    if (place.openedId === null || rowHeight === 0) return;
    place.openedId = null;
    if (document.activeElement === document.body) isFocusWanted.current = true;
  }, [place, rowHeight]);
  useLayoutEffect(() => {
    if (!isFocusWanted.current) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${current}"]`);
    if (link === null || link === undefined) return;
    const { activeElement } = document;
    const isElsewhere = activeElement !== document.body && list.current?.contains(activeElement) === false;
    // A story that is still being fetched has a stand-in, which vanishes under the focus: then it is wanted again.
    isFocusWanted.current = link instanceof HTMLSpanElement && !isElsewhere;
    if (!isElsewhere) link.focus({ preventScroll: true });
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const rowsPerScreen = Math.max(1, Math.floor(window.innerHeight / rowHeight));
    const next = indexAfterKey(event.key, current, contents.total, { columns }, rowsPerScreen);
    if (next === null) return;
    event.preventDefault();
    isFocusWanted.current = true;
    setActive(next);
    showRow(list.current, Math.floor(next / columns), rowHeight);
  }

  const activeRow = Math.floor(current / columns);
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  // The row that holds the focus stays, however far one scrolls: the keyboard must not lose its place.
  if (!rows.includes(activeRow)) rows.push(activeRow);

  const space = gridGap(width);
  const indices = rows.flatMap((row) =>
    Array.from({ length: Math.min(columns, contents.total - row * columns) }, (_, at) => row * columns + at),
  );
  return (
    <ul
      ref={list}
      aria-label="Stories"
      aria-busy={isDimmed}
      className={`shelf-items shelf-items-${view}`}
      style={{ height: rowCount * rowHeight }}
      onKeyDown={onKeyDown}
    >
      {rowHeight === 0
        ? null
        : indices.map((index) => (
            <li
              key={index}
              aria-setsize={contents.total}
              aria-posinset={index + 1}
              className="shelf-item"
              style={{
                top: Math.floor(index / columns) * rowHeight,
                left: (index % columns) * (itemWidth + space),
                width: itemWidth,
                height: rowHeight,
              }}
            >
              <ShelfItem
                index={index}
                entry={entryAt(contents, index)}
                palette={paletteAt(index, columns, (at) => entryAt(contents, at))}
                view={view}
                isActive={index === current}
                onOpen={(id, palette) => {
                  palettes.set(id, palette);
                  place.openedId = id;
                  place.index = index;
                  setActive(index);
                }}
                onFocus={() => setActive(index)}
              />
            </li>
          ))}
    </ul>
  );
}

function showRow(list: HTMLElement | null, row: number, rowHeight: number): void {
  if (list === null) return;
  const top = list.getBoundingClientRect().top + row * rowHeight;
  const margin = 16;
  if (top < margin) window.scrollBy(0, top - margin);
  else if (top + rowHeight > window.innerHeight) window.scrollBy(0, top + rowHeight - window.innerHeight);
}
