// Marks set as each language sets them: what becomes what, what stays, and what never changes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockHash } from '../../../shared/reading/blockHash.ts';
import { typographic, typographicRuns } from '../../../shared/story/typography.ts';
import '../../tools/seed.ts';

type Case = readonly [written: string, set: string];

const english: readonly Case[] = [
  [`"Hello," he said. "Don't go."`, '“Hello,” he said. “Don’t go.”'],
  [`'Tis cold; rock 'n' roll in the '90s, get 'em!`, '’Tis cold; rock ’n’ roll in the ’90s, get ’em!'],
  [`'I'll get 'em,' he said. 'The boys' boat.'`, '‘I’ll get ’em,’ he said. ‘The boys’ boat.’'],
  [`"'Hello,' he said," she said.`, '“‘Hello,’ he said,” she said.'],
  [`the 'quoted' word, James' book, the word 'is'`, 'the ‘quoted’ word, James’ book, the word ‘is’'],
  [`the '68 crew read '1984' twice`, 'the ’68 crew read ‘1984’ twice'],
  [`get 'im goin' now`, 'get ’im goin’ now'],
  [`the "friend"'s house, and l'"ami"`, 'the “friend”’s house, and l’“ami”'],
  [`"...and then"`, '“…and then”'],
  [`"Stop!"--he ran--"now."`, '“Stop!”—he ran—“now.”'],
  [`"What the--?" "No--"`, '“What the—?” “No—”'],
  [`('Yes,' she said.)`, '(‘Yes,’ she said.)'],
  ["``As typeset'' and `so' again", '“As typeset” and ‘so’ again'],
  ['don`t, don´t', 'don’t, don’t'],
  [`K'tarra's Qo'nar`, 'K’tarra’s Qo’nar'],
  ['wait -- what', 'wait — what'],
  ['yes - no', 'yes – no'],
  ['Chapter 1 - The Wick', 'Chapter 1 – The Wick'],
  ['Well... I see.... Yes . . . no', 'Well… I see.… Yes … no'],
  ['1990-1995, pages 12-15, 1990-95', '1990–1995, pages 12–15, 1990–95'],
];

const others: readonly (readonly [language: string, written: string, set: string])[] = [
  [
    'de',
    `"Hallo", sagte er--und "ging". So geht's 'n Stück.`,
    '„Hallo“, sagte er – und „ging“. So geht’s ’n Stück.',
  ],
  ['de', `"Sie sagte 'nein', oder?"`, '„Sie sagte ‚nein‘, oder?“'],
  ['de-CH', `"Hallo", sagte er.`, '«Hallo», sagte er.'],
  [
    'fr',
    `- Bonjour, dit-il. "L'ami "vrai" est là" !`,
    '— Bonjour, dit-il. «\u202fL’ami “vrai” est là\u202f»\u202f!',
  ],
  ['fr', 'Il dit " oui ". Quoi ?', 'Il dit «\u202foui\u202f». Quoi\u202f?'],
  ['fr', '-Bonjour, «ami»', '—\u00a0Bonjour, «\u202fami\u202f»'],
  ['es', '-Hola -dijo ella-. ¿Qué "tal"?', '—Hola —dijo ella—. ¿Qué «tal»?'],
  ['es-MX', 'Dijo "hola".', 'Dijo “hola”.'],
  ['ru', '- Привет, - сказал он. "Он сказал "да" ей"', '— Привет, — сказал он. «Он сказал „да“ ей»'],
  ['pl', '- Cześć - powiedział. "Tak"', '– Cześć – powiedział. „Tak”'],
  ['sv', '"Hej", sa han.', '”Hej”, sa han.'],
  ['da', '"Hej," sagde han.', '»Hej,« sagde han.'],
  ['nl', `'s avonds zei hij: "zo'n 'mooie' dag"`, '’s avonds zei hij: “zo’n ‘mooie’ dag”'],
  ['it', `"Un po' di 'ndrangheta", disse.`, '«Un po’ di ’ndrangheta», disse.'],
  ['pt-BR', '- "Oi", disse.', '— “Oi”, disse.'],
  ['pt-PT', '"Olá", disse.', '«Olá», disse.'],
  ['uk', `м'я "слово"`, 'м’я «слово»'],
];

/** Each of them could be spoilt; none may change. */
const untouched: readonly string[] = [
  `He is 6'2" tall, with a 12" blade.`,
  '5 - 3 = 2, 555-1234, 0171-555, 2001-09-11, 2001-09, 4-2-1, NCC-17-19, 3.5-4.5, 1-3/4',
  "http://example.org/a--b?c='d'&e=f and www.example.org/x-1990-1995",
  `write to o'keeper--one@example.org`,
  ":'( and ;'-(",
  '-----',
  '- - -',
  '* * *',
  '--> x <-- y',
  'a/.../b, ......',
  '“Set,” she said — ‘already’… 1990–1995',
  'pre-war, well-known',
  '',
];

