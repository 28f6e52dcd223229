// What is said before a story that needs a word beforehand.
import { describe, expect, test } from 'vitest';
import { type WarningScreen, warningScreenFor } from '../../../shared/reading/warningPolicy.ts';
import {
  calmWarningFact,
  listInWords,
  ratingSource,
  warningLines,
  warningSummary,
} from '../../../shared/reading/warningSentences.ts';
import { emptyMetadata, type Metadata } from '../../../shared/story/metadata.ts';

function metadata(changes: Partial<Metadata>): Metadata {
  return { ...emptyMetadata, ...changes };
}

function screenOf(changes: Partial<Metadata>): WarningScreen {
  const screen = warningScreenFor(metadata(changes));
  if (screen === null) throw new Error('This story should have a warning screen.');
  return screen;
}

const explicit = { value: 'explicit', label: 'NC-17' } as const;

describe('warningLines', () => {
  test('names each topic that is warned of by itself, and the rest in one line', () => {
    const screen = screenOf({ warnings: { archive: ['death', 'violence'], author: [], stated: true } });
    expect(warningLines(screen, true).map(({ state, heading }) => [state, heading])).toEqual([
      ['warned', 'Graphic violence'],
      ['warned', 'Major character death'],
      ['notListed', 'Rape or non-consent, underage sex'],
    ]);
  });

  test('never says that a topic is absent, only that nobody listed it', () => {
    const screen = screenOf({ rating: explicit });
    const sentences = [true, false].flatMap((isStated) =>
      warningLines(screen, isStated).map(({ sentence }) => sentence),
    );
    expect(sentences).toEqual([
      'Not listed by the author.',
      'The source says nothing about these. That is no promise.',
    ]);
  });

  test('says that anything may occur where the author chose not to warn', () => {
    const screen = screenOf({ warnings: { archive: ['choseNotTo', 'death'], author: [], stated: true } });
    expect(warningLines(screen, true).map(({ state }) => state)).toEqual(['warned', 'mayContain']);
  });
});

describe('warningSummary', () => {
  test('tells the topics, the silence and the words of the author in this order', () => {
    const warnings = {
      archive: ['violence', 'nonCon', 'choseNotTo'],
      author: ['grief'],
      stated: true,
    } as const;
    expect(warningSummary(screenOf({ warnings }))).toBe(
      'May contain graphic violence and rape or non-consent. The author chose not to warn about the other topics. The author adds a warning in their own words.',
    );
  });

  test('adds nothing to a rating that stands alone', () => {
    expect(warningSummary(screenOf({ rating: explicit }))).toBe('');
  });
});

describe('ratingSource', () => {
  const noSource = { url: null, workKey: null };
  test('quotes the author’s own wording', () => {
    expect(ratingSource(explicit, noSource)).toBe('As written by the author: “NC-17”');
  });
  test('does not quote what is only the rating’s name', () => {
    expect(ratingSource({ value: 'mature', label: 'Mature' }, noSource)).toBe('As rated in the source');
  });
  test('names the archive', () => {
    expect(ratingSource(explicit, { url: null, workKey: 'ao3:12' })).toMatch(/Archive of Our Own/);
  });
  test('says so when nobody rated it', () => {
    expect(ratingSource(emptyMetadata.rating, noSource)).toMatch(/nothing/);
  });
});

test('calm facts are told only where the source states them', () => {
  expect(calmWarningFact(emptyMetadata)).toBeNull();
  const none = { archive: ['none'], author: [], stated: true } as const;
  expect(calmWarningFact(metadata({ warnings: none }))).toBe('No archive warnings apply');
  expect(calmWarningFact(metadata({ warnings: none, rating: { value: 'teen', label: 'T' } }))).toBe(
    'Teen and up · no archive warnings apply',
  );
});

test('lists read as they are spoken', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listInWords)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});

test('what the author says in free words is never denied above them', () => {
  const story = {
    rating: { value: 'explicit', label: 'NC-17' },
    warnings: { archive: [], author: ['rape, character death'], stated: true },
  } as const;
  const screen = warningScreenFor(story);
  const sentences = screen === null ? [] : warningLines(screen, true).map(({ sentence }) => sentence);
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).not.toMatch(/not listed/i);
});
