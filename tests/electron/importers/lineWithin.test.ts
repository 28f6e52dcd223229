// On which line of the source a place of a joined paragraph is listed.
import { expect, test } from 'vitest';
import { lineWithin } from '../../../electron/importers/plainText/lines/lineWithin.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

/** The line of each star of `text`, which stands on `lines` below a blank one. */
function linesOf(text: string, lines: readonly string[]): readonly number[] {
  const lineOf = lineWithin(text, ['', ...lines], 2, lines.length + 1);
  return [...text.matchAll(/\*/g)].map(({ index }) => lineOf(index));
}

test.each<readonly [string, string, readonly string[], readonly number[]]>([
  ['joined with spaces', 'One *two three *four', ['One *two', 'three *four'], [2, 3]],
  ['wide spaces folded', 'One *two three *four', ['  One   *two', '\tthree  *four'], [2, 3]],
  ['a hyphen taken out', 'a lan*tern hung *there', ['a lan*-', 'tern hung', '*there'], [2, 4]],
  ['hyphens taken out of short lines', 'Nobody *wound *shed', ['Nob-', 'ody *wou-', 'nd *sh-', 'ed'], [3, 4]],
  ['a hyphen kept', 'well-*known and *so', ['well-', '*known and *so'], [3, 3]],
  ['without spaces', '一二*三四*五', ['一二', '*三四*五'], [3, 3]],
  ['below a point’s mark', 'the *first of *these', ['1. the *first', '   of *these'], [2, 3]],
  ['marks of a reply', 'so *he wrote and *she', ['> so *he wrote', '> and *she'], [2, 3]],
  ['what a rule left', 'Then *it ended *so.', ['It began. ***', 'Then *it', 'ended *so.'], [3, 4]],
  ['lines kept', 'One *two\nthree *four', ['One *two', 'three *four'], [2, 3]],
  ['a line that was changed', 'One *two four, *five', ['One *two', 'three,', '*five'], [2, 4]],
  ['a first line that was changed', 'Nine *two three *four', ['One *two', 'three *four'], [2, 3]],
  ['not there at all', 'One *two three *four', ['Five and six', 'seven and eight'], [2, 2]],
])('%s', (_name, text, lines, expected) => {
  expect(linesOf(text, lines)).toEqual(expected);
});

const story = `Title: The Lamp
Author: Ada Quill

The lamp had burned since the evening, and she had *never* trimmed it
before, since nobody had told her that a lamp would want it, and she
had *never* asked. There were letters [i]under[/i] the table, and more
of them below the stairs. *** Later she found the key [i]under[/i] the
mat, where *nobody* would have thought of looking for it in the winter.
`;

test('each sign of a wrapped paragraph is listed with the line that it stands on', async () => {
  const source = { name: 'lamp.txt', bytes: Buffer.from(story) };
  const read = await readSource(source, { choices: noChoices, lists: 'all' });
  const linesOfKind = (kind: string) =>
    read.repairs.find((repair) => repair.kind === kind)?.places.map(({ line }) => line);
  expect(linesOfKind('emphasis')).toEqual([4, 6, 8]);
  expect(linesOfKind('typedTag')).toEqual([6, 7]);
  expect(linesOfKind('sceneBreak')).toEqual([7]);
});
