// An author's farewell below a chapter that no label announces, and a story's last words that look like one.
import { describe, expect, test } from 'vitest';
import { blockText } from '../../../electron/markup/blockText.ts';
import { bell, boats, header, tide } from './pierScene.ts';
import { readBalanced } from './readBalanced.ts';

/** The last paragraph of the first chapter's text, and the note below it. */
async function endOfChapter(...last: readonly string[]) {
  const text = `${header}\n\nChapter 1\n\n${boats}\n\n${bell}\n\n${last.join('\n\n')}\n\nChapter 2\n\n${tide}\n\n${boats}\n`;
  const { chapters } = await readBalanced(text);
  const blocks = chapters[0]?.blocks ?? [];
  const isNote = (block: string) => block.startsWith('<aside class="note after"');
  return {
    text: blockText(blocks.findLast((block) => !isNote(block)) ?? ''),
    after: blocks.filter(isNote).map(blockText).join('\n'),
  };
}

describe('a farewell without a label', () => {
  test.each([
    "Well, that's chapter one! Please review and tell me what you think. ~Wren",
    'Thanks to everyone who reviewed the last chapter! You keep me going.',
    "That's it for now! Hope you enjoyed this chapter.",
    'So, that was chapter two. Let me know what you think!',
    'Sorry it took me so long to update. R&R, and the boats will come sooner.',
    'NEXT TIME: Maud finds the tenth boat!',
    'Next chapter: Maud asks the keeper, and the keeper answers.',
    'Next time on The Long Pier: the keeper comes home.',
  ])('%j is the note below the chapter', async (line) => {
    expect(await endOfChapter(line)).toEqual({ text: bell, after: line });
    expect(await endOfChapter(line, 'To be continued...')).toMatchObject({ text: bell });
  });

  test('goes along with the name below it', async () => {
    const line = "Well, that's chapter one! Please review.";
    expect(await endOfChapter(line, '~Wren')).toMatchObject({ text: bell });
    expect((await endOfChapter(line, '~Wren')).after).toContain('~Wren');
    expect(await endOfChapter(tide, '~Wren')).toEqual({ text: '~Wren', after: '' });
  });

  test('below the last chapter it is matter after the story', async () => {
    const line = "Well, that's all for this one! Please review and tell me what you think.\n~Wren";
    const { back } = await readBalanced(`${header}\n\nChapter 1\n\n${boats}\n\n${bell}\n\n${line}\n`);
    expect(back).toEqual([{ kind: 'notes', text: line }]);
  });

  test.each([
    '"Well, that\'s chapter one! Please review it and tell me what you think," said Maud.',
    'She turned to the next chapter, and there she read the name of the boat.',
    'So that was the first chapter of her life on the pier, and she had no wish to begin another one.',
    'He told them to read the next part, and to tell him what they thought of it.',
    'Tell me what you think of chapter one, he wrote in the margin, and she never did.',
    'Next time: a longer rope.',
    'NEXT TIME: BRING A ROPE',
    'NEXT TIME! She had heard it too often, and it was never true.',
    'I hope you like it here, Maud.',
    'Next chapter, the keeper said, and turned the page.',
    'She had come to review the next part of the chart, and comment was not asked for.',
    'They read this chapter to him every night, and reviews are what he remembered of it.',
  ])('%j is the story’s', async (line) => {
    expect(await endOfChapter(line)).toEqual({ text: line, after: '' });
  });

  test('is the story’s where the story shows it', async () => {
    const letter = "Well, that's chapter one! Please review and tell me what you think.";
    expect(await endOfChapter('The screen blinked twice, and then it read:', letter)).toEqual({
      text: letter,
      after: '',
    });
  });
});
