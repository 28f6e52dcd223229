// Column geometry: whole pixels, an exact stride, and a page count that pads odd columns.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chapterPage,
  columnAt,
  columnGeometry,
  pageOfColumn,
  pagesForColumns,
} from '../../../renderer/reader/engine/columnGeometry.ts';
import { defaultPreferences } from '../../../shared/reading/preferences.ts';

const rooms = fc.record({
  width: fc.integer({ min: 1, max: 5000 }),
  height: fc.integer({ min: 0, max: 3000 }),
});
const wishes = fc.record({
  typeSize: fc.integer({ min: 14, max: 40 }),
  lineHeight: fc.double({ min: 1.2, max: 2, noNaN: true }),
  margin: fc.integer({ min: 1, max: 5 }),
  columns: fc.constantFrom('auto', 'one', 'two'),
});

describe('columnGeometry', () => {
  test('is in whole pixels, with whole lines on a page, at any size', () => {
    fc.assert(
      fc.property(rooms, wishes, (room, preferences) => {
        const geometry = columnGeometry(room, preferences);
        for (const length of Object.values(geometry)) expect(Number.isInteger(length)).toBe(true);
        expect(geometry.gap % 2).toBe(0);
        expect(geometry.stride).toBe(geometry.columns * (geometry.columnWidth + geometry.gap));
        expect(geometry.columnWidth).toBeGreaterThan(0);
        expect(geometry.pageHeight % geometry.lineHeight).toBe(0);
        expect(geometry.pageHeight).toBeGreaterThan(0);
      }),
    );
  });

  test('stays inside a room that has any sense', () => {
    fc.assert(
      fc.property(rooms, wishes, (room, preferences) => {
        fc.pre(room.width >= 200 && room.height >= 80);
        const { left, top, stride, pageHeight, gap } = columnGeometry(room, preferences);
        expect(left + gap / 2).toBeGreaterThanOrEqual(0);
        expect(left + stride - gap / 2).toBeLessThanOrEqual(room.width);
        expect(top + pageHeight).toBeLessThanOrEqual(room.height);
      }),
    );
  });

  test('shows two pages where both are wide enough, one where not, and what was asked for', () => {
    const wide = { width: 1280, height: 704 };
    expect(columnGeometry(wide, defaultPreferences).columns).toBe(2);
    expect(columnGeometry(wide, { ...defaultPreferences, typeSize: 32 }).columns).toBe(1);
    expect(columnGeometry(wide, { ...defaultPreferences, columns: 'one' }).columns).toBe(1);
    const narrow = { width: 430, height: 760 };
    expect(columnGeometry(narrow, defaultPreferences).columns).toBe(1);
    expect(columnGeometry(narrow, { ...defaultPreferences, columns: 'two' }).columns).toBe(2);
    expect(columnGeometry(narrow, { ...defaultPreferences, columns: 'two', typeSize: 40 }).columns).toBe(1);
  });

  test('keeps lines readable on a very wide screen', () => {
    const { columnWidth } = columnGeometry(
      { width: 3840, height: 1000 },
      { ...defaultPreferences, columns: 'one' },
    );
    expect(columnWidth / defaultPreferences.typeSize).toBeLessThanOrEqual(46);
  });
});

test('every point of a column, and half a gap around it, belongs to that column', () => {
  const geometry = columnGeometry({ width: 1280, height: 704 }, defaultPreferences);
  const step = geometry.columnWidth + geometry.gap;
  for (const column of [0, 1, 2, 7]) {
    for (const inside of [
      -geometry.gap / 2,
      0,
      geometry.columnWidth - 1,
      geometry.columnWidth + geometry.gap / 2 - 1,
    ]) {
      expect(columnAt(column * step + inside, geometry)).toBe(column);
    }
  }
});

test('odd columns are padded to whole pages', () => {
  const two = columnGeometry({ width: 1280, height: 704 }, defaultPreferences);
  expect([0, 1, 2, 3, 4, 5].map((columns) => pagesForColumns(columns, two))).toEqual([1, 1, 1, 2, 2, 3]);
  expect([0, 1, 2, 3].map((column) => pageOfColumn(column, two))).toEqual([0, 0, 1, 1]);
});

test('page x of y is known as far as it has been counted', () => {
  expect(chapterPage([5], 0, 2)).toEqual({ page: 3, pages: 5 });
  expect(chapterPage([5, 6, 7], 1, 0)).toEqual({ page: 6, pages: 18 });
  expect(chapterPage([5, 6, null], 1, 0)).toEqual({ page: 6, pages: null });
  expect(chapterPage([null, 6, 7], 1, 0)).toEqual({ page: null, pages: null });
});
