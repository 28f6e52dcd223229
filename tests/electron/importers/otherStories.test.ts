// What in one file is another's story, an opening, an end or a list of contents, and what merely looks like one.
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

const read = (text: string, repairs = {}) =>
  readSource(
    { name: 'a.txt', bytes: new TextEncoder().encode(text) },
    { choices: { ...noChoices, repairs }, lists: 'few' },
  );
const titlesOf = async (text: string) => (await read(text)).chapters.map(({ entry }) => entry.title);

const day = (name: string) =>
  `${name} rang the bell at six, as he had done since the war, and nobody on the quay looked up. The rope was wet and it had frayed where his hands went.\n\nHe hung it on its nail and he went in. There was soup in the pot, and somebody had been at it with the big spoon. The kettle sang on the stove, and for once nobody went to see to it.`;
const mail = (from: string, subject: string, text: string) =>
  `From: ${from}\nSubject: ${subject}\nDate: Tue, 4 May 1999 09:00:00 GMT\n\n${text}\n\n`;

const ash = 'Corin Ashe <corin@example.org>';
const pell = 'Pell Marden <pell@example.net>';

describe('a mailbox', () => {
  test('tells the mails of another story apart', async () => {
    const text = [
      mail(ash, 'The Bell (1/2)', day('Tobias')),
      mail(pell, 'The Oar (1/2)', day('Marden')),
      mail(ash, 'The Bell (2/2)', day('Ines')),
      mail(pell, 'The Oar (2/2)', day('Osric')),
    ].join('');
    expect(await titlesOf(text)).toEqual(['1/2', 'The Oar (1/2)', '2/2', 'The Oar (2/2)']);
  });

  test('knows another story of the same sender by its own count', async () => {
    const text = mail(ash, 'The Bell (1/2)', day('Tobias')) + mail(ash, 'The Oar (1/1)', day('Marden'));
    expect(await titlesOf(text)).toEqual(['1/2', 'The Oar']);
  });

  test('leaves a letter inside a story where it is', async () => {
    const letter = 'From: the keeper\nSubject: the oil\n\nThere is none.';
    const { chapters } = await read(
      mail(ash, 'The Bell (1/2)', `${day('Tobias')}\n\n${letter}\n\n${day('Ines')}`),
    );
    expect(chapters).toHaveLength(1);
  });

  test('shows a part once that came twice, unless the reader wants it', async () => {
    const once = mail(ash, 'The Bell (1/2)', day('Tobias'));
    const text = once + mail(ash, 'The Bell (2/2)', day('Ines')) + once;
    expect(await titlesOf(text)).toEqual(['1/2', '2/2']);
    expect((await read(text, { removed: false })).words).toBeGreaterThan((await read(text)).words);
  });

  test('keeps a part that was changed and sent again', async () => {
    const text = mail(ash, 'The Bell (1/2)', day('Tobias')) + mail(ash, 'The Bell (1/2)', day('Tobit'));
    expect(await titlesOf(text)).toEqual(['1/2', '1/2']);
  });

  test('of 3,000 parts has 3,000 chapters', async () => {
    const text = Array.from({ length: 3_000 }, (_none, index) =>
      mail(ash, `The Bell (${(index % 300) + 1}/300)`, `Day ${index} came. ${day('Tobias')}`),
    ).join('');
    expect(await titlesOf(text)).toHaveLength(3_000);
  });
});

describe('a digest', () => {
  const digest = (mails: readonly [from: string, subject: string, text: string][]) =>
    `Today's Topics:\n\n${mails.map(([, subject], index) => `  ${index + 1}. ${subject}`).join('\n')}\n\n${mails
      .map(
        ([from, subject, text], index) =>
          `------------------------------\n\nMessage: ${index + 1}\nDate: Tue, 4 May 1999 09:00:00 GMT\nFrom: ${from}\nSubject: ${subject}\n\n${text}\n\n`,
      )
      .join('')}`;

  test('keeps the chapters of one story together, however they are counted', async () => {
    const text = digest([
      [ash, 'FIC: The Bell, chapter 1 (PG)', `Title: The Bell\nAuthor: Corin Ashe\n\n${day('Tobias')}`],
      [ash, 'FIC: The Bell, chapter 2 (PG)', `Title: The Bell\nAuthor: Corin Ashe\n\n${day('Ines')}`],
    ]);
    const { chapters, metadata } = await read(text);
    expect(metadata.title).toBe('The Bell');
    expect(chapters.map(({ entry }) => entry.part)).toEqual(chapters.map(() => null));
    expect(chapters.map(({ entry }) => entry.title)).toEqual([null, null]);
  });

  test('tells two stories of one title and two authors apart', async () => {
    const text = digest([
      [ash, 'FIC: The Bell (PG)', `Title: The Bell\nAuthor: Corin Ashe\n\n${day('Tobias')}`],
      [pell, 'FIC: The Bell (R)', `Title: The Bell\nAuthor: Pell Marden\n\n${day('Ines')}`],
    ]);
    expect(await titlesOf(text)).toEqual([null, 'The Bell']);
  });
});

