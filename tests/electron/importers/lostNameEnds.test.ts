// The last letter of a name, lost: no pause, dash or quotation mark is put where it stood.
import { describe, expect, test } from 'vitest';
import { mendLines } from '../../../electron/importers/plainText/characters/mendLines.ts';
import { createRepairLog } from '../../../electron/importers/plainText/repairs/repairLog.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

const mended = (text: string) =>
  mendLines(text.split('\n'), createRepairLog(text.split('\n'), { choices: noChoices, lists: 'all' })).join(
    '\n',
  );
const quoted = '"Ten," said the clerk. "Or eleven," said the keeper. "Ten," and nobody answered.';

describe('a name that has lost its last letter stays, and is listed', () => {
  test.each([
    'Mir\ufffd rowed. The keeper and Mir\ufffd came in, and Mir\ufffd said, "I saw Mir\ufffd!" for a joke.',
    "The boat was Mir\ufffd's, they said.",
    "The na\ufffdve keeper's caf\ufffd was shut. Mir\ufffd laughed, and Jol\ufffd, too.",
  ])('%j', (text) => {
    const names = (words: string) => words.match(/(?:Mir|Jol)[^a-z\s]/g);
    expect(names(mended(`${quoted}\n${text}`))).toEqual(names(text));
  });

  test('a pause after a word that stands elsewhere, or once, is still a pause', () => {
    expect(mended(`${quoted}\nBut\ufffd no. But\ufffd yes. But\ufffd why? But nobody knew.`)).toContain(
      'But… no. But… yes. But… why?',
    );
    expect(mended(`${quoted}\nWait\ufffd he said.`)).toContain('Wait… he said.');
  });
});

test.each(['No', 'Oh', 'Well', 'She'])('"%s" is nobody, though it stands nowhere else', (word) => {
  const text = `${quoted}\n\n"${word}\ufffd of course," said Mira. "${word}\ufffd I never." "${word}\ufffd"`;
  expect(mended(text)).toContain(`"${word}… of course,"`);
});

describe('in a language whose letters are lost', () => {
  test('Spanish opens questions with a sign of its own', () => {
    const text =
      'La barca y el faro se iban por la noche, y dijo que no. \ufffdQui\ufffdn va? \ufffdNo! \ufffdQu\ufffd pasa?';
    expect(mended(text)).toBe(text);
  });

  test('a French word of one letter is no dash', () => {
    const text = 'La barque est dans le port, et elle passe la nuit \ufffd pleurer sur les quais.';
    expect(mended(text)).toBe(text);
    expect(mended(`${quoted}\nThe boat \ufffd the old one \ufffd was gone.`)).toContain(
      'boat — the old one — was',
    );
  });
});
