// Short rules that ran into a paragraph, and what only looks like them.
import { describe, expect, test } from 'vitest';
import { hasDashRules, smallRulesIn } from '../../../electron/importers/plainText/lines/smallRules.ts';
import { readBalanced } from './readBalanced.ts';

const cut = (text: string, dashesPart = true) =>
  smallRulesIn(text, () => dashesPart).map(({ from, to }) => text.slice(from, to).trim());

describe('a rule within a paragraph', () => {
  test.each([
    ['The bells rang. ~*~ Every gull got up.', '~*~'],
    ['"I never did," said the pilot. *~* "You did," she said.', '*~*'],
    ['“I never did.” -=-=- “You did,” she said.', '-=-=-'],
    ['The bells rang. ----- "Who is there?"', '-----'],
    ['~*~ Every gull got up, and the bells rang.', '~*~'],
    ['Every gull got up, and the bells rang. ~*~', '~*~'],
  ])('%s', (text, rule) => {
    expect(cut(text)).toEqual([rule]);
  });

  test.each([
    'She wore it so ~*~ and never otherwise.',
    '"It is done. ~*~ Ta-da! ~*~ Sparkles!" said the pilot.',
    '“It is done. ~*~ Ta-da!” said the pilot.',
    'He looked at the stars. *-* He was in love.',
    'She was asleep. =-= Nobody woke her.',
    '~*~ Much Later That Night. ~*~',
    '~*~ Orla ~*~',
    'Mr. ----- It was who came, and Capt. ----- He was late.',
    'I had a letter from Mrs. ----- Nobody may know her name.',
    'I said so. ----- But no. ----- But then. ----- Well.',
    'The bells rang. --- Then they stopped.',
    'The bells rang. *~ Then they stopped. ~-* So it was.',
  ])('is none in: %s', (text) => {
    expect(cut(text)).toEqual([]);
  });

  test('of dashes is one only by habit', () => {
    expect(cut('The bells rang. ----- "Who is there?"', false)).toEqual([]);
    const told = Array.from({ length: 40 }, () => 'The bells rang.');
    const dashed = 'They stopped. ----- Nobody spoke.';
    expect(hasDashRules([...told, dashed, dashed, ...told])).toBe(false);
    expect(hasDashRules([dashed, ...told, dashed, ...told, dashed])).toBe(true);
    expect(hasDashRules(told.map(() => dashed))).toBe(false);
  });
});

const scene = 'The ferry left at six, as it had left since before there was a clock in the town to say so.';

test('each parts scenes in a story, and no word goes', async () => {
  const plain = Array.from({ length: 12 }, () => `${scene}\n\n${scene} ${scene}\n\n`).join('');
  const rules = ['~*~', '-----', '-----', '-----'];
  const text = `Title: Six\nAuthor: Wren\n\n${rules.map((rule) => `${plain}${scene} ${rule} Nobody came. ${scene}\n\n`).join('')}`;
  const { chapters } = await readBalanced(text);
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  expect(blocks.filter((block) => block.startsWith('<hr'))).toHaveLength(4);
  expect(blocks.join('')).not.toMatch(/~|--/);
});
