// Character references that came without their semicolon.
import { expect, test } from 'vitest';
import { mendLines } from '../../../electron/importers/plainText/characters/mendLines.ts';
import { createRepairLog } from '../../../electron/importers/plainText/repairs/repairLog.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

const mended = (line: string) =>
  mendLines([line], createRepairLog([line], { choices: noChoices, lists: 'all' }))[0];

test.each([
  ['&ldquoWho&#8217s there?&rdquo; she said.', '“Who’s there?” she said.'],
  ['&#147Who&#146s there?&#148 she said&mdashtwice&hellip', '“Who’s there?” she said—twice…'],
  ['&amp;#8220Ten,&amp;#8221 he said.', '“Ten,” he said.'],
  ['&quotTen,&quot he said.', '"Ten," he said.'],
])('%j', (line, meant) => {
  expect(mended(line)).toBe(meant);
});

test.each([
  'Lamps &#82170 and &#9 of them, S&mdas and R&quote.',
  'http://harbour.example.org/?a=1&hellip=2&nbsp=3',
  'Salt&ropes, Q&a, and B&#14 on the box.',
  'The entity "&hellip" is shown, and "&ldquo" too.',
])('%j stays', (line) => {
  expect(mended(line)).toBe(line);
});
