// Segments: whole, in order, at most 5,000 words, at scene breaks where one is near.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSegments } from '../../../electron/markup/cutSegments.ts';

const evenly = (blocks: number, words: number) => new Array<number>(blocks).fill(words);

describe('the segments of a chapter', () => {
  test('are one when it is short, even when it is empty', () => {
    expect(cutSegments([100, 200], new Set())).toEqual([{ firstBlock: 0, blocks: 2, words: 300 }]);
    expect(cutSegments([], new Set())).toEqual([{ firstBlock: 0, blocks: 0, words: 0 }]);
  });

  test('are of like length, with no stub at the end', () => {
    expect(cutSegments(evenly(51, 100), new Set()).map(({ words }) => words)).toEqual([2_500, 2_600]);
  });

  test('end at a scene break rather than in the middle of a scene', () => {
    const words = [...evenly(30, 100), 0, ...evenly(40, 100)];
    expect(cutSegments(words, new Set([30]))[0]).toEqual({ firstBlock: 0, blocks: 31, words: 3_000 });
  });

  test('pass over a scene break that would leave a crumb', () => {
    const words = [...evenly(3, 100), 0, ...evenly(70, 100)];
    expect(cutSegments(words, new Set([3]))[0]?.words).toBeGreaterThan(2_500);
  });

  test('hold a block that is longer than any segment', () => {
    expect(cutSegments([10, 30_000, 10], new Set()).map(({ words }) => words)).toEqual([10, 30_000, 10]);
  });

  test('cover every block once, and keep to their limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 200 }),
        fc.array(fc.nat(199)),
        (words, breaks) => {
          const segments = cutSegments(words, new Set(breaks));
          let next = 0;
          for (const { firstBlock, blocks, words: count } of segments) {
            expect(firstBlock).toBe(next);
            expect(count).toBe(
              words.slice(firstBlock, firstBlock + blocks).reduce((sum, each) => sum + each, 0),
            );
            expect(count).toBeLessThanOrEqual(5_000);
            next += blocks;
          }
          expect(next).toBe(words.length);
        },
      ),
      { numRuns: 500, seed: 3 },
    );
  });

  test('of a million words are cut in no time', () => {
    const start = performance.now();
    expect(cutSegments(evenly(100_000, 10), new Set()).length).toBe(200);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
