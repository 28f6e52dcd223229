// Choices that two windows or devices changed at once.
import { expect, test } from 'vitest';
import { noChoices, type ReadingChoices } from '../../shared/story/readingChoices.ts';
import { rebasedChoices } from '../../shared/story/rebasedChoices.ts';

const base: ReadingChoices = {
  encoding: null,
  repairs: { hardWrap: false, emphasis: false },
  chapters: { one: { kind: 'join' }, two: { kind: 'chapter', title: 'The Quay', over: null } },
};

test('what was not changed here is as it is there', () => {
  const theirs: ReadingChoices = { encoding: 'KOI8-R', repairs: { mojibake: false }, chapters: {} };
  expect(rebasedChoices(base, base, theirs)).toEqual(theirs);
});

test('what was changed here is as it is here', () => {
  const mine: ReadingChoices = {
    encoding: 'windows-1251',
    repairs: { hardWrap: true, removed: false },
    chapters: { one: { kind: 'join' }, two: { kind: 'chapter', title: 'The Pier', over: null } },
  };
  const theirs: ReadingChoices = {
    ...base,
    encoding: 'KOI8-R',
    repairs: { ...base.repairs, mojibake: false },
  };
  expect(rebasedChoices(base, mine, theirs)).toEqual({
    encoding: 'windows-1251',
    repairs: { hardWrap: true, removed: false, mojibake: false },
    chapters: mine.chapters,
  });
});

test('what was taken back here goes, what was taken back there stays away', () => {
  expect(rebasedChoices(base, noChoices, base)).toEqual(noChoices);
  const theirs: ReadingChoices = { ...base, repairs: {} };
  const mine: ReadingChoices = { ...base, chapters: { two: { kind: 'join' } } };
  expect(rebasedChoices(base, mine, theirs)).toEqual({
    ...base,
    repairs: {},
    chapters: { two: { kind: 'join' } },
  });
});

test('the order of names in a choice is no change', () => {
  const theirs: ReadingChoices = { ...base, chapters: {} };
  const mine: ReadingChoices = {
    ...base,
    chapters: { ...base.chapters, two: { over: null, title: 'The Quay', kind: 'chapter' } },
  };
  expect(rebasedChoices(base, mine, theirs)).toEqual({ ...base, chapters: {} });
});
