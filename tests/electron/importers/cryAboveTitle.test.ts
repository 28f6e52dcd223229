// A few words that an author calls out above the title are not the title, and a title that calls out stays one.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The rain had not stopped since the morning, and the lower road was under water as far as the mill.\n\n"They will come," said her aunt.\n';
const mail =
  'From: "Wren" <wren@example.org>\nNewsgroups: alt.harbour\nSubject: New: The Lower Road (PG)\n\n';
const letters = `Spoilers for the second season!\n\n${[...'SPOILERSPACE'].join('\n\n')}\n\n`;
const head = 'The Lower Road\nby Wren Holt\nRating: R\n\n';

const calls = [
  'Okay? Okay.',
  'Here we go!',
  'Story follows.',
  'On with the story...',
  'So, here goes nothing',
];
const short = ['Ready?', 'Enjoy!', 'Now...'];

describe('words called out', () => {
  test.each([
    ...[mail, mail + letters].flatMap((above) => [...calls, ...short].map((words) => [words, above])),
    ...calls.map((words) => [words, '']),
    ['Everyone who has not seen it yet is gone?', mail],
  ])('%j above title and name, below %j', async (words, above) => {
    const { metadata, front, chapters } = await read(`${above}${words}\n\n${head}${story}`);
    expect(metadata).toMatchObject({ title: 'The Lower Road', authors: ['Wren Holt'] });
    expect(metadata.rating.value).toBe('mature');
    expect(front).toContainEqual({ kind: 'notes', text: words });
    expect(chapters[0]?.entry.start).toMatch(/^The rain had not stopped/);
  });
});

describe('a title', () => {
  test.each([
    ['Ready?', 'A Harbour Story\nby Wren Holt'],
    ['Ready?', 'The Second Summer\nby Wren Holt'],
    ['Here We Go!', 'A Harbour Tale\n\nby Wren Holt'],
    ['Where Are They Now?', 'The Second Summer\nby Wren Holt'],
  ])('%j above a subtitle stays the title', async (title, below) => {
    const { metadata } = await read(`${title}\n\n${below}\nRating: R\n\n${story}`);
    expect(metadata).toMatchObject({ title, authors: ['Wren Holt'] });
  });

  test('that the subject names stays the title', async () => {
    const { metadata } = await read(
      `${mail.replace('The Lower Road', 'Ready?')}Ready?\n\nThe Second Summer\nby Wren Holt\n\n${story}`,
    );
    expect(metadata).toMatchObject({ title: 'Ready?', authors: ['Wren Holt'] });
  });
});

test.each(['"Here we go!"', 'Here we go, she thought, and here we stay.'])(
  'a story that begins with %j',
  async (first) => {
    const { metadata } = await read(`${first}\n\nThe Lower Road\nby Wren Holt\n\n${story}`);
    expect(metadata.title).not.toBe('The Lower Road');
  },
);
