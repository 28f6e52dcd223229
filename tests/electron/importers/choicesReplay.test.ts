// What a reader chose of one text holds for a newer copy of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompletedStory } from '../../../electron/importers/completedStory.ts';
import { readForReview, readSource, type SourceReading } from '../../../electron/importers/readSource.ts';
import { blockText } from '../../../electron/markup/blockText.ts';
import { decodeText } from '../../../electron/text/decodeText.ts';
import { noChoices, type ReadingChoices, repairPlaceName } from '../../../shared/story/readingChoices.ts';
import { wordsOf } from './wordsOf.ts';

const nouns =
  'lamp river stone winter letter harbour quiet window garden morning keeper boat bell rope tide'.split(' ');

/** A paragraph of words that no other number gives, some of it in letters beyond ASCII. */
function paragraph(number: number): string {
  const words = Array.from(
    { length: 38 },
    (_, index) => nouns[(number * 7 + index * index + index) % nouns.length],
  );
  return `The ${words.slice(0, 12).join(' ')} number ${number}, naïve as the ${words.slice(12).join(' ')} was, stayed.`;
}

function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

type Shape = {
  readonly width: number;
  readonly above: number;
  readonly below: number;
  readonly hasEpilogue: boolean;
};

const first: Shape = { width: 70, above: 0, below: 0, hasEpilogue: false };

/** The same story in another copy: more paragraphs, more chapters, other lines. */
function textOf({ width, above, below, hasEpilogue }: Shape): string {
  const chapter = (number: number) => [
    `CHAPTER ${number}`,
    ...Array.from({ length: 8 }, (_, index) => wrapped(paragraph(number * 10 + index), width)),
  ];
  const added = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => wrapped(paragraph(from + index), width));
  return [
    'Title: The Rope',
    'Author: Ada Quill',
    'CHAPTER 1',
    ...added(900, above),
    ...chapter(1).slice(1),
    ...[2, 3, 4].flatMap(chapter),
    ...added(950, below),
    ...(hasEpilogue ? ['EPILOGUE', ...added(980, 4)] : []),
  ].join('\n\n');
}

const source = (text: string) => ({ name: 'rope.txt', bytes: Buffer.from(text) });
const review = (text: string, choices: ReadingChoices = noChoices) => readForReview(source(text), choices);
const titles = ({ chapters }: CompletedStory) => chapters.map(({ entry }) => entry.title);

function keyOf({ story, chapters }: SourceReading, words: string): string {
  for (const [index, { blocks }] of story.chapters.entries()) {
    const block = blocks.findIndex((each) => blockText(each).includes(words));
    const key = block < 0 ? null : chapters[index]?.keys[block];
    if (key != null) return key;
  }
  throw new Error(`No block says "${words}".`);
}

/** A split, a join and two names. */
async function chaptersChosen(): Promise<ReadingChoices> {
  const reading = await review(textOf(first));
  return {
    ...noChoices,
    chapters: {
      [keyOf(reading, 'number 14,')]: { kind: 'chapter', title: 'Interlude' },
      [keyOf(reading, 'number 20,')]: { kind: 'chapter', title: 'The Second' },
      [keyOf(reading, 'number 33,')]: { kind: 'chapter', title: null },
      [keyOf(reading, 'number 40,')]: { kind: 'join' },
    },
  };
}

const newer: readonly (readonly [string, string, 'latin1' | 'utf8' | 'utf16le'])[] = [
  ['the same text', textOf(first), 'utf8'],
  ['paragraphs above', textOf({ ...first, above: 3 }), 'utf8'],
  ['paragraphs below, and a chapter', textOf({ ...first, below: 3, hasEpilogue: true }), 'utf8'],
  ['other lines', textOf({ ...first, width: 58 }), 'utf8'],
  ['a line for each paragraph', textOf({ ...first, width: 10_000 }), 'utf8'],
  ['another encoding', textOf(first), 'latin1'],
  ['a wide encoding', textOf({ ...first, above: 2, width: 64 }), 'utf16le'],
];

