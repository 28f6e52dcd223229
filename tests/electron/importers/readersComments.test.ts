// The comments of readers that were saved along with a story, and stories that are told in that form.
import { describe, expect, test } from 'vitest';
import { blockText } from '../../../electron/markup/blockText.ts';
import { bell, boats, header, tide } from './pierScene.ts';
import { readBalanced } from './readBalanced.ts';

const told = `${header}\n\n${boats}\n\n${bell}\n\n${tide}`;

async function read(text: string) {
  const { chapters, back, metadata } = await readBalanced(text);
  const blocks = chapters.flatMap((chapter) => chapter.blocks.map(blockText));
  return { last: blocks.at(-1) ?? '', back: back.map((piece) => piece.text), metadata };
}

describe('comments below a story', () => {
  test.each([
    'Comments {2}\n\nwren\n\nOh, the tenth boat!',
    '2 comments\n\nwren\nMar. 6th, 2011 10:02 pm (UTC)\nOh, the tenth boat!\n\n(Reply) (Thread)',
    'Comments\n\nwren: Oh, the tenth boat!\n\nReply',
    'Comments (1)\nwren on Chapter 1 Tue 04 Jun 2013 10:01AM UTC\nOh, the tenth boat!\nReply Thread',
    '(1 comment)\n\nwren\n2004-03-02 11:20 am UTC (link)\nOh, the tenth boat!\n\nMore, she said.\n\n(Reply to this)',
  ])('%j is matter', async (comments) => {
    expect(await read(`${told}\n\n${comments}\n`)).toMatchObject({ last: tide, back: [comments] });
  });

  test('begin below the row of links', async () => {
    const links = 'Link | Leave a comment | Share';
    const comment = 'wren\n(no subject)\nfrom: wren\ndate: Mar. 6th, 2011 10:02 pm\nOh, the tenth boat!';
    expect(await read(`${told}\n\n${links}\n\n${comment}\n`)).toMatchObject({
      last: tide,
      back: [links, comment],
    });
  });

  test('are many, and the readers who liked it are named above them', async () => {
    const kudos = 'wren, nettle, and 12 guests left kudos on this work!';
    const comment = (day: number) =>
      `wren${day} Tue ${day} Jun 2013 10:01AM UTC\nThe boat again! ${bell} I loved that line.\nReply Thread`;
    const comments = Array.from({ length: 28 }, (_each, index) => comment(index + 1)).join('\n\n');
    expect(await read(`${told}\n\n${kudos}\n\nComments (28)\n\n${comments}\n`)).toMatchObject({
      last: tide,
      back: [kudos, `Comments (28)\n\n${comments}`],
    });
  });
});

describe('a story', () => {
  const post = (name: string) =>
    `${boats}\n\nComments {1}\n\n${name}\nMar. 6th, 2011 10:02 pm (UTC)\nI saw it too.\n\nReply`;

  test('told as a journal keeps what is said below each entry', async () => {
    const { back } = await read(`${header}\n\n${post('keeper')}\n\n${post('maud')}\n`);
    expect(back).toEqual([]);
  });

  test('that goes on in the comments is whole', async () => {
    const more = Array.from({ length: 14 }, () => `${bell}\n\n${tide}`).join('\n\n');
    const text = `${told}\n\nComments (1)\n\nlamp_oil\nMar. 6th, 2011 10:02 pm (UTC)\n${more}\n\nReply\n`;
    expect((await read(text)).back).toEqual([]);
  });

  test.each([
    'Comments\n\nThe keeper wrote nothing below that word.',
    'There were two comments in the book, and both were about the rain.',
    'He wrote it down at last: 6 March 1931, 10:02 pm.',
    'Comments (two):\n\n"It was the boat," said Maud.',
  ])('may end in %j', async (end) => {
    expect((await read(`${told}\n\n${end}\n`)).back).toEqual([]);
  });
});

describe('the top of a post', () => {
  const top = (first: string) => read(`${first}\n\nTitle: Ten Boats\nRating: G\n\n${boats}\n\n${tide}\n`);

  test.each([
    'lamp_oil: (Default)\n[personal profile] lamp_oil',
    'lamp_oil: (a lantern)\n[personal profile] lamp_oil wrote in [community profile] harbour_fic\n2011-03-06 09:14 pm',
    '[personal profile] lamp_oil',
  ])('%j names the author', async (first) => {
    expect((await top(first)).metadata).toMatchObject({ authors: ['lamp_oil'], title: 'Ten Boats' });
  });

  test('names nobody where the names differ', async () => {
    expect((await top('wren: (Default)\n[personal profile] lamp_oil')).metadata.authors).toEqual([]);
  });
});
