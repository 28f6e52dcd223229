// What authors say without a label between their name and the story, and first paragraphs of stories that sound like it.
import { describe, expect, test } from 'vitest';
import { authorsRunAt } from '../../../electron/importers/plainText/header/authorsRun.ts';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The ferry was late again, and the whole of the upper quay had come down to look at the place where it was not.\n\n"It will come," said Ansa.\n\n*****\n\nIt came at noon, without its lamps, and nobody got off.\n';
const begins = /^The ferry was late again/;
const tops = ['Salt\nby Corin Vale\n\n', 'Title: Salt\nAuthor: Corin Vale\nRating: PG\n\n'];

describe('words of the author below a by-line', () => {
  test.each([
    ["Don't sue me, I'm broke.", 'disclaimer'],
    ["Don't sue me, I'm poor. All characters belong to Marsh Lane Films.", 'disclaimer'],
    [
      'The characters belong to Marsh Lane Television, not to me. I make no money\nfrom this. Please don’t sue.',
      'disclaimer',
    ],
    ['The characters and places belong to their respective owners.', 'disclaimer'],
    ["I don't own these characters. They're not mine, I'm just borrowing them.", 'disclaimer'],
    ['I own nothing. Just for fun.', 'disclaimer'],
    ['Ansa and Corin are the property of Marsh Lane Pictures, not me. The story is mine.', 'disclaimer'],
    ['Thanks to Lissa for the beta.', 'thanks'],
    ['Many thanks to Mary T. for betaing. All remaining mistakes are mine.', 'thanks'],
    ['Beta by wren_ash.', 'thanks'],
    ['This takes place right after "Low Tide" and before the finale.', 'chronology'],
    ['Set between seasons two and three. Spoilers for everything.', 'chronology'],
    ['Dedicated to Lissa.', 'dedication'],
    ['For Lissa, who asked.', 'dedication'],
    ['*For Lissa and Moss, with love.*', 'dedication'],
    ['For my sister.', 'dedication'],
    ['Please do not archive this without asking me first.', 'other'],
    ['Please don’t repost this. Feedback is welcome, flames will feed the stove.', 'other'],
    ['Permission to archive granted to the list. Comments welcome.', 'other'],
    ['Archive anywhere, just let me know.', 'other'],
    ['Comments to corin@example.org', 'notes'],
    ['Feedback is adored! corin@example.org', 'notes'],
    ['Send all comments, praise and cookies to the address above.', 'notes'],
    ['This is my first fic, so be kind!', 'notes'],
    ['This is my first story ever, so please be gentle.', 'notes'],
    ['This is a sequel to my story "Brine". You should read that first.', 'chronology'],
    ['Sequel to "Brine". Read that first!', 'chronology'],
    ["I don't own them. I wish I did.", 'disclaimer'],
    ['Spoilers for season two.', 'other'],
    ['Written for the harbour challenge.', 'notes'],
    ['Unbeta’d, all mistakes are mine.', 'notes'],
    ['No beta.', 'notes'],
    ['I own nothing. If you are under 18, leave now.', 'disclaimer'],
    ['Comments welcome. Thanks to Lissa for the beta.', 'thanks'],
    ['To Lissa, because she asked.', 'dedication'],
  ])('%s', async (words, kind) => {
    for (const top of tops) {
      const { front, chapters } = await read(`${top}${words}\n\n${story}`);
      expect(
        front.map((piece) => piece.kind),
        top,
      ).toEqual([kind]);
      expect(chapters[0]?.entry.start, top).toMatch(begins);
    }
  });

  test('one paragraph after another, and the rule that closes them is no scene break', async () => {
    const { front, chapters } = await read(
      `${tops[0]}The characters belong to Harran.\n\nThanks to Lissa for the beta.\n\nThis is set after the flood.\n\n*****\n\n${story}`,
    );
    expect(front.map(({ kind }) => kind)).toEqual(['disclaimer', 'thanks', 'chronology']);
    expect(chapters[0]?.entry).toMatchObject({ start: expect.stringMatching(begins), sceneBreaks: 1 });
  });

  test('with no story below them they are the story', async () => {
    const { front, chapters } = await read(`${tops[0]}Thanks to Lissa for the beta.\n\n*****\n`);
    expect(front).toEqual([]);
    expect(chapters).toHaveLength(1);
  });
});

describe('a story that begins in such words', () => {
  test.each([
    'For Lissa, who asked, the door was always open.',
    'For Lissa, my heart broke.',
    'For Lissa, with love came fear.',
    'For three days, nobody came.',
    'For Ansa.',
    'For Ansa, who never came.',
    'To Harran, and no farther.',
    'The characters belong to the alphabet of my people. My mother taught them to me when I was four.',
    'The characters belong to the alphabet of my people, not to me.',
    'All characters belong to Harran.',
    'The harbour belongs to Marsh Lane Films, not to me.',
    "Don't sue me, my grandmother used to say, and hid the spoons.",
    '"Don\'t sue me," said the clerk.',
    "Don't sue me, I'm broke, said the clerk.",
    "Don't sue me. He had that on a card beside the till.",
    'They were not mine, and I had no money.',
    "They're not mine.",
    'I own nothing. I came over the hill with one shoe, and it was not mine.',
    'Thanks to Ansa, they found the door.',
    'Thanks to Ansa for reading the chart, they found the door.',
    'Thanks to the tide, the boats came home early.',
    'This takes place after the war.',
    'I make no money from this. I want you to know that before I tell you the rest.',
    'Dedicated to her work, she rose at dawn.',
    'Set the lamp down, she said.',
    'It follows the season, as the gulls do.',
    'It begins with a film about a boat.',
    'It happens between "hello" and "goodbye".',
    'Dedicated to nothing in particular.',
    'Beta by moonlight.',
    'Please leave the lamp burning.',
    'Comments were not wanted in that house.',
    'Comments to the clerk, the notice said.',
    'Send all reviews of the troops to the captain.',
    'Permission to come aboard was given at noon.',
    'Permission to board, Captain?',
    'This is my first winter here, so be kind.',
    'This is my first story, and my mother told it to me.',
    'This is my story.',
    'Archive anywhere a thing that nobody reads, and it is gone.',
    'I wish I did.',
    'Read that first.',
    'Be kind.',
    'Written for nobody.',
    'Written in salt on the door were three names.',
    'Written for the harbour, the song had nine verses.',
    'Spoilers sat on the back of the cart.',
    'The feedback of the amplifier is loud.',
    'Feedback was what killed the radio.',
    'Let me know.',
    'Ask me first.',
  ])('%s', async (words) => {
    const { front, chapters } = await read(`Salt\nby Corin Vale\n\n${words}\n\n${story}`);
    expect(front).toEqual([]);
    expect(chapters[0]?.entry.start).toContain(words.replace(/"/g, '').slice(0, 12));
  });
});

test('a hostile paragraph is read at once', () => {
  const start = performance.now();
  for (const piece of ['A, ', 'thanks to ', 'belongs to ', 'For A ', 'for the ', "don't sue me ", 'I own A '])
    for (const length of [900, 100_000]) authorsRunAt([piece.repeat(length / piece.length), '', 'x'], 0);
  const gifts = Array.from({ length: 100 }, (_, index) => `For Zo${'xy'.repeat(index)}.`);
  const long = [...gifts.flatMap((gift) => [gift, '']), 'the ferry '.repeat(500_000)];
  for (const index of gifts.keys()) authorsRunAt(long, index * 2);
  expect(performance.now() - start).toBeLessThan(1_500);
});
