// Where a story begins and ends: its own words are never matter before or after it.
import { describe, expect, test } from 'vitest';
import type { CompletedStory } from '../../../electron/importers/completedStory.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { blockText } from '../../../electron/markup/blockText.ts';
import { bell, boats, header, tide } from './pierScene.ts';
import { accountOf, balanced } from './wordAccount.ts';

const read = (text: string): Promise<CompletedStory> =>
  readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) });

const lamp =
  'The lamp on the long pier had been out for eleven nights before anybody thought to ask the keeper why, and by then he was gone.';
const scene = `${lamp}\n\n"Ten," said Maud.\n\n${boats}\n\n${bell}\n\n${tide}`;

describe('a scene above the first heading', () => {
  const chaptersOf = ({ chapters }: CompletedStory) => chapters.map(({ entry }) => entry.title);

  test.each([
    'Stardate 811.4',
    'Five years ago',
    'Harbour Street, 1931',
    "Maud's POV",
    '1931',
    'Eastport\n\nLow tide',
  ])('is a chapter without a name below %j', async (head) => {
    const text = `${header}\n\n${head}\n\n${scene}\n\nChapter 1\n\n${boats}\n\nChapter 2\n\n${lamp}\n`;
    const story = await read(text);
    expect(chaptersOf(story)).toEqual([null, 'Chapter 1', 'Chapter 2']);
    expect(story.front).toEqual([]);
    expect(story.chapters[0]?.blocks.map(blockText).join(' ')).toContain(head.split('\n')[0]);
    expect(accountOf(text, story)).toEqual(balanced);
  });

  test('is told by one who may say "I" below her name', async () => {
    const told = scene
      .replaceAll('Maud', 'I')
      .replace('"Ten," said I.', 'I had my doubts, and they were not mine alone.');
    const story = await read(`${header}\n\nMaud's POV\n\n${told}\n\nChapter 1\n\n${boats}\n`);
    expect(chaptersOf(story)).toEqual([null, 'Chapter 1']);
  });

  test.each(['Teaser', 'COLD OPEN', 'Prologue'])('bears the name %s', async (name) => {
    const text = `${header}\n\n${name}\n\n${scene}\n\nAct One\n\n${boats}\n\nAct Two\n\n${lamp}\n`;
    const story = await read(text);
    expect(chaptersOf(story).map((title) => title?.toLowerCase())).toEqual([
      name.toLowerCase(),
      'act one',
      'act two',
    ]);
    expect(accountOf(text, story)).toEqual(balanced);
  });

  test.each([
    [
      'a note below a short line',
      `From the author\n\nThis story was written for the readers of the list. ${lamp}\n\n${boats}\n\n${bell}`,
    ],
    ['a dedication', 'Dedicated to Maud\n\nWho counted the boats.'],
  ])('is none where it is %s', async (_name, lead) => {
    const story = await read(`${header}\n\n${lead}\n\nChapter 1\n\n${boats}\n\nChapter 2\n\n${lamp}\n`);
    expect(chaptersOf(story)).toEqual(['Chapter 1', 'Chapter 2']);
    expect(story.front).not.toEqual([]);
  });
});

