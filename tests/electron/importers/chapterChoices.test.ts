// The reader's chapters: begun, joined, named and taken back, without a word lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withChapterChoices } from '../../../electron/importers/chapterChoices.ts';
import type { DraftChapter } from '../../../electron/importers/draft.ts';
import { blockText } from '../../../electron/markup/blockText.ts';
import { sceneBreakMarkup } from '../../../shared/story/markup.ts';
import type { ChapterChoice, ReadingChoices } from '../../../shared/story/readingChoices.ts';
import { wordsOf } from './wordsOf.ts';

function chapterOf(
  title: string | null,
  blocks: readonly string[],
  part: string | null = null,
): DraftChapter {
  return { title, part, side: null, blocks, lines: blocks.map((_block, index) => index + 1) };
}

const plain = [
  chapterOf('CHAPTER ONE', ['<p>One was quiet.</p>', '<p>Nobody came.</p>']),
  chapterOf('CHAPTER TWO', ['<p>Two was loud.</p>', '<h3>The Bells</h3>', '<p>All came.</p>']),
  chapterOf(null, ['<p>Three had no name.</p>']),
];
const keysOf = (chapters: readonly DraftChapter[]) =>
  withChapterChoices(chapters, {}).readings.map(({ keys }) => keys);
const key = (chapter: number, block: number) => keysOf(plain)[chapter]?.[block] ?? '';
const begin = (title: string | null = null): ChapterChoice => ({ kind: 'chapter', title });
const join: ChapterChoice = { kind: 'join' };
const shown = ({ title, blocks }: DraftChapter) => [title, ...blocks.map(blockText)];

describe('a chapter', () => {
  test('is begun at a paragraph, with a name or without', () => {
    const { chapters, readings, named } = withChapterChoices(plain, {
      [key(0, 1)]: begin(),
      [key(1, 2)]: begin('All of them'),
    });
    expect(chapters.map(shown)).toEqual([
      ['CHAPTER ONE', 'One was quiet.'],
      [null, 'Nobody came.'],
      ['CHAPTER TWO', 'Two was loud.', 'The Bells'],
      ['All of them', 'All came.'],
      [null, 'Three had no name.'],
    ]);
    expect(readings.map(({ isChosen }) => isChosen)).toEqual([false, true, false, true, false]);
    expect(readings[1]?.key).toBe(key(0, 1));
    expect(named).toEqual([{ line: 3, before: '', after: 'All of them' }]);
  });

  test('that begins at a heading takes it for its title, and can still be taken back', () => {
    const { chapters, readings, named } = withChapterChoices(plain, { [key(1, 1)]: begin() });
    expect(chapters.map(shown)[2]).toEqual(['The Bells', 'All came.']);
    // No title of the source's own: only the reader begins it.
    expect(readings[2]).toEqual({ key: key(1, 1), keys: [key(1, 2)], isChosen: true });
    expect(named).toEqual([]);
    const renamed = withChapterChoices(plain, { [key(1, 1)]: begin('Bells, or none') });
    expect(renamed.chapters.map(shown)[2]).toEqual(['Bells, or none', 'The Bells', 'All came.']);
  });

  test('is named anew, and its own title is listed', () => {
    const { chapters, named } = withChapterChoices(plain, { [key(1, 0)]: begin('  The\n Second ') });
    expect(chapters[1]?.title).toBe('The Second');
    expect(named).toEqual([{ line: 1, before: 'CHAPTER TWO', after: 'The Second' }]);
    expect(withChapterChoices(plain, { [key(1, 0)]: begin(' ') }).chapters[1]?.title).toBeNull();
  });

  test('is joined to the one before, its title a heading in the text', () => {
    const { chapters, joins } = withChapterChoices(plain, { [key(1, 0)]: join, [key(2, 0)]: join });
    expect(chapters.map(shown)).toEqual([
      [
        'CHAPTER ONE',
        'One was quiet.',
        'Nobody came.',
        'CHAPTER TWO',
        'Two was loud.',
        'The Bells',
        'All came.',
        '',
        'Three had no name.',
      ],
    ]);
    expect(chapters[0]?.blocks[6]).toBe(sceneBreakMarkup);
    expect(joins).toEqual([
      { key: key(1, 0), title: 'CHAPTER TWO', after: 0 },
      { key: key(2, 0), title: null, after: 0 },
    ]);
  });

  test('that is the first cannot be joined away', () => {
    const { chapters, joins, lost } = withChapterChoices(plain, { [key(0, 0)]: join });
    expect(chapters).toEqual(plain);
    expect([joins, lost]).toEqual([[], 1]);
  });

  test('that is joined to another part keeps the name of its own', () => {
    const parted = [
      chapterOf('I', ['<p>Here.</p>'], 'UP'),
      chapterOf('II', ['<p>There.</p>'], 'DOWN'),
      chapterOf('III', ['<p>Where.</p>'], 'DOWN'),
    ];
    const [, second = ''] = keysOf(parted).map(([first]) => first ?? '');
    const { chapters } = withChapterChoices(parted, { [second]: join });
    expect(chapters.map(shown)).toEqual([
      ['I', 'Here.', 'DOWN', 'II', 'There.'],
      ['III', 'Where.'],
    ]);
    expect(chapters.map(({ part }) => part)).toEqual(['UP', 'DOWN']);
  });
});

