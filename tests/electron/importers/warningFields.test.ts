// Warnings and ratings in codes, under labels that no table knows or that are mistyped, and lines that merely look so.
import { describe, expect, test } from 'vitest';
import { isRatedLine } from '../../../electron/importers/plainText/header/ratedLine.ts';
import { codesOfField } from '../../../electron/importers/plainText/header/storyCodes.ts';
import { codesAtEnd, topicsOfCodes } from '../../../electron/importers/plainText/header/warningCodes.ts';
import { readSource } from '../../../electron/importers/readSource.ts';

const read = (text: string) => readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
const story =
  'The rain had not stopped since the morning, and the lower road was under water.\n\n"They will come," said her aunt.\n';
const top = 'Title: Copper\nAuthor: Ansa Vale\nFandom: Harbour Lights\n';

describe('codes', () => {
  test.each([
    ['K/S, NC-17, noncon, angst', ['K/S'], ['noncon'], ['angst']],
    ['TOS K/S NC-17 BDSM, nc, death', ['K/S'], ['BDSM', 'nc', 'death'], []],
    ['K/S,NC 17,deathfic,AU', ['K/S'], ['deathfic'], ['AU']],
    ['Corin Ashe/Maren Tide, R, first time', ['Corin Ashe/Maren Tide'], [], ['first time']],
    ['B/D', ['B/D'], [], []],
  ])('%s are parted', (field, relationships, warnings, others) => {
    expect(codesOfField([field], false)).toMatchObject({ relationships, warnings, others });
  });

  test('a list of codes warns, and a word alone does not', () => {
    expect(topicsOfCodes('rape, h/c, death')).toEqual(['death', 'nonCon']);
    for (const words of [
      'death',
      'angst, h/c',
      'Death, Taxes',
      'Life and Death, a story',
      'rape, the harbour',
    ])
      expect(topicsOfCodes(words)).toBeNull();
  });

  test('a summary may end with codes', () => {
    expect(codesAtEnd('They meet again. *deathfic* ; non-con')).toBe('*deathfic* ; non-con');
    expect(codesAtEnd('They meet again (deathfic, angst).')).toBe('deathfic, angst');
    expect(codesAtEnd('Love, death, and a boat.')).toBeNull();
    expect(codesAtEnd('Torture, rape and death wait beyond the mole')).toBeNull();
  });

  test.each(['NC-17 (rape, torture)', '(NC-17, noncon)', '[R] K/S', 'PG-13, slash, h/c'])(
    '%s is a line of rating and codes',
    (line) => {
      expect(isRatedLine(line)).toBe(true);
    },
  );

  test.each([
    'R. had gone home',
    'PG Tips, milk and sugar',
    '(R) Ansa, his sister',
    'NC-17',
    '[R]',
    'PG rating wanted, she said',
  ])('%s is none', (line) => {
    expect(isRatedLine(line)).toBe(false);
  });
});

describe('a label that no table knows', () => {
  test.each(['Episode: The Third Bell', 'Lyrics by: nobody', 'Other characters: Joss', 'Stardate: 4112'])(
    '%s stays a field of its own',
    async (line) => {
      for (const below of ['Rating: PG\n\n', '\n']) {
        const { metadata, front } = await read(`${top}${line}\n${below}${story}`);
        expect(metadata.fandoms).toEqual(['Harbour Lights']);
        expect(front).toEqual([{ kind: 'other', text: line }]);
      }
    },
  );

  test.each([
    'Summary: He looked up at once and then he said:\nNever: that was the word. Not now.\nRating: PG',
    'Summary: A long night at the harbour, in which everybody waits for the\nLamp: it does not come on. Nobody is surprised.\nRating: PG',
  ])('%j holds a value that goes on', async (fields) => {
    const { metadata } = await read(`${top}${fields}\n\n${story}`);
    expect(metadata.summary).toMatch(/(?:Never|Lamp): /);
  });

  test('a play that begins right below the header is the story', async () => {
    const { front } = await read(
      `${top}Corin: Who is there?\nMaren: Nobody.\nCorin: Then who speaks?\n\n${story}`,
    );
    expect(front).toEqual([]);
  });

  test.each([
    ['Violence: none', []],
    ['Violence: Some. A sailor is beaten.', ['Violence: Some. A sailor is beaten.']],
    ['Contents: rape, torture', ['rape, torture']],
    ['Wanrings: torture', ['torture']],
    ['W A R N I N G : torture', ['torture']],
    ['Warns: torture', ['torture']],
    ['Warning character death', ['Warning character death']],
    ['Warming: up slowly', []],
    ['Contents: two boats and a lamp', []],
    ['Warnings: language,\n\nviolence, character\ndeath', ['language, violence, character death']],
  ])('%j warns of %j', async (fields, author) => {
    const { metadata } = await read(`${top}Rating: PG\n${fields}\n\n${story}`);
    expect(metadata.warnings.author).toEqual(author);
  });
});
