// Sentences that begin as a heading does, and headings that read as a sentence.
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { bell, boats, header, tide } from './pierScene.ts';
import { accountOf, balanced } from './wordAccount.ts';

const scene = `${boats}\n\n${bell}\n\n${tide}`;

async function outlineOf(text: string) {
  const whole = `${header}\n\n${text}\n`;
  const story = await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(whole) });
  expect(accountOf(whole, story)).toEqual(balanced);
  return story.chapters.map(({ entry: { part, title } }) => (part === null ? title : `${part} / ${title}`));
}

const under = (headings: readonly string[]) => headings.map((each) => `${each}\n\n${scene}`).join('\n\n');

const sentences = [
  'Part 4: the harbourmaster read out, and nobody looked up.',
  'Chapter Seven: she had come that far and no farther.',
  'Chapter 9 - it said so on the cover, at least.',
  'Part Two\n\nwas painted on the tenth boat, and nobody had seen the first.',
  'Chapter Six\n\nhad no pictures in it at all.',
];

describe('a sentence of the story', () => {
  test.each(sentences)('%s divides no story without chapters', async (sentence) => {
    expect(await outlineOf(`${scene}\n\n${scene}\n\n${sentence}\n\n${scene}`)).toEqual([null]);
  });

  test.each(sentences)('%s divides no chapter', async (sentence) => {
    const text = `Chapter 1\n\n${scene}\n\n${sentence}\n\n${scene}\n\nChapter 2\n\n${scene}`;
    expect(await outlineOf(text)).toEqual(['Chapter 1', 'Chapter 2']);
  });

  test('that names the next chapter goes before that chapter', async () => {
    const text = `Chapter 1\n\n${scene}\n\nChapter 2: it was called, and she knew why.\n\n${scene}`;
    expect(await outlineOf(`${text}\n\nChapter 2\n\n${scene}`)).toEqual(['Chapter 1', 'Chapter 2']);
  });
});

describe('a heading', () => {
  test.each([
    [['Chapter 1: the tenth boat comes in.', 'Chapter 2: the bell is rung.', 'Chapter 4: the tide turns.']],
    [['Chapter 1: The Boat', 'Chapter 2: nobody comes, again.', 'Chapter 3: The Tide']],
    [['Chapter 1: The Boat', 'Chapter 3: in which nobody comes, again.', 'Chapter 5: The Tide']],
    [['Chapter 7: the tenth boat comes in, at last.', 'Chapter 8: The Bell']],
    [['Chapter 4: The Boat', 'Chapter 9: The Bell', 'Chapter 12: The Tide']],
  ])('may read as a sentence: %s', async (headings) => {
    expect(await outlineOf(under(headings))).toEqual(headings);
  });

  test('may be that of the one chapter of a part', async () => {
    const [one, two] = ['Part One', 'Part Two'];
    const text = `${one}\n\n${under(['Chapter 1: The Boat', 'Chapter 2: The Bell'])}\n\n${two}\n\n${under(['Chapter 1: she waits, alone.'])}`;
    expect(await outlineOf(text)).toEqual([
      'Part One / Chapter 1: The Boat',
      'Part One / Chapter 2: The Bell',
      'Part Two / Chapter 1: she waits, alone.',
    ]);
  });

  test('may stand above a text that begins in lower case', async () => {
    const low = scene.toLowerCase();
    const text = ['Chapter 1', 'Chapter 2', 'Chapter 4'].map((each) => `${each}\n\nwas it the tenth? ${low}`);
    expect(await outlineOf(text.join('\n\n'))).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 4']);
    const gap = `Chapter 1\n\n${scene}\n\nChapter 3\n\nand then the rain came.\n\n${scene}`;
    expect(await outlineOf(gap)).toEqual(['Chapter 1', 'Chapter 3']);
  });

  test('set apart by signs is none of the story’s sentences', async () => {
    const text = `${scene}\n\n--- Chapter 9: it was over, and nobody said so. ---\n\n${scene}`;
    expect((await outlineOf(`${text}\n\n${scene}`)).at(-1)).toContain('Chapter 9');
  });

  test('that a list of contents names is no sentence', async () => {
    const titles = ['Chapter 1: The Boat', 'Chapter 3: nobody came, again.', 'Chapter 5: The Tide'];
    const text = `Contents\n\n${titles.join('\n').replace('again.', 'again')}\n\n${under(titles)}`;
    expect(await outlineOf(text)).toEqual(titles);
  });
});
