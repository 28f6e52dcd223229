// Turning: steps across segments, stops at the ends, and waits for what is not laid out.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepFrom } from '../../../renderer/reader/engine/turning.ts';

const pages = [3, 1, 4];
const all = (unit: number): number | null => pages[unit] ?? null;
const at = (unit: number, page: number, isAtEnd = false) => ({ unit, page, isAtEnd });

test('turns inside a segment, across several, and back', () => {
  expect(stepFrom(at(0, 0), 2, 3, all).end).toEqual(at(0, 2));
  expect(stepFrom(at(0, 1), 2, 3, all).end).toEqual(at(1, 0));
  expect(stepFrom(at(0, 2), 2, 3, all).end).toEqual(at(2, 0));
  expect(stepFrom(at(2, 1), -3, 3, all).end).toEqual(at(0, 2));
});

test('stops at the first page, and at the page after the last', () => {
  expect(stepFrom(at(0, 1), -9, 3, all).end).toEqual(at(0, 0));
  expect(stepFrom(at(2, 3), 1, 3, all).end).toEqual(at(2, 3, true));
  expect(stepFrom(at(0, 0), 99, 3, all).end).toEqual(at(2, 3, true));
  expect(stepFrom(at(2, 3, true), 5, 3, all).end).toEqual(at(2, 3, true));
  expect(stepFrom(at(2, 3, true), -1, 3, all).end).toEqual(at(2, 3));
});

test('names the segment that is missing, and what is left after its first page', () => {
  const first = (unit: number): number | null => (unit === 0 ? 3 : null);
  expect(stepFrom(at(0, 2), 1, 3, first)).toEqual({ end: at(0, 2), left: 0, missing: 1 });
  expect(stepFrom(at(0, 1), 4, 3, first)).toEqual({ end: at(0, 1), left: 2, missing: 1 });
  const last = (unit: number): number | null => (unit === 2 ? 4 : null);
  expect(stepFrom(at(2, 1), -4, 3, last)).toEqual({ end: at(2, 1), left: -2, missing: 1 });
});

test('n turns at once are n turns one by one', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(counts, fc.array(fc.integer({ min: -8, max: 8 }), { maxLength: 12 }), (count, turns) => {
      const of = (unit: number): number | null => count[unit] ?? null;
      for (const turn of turns) {
        let once = at(0, 0);
        let stepwise = at(0, 0);
        once = stepFrom(once, turn, count.length, of).end;
        for (let index = 0; index < Math.abs(turn); index += 1) {
          stepwise = stepFrom(stepwise, Math.sign(turn), count.length, of).end;
        }
        expect(once).toEqual(stepwise);
      }
    }),
  );
});
