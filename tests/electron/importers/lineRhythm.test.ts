// How a document is seen to write its paragraphs.
import { describe, expect, test } from 'vitest';
import { lineRhythmOf } from '../../../electron/importers/plainText/lines/lineRhythm.ts';

const words =
  'the ferry left at six as it had left since before there was a clock in the town to say so and the gulls went with it as far as the second buoy and then came home again to the harbour wall'.split(
    ' ',
  );

function wrapped(width: number, count: number, shift = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (let index = 0; index < count; index += 1) {
    const word = words[(index + shift) % words.length] ?? '';
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, `${line}.`];
}

describe('the width of a wrap', () => {
  test.each([64, 72, 78, 80])('is found at %i columns in two paragraphs of 40 words', (width) => {
    const lines = [...wrapped(width, 40), '', ...wrapped(width, 40, 7)];
    const found = lineRhythmOf(lines).wrapWidth ?? 0;
    expect(found).toBeGreaterThan(width - 12);
    expect(found).toBeLessThanOrEqual(width);
  });

  test('is found between paragraphs of one line', () => {
    const long = words.join(' ');
    const lines = [long, '', ...wrapped(70, 60), '', long, '', ...wrapped(70, 60, 3), '', long];
    expect(lineRhythmOf(lines).wrapWidth).not.toBeNull();
  });

  test('is none where a line is a paragraph', () => {
    const long = words.join(' ');
    expect(lineRhythmOf([long, 'She went.', long, 'He stayed.', long]).wrapWidth).toBeNull();
  });

  test('is none in a poem', () => {
    const verses = [
      'The ferry went out in the morning,',
      'The ferry came home with the night,',
      'And nobody asked where the pilot had gone,',
      'And nobody put out the light.',
      '',
    ];
    expect(lineRhythmOf([...verses, ...verses, ...verses]).wrapWidth).toBeNull();
  });
});

describe('indents', () => {
  const body = (first: string, rest: string) =>
    Array.from({ length: 6 }, (_none, index) =>
      wrapped(64, 40, index).map((line, place) => (place === 0 ? first : rest) + line),
    ).flat();

  test('of first lines are paragraphs', () => {
    expect(lineRhythmOf(body('   ', ''))).toMatchObject({
      isIndented: true,
      firstIndent: 3,
      isHanging: false,
    });
  });

  test('below the first line hang', () => {
    expect(lineRhythmOf(body('', '     '))).toMatchObject({ isIndented: false, isHanging: true });
  });

  test('of all lines are a margin', () => {
    expect(lineRhythmOf(body('     ', '     '))).toMatchObject({ isIndented: false, margin: 5 });
  });
});

describe('a second wrap', () => {
  const twice = (width: number, second: number) =>
    [...wrapped(width, 90), '', ...wrapped(width, 90, 11)].flatMap((line) => {
      const cut = line.length > second ? line.lastIndexOf(' ', second) : -1;
      return cut < 0 ? [line] : [line.slice(0, cut), line.slice(cut + 1)];
    });

  test.each([
    [78, 70],
    [80, 72],
    [72, 65],
  ])('at %i and again at %i is seen', (width, second) => {
    expect(lineRhythmOf(twice(width, second)).combWidth ?? 0).toBeGreaterThan(second);
  });

  test.each([
    ['whose paragraphs end short', [70, 70, 70, 70, 70].flatMap((width, at) => wrapped(width, 14 + at, at))],
    ['with blank lines', [70, 70, 70].flatMap((width, at) => [...wrapped(width, 40, at), ''])],
    ['of one paragraph', wrapped(72, 300)],
  ])('is none in prose %s', (_name, lines) => {
    expect(lineRhythmOf(lines).combWidth).toBeUndefined();
  });
});

test('a long document is known by stretches of it, also where its first pages are written otherwise', () => {
  const wrapped = [
    'The keeper looked over the harbour once more before the evening came, and',
    'found that nobody had lit the lamp at the end of the quay for all of that',
    'week, since the boats had gone.',
    '',
  ];
  const verses = ['The lamp was low,', 'The boats were slow,', ''];
  const lines = [
    ...Array.from({ length: 500 }, () => verses).flat(),
    ...Array.from({ length: 5_000 }, () => wrapped).flat(),
  ];
  expect(lineRhythmOf(lines)).toEqual(lineRhythmOf(lines.slice(-2_000)));
  expect(lineRhythmOf(lines).wrapWidth).toBe(73);
});
