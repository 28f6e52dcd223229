// The account of words finds what it is for: a lost word, an invented one, one in the wrong place, a repair on the wrong line.
import { describe, expect, test } from 'vitest';
import type { CompletedStory } from '../../../electron/importers/completedStory.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import type { Repair } from '../../../shared/story/story.ts';
import { accountOf, balanced } from './wordAccount.ts';

const text = [
  'Title: The Watch',
  'Summary: a keeper waits',
  '',
  'Chapter 1: Fog',
  '',
  'The lamp burned low.',
  '',
  'She said that it was so.',
  '',
  'Chapter 2: Rain',
  '',
  'Nobody came.',
  '',
  'Copyright 1999 by nobody',
].join('\n');

async function storyOf(source = text): Promise<CompletedStory> {
  return readSource({ name: 'a.txt', bytes: new TextEncoder().encode(source) });
}

function withBlocks(story: CompletedStory, change: (block: string) => string): CompletedStory {
  return {
    ...story,
    chapters: story.chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(change) })),
  };
}

const withRepair = (story: CompletedStory, repair: Repair): CompletedStory => ({
  ...story,
  repairs: [...story.repairs, repair],
});

describe('the account of words', () => {
  test('is even for a story as it is read', async () => {
    expect(accountOf(text, await storyOf())).toEqual(balanced);
  });

  test('finds a word that is gone from a paragraph', async () => {
    const { lost } = accountOf(
      text,
      withBlocks(await storyOf(), (block) => block.replace('burned ', '')),
    );
    expect(lost).toEqual({ burned: 1 });
  });

  test('finds a word that nobody wrote', async () => {
    const { invented } = accountOf(
      text,
      withBlocks(await storyOf(), (block) => block.replace('lamp', 'old lamp')),
    );
    expect(invented).toEqual({ old: 1 });
  });

  test('finds two words that grew together', async () => {
    const { lost, invented } = accountOf(
      text,
      withBlocks(await storyOf(), (block) => block.replace('it was', 'itwas')),
    );
    expect(lost).toEqual({ it: 1, was: 1 });
    expect(invented).toEqual({ itwas: 1 });
  });

  test('finds words that changed places', async () => {
    const { lost, invented, misplaced } = accountOf(
      text,
      withBlocks(await storyOf(), (block) => block.replace('lamp burned', 'burned lamp')),
    );
    expect([lost, invented]).toEqual([{}, {}]);
    expect(misplaced).toHaveLength(1);
  });

  test('finds paragraphs that changed places', async () => {
    const story = await storyOf();
    const [first, ...others] = story.chapters;
    if (first === undefined) throw new Error('no chapter');
    const turned = { ...first, blocks: first.blocks.toReversed(), lines: first.lines.toReversed() };
    expect(accountOf(text, { ...story, chapters: [turned, ...others] }).misplaced.length).toBeGreaterThan(0);
    expect(
      accountOf(text, { ...story, chapters: story.chapters.toReversed() }).misplaced.length,
    ).toBeGreaterThan(0);
  });

  test('finds a block that names another line than its own', async () => {
    const story = await storyOf();
    const chapters = story.chapters.map((chapter) => ({
      ...chapter,
      lines: chapter.lines.map((line) => line + 1),
    }));
    expect(accountOf(text, { ...story, chapters }).misplaced.length).toBeGreaterThan(0);
  });

  test('finds a title that is not the source’s', async () => {
    const story = await storyOf();
    const chapters = story.chapters.map((chapter) => ({
      ...chapter,
      entry: { ...chapter.entry, title: 'Snow' },
    }));
    expect(accountOf(text, { ...story, chapters }).invented).toEqual({ snow: 2 });
  });

  test('finds matter and fields that are gone, or come twice', async () => {
    const story = await storyOf();
    expect(accountOf(text, { ...story, back: [] }).lost).toHaveProperty('copyright');
    expect(accountOf(text, { ...story, back: [...story.back, ...story.back] }).invented).toHaveProperty(
      'copyright',
    );
    const metadata = { ...story.metadata, summary: null };
    expect(accountOf(text, { ...story, metadata }).lost).toEqual({ a: 1, keeper: 1, waits: 1 });
  });

  test.each([
    ['on another line', { line: 8, before: 'lamp', after: 'lantern' }],
    ['of words that are not there', { line: 6, before: 'moon', after: 'lantern' }],
    ['that was not made', { line: 6, before: 'lamp', after: 'lantern' }],
  ])('finds a listed repair %s', async (_name, place) => {
    const story = withRepair(await storyOf(), { kind: 'mojibake', count: 1, places: [place] });
    expect(accountOf(text, story)).not.toEqual(balanced);
  });

  test('takes a listed repair that was made for what it is', async () => {
    const story = withBlocks(await storyOf(), (block) => block.replace('lamp', 'lantern'));
    const place = { line: 6, before: 'The lamp', after: 'The lantern' };
    expect(accountOf(text, withRepair(story, { kind: 'mojibake', count: 1, places: [place] }))).toEqual(
      balanced,
    );
    const off = { ...place, isOff: true };
    expect(accountOf(text, withRepair(story, { kind: 'mojibake', count: 0, places: [off] })).lost).toEqual({
      lamp: 1,
    });
  });

  test('leaves a list of contents the part that it names', async () => {
    const parts =
      'Part One: Hemp\nThe rope.\nContents\n The Walk\nPART ONE: HEMP\n1. The Walk\nPart One: Hemp';
    const story = await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(parts) });
    expect(accountOf(parts, story)).toEqual(balanced);
    const front = story.front.map((matter) => ({ ...matter, text: `${matter.text} Part One: Hemp` }));
    expect(accountOf(parts, { ...story, front: [...front, ...front] }).invented).toMatchObject({ hemp: 3 });
  });

  test('takes several repairs of one line that are listed in one place', async () => {
    const story = withBlocks(await storyOf(), (block) =>
      block.replace('lamp', 'lantern').replace('low', 'high'),
    );
    const place = { line: 6, before: 'lamp\n…\nlow', after: 'lantern\n…\nhigh' };
    expect(accountOf(text, withRepair(story, { kind: 'mojibake', count: 2, places: [place] }))).toEqual(
      balanced,
    );
  });
});
