// A story that somebody sent on with a few words of his own, and a mail whose author quotes a letter in his story.
import { describe, expect, test } from 'vitest';
import { bell, boats, tide } from './pierScene.ts';
import { readBalanced } from './readBalanced.ts';

const quoted = (text: string) =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trim())
    .join('\n');
const wrapped = (text: string) => text.replace(/(.{40,60}) /g, '$1\n');
const scene = [boats, bell, tide, boats, bell].map(wrapped).join('\n\n');
const mail = (subject: string) =>
  `From: Tamsin <tamsin@example.org>\nTo: pier@example.org\nSubject: ${subject}`;
const fields = 'Title: Ten Boats\nAuthor: Perrin Holt\nRating: G';
const note = 'Found it on my old disk, at last.';

async function isQuotation(top: string, text: string) {
  const { chapters } = await readBalanced(`${top}\n\n${quoted(text)}\n`);
  return chapters.some(({ blocks }) => blocks.some((block) => block.startsWith('<blockquote')));
}

describe('below a cover note', () => {
  test.each([
    [mail('Fwd: the boats'), note, `${fields}\n\n${scene}`],
    [mail('[pier] FW: the boats'), note, scene],
    [mail('the boats'), `Hi all!\n\n${note}\n\nTamsin`, `${fields}\n\n${scene}`],
  ])('%j', async (header, words, text) => {
    expect(await isQuotation(`${header}\n\n${words}`, text)).toBe(false);
  });
});

describe('a letter stays one', () => {
  test.each([
    ['in a story that was posted itself', `${mail('FIC: The Letter')}\n\n${note}`],
    [
      'below narration',
      `${mail('Fwd: The Letter')}\n\nShe opened the letter that he had left, and read it twice.`,
    ],
    ['below speech', `${mail('Fwd: The Letter')}\n\n"Read it to me," said Maud.`],
    ['without a mail', 'Title: The Letter\nAuthor: Perrin Holt\n\nFound it on my old disk, at last.'],
  ])('%s', async (_name, top) => {
    expect(await isQuotation(top, scene)).toBe(true);
  });
});
