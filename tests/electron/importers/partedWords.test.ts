// Words that a line's end has parted, and hyphens that their writer has set.
import { expect, test } from 'vitest';
import { wrapHabitsOf } from '../../../electron/importers/plainText/lines/wrapHabits.ts';
import { readBalanced } from './readBalanced.ts';

const { isSplitWord } = wrapHabitsOf([
  'The any-one of the story had a body, and a thing to do; the sign said ting.',
  'He was some-one.',
]);

test.each([
  'every-body',
  'some-thing',
  'after-wards',
  'inter-esting',
  'depart-ment',
  'exam-ple',
  'atten-tion',
  'happi-ness',
  'friend-ly',
  'Wait-ing',
  'trou-bles',
])('%s is one word', (word) => {
  const [head = '', tail = ''] = word.split('-');
  expect(isSplitWord(head, tail)).toBe(true);
});

test.each([
  'over-worked',
  'well-known',
  'self-evident',
  'twenty-three',
  'grand-father',
  'co-operation',
  'co-ed',
  'okay-ed',
  're-ly',
  'alone-ness',
  'blue-ish',
  'any-one',
  'sit-ting',
  'dog-walking',
  'bio-mental',
  'half-sister',
  'step-mother',
  'be-because',
  'every-day',
  'a-other',
])('%s keeps its hyphen', (word) => {
  const [head = '', tail = ''] = word.split('-');
  expect(isSplitWord(head, tail)).toBe(false);
});

test('each is listed, and no word goes', async () => {
  const text = `Title: Six\nAuthor: Wren Tolliver\n\n${'The ferry left at six, as it had left since before there was a clock and every-\nbody in the town set his own by it, though the harbour depart-\nment had asked the well-\nknown captain to be late for once.\n\n'.repeat(3)}`;
  const { chapters } = await readBalanced(text);
  const told = chapters.flatMap(({ blocks }) => blocks).join('');
  expect(told).toContain('clock and everybody in');
  expect(told).toContain('department had asked the well-known');
});
