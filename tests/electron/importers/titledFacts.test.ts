// A story's title and its facts in the first line, with no tag before them and no label.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The rain had not stopped since the morning, and the lower road was under water.\n\n"They will come," said her aunt.\n\nNobody came, and the boats lay where they had lain since the spring, and filled.\n';
const start = /^The rain had not stopped/;

describe('a title before its facts', () => {
  test.each([
    ['The Lamp Room (Harbour Lights, Ansa/Corin, NC-17, 900 words)', 'explicit'],
    ['The Lamp Room [Harbour Lights; Ansa/Corin; R]', 'mature'],
    ['**The Lamp Room (Ansa/Corin, PG-13)**', 'teen'],
    ['"The Lamp Room" (Ansa/Corin, R)', 'mature'],
    ['The Lamp Room (Ansa/Corin, R)\nby wren_holt', 'mature'],
    ['Harbour Lights - "The Lamp Room" - Ansa/Corin - NC17', 'explicit'],
    ['"The Lamp Room", Harbour Lights, Ansa/Corin, R, 900 words', 'mature'],
  ])('%j', async (lines, rating) => {
    const { metadata, chapters } = await read(`${lines}\n\n${story}`);
    expect(metadata.title).toBe('The Lamp Room');
    expect(metadata.relationships).toEqual(['Ansa/Corin']);
    expect(metadata.rating.value).toBe(rating);
    expect(metadata.authors).toEqual(lines.includes('wren') ? ['wren_holt'] : []);
    expect(chapters[0]?.entry.start).toMatch(start);
  });

  test('what the brackets warn of is a warning', async () => {
    const { metadata } = await read(`The Lamp Room (Ansa/Corin, R, deathfic)\n\n${story}`);
    expect(metadata.warnings.archive).toEqual(['death']);
  });

  test.each([
    'Ansa Holt (she/her, T)',
    'The Second Boat (the one with the red sail, R, and a torn jib)',
    'Wren took the north road (Ansa/Corin, R, had taken the other)',
    '"Low water," said Ansa, "R, Corin/Moll, and nothing else."',
    'The Lamp Room (Ansa/Corin, R)\nwas what the stone said, and nobody knew why.',
  ])('%j is the story', async (lines) => {
    const { metadata, chapters } = await read(`${lines}\n\n${story}`);
    expect(metadata.rating.value).toBe('unknown');
    expect(metadata.relationships).toEqual([]);
    expect(chapters[0]?.entry.start.slice(0, 8)).toBe(lines.slice(0, 8));
  });
});

test('the facts of the first of several tales are not those of the file', async () => {
  const { metadata } = await read(
    `Three Lamps\nby Wren\n\n1. Rain (Ansa/Corin, PG)\n\n${story}\n2. Snow (gen, G)\n\n${story}\n3. Hail (gen, R)\n\n${story}`,
  );
  expect(metadata.title).toBe('Three Lamps');
  expect(metadata.authors).toEqual(['Wren']);
});
