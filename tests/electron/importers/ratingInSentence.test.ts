// A rating with its reasons in a sentence, and wordings that are the rating's own.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The ferry was late again, and the whole of the upper quay had come down to look.\n\n"It will come," said Ansa.\n';
const top = 'Salt\nby Corin Vale\n\n';

describe('a sentence that begins with the rating', () => {
  test.each([
    ['Rated R for language and one long argument on a roof.', 'R', 'mature'],
    ['Rating: PG-13 for bad puns, and for what they do to the boat.', 'PG-13', 'teen'],
  ])('%s keeps its words before the story', async (line, label, value) => {
    const { metadata, front, chapters } = await read(`${top}${line}\n\n${story}`);
    expect(metadata.rating).toEqual({ value, label });
    expect(metadata.warnings.author).toEqual([]);
    expect(front).toEqual([{ kind: 'other', text: line }]);
    expect(chapters[0]?.entry.start).toMatch(/^The ferry/);
  });

  test('warns with its words where they name what harms', async () => {
    const { metadata, front } = await read(
      `${top}Rated R for graphic violence and a suicide in the third part.\n\n${story}`,
    );
    expect(metadata.rating).toEqual({ value: 'mature', label: 'R' });
    expect(metadata.warnings.author).toEqual(['R for graphic violence and a suicide in the third part.']);
    expect(front).toEqual([]);
  });

  test('takes the place of a lower one', async () => {
    const { metadata, front } = await read(
      `Title: Salt\nAuthor: Corin\nRating: PG\nRating: R for language and one long argument on a roof.\n\n${story}`,
    );
    expect(metadata.rating).toEqual({ value: 'mature', label: 'R' });
    expect(front.map(({ text }) => text)).toContain('Rating: PG');
  });

  test.each([
    'R for language',
    'R for language.',
    'R for violence and character death',
    'PG for most of it, but R for chapter nine and the end.',
  ])('%s is one wording', async (label) => {
    const { metadata } = await read(`Title: Salt\nAuthor: Corin\nRating: ${label}\n\n${story}`);
    expect(metadata.rating.label).toBe(label);
  });
});
