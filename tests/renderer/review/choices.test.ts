// What is tried in the review: the way back, the switches of repairs, chapters begun and joined, details set back.
import { describe, expect, test } from 'vitest';
import {
  beginChapter,
  joinChapter,
  nameChapter,
  shownTitle,
  splitChapter,
} from '../../../renderer/review/chapterMoves.ts';
import { changedDetails, ownDetails, storedDetails } from '../../../renderer/review/details.ts';
import { repairKinds, switchKind, switchPlace } from '../../../renderer/review/repairSwitches.ts';
import {
  changed,
  historyOf,
  type ReviewState,
  redone,
  undone,
  withDetails,
} from '../../../renderer/review/reviewState.ts';
import {
  choicesText,
  GivenChoices,
  mostRepairChoices,
  noChoices,
  type ReadingChoices,
} from '../../../shared/story/readingChoices.ts';
import type { Repair } from '../../../shared/story/story.ts';
import { fakeChapter, fakeId, fakeMetadata, fakeStory } from '../fakeStories.ts';

const plain: ReviewState = { choices: noChoices, details: {} };
const inEncoding = (encoding: string): ReviewState => ({ ...plain, choices: { ...noChoices, encoding } });

describe('the way back', () => {
  test('undo and redo walk the changes one by one', () => {
    const two = changed(changed(historyOf(plain), inEncoding('UTF-8')), inEncoding('macintosh'));
    const back = undone(two);
    expect(back.present).toEqual(inEncoding('UTF-8'));
    expect(undone(back).present).toEqual(plain);
    expect(redone(back).present).toEqual(inEncoding('macintosh'));
  });
  test('what is typed into one field is one step, and another field is another', () => {
    let history = historyOf(plain);
    for (const title of ['T', 'Ti', 'Tid'])
      history = changed(history, withDetails(plain, { title }), 'title');
    history = changed(history, withDetails(plain, { title: 'Tid', summary: 'S' }), 'summary');
    expect(undone(history).present.details).toEqual({ title: 'Tid' });
    expect(undone(undone(history)).present).toEqual(plain);
  });
  test('typing after an undo is a step of its own', () => {
    const typed = changed(historyOf(plain), withDetails(plain, { title: 'A' }), 'title');
    const again = changed(undone(typed), withDetails(plain, { title: 'B' }), 'title');
    expect(undone(again).present).toEqual(plain);
    expect(redone(again)).toBe(again);
  });
  test('a change that changes nothing is no step', () => {
    const history = historyOf({ ...plain, choices: { ...noChoices, repairs: { a: false, b: true } } });
    const same = { ...plain, choices: { ...noChoices, repairs: { b: true, a: false } } };
    expect(changed(history, same)).toBe(history);
  });
  test('undo at the beginning and redo at the end do nothing', () => {
    const history = historyOf(plain);
    expect(undone(history)).toBe(history);
    expect(redone(history)).toBe(history);
  });
  test('the past is short, and the latest of it is kept', () => {
    let history = historyOf(plain);
    for (let step = 0; step < 500; step += 1) history = changed(history, inEncoding(`e${step}`));
    expect(history.past.length).toBe(100);
    expect(undone(history).present).toEqual(inEncoding('e498'));
  });
});

test('choices have one name in whatever order they were made', () => {
  const one: ReadingChoices = {
    encoding: null,
    repairs: { x: false, y: true },
    chapters: { k: { kind: 'join' }, l: { kind: 'chapter', title: null } },
  };
  const other: ReadingChoices = {
    encoding: null,
    repairs: { y: true, x: false },
    chapters: { l: { kind: 'chapter', title: null }, k: { kind: 'join' } },
  };
  expect(choicesText(one)).toBe(choicesText(other));
  expect(choicesText({ ...one, chapters: { k: { kind: 'join' } } })).not.toBe(choicesText(one));
  const named: ReadingChoices = { ...one, chapters: { ...one.chapters, l: { kind: 'chapter', title: 'A' } } };
  expect(choicesText(named)).not.toBe(choicesText(one));
});

const place = (key: string | undefined, line: number) => ({
  line,
  before: 'a',
  after: 'b',
  ...(key === undefined ? {} : { key }),
});
const lost: Repair = {
  kind: 'lostCharacter',
  count: 3,
  places: [place('k1', 1), place('k2', 2), place('k3', 3)],
};

