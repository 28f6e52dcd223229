// Pairing, rating and warnings in one line: what stands right below it, and where it stands below other words.
import { describe, expect, test } from 'vitest';
import { readBalanced as read } from './readBalanced.ts';

const story =
  'The rain had not stopped since the morning, and the lower road was under water.\n\n"They will come," said her aunt.\n\nNobody came, and the boats lay where they had lain since the spring, and filled.\n';
const start = /^The rain had not stopped/;
const facts = 'Harbour Lights, Ansa/Corin, NC17, 2300 words.';

describe('sentences right below a header of one line', () => {
  test.each([
    ['Spoilers for "The Long Ebb". Contains dubious consent (the tide made them do it).', ['nonCon']],
    ['Spoilers for all of it.\nWarning for character death. Thanks to Wren for the beta.', ['death']],
    ['Contains rape, and a boat.', ['nonCon']],
  ])('%j warns', async (lines, archive) => {
    const { metadata, chapters } = await read(`Something Like Salt\n${facts}\n${lines}\n\n${story}`);
    expect(metadata).toMatchObject({ title: 'Something Like Salt', fandoms: ['Harbour Lights'] });
    expect(metadata.relationships).toEqual(['Ansa/Corin']);
    expect(metadata.rating.value).toBe('explicit');
    expect(metadata.warnings.archive).toEqual(archive);
    expect(chapters[0]?.entry.start).toMatch(start);
  });

  test.each([
    'Thanks to the tide the boats were late, and nobody had bread.',
    'Contains nothing at all, the box, she said, and was sorry that she had opened it.',
    'The second bell had rung, and the boats were late.',
  ])('%j is the story', async (line) => {
    const { metadata, chapters } = await read(`Something Like Salt\n${facts}\n${line}\n\n${story}`);
    expect(metadata.rating.value).toBe('explicit');
    expect(chapters[0]?.entry.start.slice(0, 20)).toBe(line.slice(0, 20));
  });
});

describe('a line of facts between brackets', () => {
  const top =
    'SALT BUS\n\nA Harbour Lights story\nby Wren Holt\nNovember 1997\n\nWARNING!!! This story contains graphic\ndepictions of torture. If you are\nunder 18, please leave.\n\n';

  test.each(['[Ansa/Corin; NC-17; h/c, angst, deathfic]', '(Ansa/Corin, NC-17, deathfic)'])(
    '%j rates and warns below other words',
    async (line) => {
      const { metadata, front, chapters } = await read(
        `${top}${line}\n\nThanks to Moll for the beta.\n\n-----\n\n${story}`,
      );
      expect(metadata.relationships).toEqual(['Ansa/Corin']);
      expect(metadata.rating).toEqual({ value: 'explicit', label: 'NC-17' });
      expect(metadata.warnings.archive).toContain('death');
      expect(metadata.warnings.author).toContain('deathfic');
      expect(front.some(({ kind, text }) => kind === 'thanks' && text.includes('Moll'))).toBe(true);
      expect(chapters[0]?.entry.start).toMatch(start);
    },
  );

  test.each(['[The bell; the boat; room R]', '[Ansa/Corin; NC-17; deathfic]\nis what the stone said.'])(
    '%j is the story',
    async (lines) => {
      const { metadata, chapters } = await read(`${top}${lines}\n\n${story}`);
      expect(metadata.rating.value).toBe('unknown');
      expect(chapters[0]?.entry.start.slice(0, 8)).toBe(lines.slice(0, 8));
    },
  );
});
