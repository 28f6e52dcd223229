// Header words of mail with a charset of their own, as RFC 2047 has them and as old programs wrote them.
import { expect, test } from 'vitest';
import { decodeEncodedWords, encodedWords } from '../../../electron/text/encodedWords.ts';

const decoded = (text: string) => text.replace(encodedWords, (found) => decodeEncodedWords(found) ?? found);

test.each([
  ['=?ISO-8859-1?Q?R=FCckkehr?=', 'Rückkehr'],
  ['Re: =?iso-8859-1?q?a_b?= c', 'Re: a b c'],
  ['=?UTF-8?B?0J/QtdGA0LLQsNGP?=', 'Первая'],
  ['=?KOI8-R?B?8MXS18HR?=', 'Первая'],
  ['=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=', 'ab'],
  ['=?ISO-8859-1?Q?a?=\n =?ISO-8859-2?Q?_b?=', 'a b'],
  ['=?ISO-8859-1?Q?a?= b =?ISO-8859-1?Q?c?=', 'a b c'],
  ['=?Shift_JIS?B?keaI6phi?=', '第一話'],
])('%s', (written, meant) => {
  expect(decoded(written)).toBe(meant);
});

test('a character that is cut between two words is put together', () => {
  expect(decoded('=?UTF-8?Q?R=C3?= =?UTF-8?Q?=BCck?=')).toBe('Rück');
});

test.each(['=?no-such-charset?Q?=80?=', '=?UTF-8?Q?=FF=FE?=', 'a =?b? c', '=?=', 'x =?ISO-8859-1?X?a?='])(
  '%s stays as it is',
  (written) => {
    expect(decoded(written)).toBe(written);
  },
);
