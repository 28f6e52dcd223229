// Marks as Markdown: it reads well as it is, and shows the author's signs as they are.
import { rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  markdownOfStories,
  markdownOfStory,
  type StoryToExport,
} from '../../../electron/library/marksMarkdown.ts';
import { escapeMarkdown } from '../../../electron/markup/escapeMarkdown.ts';
import type { Mark } from '../../../shared/reading/marks.ts';
import { bookmarkOf, highlightOf, locatorIn } from './markedWords.ts';
import { addText } from './testLibrary.ts';
import { withStory } from './withStory.ts';

const noon = (day: number) => new Date(2024, 4, day, 12).toISOString();
const dayOf = (instant: string) => (instant === '' ? '' : `day ${new Date(instant).getDate()}`);

function mark(chapterId: string, words: string, changes: Partial<Mark> = {}): Mark {
  const from = locatorIn(chapterId, [words], 0, 0);
  return {
    ...{ id: 'abcdefgh', kind: 'highlight', from, to: from, words, colour: 'yellow', note: '' },
    ...{ totalProgression: 0, madeAt: noon(3), changedAt: noon(4) },
    ...changes,
  };
}

const here = (each: Mark) => ({ mark: each, isLost: false });
const lost = (each: Mark) => ({ mark: each, isLost: true });

const story: StoryToExport = {
  title: 'The Glass Harbour',
  authors: ['Ada Quill', 'Bo Reed'],
  chapters: [
    { id: 'c1', title: 'The Quay', part: null },
    { id: 'c2', title: null, part: 'Part Two' },
  ],
  marks: [
    here(mark('c1', 'The lamp burned.', { note: 'All night?\nOr only till four?\n\nAsk.' })),
    here(mark('c1', 'Nobody\ncame.', { colour: 'rose', madeAt: '' })),
    here(
      mark('c2', `It was ${'a long and windy road '.repeat(8)}`, {
        kind: 'bookmark',
        to: null,
        colour: null,
      }),
    ),
    lost(mark('c1', 'Cut words.', { note: 'A pity.' })),
  ],
};

test('a story’s marks stand under its chapters, each with its note and its day', () => {
  expect(markdownOfStory(story, dayOf)).toBe(`# The Glass Harbour

*by Ada Quill, Bo Reed*

## The Quay

> The lamp burned.

All night?  
Or only till four?

Ask.

*Yellow · day 3*

> Nobody
>
> came.

*Rose*

## Part Two – Chapter 2

**Bookmark** It was a long and windy road a long and windy road a long and windy road a long…

*day 3*

## No longer in the story

> Cut words.

A pity.

*Yellow · day 3*
`);
});

test('those of all stories are one document, and where nothing is marked it says so', () => {
  const other = {
    ...story,
    title: null,
    authors: [],
    marks: [here(mark('gone', 'Some words.'))],
    chapters: [],
  };
  const text = markdownOfStories([story, other], dayOf);
  expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    '# Marks',
    '## The Glass Harbour',
    '### The Quay',
    '### Part Two – Chapter 2',
    '### No longer in the story',
    '## Untitled',
  ]);
  expect(text.endsWith('*Unknown author*\n\n> Some words.\n\n*Yellow · day 3*\n')).toBe(true);
  expect(markdownOfStories([], dayOf)).toBe('# Marks\n\nNothing is marked yet.\n');
  expect(markdownOfStory({ ...story, marks: [] }, dayOf)).toContain('Nothing is marked in this story.');
});

