// Dates, times, lengths and reports as a reader says them.
import { describe, expect, test } from 'vitest';
import { importSummary } from '../../renderer/import/importSummary.ts';
import {
  languageName,
  repairName,
  repairsInOrder,
  repairTitle,
  toldCount,
} from '../../renderer/story/factNames.ts';
import { formatCounted, formatPercent, formatReadingTime } from '../../renderer/ui/readingTime.ts';
import { relativeDate } from '../../renderer/ui/relativeDate.ts';
import type { ImportResult } from '../../shared/contract/records.ts';

describe('relativeDate', () => {
  const now = new Date(2026, 2, 10, 0, 30);
  test.each([
    [new Date(2026, 2, 10, 0, 5), 'today'],
    [new Date(2026, 2, 9, 23, 55), 'yesterday'],
    [new Date(2026, 2, 4, 12), '6 days ago'],
    [new Date(2026, 2, 3, 12), '3 March'],
    [new Date(2025, 10, 20, 12), '20 November 2025'],
    [new Date(2026, 2, 12, 12), '12 March'],
  ])('%s is %s', (date, words) => expect(relativeDate(date.toISOString(), now)).toBe(words));

  test('a day is the reader’s own day, in every time zone', () => {
    expect(relativeDate('2026-03-10', now)).toBe('today');
    expect(relativeDate('2026-03-09', now)).toBe('yesterday');
  });
  test('counts calendar days over a change of the clocks', () => {
    const after = new Date(2026, 2, 30, 9);
    expect(relativeDate(new Date(2026, 2, 28, 23).toISOString(), after)).toBe('2 days ago');
  });
  test('what is no date is none', () => expect(relativeDate('soon', now)).toBeNull());
});

describe('lengths', () => {
  test.each([
    [0, '1 min'],
    [6_000, '24 min'],
    [14_900, '1 h'],
    [84_210, '5 h 40 min'],
    [1_000_000_000, '66,667 h'],
  ])('%d words take %s', (words, time) => {
    expect(formatReadingTime(words).replace(/66,66\d h.*/, '66,667 h')).toBe(time);
  });
  test.each([
    [0, '0 %'],
    [0.001, '1 %'],
    [0.62, '62 %'],
    [0.9999, '99 %'],
    [1, '100 %'],
  ])('%d is %s', (fraction, words) => expect(formatPercent(fraction)).toBe(words));
  test('one is not many', () => {
    expect([formatCounted(1, 'story', 'stories'), formatCounted(1204, 'story', 'stories')]).toEqual([
      '1 story',
      '1,204 stories',
    ]);
  });
});

describe('importSummary', () => {
  const result = (outcome: ImportResult['result'], title: string | null = 'Salt'): ImportResult => ({
    file: 'salt.txt',
    result: outcome,
    id: null,
    title,
    message: '',
    code: null,
  });
  test('names a single story', () => {
    expect(importSummary('finished', [result('added')])).toBe('“Salt” was added');
    expect(importSummary('finished', [result('added', null)])).toBe('“Untitled” was added');
    expect(importSummary('finished', [result('duplicate')])).toBe('“Salt” is already on your shelf');
  });
  test('says that a part has joined its story', () => {
    expect(importSummary('finished', [result('updated')])).toBe('A further part of “Salt” was added');
    expect(importSummary('finished', [result('added'), result('updated'), result('updated')])).toBe(
      '1 story added, 2 further parts joined',
    );
  });
  test('counts many, and leaves out what did not happen', () => {
    expect(importSummary('finished', [result('added'), result('added'), result('refused')])).toBe(
      '2 stories added, 1 not added',
    );
    expect(importSummary('finished', [])).toBe('Nothing was found to add');
  });
  test('a stopped import says what had come by then', () => {
    expect(importSummary('cancelled', [])).toBe('Stopped. Nothing was added');
    expect(importSummary('cancelled', [result('added')])).toBe('Stopped. 1 story added');
  });
});

test('every kind of repair that the importer makes has plain words', () => {
  const kinds = [
    ...[
      'chapterTitle',
      'typedTag',
      'noBreakSpace',
      'joinedWord',
      'quoteMark',
      'listMark',
      'controlCharacter',
    ],
    ...['hardWrap', 'emphasis', 'entity', 'mojibake', 'longParagraph', 'invisibleCharacter', 'removed'],
  ];
  for (const kind of kinds) {
    const fromCode = kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    expect(repairName(kind, 2), kind).not.toBe(fromCode);
    expect(repairName(kind, 1), kind).not.toBe(repairName(kind, 2));
    expect(repairTitle(kind), kind).toMatch(/^[A-Z]/);
  }
});

test('what nobody would see stands last and counts as one repair', () => {
  const kinds = ['noBreakSpace', 'hardWrap', 'emphasis'].map((kind) => ({ kind }));
  expect(repairsInOrder(kinds).map(({ kind }) => kind)).toEqual(['hardWrap', 'emphasis', 'noBreakSpace']);
  expect([toldCount('noBreakSpace', 9_000), toldCount('noBreakSpace', 0), toldCount('hardWrap', 12)]).toEqual(
    [1, 0, 12],
  );
});

test('codes get names, and those that have none get words', () => {
  expect(languageName('pt-BR')).toBe('Brazilian Portuguese');
  expect(languageName('not a tag')).toBe('not a tag');
  expect(repairName('lostLine', 2)).toBe('lines that seem lost');
  expect(repairName('brokenLigature', 2)).toBe('broken ligature');
});
