// Words are counted as a reader would, whatever the script.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../shared/story/words.ts';

const pattern = /[\p{L}\p{N}]+(?:['’\-_.][\p{L}\p{N}]+)*/gu;
const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** The same count by patterns, which are slow and plain. */
function countByPatterns(text: string): number {
  return (text.match(ideographs)?.length ?? 0) + (text.replace(ideographs, ' ').match(pattern)?.length ?? 0);
}

test.each([
  ['', 0],
  ['— … *', 0],
  ['The well-known keeper didn’t wait.', 5],
  ['one--two', 2],
  ["'tis 1.5 a_b", 3],
  ['été naïve', 2],
  ['гавань и маяк', 3],
  ['港の灯', 3],
  ['カー', 2],
  ['\u{1d400}b \u{20000}', 2],
  ['\u{1f600} a\ud800b', 2],
])('%j has %i', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test('is the count by patterns, for any text', () => {
  const part = fc.constantFrom(
    ..."aB9é'’-_. \n*ж港ーの\u0301",
    '\u{1d400}',
    '\u{20000}',
    '\u{1f600}',
    '\ud800',
    '\udc00',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (any) => {
      expect(countWords(any)).toBe(countByPatterns(any));
    }),
    { numRuns: 3_000 },
  );
});
