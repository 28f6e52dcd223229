// No word of a source is lost on its way into a story, none is invented, and each repair that is listed is the one made.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompletedStory } from '../../../electron/importers/completedStory.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { noChoices, repairPlaceName } from '../../../shared/story/readingChoices.ts';
import { switchablePlaces } from '../../fuzz/checkReading.ts';
import { countedText } from './countedText.ts';
import { accountOf, balanced } from './wordAccount.ts';

const repository = join(import.meta.dirname, '../../..');
const corpus = join(repository, '../shared/corpus');
const fixtures = join(repository, 'tests/fixtures/importers/plainText');

type Switches = Readonly<Record<string, boolean>>;

function read(bytes: Uint8Array, repairs: Switches = {}): Promise<CompletedStory> {
  return readSource({ name: 'a.txt', bytes }, { choices: { ...noChoices, repairs }, lists: 'all' });
}

async function expectBalance(bytes: Uint8Array, story: CompletedStory): Promise<void> {
  expect(accountOf(await countedText(bytes), story)).toEqual(balanced);
}

const files = [
  ...readdirSync(fixtures).map((name) => join(fixtures, name, 'source.txt')),
  ...readdirSync(join(repository, 'assets/sample')).map((name) => join(repository, 'assets/sample', name)),
  ...(existsSync(corpus)
    ? readdirSync(corpus)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(corpus, name))
    : []),
].filter((path) => existsSync(path));

describe('no word is lost or invented, and each stands in its place', () => {
  test.each(files)('in %s', async (file) => {
    const bytes = readFileSync(file);
    await expectBalance(bytes, await read(bytes));
  });

  test('in any arrangement of lines that old texts are made of', async () => {
    const pieces = [
      '',
      '',
      '',
      'Title: A Thing',
      'Author: somebody',
      'Author: Quiet Owl <owl@example.org>',
      'by Old Pell and Nell Attaway',
      'Rating: PG',
      'Warnings: none',
      'Warnings: Major Character Death, rats',
      'Summary: it is short',
      '***',
      '*   *   *',
      '*****DISCLAIMER*****',
      '*****',
      'Chapter 1',
      'CHAPTER TWO: The Second',
      'Chapter 1 Part 2',
      'Prologue',
      'SIDE ONE: Up',
      'Part 2',
      'I',
      'II',
      'The End',
      'To be continued...',
      'A/N: hello there',
      'Notes:',
      'Copyright notice: all of it',
      '| HOME | BACK |',
      'Work Header',
      'Work Text:',
      '• a point',
      '***** The bell rang',
      'He said *nothing* of it.',
      '"Really?" she said, and went out.',
      'the*Heron* sailed',
      'un*believ*able',
      'It ended. *****',
      'A line that was wrapped at about sixty columns, as mail was then',
      'and the rest of it',
      'well-',
      'known thing',
      'A short label',
      'by nobody',
      'don\ufffdt',
      'wait\ufffd',
      'a\u00adb',
      'a\u00ad\u00adb\u00ad',
      'donâ€™t say cafÃ©',
      'she said &quot;no&quot; &amp; left the caf&eacute;',
      'it was =E9t=E9 then=20',
      'the\u0008bridge\u001a',
      '> quoted by somebody',
      '    indented text that goes on',
      'Complete: yes',
      'Series: Tales [3]',
      'Series: Part 2 of The Papers',
      'Language: English',
      'Published: 2001-02-03',
      'Stats:',
      'Kudos:',
      '12',
      'From: owl@example.org',
      'Subject: A Thing (1/2) [NC-17]',
      'Newsgroups: alt.harbour',
      'Archive of Our Own Beta',
      'Rated NC-17',
      '[R]',
      'Warning! Contains rape.',
      'This is my first fic',
      '<<<>>>',
      'xxx',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 }),
        async (lines) => {
          const bytes = new TextEncoder().encode(`One word\n${lines.join('\n')}`);
          await expectBalance(bytes, await read(bytes));
        },
      ),
      { numRuns: 1_000, seed: 20_261 },
    );
  });
});

/** The lines of the paragraphs in which the places of a kind stand, or one of them: other repairs there may hang on it. */
function linesAround(
  text: string,
  story: CompletedStory,
  kind: string,
  key: string | null,
): ReadonlySet<number> {
  const lines = text.split('\n');
  const isBlank = (line: number) => (lines[line - 1] ?? '').trim() === '';
  const around = new Set<number>();
  const places = story.repairs.find((repair) => repair.kind === kind)?.places ?? [];
  for (const { line, key: own } of places) {
    if (own === undefined || (key !== null && own !== key)) continue;
    let first = line;
    let last = line;
    // The paragraph, and with the blank lines between them the one above and the one below.
    for (let times = 0; times < 2; times += 1) {
      while (first > 1 && isBlank(first - 1)) first -= 1;
      while (first > 1 && !isBlank(first - 1)) first -= 1;
      while (last < lines.length && !isBlank(last + 1)) last += 1;
      while (last < lines.length && isBlank(last + 1)) last += 1;
    }
    while (last < lines.length && !isBlank(last + 1)) last += 1;
    for (let each = first; each <= last; each += 1) around.add(each);
  }
  return around;
}

