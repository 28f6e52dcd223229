// What a note takes back is no warning, and what it only makes milder still is one.
import { expect, test } from 'vitest';
import { saysNone, warningSentences } from '../../../electron/importers/plainText/header/authorWarnings.ts';
import { isContentNotice } from '../../../electron/importers/plainText/header/contentNotice.ts';
import { warnedTopicsIn } from '../../../shared/story/warnedTopics.ts';

test.each([
  "Some of you asked if there is character death. There isn't.",
  'Rape is a crime. Nothing like it happens here.',
  'I began this after a play about rape. Not that there is any here.',
  'If you sue, there will be violence. And character death. Yours.',
  'I hate it when people die.',
])('%j warns of nothing', (note) => {
  expect(warningSentences(note, true)).toEqual([]);
});

test.each([
  ["There is a rape in part two. It isn't graphic.", ['There is a rape in part two.']],
  ['There is a rape in part two. Nothing like that is shown.', ['There is a rape in part two.']],
  ['Warning: rape. Nope.', ['Warning: rape.']],
  ['Somebody dies in this one. Sorry!', ['Somebody dies in this one.']],
  ['Character dies. Sorry!', ['Character dies.']],
  [
    'Sorry to interrupt, but this is where the abuse starts, so skip to the next break.',
    ['Sorry to interrupt, but this is where the abuse starts, so skip to the next break.'],
  ],
])('%j warns', (note, sentences) => {
  expect(warningSentences(note, true)).toEqual(sentences);
});

test('a topic that is lacking, or of which nobody needs to warn, is not named', () => {
  expect(warnedTopicsIn('lack of rape')).toEqual([]);
  expect(warnedTopicsIn('no warnings for rape needed')).toEqual([]);
  expect(warnedTopicsIn('lack of consent')).toEqual(['nonCon']);
  expect(warnedTopicsIn('lack of plot and rape')).toEqual(['nonCon']);
  expect(saysNone('no warnings for rape needed')).toBe(true);
});

test.each([
  'If rape bothers you, do not read this story.',
  'Not for the squeamish: torture, rape, and death.',
  'Beware - this one has noncon in it!',
  "This story has a rape in it. If that bothers you, please don't read.",
  '*** If you are under 18 or squicked by incest, turn back now. ***',
])('%j is a notice', (text) => {
  expect(isContentNotice(text)).toBe(true);
});

test.each([
  'The following story contains violence, the bard said, and began to sing of the death of kings.',
  'THIS ROOM CONTAINS EXPLICIT MATERIAL, said the door. WARNING: graphic violence.',
  'CAUTION: GRAPHIC VIOLENCE AHEAD, read the neon board over the arcade. This story is old.',
  'If violence bothers you, the bar on the quay is not your bar.',
  'If the murder bothered him, he did not say so, and turned to the letters he had read.',
])('%j is the story', (text) => {
  expect(isContentNotice(text)).toBe(false);
});
