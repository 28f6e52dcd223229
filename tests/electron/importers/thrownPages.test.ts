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

/** Nine lines, of which the first begins with the number. */
const paragraph = (number: number) =>
  [
    `${number} lamps stood along the quay that night, and the gulls sat between`,
    'them with their heads under their wings, as if nobody had ever thrown',
    'them so much as a crust. The pilot counted the lamps and then he counted',
    'the gulls, because it was cold and he had been told to stay where he',
    'was, and because a man who counts is a man who looks busy. By the time',
    'the ferry came round the second buoy he had got as far as the chandler',
    'and was thinking of soup. Nobody had told her anything, and that was the',
    'difficulty with the harbour. It was full of people who knew what was to',
    'come, and each of them was waiting to be asked about it.',
  ].join('\n');

const paragraphs = (count: number, joinAfter: (number: number) => string) =>
  Array.from({ length: count }, (_none, index) => paragraph(index + 11) + joinAfter(index + 1)).join('');

const breaksOf = async (text: string) => {
  const { chapters } = await read(`Title: Lamps\nAuthor: Wren Tolliver\n\n${text}`);
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  return blocks.flatMap((block, index) =>
    block.startsWith('<hr') ? [(blocks[index + 1] ?? '').slice(3, 5)] : [],
  );
};

test('where blank lines part the scenes, the end of a sheet parts none', async () => {
  const text = paragraphs(24, (number) => {
    if (number === 3 || number === 8 || number === 15 || number === 21) return '\n\n\n\n';
    return number === 6 || number === 11 || number === 16 || number === 22 ? '\n\n\f\n' : '\n\n';
  });
  expect(await breaksOf(text)).toEqual(['14', '19', '26', '32']);
});

test('a scene may end where the sheet does', async () => {
  const text = paragraphs(24, (number) => {
    if (number === 3 || number === 8 || number === 21) return '\n\n\n\n';
    if (number === 16) return '\n\n\n\n\f\n';
    return number === 6 || number === 11 || number === 22 ? '\n\n\f\n\n' : '\n\n';
  });
  expect(await breaksOf(text)).toEqual(['14', '19', '27', '32']);
});

test('a page thrown once among scenes that blank lines part is a break as they are', async () => {
  const text = paragraphs(24, (number) => {
    if (number === 3 || number === 8 || number === 21) return '\n\n\n\n';
    return number === 15 ? '\n\n\f\n' : '\n\n';
  });
  expect(await breaksOf(text)).toEqual(['14', '19', '26', '32']);
});

test('pages of any length are thrown to part scenes, beside rules too', async () => {
  const text = paragraphs(24, (number) => {
    if (number === 3 || number === 8 || number === 21) return '\n\n* * *\n\n';
    return number === 5 || number === 7 || number === 13 ? '\n\n\f' : '\n\n';
  });
  expect(await breaksOf(text)).toEqual(['14', '16', '18', '19', '24', '32']);
});

test('sheets that end within paragraphs are full ones, and a short one was set apart', async () => {
  const cut = (text: string) => text.replace('the ferry came', '\fthe ferry came');
  const pages = [
    `${paragraphs(5, () => '\n\n')}${cut(paragraph(31))}\n\n`,
    `${paragraphs(5, () => '\n\n')}\n\f`,
    `${paragraphs(2, () => '\n\n')}\f`,
    `${paragraphs(5, () => '\n\n')}${cut(paragraph(32))}\n\n`,
    `${paragraphs(5, () => '\n\n')}`,
  ];
  expect(await breaksOf(pages.join(''))).toEqual(['11']);
});
