// The top of a later part: its title once more, and a line that says in which part the header is.
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { blockText } from '../../../electron/markup/blockText.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import { accountOf, balanced } from './wordAccount.ts';

/** As a story, with every word accounted for. */
async function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  const found = await readSource({ name: 'a.txt', bytes }, { choices: noChoices, lists: 'all' });
  expect(accountOf(text, found), text).toEqual(balanced);
  return found;
}

const mail = (number: number, time: string, body: string) =>
  `From: Ida Quill <ida@example.org>\nDate: Sat, 6 Mar 1999 ${time} -0800\nSubject: NEW: Dry Dock (${number}/2) by Ida Quill\n\n${body}\n`;
const first = mail(
  1,
  '11:40:52',
  'Title: Dry Dock\nAuthor: Ida Quill\n\nThe crane stopped over the water, and stayed.',
);
const story = 'A tug came in at dusk. It was carrying nothing but gulls.';

describe('a later part', () => {
  test.each([
    ['Dry Dock (2/2)\nHeader info in part one.', 'Header info in part one.'],
    ['Dry Dock (2/2)\n\nSee part 1 for headers and disclaimers.', 'See part 1 for headers and disclaimers.'],
    ['Disclaimers in part 1.', 'Disclaimers in part 1.'],
    ['Dry Dock 2/2\nby Ida Quill\nAll headers, disclaimers, etc. in part 1', null],
    ['Dry Dock (2/2)', null],
  ])('begins below %j', async (top, note) => {
    const found = await read(`${first}\n${mail(2, '11:44:19', `${top}\n\n${story}`)}`);
    expect(found.metadata.title).toBe('Dry Dock');
    expect(found.chapters.map(({ blocks }) => blocks.map(blockText).join('\n'))).toEqual([
      'The crane stopped over the water, and stayed.',
      story,
    ]);
    if (note !== null) expect(found.front.map(({ text }) => text)).toContain(note);
  });

  test.each([
    'In part one she had been the keeper.',
    'See part 1 of the wreck, said the sign.',
    'The details in part one of the map were wrong.',
  ])('keeps its own first sentence: %j', async (sentence) => {
    const found = await read(`${first}\n${mail(2, '11:44:19', `${sentence}\n\n${story}`)}`);
    expect(found.chapters[1]?.blocks.map(blockText)).toEqual([sentence, story]);
  });
});

describe('a part counted below title and name in one line', () => {
  const read2 = (lines: string) => read(`${lines}\n\n${story}\n`);

  test.each(['Part 2 of 2', 'part two of two'])('%j is the number of the file', async (line) => {
    const { metadata, part, front, chapters } = await read2(
      `"Dry Dock" by Ida Quill\n${line}\ndisclaimer in part 1`,
    );
    expect(metadata).toMatchObject({ title: 'Dry Dock', authors: ['Ida Quill'] });
    expect(part).toEqual({ number: 2, of: 2 });
    expect(front.map(({ text }) => text)).toEqual(['disclaimer in part 1']);
    expect(chapters[0]?.entry.start).toMatch(/^A tug came in/);
  });

  test('is a chapter where another follows', async () => {
    const { part, chapters } = await read2(`"Dry Dock" by Ida Quill\nPart 1 of 2\n\n${story}\n\nPart 2 of 2`);
    expect(part).toBeNull();
    expect(chapters).toHaveLength(2);
  });
});

test('an author is named without the sign of a journal', async () => {
  const named = async (name: string) =>
    (await read(`Title: Dry Dock\nAuthor: ${name}\n\n${story}\n`)).metadata.authors;
  expect(await named('[info]idaquill')).toEqual(['idaquill']);
  expect(await named('[personal profile] ida_quill')).toEqual(['ida_quill']);
  expect(await named('[Ida] Quill')).toEqual(['[Ida] Quill']);
});
