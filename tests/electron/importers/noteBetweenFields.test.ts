// A note of several paragraphs in the middle of a header: what stands below its second one is still the header's.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The rain had not stopped since the morning, and the lower road was under water.\n\n"They will come," said her aunt.\n\nNobody came, and the boats lay where they had lain since the spring, and filled.\n';
const start = /^The rain had not stopped/;
const header = 'TITLE: Salt Street\nAUTHOR: Wren Holt\nSUMMARY: A street with no boats.\n';
const note =
  "AUTHOR'S NOTES: This took me two winters. Thanks to Moll who\nread each and every draft of it.\n\n";

describe('below the second paragraph of a note', () => {
  test.each([
    'Also, squick alert: there are eels.\n\nDEDICATION: To Ansa.\n\n*****\n\n',
    'There are eels in it.\n\nAnd a bell.\n\nDISCLAIMER: The street is my own.\n\n',
    'There are eels in it.\n\nDEDICATION: To Ansa.\nWARNINGS: character death\n\n',
  ])('%j is the header', async (lines) => {
    const { metadata, front, chapters } = await read(header + note + lines + story);
    expect(metadata.title).toBe('Salt Street');
    if (lines.includes('squick'))
      expect(metadata.warnings.author).toEqual(['Also, squick alert: there are eels.']);
    expect(metadata.warnings.archive).toEqual(lines.includes('death') ? ['death'] : []);
    expect(front.some(({ text }) => text.includes('there are eels') || text.includes('There are eels'))).toBe(
      true,
    );
    expect(chapters).toHaveLength(1);
    expect(chapters[0]?.entry.start).toMatch(start);
  });

  test.each([
    ['They went down to the water and sat there.\n\nNOTE: bring the bread.\n\n', 'They went down'],
    ['"There are eels in it."\n\nDEDICATION: To Ansa.\n\n', '"There are eels'],
    ['There are eels in the water.\n\nNote: bring the bread.\n\n', 'There are eels'],
  ])('%j is the story', async (lines, first) => {
    const { chapters } = await read(header + note + lines + story);
    expect(chapters[0]?.entry.start.startsWith(first)).toBe(true);
  });
});
