// The shelf's windows, its arrow keys and its addresses.
import { describe, expect, test } from 'vitest';
import { gridMeasures, indexAfterKey, pageSize, pagesOf } from '../../renderer/library/pageWindows.ts';
import { createShelfPages, entryAt } from '../../renderer/library/shelfPages.ts';
import { hrefOf, parseRoute, type Route } from '../../renderer/navigation/route.ts';
import { createFakeHost } from './fakeClient.ts';
import { fakeId } from './fakeStories.ts';

const settle = (milliseconds = 80) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const whole = { words: '', sort: 'lastRead', filter: 'all' } as const;

describe('pagesOf', () => {
  test('names the pages that a range touches, and none beyond the shelf', () => {
    expect(pagesOf({ first: -20, last: 5 }, 1000)).toEqual([0]);
    expect(pagesOf({ first: pageSize - 1, last: pageSize }, 1000)).toEqual([0, 1]);
    expect(pagesOf({ first: 950, last: 5000 }, 1000)).toEqual([9]);
    expect(pagesOf({ first: 0, last: 10 }, 0)).toEqual([]);
  });
});

describe('gridMeasures', () => {
  test('fits its columns into every width, with room for a title', () => {
    for (let width = 120; width < 3000; width += 7) {
      const { columns, itemWidth, rowHeight } = gridMeasures(width);
      const gap = width < 480 ? 16 : 24;
      expect(columns * itemWidth + (columns - 1) * gap).toBeLessThanOrEqual(width);
      expect(itemWidth).toBeGreaterThanOrEqual(Math.min(width, 112));
      expect(rowHeight).toBeGreaterThan(itemWidth * 1.5);
    }
  });
});

describe('indexAfterKey', () => {
  const grid = { columns: 6 };
  test('walks the grid, and stops at its edges', () => {
    expect(indexAfterKey('ArrowRight', 5, 20, grid, 2)).toBe(6);
    expect(indexAfterKey('ArrowDown', 5, 20, grid, 2)).toBe(11);
    expect(indexAfterKey('ArrowUp', 5, 20, grid, 2)).toBeNull();
    expect(indexAfterKey('ArrowRight', 19, 20, grid, 2)).toBeNull();
    expect(indexAfterKey('End', 3, 20, grid, 2)).toBe(19);
    expect(indexAfterKey('PageDown', 3, 20, grid, 2)).toBe(15);
  });
  test('goes down into a short last row, but not from within it', () => {
    expect(indexAfterKey('ArrowDown', 17, 20, grid, 2)).toBe(19);
    expect(indexAfterKey('ArrowDown', 18, 20, grid, 2)).toBeNull();
  });
  test('leaves sideways keys alone in a list', () => {
    expect(indexAfterKey('ArrowRight', 1, 20, { columns: 1 }, 9)).toBeNull();
  });
});

describe('shelf pages', () => {
  test('fetches what is in view, and not what was flown past', async () => {
    const { client, calls } = createFakeHost({ stories: 10_000 });
    const pages = createShelfPages(client);
    pages.ask(whole);
    await settle();
    for (let first = 0; first < 9_000; first += 30) pages.need({ first, last: first + 40 });
    pages.need({ first: 9_050, last: 9_090 });
    await settle(150);
    const { contents } = pages.snapshot();
    expect(calls.filter((name) => name === 'shelf.list')).toHaveLength(2);
    expect(contents?.total).toBe(10_000);
    expect(contents === null ? null : entryAt(contents, 9_060)?.id).toBe(fakeId(9_060));
    expect(contents === null ? null : entryAt(contents, 5_000)).toBeUndefined();
  });

  test('keeps the old stories until the new ones are there', async () => {
    const { client } = createFakeHost({ stories: 50, delays: { 'shelf.list': 30 } });
    const pages = createShelfPages(client);
    pages.ask(whole);
    await settle();
    const seen: (number | undefined)[] = [];
    pages.subscribe(() => seen.push(pages.snapshot().contents?.total));
    pages.ask({ ...whole, words: 'salt' });
    await settle();
    expect(new Set(seen)).toEqual(new Set([50, 5]));
  });

  test('drops the answer to a question that is no longer asked', async () => {
    const { client } = createFakeHost({ stories: 50, delays: { 'shelf.list': 20 } });
    const pages = createShelfPages(client);
    pages.ask({ ...whole, words: 'salt' });
    pages.ask({ ...whole, words: 'saints' });
    await settle();
    expect(pages.snapshot().contents?.question.words).toBe('saints');
  });

  test('says why, and asks again when told to', async () => {
    const failures: Record<string, 'diskFull'> = { 'shelf.list': 'diskFull' };
    const { client } = createFakeHost({ stories: 5, failures });
    const pages = createShelfPages(client);
    pages.ask(whole);
    await settle();
    expect(pages.snapshot().error?.code).toBe('diskFull');
    delete failures['shelf.list'];
    pages.ask(whole);
    await settle();
    expect(pages.snapshot()).toMatchObject({ error: null, contents: { total: 5 } });
  });

  test('follows a change of the library without losing what is shown', async () => {
    const { client } = createFakeHost({ stories: 300 });
    const pages = createShelfPages(client);
    pages.ask(whole);
    await settle();
    pages.need({ first: 110, last: 140 });
    await settle(150);
    await client.call('story.remove', { storyId: fakeId(0) });
    await settle();
    const { contents } = pages.snapshot();
    expect(contents?.total).toBe(299);
    expect(contents === null ? null : entryAt(contents, 110)?.id).toBe(fakeId(111));
    expect(contents === null ? null : entryAt(contents, 5)).toBeDefined();
  });
});

describe('routes', () => {
  const routes: readonly Route[] = [
    { kind: 'shelf', filter: 'all' },
    { kind: 'shelf', filter: 'reading' },
    { kind: 'story', storyId: fakeId(3) },
    { kind: 'read', storyId: fakeId(3), chapterId: null },
    { kind: 'read', storyId: fakeId(3), chapterId: 'c12' },
    { kind: 'settings' },
  ];
  test.each(routes)('an address leads back to its screen: %o', (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });
  test.each(['', '#', '#/nowhere', '#/story/', '#/story/../etc', '#/read/ILLEGAL'])(
    'the address "%s" is the shelf',
    (hash) => expect(parseRoute(hash)).toEqual({ kind: 'shelf', filter: 'all' }),
  );
});
