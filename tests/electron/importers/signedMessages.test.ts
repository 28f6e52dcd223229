// "--" above a name signs a message within the story; wherever else it stands it parts scenes.
import { expect, test } from 'vitest';
import { readBalanced } from './readBalanced.ts';

const told = 'The ferry left at six, as it had left since before there was a clock in the town to say so.';

async function blocksOf(...between: readonly string[]) {
  const paragraphs = [told, told, ...between, told, told];
  const { chapters } = await readBalanced(
    `Title: Six\nAuthor: Wren Tolliver\n\n${paragraphs.join('\n\n')}\n`,
  );
  return chapters.flatMap((chapter) => chapter.blocks).slice(2, -2);
}

const breaksIn = (blocks: readonly string[]) => blocks.filter((block) => block.startsWith('<hr')).length;
const signed = (name: string) => `<p class="verse letter">--<br/>${name}</p>`;

test.each([
  ['a mark as mail has it', ['He typed:', 'Come home.', '-- \nTom'], 'Tom'],
  [
    'a mark without its space',
    ['It said only this:', 'Come home.', 'Bring the dog.', '--\nTom B. Tarn'],
    'Tom B. Tarn',
  ],
  ['a salutation', ['Dear Orla,', 'the boats are in.', '--\nT.'], 'T.'],
])('%s', async (_name, between, name) => {
  const blocks = await blocksOf(...between);
  expect(blocks.at(-1)).toBe(signed(name));
  expect(breaksIn(blocks)).toBe(0);
});

test('two messages are signed so', async () => {
  const message = ['He typed:', 'Come home.', '-- \nTom'];
  expect(breaksIn(await blocksOf(...message, told, ...message))).toBe(0);
});

test.each([
  ['the name of who tells a scene', ['--\nTom']],
  ['such names where one is below a message', ['He typed:', 'Come home.', '--\nTom', told, '--\nOrla']],
  ['a name below what is said', ['He said it again:', '"Come home."', 'Nobody did.', '--\nTom']],
  ['a day', ['He typed:', 'Come home.', '--\nMonday']],
  ['a place', ['He typed:', 'Come home.', '--\nThe Harbour']],
  ['a sentence', ['He typed:', 'Come home.', '--\nTom slept.']],
  ['nothing', ['He typed:', 'Come home.', '--']],
  ['a line with a blank one above it', ['He typed:', 'Come home.', '--', 'Tom']],
  ['a line of other signs', ['He typed:', 'Come home.', '---\nTom']],
])('a scene ends above %s', async (_name, between) => {
  expect(breaksIn(await blocksOf(...between))).toBe(between.filter((each) => each.startsWith('--')).length);
});
