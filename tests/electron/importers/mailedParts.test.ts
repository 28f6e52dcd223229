// Stories that were mailed in parts: joined in their order, with nothing repeated and nothing lost.
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../electron/importers/draft.ts';
import type { ReadOptions } from '../../../electron/importers/importer.ts';
import { plainTextImporter } from '../../../electron/importers/plainText/plainTextImporter.ts';
import { noChoices, type ReadingChoices } from '../../../shared/story/readingChoices.ts';

const options: ReadOptions = { choices: noChoices, lists: 'few' };
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function joined(texts: readonly string[], choices: ReadingChoices = noChoices): Promise<Draft> {
  const [first, ...more] = texts.map((text, index) => ({ name: `${index + 1}.txt`, bytes: bytesOf(text) }));
  if (first === undefined) throw new Error('There is no part to read.');
  return plainTextImporter.read({ ...first, more }, { ...options, choices });
}

const alone = (text: string) => plainTextImporter.read({ name: 'a.txt', bytes: bytesOf(text) }, options);

const part = (number: number, fields: string, text: string) =>
  `Title: The Bell (${number}/3)\nAuthor: Corin Ashe\n${fields}\n\n${text}\n`;

const three = [
  part(1, 'Rating: PG', 'The bell hung over the door.'),
  part(2, 'Rating: PG\nSpoilers: the second winter', 'Nobody rang it.'),
  part(3, 'Rating: NC-17\nWarnings: rape', 'In the spring it was gone.'),
];

describe('parts mailed separately', () => {
  test('are one story with the title that they share', async () => {
    const story = await joined(three);
    expect(story.metadata.title).toBe('The Bell');
    expect(story.metadata.authors).toEqual(['Corin Ashe']);
    expect(story.part).toBeNull();
    expect(story.problems).toEqual([]);
    expect(story.chapters.map(({ blocks }) => blocks)).toEqual([
      ['<p>The bell hung over the door.</p>'],
      ['<p>Nobody rang it.</p>'],
      ['<p>In the spring it was gone.</p>'],
    ]);
  });

  test('warn of what any of them warns of', async () => {
    const { metadata } = await joined(three);
    expect(metadata.warnings).toEqual({ archive: ['nonCon'], author: ['rape'], stated: true });
    expect(metadata.rating).toEqual({ value: 'explicit', label: 'NC-17' });
  });

  test('keep what a later header says anew, and drop what it repeats', async () => {
    const { front, repairs } = await joined(three);
    expect(front.map(({ text }) => text)).toEqual(['Spoilers: the second winter', 'Rating: PG']);
    const removed = repairs.find(({ kind }) => kind === 'removed')?.places ?? [];
    expect(removed.map(({ line, before }) => [line, before])).toEqual([
      [7, 'Title: The Bell (2/3)'],
      [8, 'Author: Corin Ashe'],
      [9, 'Rating: PG'],
      [14, 'Title: The Bell (3/3)'],
      [15, 'Author: Corin Ashe'],
    ]);
  });

  test('keep a repeated header where the reader wants it kept', async () => {
    const { front } = await joined(three, { ...noChoices, repairs: { removed: false } });
    expect(front.map(({ text }) => text)).toContain('Title: The Bell (2/3)');
  });

  test('count their lines through all texts', async () => {
    const { chapters } = await joined(three);
    expect(chapters.map(({ lines }) => lines)).toEqual([[5], [12], [19]]);
  });

  test('are no chapters where the story has its own', async () => {
    const texts = [
      part(1, 'Rating: PG', 'CHAPTER 1\n\nThe bell hung over the door.'),
      part(2, 'Rating: PG', 'Nobody rang it.\n\nCHAPTER 2\n\nIt was spring.'),
    ];
    const { chapters } = await joined(texts);
    expect(chapters.map(({ title, blocks }) => [title, blocks.length])).toEqual([
      ['Chapter 1', 2],
      ['Chapter 2', 1],
    ]);
  });

  test('say which of them are not there', async () => {
    const { problems } = await joined(three.slice(0, 2));
    expect(problems).toEqual([
      {
        code: 'partsMissing',
        message:
          'Only parts 1 and 2 of 3 of this story are here; part 3 is missing. Add the missing file, and it joins this story.',
      },
    ]);
  });

  test('are told apart without any header', async () => {
    const { chapters, metadata } = await joined(['The bell hung there.', 'Nobody rang it.']);
    expect(metadata.title).toBeNull();
    expect(chapters.map(({ title, blocks }) => [title, blocks])).toEqual([
      [null, ['<p>The bell hung there.</p>']],
      [null, ['<p>Nobody rang it.</p>']],
    ]);
  });

  test('one alone is read as a text is', async () => {
    expect(await joined([three[0] ?? ''])).toEqual(await alone(three[0] ?? ''));
  });
});

