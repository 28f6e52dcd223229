// Arithmetic of a shelf that is fetched in windows: which pages a range of rows needs.
export const pageSize = 100;

/** Inclusive on both ends; empty when `last` is before `first`. */
export type IndexRange = { readonly first: number; readonly last: number };

/** The numbers of the pages that hold the range, cut to the `total` stories that there are. */
export function pagesOf(range: IndexRange, total: number): readonly number[] {
  const first = Math.max(0, range.first);
  const last = Math.min(range.last, total - 1);
  if (last < first) return [];
  const firstPage = Math.floor(first / pageSize);
  const count = Math.floor(last / pageSize) - firstPage + 1;
  return Array.from({ length: count }, (_, index) => firstPage + index);
}

export type GridMeasures = {
  readonly columns: number;
  readonly itemWidth: number;
  readonly rowHeight: number;
};

const gap = 24;
const narrowGap = 16;
const narrowWidth = 480;

/** What stands under a cover: up to three lines of title, the author, the hairline, the space to the next row. */
const captionHeight = 127;

export function gridGap(width: number): number {
  return width < narrowWidth ? narrowGap : gap;
}

/** As many columns as fit at a width at which a cover's title can still be read; heights follow, so rows need no measuring. */
export function gridMeasures(width: number): GridMeasures {
  const space = gridGap(width);
  const narrowest = width < narrowWidth ? 112 : 140;
  const columns = Math.max(1, Math.floor((width + space) / (narrowest + space)));
  const itemWidth = Math.floor((width - space * (columns - 1)) / columns);
  return { columns, itemWidth, rowHeight: Math.round(itemWidth * 1.5) + captionHeight };
}

export type Layout = { readonly columns: number };

/** Where an arrow key leads from an item; null when the key leads nowhere. Rows do not wrap at the edges of the shelf. */
export function indexAfterKey(
  key: string,
  from: number,
  total: number,
  { columns }: Layout,
  rowsPerScreen: number,
): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: columns > 1 ? -1 : 0,
    ArrowRight: columns > 1 ? 1 : 0,
    ArrowUp: -columns,
    ArrowDown: columns,
    PageUp: -columns * rowsPerScreen,
    PageDown: columns * rowsPerScreen,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return total - 1;
  const step = steps[key];
  if (step === undefined || step === 0 || total === 0) return null;
  const to = from + step;
  if (to >= 0 && to < total) return to;
  if (key === 'PageUp') return from % columns;
  if (key === 'PageDown' || key === 'ArrowDown') {
    // The last row may be short: down from above its gap goes to its end.
    const lastRow = Math.floor((total - 1) / columns);
    return Math.floor(from / columns) < lastRow ? Math.min(to, total - 1) : null;
  }
  return null;
}
