// The list of repairs: every change of a word is in it, however many there are, and it stays smaller than a few sources.
import { describe, expect, test } from 'vitest';
import { haveSameWords } from '../../../electron/importers/plainText/repairs/haveSameWords.ts';
import { createRepairLog } from '../../../electron/importers/plainText/repairs/repairLog.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

const few = { choices: noChoices, lists: 'few' } as const;
const linesOf = (count: number, line = 'the lamp burned all the night') =>
  new Array<string>(count).fill(line);

describe('words are the same', () => {
  test.each([
    ['said so\nand went', 'said so and went', true],
    ['*said* so', 'said so', true],
    ['CHAPTER ONE', 'Chapter One', true],
    ['don\ufffdt', 'don’t', true],
    ['', ' … ', true],
    ['été', 'Été', true],
    ['un*believ*able', 'unbelievable', false],
    ['har-\nbour', 'harbour', false],
    ['har-\nbour', 'har-bour', true],
    ['lamp', '', false],
    ['lamp', 'lamps', false],
    ['cafÃ©', 'café', false],
    ['a b', 'b a', false],
    ['\u{1d400}', '\u{1d401}', false],
  ])('%j and %j: %s', (one, other, isSame) => {
    expect(haveSameWords(one, other)).toBe(isSame);
    expect(haveSameWords(other, one)).toBe(isSame);
  });
});

describe('the list of repairs', () => {
  test('has every change of a word, and the first of the others', () => {
    const log = createRepairLog(linesOf(5_000), few);
    for (let line = 1; line <= 5_000; line += 1) {
      expect(log.mend('mojibake', line, 'lampÃ', 'lamp')).toBe(true);
      expect(log.mend('escapedQuote', line, '\\"', '"')).toBe(true);
      log.note('removed', line, `page ${line}`, '');
    }
    const placesOf = Object.fromEntries(log.repairs().map(({ kind, places }) => [kind, places.length]));
    expect(placesOf).toEqual({ mojibake: 5_000, escapedQuote: 2_000, removed: 5_000 });
    expect(log.repairs().every(({ count }) => count === 5_000)).toBe(true);
    expect(log.repairs()[0]?.places.map(({ line }) => line)).toEqual(
      Array.from({ length: 5_000 }, (_none, index) => index + 1),
    );
  });

  test('of wraps has ten for show, and each that takes a hyphen away', () => {
    const log = createRepairLog(linesOf(3_000), few);
    for (let line = 1; line <= 3_000; line += 1)
      log.mend(
        'hardWrap',
        line,
        line % 100 === 0 ? 'har-\nbour' : 'the\nnight',
        line % 100 === 0 ? 'harbour' : 'the night',
      );
    const [wraps] = log.repairs();
    expect(wraps?.count).toBe(3_000);
    expect(wraps?.places.filter(({ after }) => after === 'harbour')).toHaveLength(30);
    expect(wraps?.places).toHaveLength(40);
  });

  test('gathers what is past the limit on one line', () => {
    const log = createRepairLog([linesOf(3_000, 'â lamp').join(' ')], few);
    for (let place = 0; place < 2_003; place += 1) log.mend('mojibake', 1, `w${place}â`, `w${place}`);
    const places = log.repairs()[0]?.places ?? [];
    expect(places).toHaveLength(2_001);
    expect(places.at(-1)).toEqual({
      line: 1,
      before: 'w2000â\n…\nw2001â\n…\nw2002â',
      after: 'w2000\n…\nw2001\n…\nw2002',
    });
  });

  test('leaves as written what it has no room for', () => {
    const log = createRepairLog(['lamp'], few);
    let made = 0;
    for (let place = 0; place < 100_000; place += 1)
      if (log.mend('mojibake', 1, `w${place}â`, `w${place}`)) made += 1;
    expect(made).toBeLessThan(20_000);
    expect(log.repairs()[0]?.count).toBe(made);
  });

  test('makes nothing of a kind that is switched off, past the limit too', () => {
    const choices = { ...noChoices, repairs: { mojibake: false } };
    const log = createRepairLog(linesOf(3_000), { choices, lists: 'all' });
    for (let line = 1; line <= 3_000; line += 1)
      expect(log.mend('mojibake', line, 'lampÃ', 'lamp')).toBe(false);
    expect(log.repairs()[0]).toMatchObject({ count: 0 });
    expect(log.repairs()[0]?.places).toHaveLength(2_000);
  });
});
