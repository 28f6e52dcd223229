// What divides a story: sides, parts, chapters and their notes, and what the matter around it says of its status.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CompletedStory } from '../../../electron/importers/completedStory.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { accountOf, balanced } from './wordAccount.ts';

const lamp =
  'The lamp on the long pier had been out for eleven nights before anybody thought to ask the keeper why, and by then he was gone.';
const boats =
  'Maud counted the boats as they came in. There should have been nine, and there were ten, and the tenth had no name on it at all.';
const both = `${lamp}\n\n${boats}`;

const read = (text: string): Promise<CompletedStory> =>
  readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
const wrapped = (text: string) => text.replace(/(.{50,60}) /g, '$1\n');
const titles = ({ chapters }: CompletedStory) => chapters.map(({ entry }) => entry.title);
const parts = ({ chapters }: CompletedStory) => chapters.map(({ entry }) => entry.part);
const sides = ({ chapters }: CompletedStory) => chapters.map(({ entry }) => entry.side ?? null);

describe('sides', () => {
  test('count from one, and their chapters bear them', async () => {
    const story = await read(
      `Side A: Up\n\nChapter 1\n\n${lamp}\n\nSide B: Down\n\nChapter 1\n\n${boats}\n\nChapter 2\n\n${lamp}`,
    );
    expect(sides(story)).toEqual([1, 2, 2]);
    expect(parts(story)).toEqual(['Side A: Up', 'Side B: Down', 'Side B: Down']);
  });

  test('are none where only one stands', async () => {
    const story = await read(`Side One\n\nChapter 1\n\n${lamp}\n\nChapter 2\n\n${boats}`);
    expect(sides(story)).toEqual([null, null]);
    expect(parts(story)).toEqual(['Side One', 'Side One']);
  });
});

describe('what stands above two sides', () => {
  const sided = `Side One: Up\n\nI\n\n${both}\n\nII\n\n${both}\n\nSide Two: Down\n\nI\n\n${both}\n\nII\n\n${both}`;

  test('is matter of the whole book where it is a line or two', async () => {
    const text = `The Pier\nby Perrin Holt\n\nA Tale Told Twice\n\n${sided}`;
    const story = await read(text);
    expect(story.front.map(({ text: words }) => words)).toContain('A Tale Told Twice');
    expect(sides(story)).toEqual([1, 1, 2, 2]);
    expect(accountOf(text, story)).toEqual(balanced);
  });

  test.each([
    ['longer', `${both}\n\n`],
    ['speech', '"Turn the lamp over," said Maud.\n\n'],
    ['a note', 'A/N: hello there\n\n'],
  ])('stays where it is %s', async (_name, lead) => {
    const story = await read(`The Pier\nby Perrin Holt\n\n${lead}${sided}`);
    expect(sides(story)).toEqual([null, 1, 1, 2, 2]);
  });
});

