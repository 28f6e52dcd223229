// An opening above the first heading, and what is told below "The End", are the story's in whatever person, tense and tongue.
import { describe, expect, test } from 'vitest';
import type { CompletedStory } from '../../../electron/importers/completedStory.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { blockText } from '../../../electron/markup/blockText.ts';
import { bell, boats, header, tide } from './pierScene.ts';
import { accountOf, balanced } from './wordAccount.ts';

const read = (text: string): Promise<CompletedStory> =>
  readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) });

const story = `${boats}\n\n${bell}\n\n${tide}`;

const scenes: readonly (readonly [string, string])[] = [
  [
    'by one who says I',
    'I open the mill door and the sacks are gone. I stand there like a post, and the rats look up at me.\n\nMaud comes in behind me. She counts the hooks on the wall, and she says nothing at all.',
  ],
  [
    'in the present tense',
    'Perrin opens the mill door and finds the sacks gone. He counts the hooks along the wall and swears under his breath.\n\nMaud waits on the stair. She does not ask him what is wrong, and he does not say it, and the rats run along the beam over their heads as if the place were theirs. He takes the lamp down from its nail and turns the wick up as far as it goes.',
  ],
  [
    'to somebody who does it',
    'You open the mill door and the sacks are gone. You stand there like a post, and the rats look up.\n\nMaud waits on the stair. She does not ask.',
  ],
  ['in two short paragraphs', `${bell}\n\nMaud went home.`],
  [
    'with words that authors have as well',
    `${boats} She did not enjoy it.\n\n${bell}\n\nIn the first chapter of the ledger there was a comment on such boats, and she read it by the lamp.`,
  ],
  ['below days', `Monday\n\n${boats}\n\n${bell}\n\nTuesday\n\n${tide}`],
  ['below a place and a time', `Eastport\nTuesday, 6 am\n\n${boats}\n\n${bell}`],
  [
    'in German',
    'Perrin öffnete die Mühle, und die Säcke waren fort. Er zählte die Haken an der Wand.\n\nMaud wartete auf der Treppe und sagte nichts. Die Ratten liefen über den Balken.',
  ],
  [
    'in French',
    "Perrin ouvrit le moulin, et les sacs avaient disparu. Il compta les crochets du mur.\n\nMaud attendait sur l'escalier et ne disait rien. Les rats couraient sur la poutre.",
  ],
  [
    'in Spanish',
    'Perrin abrió el molino, y los sacos ya no estaban. Contó los ganchos de la pared.\n\nMaud esperaba en la escalera y no decía nada. Las ratas corrían por la viga.',
  ],
  [
    'in Russian',
    'Перрин открыл мельницу, а мешков не было. Он пересчитал крюки на стене и выругался.\n\nМод ждала на лестнице и молчала. Крысы бегали по балке над ними.',
  ],
];

/** None of them is told, though each has something of a tale. */
const words: readonly (readonly [string, string])[] = [
  [
    'an author who tells of her days',
    'I sat down on Monday and wrote the whole of it. I got up on Tuesday and she said it was good.\n\nMy sister drew the boats. She took a week for them.',
  ],
  [
    'an author who was away',
    'I went away for a month and I came back with a cold. My sister looked at the first half and she laughed.\n\nI hope the wait was worth it.',
  ],
  [
    'a history',
    'The bell of the long pier was cast in 1871 and hung two years later. The keeper rang it every night, and he was paid in fish.\n\nIt was taken down when the quay was built.',
  ],
  [
    'a teaser',
    'Maud counts the boats and finds one too many. She rings the bell and nobody answers.\n\nPerrin knows what lies on the water. He keeps the secret, and she waits, and the tide turns. Will she find the name of the tenth boat in time?',
  ],
  [
    'of where it belongs',
    'This takes place after the storm. Maud was the keeper then, and she had the lamp.\n\nPerrin was away, and nobody told him.',
  ],
  [
    'of people who are to come',
    'Maud lives on the pier with her brother. She keeps the lamp, and he mends the nets.\n\nPerrin comes home from the war. He brings a bell with him, and nobody knows why he keeps it.',
  ],
  [
    'thanks',
    'Ansa was kind and looked at it twice. She found all the commas, and she laughed where she was meant to.\n\nThe mistakes that were left are mine alone, and she warned me.',
  ],
  [
    'German words to readers',
    'Die Idee kam mir im Sommer, und Maud sollte zuerst anders heißen. Meine Schwester lachte und sagte nichts.\n\nIch hoffe, die Boote waren nicht zu lang, und wünsche euch viel Freude.',
  ],
  [
    'what a story was asked for',
    'Ansa asked for a tale with a boat and a bell in it, and she got one.\n\nIt was her birthday, and she laughed for a week.',
  ],
  [
    'of what was told before',
    'Last time: Maud counted the boats and found ten. She rang the bell, and nobody came.\n\nPerrin went out in the storm, and he was not seen again.',
  ],
  ['a verse', 'The boats came in,\nthe bell was rung,\nand nobody said\nwhat the tenth had done.'],
  ['words that somebody said', '"He was the last to go, and she was the first."\n-- The Keeper of Eastport'],
];

describe('above the first heading', () => {
  test.each(scenes)('is told %s', async (_name, scene) => {
    const text = `${header}\n\n${scene}\n\nChapter 1\n\n${story}\n\nChapter 2\n\n${story}\n`;
    const { chapters, front, ...rest } = await read(text);
    expect(chapters.map(({ entry }) => entry.title)).toEqual([null, 'Chapter 1', 'Chapter 2']);
    expect(front).toEqual([]);
    expect(accountOf(text, { chapters, front, ...rest })).toEqual(balanced);
  });

  test.each(words)('is not %s', async (_name, note) => {
    const { chapters, front } = await read(`${header}\n\n${note}\n\nChapter 1\n\n${story}\n`);
    expect(chapters.map(({ entry }) => entry.title)).toEqual(['Chapter 1']);
    expect(front.map(({ text }) => text).join(' ')).toContain(note.slice(0, 12));
  });
});

describe('below "The End"', () => {
  test.each([
    ...scenes,
    [
      'in a few words',
      'Nine years later the bell rang again, and Maud was there to hear it.\n\nShe let it ring.',
    ],
    ['below a title and a name', `THE HIGH PIER\n\nby Perrin Holt\n\n${boats}\n\n${bell}`],
    ['below a name of its time', `One Year Later\n\n${boats}\n\n${bell}`],
  ] as const)('the story goes on %s', async (_name, scene) => {
    const text = `${header}\n\n${story}\n\nThe End\n\n${scene}\n`;
    const read1 = await read(text);
    expect(read1.back).toEqual([]);
    const last = read1.chapters.at(-1)?.blocks.map(blockText).join(' ') ?? '';
    expect(last).toContain(scene.split(/[\s.]+/).at(-2));
    expect(accountOf(text, read1)).toEqual(balanced);
  });

  test.each(words.slice(0, -4))('the story is over, and below it stands %s', async (_name, note) => {
    const { back, chapters } = await read(`${header}\n\n${story}\n\nThe End\n\n${note}\n`);
    expect(chapters.map(({ blocks }) => blocks.map(blockText).join(' ')).join(' ')).not.toContain(
      note.slice(0, 12),
    );
    expect(back.map(({ text }) => text).join(' ')).toContain(note.slice(0, 12));
  });
});