describe('what a text says of being a part', () => {
  test.each([
    ['Title: A Thing (2/5)', { number: 2, of: 5 }, 'A Thing'],
    ['Title: A Thing, part 2/5', { number: 2, of: 5 }, 'A Thing'],
    ['Title: A Thing - Part 2 of 5', { number: 2, of: 5 }, 'A Thing'],
    ['Title: A Thing (Part II of V)', { number: 2, of: 5 }, 'A Thing'],
    ['Title: A Thing [2/?]', { number: 2, of: null }, 'A Thing'],
    ['Title: A Thing\nPart: 2/5', { number: 2, of: 5 }, 'A Thing'],
    ['Title: A Thing\nPart: 2', { number: 2, of: null }, 'A Thing'],
    ['Название: Колокол, часть 2 из 5', { number: 2, of: 5 }, 'Колокол'],
    ['Titel: Die Glocke (Teil 2 von 5)', { number: 2, of: 5 }, 'Die Glocke'],
    ['Title: A Thing (1/1)', null, 'A Thing'],
    ['Title: A Thing\nPart: (complete)', null, 'A Thing'],
    ['Title: A Thing\nChapters: 12', null, 'A Thing'],
    ['Title: After 9/11', null, 'After 9/11'],
    ['Title: 24/7', null, '24/7'],
    ['Title: Part of the Tide', null, 'Part of the Tide'],
    ['From: owl@example.org\nSubject: [NEW] A Thing (2/5) PG-13', { number: 2, of: 5 }, 'A Thing'],
    ['From: owl@example.org\nSubject: Re: FIC: A Thing 3/5 [R]', { number: 3, of: 5 }, 'A Thing'],
  ])('%s', async (header, expected, title) => {
    const { part: found, metadata } = await alone(`${header}\n\nThe bell hung over the door.\n`);
    expect(found).toEqual(expected);
    expect(metadata.title).toBe(title);
  });

  test('a whole story is complete', async () => {
    const { metadata } = await alone('Title: A Thing (1/1)\n\nThe bell hung over the door.\n');
    expect(metadata.status).toBe('complete');
  });
});

describe('a file that says of itself which part it is', () => {
  const story = 'The bell hung over the door of the chandlery, and it was rung only for those who came home.';

  test.each([
    ['The Bell, part 2 of 3', null, { number: 2, of: 3 }],
    ['The Bell (2/3)', null, { number: 2, of: 3 }],
    ['THE BELL\nPart Two\nby Corin Ashe', 'Corin Ashe', { number: 2, of: null }],
    ['THE BELL\n\nChapter 2\n\nby Corin Ashe', 'Corin Ashe', { number: 2, of: null }],
    ['The Bell - Chapter 2\nby Corin Ashe', 'Corin Ashe', { number: 2, of: null }],
    ['Title: The Bell\nAuthor: Corin Ashe\nChapter: 2/?', 'Corin Ashe', { number: 2, of: null }],
    ['Title: The Bell\nAuthor: Corin Ashe\nPart: NEW 2/3', 'Corin Ashe', { number: 2, of: 3 }],
  ])('is known by %j', async (top, author, expected) => {
    const { metadata, part: own, chapters } = await alone(`${top}\n\n${story}\n`);
    expect(metadata.title?.toLowerCase()).toBe('the bell');
    expect(metadata.authors).toEqual(author === null ? [] : [author]);
    expect(own).toEqual(expected);
    expect(chapters.map(({ blocks }) => blocks)).toEqual([[`<p>${story}</p>`]]);
  });

  test.each([
    ['THE BELL\n\nPart One\nby Corin Ashe', 'Part Two'],
    ['The Bell, part 1 of 2', 'The Bell, part 2 of 2'],
    ['Title: The Bell\nAuthor: Corin Ashe\nChapter: 2/?\n\nChapter 1', 'Chapter 2'],
    ['Title: The Bell\nAuthor: Corin Ashe\nChapters: 2/?', ''],
    ['Title: The Bell - Chapter 2\nAuthor: Corin Ashe\n\nChapter 1', 'Chapter 2'],
    ['We counted them, 2 of 3.', ''],
    ['Title: The Bell\nAuthor: Corin Ashe\nChapter: two people and a bell', ''],
  ])('is whole where it has the others: %j and %j', async (top, next) => {
    const { part: own, problems } = await alone(`${top}\n\n${story}\n\n${next}\n\n${story}\n`);
    expect(own).toBeNull();
    expect(problems).toEqual([]);
  });
});