describe('the last line', () => {
  const readEnding = async (line: string) => {
    const text = `${header}\n\n${scene}\n\n${line}\n`;
    const story = await read(text);
    expect(accountOf(text, story)).toEqual(balanced);
    return story;
  };

  test.each([
    'Back to the bridge.',
    'Back to work.',
    'Return to me.',
    'Go to sleep, Maud.',
    'Back to back, they held the pier.',
    'Copyright was the last thing on her mind.',
    'Note: he never came back. She kept the book in a drawer, and told nobody.',
    'Thanks for reading my mind, Maud.',
    'Thank you for reading this log.',
    'Email me, he said.',
    'Please review the figures, Mr Holt.',
    'Please let me know when the tide turns.',
    'What do you think he saw?',
    '"All rights reserved," she said, and put the tenth boat in the book.',
    'To the next chapter.',
    'To chapter two of her life, she went on alone.',
    'Permission is granted, Captain.',
    'Permission to copy the chart was never given.',
    'This story may not be copied by hand, said the keeper.',
    'The characters on the wall were not hers.',
    'Visit me, he wrote.',
    'Written 12 May 1931',
    'What did you think he saw?',
    'Please leave a review, the card said. She left it blank.',
    'Thank you for reading, said the clerk, and shut the window.',
    'Reviews are always welcome, read the board over the door.',
    'Please comment below, the old notice said, and below it was the sea.',
    'Feedback is appreciated, she wrote in the margin.',
  ])('%j is the story’s', async (line) => {
    const { chapters, back } = await readEnding(line);
    expect(back).toEqual([]);
    expect(blockText(chapters.at(-1)?.blocks.at(-1) ?? '')).toBe(line);
  });

  test.each([
    'Back to the fanfiction index.',
    '[Back to the Harbour]',
    'Back to my stories',
    'Email Perrin',
    'Home | Stories | Links',
    'Copyright 2001 Perrin Holt',
    'Copyright by Perrin Holt. Please do not post elsewhere.',
    'Note: I wrote this in two days.',
    'Note: this story was first told in 1998.',
    'Thanks for reading!',
    'Thank you for reading my first story ever.',
    'Thanks for reading, everybody, and sorry for the wait.',
    'Please review!',
    'Please review this, even if you hated it.',
    'Please let me know what you think.',
    'What do you think? Should I write more?',
    "So, what'd you think? Love it? Hate it?",
    'This story may not be reposted without my permission.',
    'Please do not archive this without asking me first.',
    'Permission to archive: yes, ask.',
    'Visit my homepage at http://example.org/perrin',
    'Website: http://example.org/perrin',
    '__________________\nDo You Yahoo!?\nYahoo! Mail - free e-mail. http://mail.example.org',
    'Hits: 1,234\nUpdated 12 May 1999',
    'All original characters are mine; the pier belongs to the town.',
    'Continue to Part Two',
    'Next: Chapter 4',
    '[ Part 2 ]',
    'Crossposted to pier_fic and lamps.',
    'Please review, said the muse, who is never full.',
    'Please leave a review, the next one is nearly done.',
    'Thanks for reading, and as my beta said, be kind.',
    '( Read more... )',
  ])('%j is not', async (line) => {
    const { chapters, back } = await readEnding(line);
    expect(back.map(({ text }) => text)).toEqual([line.replace(/^_+\n/, '')]);
    expect(blockText(chapters.at(-1)?.blocks.at(-1) ?? '')).toBe(tide);
  });

  test('is the story’s above a menu as well, and a link inside one', async () => {
    const { chapters, back } = await readEnding('Back to the lamp.\n\nHome | Stories | Links');
    expect(blockText(chapters.at(-1)?.blocks.at(-1) ?? '')).toBe('Back to the lamp.');
    expect(back.map(({ kind }) => kind)).toEqual(['navigation']);
    const menu = await readEnding('Home\nBack to the harbour.\nNext');
    expect(menu.back.map(({ text }) => text)).toEqual(['Home\nBack to the harbour.\nNext']);
  });
});

describe('the end', () => {
  test.each([
    ['END (1/1)', 'complete'],
    ['The End (1 of 1)', 'complete'],
    ['THE END (for now)', 'complete'],
    ['The End... for now', 'complete'],
    ['END (1/3)', 'unknown'],
    ['TBC, I promise!', 'inProgress'],
    ['To be continued... soon!', 'inProgress'],
    ['Suite au prochain chapitre', 'inProgress'],
    ['Fortsetzung im nächsten Kapitel', 'inProgress'],
    ['（未完待續）', 'inProgress'],
    ['未完待续', 'inProgress'],
    ['【全文完】', 'complete'],
    ['（完）', 'complete'],
    ['終わり', 'complete'],
  ])('is told by %j', async (line, status) => {
    const text = `${header}\n\n${scene}\n\n${line}\n`;
    const story = await read(text);
    expect(story.back.map(({ text: words }) => words)).toEqual([line]);
    expect(story.metadata.status).toBe(status);
    expect(accountOf(text, story)).toEqual(balanced);
  });

  test.each([
    'The end for now was the pier.',
    'To be continued, she thought.',
    '"TBC," said the clerk.',
    'In the end',
  ])('is not told by %j', async (line) => {
    const story = await read(`${header}\n\n${scene}\n\n${line}\n`);
    expect(story.back).toEqual([]);
    expect(story.metadata.status).toBe('unknown');
  });

  test.each(['Feedback, please: perrin@example.org', 'Kommis bitte an perrin@example.org'])(
    'is above %j and what follows it',
    async (line) => {
      const story = await read(`${header}\n\n${scene}\n\nEND (1/1)\n\n${line}\n\n"I count boats."\n`);
      expect(blockText(story.chapters.at(-1)?.blocks.at(-1) ?? '')).toBe(tide);
      expect(story.metadata.status).toBe('complete');
    },
  );
});

