// A label of two names: what of its value is a fandom, what a pairing, a character or a rating.
import { describe, expect, test } from 'vitest';
import { readBalanced } from './readBalanced.ts';

const story =
  'The rain had not stopped since the morning, and the lower road was under water.\n\nNobody came, and the boats lay where they had lain since the spring, and filled.\n';

const read = async (line: string) =>
  (await readBalanced(`Title: The Lamp Room\nAuthor: Wren\n${line}\n\n${story}`)).metadata;

describe('a label of two names', () => {
  test.each([
    'Fandom/Pairing: Harbour Lights, Ansa/Corin',
    'Fandom/Pairing: Harbour Lights - Ansa/Corin',
    'Fandom/Pairing: Harbour Lights / Ansa/Corin',
    'Fandom & Pairing: Harbour Lights (Ansa/Corin)',
    'Pairing/Fandom: Ansa/Corin (Harbour Lights)',
    'Pairing and fandom: Ansa/Corin; Harbour Lights',
  ])('%j', async (line) => {
    const { fandoms, relationships } = await read(line);
    expect(fandoms).toEqual(['Harbour Lights']);
    expect(relationships).toEqual(['Ansa/Corin']);
  });

  test('an ampersand pairs where no slash does', async () => {
    expect(await read('Fandom/Pairing: Harbour Lights, Ansa & Corin')).toMatchObject({
      fandoms: ['Harbour Lights'],
      relationships: ['Ansa & Corin'],
    });
    expect(await read('Fandom/Pairing: Salt & Rope, Ansa/Corin, Moll/Wren')).toMatchObject({
      fandoms: ['Salt & Rope'],
      relationships: ['Ansa/Corin', 'Moll/Wren'],
    });
  });

  test('characters and ratings', async () => {
    expect(await read('Characters/Pairings: Moll, Ansa/Corin')).toMatchObject({
      characters: ['Moll'],
      relationships: ['Ansa/Corin'],
    });
    const { rating, relationships } = await read('Rating/Pairing: NC-17, Ansa/Corin');
    expect(rating).toEqual({ value: 'explicit', label: 'NC-17' });
    expect(relationships).toEqual(['Ansa/Corin']);
  });

  test('where nothing tells them apart, nothing is parted', async () => {
    expect((await read('Fandom/Pairing: Ansa/Corin, Moll/Wren')).relationships).toEqual([
      'Ansa/Corin',
      'Moll/Wren',
    ]);
    expect((await read('Rating/Pairing: NC-17, Ansa/Corin, a boat')).rating.label).toBe(
      'NC-17, Ansa/Corin, a boat',
    );
  });

  test('no spoilers past a season are no warning', async () => {
    expect((await read('Spoilers/Warnings: none for S2')).warnings.author).toEqual([]);
    expect((await read('Spoilers/Warnings: none for S2, character death')).warnings.archive).toEqual([
      'death',
    ]);
    expect((await read('Spoilers/Warnings: none but death')).warnings.author).toEqual(['none but death']);
  });
});
