// Numbers that count no chapter: a list inside one, a figure that belongs to a sentence; and chapters that merely look like them.
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { bell, boats, header, tide } from './pierScene.ts';
import { accountOf, balanced } from './wordAccount.ts';

const scene = `${boats}\n\n${bell}\n\n${tide}`;

async function titlesOf(text: string) {
  const whole = `${header}\n\n${text}\n`;
  const story = await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(whole) });
  expect(accountOf(whole, story)).toEqual(balanced);
  return story.chapters.map(({ entry }) => entry.title);
}

/** `inside` stands after the scene of the chapter that `place` names. */
function chapters(titles: readonly string[], place = 0, inside = ''): string {
  return titles
    .map((title, index) => `${title}\n\n${scene}${index === place ? `\n\n${inside}\n\n${scene}` : ''}`)
    .join('\n\n');
}

const titled = ['1. The Pier', '2. The Tenth Boat', '3. The Bell', '4. The Quay', '5. The Oars'];
const dotted = ['1.', '2.', '3.', '4.', '5.'];
const bare = ['1', '2', '3', '4', '5'];
const roman = ['I', 'II', 'III', 'IV', 'V'];
const romanTitled = ['I. The Pier', 'II. The Boat', 'III. The Bell', 'IV. The Quay'];
const shown = (titles: readonly string[]) => titles.map((title) => title.replace(/\.$/, ''));

const list = 'On the slate stood:\n\n1. Tar\n\n2. Candles\n\n3. Twine';
const rules = 'Over the door was cut:\n\nI. No Oars\n\nII. No Lamps';
const bareList = 'She counted under her breath.\n\n1\n\n2\n\n3\n\nThen she rang.';

describe('a list inside a chapter', () => {
  test.each([0, 1, 2, 4])(
    'leaves the titled chapters as they are, wherever it stands (%i)',
    async (place) => {
      expect(await titlesOf(chapters(titled, place, list))).toEqual(titled);
    },
  );

  test.each([
    [dotted, list],
    [bare, list],
    [bare, bareList],
    [roman, rules],
    [romanTitled, rules],
  ])('leaves %s as they are', async (titles, inside) => {
    expect(await titlesOf(chapters(titles, 1, inside))).toEqual(shown(titles));
  });

  test('whose entries are long is one all the same', async () => {
    const long =
      'The slate said:\n\n1. Whoever Takes a Boat Out After the Bell Has Rung Twice\n\n2. Whoever Brings One Back With No Name on It at All';
    expect(await titlesOf(chapters(titled, 1, long))).toEqual(titled);
  });

  test.each([
    ['begins with the next chapter’s number', 'Two of the doors were numbered.\n\n4\n\n5\n\nShe knocked.'],
    ['counts down', 'They counted.\n\n3\n\n2\n\n1\n\nThen they jumped.'],
    ['begins with nought', 'Three of the doors were numbered.\n\n0\n\n1\n\n2\n\nShe knocked.'],
  ])('numbers no chapter though it %s', async (_name, inside) => {
    expect(await titlesOf(chapters(bare, 2, inside))).toEqual(bare);
  });

  test('in each chapter numbers none of them', async () => {
    const text = chapters(titled, -1).replaceAll(tide, `${list}\n\n${tide}`);
    expect(await titlesOf(text)).toEqual(titled);
  });

  test('ends where the next chapter begins', async () => {
    const text = chapters(['1. The Pier', '2. The Slate', '3. The Bell', '4. The Quay'], -1);
    const withList = text.replace('2. The Slate', 'On the slate stood:\n\n1. Tar\n\n2. The Slate');
    expect(await titlesOf(withList)).toEqual(['1. The Pier', '2. The Slate', '3. The Bell', '4. The Quay']);
  });
});

describe('a figure that belongs to a sentence', () => {
  test.each([
    ['The ledger fell open at page', '3', 'and she shut it again.'],
    ['The ledger fell open at page', '3', 'Maud shut it again.'],
    ['On the tenth boat somebody had painted', '1', 'and nothing else.'],
    ['On the tenth boat somebody had painted', '4', 'and nothing else.'],
    ['On the tenth boat somebody had painted', '5', 'and nothing else.'],
  ])('is no chapter: %s %s %s', async (before, figure, after) => {
    for (const place of [0, 1, 2, 3])
      expect(await titlesOf(chapters(bare, place, `${before}\n\n${figure}\n\n${after}`))).toEqual(bare);
  });

  test('is no chapter after the last one', async () => {
    const inside = 'On the tenth boat somebody had painted\n\n6\n\nand nothing else.';
    expect(await titlesOf(chapters(bare, 4, inside))).toEqual(bare);
  });
});

describe('chapters', () => {
  const parts = (inner: readonly string[], text = scene) =>
    ['Part One', 'Part Two']
      .map((part) => `${part}\n\n${inner.map((title) => `${title}\n\n${text}`).join('\n\n')}`)
      .join('\n\n');

  test.each([[bare], [roman], [titled]])('may begin anew in each part: %s', async (titles) => {
    expect(await titlesOf(parts(titles))).toEqual([...titles, ...titles]);
  });

  test('may begin in lower case, and end without a stop', async () => {
    const low = scene.toLowerCase().replace(/[.,]/g, '');
    expect(await titlesOf(parts(bare, low))).toEqual([...bare, ...bare]);
  });

  test('may lack one of their number', async () => {
    const titles = ['1. The Pier', '2. The Boat', '3. The Bell', '5. The Quay', '6. The Oars'];
    expect(await titlesOf(chapters(titles, -1))).toEqual(titles);
  });

  test('may end in the midst of a sentence', async () => {
    const text = chapters(bare, -1).replace(`${tide}\n\n3`, 'Maud turned to him and said\n\n3');
    expect(await titlesOf(text)).toEqual(bare);
  });

  test('may hold nothing but a word each, one of them', async () => {
    const text = chapters(titled, -1).replace(`${scene}\n\n4`, 'Nothing.\n\n4');
    expect((await titlesOf(text)).slice(0, 3)).toEqual(titled.slice(0, 3));
  });
});
