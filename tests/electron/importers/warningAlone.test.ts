// A paragraph between others that is nothing but a warning, and what a sign in the story says.
import { expect, test } from 'vitest';
import { isWarningAlone } from '../../../electron/importers/plainText/header/warningAlone.ts';

const prose = 'He went down to the weir and looked for a long time at the water.';

test.each([
  'tw: rape',
  'TW: rape',
  '[TW: rape]',
  '(tw: rape)',
  'tw rape',
  '(CW: suicide)',
  'Content warning: suicide',
  '!!! WARNING: RAPE !!!',
  'Warning - rape ahead.',
  'Trigger Warning!!! Suicide attempt!!!',
  '~~~ TW: self harm ~~~',
  'TW: self harm ~~~',
  'Warning!! This chapter contains rape!!',
  'A/N Non-con ahead, skip to the ***',
  '***WARNING*** Major character death ahead ***WARNING***',
  'WARNING Major character death ahead WARNING',
  '((OOC: next bit has torture, sorry!))',
  '--begin noncon--',
  '**Warning: character death**',
  'Warning for incest and underage sex.',
  'Attention, viol dans ce chapitre !',
  'Caution: torture in the next scene.',
])('%j warns', (text) => {
  expect(isWarningAlone(text, prose, prose)).toBe(true);
});

test.each([
  'Warning lights flashed over the door, and she ran.',
  'WARNING: HULL BREACH',
  'Warning: the third step is loose.',
  'Warning of violence in the town had come too late for the bakers.',
  'Beware of the dog.',
  'Beware of sex, his mother had told him, and he had listened.',
  'Attention, the murder of the king was the talk of the town.',
  'TW: no rape',
  'A/N: see you next week!',
  '"Warning: rape ahead," she read.',
  'Warning: rape ahead, said the poster.',
  '--begin transmission--',
  'Begin with the violence, the teacher said.',
  'Caution: children at play.',
  'Warning. The violence in this chapter of his life was over.',
])('%j does not', (text) => {
  expect(isWarningAlone(text, prose, prose)).toBe(false);
});

test('what a sign or a screen shows is the story', () => {
  expect(isWarningAlone('WARNING: GRAPHIC VIOLENCE', 'The sign over the door read:', prose)).toBe(false);
  expect(isWarningAlone('TW: rape', 'She scrolled down to the next post:', prose)).toBe(false);
  expect(isWarningAlone('WARNING: RAPE', 'The screen flickered, and it flashed.', prose)).toBe(false);
  expect(isWarningAlone('WARNING: GRAPHIC VIOLENCE', prose, 'The board had hung there for years.')).toBe(
    false,
  );
  expect(isWarningAlone('WARNING: RAPE', 'He looked at the screen.', prose)).toBe(true);
});

test('a talk of lines signed with initials warns of nothing that is no list', () => {
  expect(isWarningAlone('TW: I think of violence all day', 'AB: And what about you?', prose)).toBe(false);
});

test('a line of nothing but signs is looked at quickly', () => {
  const started = performance.now();
  for (const sign of ['*', '!', '~', '-', '(', 'tw ', 'a ']) isWarningAlone(sign.repeat(290), prose, prose);
  expect(performance.now() - started).toBeLessThan(500);
});