describe('parts in one file', () => {
  const mailed = (subject: string, text: string) =>
    `From: Corin Ashe <corin@example.org>\nSubject: ${subject}\nDate: Tue, 4 May 1999 09:00:00 GMT\n\n${text}\n\n`;
  const textsOf = async (text: string) =>
    (await alone(text)).chapters.map(({ blocks }) => blocks.join('').replace(/<[^>]+>/g, ''));
  const [first, second, third] = ['The bell hung there.', 'Nobody rang it.', 'In spring it was gone.'];

  test('stand in the order of their numbers', async () => {
    const text =
      mailed('The Bell 3/3', third) + mailed('The Bell 1/3', first) + mailed('The Bell 2/3', second);
    expect(await textsOf(text)).toEqual([first, second, third]);
  });

  test.each([
    ['one of them bears none', ['The Bell 2/3', 'The Bell (repost)', 'The Bell 1/3']],
    ['one number stands twice', ['The Bell 2/3', 'The Bell 2/3', 'The Bell 1/3']],
  ])('stay as they are where %s', async (_name, [one = '', other = '', last = '']) => {
    const text = mailed(one, third) + mailed(other, first) + mailed(last, second);
    expect((await textsOf(text)).join(' ')).toBe(`${third} ${first} ${second}`);
  });
});

describe('a mail right below the end of a part', () => {
  const opening =
    'The bell hung over the door of the chandlery, and it was rung only for those who came home. ';
  const first = `Title: The Bell (1/2)\nAuthor: Corin Ashe\nRating: PG\n\n${opening.repeat(5)}\n\n`;
  const mail = 'From: corin@example.org\nSubject: The Bell (2/2)\nDate: Tue, 11 Nov 1997 09:20:11 -0500';
  const next = 'Nobody rang it all winter.\n';

  test.each([
    ['END 1/2', `${mail}\n\nTitle: The Bell (2/2)\nAuthor: Corin Ashe`],
    ['END 1/2', mail],
    ['(end part 1)', mail],
    ['To be continued...', mail],
    ['END 1/2', 'Title: The Bell (2/2)\nAuthor: Corin Ashe'],
  ])('is a part after %s', async (end, header) => {
    const { chapters, back, problems } = await alone(`${first}${end}\n${header}\n\n${next}`);
    expect(chapters.map(({ title }) => title)).toEqual(['1/2', '2/2']);
    expect(chapters[1]?.blocks).toEqual(['<p>Nobody rang it all winter.</p>']);
    expect(back.map(({ text }) => text)).toEqual([end]);
    expect(problems).toEqual([]);
  });

  test.each([
    mail.replace('The Bell (2/2)', 'Your invoice (2/2)'),
    mail.replace('The Bell (2/2)', 'Re: The Bell (2/2)'),
    mail.replace('(2/2)', ''),
  ])('stays in the story where it does not name a part of it', async (header) => {
    const { chapters } = await alone(`${first}He read it twice.\n\n${header}\n\n${next}`);
    expect(chapters).toHaveLength(1);
    expect(chapters[0]?.blocks.join(' ')).toContain('corin@example.org');
  });
});

