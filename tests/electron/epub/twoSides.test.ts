// A two-sided book as an EPUB: both sides in the spine, each headed by its name and counted from its own start.
import { describe, expect, test } from 'vitest';
import { writeEpub } from '../../../electron/epub/writeEpub.ts';
import { bookInput, fullMetadata, twoSides } from './bookStories.ts';
import { readBook } from './readBook.ts';

const flipBook = async () => readBook(await writeEpub(await bookInput(fullMetadata, twoSides)));

describe('a two-sided book', () => {
  test('has both sides in the spine, in order', async () => {
    const { spine } = await flipBook();
    expect(spine.filter((name) => name.startsWith('chapter-'))).toEqual([
      'chapter-c1.xhtml',
      'chapter-c2.xhtml',
      'chapter-c3.xhtml',
    ]);
  });

  test('has its sides as parts of the contents; a side of one chapter is itself', async () => {
    const book = await flipBook();
    const link = (file: string, label: string) => `<a href="chapter-${file}.xhtml" dir="auto">${label}</a>`;
    expect(book.text('toc.xhtml').replace(/\n/g, '')).toContain(
      `<li>${link('c1', 'SIDE ONE: The Keeper')}<ol><li>${link('c1', 'Oil and Wick')}</li>` +
        `<li>${link('c2', 'Chapter 2')}</li></ol></li><li>${link('c3', 'SIDE TWO: The Ship')}</li>`,
    );
  });

  test('heads each side by its name, once', async () => {
    const book = await flipBook();
    const headerOf = (file: string) => /<header class="chapter">(.*?)<\/header>/.exec(book.text(file))?.[1];
    expect(headerOf('chapter-c1.xhtml')).toContain('<p class="part" dir="auto">SIDE ONE: The Keeper</p>');
    expect(headerOf('chapter-c2.xhtml')).toBe('<p class="number">2</p>');
    expect(headerOf('chapter-c3.xhtml')).toBe('<h1 dir="auto">SIDE TWO: The Ship</h1>');
  });
});