describe('chapters', () => {
  test.each([
    [
      'numerals below parts',
      `PART ONE\n\n1\n\n${both}\n\n2\n\n${both}\n\nPART TWO\n\n1\n\n${both}\n\n2\n\n${lamp}`,
      ['1', '2', '1', '2'],
    ],
    [
      'ten between dashes, which looks like a rule',
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
        .map((numeral) => `- ${numeral} -\n\n${both}`)
        .join('\n\n'),
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'],
    ],
    [
      'a number with its title below',
      `1\nThe Lamp\n\n${both}\n\n2\nThe Boat\n\n${both}`,
      ['1: The Lamp', '2: The Boat'],
    ],
    [
      'titles in quotation marks below',
      `Chapter 1\n\n"The Lamp"\n\n${both}\n\nChapter 2\n\n"The Boat"\n\n${both}`,
      ['Chapter 1: "The Lamp"', 'Chapter 2: "The Boat"'],
    ],
    [
      'headings that touch wrapped text',
      `Chapter 1\n${wrapped(lamp)}\n\n${wrapped(boats)}\nChapter 2\n\n${wrapped(both)}`,
      ['Chapter 1', 'Chapter 2'],
    ],
    [
      'an epilogue after "The End"',
      `Chapter 1\n\n${lamp}\n\nThe End\n\nEpilogue\n\n${boats}`,
      ['Chapter 1', 'Epilogue'],
    ],
    [
      'numbers in two other styles, which prove nothing',
      `Chapter One\n\n${both}\n\nII. THE BOAT\n\n${both}\n\n3\n\n${both}\n\nChapter Four\n\n${both}`,
      ['Chapter One', 'Chapter Four'],
    ],
    [
      'numbers in another style that the count proves',
      `Chapter One\n\n${both}\n\nII. THE BOAT\n\n${both}\n\nIII. THE LAMP\n\n${both}\n\nChapter Four\n\n${both}`,
      ['Chapter One', 'II. THE BOAT', 'III. THE LAMP', 'Chapter Four'],
    ],
    [
      'a bare number between the two that it stands between',
      `Chapter 1\n\n${both}\n\n2\n\n${both}\n\nChapter 3\n\n${both}`,
      ['Chapter 1', '2', 'Chapter 3'],
    ],
    [
      'sections of a chapter, the next one lost',
      `Chapter 1\n\n1\n\n${both}\n\n2\n\n${both}\n\nChapter 3\n\n1\n\n${both}\n\n2\n\n${both}`,
      ['Chapter 1', 'Chapter 3'],
    ],
    [
      'words in small letters',
      `one\n\n${both}\n\ntwo\n\n${both}\n\nthree\n\n${both}`,
      ['one', 'two', 'three'],
    ],
    [
      'weekdays',
      `Monday\n\n${both}\n\nTuesday\n\n${both}\n\nFriday\n\n${both}`,
      ['Monday', 'Tuesday', 'Friday'],
    ],
    [
      'the days of a diary',
      `3 January\n\n${both}\n\n5 January\n\n${both}\n\n1 February 1897\n\n${both}`,
      ['3 January', '5 January', '1 February 1897'],
    ],
    [
      'Chinese ones',
      `第一章 雨\n\n${both}\n\n第二章 信\n\n${both}\n\n番外\n\n${both}`,
      ['第一章 雨', '第二章 信', '番外'],
    ],
    [
      'titles in italics below',
      `CHAPTER I\n\n_The Lamp_\n\n${both}\n\nCHAPTER II\n\n_The Boat_\n\n${both}`,
      ['Chapter I: The Lamp', 'Chapter II: The Boat'],
    ],
  ])('%s', async (_name, text, expected) => {
    const story = await read(text);
    expect(titles(story)).toEqual(expected);
    expect(accountOf(text, story)).toEqual(balanced);
  });

  test('three headings in one run, in wrapped text', async () => {
    const story = await read(`${wrapped(both)}\n\nPART TWO\nCHAPTER 4\nThe Fog\n\n${wrapped(both)}`);
    expect([titles(story), parts(story)]).toEqual([
      [null, 'Chapter 4: The Fog'],
      [null, 'Part Two'],
    ]);
  });

  test('numerals inside chapters are headings in them', async () => {
    const story = await read(`Chapter 1\n\nI\n\n${both}\n\nII\n\n${both}\n\nChapter 2\n\n${both}`);
    expect(titles(story)).toEqual(['Chapter 1', 'Chapter 2']);
    expect(story.chapters[0]?.blocks.filter((block) => block.startsWith('<h3'))).toEqual([
      '<h3>I</h3>',
      '<h3>II</h3>',
    ]);
  });

  test.each([
    ['a word alone on its line', `${lamp}\n\nI\n\n${boats}\n\nI\n\n${lamp}`],
    [
      'a story in short lines',
      'He ran.\n\nShe ran.\n\nI\n\nRun.\n\nII\n\nStop.\n\nNO\n\nHe said.\n\nYES\n\nShe said.\n\nMAYBE\n\nOne\n\nTwo',
    ],
    ['names of those who speak in turn', `MAUD\n\n${both}\n\nBRANNOCH\n\n${both}\n\nMAUD\n\n${both}`],
    [
      'days in the middle of a tale',
      `${both}\n\nMonday\n\n${both}\n\nTuesday\n\n${both}\n\nFriday\n\n${both}`,
    ],
    ['two days', `Monday\n\n${both}\n\nTuesday\n\n${both}`],
    ['days in turn', `Monday\n\n${both}\n\nTuesday\n\n${both}\n\nMonday\n\n${both}`],
    [
      'a count aloud in the middle of a tale',
      `${both}\n\none\n\n${both}\n\ntwo\n\n${both}\n\nthree\n\n${both}`,
    ],
    ['nothing but headings', 'Chapter 1\n\nChapter 2\n\nChapter 3'],
    [
      'numbers at even distances',
      Array.from({ length: 8 }, (_none, page) => `${`${boats}\n\n`.repeat(15)}${page + 1}`).join('\n\n'),
    ],
  ])('are none in %s', async (_name, text) => {
    expect(titles(await read(text))).toEqual([null]);
  });
});