describe.each(newer)('in a copy with %s', (_name, text, encoding) => {
  const bytes = Buffer.concat([
    encoding === 'utf16le' ? Buffer.from([0xff, 0xfe]) : Buffer.alloc(0),
    Buffer.from(text, encoding),
  ]);

  test('chapters that were begun, joined and named are so again', async () => {
    const choices = await chaptersChosen();
    const { story, chapters, joins, lost } = await readForReview({ name: 'rope.txt', bytes }, choices);
    expect(titles(story).slice(0, 5)).toEqual([
      titles(story)[0],
      'Interlude',
      'The Second',
      titles(story)[3],
      null,
    ]);
    expect(titles(story)[0]).toMatch(/1/);
    expect(titles(story)[3]).toMatch(/3/);
    expect(story.chapters[1]?.entry.start).toContain('The ');
    expect(blockText(story.chapters[1]?.blocks[0] ?? '')).toContain('number 14,');
    expect(blockText(story.chapters[4]?.blocks[0] ?? '')).toContain('number 33,');
    expect(story.chapters[4]?.blocks.map(blockText).join(' ')).toContain('number 47,');
    expect(joins).toEqual([{ key: expect.any(String), title: expect.stringMatching(/4/), after: 4 }]);
    expect(chapters.map(({ isChosen }) => isChosen).slice(0, 5)).toEqual([false, true, true, false, true]);
    expect(lost).toBe(0);
  });
});

test('names and joins go with their chapters when a paragraph is put above each', async () => {
  const before = await review(textOf(first));
  const [, , third, fourth] = before.chapters;
  if (third?.key == null || fourth?.key == null) throw new Error('The chapters have keys.');
  const chapters: ReadingChoices['chapters'] = {
    [third.key]: { kind: 'chapter', title: 'THIRD', over: third.over ?? null },
    [fourth.key]: { kind: 'join', over: fourth.over ?? null },
  };
  const text = textOf(first).replace(/^CHAPTER (\d)$/gm, `$&\n\nA note, put here later, number $1.`);
  const { story, joins, lost } = await review(text, { ...noChoices, chapters });
  expect(titles(story)).toEqual([...titles(before.story).slice(0, 2), 'THIRD']);
  expect(blockText(story.chapters[2]?.blocks[0] ?? '')).toBe('A note, put here later, number 3.');
  expect(joins).toEqual([{ key: fourth.key, title: fourth.over, after: 2 }]);
  expect(lost).toBe(0);
});

test('choices of blocks that are gone do no harm and are counted', async () => {
  const choices = await chaptersChosen();
  const other = 'CHAPTER 1\n\nQuite another story.\n\nOf two paragraphs.\n\nCHAPTER 2\n\nAnd a third.';
  const { story, lost } = await review(other, choices);
  expect(lost).toBe(4);
  expect(story).toEqual((await review(other)).story);
});

describe('a repair that is off at one place', () => {
  /** The places of a kind, by the words that stand there. */
  async function placesOf(text: string, kind: string, choices = noChoices) {
    const { story } = await review(text, choices);
    return story.repairs.find((repair) => repair.kind === kind)?.places ?? [];
  }
  const headed = (width: number, extra: string) =>
    [
      'THE ROPE',
      'by Ada Quill',
      'CHAPTER ONE: THE QUAY',
      extra,
      wrapped(paragraph(1), width),
      wrapped(paragraph(2), width),
      'CHAPTER TWO: THE TIDE',
      wrapped(paragraph(3), width),
      wrapped(paragraph(4), width),
    ]
      .filter((each) => each !== '')
      .join('\n\n');

  test('stays off where the text grew and its lines end elsewhere, and only there', async () => {
    const text = headed(70, '');
    const places = await placesOf(text, 'hardWrap');
    const place = places.find(({ before }) => before.length > 0);
    expect(places.length).toBeGreaterThan(8);
    if (place?.key === undefined) throw new Error('A wrapped line has a key.');
    const choices = { ...noChoices, repairs: { [repairPlaceName('hardWrap', place.key)]: false } };
    const isOff = async (again: string) =>
      (await placesOf(again, 'hardWrap', choices)).filter((each) => each.isOff);
    expect(await isOff(text)).toHaveLength(1);
    expect((await isOff(headed(70, paragraph(99).slice(0, 60))))[0]?.before).toBe(place.before);
    // The lines meet elsewhere: there is nothing to keep apart, and nothing else is kept apart instead.
    const meets = (await placesOf(headed(61, ''), 'hardWrap')).some(({ before }) => before === place.before);
    expect(await isOff(headed(61, ''))).toHaveLength(meets ? 1 : 0);
  });

  test('leaves the source’s lines as they came in the story', async () => {
    const text = headed(70, '');
    const whole = await readSource(source(text), {
      choices: { ...noChoices, repairs: { hardWrap: false } },
      lists: 'few',
    });
    const kept = whole.chapters.flatMap(({ blocks }) => blocks).filter((block) => block.includes('<br/>'));
    expect(kept.length).toBeGreaterThanOrEqual(4);
    const plain = await readSource(source(text));
    expect(plain.chapters.flatMap(({ blocks }) => blocks).filter((block) => block.includes('<br/>'))).toEqual(
      [],
    );
    expect(whole.words).toBe(plain.words);
  });
});

