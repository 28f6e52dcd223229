// The last line of a list of contents, and the last chapter's own heading, though neither has a number.
import { expect, test } from 'vitest';
import { parseHeading } from '../../../electron/importers/plainText/headings/parseHeading.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { accountOf, balanced } from './wordAccount.ts';

const passage =
  'The miller counted the sacks twice, and shut the sluice before the rain came down from the hill.\n\nNobody had asked him to do it, and nobody thanked him for it afterwards.';

async function titlesOf(text: string) {
  const whole = `THE WEIR\n\nBy Perrin Holt\n\n${text}`;
  const story = await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(whole) });
  expect(accountOf(whole, story)).toEqual(balanced);
  return story.chapters.map(({ entry }) => entry.title);
}

const chapters = (last: string) =>
  ['CHAPTER I. THE SACK', 'CHAPTER II. THE SLUICE', 'CHAPTER III. THE RAIN', last]
    .map((each) => `${each}\n\n${passage}\n\n`)
    .join('');
const list = '  I. The Sack\n II. The Sluice\nIII. The Rain\n';

test('the last line of the list is no chapter of its own', async () => {
  expect(await titlesOf(`CONTENTS\n\n${list}  The Last Chapter\n\n${chapters('CHAPTER THE LAST')}`)).toEqual([
    'CHAPTER I. THE SACK',
    'CHAPTER II. THE SLUICE',
    'CHAPTER III. THE RAIN',
    'Chapter The Last',
  ]);
});

test('words apart from the list are the story’s own', async () => {
  const titles = await titlesOf(`CONTENTS\n\n${list}\nFor the Miller\n\n${chapters('CHAPTER IV. THE HILL')}`);
  expect(titles.length).toBe(5);
});

test('a number of all chapters may be a word', () => {
  expect(parseHeading('Chapter Ten (of Ten)')).toMatchObject({ number: 10, of: 10, isBare: true });
  expect(parseHeading('Chapter Two (of Sorrows)')?.of ?? null).toBeNull();
});

test.each(['Chapter the last that he would ever write', 'Chapter the Latter'])(
  '"%s" is no heading',
  (line) => {
    expect(parseHeading(line)).toBeNull();
  },
);
