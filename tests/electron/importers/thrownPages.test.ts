// A page that is thrown between words and a heading.
import { expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

const read = (text: string) =>
  readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) }, { choices: noChoices, lists: 'few' });
const tale = 'The ferry left at six, as it had left since before there was a clock in the town to say so.';

test('a heading behind a form feed begins a chapter, and what stands before is the title', async () => {
  const story = await read(
    `THE FERRY\fChapter One\n\n${tale}\n\n"It is late."\fChapter Two\n\n${tale} Twice.\n`,
  );
  expect(story.metadata.title).toBe('THE FERRY');
  expect(story.chapters.map(({ entry }) => entry.title)).toEqual(['Chapter One', 'Chapter Two']);
  expect(story.chapters[0]?.blocks.at(-1)).toBe('<p>"It is late."</p>');
});

test('a form feed within a sentence is a space', async () => {
  const story = await read(`${tale}\n\nShe read the\fchapter again, and\fPart of it twice. ${tale}\n`);
  expect(story.chapters[0]?.blocks.at(-1)).toBe(
    `<p>She read the chapter again, and Part of it twice. ${tale}</p>`,
  );
});
