// The last line below a story that is an author's or an archive's, what it says of the status, and last lines of stories that look like it.
import { describe, expect, test } from 'vitest';
import { blockText } from '../../../electron/markup/blockText.ts';
import { bell, boats, header, tide } from './pierScene.ts';
import { readBalanced } from './readBalanced.ts';

const told = `${boats}\n\n${bell}\n\n${tide}`;

async function endOf(line: string, story = told) {
  const { metadata, chapters, back } = await readBalanced(`${header}\n\n${story}\n\n${line}\n`);
  const text = blockText(chapters.at(-1)?.blocks.at(-1) ?? '');
  return { text, back: back.map((piece) => piece.text), status: metadata.status };
}

describe('a last line that is no story', () => {
  test.each([
    ['The End?', 'complete'],
    ['fin //', 'complete'],
    ['-30-', 'complete'],
    ['~ 30 ~', 'complete'],
    ['Completed 2 May 1997', 'complete'],
    ['Finished: 3/4/1999', 'complete'],
    ['End The Long Pier', 'complete'],
    ['~end of The Long Pier~', 'complete'],
    ['End The Tenth Boat by Perrin Holt: perrin@example.org', 'complete'],
    ['* * * End The Long Pier. by Perrin Holt * * *', 'complete'],
    ['continued...', 'inProgress'],
    ['(Continued)', 'inProgress'],
    ['More to come...', 'inProgress'],
    ['There’s more to come soon!', 'inProgress'],
    ['Continued in "The Eleventh Boat"', 'unknown'],
    ['Continued in Book Two', 'unknown'],
    ['end part one (of three)', 'unknown'],
    ['More stories by Perrin Holt', 'unknown'],
    ['Read the sequel, "The Eleventh Boat"', 'unknown'],
    ['Next part', 'unknown'],
    ['Story archived at http://www.example.org/pier/9', 'unknown'],
    ['This page has been accessed 1,904 times.', 'unknown'],
    ['Translated by Wren', 'unknown'],
    ['Submitted: 3/4/1999', 'unknown'],
    ['WC: 904', 'unknown'],
    ['Author and story notes above.', 'unknown'],
    ["Well, that's it! Please review!", 'unknown'],
    ['Kudos and comments are love!', 'unknown'],
    ['Please feed the author!', 'unknown'],
  ])('%j stands below it, and the status is %s', async (line, status) => {
    expect(await endOf(line)).toEqual({ text: tide, back: [line], status });
  });

  test('says how far it is above other such lines too', async () => {
    const { back, status } = await endOf('End The Long Pier\n\nAuthor and story notes above.');
    expect(back).toEqual(['End The Long Pier', 'Author and story notes above.']);
    expect(status).toBe('complete');
  });
});

describe('a story’s last line', () => {
  test.each([
    'More to come.',
    'Continued.',
    'There was more to come, and she knew it.',
    'End it by Sunday.',
    'End the watch by Easter',
    'The end of the pier by Maud’s reckoning',
    'End of the line',
    'More stories by the fire, and then to bed.',
    'Other tales by the keeper were worse.',
    'Read the sequel, she thought, to a boat without a name.',
    'Continued in silence, all the way home.',
    'Translated by nobody, and read by none.',
    'Completed on the day that he was born.',
    'Kudos to Maud, who had thought of it.',
    'Comments are nice, he said, and boats are nicer.',
    "Well, that's it! Please review the charts, Maud.",
    'This letter has been read by many hands.',
    'The boat has been found at last.',
    'Finished 3 May 1931, and never begun again.',
    'Thirty',
    '30',
  ])('%j stays', async (line) => {
    expect(await endOf(line)).toMatchObject({ text: line, back: [], status: 'unknown' });
  });

  test('is a number of its own beside others', async () => {
    const numbered = `-28-\n\n${boats}\n\n-29-\n\n${bell}`;
    expect((await endOf('-30-', numbered)).status).toBe('unknown');
  });

  test('is of a report that the story shows', async () => {
    const report = `${told}\n\nBoat: the tenth\nPlace: the long pier`;
    expect(await endOf('Submitted: 3 May 1931', report)).toMatchObject({ back: [], status: 'unknown' });
  });

  test('in the middle of a book ends nothing', async () => {
    const { status, back } = await endOf(tide, `Chapter 1\n\n${boats}\n\nThe End?\n\nChapter 2\n\n${bell}`);
    expect(back).toEqual([]);
    expect(status).toBe('unknown');
  });
});

describe('what an archive says of a sequel above a story', () => {
  const top = async (line: string) =>
    (
      await readBalanced(
        `The Tenth Boat\n\nby Perrin Holt\n\nDisclaimer: The pier is nobody's.\n\n${line}\n\n${told}\n`,
      )
    ).front.map(({ kind }) => kind);

  test('is no paragraph of it', async () => {
    expect(await top('This story is a sequel to: Nine Boats')).toEqual(['disclaimer', 'chronology']);
  });

  test('has a colon, which a sentence has not', async () => {
    expect(await top('This tale is the sequel to a storm, and the storm was told by Maud.')).toEqual([
      'disclaimer',
    ]);
  });
});