describe('in a newer text', () => {
  const newer = (chapter: number, blocks: readonly string[]) =>
    plain.map((each, index) => (index === chapter ? chapterOf(each.title, blocks, each.part) : each));
  const [, second] = plain;
  const above = newer(1, ['<p>A word before.</p>', ...(second?.blocks ?? [])]);
  const over = 'CHAPTER TWO';

  test('a name goes with its chapter when other words stand above its block', () => {
    const choices = { [key(1, 0)]: { kind: 'chapter', title: 'THIRD', over } } as const;
    const { chapters, readings, named, lost } = withChapterChoices(above, choices);
    expect(chapters.map(shown)).toEqual([
      ['CHAPTER ONE', 'One was quiet.', 'Nobody came.'],
      ['THIRD', 'A word before.', 'Two was loud.', 'The Bells', 'All came.'],
      [null, 'Three had no name.'],
    ]);
    expect(named).toEqual([{ line: 1, before: 'CHAPTER TWO', after: 'THIRD' }]);
    expect(lost).toBe(0);
    // Whoever changes or takes back the choice finds it by the chapter.
    expect(readings[1]).toMatchObject({ key: key(1, 0), isChosen: true, over });
  });

  test('a join goes with its chapter too, and can be split again', () => {
    const { chapters, joins, lost } = withChapterChoices(above, { [key(1, 0)]: { kind: 'join', over } });
    expect(chapters.map(({ title }) => title)).toEqual(['CHAPTER ONE', null]);
    expect(chapters[0]?.blocks.map(blockText)).toContain('A word before.');
    expect(joins).toEqual([{ key: key(1, 0), title: 'CHAPTER TWO', after: 0 }]);
    expect(lost).toBe(0);
  });

  test('a title of the same words is the same, and one of others is not', () => {
    const titled = (title: string) =>
      withChapterChoices(above, { [key(1, 0)]: { kind: 'chapter', title: 'THIRD', over: title } });
    expect(titled('Chapter… Two').chapters[1]?.title).toBe('THIRD');
    expect(titled('Chapter Twelve').chapters[1]?.title).toBe('CHAPTER TWO');
    expect(titled('Chapter Twelve').lost).toBe(1);
  });

  test('a chapter that the reader began still begins at its block', () => {
    const { chapters, lost } = withChapterChoices(above, { [key(1, 0)]: begin('Mine') });
    expect(chapters.map(({ title }) => title)).toEqual(['CHAPTER ONE', 'CHAPTER TWO', 'Mine', null]);
    expect(lost).toBe(0);
  });

  test('what was chosen of a chapter cuts no other one, and is counted', () => {
    const moved = [
      chapterOf('CHAPTER ONE', ['<p>One was quiet.</p>', '<p>Nobody came.</p>', '<p>Two was loud.</p>']),
      chapterOf('CHAPTER TWO', ['<h3>The Bells</h3>', '<p>All came.</p>']),
    ];
    for (const choice of [
      { kind: 'chapter', title: 'THIRD', over },
      { kind: 'join', over },
      { kind: 'chapter', title: 'THIRD', over: null },
      join,
    ] as const) {
      const { chapters, lost } = withChapterChoices(moved, { [key(1, 0)]: choice });
      expect(chapters).toEqual(moved);
      expect(lost).toBe(1);
    }
  });

  test('what was chosen of the block that begins the chapter now wins, and the other is counted', () => {
    const now = keysOf(above)[1]?.[0] ?? '';
    const { chapters, lost } = withChapterChoices(above, {
      [key(1, 0)]: { kind: 'chapter', title: 'Before', over },
      [now]: { kind: 'chapter', title: 'Now', over },
    });
    expect(chapters.map(({ title }) => title)).toEqual(['CHAPTER ONE', 'Now', null]);
    expect(lost).toBe(1);
  });
});

