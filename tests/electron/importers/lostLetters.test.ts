// Letters that a conversion lost: mended where the place is clear, and left where a word would be made wrong.
import { describe, expect, test } from 'vitest';
import { mendLines } from '../../../electron/importers/plainText/characters/mendLines.ts';
import { createRepairLog } from '../../../electron/importers/plainText/repairs/repairLog.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

const mended = (lines: readonly string[]) =>
  mendLines(lines, createRepairLog(lines, { choices: noChoices, lists: 'all' }));

describe('a question mark for a letter', () => {
  const proof = 'He can?t go, and it?s late. She didn?t see the keeper.';

  test.each([
    ['The caf?s were na?ve.', 'The cafés were naïve.'],
    ['The keeper?s coat.', 'The keeper’s coat.'],
    ['Andr?s and Chlo?s hats.', 'Andr?s and Chlo?s hats.'],
    ['Zo?ve gone.', 'Zo?ve gone.'],
    ['They?ve gone, and I?m late.', 'They’ve gone, and I’m late.'],
  ])('in %j', (line, meant) => {
    expect(mended([proof, line])[1]).toBe(meant);
  });
});

describe('lost signs', () => {
  const quoted = '"Ten," said the clerk. "Or eleven," said the keeper. "Ten."';

  test.each([
    ['\ufffdI don\ufffdt know,\ufffd said he.', '“I don’t know,” said he.'],
    ['\ufffdowyn came,\ufffd and went.', '\ufffdowyn came,\ufffd and went.'],
    ['Zo\ufffd\ufffds hat.', 'Zo\ufffd\ufffds hat.'],
  ])('in %j', (line, meant) => {
    expect(mended([quoted, line])[1]).toBe(meant);
  });
});

describe('a lost apostrophe after a word', () => {
  const straight = '"Ten," said the clerk, and nobody answered it for a while.';
  const paused = ['"Well\ufffd" said he.', '"I thought\ufffd well." She wept.', '"No\ufffd" said she.'];

  test.each([
    ['The dogs\ufffd bowl was full.', 'The dogs\ufffd bowl was full.'],
    ['It was the boys\ufffd', 'It was the boys\ufffd'],
    ['All rock \ufffdn\ufffd roll, and drum \ufffdn\ufffd bass.', 'All rock ’n’ roll, and drum ’n’ bass.'],
    ['The letter \ufffdn\ufffd was gone.', 'The letter \ufffdn\ufffd was gone.'],
    ['She waited\ufffd and went.', 'She waited… and went.'],
    ['He waits\ufffd Then he goes.', 'He waits… Then he goes.'],
  ])('in %j', (line, meant) => {
    expect(mended([straight, line])[1]).toBe(meant);
  });

  test('is none where all that is lost are pauses', () => {
    expect(mended([...paused, 'He had questions\ufffd and none was asked.']).at(-1)).toBe(
      'He had questions… and none was asked.',
    );
  });

  test('may be one where others are lost too', () => {
    expect(mended([...paused, 'She didn\ufffdt.', 'The dogs\ufffd bowl.']).at(-1)).toBe(
      'The dogs\ufffd bowl.',
    );
  });
});
