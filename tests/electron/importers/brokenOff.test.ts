// Paragraphs that a dropped line has left without their end or their beginning, and those that only look so.
import { expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import { readBalanced } from './readBalanced.ts';

const telling =
  'The ferry left at six, as it had left since before there was a clock\nin the town to say so. Nobody waved, and nobody was late.';
const told = 'Gulls followed it out as far as the second buoy and then went home\nto the harbour wall.';
const storyOf = (...pieces: readonly string[]) =>
  `Title: Six\nAuthor: Wren Tolliver\n\n${[telling, told, ...pieces, telling, told, telling].join('\n\n')}\n`;

async function lostIn(text: string): Promise<number> {
  const { chapters } = await readBalanced(text);
  return chapters.flatMap(({ blocks }) => blocks).filter((block) => block.includes('lost-line')).length;
}

const cut = 'The mate counted the heads. There were eleven of them, as there had\nalways been, and';

test.each([
  ['that stops at "and"', [cut, told]],
  ['that stops at an article', [`${cut} the`, told]],
  ['that begins within a speech', [telling, 'up the mast, and see for yourself." He pointed.']],
  ['that begins within a speech in curly quotes', [telling, 'up the mast, and see for yourself,” he said.']],
  [
    'whose next words are lost',
    [
      'For the whole of that morning nobody on deck spoke, and not until after',
      'of hot tar and of rope, and it stayed.',
    ],
  ],
])('a paragraph %s is marked', async (_name, pieces) => {
  expect(await lostIn(storyOf(...pieces))).toBe(1);
});

test.each([
  ['talk that cuts in', [cut, '"Twelve," said a voice behind him, from under the tarpaulin there.']],
  ['a noise that cuts in', [cut, 'CRASH!']],
  ['a sign that is read', [cut, 'Mind Your Head']],
  ['a line of verse', ['The sea is wide and', told]],
  ['a scene that ends so', [cut, '* * *', told]],
  [
    'a cut that lost nothing',
    [
      'For the whole of that morning nobody on deck spoke, and not until the',
      'smell of hot tar was gone did anyone.',
    ],
  ],
  ['a line that goes on', [cut, 'they all had hats on, every one, and not one of them was looking.']],
  ['a stop', [`${cut} so on.`, told]],
  ['a word that may be last', [`${cut} then he looked up`, told]],
  ['an opening quote that was forgotten', [telling, 'Go up the mast, and see for yourself." He pointed.']],
  ['a speech that a blank line parts', ['"Go," he said. "Go at once', 'up the mast, and see." He pointed.']],
  ['a quoted word', [telling, 'there was a "mast" of sorts, and it leant.']],
])('not marked: %s', async (_name, pieces) => {
  expect(await lostIn(storyOf(...pieces))).toBe(0);
});

test('a writer whose paragraphs often stop so has lost nothing', async () => {
  expect(await lostIn(storyOf(cut, told, cut, told, cut, told))).toBe(0);
});

test('switched off, nothing is marked', async () => {
  const bytes = new TextEncoder().encode(storyOf(cut, told));
  const choices = { ...noChoices, repairs: { lostLine: false } };
  const { chapters } = await readSource({ name: 'a.txt', bytes }, { choices, lists: 'all' });
  expect(chapters.flatMap(({ blocks }) => blocks).join('')).not.toContain('lost-line');
});
