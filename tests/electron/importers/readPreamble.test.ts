// Words to the readers above a title, and a story that has something like a title further down.
import { expect, test } from 'vitest';
import { readPreamble } from '../../../electron/importers/plainText/header/readPreamble.ts';

const title = ['', 'THE FIFTH LANTERN', '', 'by Odile Penn', '', 'The lantern stood on the wall.'];

test('the title stands below a notice to the readers', () => {
  const lines = ["This story has a rape in it. If that bothers you, please don't read.", ...title];
  const found = readPreamble(lines, 0);
  expect(found?.next).toBe(2);
  expect(found?.entries.map(({ kind }) => kind)).toEqual(['front:warning']);
});

test.each([
  [
    'narration',
    'She went to the door with the feedback of the old radio in her ears, and looked out at the yard.',
  ],
  ['speech', '"This is my first story," said the boy, and held out the page.'],
  ['no author', 'The sea is very large here. One sees it from all of the windows, and from the stair.'],
])('%s above a name is no preamble', (_name, line) => {
  expect(readPreamble([line, ...title], 0)).toBeNull();
});

test('a long text without a title is given up soon', () => {
  const lines = Array.from({ length: 200_000 }, () => 'This is my first story and here is a line of it.');
  const started = performance.now();
  expect(readPreamble(lines, 0)).toBeNull();
  expect(performance.now() - started).toBeLessThan(500);
});