describe('below "to be continued"', () => {
  test.each([
    ['To be continued...', 'I hope you liked it! More next week. Please review!\n\nLove, Perrin'],
    ['TBC', 'Well? What did you think? Should I go on?'],
    ['Continuará...', '¡Dejen reviews!'],
    ['Продолжение следует', 'Спасибо всем, кто прочитал!'],
    ['未完待续', '谢谢大家的评论！'],
  ])('%j a farewell is no part of the story', async (line, farewell) => {
    const text = `${header}\n\n${scene}\n\n${line}\n\n${farewell}\n`;
    const story = await read(text);
    expect(story.back.map(({ text: words }) => words)).toEqual([line, farewell]);
    expect(story.metadata.status).toBe('inProgress');
    expect(accountOf(text, story)).toEqual(balanced);
  });

  test('the story goes on where somebody in it reads the words', async () => {
    const story = await read(
      `${header}\n\n${scene}\n\nTo be continued\n\n"No!" shouted Maud, and threw the book at the wall.\n\nHer brother laughed, and went to bed.\n`,
    );
    expect(story.back).toEqual([]);
    expect(story.metadata.status).toBe('unknown');
  });
});

describe('a story goes on', () => {
  test.each([
    'The End.\n\nThat was what the sign over the pub said, and he had always found it funny.\n\nHe went in.',
    'The End\n\n"Well," said Maud, and shut the book. "That was short."\n\nShe put it back upon the shelf and went to bed.',
    'Notes:\n\nrope, oil, bread.\n\nThat was all her list said.\n\n"Ten," said Maud, and she wrote it down.',
    'The sign on the pier said:\n\nCopyright 1999 Harbour Press. All rights reserved.',
    'The board over the door read:\n\nAll rights reserved.',
    'At the bottom of her letter was written:\n\nPlease send feedback.',
  ])('through %j', async (tail) => {
    const text = `${header}\n\n${scene}\n\n${tail}\n`;
    const story = await read(text);
    expect(story.back).toEqual([]);
    expect(accountOf(text, story)).toEqual(balanced);
  });

  test.each([
    ['The End\n\nMary Holt was a pilot, and she drowned in 1721. Her boat was lost.', 2],
    ['The End\n\nMaud betaed this. She was a great help and had the best ideas.', 2],
    ['終わり\n\nあとがき\n読んでくださってありがとう。', 2],
    ['Afterword\n\nThank you for reading. This took two years.', 1],
    ['Notes:\n\nThe song was by Ida Bell. She sang it in a bar, and nobody had heard it.', 1],
    ['My other stories were posted here:\n\nhttps://example.org/perrin', 1],
  ])('no farther than %j', async (tail, pieces) => {
    const story = await read(`${header}\n\n${scene}\n\n${tail}\n`);
    expect(story.back).toHaveLength(pieces);
  });
});

describe('between chapters', () => {
  test('a menu is none of the story, and an author’s last words are a note after the chapter', async () => {
    const text = `${header}\n\nChapter 1\n\n${scene}\n\nBack | Next\n\nDisclaimer: see chapter one.\n\nChapter 2\n\n${boats}\n\n${bell}\n\nReview!\n\nChapter 3\n\n${scene}\n\nFin\n\nEpilogue\n\n${tide}\n`;
    const story = await read(text);
    expect(story.back.map(({ text: words }) => words)).toEqual(['Back | Next']);
    const last = story.chapters.map(({ blocks }) => blocks.at(-1) ?? '');
    expect(last.map((block) => block.startsWith('<aside'))).toEqual([true, true, true, false]);
    expect(last.slice(0, 3).map(blockText)).toEqual(['Disclaimer: see chapter one.', 'Review!', 'Fin']);
    expect(accountOf(text, story)).toEqual(balanced);
  });

  test.each([
    'The end.',
    'The sign said:\n\nCopyright 1999 Harbour Press.',
    'Please review the figures, Mr Holt.',
  ])('a chapter may end on %j', async (end) => {
    const text = `${header}\n\nChapter 1\n\n${scene}\n\n${end}\n\nChapter 2\n\n${scene}\n`;
    const { chapters } = await read(text);
    expect(chapters[0]?.blocks.at(-1)).toMatch(/^<p>/);
  });
});
