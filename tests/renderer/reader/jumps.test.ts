// The way back and forth through the places that jumps have left.
import { expect, test } from 'vitest';
import { createJumps } from '../../../renderer/reader/engine/jumps.ts';

const numbers = () => createJumps<number>((one, other) => one === other);

test('back and forth again, each to where the reader was', () => {
  const jumps = numbers();
  jumps.leave(1);
  jumps.leave(5);
  expect(jumps.back(9)).toBe(5);
  expect(jumps.back(5)).toBe(1);
  expect(jumps.canGoBack()).toBe(false);
  expect(jumps.forward(1)).toBe(5);
  expect(jumps.forward(5)).toBe(9);
  expect(jumps.canGoForward()).toBe(false);
});

test('a new jump gives up what lay ahead', () => {
  const jumps = numbers();
  jumps.leave(1);
  expect(jumps.back(5)).toBe(1);
  jumps.leave(2);
  expect(jumps.canGoForward()).toBe(false);
  expect(jumps.back(9)).toBe(2);
});

test('who has come back by turning pages is not sent there again', () => {
  const jumps = numbers();
  jumps.leave(1);
  jumps.leave(3);
  expect(jumps.back(3)).toBe(1);
  expect(jumps.forward(1)).toBe(3);
});

test('a place is left once, and only the last hundred are kept', () => {
  const jumps = numbers();
  for (let place = 0; place < 150; place += 1) {
    jumps.leave(place);
    jumps.leave(place);
  }
  const back: number[] = [];
  for (let here = -1; jumps.canGoBack(); here = back.at(-1) ?? here) back.push(jumps.back(here) ?? -1);
  expect(back).toHaveLength(100);
  expect([back[0], back.at(-1)]).toEqual([149, 50]);
});
