// What reads as a chapter's heading, and what only looks like one.
import { describe, expect, test } from 'vitest';
import { parseHeading } from '../../../electron/importers/plainText/headings/parseHeading.ts';

describe('a heading', () => {
  test.each([
    ['CHAPTER 1 PART 1', 'chapter', 1, 'Chapter 1 Part 1'],
    ['Chapter I. The Carter', 'chapter', 1, 'Chapter I. The Carter'],
    ['CHAPTER XIV', 'chapter', 14, 'Chapter XIV'],
    ['Chapter Twenty-Three: The Long Way', 'chapter', 23, 'Chapter Twenty-Three: The Long Way'],
    ['*** Chapter 4 ***', 'chapter', 4, 'Chapter 4'],
    ['Chapter 5 - The Fog', 'chapter', 5, 'Chapter 5 - The Fog'],
    ['Chapter Two The Second Door', 'chapter', 2, 'Chapter Two The Second Door'],
    ['Chap. 7', 'chapter', 7, 'Chap. 7'],
    ['Part 1 of 3', 'part', 1, 'Part 1 of 3'],
    ['PART TWO: The South Bank', 'part', 2, 'PART TWO: The South Bank'],
    ['SIDE ONE: Up / Now', 'side', 1, 'SIDE ONE: Up / Now'],
    ['Prologue', 'named', null, 'Prologue'],
    ['EPILOGUE', 'named', null, 'Epilogue'],
    ['Глава 3', 'chapter', 3, 'Глава 3'],
    ['Kapitel 12: Der Hafen', 'chapter', 12, 'Kapitel 12: Der Hafen'],
    ['Chapter the Third', 'chapter', 3, 'Chapter the Third'],
    ['Book the First', 'part', 1, 'Book the First'],
    ['Chapter One Hundred and Twenty-One', 'chapter', 121, 'Chapter One Hundred and Twenty-One'],
    ['Chapter 10,000', 'chapter', 10_000, 'Chapter 10,000'],
    ['Chapter 123456', 'chapter', 123_456, 'Chapter 123456'],
    ['# Chapter 1', 'chapter', 1, 'Chapter 1'],
    ['[Chapter 4]', 'chapter', 4, 'Chapter 4'],
    ['=== Chapter 4: Fog (again) ===', 'chapter', 4, 'Chapter 4: Fog (again)'],
    ['Chapter 3. The long way home', 'chapter', 3, 'Chapter 3. The long way home'],
    ['Side B', 'side', 2, 'Side B'],
    ['Interlude: The Mill', 'named', null, 'Interlude: The Mill'],
    ['ГЛАВА ДВАДЦАТЬ ПЕРВАЯ', 'chapter', 21, 'Глава двадцать первая'],
    ['Третья глава', 'chapter', 3, 'Третья глава'],
    ['Глава 3. Туман над рекой', 'chapter', 3, 'Глава 3. Туман над рекой'],
    ['Erster Teil', 'part', 1, 'Erster Teil'],
    ['Kapitel einunddreißig', 'chapter', 31, 'Kapitel einunddreißig'],
    ['CHAPITRE PREMIER', 'chapter', 1, 'Chapitre premier'],
    ['Chapitre trente et un', 'chapter', 31, 'Chapitre trente et un'],
    ['Première partie', 'part', 1, 'Première partie'],
    ['Capítulo treinta y uno', 'chapter', 31, 'Capítulo treinta y uno'],
    ['Capitolo ventotto: La porta', 'chapter', 28, 'Capitolo ventotto: La porta'],
  ])('%s', (line, rank, number, text) => {
    expect(parseHeading(line)).toMatchObject({ rank, number, text });
  });

  test.each([
    ['Chapter 1/12', 12],
    ['Part 1 of 3', 3],
    ['Chapter 3 (of 12)', 12],
    ['Chapter 3 (3/12): The Fog', 12],
    ['Chapter Two of Ten', 10],
    ['Chapter 3/?', null],
    ['Chapter 3', null],
  ])('%s says of how many', (line, of) => {
    expect(parseHeading(line)?.of).toBe(of);
  });

  test.each([
    'Part two of them',
    'Part two,',
    "Part 3's end",
    'Part I am',
    'Part one: get to the ship. Part two: leave.',
    'Chapter one - she was tired of the sea, and so she went.',
    'Chapter 3 of her life began.',
    'First part of the problem',
    'Том пришёл',
    'Часть дня',
    'Teil der Sache',
    'Chapter 1 ........ 12',
    'Part of the problem was the fog.',
    'Chapter and verse, she thought.',
    'Act one, scene two, she thought.',
    'Book five of the cases to the archive, would you?',
    'Chapter one of his life ended there.',
    'Side one was done.',
    'Section 31.',
    'Introduction to the tides is on Tuesdays.',
    'Epilogues are for the living.',
    'Parting was hard.',
    'I',
    '',
    `Chapter 1 ${'and so on '.repeat(40)}`,
  ])('is not %j', (line) => {
    expect(parseHeading(line)).toBeNull();
  });
});
