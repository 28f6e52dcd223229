// Wheel, keys and links: what they mean, without a browser.
import { describe, expect, test } from 'vitest';
import { storyLink } from '../../../renderer/reader/storyLink.ts';
import { createWheelGesture } from '../../../renderer/reader/wheelGesture.ts';
import type { Chapter } from '../../../shared/story/story.ts';

function turnsOf(
  events: readonly (readonly [time: number, delta: number])[],
  axis: 'deltaX' | 'deltaY' = 'deltaY',
): number {
  const judge = createWheelGesture();
  return events
    .map(([timeStamp, delta]) => judge({ deltaX: 0, deltaY: 0, [axis]: delta, deltaMode: 0, timeStamp }))
    .reduce<number>((sum, turn) => sum + turn, 0);
}

/** A swipe as trackpads send it: up quickly, then a long way down. */
function swipe(start: number, direction: 1 | -1 = 1): (readonly [number, number])[] {
  const sizes = [1, 4, 12, 28, 45, 52, 48, 41, 34, 28, 23, 19, 15, 12, 10, 8, 6, 5, 4, 3, 2, 2, 1, 1, 1];
  return sizes.map((size, index) => [start + index * 16, direction * size] as const);
}

describe('the wheel', () => {
  test('one page a swipe, tail and all', () => expect(turnsOf(swipe(0))).toBe(1));
  test('sideways too', () => expect(turnsOf(swipe(0, -1), 'deltaX')).toBe(-1));
  test('two swipes with a pause are two pages', () => expect(turnsOf([...swipe(0), ...swipe(700)])).toBe(2));
  test('a swipe back turns back at once', () =>
    expect(turnsOf([...swipe(0).slice(0, 12), ...swipe(200, -1)])).toBe(0));
  test('a second swipe on top of the tail of the first is a page of its own', () => {
    expect(turnsOf([...swipe(0).slice(0, 20), [320, 2], [336, 30], [352, 60], [368, 55], [384, 40]])).toBe(2);
  });
  test('each notch of a mouse wheel is a page', () => {
    expect(turnsOf([0, 150, 300, 450].map((time) => [time, 120] as const))).toBe(4);
  });
  test('notches spun faster than a page can be seen do not run away', () => {
    expect(turnsOf(Array.from({ length: 20 }, (_, index) => [index * 20, 120] as const))).toBeLessThanOrEqual(
      5,
    );
  });
  test('a touch without a push is nothing', () =>
    expect(
      turnsOf([
        [0, 1],
        [16, 2],
        [32, 1],
      ]),
    ).toBe(0));
});

describe('links', () => {
  const chapters = ['chapters/0001.xhtml', 'chapters/0002.xhtml'].map((file) => ({ file }) as Chapter);
  test('lead inside, outside, or nowhere', () => {
    expect(storyLink('#n1', chapters, 1)).toEqual({ kind: 'inside', chapter: 1, id: 'n1' });
    expect(storyLink('0002.xhtml', chapters, 0)).toEqual({ kind: 'inside', chapter: 1, id: null });
    expect(storyLink('0001.xhtml#x', chapters, 1)).toEqual({ kind: 'inside', chapter: 0, id: 'x' });
    expect(storyLink('0009.xhtml', chapters, 1)).toEqual({ kind: 'nowhere' });
    expect(storyLink('#', chapters, 1)).toEqual({ kind: 'nowhere' });
    expect(storyLink('https://example.org', chapters, 1)).toEqual({
      kind: 'outside',
      href: 'https://example.org',
    });
  });
});