describe('a digest that was cut above its first message', () => {
  const message = (number: number, from: string, subject: string, text: string) =>
    `Message: ${number}\n   Date: Fri, 02 Feb 2001 18:22:41 -0000\n   From: ${from}@example.org\nSubject: ${subject}\n\n${text}\n\n${'_'.repeat(72)}\n\n`;
  const story = message(4, 'corin', 'FIC: The Bell (2/?)', 'The bell hung over the door.');

  test.each(['Re: FIC: The Bell (1/?)', 'Re: FIC: The Bell (2/?)', 'Re: FIC: The Bell', 'Harbour news'])(
    'keeps %j from a reader beside the story',
    async (subject) => {
      const { chapters, back } = await alone(story + message(5, 'wren', subject, 'I rang it twice!'));
      expect(chapters.map(({ blocks }) => blocks)).toEqual([['<p>The bell hung over the door.</p>']]);
      expect(back.some(({ text }) => text.includes('I rang it twice!'))).toBe(true);
    },
  );

  test('has the next part of the story, too', async () => {
    const { chapters } = await alone(story + message(6, 'corin', 'FIC: The Bell (3/?)', 'Nobody rang it.'));
    expect(chapters.map(({ blocks }) => blocks)).toEqual([
      ['<p>The bell hung over the door.</p>'],
      ['<p>Nobody rang it.</p>'],
    ]);
  });
});

test('a subject alone above a header that names its story says which part it is', async () => {
  const text = (title: string) => `Subject: The Bell 1/2\nTitle: ${title}\nAuthor: Corin Ashe\n\nIt rang.\n`;
  expect((await alone(text('The Bell'))).part).toEqual({ number: 1, of: 2 });
  expect((await alone(text('Tin'))).part).toBeNull();
});

describe('a mail that was sent on below another', () => {
  const mail = (number: number, fields: string, text: string) =>
    `From: corin@example.org\nTo: harbour@example.org\nSubject: The Bell, part ${number} of 2\n\nTHE BELL\nPart ${number === 1 ? 'One' : 'Two'}\nby Corin (corin@example.org)\n${fields}\n\n${text}\n\n`;
  const [first, second] = [
    mail(1, 'Rating: PG', 'The bell hung over the door, and nobody rang it that winter.'),
    mail(2, 'Rating: R\nWarning: major character death', 'In the spring it was gone, and so was he.'),
  ];

  test.each([
    '-------- Forwarded message --------',
    '-----Original Message-----',
    '----- Forwarded by Wren Holt on 03/04/2001 -----',
    'Begin forwarded message:',
  ])('is the next part below %j', async (line) => {
    const { metadata, chapters, part, problems } = await alone(`${first}${line}\n${second}`);
    expect(metadata.authors).toEqual(['Corin']);
    expect(metadata.rating.label).toBe('R');
    expect(metadata.warnings.archive).toEqual(['death']);
    expect(part).toBeNull();
    expect(problems).toEqual([]);
    expect(chapters.map(({ blocks }) => blocks)).toEqual([
      ['<p>The bell hung over the door, and nobody rang it that winter.</p>'],
      ['<p>In the spring it was gone, and so was he.</p>'],
    ]);
  });

  test('stays in the story where a person of it sends it on', async () => {
    const { chapters } = await alone(
      `${first}He read it twice.\n\n-------- Forwarded message --------\nFrom: wren@example.org\nTo: corin@example.org\nSubject: Supper\n\nBring the bread.\n`,
    );
    expect(chapters).toHaveLength(1);
    expect(chapters[0]?.blocks.join(' ')).toContain('wren@example.org');
  });
});

describe('a post that is counted as the first part', () => {
  const post = (total: number, below: string) =>
    `FIC: The Bell (Salt/Ash, R) [1/${total}]\nAuthor: Corin Ashe\n\n${below}The bell hung over the door.\n\n`;
  const heading = (number: number) => `[Part ${number}]\n\nNobody rang it.\n\n`;

  test('is whole where all the later parts stand below', async () => {
    const { part, problems } = await alone(post(3, '') + heading(2) + heading(3));
    expect(part).toBeNull();
    expect(problems).toEqual([]);
  });

  test.each([
    ['the last is not there', post(3, '') + heading(2)],
    ['its own text is counted from 1', post(2, heading(1)) + heading(2)],
    ['another number follows', post(2, '') + heading(3)],
  ])('is a part where %s', async (_why, text) => {
    expect((await alone(text)).part?.number).toBe(1);
  });
});
