// A line that tells how a mail was sent, alone above a story: it is no title.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The rain had not stopped since the morning, and the lower road was under water.\n\nNobody came, and the boats lay where they had lain since the spring, and filled.\n';

describe('how a mail was sent', () => {
  test.each([
    'Content-Type: text/plain; charset=utf-8',
    'MIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: 8bit',
  ])('%j is no title', async (lines) => {
    const { metadata, front, chapters } = await read(
      `${lines}\n\nThe Lamp Room\nby Wren\n\nRating: R\n\n${story}`,
    );
    expect(metadata).toMatchObject({ title: 'The Lamp Room', authors: ['Wren'] });
    expect(metadata.rating.value).toBe('mature');
    expect(front.map(({ text }) => text)).toEqual([lines]);
    expect(chapters[0]?.entry.start).toMatch(/^The rain had/);
  });

  test.each(['Content: one lamp, and the oil for it.', 'Content-Type: the keeper wrote that on the box.'])(
    '%j is the story',
    async (line) => {
      const { front, chapters } = await read(`${line}\n\n${story}`);
      expect(front).toEqual([]);
      expect(chapters[0]?.entry.start.slice(0, 7)).toBe('Content');
    },
  );
});
