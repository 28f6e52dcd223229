// Below a chapter's heading the disclaimer, and the fields and the note beside it, are the chapter's notes and not its text.
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { blockText } from '../../../electron/markup/blockText.ts';
import { bell, boats, header, tide } from './pierScene.ts';
import { accountOf, balanced } from './wordAccount.ts';

const textOf = (lead: string) =>
  `${header}\n\nChapter 1\n\n${lead}\n\n${boats}\n\n${bell}\n\nChapter 2\n\n${tide}\n\n${bell}\n`;

async function firstOf(lead: string) {
  const story = await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(textOf(lead)) });
  const blocks = story.chapters[0]?.blocks ?? [];
  const first = blocks.find((block) => block.startsWith('<p'));
  return { story, first: first === undefined ? '' : blockText(first) };
}

describe('below a heading', () => {
  test.each([
    ['a disclaimer', 'Disclaimer: I do not own the Long Pier.'],
    ['one that points to another', 'Disclaimer: See chapter 3.'],
    ['one in bold', '**Disclaimer: Still not mine.**'],
    ['one above a rule', "Disclaimer: I don't own it.\n\n---"],
    [
      'one with a summary and a note',
      'Disclaimer: Not mine.\n\nSummary: A boat too many.\n\nA/N: My first story! R&R!',
    ],
    ['one below a note', 'A/N: Thanks for the reviews!\n\nDisclaimer: Not mine.'],
    ['a rating in a sentence', 'Rated M for a reason! Character death ahead.'],
  ])('%s is a note', async (_name, lead) => {
    const { story, first } = await firstOf(lead);
    expect(first).toBe(boats);
    expect(accountOf(textOf(lead), story)).toEqual(balanced);
  });

  test.each([
    [
      'what the story shows',
      'Disclaimer: the sign said that the harbour was closed, and nobody had read it.',
    ],
    ['a jest of its teller', 'Disclaimer: I, Maud, did not let the tenth boat in.'],
    ['a sentence of it', 'Disclaimers were the last thing on her mind.'],
    ['a summary alone', 'Summary: she wrote, and struck it out again.'],
    ['somebody who is rated', 'Rated M by the harbour board, the boat was kept apart and said to be cursed.'],
  ])('%s is text', async (_name, lead) => {
    expect((await firstOf(lead)).first).toBe(lead);
  });

  test('a rating in a sentence warns of what it says', async () => {
    const { story } = await firstOf('Rated M for a reason! Character death ahead.');
    expect(story.metadata.warnings.stated).toBe(true);
    expect(story.metadata.warnings.archive).toEqual(['death']);
  });
});

describe("a chapter's last line", () => {
  const lastOf = async (line: string) => {
    const text = `${header}\n\nChapter 1\n\n${boats}\n\n${bell}\n\n${line}\n\nChapter 2\n\n${tide}\n`;
    const story = await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
    expect(accountOf(text, story)).toEqual(balanced);
    return story.chapters[0]?.entry.notes.after;
  };

  test.each(['End of Part One', 'End Part 1', '*** End of chapter 1 ***'])('%s ends it', async (line) => {
    expect(await lastOf(line)).toBe(true);
  });

  test.each(['The end of part one was torn out.', 'End of part one.', 'end of part two'])(
    '%s is its text',
    async (line) => {
      expect(await lastOf(line)).toBe(false);
    },
  );
});
