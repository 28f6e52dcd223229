// The places of repairs have names that depend on the source alone.
import { describe, expect, test } from 'vitest';
import { createRepairLog } from '../../../electron/importers/plainText/repairs/repairLog.ts';
import { repairPlacesOf } from '../../../electron/importers/plainText/repairs/repairPlaces.ts';
import { noChoices, type ReadingChoices, repairPlaceName } from '../../../shared/story/readingChoices.ts';

const source = [
  'The keeper walked down to the *harbour* and looked',
  'at the *boats* that lay there in the rain, one by one.',
  '',
  'Nobody came that day, and *nobody* asked why it was so.',
  '',
  '“Yes.”',
];
const chosen = (repairs: ReadingChoices['repairs']): ReadingChoices => ({ ...noChoices, repairs });
const logOf = (repairs: ReadingChoices['repairs'] = {}, lists: 'few' | 'all' = 'all', lines = source) =>
  createRepairLog(lines, { choices: chosen(repairs), lists });
const keyAt = (kind: string, line: number, before: string, lines = source) =>
  repairPlacesOf(lines, {}).keyAt(kind, line, before) ?? '';

describe('a key', () => {
  test('tells places of one block apart, and equal ones by their order', () => {
    const { keyAt: next } = repairPlacesOf(source, {});
    const keys = [
      next('emphasis', 1, '*harbour*'),
      next('emphasis', 2, '*boats*'),
      next('emphasis', 2, '*boats*'),
      next('emphasis', 4, '*nobody*'),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(keys[2]).toBe(`${keys[1]}-2`);
  });

  test('does not depend on which places before it are asked for', () => {
    const { keyAt: next } = repairPlacesOf(source, {});
    next('emphasis', 1, '*harbour*');
    expect(next('emphasis', 2, '*boats*')).toBe(keyAt('emphasis', 2, '*boats*'));
  });

  test('does not depend on the letters that another repair mends', () => {
    const broken = ['She drank *cafÃ©* on the quay and said nothing of it.'];
    expect(keyAt('emphasis', 1, '*café*', broken)).toBe(keyAt('emphasis', 1, '*cafÃ©*', broken));
  });

  test('is the same wherever the lines of the paragraph end, but at a line’s end names the words that meet', () => {
    const again = [
      'The keeper walked down',
      'to the *harbour* and looked at the *boats* that lay there in the rain,',
      'one by one.',
      ...source.slice(2),
    ];
    expect(keyAt('emphasis', 2, '*boats*', again)).toBe(keyAt('emphasis', 2, '*boats*'));
    const end = keyAt('hardWrap', 1, 'harbour* and looked\nat the *boats* that');
    expect(keyAt('hardWrap', 1, 'and looked\nat the', again)).toBe(end);
    expect(keyAt('hardWrap', 1, 'keeper walked down\nto the *harbour*', again)).not.toBe(end);
  });

  test('of a text without blank lines goes by the line', () => {
    const long =
      'and the rest of the paragraph went on and on about nothing at all, as such paragraphs will do, '.repeat(
        2,
      );
    const lines = ['One '.concat(long), 'Two '.concat(long), 'Three '.concat(long)];
    expect(keyAt('emphasis', 3, 'x', ['New '.concat(long), ...lines.slice(1)])).toBe(
      keyAt('emphasis', 3, 'x', lines),
    );
  });

  test('of a place without words round it is none', () => {
    expect(repairPlacesOf(['', '***', ''], {}).keyAt('removed', 2, '***')).toBeNull();
    expect(repairPlacesOf([], {}).keyAt('removed', 1, '***')).toBeNull();
  });
});

describe('the log', () => {
  const mendAll = (log: ReturnType<typeof logOf>) =>
    [
      log.mend('emphasis', 1, '*harbour*', 'harbour'),
      log.mend('emphasis', 2, '*boats*', 'boats'),
      log.mend('emphasis', 4, '*nobody*', 'nobody'),
    ].map(Number);
  const name = repairPlaceName('emphasis', keyAt('emphasis', 2, '*boats*'));

  test('makes what is not switched off, place by place and kind by kind', () => {
    expect(mendAll(logOf())).toEqual([1, 1, 1]);
    expect(mendAll(logOf({ [name]: false }))).toEqual([1, 0, 1]);
    expect(mendAll(logOf({ emphasis: false }))).toEqual([0, 0, 0]);
    expect(mendAll(logOf({ emphasis: false, [name]: true }))).toEqual([0, 1, 0]);
    expect(mendAll(logOf({ hardWrap: false }))).toEqual([1, 1, 1]);
  });

  test('lists what is off, with its key, and counts what is made', () => {
    const log = logOf({ [name]: false });
    mendAll(log);
    const [{ count, places } = { count: 0, places: [] }] = log.repairs();
    expect(count).toBe(2);
    expect(places.map(({ isOff }) => isOff ?? false)).toEqual([false, true, false]);
    expect(places.map(({ key }) => repairPlaceName('emphasis', key ?? ''))[1]).toBe(name);
  });

  test('gives the same keys in a short list and in a whole one', () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      index % 2 === 0 ? `A line of *word${index}* in the harbour ${index}.` : '',
    );
    const keysIn = (lists: 'few' | 'all', repairs: ReadingChoices['repairs'] = {}) => {
      const log = logOf(repairs, lists, lines);
      for (let index = 0; index < 60; index += 2)
        log.mend('emphasis', index + 1, `*word${index}*`, `word${index}`);
      return (log.repairs()[0]?.places ?? []).map(({ key }) => key);
    };
    expect(keysIn('few')).toHaveLength(10);
    expect(keysIn('all').slice(0, 10)).toEqual(keysIn('few'));
    const late = repairPlaceName('emphasis', keysIn('all')[25] ?? '');
    expect(keysIn('all', { [late]: false })).toEqual(keysIn('all'));
    // A place that the reader has switched is listed even where the list is short.
    expect(keysIn('few', { [late]: false })).toEqual([...keysIn('few'), keysIn('all')[25]]);
  });

  test('finds a place whose surroundings changed, and counts one whose block is gone', () => {
    const newer = ['A new beginning.', '', ...source.slice(0, 2), '', 'Another day.'];
    const repairs = { [name]: false, 'emphasis:zzz.00000000~abc': false, emphasis: true };
    const log = logOf(repairs, 'all', newer);
    expect(log.mend('emphasis', 4, '*boats*', 'boats')).toBe(false);
    expect(log.mend('emphasis', 3, '*harbour*', 'harbour')).toBe(true);
    expect(repairPlacesOf(newer, repairs).lost()).toBe(1);
    expect(repairPlacesOf(['Nothing of it.'], repairs).lost()).toBe(2);
  });
});
