// Two who wrote a story together, and one whose name has an "and" in it.
import { describe, expect, test } from 'vitest';
import { authorsOfByLine } from '../../../electron/importers/plainText/header/authorsOfByLine.ts';
import { readBalanced as read } from './readBalanced.ts';

test.each([
  ['Odile Penn and Wren Holt', ['Odile Penn', 'Wren Holt']],
  ['Odile P & Wren H.', ['Odile P', 'Wren H.']],
  ['Odile, Wren and Corin', ['Odile', 'Wren', 'Corin']],
  ['Odile, Wren, and Corin', ['Odile', 'Wren', 'Corin']],
  ['Hanne und Corin', ['Hanne', 'Corin']],
])('%s are several', (line, names) => {
  expect(authorsOfByLine(line)).toEqual(names);
});

test.each([
  'the salt and the road',
  'The Salt and the Road',
  'Rain and pieces',
  'Odile Penn and friends',
  'Corin Marsh, Jr. and Co.',
  'Andy Land',
  'Rain&Salt',
])('%s is one', (line) => {
  expect(authorsOfByLine(line)).toEqual([line]);
});

const story =
  'The rain had not stopped since the morning, and the lower road was under water as far as the mill.\n\n"They will come," said her aunt.\n';

describe('below a title', () => {
  test.each([
    'The Lower Road\nby Odile Penn and Wren Holt',
    'The Lower Road\n\nby\n\nOdile Penn & Wren Holt',
    'The Lower Road\ncopyright 1996 by Odile Penn and Wren Holt',
    'The Lower Road\nby Odile Penn and Wren Holt\nAuthor: Odile Penn',
  ])('%j', async (head) => {
    const { metadata } = await read(`${head}\n\n${story}`);
    expect(metadata.title).toBe('The Lower Road');
    expect(metadata.authors[0]).toBe('Odile Penn');
    if (!head.includes('Author')) expect(metadata.authors).toEqual(['Odile Penn', 'Wren Holt']);
  });
});
