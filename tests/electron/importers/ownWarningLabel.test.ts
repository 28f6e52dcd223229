// Lines and tags that warn by the label before them, whatever they name; and labels that announce something else.
import { describe, expect, test } from 'vitest';
import { warnsInTag } from '../../../electron/importers/plainText/header/ownWarningLabel.ts';
import { readBalanced } from './readBalanced.ts';

const story =
  'Maud counted the boats as they came in. There should have been nine, and there were ten.\n\n"Ten," said Maud.\n\nShe rang the bell for them until her arm was tired.';
const warningsOf = async (fields: string) => {
  const text = `Title: The Long Pier\nAuthor: Perrin Holt\n${fields}\nRating: PG\n\n${story}\n`;
  const { metadata, chapters } = await readBalanced(text);
  expect(chapters).toHaveLength(1);
  return metadata.warnings.author;
};

describe('a line among the fields', () => {
  test.each([
    'Contains: drowning; a hanging (twice).',
    'Heads up: there is a bit with a horse.',
    'Heads-up: a needle, briefly.',
  ])('warns: %s', async (line) => {
    expect(await warningsOf(line)).toEqual([line]);
  });

  test.each([
    'Contains: fluff and silliness',
    'Contains: 2,300 words',
    'Heads up: this is unbetaed.',
    'Heads up: the sequel is half done.',
    'Contains: nothing much',
    'Caution: may cause giggles; crack ahead.',
  ])('warns of nothing: %s', async (line) => {
    expect(await warningsOf(line)).toEqual([]);
  });

  test('stands beside other warnings as one of its own', async () => {
    const found = await warningsOf(
      'Warnings - violence, torture\nWARNINGS? Suicide.\nCaution: rats; contains cutting.\nThis story deals with the aftermath of child abuse,\nand with boats.',
    );
    expect(found).toEqual([
      'Warnings - violence, torture',
      'WARNINGS? Suicide.',
      'Caution: rats; contains cutting.',
      'This story deals with the aftermath of child abuse, and with boats.',
    ]);
  });
});

describe('a tag', () => {
  test('warns where it says so', async () => {
    const tags = 'Tags: Slow Burn, CW - needles, Content Warning - None, Boats';
    expect(await warningsOf(tags)).toEqual(['CW - needles']);
  });

  test.each([
    ['Content Warning: Animal Death (but not the horse)', true],
    ['cw: needles', true],
    ['Trigger Warnings: None', false],
    ['No Content Warnings Needed', false],
    ['Warning Shots', false],
  ])('%s', (tag, isWarning) => {
    expect(warnsInTag(tag)).toBe(isWarning);
  });
});
