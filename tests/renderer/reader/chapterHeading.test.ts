// Chapter headings: the number in words, the title, and neither twice.
import { expect, test } from 'vitest';
import { chapterHeadings, numberInWords } from '../../../renderer/reader/engine/chapterHeading.ts';

const of = (titles: readonly (string | null)[], parts: readonly (string | null)[] = []) =>
  chapterHeadings(
    titles.map((title, index) => ({ title, part: parts[index] ?? null })),
    'The Ledger',
  ).map(({ label, title }) => [label, title]);

test('numbers what has a title, and leaves out what says its own number', () => {
  expect(
    of(['The Tide Table', 'Chapter 2: Oil', 'CHAPTER THREE', '4. Wick', '5', 'Chapter IV - Salt']),
  ).toEqual([
    ['Chapter one', 'The Tide Table'],
    ['Chapter two', 'Oil'],
    ['Chapter three', null],
    ['Chapter four', 'Wick'],
    ['Chapter five', null],
    ['Chapter IV', 'Salt'],
  ]);
});

test('takes no number for a title that only begins with one', () => {
  expect(of(['1001 Nights', '42 lamps', 'Chapter and Verse', 'Part of the Wall'])).toEqual([
    ['Chapter one', '1001 Nights'],
    ['Chapter two', '42 lamps'],
    ['Chapter three', 'Chapter and Verse'],
    ['Chapter four', 'Part of the Wall'],
  ]);
});

test('a heading in another language is not told again in English', () => {
  const titles = ['Erstes Kapitel', 'Kapitel 2: Öl', 'Chapitre III', 'Глава четвёртая', '第五章'];
  expect(of(titles)).toEqual(titles.map((title) => [null, title]));
});

test('a prologue is not counted; a chapter without a title is a quiet number', () => {
  expect(of(['Prologue', null, 'Interlude: Fog', null, 'Epilogue'])).toEqual([
    [null, 'Prologue'],
    ['1', null],
    [null, 'Interlude: Fog'],
    ['2', null],
    [null, 'Epilogue'],
  ]);
});

test('a story of one chapter bears its own title', () => {
  expect(of([null])).toEqual([[null, 'The Ledger']]);
  expect(of(['A Single Night'])).toEqual([['A Single Night', 'The Ledger']]);
});

test('a part is named at its first chapter', () => {
  const headings = chapterHeadings(
    ['a', 'b', 'c', 'd'].map((title, index) => ({ title, part: index < 2 ? 'One' : 'Two' })),
    'The Ledger',
  );
  expect(headings.map(({ part }) => part)).toEqual(['One', null, 'Two', null]);
});

const namesOf = (titles: readonly (string | null)[]) =>
  chapterHeadings(
    titles.map((title) => ({ title, part: null })),
    'The Ledger',
  ).map(({ name }) => name);

test('names a chapter in one line, without the number that the list shows beside it', () => {
  expect(namesOf([null, 'Chapter 2: Oil', 'Salt', 'Chapter 4'])).toEqual([
    'Chapter 1',
    'Oil',
    'Salt',
    'Chapter 4',
  ]);
  expect(namesOf([null])).toEqual(['The Ledger']);
});

test('keeps the whole title where its number is not its place', () => {
  const titles = ['Chapter One: Part 1', 'Chapter One: Part 2', 'Chapter Two'];
  expect(namesOf(titles)).toEqual(titles);
});

test('numbers in words up to ninety-nine', () => {
  expect([1, 12, 20, 21, 99, 100, -1].map(numberInWords)).toEqual([
    'one',
    'twelve',
    'twenty',
    'twenty-one',
    'ninety-nine',
    '100',
    '-1',
  ]);
});