const words = fc.constantFrom('lamp', 'river', 'stone', 'winter', 'letter', 'Yes', 'bells', 'é', 'она');
const sentence = fc.array(words, { minLength: 1, maxLength: 4 }).map((found) => found.join(' '));
const block = fc.oneof(
  sentence.map((text) => `<p>${text}.</p>`),
  sentence.map((text) => `<h3>${text}</h3>`),
  sentence.map((text) => `<aside class="note before"><p>${text}</p></aside>`),
  fc.constant(sceneBreakMarkup),
);
const chapter = fc.record({
  title: fc.option(sentence),
  part: fc.option(fc.constantFrom('UP', 'DOWN')),
  blocks: fc.array(block, { maxLength: 6 }),
});
const choice: fc.Arbitrary<ChapterChoice> = fc.oneof(
  fc.record({ kind: fc.constant('chapter' as const), title: fc.option(fc.string()) }),
  fc.record({
    kind: fc.constant('chapter' as const),
    title: fc.option(fc.string()),
    over: fc.option(sentence),
  }),
  fc.constant(join),
  fc.record({ kind: fc.constant('join' as const), over: fc.option(sentence) }),
);

function textOf(chapters: readonly DraftChapter[]): readonly string[] {
  return chapters.flatMap(({ title, blocks }) => wordsOf([title ?? '', ...blocks.map(blockText)].join(' ')));
}

/** The words of one list that the other does not have, or has not so often. */
function missing(words: readonly string[], kept: readonly string[]): readonly string[] {
  const left = [...kept];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('whatever is chosen', () => {
  const drawn = fc.record({
    chapters: fc.array(chapter, { minLength: 1, maxLength: 6 }),
    picks: fc.array(fc.tuple(fc.nat(), choice), { maxLength: 12 }),
    junk: fc.dictionary(fc.string(), choice, { maxKeys: 3 }),
  });

  test('no word is lost, no chapter is without its keys, and a story stays a story', () => {
    fc.assert(
      fc.property(drawn, ({ chapters, picks, junk }) => {
        const draft = chapters.map(({ title, part, blocks }) => chapterOf(title, blocks, part));
        const keys = keysOf(draft)
          .flat()
          .filter((each) => each !== null);
        const choices: Record<string, ChapterChoice> = { ...junk };
        for (const [index, picked] of picks) {
          const chosen = keys[index % Math.max(1, keys.length)];
          if (chosen !== undefined) choices[chosen] = picked;
        }
        const result = withChapterChoices(draft, choices);
        expect(result.chapters.length).toBeGreaterThan(0);
        expect(result.readings.length).toBe(result.chapters.length);
        for (const [index, { blocks, lines }] of result.chapters.entries()) {
          expect(lines.length).toBe(blocks.length);
          expect(result.readings[index]?.keys.length).toBe(blocks.length);
        }
        const replaced = wordsOf(result.named.map(({ before }) => before).join(' '));
        expect(missing(textOf(draft), [...textOf(result.chapters), ...replaced])).toEqual([]);
        expect(result.lost).toBeLessThanOrEqual(Object.keys(choices).length);

        // Keys are those of the importer's own reading, so that each choice can be changed or taken back.
        const all = new Set(keys);
        for (const { key: own } of result.readings) if (own !== null) expect(all).toContain(own);
        for (const { key: own } of result.joins) expect(all).toContain(own);
        expect(withChapterChoices(draft, {}).chapters).toEqual(draft);
      }),
      { numRuns: 500, seed: 20_263 },
    );
  });

  test('keys that belong to no block change nothing and are counted', () => {
    const junk: ReadingChoices['chapters'] = { nothing: begin('x'), 'abc.00000000': join, '': begin() };
    const { chapters, lost } = withChapterChoices(plain, junk);
    expect(chapters).toEqual(plain);
    expect(lost).toBe(3);
  });
});
