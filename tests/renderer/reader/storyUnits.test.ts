// Progress from word counts: there and back again, with empty chapters and stories.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chapterMarks } from '../../../renderer/reader/chapterMarks.ts';
import {
  chapterProgression,
  pointAt,
  pointInChapter,
  storyUnits,
  totalProgression,
  unitOfBlock,
  wordsLeftInChapter,
} from '../../../renderer/reader/engine/storyUnits.ts';
import type { Chapter } from '../../../shared/story/story.ts';

function story(words: readonly (readonly number[])[]) {
  return storyUnits(
    words.map((segments, index): Chapter => {
      let firstBlock = 0;
      return {
        id: `c${index}`,
        title: null,
        part: null,
        words: segments.reduce((sum, count) => sum + count, 0),
        sceneBreaks: 0,
        emphasis: 0,
        notes: { before: false, after: false },
        start: '',
        segments: segments.map((count) => {
          const segment = { firstBlock, blocks: 3, words: count };
          firstBlock += 3;
          return segment;
        }),
        file: '',
      };
    }),
  );
}

test('a fraction of the story leads to a point with that fraction', () => {
  const shapes = fc.array(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 4 }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(shapes, fc.double({ min: 0, max: 1, noNaN: true }), (shape, fraction) => {
      const units = story(shape);
      const point = pointAt(units, fraction);
      expect(units.units[point.unit]).toBeDefined();
      if (units.words > 0) expect(totalProgression(units, point)).toBeCloseTo(fraction, 9);
    }),
  );
});

test('counts inside the chapter', () => {
  const units = story([[100], [100, 300], []]);
  expect(chapterProgression(units, { unit: 2, fraction: 0.5 })).toBe(0.625);
  expect(totalProgression(units, { unit: 2, fraction: 0.5 })).toBe(0.7);
  expect(wordsLeftInChapter(units, { unit: 2, fraction: 0.5 })).toBe(150);
  expect(pointInChapter(units, 1, 0.625)).toEqual({ unit: 2, fraction: 0.5 });
  expect([0, 2, 3, 5, 99].map((block) => unitOfBlock(units, 1, block))).toEqual([1, 1, 2, 2, 2]);
});

test('a chapter without text has a unit of its own', () => {
  const units = story([[100], [], [50]]);
  expect(units.units.map(({ chapter, segment }) => [chapter, segment])).toEqual([
    [0, 0],
    [1, null],
    [2, 0],
  ]);
});

test('a story without a word, or without a chapter, divides by nothing', () => {
  expect(totalProgression(story([[0], [0]]), { unit: 1, fraction: 0 })).toBe(0.5);
  expect(totalProgression(story([]), { unit: 0, fraction: 0 })).toBe(0);
  expect(pointAt(story([]), 0.5).fraction).toBe(0);
});

test('chapter marks are left out where they would touch', () => {
  expect(chapterMarks(story([[100], [100], [200]]))).toEqual([0.25, 0.5]);
  expect(chapterMarks(story(Array.from({ length: 1000 }, () => [100])))).toEqual([]);
  expect(chapterMarks(story([[0], [0]]))).toEqual([]);
});
