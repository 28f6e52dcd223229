// What an author's note warns of, sentence by sentence, and what it only tells.
import { expect, test } from 'vitest';
import { warningSentences } from '../../../electron/importers/plainText/header/authorWarnings.ts';
import { sentencesOf } from '../../../electron/importers/plainText/header/sentencesOf.ts';

test.each([
  ['A/N: WARNING: suicide attempt. Please be safe.', ['WARNING: suicide attempt.']],
  [
    'Hi all! Just a warning, this one has a drowning in it.',
    ['Just a warning, this one has a drowning in it.'],
  ],
  ['This chapter contains self-harm. See you soon!', ['This chapter contains self-harm.']],
  ['Trigger warning for blood. Enjoy!', ['Trigger warning for blood.']],
  ['Dieses Kapitel enthält einen Selbstmord. Viel Spaß!', ['Dieses Kapitel enthält einen Selbstmord.']],
  ['WARNING!!!\nSad end (ch. 3) and a rape. Bye.', ['WARNING!!! Sad end (ch. 3) and a rape.']],
])('%j warns', (note, sentences) => {
  expect(warningSentences(note, true)).toEqual(sentences);
});

test.each([
  'Thank you for the warning about my commas!',
  'No warnings for this one.',
  'Enjoy this chapter, it contains a boat.',
  'You have been warned!',
  'Dieses Kapitel enthält keine Gewalt.',
  'There is no slash in this chapter.',
])('%j does not', (note) => {
  expect(warningSentences(note, true)).toEqual([]);
});

test('a warning longer than any sentence should be is still given, in pieces', () => {
  const long = `${'a word and '.repeat(80)}a rape scene`;
  expect(warningSentences(long, true).join(' ')).toContain('rape scene');
});

test('neither abbreviations nor brackets end a sentence', () => {
  expect(sentencesOf('It is sad (see ch. 3. And more.) and long, e.g. here. Rape: no. 3 dogs!')).toEqual([
    'It is sad (see ch. 3. And more.) and long, e.g. here.',
    'Rape: no. 3 dogs!',
  ]);
});