describe('repairs', () => {
  const kindsWith = (choices: ReadingChoices, repairs: readonly Repair[] = [lost]) =>
    repairKinds(repairs, choices);
  test('are on until they are switched off, by place', () => {
    expect(kindsWith(noChoices)[0]).toMatchObject({ total: 3, mended: 3, state: 'on', canSwitch: true });
    const one = switchPlace(noChoices, 'lostCharacter', 'k2', false);
    expect(one.repairs).toEqual({ 'lostCharacter:k2': false });
    expect(kindsWith(one)[0]).toMatchObject({ total: 3, mended: 2, state: 'some' });
    expect(switchPlace(one, 'lostCharacter', 'k2', true)).toEqual(noChoices);
  });
  test('are switched by kind, and a place’s own word wins over it', () => {
    const off = switchKind(noChoices, 'lostCharacter', false);
    expect(kindsWith(off)[0]).toMatchObject({ mended: 0, state: 'off' });
    const but = switchPlace(off, 'lostCharacter', 'k1', true);
    expect(kindsWith(but)[0]).toMatchObject({ mended: 1, state: 'some' });
    expect(switchKind(but, 'lostCharacter', true)).toEqual(noChoices);
    expect(switchKind(but, 'lostCharacter', false)).toEqual(off);
  });
  test('count the same before and after the reading that leaves them out', () => {
    const off = switchKind(noChoices, 'hardWrap', false);
    const many: Repair = { kind: 'hardWrap', count: 50, places: [place('k1', 1), place('k2', 2)] };
    expect(kindsWith(noChoices, [many])[0]).toMatchObject({ total: 50, mended: 50 });
    expect(kindsWith(off, [many])[0]).toMatchObject({ total: 50, mended: 0, state: 'off' });
    const read: Repair = {
      kind: 'hardWrap',
      count: 0,
      places: many.places.map((each) => ({ ...each, isOff: true })),
    };
    expect(kindsWith(off, [read])[0]).toMatchObject({ total: 2, mended: 0, state: 'off' });
  });
  test('that are only counted stay in the list when they are off', () => {
    const off = switchKind(noChoices, 'longParagraph', false);
    expect(kindsWith(off, [])).toEqual([
      { kind: 'longParagraph', total: 0, mended: 0, state: 'off', canSwitch: true, places: [] },
    ]);
  });
  test('whose places have no name cannot be switched, and bookkeeping is not shown', () => {
    const noted: Repair = { kind: 'removed', count: 1, places: [place(undefined, 4)] };
    const label: Repair = { kind: 'fieldLabel', count: 9, places: [] };
    expect(kindsWith(noChoices, [noted, label])).toMatchObject([{ kind: 'removed', canSwitch: false }]);
  });
  test('that are switched at more places than are kept are switched by their kind', () => {
    const placesOf = (kind: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${kind}:k${index}`, false]));
    const full = {
      ...noChoices,
      repairs: { ...placesOf('hardWrap', 3_000), ...placesOf('lostCharacter', mostRepairChoices - 3_000) },
    };
    expect(GivenChoices.safeParse(full).success).toBe(true);
    const over = switchPlace(full, 'lostCharacter', 'next', false);
    expect(over.repairs).toEqual({ ...placesOf('hardWrap', 3_000), lostCharacter: false });
    // A kind of which little is switched makes no room: then that with the most places is switched whole.
    const third = switchPlace(full, 'emphasis', 'k1', false);
    expect(third.repairs).toEqual({
      hardWrap: false,
      ...placesOf('lostCharacter', mostRepairChoices - 3_000),
      emphasis: false,
    });
    expect(GivenChoices.safeParse(third).success).toBe(true);
  });
  test('of one kind do not touch another whose name begins alike', () => {
    const choices = switchPlace(noChoices, 'emphasisGlued', 'k1', false);
    expect(switchKind(choices, 'emphasis', false).repairs).toEqual({
      'emphasisGlued:k1': false,
      emphasis: false,
    });
  });
});

describe('chapters', () => {
  const chapter = { key: 'k1', title: 'Oil and Wick', isChosen: false, over: 'Oil and Wick' };
  const own = { key: 'k9', title: null, isChosen: true };
  test('are joined and split again', () => {
    const joined = joinChapter(noChoices, chapter);
    expect(joined.chapters).toEqual({ k1: { kind: 'join', over: 'Oil and Wick' } });
    expect(splitChapter(joined, 'k1')).toEqual(noChoices);
    expect(beginChapter(joined, 'k1')).toEqual(noChoices);
  });
  test('that the reader began are unmade by joining them', () => {
    const begun = beginChapter(noChoices, 'k9');
    expect(begun.chapters).toEqual({ k9: { kind: 'chapter', title: null } });
    expect(joinChapter(begun, own)).toEqual(noChoices);
    const renamed = nameChapter(begun, own, 'Wicks');
    expect(renamed.chapters).toEqual({ k9: { kind: 'chapter', title: 'Wicks' } });
    expect(joinChapter(renamed, own)).toEqual(noChoices);
  });
  test('are named, and an empty name is the file’s own', () => {
    const named = nameChapter(noChoices, chapter, '  Wick   and Oil ');
    expect(named.chapters).toEqual({
      k1: { kind: 'chapter', title: 'Wick and Oil', over: 'Oil and Wick' },
    });
    expect(shownTitle(named, chapter)).toBe('Wick and Oil');
    expect(nameChapter(named, chapter, ' ').chapters).toEqual({
      k1: { kind: 'chapter', title: null, over: 'Oil and Wick' },
    });
    expect(nameChapter(noChoices, chapter, 'Oil and Wick')).toBe(noChoices);
    expect(nameChapter(noChoices, chapter, '')).toBe(noChoices);
  });
  test('that have no title in the file are told from those that the reader began', () => {
    expect(nameChapter(noChoices, { ...own, over: null }, 'Wicks').chapters).toEqual({
      k9: { kind: 'chapter', title: 'Wicks', over: null },
    });
  });
  test('are named with no more than can be kept', () => {
    const named = nameChapter(noChoices, chapter, 'Wick '.repeat(500));
    expect(GivenChoices.safeParse(named).success).toBe(true);
    expect(shownTitle(named, chapter)).toMatch(/^Wick Wick/);
  });
  test('without words have no name to be chosen by', () => {
    expect(nameChapter(noChoices, { ...chapter, key: null }, 'A')).toBe(noChoices);
  });
});

describe('details', () => {
  const story = fakeStory(fakeId(0), fakeMetadata, [fakeChapter(0)]);
  const edited = {
    ...story,
    metadata: { ...fakeMetadata, title: 'Mine', rating: { value: 'teen' as const, label: null } },
  };
  test('are the reader’s where they differ from the file', () => {
    expect(storedDetails(story)).toEqual({});
    expect(storedDetails(edited)).toEqual({ title: 'Mine', rating: 'teen' });
    expect(ownDetails({ title: 'The Lamplighter’s Ledger', summary: '' }, fakeMetadata)).toEqual({
      summary: '',
    });
  });
  test('that are as they were need no edit', () => {
    const own = storedDetails(edited);
    expect(changedDetails(own, own, edited)).toEqual({});
    expect(changedDetails({}, {}, story)).toEqual({});
  });
  test('set back are what the file says, word for word', () => {
    const own = storedDetails(edited);
    expect(changedDetails(own, {}, edited)).toEqual({
      title: 'The Lamplighter’s Ledger',
      rating: { value: 'mature', label: 'R (violence)' },
    });
    expect(changedDetails(own, { title: 'Mine' }, edited)).toEqual({
      rating: { value: 'mature', label: 'R (violence)' },
    });
  });
  test('that are new are edited alone', () => {
    expect(changedDetails({}, { fandoms: 'Harbour Lights\nMeridian' }, story)).toEqual({
      fandoms: ['Harbour Lights', 'Meridian'],
    });
  });
  test('that another window kept meanwhile stay', () => {
    expect(changedDetails({}, { summary: 'Short.' }, edited)).toEqual({ summary: 'Short.' });
    expect(changedDetails({}, { title: 'Ours' }, edited)).toEqual({ title: 'Ours' });
  });
});