describe('pieces of one length', () => {
  const even = (text: string) => Array.from({ length: 12 }, () => wrapped(text)).join('\n');
  const pieces = (text: string) => [1, 2, 3, 4, 5].map((number) => `${number}\n\n${even(text)}`).join('\n\n');

  test('are chapters where the first number stands above the story', async () => {
    expect(titles(await read(pieces(lamp)))).toEqual(['1', '2', '3', '4', '5']);
  });

  test('are chapters in lower case as well, and where nothing ends with a stop', async () => {
    const lower =
      'the lamp was out again and nobody on the pier had seen the keeper go and the boats came in';
    expect(titles(await read(pieces(lower)))).toEqual(['1', '2', '3', '4', '5']);
  });

  test('are the pages of a book where a page stands above the first number', async () => {
    expect(titles(await read(`${even(lamp)}\n\n${pieces(lamp)}`))).toEqual([null]);
  });
});

describe('titles and counts that a hasty eye misreads', () => {
  test('a heading that ends with a colon has its title below it', async () => {
    const story = await read(`Chapter One: Fog\n\n${both}\n\nChapter Two:\n\nThe Pier\n\n${both}`);
    expect(titles(story)).toEqual(['Chapter One: Fog', 'Chapter Two: The Pier']);
  });

  test('a motto of two lines is no title', async () => {
    const motto = '"Whoever keeps the lamp must also\nkeep the stair."\n  -- Old saying';
    const story = await read(
      `Chapter 1\nThe Pier, 1902\n\n${both}\n\nChapter 2\n${motto}\n\n${both}\n\nChapter 3\nThe Boat\n\n${both}`,
    );
    expect(titles(story)).toEqual(['Chapter 1: The Pier, 1902', 'Chapter 2', 'Chapter 3: The Boat']);
  });

  test('a sentence after a colon is no title', async () => {
    expect(titles(await read(`${both}\n\nAct one: say nothing to anybody.\n\n${both}`))).toEqual([null]);
  });

  test('a second part counts its short chapters as the first did', async () => {
    const short = 'The tenth boat had gone by morning, and its rope lay coiled on the stair as if by hand.';
    const story = await read(
      `PART ONE: FOG\n\nI\n\n${both}\n\nII\n\n${both}\n\nPART TWO: ICE\n\nI\n\n${short} ${short.slice(0, 30)}\n\nII\n\n${both}`,
    );
    expect(titles(story)).toEqual(['I', 'II', 'I', 'II']);
  });
});

describe('the status', () => {
  test.each([
    ['complete', `${both}\n\nThe End`],
    ['complete', `${both}\n\n~ Fin ~\n\nPlease review!`],
    ['complete', `Chapter 3 of 3: The Boat\n\n${both}`],
    ['complete', `${both}\n\n*** END OF PART 2 OF 2 ***`],
    ['inProgress', `${both}\n\nTBC`],
    ['inProgress', `${both}\n\nTo be continued in Part 2.`],
    ['inProgress', `Chapter 3/12\n\n${both}`],
    ['inProgress', `${both}\n\nThe End\n\nTo be continued...`],
    ['inProgress', `${both}\n\nTo be continued in "The Boat"...\n\n(c) 1999 P. Holt.`],
    ['inProgress', `${both}\n\nTo be continued\n\nGo on to Part 2\nBack to the index`],
    ['inProgress', `${both}\n\nFortsetzung folgt...\n\n(c) Frl. Holt, 2003. Bitte nicht archivieren.`],
    ['unknown', `${both}\n\nTBC\n\n(c) Maud counted the boats in 1999, and then went home.`],
    ['unknown', `Chapter 1\n\n${both}\n\nTo be continued...\n\nChapter 2\n\n${both}`],
    ['unknown', `${both}\n\n"The End."`],
    ['unknown', `${wrapped(boats)}\nand there he stood, and knew that it was not\nthe end.`],
    ['unknown', `${both}\n\nfine.`],
  ])('is %s', async (status, text) => {
    expect((await read(text)).metadata.status).toBe(status);
  });
});

