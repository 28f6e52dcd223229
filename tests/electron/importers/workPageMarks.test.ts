// "Work Text:" and "Chapter Text": a work page's own words above a text, and words that a story shows.
import { describe, expect, test } from 'vitest';
import type { CompletedStory } from '../../../electron/importers/completedStory.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { blockText } from '../../../electron/markup/blockText.ts';
import { bell, boats, header, tide } from './pierScene.ts';
import { accountOf, balanced } from './wordAccount.ts';

async function read(text: string): Promise<CompletedStory> {
  const story = await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
  expect(accountOf(text, story)).toEqual(balanced);
  return story;
}

const titles = ({ chapters }: CompletedStory) => chapters.map(({ entry }) => entry.title);
const wordsOf = ({ chapters }: CompletedStory) =>
  chapters.map(({ blocks }) => blocks.map(blockText).join('\n'));

describe('words that a story shows', () => {
  test.each([
    ['Chapter Text', 'were the words on the slate.'],
    ['Work Text:', 'said the label.'],
    ['Chapter Text:', 'It was all that was left of the log.'],
  ])('%j in the midst of narration is the story’s', async (mark, below) => {
    const text = `The Long Pier\nby Perrin Holt\n\n${boats}\n\n${bell}\n\n${mark}\n\n${below}\n\n${tide}\n`;
    const story = await read(text);
    expect(story.metadata).toMatchObject({ title: 'The Long Pier', authors: ['Perrin Holt'] });
    expect(story.front).toEqual([]);
    expect(wordsOf(story)).toEqual([`${boats}\n${bell}\n${mark}\n${below}\n${tide}`]);
  });

  test('below one paragraph of narration, and below the fields of an author', async () => {
    for (const top of ['The Long Pier\nby Perrin Holt', `${header}\nFandom: Pell Rock\nLanguage: English`]) {
      const story = await read(`${top}\n\n${boats}\n\nChapter Text\n\nwere the words.\n\n${tide}\n`);
      expect(story.metadata.title).toBe('The Long Pier');
      expect(wordsOf(story)).toEqual([`${boats}\nChapter Text\nwere the words.\n${tide}`]);
    }
  });

  test('on a page whose own text began above them', async () => {
    const page = `Work Header\n\nThe Long Pier\n\nperrin\n\nWork Text:\n\n${boats}\n\nChapter Text\n\nwere the words.\n\n${tide}\n`;
    const story = await read(page);
    expect(wordsOf(story)).toEqual([`${boats}\nChapter Text\nwere the words.\n${tide}`]);
  });
});

describe('a copy of a work page that begins in its middle', () => {
  test.each([
    ['at the text', '', null],
    ['at the name', 'The Long Pier\n\nperrin\n\n', 'The Long Pier'],
    ['at the summary', 'The Long Pier\n\nperrin\n\nSummary:\n\n    Ten boats.\n\n', 'The Long Pier'],
    [
      'at a summary that tells the tale',
      `The Long Pier\n\nperrin\n\nSummary:\n\n    ${boats}\n\nNotes:\n\n    Thank you, Ida.\n\n`,
      'The Long Pier',
    ],
    ['in the statistics', 'Chapters:\n1/1\nHits:\n31\n\nThe Long Pier\n\nperrin\n\n', 'The Long Pier'],
  ])('%s', async (_where, top, title) => {
    const story = await read(`${top}Work Text:\n\n${bell}\n\n${tide}\n`);
    expect(story.metadata.title).toBe(title);
    expect(wordsOf(story)).toEqual([`${bell}\n${tide}`]);
  });

  test('within a chapter keeps the rest of it as text', async () => {
    const story = await read(
      `${boats}\n\n${bell}\n\nChapter 2: Low Water\n\nSummary:\n\n    She waits.\n\nChapter Text\n\n${tide}\n`,
    );
    expect(titles(story)).toEqual([null, 'Chapter 2: Low Water']);
    expect(story.front).toEqual([]);
    expect(wordsOf(story)[0]).toBe(`${boats}\n${bell}`);
    expect(wordsOf(story)[1]).toContain(tide);
    expect(wordsOf(story)[1]).not.toContain('Chapter Text');
  });

  test('has lost the headings of all its chapters', async () => {
    const story = await read(
      `The Long Pier\n\nperrin\n\nChapter Text\n\n${boats}\n\nChapter Text\n\n${tide}\n`,
    );
    expect(wordsOf(story)).toEqual([boats, tide]);
  });
});
