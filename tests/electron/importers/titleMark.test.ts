// Titles that name a part of a story, and titles that merely bear a number.
import { describe, expect, test } from 'vitest';
import { titleMarkIn, titleWithoutMark } from '../../../electron/importers/plainText/parts/titleMark.ts';
import { plainTextImporter } from '../../../electron/importers/plainText/plainTextImporter.ts';
import { canShareStory, missingPartsProblem, partsKeyOf } from '../../../electron/importers/storyParts.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

describe('a title', () => {
  test.each([
    ['The Bell 2/3', 'The Bell', { number: 2, of: 3 }],
    ['The Bell - 2 / 3', 'The Bell', { number: 2, of: 3 }],
    ['The Bell 2/?', 'The Bell', { number: 2, of: null }],
    ['The Bell, 2 of 3', 'The Bell', { number: 2, of: 3 }],
    ['The Bell (2/3)', 'The Bell', { number: 2, of: 3 }],
    ['The Bell, Part 2 of 3', 'The Bell', { number: 2, of: 3 }],
    ['The Bell, part three (of 3)', 'The Bell', { number: 3, of: 3 }],
    ['The Bell - Prologue', 'The Bell', { number: 0, of: null }],
    ['The Bell - Chapter 2', 'The Bell', { number: 2, of: null }],
    ['The Bell (Ch. IV)', 'The Bell', { number: 4, of: null }],
    ['The Bell: Chapter Two', 'The Bell', { number: 2, of: null }],
    ['The Bell [Prologue]', 'The Bell', { number: 0, of: null }],
    ['Ward 9 - 1/4', null, null],
  ])('%s names its part', (title, rest, part) => {
    expect(titleMarkIn(title)?.rest ?? null).toBe(rest);
    expect(titleMarkIn(title)?.part ?? null).toEqual(part);
  });

  test.each([
    'The Bell 2',
    'The Bell, Part 2',
    'The Final Chapter 2',
    'The Bell - Chapter and Verse',
    'The Bell - Last Chapter',
    'Chapter 2',
    'Seven of Nine',
    'Rescuing 2 of 3',
    'Hail, 7 of 9',
    'The Third of Five',
    'After 9/11',
    'Friends, 50/50',
    'Platform 8 1/2',
    'The Bell 3/2',
    '1/2',
    'Prologue',
    'A Long Prologue',
    'Prologue: The Bell',
  ])('%s stays as it is', (title) => {
    expect(titleMarkIn(title)).toBeNull();
    expect(titleWithoutMark(title, undefined)).toBe(title);
  });

  test('loses a bare "Part 2" only where the mail says so too', () => {
    expect(titleWithoutMark('The Bell, Part 2', 2)).toBe('The Bell');
    expect(titleWithoutMark('The Bell, Part 2', 3)).toBe('The Bell, Part 2');
  });
});

test('files that name their parts in different words are one story', async () => {
  const texts = [
    'Title: The Bell - Prologue\nAuthor: Corin Ashe',
    'Title: The Bell 1/?\nAuthor: Corin Ashe',
    'Title: The Bell 2/3\nAuthor: Corin Ashe',
    'Title: THE BELL, part three (of 3)\nAuthor: corin ashe\nWarnings: violence',
  ];
  const drafts = await Promise.all(
    texts.map((text) =>
      plainTextImporter.read(
        { name: 'a.txt', bytes: new TextEncoder().encode(`${text}\n\nThe bell hung over the door.\n`) },
        { choices: noChoices, lists: 'few' },
      ),
    ),
  );
  const named = drafts.map(({ part, metadata: { authors } }) => ({
    part: part ?? { number: -1, of: null },
    authors,
  }));
  expect(new Set(drafts.map(({ metadata }) => partsKeyOf(metadata)))).toEqual(new Set(['the bell']));
  expect(named.map(({ part }) => part.number)).toEqual([0, 1, 2, 3]);
  for (const one of named)
    for (const other of named) if (one !== other) expect(canShareStory(one, other)).toBe(true);
  expect(missingPartsProblem(named.map(({ part }) => part))).toBeNull();
  expect(
    missingPartsProblem([
      { number: 0, of: null },
      { number: 2, of: 3 },
    ])?.message,
  ).toMatch(/^Only the prologue and part 2 of 3 of this story are here/);
});
