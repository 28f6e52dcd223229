// The window opens where it was, as far as today's displays allow.
import { describe, expect, test } from 'vitest';
import { leastSize, placedBounds } from '../../../electron/window/placedBounds.ts';

const first = { x: 0, y: 25, width: 1440, height: 875 };
const second = { x: -1920, y: 0, width: 1920, height: 1080 };
const kept = (x: number, y: number, width: number, height: number) => ({
  x,
  y,
  width,
  height,
  isMaximized: false,
});

describe('the window', () => {
  test('is centred on the first display at first', () => {
    expect(placedBounds(null, [first, second])).toEqual({ x: 130, y: 53, width: 1180, height: 820 });
  });

  test.each([
    ['on the first display', kept(100, 100, 900, 700)],
    ['on the second', kept(-1800, 20, 1000, 900)],
  ])('stays %s', (_where, bounds) => {
    const { isMaximized: _isMaximized, ...area } = bounds;
    expect(placedBounds(bounds, [first, second])).toEqual(area);
  });

  test('comes wholly into view', () => {
    expect(placedBounds(kept(1200, 600, 900, 700), [first])).toEqual({
      x: 540,
      y: 200,
      width: 900,
      height: 700,
    });
    expect(placedBounds(kept(-500, -300, 900, 700), [first])).toEqual({
      x: 0,
      y: 25,
      width: 900,
      height: 700,
    });
  });

  test('comes back from a display that is gone, in its size', () => {
    expect(placedBounds(kept(-1800, 20, 1000, 800), [first])).toEqual({
      x: 220,
      y: 63,
      width: 1000,
      height: 800,
    });
  });

  test('shrinks to its display, never below what can be used', () => {
    expect(placedBounds(kept(0, 25, 5000, 4000), [first])).toEqual(first);
    expect(placedBounds(kept(0, 25, 10, 10), [first])).toMatchObject(leastSize);
    expect(placedBounds(kept(0, 0, 900, 700), [{ x: 0, y: 0, width: 200, height: 200 }])).toEqual({
      x: 0,
      y: 0,
      ...leastSize,
    });
  });

  test('opens even when no display is told of', () => {
    expect(placedBounds(kept(5, 5, 900, 700), [])).toMatchObject({ x: 0, y: 0 });
  });
});
