// What reads as a chapter's heading, and what only looks like one.
import { describe, expect, test } from 'vitest';
import { parseHeading } from '../../../electron/importers/plainText/parseHeading.ts';

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
  ])('%s', (line, rank, number, text) => {
    expect(parseHeading(line)).toMatchObject({ rank, number, text });
  });

  test.each([
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
