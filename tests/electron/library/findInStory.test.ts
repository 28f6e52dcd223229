// Searching in one story: every place, counted, with what stands around it, some chapters at a time.
import { expect, test } from 'vitest';
import { findInChapters } from '../../../electron/library/findInChapters.ts';
import type { StoryFinds, StoryFindsQuery } from '../../../shared/contract/findRecords.ts';
import { storyOf } from './storyOf.ts';
import { openNew, textSource } from './testLibrary.ts';

const query: StoryFindsQuery = {
  storyId: '0123456789ab',
  words: 'lamp',
  wholeWord: false,
  from: 0,
  until: 1000,
  at: 0,
  limit: 200,
};

type Blocks = Readonly<Record<string, readonly string[]>>;

async function all(chapters: Blocks, changes: Partial<StoryFindsQuery> = {}): Promise<readonly StoryFinds[]> {
  const entries = Object.entries(chapters).map(([id, blocks]) => ({ id, words: 10 * blocks.length }));
  const answers: StoryFinds[] = [];
  for (let at: number | null = 0; at !== null; ) {
    const answer: StoryFinds = await findInChapters(
      entries,
      { ...query, ...changes, at },
      async (chapter) => Object.values(chapters)[chapter] ?? [],
    );
    answers.push(answer);
    at = answer.next;
  }
  return answers;
}

test('each place is named by its block and its number in the block, with the words around it', async () => {
  const [answer] = await all({
    c1: ['<p>A <em>lamp</em>.</p>', '<hr class="scene"/>', '<p>No lamp &amp; no<br/>Lamplighter.</p>'],
    c2: ['<p>Dark.</p>', '<p>LAMP</p>'],
  });
  expect(answer?.passages).toEqual([
    { chapterId: 'c1', block: 0, nth: 0, before: 'A ', words: 'lamp', after: '.' },
    { chapterId: 'c1', block: 2, nth: 0, before: 'No ', words: 'lamp', after: ' & no Lamplighter.' },
    { chapterId: 'c1', block: 2, nth: 1, before: 'No lamp & no ', words: 'Lamp', after: 'lighter.' },
    { chapterId: 'c2', block: 1, nth: 0, before: '', words: 'LAMP', after: '' },
  ]);
  expect(answer).toMatchObject({ count: 4, next: null });
});

test('long surroundings are cut between words', async () => {
  const long = 'harbour wall and quay '.repeat(40);
  const [answer] = await all({ c1: [`<p>${long}lamp ${long}</p>`] });
  const { before, after } = answer?.passages[0] ?? { before: '', after: '' };
  expect(before).toMatch(/^…(?:\w+ )+$/);
  expect(after).toMatch(/^(?: \w+)+…$/);
  expect(before.length + after.length).toBeLessThan(150);
  expect(long).toContain(before.slice(1).trim());
});

test('a long story is answered in pieces that together are the whole', async () => {
  const chapters: Record<string, readonly string[]> = {};
  const block = `<p>${'harbour wall '.repeat(400)}lamp</p>`;
  for (let chapter = 1; chapter <= 40; chapter += 1) chapters[`c${chapter}`] = Array(10).fill(block);
  const answers = await all(chapters, { limit: 3 });
  expect(answers.length).toBeGreaterThan(2);
  expect(answers.reduce((sum, { count }) => sum + count, 0)).toBe(400);
  for (const { passages } of answers) expect(passages.length).toBeLessThanOrEqual(3);
  const marks = answers.flatMap((answer) => answer.marks);
  expect(marks[0]).toBe(0);
  expect(marks.at(-1)).toBeGreaterThan(0.95);
  expect(marks).toEqual([...marks].sort((a, b) => a - b));
});

test('a story in the library is searched as it stands there, and a part of it where only that is asked for', async () => {
  const library = await openNew();
  const made = storyOf({ title: 'Lamps', authors: ['Ada Quill'] }, [
    'The first lamp.',
    'The second lamp.',
    'None.',
  ]);
  const { id } = await library.addStory(made, textSource('lamps'));
  const { story } = await library.openStory(id);
  const found = await library.findInStory({ ...query, storyId: id });
  expect(found.count).toBe(2);
  expect(found.passages.map(({ chapterId }) => chapterId)).toEqual(
    story.chapters.slice(0, 2).map((chapter) => chapter.id),
  );
  expect((await library.findInStory({ ...query, storyId: id, from: 1 })).count).toBe(1);
  expect((await library.findInStory({ ...query, storyId: id, until: 1 })).count).toBe(1);
  expect((await library.findInStory({ ...query, storyId: id, words: ' ' })).count).toBe(0);
  await expect(library.findInStory({ ...query, storyId: '1'.repeat(12) })).rejects.toMatchObject({
    code: 'storyNotFound',
  });
});
