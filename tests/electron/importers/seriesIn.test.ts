// The series that a field names, when a story is set, and the fandom of a line that says "fic".
import { describe, expect, test } from 'vitest';
import { seriesIn } from '../../../electron/importers/plainText/header/seriesIn.ts';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The ferry was late again, and the whole of the upper quay had come down to look at the place where it was not.\n\n"It will come," said Ansa.\n';

describe('a series', () => {
  test.each([
    ['Salt Cycle', 'Salt Cycle', null],
    ['Salt Cycle #3', 'Salt Cycle', 3],
    ['Salt Cycle [3]', 'Salt Cycle', 3],
    ['Salt Cycle, Part 3 of 5', 'Salt Cycle', 3],
    ['Salt Cycle, part three', 'Salt Cycle', 3],
    ['Salt Cycle (3/5)', 'Salt Cycle', 3],
    ['Salt Cycle (Book 2)', 'Salt Cycle', 2],
    ['Salt Cycle 3/5', 'Salt Cycle', 3],
    ['Part 3 of Salt Cycle', 'Salt Cycle', 3],
    ['third in the Salt Cycle', 'Salt Cycle', 3],
    ['The third story of the Salt Cycle', 'Salt Cycle', 3],
    ['2nd in my Salt series', 'Salt series', 2],
    ['First of the Month', 'First of the Month', null],
    ['Counterpart One Hundred', 'Counterpart One Hundred', null],
    ['Counterpart 7', 'Counterpart 7', null],
    ['Second in Command', 'Second in Command', null],
    ['The Follow Lamps', 'The Follow Lamps', null],
    ['Set in Stone', 'Set in Stone', null],
    ['Comes the Tide', 'Comes the Tide', null],
    ['Sequels', 'Sequels', null],
  ])('%s', (text, name, index) => {
    expect(seriesIn(text)).toEqual({ name, index });
  });

  test.each(['3', '3/5', 'Part 3 of 5', 'follows "Brine" but stands alone', 'a sequel to Brine'])(
    '%s names none',
    (text) => {
      expect(seriesIn(text)).toBeNull();
    },
  );

  test('what names none stands before the story as it was written', async () => {
    const { metadata, front } = await read(
      `Title: Salt\nAuthor: Corin Vale\nSeries/Sequel: follows "Brine" but stands alone\n\n${story}`,
    );
    expect(metadata.series).toEqual([]);
    expect(front).toEqual([{ kind: 'other', text: 'Series/Sequel: follows "Brine" but stands alone' }]);
  });
});

test.each([
  ['Setting: Post-"Brine"', []],
  ['Setting: two weeks after the finale', []],
  ['Setting: Season 2', []],
  ['Setting: Lamp Harbour', ['Lamp Harbour']],
  ['Setting: Postmen of Harran', ['Postmen of Harran']],
  ['Fandom: Post-War Lamps', ['Post-War Lamps']],
  ['Fandom: Lamp Harbour fic', ['Lamp Harbour']],
  ['Fandom: Pacific', ['Pacific']],
])('%s', async (field, fandoms) => {
  const { metadata } = await read(`Title: Salt\nAuthor: Corin Vale\n${field}\n\n${story}`);
  expect(metadata.fandoms).toEqual(fandoms);
});
