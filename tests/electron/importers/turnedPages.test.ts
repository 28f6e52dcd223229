// A sentence that goes on behind a form feed, and what only looks like one.
import { expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import { readBalanced } from './readBalanced.ts';

const told = [
  'The ferry left at six, as it had left since before there was a clock',
  'in the town to say so, and Orla had never once been on it in time.',
].join('\n');
const talk = '"You might have told me," said Orla.';
const others = [told, talk, told, told, talk, told];
const plain = (text: string) => `<p>${text.replaceAll('\n', ' ')}</p>`;

const textOf = (...between: readonly string[]) =>
  `Title: Six\nAuthor: Wren Tolliver\n\n${[...others, ...between, ...others].join('\n\n')}\n`;

async function blocksOf(text: string) {
  const { chapters } = await readBalanced(text);
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  return blocks.slice(others.length, blocks.length - others.length);
}

const head = 'The pilot had counted the lamps along the quay by the time that he';
const tail = 'thought of soup, and of nothing else.';
const whole = plain(`${head} ${tail}`);

test.each([
  ['between blank lines', `${head}\n\n\f${tail}`],
  ['alone on its line', `${head}\n\f\n${tail}`],
  ['with blank lines on both its sides', `${head}\n\n\n\f\n\n${tail}`],
  ['within the paragraph', `${head}\n\f${tail}`],
  ['where the sheet ends early', `The pilot had counted the lamps\n\f${tail}`],
])('a form feed %s parts no sentence', async (_name, text) => {
  const first = text.startsWith(head) ? whole : plain(`The pilot had counted the lamps ${tail}`);
  expect(await blocksOf(textOf(text))).toEqual([first]);
});

test('nor where sheet after sheet is full', async () => {
  const text = `${head}\n\n\f${tail}`;
  expect(await blocksOf(textOf(text, told, talk, told, text))).toEqual([
    whole,
    plain(told),
    plain(talk),
    plain(told),
    whole,
  ]);
});

test('a sentence that has ended is not gone on with', async () => {
  expect(await blocksOf(textOf(`${head} slept.\n\n\fe. e. was his name, and nobody knew why.`))).toEqual([
    plain(`${head} slept.`),
    '<hr class="scene"/>',
    plain('e. e. was his name, and nobody knew why.'),
  ]);
});

test('nor by the end of the story, set on a sheet of its own', async () => {
  expect(await blocksOf(textOf(`${head}\n\n\fthe end of it`, told))).toContain(plain('the end of it'));
});

test('verse in lower case keeps its lines across the sheets', async () => {
  const verse = (feed: string) =>
    `  the lamp that is out is the lamp of the tide\n  ${feed}and the boats that are in are the boats that have lied\n  and nobody rows them and nobody calls`;
  const [block] = await blocksOf(textOf(verse('')));
  expect(block?.match(/<br\/>/g)).toHaveLength(2);
  const turned = verse('').replace('\n  and the', '\n\f  and the');
  expect(await blocksOf(textOf(turned))).toEqual([block]);
});

test('a couplet does, where the story has other verse', async () => {
  const verse = 'the lamp that is out is the lamp\nof the tide and the boats that are in\nare the boats';
  const couplet = 'and nobody rows them and nobody\n\fcalls to the boats that are in';
  expect(await blocksOf(textOf(verse, couplet))).toHaveLength(2);
  expect((await blocksOf(textOf(verse, couplet)))[1]).toContain('<br/>');
});

test('who begins each paragraph in lower case may begin a scene so', async () => {
  const small = ['the lamps went out along the quay.', 'nobody lit them again that year.'];
  const text = textOf(...small, `${head}\n\n\f${tail}`);
  expect(await blocksOf(text)).toContain('<hr class="scene"/>');
});

test('where the reader wants lines to stay broken, the sheets part no scenes either', async () => {
  const bytes = new TextEncoder().encode(textOf(`${head}\n\n\f${tail}`));
  const choices = { ...noChoices, repairs: { hardWrap: false } };
  const { chapters } = await readSource({ name: 'a.txt', bytes }, { choices, lists: 'all' });
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  expect(blocks).toContain(plain(tail));
  expect(blocks).not.toContain('<hr class="scene"/>');
});
