// Finding a place again: by hash, by words, and among equals the nearest.
import { describe, expect, test } from 'vitest';
import { findByHash, findByWords } from '../../../renderer/reader/engine/findPlace.ts';
import { foldText } from '../../../renderer/reader/engine/foldText.ts';
import { resolveLocator } from '../../../renderer/reader/engine/resolveLocator.ts';
import { storyUnits } from '../../../renderer/reader/engine/storyUnits.ts';
import { contextAt } from '../../../renderer/reader/engine/textContext.ts';
import { blockHash } from '../../../shared/reading/blockHash.ts';
import type { Locator, Place } from '../../../shared/reading/locator.ts';
import type { Chapter } from '../../../shared/story/story.ts';

const texts = [
  'The lamps along the harbour wall were numbered in white paint.',
  '“No.”',
  'He had reached the last of them before he understood.',
  '',
  '“No.”',
  'Behind him the row of lights ran back along the wall in a long unbroken bow.',
  '“No.”',
  'It was not a new lamp. That was the part he would leave out of the ledger.',
];

function locatorAt(source: readonly string[], block: number, offset: number): Locator {
  return {
    chapterId: 'c1',
    block,
    blockHash: blockHash(source[block] ?? ''),
    offset,
    ...contextAt(source, { block, offset }),
    progression: block / source.length,
  };
}

const pieces = (source: readonly string[], firstBlock = 0) => ({ firstBlock, texts: source });

describe('by hash', () => {
  test('finds every block where nothing has changed, and is certain', () => {
    for (const block of texts.keys()) {
      expect(findByHash(pieces(texts), locatorAt(texts, block, 0))).toMatchObject({
        block,
        offset: 0,
        isCertain: true,
      });
    }
  });

  test('tells equal paragraphs apart by what stands around them, wherever they have moved', () => {
    const moved = ['“No.”', 'A new start.', ...texts];
    for (const block of [1, 3, 4, 6]) {
      expect(findByHash(pieces(moved), locatorAt(texts, block, 0))).toMatchObject({ block: block + 2 });
    }
  });

  test('among equals in every way the nearest wins', () => {
    const same = Array.from({ length: 61 }, () => 'No.');
    const locator = locatorAt(same, 30, 0);
    expect(findByHash(pieces(same), locator)).toMatchObject({ block: 30 });
    expect(findByHash(pieces(same), { ...locator, block: 32 })).toMatchObject({ block: 32 });
  });

  test('keeps the letter when quotes, dashes and spaces were repaired', () => {
    const before = ['"Well"  --  he said -- "it is not a new lamp."'];
    const after = ['“Well” — he said — “it is not a new lamp.”'];
    const offset = before[0]?.indexOf('not a new') ?? 0;
    const found = findByHash(pieces(after), locatorAt(before, 0, offset));
    expect(after[0]?.slice(found?.offset)).toBe('not a new lamp.”');
  });

  test('finds nothing where the block is gone', () => {
    expect(findByHash(pieces(texts.slice(0, 5)), locatorAt(texts, 5, 3))).toBeNull();
  });
});

describe('by words', () => {
  test('finds the sentence in a paragraph that was edited', () => {
    const locator = locatorAt(texts, 7, 23);
    const edited = [
      ...texts.slice(0, 7),
      'It was a new lamp, after all. That was the part he would leave out of the book.',
    ];
    const found = findByWords(pieces(edited), locator);
    expect(edited[found?.block ?? 0]?.slice(found?.offset)).toMatch(/^That was the part/);
  });

  test('finds what followed the words before, when the words themselves are gone', () => {
    const without = texts.filter((_, index) => index !== 5);
    expect(findByWords(pieces(without), locatorAt(texts, 5, 0))?.block).toBeGreaterThanOrEqual(4);
    expect(findByWords(pieces(without), locatorAt(texts, 5, 0))?.block).toBeLessThanOrEqual(6);
  });

  test('finds nothing in another text', () => {
    expect(
      findByWords(pieces(['Quite other words.', 'And more of them.']), locatorAt(texts, 5, 10)),
    ).toBeNull();
  });

  test('answers for an empty text', () => {
    expect(findByWords(pieces([]), locatorAt(texts, 5, 10))).toBeNull();
    expect(findByWords(pieces(['', '']), locatorAt(texts, 5, 10))).toBeNull();
  });
});

test('folding keeps the way back to each letter', () => {
  const { letters, origins } = foldText('É, “ﬁn” 𝐀—ß');
  expect(letters).toBe('efinaß');
  expect(origins).toEqual([0, 4, 4, 5, 8, 11]);
});

describe('resolveLocator', () => {
  const chapter = (id: string, segments: readonly number[]): Chapter => {
    let first = 0;
    return {
      id,
      title: null,
      part: null,
      words: 100,
      sceneBreaks: 0,
      emphasis: 0,
      notes: { before: false, after: false },
      start: '',
      segments: segments.map((blocks) => {
        const segment = { firstBlock: first, blocks, words: blocks * 10 };
        first += blocks;
        return segment;
      }),
      file: `${id}.xhtml`,
    };
  };
  const story = storyUnits([chapter('c0', [4]), chapter('c1', [4, 4])]);
  const place = (locator: Locator): Place => ({ locator, totalProgression: 0.9, finished: false, at: '' });
  const reading = (source: readonly string[]) => {
    const reads: number[] = [];
    return {
      reads,
      read: async (unit: number) => {
        reads.push(unit);
        const { firstBlock = 0, blocks = 0, chapter: of = 0 } = story.units[unit] ?? {};
        return { firstBlock, texts: of === 1 ? source.slice(firstBlock, firstBlock + blocks) : [] };
      },
    };
  };

  test('reads one segment where nothing has changed', async () => {
    const { read, reads } = reading(texts);
    expect(await resolveLocator(story, place(locatorAt(texts, 5, 7)), read)).toEqual({
      kind: 'point',
      unit: 2,
      point: { block: 1, offset: 7 },
    });
    expect(reads).toEqual([2]);
  });

  test('finds a block that has moved into another segment', async () => {
    const { read } = reading(['New.', ...texts.slice(0, 7)]);
    expect(await resolveLocator(story, place(locatorAt(texts, 3, 0)), read)).toMatchObject({
      unit: 2,
      point: { block: 0 },
    });
  });

  test('falls to the fraction of the chapter, and without the chapter to that of the story', async () => {
    const { read } = reading(Array.from({ length: 8 }, () => 'Other words entirely here.'));
    const lost = locatorAt(texts, 6, 0);
    expect(await resolveLocator(story, place({ ...lost, progression: 0.75 }), read)).toEqual({
      kind: 'fraction',
      unit: 2,
      fraction: 0.5,
    });
    expect(await resolveLocator(story, place({ ...lost, chapterId: 'gone' }), read)).toMatchObject({
      kind: 'fraction',
      unit: 2,
    });
  });

  test('a chapter asked for without a hash starts at its start', async () => {
    const { read, reads } = reading(texts);
    const start = { ...locatorAt(texts, 0, 0), blockHash: '' };
    expect(await resolveLocator(story, place(start), read)).toEqual({
      kind: 'point',
      unit: 1,
      point: { block: 0, offset: 0 },
    });
    expect(reads).toEqual([]);
  });
});
