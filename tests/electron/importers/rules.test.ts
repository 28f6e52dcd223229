// What parts scenes when it stands alone on a line, and what only looks like it.
import { describe, expect, test } from 'vitest';
import {
  framedWords,
  isRule,
  withoutLeadingRule,
  withoutTrailingRule,
} from '../../../electron/importers/plainText/lines/rules.ts';

describe('a rule', () => {
  test.each([
    '***',
    '* * *',
    '*',
    '#',
    '§',
    '⁂',
    '--',
    '~*~*~',
    '-----',
    '-=-=-',
    '+++',
    '<<<>>>',
    '/\\/\\/\\',
    '.:.:.',
    'xxx',
    'xXxXx',
    'oOo',
    '-x-X-x-',
    '────────',
    '═══════',
    '★ ☆ ★',
    '°º¤ø°º¤ø',
    '~~~ ~~~ ~~~ *** *** *** ___ ___ ___',
    '[scene break]',
    '(page break)',
    '[break]',
    '-----Line Break-----',
    'Scene break',
    '<hr>',
    '*'.repeat(100_000),
  ])('is %s', (line) => {
    expect(isRule(line)).toBe(true);
  });

  test.each([
    '',
    '...',
    '. . .',
    '…',
    '?!',
    '"..."',
    '"—"',
    '(...)',
    'xx',
    'XXX',
    'Oooo',
    'xoxox',
    '^_^',
    '-_-',
    ':-/',
    '*_*',
    'line',
    'break',
    'The scene break came too late.',
    '[broken]',
    '1',
    '***1***',
    '$5',
    'xxxy',
  ])('is not %j', (line) => {
    expect(isRule(line)).toBe(false);
  });
});

describe('rules on both sides', () => {
  test.each([
    ['*** Two weeks later ***', 'Two weeks later'],
    ['=== Earth ===', 'Earth'],
    ['~~~~ two weeks later, at sea ~~~~', 'two weeks later, at sea'],
    ['------ 1931 ------', '1931'],
  ])('stand around the words of %j', (text, words) => {
    const { from, to } = framedWords(text) ?? { from: 0, to: 0 };
    expect(text.slice(from, to)).toBe(words);
  });

  test.each([
    '***Flashback***',
    '*** Two weeks later',
    '*** *** ***',
    '=== Earth ***',
    '*** a * b ***',
    '** so **',
  ])('are not in %j', (text) => {
    expect(framedWords(text)).toBeNull();
  });
});

describe('a rule that ran into its paragraph', () => {
  test.each([
    ['***** The horn blew.', 'The horn blew.'],
    ['* * * The horn blew.', 'The horn blew.'],
    ['~*~*~ The horn blew.', 'The horn blew.'],
    ['xxxx The horn blew.', 'The horn blew.'],
  ])('leaves the words of %j', (text, words) => {
    expect(withoutLeadingRule(text)).toBe(words);
  });

  test.each([
    '-- and then',
    '* a note',
    '** a note',
    '***Never ever.***',
    '--- he said',
    '**** off!',
    '*** him, he thought.',
  ])('is not in %j', (text) => {
    expect(withoutLeadingRule(text)).toBeNull();
  });

  test.each([
    ['It ended. *****', 'It ended.'],
    ['It ended. * * *', 'It ended.'],
    ['It ended*', null],
    ['It ended --', null],
  ])('is cut from the end of %j', (text, words) => {
    expect(withoutTrailingRule(text)).toBe(words);
  });
});
