// The EPUB keeps the words as written, and sets their marks when the reader wants them set.
import { expect, test } from 'vitest';
import { exportStory } from '../../../electron/workers/exportStory.ts';
import { readBook } from '../epub/readBook.ts';
import { storyOf } from '../library/storyOf.ts';
import { openNew, textSource } from '../library/testLibrary.ts';

async function chapterWith(typography: boolean): Promise<string> {
  const library = await openNew();
  const text = `"Don't," she said -- twice...`;
  const story = storyOf({ title: `The Keeper's Lamp`, authors: ['Ada Quill'], language: 'en' }, [text]);
  const chapters = story.chapters.map((chapter) => ({
    ...chapter,
    entry: { ...chapter.entry, title: `Ida's Hand` },
  }));
  const { id } = await library.addStory({ ...story, chapters }, textSource(text));
  const book = readBook((await exportStory(library, id, { typography })).bytes);
  return book.text('chapter-c1.xhtml') + book.text('toc.xhtml');
}

test('as written without the choice', async () => {
  const text = await chapterWith(false);
  expect(text).toContain(`"Don't," she said -- twice...`);
  expect(text).toContain(`Ida's Hand`);
});

test('set with the choice, headings and contents too', async () => {
  const text = await chapterWith(true);
  expect(text).toContain('“Don’t,” she said — twice…');
  expect(text.match(/Ida’s Hand/g)?.length).toBeGreaterThanOrEqual(3);
  expect(text).not.toContain(`Ida's`);
});