/** Every repair that is made, but for those in the lines given. */
const madeOutside = (story: CompletedStory, lines: ReadonlySet<number>) =>
  story.repairs.flatMap(({ kind, places }) =>
    places
      .filter(({ line, isOff }) => isOff !== true && !lines.has(line))
      .map(({ line, before, after }) => `${kind} on line ${line}: ${before} → ${after}`),
  );

const switchable = await Promise.all(
  files.map(async (file) => ({ file, places: switchablePlaces(await read(readFileSync(file))) })),
);

describe('a repair that is switched off is not made, and all others are', () => {
  const kinds = switchable.flatMap(({ file, places }) =>
    [...new Set(places.map(({ kind }) => kind))].map((kind) => [kind, file] as const),
  );

  test.each(kinds)('%s in %s', async (kind, file) => {
    const bytes = readFileSync(file);
    const plain = await read(bytes);
    const story = await read(bytes, { [kind]: false });
    await expectBalance(bytes, story);
    const own = story.repairs.find((repair) => repair.kind === kind);
    const keyed = own?.places.filter(({ key }) => key !== undefined) ?? [];
    expect(keyed.length).toBeGreaterThan(0);
    expect(keyed.every(({ isOff }) => isOff === true)).toBe(true);
    // What bears no key is not for the reader to switch.
    expect(own?.count).toBe((own?.places.length ?? 0) - keyed.length);
    const others = story.repairs.filter((repair) => repair.kind !== kind);
    expect(others.flatMap(({ places }) => places).some(({ isOff }) => isOff === true)).toBe(false);
    const around = linesAround(await countedText(bytes), plain, kind, null);
    expect(madeOutside(story, around)).toEqual(madeOutside(plain, around));
  });

  const single = switchable.flatMap(({ file, places }) =>
    places
      .filter((_place, index) => index % Math.ceil(places.length / 6) === 0)
      .map(({ kind, key }) => [kind, key, file] as const),
  );

  test.each(single)('%s at %s in %s', async (kind, key, file) => {
    const bytes = readFileSync(file);
    const plain = await read(bytes);
    const story = await read(bytes, { [repairPlaceName(kind, key)]: false });
    await expectBalance(bytes, story);
    const own = story.repairs.find((repair) => repair.kind === kind);
    expect(own?.places.filter(({ isOff }) => isOff === true).map((place) => place.key)).toEqual([key]);
    const around = linesAround(await countedText(bytes), plain, kind, key);
    expect(madeOutside(story, around)).toEqual(madeOutside(plain, around));
  });
});

const damagedCopies = {
  'an author who stands twice, below a page without its header': [
    'mojibake',
    'Sea\nAuthor: NoÃ«l\nâ€œIt wasnâ€™t me,â€\u009d said â€“ and thenâ€¦ nothing. It cost Â£5.Â\u00a0 Or more.\nIt wasnÃ¢â‚¬â„¢t so, said RenÃƒÂ©e.\nWork Header\na short account of the flood\nWork Text:\nThe water was in the street by six.\n"Have you got the cat?" said Dora.\n"I have got the cat," said Emil. He held up the basket, which hissed.\n\nTitle: Sea\nAuthor: NoÃ«l\nWork Text:',
  ],
  "notes below the page's end": ['removed', 'Chapter Text\nActions\n ↑ Top\n\nChapter End Notes'],
  'a page in each of two mails': [
    'removed',
    '1\nDate: Mon, -0000\nFrom: <maren@example.org>\nSubject: 1/2\nChapter Text\n\nMessage: 2\nDate: Mon, -0000\nFrom: <maren@example.org>\nSubject: 2/2\nChapter Text',
  ],
  'a part whose own title has lost its number': [
    'removed',
    'Subject: NEW: The Lower Road [PG]\n\nSubject: NEW: The Lower Road (2/3) [PG]\nTitle: (2\nTitle: (3/3)\nThey ',
  ],
  'a framed text whose author stands twice': [
    'removed',
    'Step\nby Corin Ashe\nby Corin Ashe\nFandom: Lights\n\n\t2. Ninth\n\nEnd file.',
  ],
  'front matter with the number of a series and no name of it': [
    'fieldLabel',
    '---\nauthor: Wren\nseries_index: 2\n---\nThere ',
  ],
  'a download whose series has lost its name': [
    'fieldLabel',
    'Ladder\nPosted originally on the Archive of Our Own http://archiveofourown.org/works/1000011.\nSeries:\nSeries:\nStats:\n Thank ',
  ],
  'a download with two series over two lines': [
    'fieldValue',
    'Ladder\nPosted originally on the Archive of Our Own http://archiveofourown.org/works/1000011.\nSeries:\n Part 1 of Lamps\n Otherwise, Part 1 of Lamps\nStats:\n falls.',
  ],
} as const;

test.each(Object.entries(damagedCopies))('no word is lost in %s', async (_name, [kind, text]) => {
  const bytes = new TextEncoder().encode(text);
  await expectBalance(bytes, await read(bytes));
  await expectBalance(bytes, await read(bytes, { [kind]: false }));
});