test.each(english)('en: %s', (written, set) => {
  expect(typographic(written, 'en')).toBe(set);
  expect(typographic(written, null)).toBe(set);
});

test.each(others)('%s: %s', (language, written, set) => {
  expect(typographic(written, language)).toBe(set);
});

test.each(untouched)('leaves %j', (text) => {
  expect(typographic(text, 'en')).toBe(text);
});

test('inches inside a speech leave the speech its closing mark', () => {
  expect(typographic(`"A 12" blade," he said. "It's 6'2"," she said.`, 'en')).toBe(
    `“A 12" blade,” he said. “It’s 6'2",” she said.`,
  );
  expect(typographic('"I am 25" she said.', 'en')).toBe('“I am 25” she said.');
});

test('a mark without its own does not turn those after it', () => {
  expect(typographic('"He went. "She stayed," he said. "And I?"', 'en')).toBe(
    '“He went. “She stayed,” he said. “And I?”',
  );
  expect(typographic('He went." "She stayed," he said.', 'ru')).toBe('He went.» «She stayed,» he said.');
  expect(typographic('"A speech that goes on.', 'fr')).toBe('«\u202fA speech that goes on.');
});

test('a mark that is typographic already finds the one that fits it', () => {
  expect(typographic('“Hello" she said.', 'de')).toBe('“Hello” she said.');
  expect(typographic('»Tag" sagte sie, "Hallo“.', 'de')).toBe('»Tag« sagte sie, „Hallo“.');
});

describe('over several elements', () => {
  const set = (texts: readonly string[], fixed: readonly number[] = [], language = 'en') =>
    typographicRuns(
      texts.map((text, index) => ({ text, isFixed: fixed.includes(index) })),
      language,
    );

  test('a mark that opens in one closes in another', () => {
    expect(set(['"', 'No', '," he said. "', "Don't", '"'])).toEqual([
      '“',
      'No',
      ',” he said. “',
      'Don’t',
      '”',
    ]);
    expect(set(['don', "'", 't'])).toEqual(['don', '’', 't']);
    expect(set(['"', 'Oui', '"'], [], 'fr')).toEqual(['«\u202f', 'Oui', '\u202f»']);
  });

  test('code is read and not changed', () => {
    expect(set(['say "', '"x--y"', '" -- then'], [1])).toEqual(['say “', '"x--y"', '” — then']);
  });

  test('a sign that is parted between two elements is left', () => {
    expect(set(['wait-', '-what. .', ' .'])).toEqual(['wait-', '-what. .', ' .']);
  });
});

const pieces = [
  '"',
  "'",
  '-',
  '--',
  '---',
  ' - ',
  '...',
  '. . .',
  ' ',
  ' ',
  ' ',
  'word',
  'Word',
  "n't",
  "'em",
  "'90s",
  '6\'2"',
  '12"',
  ',',
  '.',
  '?',
  '!',
  '(',
  ')',
  '“',
  '”',
  '‘',
  '’',
  '„',
  '«',
  '»',
  '—',
  '…',
  '\u202f',
  '\u00a0',
  '1990',
  '12',
  'https://example.org/--\'"',
  'a@example.org',
  '`',
  '``',
  "''",
  'ö',
  'слово',
  '\n',
  '🙂',
]; // prettier-ignore
const languages = ['en', 'de', 'fr', 'es', 'ru', 'pl', 'sv', 'da', 'hu', 'nl', 'it', null];

const language = fc.constantFrom(...languages);

test('never touches a letter or a digit, and doing it again changes nothing', () => {
  const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), language, (parts, tag) => {
      const text = parts.join('');
      const once = typographic(text, tag);
      expect(lettersOf(once)).toBe(lettersOf(text));
      expect(blockHash(once)).toBe(blockHash(text));
      expect(typographic(once, tag)).toBe(once);
    }),
    { numRuns: 8000 },
  );
});

test('the same text in pieces is set the same', () => {
  // Signs of several characters may be parted by a cut; then they are left.
  const whole = pieces.filter((piece) => !/-|\.|`|''/.test(piece));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...whole), { maxLength: 20 }), language, (parts, tag) => {
      const runs = parts.map((text) => ({ text, isFixed: false }));
      expect(typographicRuns(runs, tag).join('')).toBe(typographic(parts.join(''), tag));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  '"',
  "'",
  '-',
  '.',
  ' -',
  '. ',
  '"\'',
  "' ",
  '@',
  'a@a.',
  '``',
  '1-',
  "5'",
  ' ',
  '«',
  'www.',
  '- ',
])('a long row of %j is done in a moment', (piece) => {
  const text = `a${piece.repeat(200_000 / piece.length)}`;
  const started = performance.now();
  for (const language of ['en', 'fr', 'es']) typographic(text, language);
  expect(performance.now() - started).toBeLessThan(3000);
});
