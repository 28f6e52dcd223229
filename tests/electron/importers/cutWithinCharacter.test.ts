// A file that ends within a character: what half of one was nobody can tell, so it is left and listed.
import { expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

const told = 'Title: The Slip\nAuthor: Zoë Tarn\n\nShe went down to the café at the end of the quay.\n\n';
const choices = { choices: noChoices, lists: 'all' } as const;
const cut = (text: string, ...half: readonly number[]) =>
  Buffer.concat([Buffer.from(text), Buffer.of(...half)]);

const readLast = async (bytes: Uint8Array) => {
  const { chapters, repairs } = await readSource({ name: 'a.txt', bytes }, choices);
  const listed = repairs.flatMap(({ kind, places }) =>
    kind === 'fieldLabel' ? [] : places.map(({ line, before, after }) => [kind, line, before, after]),
  );
  return { last: chapters.at(-1)?.blocks.at(-1), listed };
};

test.each([
  ['a word that a loan word begins like', cut(`${told}The caf`, 0xc3), 'The caf\ufffd', 'caf\ufffd'],
  ['what may be a pause', cut(`${told}He said `, 0xe2, 0x80), 'He said \ufffd', '\ufffd'],
  [
    'UTF-16',
    Buffer.concat([Buffer.from(`\ufeff${told}It may be `, 'utf16le'), Buffer.of(0x69)]),
    'It may be \ufffd',
    '\ufffd',
  ],
])('%s', async (_name, bytes, last, word) => {
  expect(await readLast(bytes)).toEqual({
    last: `<p>${last}</p>`,
    listed: [['lostCharacter', 6, word, word]],
  });
});

test('the first of several parts may be the one that was cut', async () => {
  const first = cut('Title: Slip\n\nZoë, the ë.\fChapter 1\n\nThe caf', 0xc3);
  const more = [{ name: 'b.txt', bytes: Buffer.from(told) }];
  const { repairs } = await readSource({ name: 'a.txt', bytes: first, more }, choices);
  expect(repairs.find(({ kind }) => kind === 'lostCharacter')?.places).toMatchObject([
    { line: 6, before: 'caf\ufffd' },
  ]);
});

test('one that was lost long before the end of the file is mended as ever', async () => {
  expect((await readLast(Buffer.from(`${told}The caf\ufffd`))).last).toBe('<p>The café</p>');
});
