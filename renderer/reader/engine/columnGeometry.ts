// The geometry of a page: from the room and the preferences to columns, stride and page numbers. Pure.
import type { Preferences } from '../../../shared/reading/preferences.ts';

/** The room between the two bars, in CSS pixels. */
export type Room = { readonly width: number; readonly height: number };

export type PagePreferences = Pick<Preferences, 'typeSize' | 'lineHeight' | 'margin' | 'columns'>;

/**
 * All lengths are whole CSS pixels, so that page n starts at exactly n × `stride`. The frame is `stride` wide (half a
 * gap on either side of the columns, where slanted letters may hang over) and stands `left`, `top` in the room.
 */
export type Geometry = {
  readonly columns: 1 | 2;
  readonly columnWidth: number;
  readonly gap: number;
  readonly stride: number;
  readonly left: number;
  readonly top: number;
  readonly pageHeight: number;
  readonly lineHeight: number;
};

const marginShares = [0.03, 0.048, 0.068, 0.095, 0.125] as const;
const measures = [46, 40, 36, 32, 28] as const;
const narrowestOfTwo = { auto: 20, two: 8 } as const;

function stepOf(margin: number): 0 | 1 | 2 | 3 | 4 {
  return Math.min(4, Math.max(0, Math.round(margin) - 1)) as 0 | 1 | 2 | 3 | 4;
}

function columnCount(width: number, preferences: PagePreferences): 1 | 2 {
  return preferences.columns !== 'one' &&
    width >= 2 * narrowestOfTwo[preferences.columns] * preferences.typeSize
    ? 2
    : 1;
}

export function columnGeometry(room: Room, preferences: PagePreferences): Geometry {
  const roomWidth = Math.max(40, Math.floor(room.width));
  const step = stepOf(preferences.margin);
  const margin = Math.max(8, Math.round(roomWidth * marginShares[step]));
  const gapOfTwo = 2 * Math.round(margin * 0.55);
  const columns = columnCount(roomWidth - 2 * margin - gapOfTwo, preferences);
  const gap = columns === 2 ? gapOfTwo : 2 * Math.min(margin, 48);
  const free = roomWidth - 2 * margin - (columns - 1) * gap;
  const measure = Math.round(measures[step] * preferences.typeSize);
  const columnWidth = Math.max(24, Math.min(measure, Math.floor(free / columns)));
  const stride = columns * (columnWidth + gap);

  const lineHeight = Math.max(1, Math.round(preferences.typeSize * preferences.lineHeight));
  const lines = Math.max(1, Math.floor(room.height / lineHeight));
  const pageHeight = lines * lineHeight;
  return {
    columns,
    columnWidth,
    gap,
    stride,
    left: Math.round((roomWidth - stride) / 2),
    top: Math.max(0, Math.round((room.height - pageHeight) / 2)),
    pageHeight,
    lineHeight,
  };
}

export function isSameGeometry(a: Geometry, b: Geometry): boolean {
  return (Object.keys(a) as (keyof Geometry)[]).every((key) => a[key] === b[key]);
}

/** The column that holds a point `x` pixels right of the first column's edge; what hangs over counts with its own. */
export function columnAt(x: number, geometry: Geometry): number {
  return Math.max(0, Math.floor((x + geometry.gap / 2) / (geometry.columnWidth + geometry.gap)));
}

export function pageOfColumn(column: number, geometry: Geometry): number {
  return Math.floor(column / geometry.columns);
}

/** An odd count of columns is padded to a whole page, so that a last page narrower than the stride turns too. */
export function pagesForColumns(columns: number, geometry: Geometry): number {
  return Math.max(1, Math.ceil(columns / geometry.columns));
}

/** Where a page stands in its chapter, counted from 1. `pages` and `page` are null until what they need is counted. */
export type ChapterPage = { readonly page: number | null; readonly pages: number | null };

/** `counts` holds the pages of each of the chapter's segments; null where one is not counted yet. */
export function chapterPage(
  counts: readonly (number | null)[],
  segment: number,
  pageInSegment: number,
): ChapterPage {
  const sum = (part: readonly (number | null)[]): number | null =>
    part.reduce<number | null>(
      (total, count) => (total === null || count === null ? null : total + count),
      0,
    );
  const before = sum(counts.slice(0, segment));
  return { page: before === null ? null : before + pageInSegment + 1, pages: sum(counts) };
}
