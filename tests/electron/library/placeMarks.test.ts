// Where marks are found among texts: what tells little by itself, and what the search costs.
import { describe, expect, test } from 'vitest';
import { placeMarks } from '../../../electron/library/placeMarks.ts';
import { textContent } from '../../../electron/markup/textContent.ts';
import type { Mark } from '../../../shared/reading/marks.ts';
import type { Chapter, Story } from '../../../shared/story/story.ts';
import { importText } from './choiceStories.ts';
import { bookmarkOf, highlightOf, locatorIn, newMarkId } from './markedWords.ts';
import { openNew } from './testLibrary.ts';

type Chapters = Readonly<Record<string, readonly string[]>>;

function storyOfTexts(chapters: Chapters) {
  const entries = Object.keys(chapters).map((id) => ({ id }) as Chapter);
  const reads: string[] = [];
  return {
    reads,
    place: (marks: readonly Mark[]) =>
      placeMarks({ chapters: entries } as unknown as Story, marks, async ({ id }) => {
        reads.push(id);
        return chapters[id] ?? null;
      }),
  };
}

describe('a mark in what tells little by itself', () => {
  const lines = [
    'The lamp in the window had burned all night.',
    '',
    'Nobody had come along the quay since the bells.',
    '* * *',
    'In the morning it was quiet, and the boats were gone.',
  ];

  function pageAt(texts: readonly string[], block: number): Mark {
    const from = locatorIn('c1', texts, block, 0);
    const page = { kind: 'bookmark', to: null, colour: null, note: '' } as const;
    const at = { madeAt: '2024-05-01T12:00:00Z', changedAt: '2024-05-01T12:00:00Z' };
    const words = texts.slice(block).join('\n').trim();
    return { id: newMarkId(), from, words, totalProgression: 0, ...page, ...at };
  }

  test.each([1, 3])('as a picture or a break, stays with it and goes with it (block %i)', async (block) => {
    const mark = pageAt(lines, block);
    expect(await storyOfTexts({ c1: lines }).place([mark])).toEqual([{ mark, isLost: false }]);
    const [moved] = await storyOfTexts({ c1: ['A line before all.', '', ...lines] }).place([mark]);
    expect(moved).toMatchObject({ isLost: false, mark: { from: { chapterId: 'c1', block: block + 2 } } });
  });

  test('as the start of a chapter that has no words is there as long as the chapter is', async () => {
    const page = pageAt([''], 0);
    const mark = { ...page, from: { ...page.from, blockHash: '' } };
    expect(await storyOfTexts({ c1: [''] }).place([mark])).toEqual([{ mark, isLost: false }]);
    expect(await storyOfTexts({ c2: ['Words.'] }).place([mark])).toEqual([{ mark, isLost: true }]);
  });

  test('as what the author says in every chapter is found in its own', async () => {
    const owned = 'I own nothing of this but the harbour and its lamps.';
    const chapter = (words: string) => [
      `Here ${words} begins, and so it goes.`,
      owned,
      `Now ${words} goes on.`,
    ];
    const [first, second, third] = ['one', 'two', 'three'].map(chapter);
    const mark = pageAt(second ?? [], 1);
    const { place } = storyOfTexts({
      c1: ['A new one.', 'Of two lines.'],
      c2: first ?? [],
      c3: second ?? [],
      c4: third ?? [],
    });
    const stood = await place([{ ...mark, from: { ...mark.from, chapterId: 'c2', block: 7 } }]);
    expect(stood).toMatchObject([{ isLost: false, mark: { from: { chapterId: 'c3', block: 1 } } }]);
    const { place: again } = storyOfTexts({ c5: first ?? [], c6: third ?? [], c7: second ?? [] });
    expect(await again([mark])).toMatchObject([
      { isLost: false, mark: { from: { chapterId: 'c7', block: 1 } } },
    ]);
  });

  test('as one word that stands everywhere is lost with its sentence', async () => {
    const texts = ['He took the lamp to the door.', 'A lamp.', 'Then she put the lamp out.'];
    const from = locatorIn('c1', texts, 1, 2);
    const mark: Mark = {
      ...pageAt(texts, 1),
      kind: 'highlight',
      from,
      to: { ...from, offset: 6 },
      words: 'lamp',
    };
    const other = ['All was dark here.', 'No lamp, no lamp, no light.', 'And a lamp too far.'];
    expect(await storyOfTexts({ c1: other }).place([mark])).toMatchObject([{ isLost: true }]);
    expect(await storyOfTexts({ c2: ['A lamplighter.'], c3: other }).place([mark])).toMatchObject([
      { isLost: true },
    ]);
  });
});

describe('the cost', () => {
  test('is that of the chapters that bear marks, each read once', async () => {
    const library = await openNew();
    const id = await importText(library);
    const marks: Mark[] = [];
    for (const words of ['Nobody had', 'was quiet', 'third keeper']) {
      marks.push(await highlightOf(library, id, words));
      marks.push(await bookmarkOf(library, id, words));
    }
    const { story } = await library.openStory(id);
    const chapters: Record<string, readonly string[]> = {};
    for (const { id: chapterId } of story.chapters)
      chapters[chapterId] = (await library.readChapter(id, chapterId)).map(textContent);
    const standing = storyOfTexts(chapters);
    expect((await standing.place(marks)).map(({ mark }) => mark)).toEqual(marks);
    expect(standing.reads).toEqual(['c1', 'c3']);
    const moved = storyOfTexts({ ...chapters, c1: chapters.c3 ?? [], c3: chapters.c1 ?? [] });
    expect((await moved.place(marks)).map(({ isLost, mark }) => [mark.from.chapterId, isLost])).toEqual(
      marks.map(({ from }) => [from.chapterId === 'c1' ? 'c3' : 'c1', false]),
    );
    expect(moved.reads.length).toBeLessThanOrEqual(5);
  });

  test.each<[string, string, string]>([
    ['one letter', 'a'.repeat(400_000), 'a'.repeat(19_000)],
    ['nearly one letter', 'a'.repeat(400_000), `${'a'.repeat(19_000)}b`],
    ['one word', 'tide '.repeat(80_000), 'tide'],
    ['no letters', '*'.repeat(400_000), '***'],
  ])('is bounded in a chapter of %s', async (_what, text, words) => {
    const mark = await (async () => {
      const library = await openNew();
      const id = await importText(library);
      return highlightOf(library, id, 'counted them');
    })();
    const { place } = storyOfTexts({ c1: [text, 'An end.'], c2: [text, text, text] });
    const hostile = {
      ...mark,
      words,
      from: { ...mark.from, before: words.slice(0, 40), after: words.slice(0, 40), blockHash: 'gone' },
    };
    const started = performance.now();
    await place([hostile, { ...hostile, kind: 'bookmark' as const, to: null }]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
