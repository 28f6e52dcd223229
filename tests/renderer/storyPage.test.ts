// The story page's facts, its contents, and the edit that a form amounts to.
import { describe, expect, test } from 'vitest';
import { chapterStates } from '../../renderer/story/ChapterEntries.tsx';
import { factsOf } from '../../renderer/story/StoryFacts.tsx';
import {
  editOf,
  formOf,
  isLanguageValid,
  isSeriesIndexValid,
  withNamedTopics,
} from '../../renderer/story/storyForm.ts';
import { openedAtChapter } from '../../renderer/warnings/openedAtChapter.ts';
import { emptyMetadata } from '../../shared/story/metadata.ts';
import { StoryEdit } from '../../shared/story/story.ts';
import { fakeChapter, fakeId, fakeMetadata, fakeOpened, fakeStory } from './fakeStories.ts';

describe('withNamedTopics', () => {
  test('ticks what new words plainly name', () => {
    expect(withNamedTopics([], '', 'rape')).toEqual(['nonCon']);
    expect(withNamedTopics(['death'], '', 'Major character death, and rape in chapter 3')).toEqual([
      'death',
      'nonCon',
    ]);
    expect(withNamedTopics(['none'], '', 'rape')).toEqual(['nonCon']);
  });
  test('what is denied, or names nothing, ticks nothing', () => {
    for (const words of ['no rape', 'spiders', 'rapeseed fields', '']) {
      expect(withNamedTopics(['choseNotTo'], '', words), words).toEqual(['choseNotTo']);
    }
    expect(withNamedTopics([], '', 'no spiders\n\nrape')).toEqual(['nonCon']);
  });
  test('what the reader unticked stays so while its words stand', () => {
    expect(withNamedTopics([], 'rape', 'rape')).toEqual([]);
    expect(withNamedTopics([], 'rape', 'rape, and spiders')).toEqual([]);
  });
});

describe('editOf', () => {
  test('an untouched form changes nothing, whatever the story', () => {
    for (const metadata of [fakeMetadata, emptyMetadata]) {
      expect(editOf(formOf(metadata), metadata)).toEqual({});
    }
  });
  test('only what was changed is sent, in the shape of the contract', () => {
    const form = {
      ...formOf(fakeMetadata),
      title: '  A  new name ',
      tags: 'Letters\n\n Slow  burn \nLetters',
    };
    const edit = editOf(form, fakeMetadata);
    expect(edit).toEqual({ title: 'A new name', tags: ['Letters', 'Slow burn'] });
    expect(StoryEdit.safeParse(edit).success).toBe(true);
  });
  test('what is emptied is none', () => {
    const form = {
      ...formOf(fakeMetadata),
      title: ' ',
      summary: '',
      language: '',
      authors: '\n',
      seriesName: '',
    };
    expect(editOf(form, fakeMetadata)).toEqual({
      title: null,
      summary: null,
      language: null,
      authors: [],
      series: [],
    });
  });
  test('a rating by hand is no longer the author’s wording', () => {
    const form = { ...formOf(fakeMetadata), rating: 'teen' as const };
    expect(editOf(form, fakeMetadata)).toEqual({ rating: { value: 'teen', label: null } });
  });
  test('warnings keep the author’s line breaks, and part at empty lines', () => {
    const form = { ...formOf(fakeMetadata), author: 'Grief,\nand water.\n\nFire.' };
    expect(editOf(form, fakeMetadata).warnings).toEqual({
      archive: ['violence'],
      author: ['Grief,\nand water.', 'Fire.'],
      stated: true,
    });
  });
  test('a second series is kept when the first is edited', () => {
    const series = [
      { name: 'Lights', index: 2 },
      { name: 'Letters', index: null },
    ];
    const metadata = { ...fakeMetadata, series };
    expect(editOf({ ...formOf(metadata), seriesIndex: '2.5' }, metadata).series).toEqual([
      { name: 'Lights', index: 2.5 },
      { name: 'Letters', index: null },
    ]);
  });
  test('languages are tags, parts are numbers', () => {
    expect(['', 'en', 'pt-br', 'klingon?', '12'].map(isLanguageValid)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(['', '2', '2.5', 'two', '1e3', '-1'].map(isSeriesIndexValid)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(editOf({ ...formOf(fakeMetadata), language: 'pt-br' }, fakeMetadata).language).toBe('pt-BR');
  });
});

describe('factsOf', () => {
  const now = new Date('2026-03-20T12:00:00Z');
  test('tells only what is known', () => {
    const story = fakeStory(fakeId(0), emptyMetadata, [fakeChapter(0)]);
    expect(factsOf(story, now).map(({ name }) => name)).toEqual(['Length', 'Status', 'From', 'Added']);
  });
  test('a rating that has its strip is not told twice', () => {
    const { story } = fakeOpened(0);
    expect(factsOf(story, now).some(({ name }) => name === 'Rating')).toBe(false);
  });
  test('an address that is none breaks nothing', () => {
    const metadata = { ...emptyMetadata, source: { url: 'not an address', workKey: null } };
    const story = fakeStory(fakeId(0), metadata, [fakeChapter(0)]);
    expect(factsOf(story, now).find(({ name }) => name === 'From')?.value).toBe('plain text');
  });
});

test('what lies before the place is read, and a finished story is read whole', () => {
  const { story, place } = fakeOpened(0);
  expect(chapterStates(story, place).slice(2, 5)).toEqual(['read', 'here', 'ahead']);
  expect(new Set(chapterStates(story, null))).toEqual(new Set(['ahead']));
  const finished = place === null ? null : { ...place, finished: true };
  expect(new Set(chapterStates(story, finished))).toEqual(new Set(['read']));
});

describe('openedAtChapter', () => {
  const opened = fakeOpened(0);
  test('stands at the chapter’s start', () => {
    expect(openedAtChapter(opened, 'c9').place).toMatchObject({
      locator: { chapterId: 'c9', block: 0, progression: 0 },
      finished: false,
    });
  });
  test('the chapter one is in keeps the place in it', () => {
    expect(openedAtChapter(opened, 'c4')).toBe(opened);
  });
  test('a chapter that is not there changes nothing', () => {
    expect(openedAtChapter(opened, 'c99')).toBe(opened);
  });
});
