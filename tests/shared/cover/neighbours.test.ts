// Neighbours on the shelf never wear the same palette, whichever part of it is in view.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CoverStory } from '../../../shared/cover/coverStory.ts';
import { paletteAt, paletteCandidates } from '../../../shared/cover/neighbours.ts';

const stories = fc.array(
  fc.record({
    title: fc.option(fc.string({ maxLength: 12 })),
    authors: fc.array(fc.string({ maxLength: 6 }), { maxLength: 2 }),
    fandoms: fc.array(fc.constantFrom('Harbour Lights', 'Meridian'), { maxLength: 1 }),
  }),
  { maxLength: 90 },
);

function palettesOf(shelf: readonly CoverStory[], columns: number): readonly number[] {
  return shelf.map((_, index) => paletteAt(index, columns, (at) => shelf[at]));
}

test('no two neighbours wear the same palette', () => {
  fc.assert(
    fc.property(stories, fc.integer({ min: 1, max: 12 }), (shelf, columns) => {
      const worn = palettesOf(shelf, columns);
      worn.forEach((palette, index) => {
        if (index % columns < columns - 1 && index + 1 < shelf.length) {
          expect(worn[index + 1]).not.toBe(palette);
        }
        if (index + columns < shelf.length) expect(worn[index + columns]).not.toBe(palette);
      });
    }),
    { numRuns: 300 },
  );
});

test('a shelf of one story many times over still alternates', () => {
  const same = { title: 'Salt', authors: ['pell'], fandoms: [] };
  const worn = palettesOf(
    Array.from({ length: 60 }, () => same),
    6,
  );
  worn.forEach((palette, index) => {
    if (index % 6 < 5 && index < 59) expect(worn[index + 1]).not.toBe(palette);
  });
});

test('asks for the story and its four neighbours, so a window of the shelf is enough', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 12 }), (index, columns) => {
      const asked = new Set<number>();
      paletteAt(index, columns, (at) => {
        asked.add(at);
        return { title: `Tale ${at}`, authors: [], fandoms: [] };
      });
      for (const at of asked) expect([0, 1, columns]).toContain(Math.abs(at - index));
    }),
  );
});

test('candidates are five different palettes', () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      const candidates = paletteCandidates({ title, authors: [], fandoms: [] });
      expect(new Set(candidates).size).toBe(5);
      expect(candidates.every((candidate) => candidate >= 0 && candidate < 16)).toBe(true);
    }),
  );
});