describe('a second story below the first', () => {
  const second = `Title: The Oar\nAuthor: Pell Marden\nRating: NC-17\nWarnings: violence\n\n${day('Marden')}`;

  test('is a chapter with its own name, and what it warns of is told above all', async () => {
    const story = await read(
      `Title: The Bell\nAuthor: Corin Ashe\nRating: G\n\n${day('Tobias')}\n\nTHE END\n\n${second}`,
    );
    expect(story.chapters.map(({ entry }) => entry.title)).toEqual([null, 'The Oar']);
    expect(story.metadata.title).toBe('The Bell');
    expect(story.metadata.rating.label).toBe('NC-17');
    expect(story.metadata.warnings.author).toEqual(['violence']);
    expect(story.front.map(({ text }) => text)).toEqual(['Rating: G']);
  });

  test('needs more than a title in the text', async () => {
    const inner = 'Title: The Oar\n\nThat was all that stood on the page.';
    expect(
      await titlesOf(`Title: The Bell\nAuthor: Corin Ashe\n\n${day('Tobias')}\n\n${inner}\n\n${day('Ines')}`),
    ).toEqual([null]);
  });
});

describe('what stands before the first chapter and behind the end', () => {
  const top = 'Title: The Bell\nAuthor: Corin Ashe\n\n';
  const chapters = `Chapter 1\n\n${day('Tobias')}\n\nChapter 2\n\n${day('Ines')}`;

  test('is story where it is told as one', async () => {
    expect(await titlesOf(`${top}${day('Marden')}\n\n${day('Osric')}\n\n${chapters}`)).toEqual([
      null,
      'Chapter 1',
      'Chapter 2',
    ]);
    const { back } = await read(`${top}${chapters}\n\nTHE END\n\n${day('Marden')}\n\n${day('Osric')}`);
    expect(back).toEqual([]);
  });

  test('is a note where the author speaks', async () => {
    const note = `${day('Marden')}\n\nI had fun with this one, and my beta was kind to it. The next chapter was harder.`;
    expect(await titlesOf(`${top}${note}\n\n${chapters}`)).toEqual(['Chapter 1', 'Chapter 2']);
    const { back } = await read(`${top}${chapters}\n\nTHE END\n\n${note}`);
    expect(back.map(({ kind }) => kind)).toEqual(['other', 'notes']);
  });

  test('a disclaimer is none of the story', async () => {
    const { back } = await read(
      `${top}${chapters}\n\n---\n\nThey belong to the Harbour Board. No infringement intended.`,
    );
    expect(back.map(({ kind }) => kind)).toEqual(['copyright']);
  });
});

describe('a list of contents', () => {
  test('answers to chapters of the same numbers and other names', async () => {
    const list = 'Table of Contents\nChapter 1: The Storm\nChapter 2: The Calm';
    const text = `Title: The Bell\n\n${list}\n\nChapter 1: The Gale\n\n${day('Tobias')}\n\nChapter 2: The Lull\n\n${day('Ines')}`;
    expect(await titlesOf(text)).toEqual(['Chapter 1: The Gale', 'Chapter 2: The Lull']);
  });

  test('of 2,500 chapters is none of them', async () => {
    const names = Array.from(
      { length: 2_500 },
      (_none, index) => `Chapter ${index + 1}: The Day ${index + 1}`,
    );
    const text = `Title: The Bell\n\nContents\n\n${names.join('\n')}\n\n${names.map((name) => `${name}\n\n${day('Tobias')}`).join('\n\n')}`;
    expect(await titlesOf(text)).toHaveLength(2_500);
  });
});
