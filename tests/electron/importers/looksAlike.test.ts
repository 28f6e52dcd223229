// What merely looks like structure stays the story: cards, forms, plates and screens inside it, jokes in its tags.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

const header =
  'Title: The Lamp on the Landing\nAuthor: Osk\nRating: PG\nSummary: Two people wait for a ferry.';
const above =
  'Maud carried the lamp down to the landing and set it on the stone where the boats were tied up for the winter.\n\n"You are late," said Perrin, without turning his head from the water.';
const below =
  'He looked at her shoes for a long while, and then at the sky, and at last he nodded.\n\nThey took the lamp, and a coat each, and went up through the orchard in the dark.';

describe('a card inside a story begins no other one, and warns of nothing', () => {
  test.each([
    'The screen showed one result.\n\nTitle: The Long Way Home\nAuthor: Horace Bell\nSummary: A man goes home by sea.',
    'She read the first page.\n\nTitle: The Wreck\nAuthor: N. Bell\nDisclaimer: all of this is true.',
    'He held up the box.\n\nThe Lamp\nRating: R\nWarnings: violence',
    'She opened the file.\n\nSubject: Tomas Hale\nSummary: dangerous\nRating: R\nWarnings: violence',
    'He filled in the form.\n\nTitle: Captain\nAuthor: unknown\nWarnings: violence, death',
  ])('%j', async (card) => {
    const { chapters, metadata } = await read(`${header}\n\n${above}\n\n${card}\n\n${below}\n`);
    expect(chapters).toHaveLength(1);
    expect(metadata.rating.label).toBe('PG');
    expect(metadata.warnings).toEqual({ archive: [], author: [], stated: false });
  });
});

describe('what ends a story is its own', () => {
  test.each([
    'The tape ended with her voice.\n\nDo not publish this, Perrin, unless I give you permission.',
    'He read it aloud.\n\nNever copy a key without asking.',
    'Under the painting hung a small brass plate.\n\nThis work may not be copied.',
    'That is how they came to be hers.\n\nThe characters are mine now. I carved them.',
    'The set flickered.\n\nTo be continued\n\nYou threw the popcorn at it, and your brother laughed.',
  ])('%j', async (end) => {
    const { chapters, back, metadata } = await read(`${header}\n\n${above}\n\n${below}\n\n${end}\n`);
    expect(back).toEqual([]);
    expect(metadata.status).toBe('unknown');
    expect(chapters).toHaveLength(1);
  });

  test.each([
    '題名：ランプ\n作者：オスク\n\n彼女はランプを持って坂を下りた。\n\n画面に文字が出た。\n\n終わり\n\nトマスは立ち上がって、帽子を探した。二人は黙って家に帰った。\n',
    '标题：灯\n作者：奥斯克\n\n她提着灯走下山坡。\n\n银幕上出现了两个字。\n\n（完）\n\n托马斯站起来找他的帽子，两个人一句话也没说就回家了。\n',
  ])('on a screen in other scripts too', async (text) => {
    expect((await read(text)).back).toEqual([]);
  });
});

describe('neither a denial nor a joke warns', () => {
  test.each([
    'Notes: Nobody dies in this story!',
    'Notes: Neither Kit nor Sue is killed here.',
    'Notes: I saw the play again. Hamlet dies in the end, and I cried.',
    'Notes: Kit dies in this one (of embarrassment).',
    'Tags: Incest Jokes, Suicidal Houseplants, Abuse of Commas, Gore-Free',
    'Tags: Suicide Mission, Gore Vidal, Tortured Metaphors',
  ])('%j', async (line) => {
    const { metadata } = await read(`${header}\n${line}\n\n${above}\n\n${below}\n`);
    expect(metadata.warnings).toEqual({ archive: [], author: [], stated: false });
  });

  test.each(['Past Child Abuse', 'Suicide Attempt', 'Implied Torture', 'Self-Harm'])(
    'the tag %j does',
    async (tag) => {
      const { metadata } = await read(`${header}\nTags: Fluff, ${tag}\n\n${above}\n\n${below}\n`);
      expect(metadata.warnings.author).toEqual([tag]);
    },
  );
});

test.each(["Maud's Apartment", 'Log Entry Nine', 'Maud Hale', 'Naiad Gate Room'])(
  'the first line %j is no title',
  async (line) => {
    const { metadata } = await read(
      `${line}\n\n\n${above}\n\n${below}\n\n${above}\n\n${below}\n\n${above}\n`,
    );
    expect(metadata.title).toBeNull();
  },
);

test('a warning right below the summary is heard', async () => {
  const { metadata } = await read(`${header}\nContains rape.\n\n${above}\n\n${below}\n`);
  expect(metadata.warnings).toEqual({ archive: ['nonCon'], author: ['Contains rape.'], stated: true });
});
