// What a search in a story finds: the reader's words, however they are written there.
import { expect, test } from 'vitest';
import { wordFinder } from '../../../shared/reading/findWords.ts';

function found(words: string, text: string, wholeWord = false): readonly string[] {
  return (wordFinder(words, wholeWord)?.find(text) ?? []).map(({ from, to }) => text.slice(from, to));
}

test.each([
  ['lamp', 'A Lamp, a LAMPLIGHTER and a lamp.', ['Lamp', 'LAMP', 'lamp']],
  ['cafe', 'The café, the Cafe, the CAFÉ and the cafe\u0301.', ['café', 'Cafe', 'CAFÉ', 'cafe\u0301']],
  ['Café', 'the cafe', ['cafe']],
  ["didn't", "He didn’t, she didn't.", ['didn’t', "didn't"]],
  ['"no"', '“No” and "no" and «no»', ['“No”', '"no"', '«no»']],
  ['well - then', 'Well — then. Well -- then.', ['Well — then', 'Well -- then']],
  ['wait...', 'Wait… wait... wait. . .', ['Wait…', 'wait...', 'wait. . .']],
  ['wait…', 'Wait...', ['Wait...']],
  ['old  house', 'the old\u00a0house, an old\nhouse', ['old\u00a0house', 'old\nhouse']],
  ['strasse', 'Die Straße und die Strasse', ['Straße', 'Strasse']],
  ['straße', 'Die Strasse', ['Strasse']],
  ['aeon', 'an æon, an aeon', ['æon', 'aeon']],
  ['office', 'the oﬃce', ['oﬃce']],
  ['lodz', 'Łódź', ['Łódź']],
  ['lighthouse', 'the light\u00adhouse', ['light\u00adhouse']],
  ['привет', 'Привет, мир', ['Привет']],
  ['燈', '燈台と燈', ['燈', '燈']],
  ['a.c (x)', 'a.c (x) abc (x)', ['a.c (x)']],
  ['istanbul', 'İstanbul and Istanbul', ['Istanbul']],
])('%j in %j', (words, text, expected) => {
  expect(found(words, text)).toEqual(expected);
});

test('a whole word stands between other characters than letters and digits', () => {
  expect(found('ink', 'Ink, drink, inks, “ink” and ink’s; ink2', true)).toEqual(['Ink', 'ink', 'ink']);
  expect(found('art art', 'art art art', true)).toEqual(['art art']);
});

test('nothing is found where nothing is asked for', () => {
  for (const words of ['', '   ', '\u00ad', '\u0301']) expect(wordFinder(words, false)).toBeNull();
});

test('a long text of look-alikes costs what its length costs', () => {
  const text = 'a'.repeat(200_000);
  expect(found(`${'a'.repeat(50)}b`, text)).toEqual([]);
  expect(found('- - -', `${'-'.repeat(100_000)} x`)).toEqual([]);
});