test('any choices on any text keep every word, and taken back leave the story as it was', async () => {
  const lines = [
    '',
    '',
    'Chapter 1',
    'CHAPTER TWO: The Second',
    'Part 2',
    '***',
    'A line that was wrapped at about sixty columns, as mail was then',
    'and the rest of it',
    'He said *nothing* of it.',
    'Yes.',
    'don\ufffdt',
    'cafÃ© noir',
    'well-',
    'known thing',
    'Title: A Thing',
    'A/N: hello there',
    'The End',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...lines), { minLength: 3, maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('begin', 'name', 'join', 'off')), { maxLength: 8 }),
      async (drawn, picks) => {
        const text = `One word\n${drawn.join('\n')}`;
        const before = await review(text);
        const keys = before.chapters.flatMap((chapter) => chapter.keys).filter((key) => key !== null);
        const places = before.story.repairs.flatMap(({ kind, places: own }) =>
          own.flatMap(({ key }) => (key === undefined ? [] : [repairPlaceName(kind, key)])),
        );
        const repairs: Record<string, boolean> = {};
        const chapters: Record<string, ReadingChoices['chapters'][string]> = {};
        for (const [at, what] of picks) {
          const key = keys[at % Math.max(1, keys.length)];
          const place = places[at % Math.max(1, places.length)];
          if (what === 'off' && place !== undefined) repairs[place] = false;
          else if (key !== undefined && what === 'join') chapters[key] = { kind: 'join' };
          else if (key !== undefined)
            chapters[key] = { kind: 'chapter', title: what === 'name' ? 'Heron' : null };
        }
        const { story, lost } = await review(text, { encoding: null, repairs, chapters });
        expect(story.chapters.length).toBeGreaterThan(0);
        // A join has nothing to do where no chapter begins, nor at the first.
        const firsts = before.chapters.slice(1).map((chapter) => chapter.key);
        const idle = Object.entries(chapters).filter(
          ([key, choice]) => choice.kind === 'join' && !firsts.includes(key),
        );
        // A repair that is off may make other blocks of the same words.
        if (Object.keys(repairs).length === 0) expect(lost).toBe(idle.length);
        expect(lost).toBeLessThanOrEqual(Object.keys(chapters).length);
        const decoded = (await decodeText(Buffer.from(text))).text;
        const kept = [
          ...story.chapters.flatMap(({ entry, blocks }) => [
            entry.title,
            entry.part,
            ...blocks.map(blockText),
          ]),
          ...[...story.front, ...story.back].map((matter) => matter.text),
          ...story.repairs.flatMap(({ places: own }) => own.map((place) => place.before)),
          ...[story.metadata.title, story.metadata.summary, ...story.metadata.authors],
        ].flatMap((each) => wordsOf(each ?? ''));
        const has = new Set(kept);
        for (const word of wordsOf(decoded)) expect(has).toContain(word);
        expect((await review(text)).story).toEqual(before.story);
      },
    ),
    { numRuns: 150, seed: 20_264 },
  );
});