test('a mailing list’s advert is none of the story', async () => {
  const advert =
    '---------------------~-~>\nWin a FREE lamp!\nhttp://lamps.example.org/1\n-------------------------_->';
  const story = await read(`${both}\n\n${advert}\n\nTo unsubscribe, e-mail: piers-unsubscribe@example.org`);
  expect(story.back.map(({ text }) => text)).toContain(advert);
  const kept = await read(`${both}\n\n-------------\nWin a FREE lamp!\n-------------`);
  expect(kept.back).toEqual([]);
});

describe('author’s notes', () => {
  const notesOf = async (text: string) =>
    (await read(`Chapter 1\n\n${text}\n\nChapter 2\n\n${both}`)).chapters[0]?.blocks.filter((block) =>
      block.startsWith('<aside'),
    ) ?? [];

  test.each([
    'A/N: hello there',
    'Author’s Notes: hello there',
    "(Author's note: hello there)",
    'Примечание автора: привет',
    'От автора: привет',
    'Anmerkung der Autorin: hallo',
    'Note de l’auteur : bonjour',
    'Nota de la autora: hola',
    'Nota del autor: hola',
  ])('begin with %s', async (note) => {
    expect(await notesOf(`${note}\n\n${both}`)).toHaveLength(1);
    expect(await notesOf(`${both}\n\n${note}`)).toHaveLength(1);
  });

  test('end where somebody speaks, though a rule follows soon', async () => {
    const [note] = await notesOf(
      `A/N: hello\n\n"Where is the lamp?" said Maud.\n\n${lamp}\n\n***\n\n${boats}`,
    );
    expect(note).toBe('<aside class="note before"><p>A/N: hello</p></aside>');
  });

  test('stay where they are in the middle of a chapter', async () => {
    const note = 'A/N: I know nothing of boats.';
    const text = `${both}\n\n${note}\n\n${Array.from({ length: 9 }, () => both).join('\n\n')}`;
    expect(await notesOf(text)).toEqual([]);
  });
});

describe('no word is lost', () => {
  const fixtures = join(import.meta.dirname, '../../fixtures/importers/plainText');
  // Of headers too, a line that stands twice may count once; here it is the structure that is put to the test.
  const sources = readdirSync(fixtures)
    .filter((name) =>
      /^(?:chapters|contents|headings|numerals|titles|decorated|sides|parts|page|play)|Tail$|notes/i.test(
        name,
      ),
    )
    .map((name) => [name, readFileSync(join(fixtures, name, 'source.txt'), 'utf8')] as const)
    .filter(([name, text]) => !/^page|[wW]arn/.test(name) && !text.includes('\ufffd'));

  test('is asked of many kinds', () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  /** Steps of a size that no length here divides visit each line once. */
  const shuffled = (lines: readonly string[]) =>
    lines.map((_line, index) => lines[(index * 7_919 + 3) % lines.length] ?? '');

  test.each(sources)('when the lines of %s are shuffled', async (_name, text) => {
    const mixed = shuffled(text.split(/\r?\n/)).join('\n');
    expect(accountOf(mixed, await read(mixed))).toEqual(balanced);
  });

  test.each(sources)('when the lines of %s stand twice', async (_name, text) => {
    const doubled = text
      .split(/\r?\n/)
      .flatMap((line) => [line, line])
      .join('\n');
    expect(accountOf(doubled, await read(doubled))).toEqual(balanced);
  });
});
