// A document whose chapters are written otherwise from one on: each stretch parts its scenes by its own habit.
import { expect, test } from 'vitest';
import { readBalanced } from './readBalanced.ts';

const tellings = [
  'The ferry left at six, as it had left since before there was a clock in the town to say so.',
  'Nobody had told her anything, and that was the difficulty with the harbour and with all who sat there.',
  'He carried the lamp as far as the second step, where the stairs turned, and put it down beside the cat.',
  'They ate what there was, which was bread and the end of a cheese, and talked about the price of rope.',
  'It rained all that week, and the week after, and the onions in the basket began to put out green shoots.',
  'The pilot came down the ladder backwards and said something that might have been good morning.',
];

function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line.trim() === '' ? line + word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

const telling = (index: number) => `${tellings[index % 6] ?? ''} ${tellings[(index * 5 + 2) % 6] ?? ''}`;

type Writing = {
  readonly between: string;
  readonly atBreak: string;
  readonly indent?: string;
  /** After how many paragraphs a scene ends. */
  readonly scene?: number;
};

function chapter(number: number, { between, atBreak, indent = '', scene = 6 }: Writing): string {
  let text = `Chapter ${number}\n\n`;
  for (let index = 0; index < 18; index += 1) {
    const isLast = index === 17;
    const isEnd = index % scene === scene - 1;
    text += wrapped(telling(number + index), 66, indent) + (isLast ? '\n\n' : isEnd ? atBreak : between);
  }
  return text;
}

const story = (writings: readonly Writing[]) =>
  `Title: Two Winters\nAuthor: Wren Tolliver\n\n${writings.map((writing, index) => chapter(index + 1, writing)).join('')}`;

const breaksIn = async (writings: readonly Writing[]) =>
  (await readBalanced(story(writings))).chapters.map(
    ({ blocks }) => blocks.filter((block) => block.startsWith('<hr')).length,
  );

const spaced: Writing = { between: '\n\n', atBreak: '\n\n\n\n' };
const indented: Writing = { between: '\n', atBreak: '\n\n', indent: '    ' };

test('a blank line parts scenes only in the half where there is none between paragraphs', async () => {
  expect(await breaksIn([spaced, spaced, spaced, spaced, indented, indented, indented, indented])).toEqual(
    Array(8).fill(2),
  );
  expect(await breaksIn([indented, indented, indented, indented, spaced, spaced, spaced, spaced])).toEqual(
    Array(8).fill(2),
  );
});

test('a wide gap parts scenes only where it is not between all paragraphs', async () => {
  const wide: Writing = { between: '\n\n\n', atBreak: '\n\n\n\n\n' };
  const narrow: Writing = { between: '\n\n', atBreak: '\n\n\n' };
  expect(await breaksIn([narrow, narrow, narrow, narrow, wide, wide, wide, wide])).toEqual(Array(8).fill(2));
});

test('a blank line between telling and telling is a break nowhere where it stands at every third', async () => {
  const airy: Writing = { ...indented, scene: 2 };
  expect(await breaksIn([spaced, spaced, spaced, airy, airy, airy])).toEqual([2, 2, 2, 0, 0, 0]);
});

test('one chapter that differs proves no second habit', async () => {
  const found = await breaksIn([spaced, spaced, spaced, indented, spaced, spaced, spaced]);
  expect(found).toEqual([2, 2, 2, 0, 2, 2, 2]);
});
