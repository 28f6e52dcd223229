// Paragraphs above a story that warn without any label, and first sentences that merely look so.
import { describe, expect, test } from 'vitest';
import { isBareNotice } from '../../../electron/importers/plainText/header/bareNotice.ts';
import { readSource } from '../../../electron/importers/readSource.ts';

const read = (text: string) => readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
const story =
  '\n\nThe lamp had gone out on the mole, and no one was there to light it.\n\n"Wait," said Ansa.\n';
const top = 'Title: Copper\nAuthor: Ansa Vale\nRating: PG\n';

describe('a notice that is nothing but its warning', () => {
  test.each([
    'DEATHFIC!',
    '!!!DEATH STORY!!!',
    '*** Deathfic ***',
    'Deathfic. You have been warned.',
    'This is a death story. Sorry!',
    'N.B. Character death!',
    'Major character dies. You have been warned.',
    'Adults only! Slash and violence.',
    'Rape, torture. Not for the squeamish.',
  ])('%s warns', (text) => {
    expect(isBareNotice(text)).toBe(true);
  });

  test.each([
    'No deathfic here.',
    'Not a death story.',
    "This isn't a death story. Sorry!",
    'No character death. You have been warned.',
    'Blood.',
    'Murder. Death. Blood.',
    'Sorry.',
    'Adults only!',
    'Death came for the lighthouse keeper.',
    '"Character death!"',
    'You have been warned.',
    'Violence was the last thing that she wanted.',
  ])('%s does not', (text) => {
    expect(isBareNotice(text)).toBe(false);
  });

  test('it stands before the story, and needs one below it', async () => {
    const found = await read(`${top}\nDEATHFIC!${story}`);
    expect(found.metadata.warnings).toEqual({ archive: ['death'], author: ['DEATHFIC!'], stated: true });
    expect(found.front).toEqual([{ kind: 'warning', text: 'DEATHFIC!' }]);
    expect((await read(`${top}\nDEATHFIC!\n`)).chapters).toHaveLength(1);
  });
});

describe('labels that warn', () => {
  test.each([
    ['CN: needles', ['needles']],
    ['Content: violence, self-harm', ['violence, self-harm']],
    ['Content: a long walk and two boats', []],
    ['Caution: gore', ['gore']],
    ['Caution: wet paint', []],
    ["Spoiler warning: up to 'The Third Bell'.\nOther warnings: torture.", ['torture.']],
    ['\nOther warnings: torture', ['torture']],
    [
      '\n***WARNING*** ***WARNING***\n\nCorin is tortured and a main character dies.',
      ['Corin is tortured and a main character dies.'],
    ],
  ])('%j warns of %j', async (fields, author) => {
    expect((await read(`${top}${fields}${story}`)).metadata.warnings.author).toEqual(author);
  });
});
