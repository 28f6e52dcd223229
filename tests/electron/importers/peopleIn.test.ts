// Who a header's fields name: characters, pairings, nobody; and an archive's facts in one line.
import { describe, expect, test } from 'vitest';
import { readBalanced } from './readBalanced.ts';

const telling = 'The ferry left at six, as it had left since before there was a clock in the town to say so.';
const read = async (...fields: readonly string[]) =>
  readBalanced(`Title: Six\nAuthor: Wren Tolliver\n${fields.join('\n')}\n\n${telling}\n\n${telling}\n`);

describe('a field of pairings and characters', () => {
  test.each([
    [
      'Pairing/Characters: Orla, the Mate; Orla/Mate if you squint',
      ['Orla/Mate if you squint'],
      ['Orla', 'the Mate'],
    ],
    ['Characters/Pairings: Orla/Tam, Bo & Kit, the Mate', ['Orla/Tam', 'Bo & Kit'], ['the Mate']],
    ['Pairing/Characters: Orla, Tam and the Mate', [], ['Orla', 'Tam', 'the Mate']],
    ['Pairing/Characters: Orlatam', ['Orlatam'], []],
    ['Pairing/Characters: Orla and Tam', ['Orla and Tam'], []],
    ['Pairing: Orla & Tam friendship, Bo', ['Orla & Tam friendship', 'Bo'], []],
  ])('%s', async (field, relationships, characters) => {
    const { metadata } = await read(field);
    expect([metadata.relationships, metadata.characters]).toEqual([relationships, characters]);
  });

  test.each([
    ['Characters: Orla, Tam, and the Cat', ['Orla', 'Tam', 'the Cat']],
    ['Characters: Orla, Tam & the Cat', ['Orla', 'Tam', 'the Cat']],
    ['Characters: Orla & the Cat', ['Orla & the Cat']],
    ['Characters: Orla, mentions of Tam and others', ['Orla', 'mentions of Tam and others']],
    ['Characters: None', []],
  ])('%s', async (field, characters) => {
    expect((await read(field)).metadata.characters).toEqual(characters);
  });
});

test('"None" is no tag, and its line stands before the story', async () => {
  const { metadata, front } = await read('Genres: None');
  expect(metadata.tags).toEqual([]);
  expect(front.map(({ text }) => text)).toContain('Genres: None');
});

test('facts of an archive in one line are each their own', async () => {
  const { metadata } = await read(
    'Rating: PG',
    'Chapters: 1 Completed: Yes Word count: 512 Read: 1,203',
    'Published: 05/06/2004 Updated: 23/07/2004',
  );
  expect([metadata.status, metadata.updated]).toEqual(['complete', '2004-07-23']);
});

test.each([
  ['new, complete', 'complete'],
  ['new/WIP', 'inProgress'],
  ['repost - finished', 'complete'],
  ['new', 'unknown'],
])('a status of %s', async (words, status) => {
  expect((await read(`Status: ${words}`)).metadata.status).toBe(status);
});