test.each([
  ['*stars* and _lines_ and `code`', '\\*stars\\* and \\_lines\\_ and \\`code\\`'],
  ['# 5', '\\# 5'],
  ['not a #tag', 'not a \\#tag'],
  ['- no list', '\\- no list'],
  ['+ no list', '\\+ no list'],
  ['1. no list', '1\\. no list'],
  ['12) no list', '12\\) no list'],
  ['1984 was it. 2) Not', '1984 was it. 2) Not'],
  ['> no quote', '\\> no quote'],
  ['---', '\\---'],
  ['===', '\\=\\=\\='],
  ['==no highlight==', '\\=\\=no highlight\\=\\='],
  ['%%no comment%%', '\\%\\%no comment\\%\\%'],
  ['[no](link) ![no](image) [^1]', '\\[no\\](link) !\\[no\\](image) \\[^1\\]'],
  ['<b>no tag</b> a < b', '\\<b\\>no tag\\</b\\> a \\< b'],
  ['&amp; &#38; AT&T', '\\&amp; &\\#38; AT&T'],
  ['a\\b', 'a\\\\b'],
  ['~~no stroke~~ a|b $x$', '\\~\\~no stroke\\~\\~ a\\|b \\$x\\$'],
  [': no definition', '\\: no definition'],
  ['    no code', 'no code'],
  ['no break  ', 'no break'],
  ['\u3000a wide blank stays', '\u3000a wide blank stays'],
  ['“Plain words,” she said – 100% plain; so (it seems) they are!', null],
])('%j is shown as it is', (words, escaped) => {
  expect(escapeMarkdown(words)).toBe(escaped ?? words);
});

test('signs in titles, names, chapters and notes are escaped too', () => {
  const text = markdownOfStory(
    {
      title: '*Star*',
      authors: ['x_X_x'],
      chapters: [{ id: 'c1', title: '1. [Start]', part: null }],
      marks: [here(mark('c1', '# one\n- two', { note: '> mine\n3. yours' }))],
    },
    dayOf,
  );
  expect(text).toContain(
    '# \\*Star\\*\n\n*by x\\_X\\_x*\n\n## 1\\. \\[Start\\]\n\n> \\# one\n>\n> \\- two\n\n',
  );
  expect(text).toContain('\n\n\\> mine  \n3\\. yours\n\n');
});

test('a library writes those of one story, or of all, under a name that every system takes', async () => {
  const { library, id } = await withStory();
  await library.saveMark(id, await highlightOf(library, id, 'second winter', { madeAt: noon(9) }));
  await library.saveMark(id, await bookmarkOf(library, id, 'third keeper'));
  const { fileName, text } = await library.exportMarks(id);
  expect(fileName).toBe('Marks in The Glass Harbour.md');
  expect(text).toContain(
    '# The Glass Harbour\n\n*by Ada Quill*\n\n## Chapter 2\n\n> second winter\n\n*Yellow · 9 May 2024*',
  );
  expect(text).toContain(
    '## Chapter 3\n\n**Bookmark** third keeper wrote nothing down, and so nothing is known of him.',
  );
  await library.editStory(id, { title: 'Salt/Water: "AUX"' });
  expect((await library.exportMarks(id)).fileName).toBe("Marks in Salt-Water - 'AUX'.md");
  const other = await addText(library, 'Kettle', 'A story of a kettle.');
  await library.saveMark(other, await highlightOf(library, other, 'kettle'));
  await addText(library, 'Unmarked', 'A story of nothing.');
  const all = await library.exportMarks(null);
  expect(all.fileName).toBe('Marks.md');
  expect(all.text.match(/^## .*/gm)).toEqual(['## Kettle', '## Salt/Water: "AUX"']);
});

test('what is not in the story any more stands at the end, and a damaged story keeps its marks', async () => {
  const { library, id, folder } = await withStory();
  const made = await highlightOf(library, id, 'second winter');
  await library.saveMark(id, {
    ...made,
    words: 'Never in this story.',
    from: { ...made.from, blockHash: 'x' },
  });
  await library.saveMark(id, await highlightOf(library, id, 'third keeper'));
  expect((await library.exportMarks(id)).text).toMatch(
    /third keeper[\s\S]*## No longer in the story\n\n> Never in this story\.\n/,
  );
  await rm(`${folder}/source`, { recursive: true });
  await writeFile(`${folder}/story.json`, '{');
  const text = (await library.exportMarks(null)).text;
  expect(text).toContain('> Never in this story.');
  expect(text).toContain('> third keeper');
});
