// What notes, summaries, ratings and tags say of a story's dark turns, and what merely sounds so.
import { describe, expect, test } from 'vitest';
import {
  warningSentences,
  warningsFrom,
} from '../../../electron/importers/plainText/header/authorWarnings.ts';
import { spoilerLettersAt } from '../../../electron/importers/plainText/header/spoilerLetters.ts';
import { readSource } from '../../../electron/importers/readSource.ts';
import { warningScreenFor } from '../../../shared/reading/warningPolicy.ts';

const read = (text: string) => readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
const story =
  '\n\nThe lamp had gone out on the mole, and no one was there to light it.\n\n"Wait," said Ansa.\n';
const top = 'Title: Copper\nAuthor: Ansa Vale\n';
const warningsOf = async (fields: string) => (await read(`${top}${fields}${story}`)).metadata.warnings;

describe('notes', () => {
  test.each([
    ['Not happy. Corin dies at the end. Sorry.', ['Corin dies at the end.']],
    ['Corin dies in this one.', ['Corin dies in this one.']],
    ['Yes, I kill off a major character. Deal.', ['Yes, I kill off a major character.']],
    ['R for violence and torture. Not mine.', ['R for violence and torture.']],
    ['In the show Corin dies at the end.', []],
    ['Corin dies at the end of the second book.', []],
    ["Corin doesn't die here, and nobody dies at the end.", []],
    ['R for language.', []],
  ])('%j', (note, sentences) => {
    expect(warningSentences(note, true)).toEqual(sentences);
  });

  test.each([
    ["Maren goes on alone. (Yes, it's a death story.)", ["(Yes, it's a death story.)"]],
    ['A light is lost. Deathfic.', ['Deathfic.']],
    ['A light is lost. Not a deathfic!', []],
    ['A light is lost, and it is not a death story.', []],
    ['She survives a rape and a shipwreck.', []],
  ])('a summary: %j', (summary, sentences) => {
    expect(warningSentences(summary, false)).toEqual(sentences);
  });
});

describe('fields', () => {
  test.each([
    ['Warnings: death, blood', ['death']],
    ['Warnings: char death', ['death']],
    ['Warnings: minor character death', []],
    ['Warnings: no rape, death, or torture', []],
    ['Warnings: death threats', []],
    ['Rating: NC17 m/m sex, nc, bdsm', ['nonCon']],
    ['Rating: [NC-17] (m/f, n/c)', ['nonCon']],
    ['Rating: NC-17', []],
    ['Archive: yes, except rape/torture archives', []],
  ])('%j names %j', async (fields, archive) => {
    expect((await warningsOf(fields)).archive).toEqual(archive);
  });

  test('where a story may be kept warns of nothing, and a warning beside it does', async () => {
    expect((await warningsOf('Archive: yes, except rape/torture archives')).author).toEqual([]);
    expect((await warningsOf('Archive: ask. Warning: rape.')).author).toEqual(['rape.']);
  });

  test('a denied death is none', () => {
    expect(warningsFrom(['no death'], 'no death').archive).toEqual([]);
  });
});

describe('tags of a work page', () => {
  const page = (warning: string, tags: string) =>
    `Work Header\nRating:\nGeneral Audiences\nArchive Warning:\n${warning}\nFandom:\nHarbour Lights\nAdditional Tags:\n${tags}\nStats:\nPublished:\n2012-11-02\nWords:\n50\nChapters:\n1/1\nCopper\nansavale\nWork Text:${story}`;

  test('reach the reader in their own words where the Archive is told of none', async () => {
    const { metadata } = await read(page('No Archive Warnings Apply', 'Past Rape/Non-con\nSuicide\nFluff'));
    expect(metadata.warnings.archive).toEqual(['none']);
    expect(metadata.warnings.author).toEqual(['Past Rape/Non-con', 'Suicide']);
    expect(warningScreenFor(metadata)?.authorWords).toEqual(['Past Rape/Non-con', 'Suicide']);
  });

  test('say more where the author chose not to', async () => {
    const { metadata } = await read(
      page('Creator Chose Not To Use Archive Warnings', 'Rape/Non-con Elements\nNo Suicide'),
    );
    expect(metadata.warnings).toEqual({
      archive: ['choseNotTo', 'nonCon'],
      author: ['Rape/Non-con Elements'],
      stated: true,
    });
  });
});

describe('spoiler space', () => {
  test('in letters is no verse, and the warning below it warns', async () => {
    const letters = ['S', 'P', 'O', 'I', 'L', 'E', 'R', '', 'S', 'P', 'A', 'C', 'E'];
    const { metadata, chapters } = await read(`${top}\n${letters.join('\n')}\n\nCharacter death!${story}`);
    expect(metadata.warnings).toEqual({ archive: ['death'], author: ['Character death!'], stated: true });
    expect(chapters[0]?.blocks[0]).toContain('The lamp had gone out');
    expect(spoilerLettersAt(letters, 0)).toHaveLength(12);
  });

  test.each([['S O R R Y'], ['S', 'P', 'A'], ['S', 'P', 'O', 'I', 'L', 'E', 'R', 'X']])(
    '%j is none',
    (...lines) => {
      expect(spoilerLettersAt(lines, 0)).toEqual([]);
    },
  );
});

test('a later story of a collection is rated below its title', async () => {
  const long = 'They carried the lamp up the hill, and nobody in the town asked them why they did. '.repeat(
    5,
  );
  const { metadata } = await read(
    `Lamps\nby Ansa Vale\n\n**Dawn**\nG\n\n${long}\n\n**Dusk**\nNC-17, noncon\n\n${long}\n`,
  );
  expect(metadata.warnings).toMatchObject({ archive: ['nonCon'], author: ['noncon'] });
  expect(metadata.rating.label).toBe('NC-17');
});
