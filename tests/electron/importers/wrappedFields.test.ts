// Header lines that are set in italics or bold as a whole: the closing sign belongs to no value.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The rain had not stopped since the morning, and the lower road was under water.\n\nNobody came, and the boats lay where they had lain since the spring, and filled.\n';

describe('fields within marks of emphasis', () => {
  test.each(['*', '**', '_', '__'])('%s around each line', async (mark) => {
    const lines = [
      'Title: The Lamp Room',
      'Author: wren_holt',
      'Rating: NC-17',
      'Warning: character death',
    ].map((line) => `${mark}${line}${mark}`);
    const { metadata } = await read(`${lines.join('\n')}\n\n${story}`);
    expect(metadata.title).toBe('The Lamp Room');
    expect(metadata.authors).toEqual(['wren_holt']);
    expect(metadata.rating).toEqual({ value: 'explicit', label: 'NC-17' });
    expect(metadata.warnings.author).toEqual(['character death']);
  });

  test('pairs within the value stay', async () => {
    const { metadata, front } = await read(
      `*Title: The Lamp Room*\n*Summary: He says *no*, and goes.*\n*Rating:* R for *knives*\n*Disclaimer: I own nothing.*\nNotes: five stars**\n\n${story}`,
    );
    expect(metadata.summary).toBe('He says *no*, and goes.');
    expect(metadata.rating.label).toBe('R for *knives*');
    expect(front.map(({ text }) => text)).toEqual(['I own nothing.', 'five stars**']);
  });
});
