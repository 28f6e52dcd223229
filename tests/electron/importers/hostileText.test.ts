// A megabyte of one thing only: whatever it is, it is read in proportion to its size.
import { beforeAll, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';

const size = 1_000_000;
/** Of the processor's time for as much plain prose in the same run. What is quadratic takes far longer. */
const mostTimes = 25;
const plain = (n: number) =>
  'The keeper looked over the harbour, and nobody had come along the quay since then.\n\n'.repeat(n / 84);

/** Each makes a text of about `n` bytes. */
const texts: readonly (readonly [string, (n: number) => string])[] = [
  ['lines of one letter', (n) => 'a\n'.repeat(n / 2)],
  ['paragraphs of one letter', (n) => 'a\n\n'.repeat(n / 3)],
  ['headings in a row', (n) => Array.from({ length: n / 13 }, (_, i) => `Chapter ${i % 9999}`).join('\n')],
  [
    'headings with blank lines',
    (n) => Array.from({ length: n / 14 }, (_, i) => `Chapter ${i % 9999}`).join('\n\n'),
  ],
  [
    'chapters of three words',
    (n) => Array.from({ length: n / 24 }, (_, i) => `Chapter ${i % 9999}\n\nIt was so.`).join('\n\n'),
  ],
  ['sides of a book', (n) => 'SIDE ONE: Up\n\nit was\n\n'.repeat(n / 22)],
  ['stars', (n) => `one ${'*'.repeat(n)}`],
  ['stars with spaces', (n) => `one ${'* '.repeat(n / 2)}`],
  ['a star at every word', (n) => '*a '.repeat(n / 3)],
  ['no space at all', (n) => 'abcdefgh'.repeat(n / 8)],
  ['title after title', (n) => 'Title: X\n'.repeat(n / 9)],
  ['fields of all kinds', (n) => 'Summary: X\nAuthor: b\nRating: R\nNotes: y z\nFoo: bar\n'.repeat(n / 52)],
  ['mail headers', (n) => 'From: owl@example.org\n'.repeat(n / 22)],
  ['mail after mail', (n) => 'From: owl@example.org\nSubject: A (1/2)\n\nIt was.\n\n'.repeat(n / 50)],
  ['fields between rules', (n) => '---\na: b\n'.repeat(n / 9)],
  ['heads of mails without addresses', (n) => 'From: a\nSubject: b\n\n'.repeat(n / 20)],
  [
    'a list of contents',
    (n) =>
      Array.from({ length: n / 20 }, (_, i) => `Chapter ${i % 5000}: Fog`).join('\n') +
      '\n\nChapter 1: Fog\n\nit was so.\n\nChapter 2: Fog\n\nit was.',
  ],
  [
    'a list of contents with dots',
    (n) => Array.from({ length: n / 30 }, (_, i) => `${i}. The Fog ........ ${i}`).join('\n'),
  ],
  ['rules between blank lines', (n) => `one${'\n\n***'.repeat(n / 5)}\n\ntwo`],
  ['equals signs', (n) => `one ${'='.repeat(n)} two`],
  ['quoted-printable bytes', (n) => `one ${'=C3=A9'.repeat(n / 6)} two`],
  ['lines that end in equals signs', (n) => `one ${'abc =\n'.repeat(n / 6)} two`],
  ['ampersands', (n) => `one ${'&'.repeat(n)} two`],
  ['entities', (n) => `one ${'&amp;'.repeat(n / 5)} two`],
  ['entities in entities', (n) => `one &${'amp;'.repeat(n / 4)} two`],
  ['double UTF-8', (n) => `one ${'â€™'.repeat(n / 7)} two`],
  ['double UTF-8 in lines', (n) => `${'donâ€™t cafÃ©\n'.repeat(n / 20)} two`],
  ['lost characters', (n) => 'a\ufffd'.repeat(n / 4)],
  [
    'lost characters in words of all kinds',
    (n) => Array.from({ length: n / 10 }, (_, i) => `w${i}\ufffdq${i}`).join(' '),
  ],
  ['soft hyphens', (n) => 'a\u00ad'.repeat(n / 3)],
  ['spaces', (n) => `one${' '.repeat(n)}two`],
  ['escaped quotes', (n) => '\\" a'.repeat(n / 4)],
  ['bars', (n) => '| a '.repeat(n / 4)],
  [
    'lines that end in hyphens',
    (n) =>
      Array.from(
        { length: n / 62 },
        (_, i) => `the keeper looked over the harbour and said no${i % 10}thing lo-\n`,
      ).join(''),
  ],
  ['hyphens', (n) => 'a-'.repeat(n / 2)],
  ['numerals alone', (n) => Array.from({ length: n / 8 }, (_, i) => `${(i % 900) + 1}`).join('\n\n')],
  ['short labels', (n) => 'A Short Label\n\nit was so and so on\n\n'.repeat(n / 36)],
  ['verses', (n) => 'short line of verse\nanother one\n\n'.repeat(n / 34)],
  ['quoted lines', (n) => '> it was so\n'.repeat(n / 12)],
  ['signs of quoting', (n) => `${'>'.repeat(n)} a`],
  ['YAML front matter', (n) => `---\n${'title: x\n'.repeat(n / 9)}---\n\nit was`],
  ['frames of Project Gutenberg', (n) => '*** START OF THE PROJECT GUTENBERG EBOOK X ***\n'.repeat(n / 48)],
  ['frames of a work page', (n) => 'Work Text:\n'.repeat(n / 11)],
  ['frames of a chapter page', (n) => 'Chapter Text\n\nChapter End Notes\n\n'.repeat(n / 33)],
  ['banners', (n) => '*****NOTES*****\n\nhi\n\n'.repeat(n / 21)],
  ['letters', (n) => 'Dear Ida,\n\nhi\n\nYours,\nPell\n\n'.repeat(n / 28)],
  ['capitals', (n) => 'IT WAS SO STOP\n'.repeat(n / 15)],
  ['doubled line ends', (n) => 'it was\r\r\n'.repeat(n / 9)],
  ['labels that nobody knows', (n) => 'aaa: b\n'.repeat(n / 7)],
  ['lines with dashes', (n) => '- it was\n'.repeat(n / 9)],
  ['lines of dots', (n) => `${'...\n'.repeat(n / 4)}a`],
  ['blank lines', (n) => `one${'\n'.repeat(n)}two`],
  ['footnotes', (n) => 'it was[1] so\n\n[1] note\n\n'.repeat(n / 24)],
];

async function read(text: string): Promise<{ words: number; seconds: number }> {
  const bytes = new TextEncoder().encode(text);
  const before = process.cpuUsage();
  const { words } = await readSource({ name: 'a.txt', bytes });
  const { user, system } = process.cpuUsage(before);
  return { words, seconds: (user + system) / 1e6 };
}

let plainSeconds = 0;
beforeAll(async () => {
  await read(plain(20_000));
  plainSeconds = (await read(plain(size))).seconds;
});

test.each(texts)('%s', async (_name, make) => {
  // The compiler's own time is none of the text's.
  await read(make(20_000));
  const { words, seconds } = await read(make(size));
  expect(words).toBeGreaterThan(0);
  expect(seconds / plainSeconds).toBeLessThan(mostTimes);
});
