// A block's name holds on to its words, whatever stands around it and however its letters were decoded.
import { describe, expect, test } from 'vitest';
import { blockKeysOf, chosenBlocks } from '../../../electron/importers/blockKeys.ts';
import { blockNamesOf, wordsHash } from '../../../electron/importers/blockNames.ts';

const namesOf = (texts: readonly string[]) => blockNamesOf(texts.length, (index) => texts[index] ?? '');
const long = 'The keeper walked down to the harbour before the bells.';

describe('the hash of words', () => {
  test('is the same for other quotes, spaces, dashes and letters of an accent', () => {
    const hash = wordsHash('“Café noir,” she said — softly.');
    expect(wordsHash('"CafÃ© noir,"  she said -- softly.')).toBe(hash);
    expect(wordsHash('"Caf\ufffd noir," she said\nsoftly.')).toBe(hash);
    expect(wordsHash('"Cafe noir," she said softly.')).not.toBe(hash);
  });

  test('is of all letters where plain ones are few', () => {
    expect(wordsHash('Она спустилась к гавани')).not.toBe(wordsHash('Она вернулась из гавани'));
    expect(wordsHash('é')).not.toBe(wordsHash('è'));
    expect(wordsHash('灯台守は港へ')).not.toBe(wordsHash('灯台守は町へ'));
  });

  test.each(['', '***', ' — … ', '\ufffd'])('of %j is none', (text) => {
    expect(wordsHash(text)).toBeNull();
  });
});

describe('a name', () => {
  test('is found where blocks were added above, below and beside it', () => {
    const name = namesOf(['First.', long, 'Last.']).nameAt(1) ?? '';
    expect(namesOf(['New.', 'First.', long, 'Last.', 'More.']).find(name)).toBe(2);
    expect(namesOf(['First.', 'New.', long, 'More.', 'Last.']).find(name)).toBe(2);
  });

  test('tells short lines that repeat apart by their neighbours', () => {
    const before = ['Was it she?', 'Yes.', 'He left.', 'And then?', 'Yes.', 'She left.'];
    const name = namesOf(before).nameAt(4) ?? '';
    expect(namesOf(['Is it?', 'Yes.', 'So.', ...before]).find(name)).toBe(7);
    expect(namesOf(['Was it she?', 'Yes.', 'He left.', 'And then?', 'Yes.', 'He came.']).find(name)).toBe(4);
  });

  test('of a short line is not given to one in wholly other surroundings', () => {
    const name = namesOf(['Was it she?', 'Yes.', 'He left.']).nameAt(1) ?? '';
    expect(namesOf(['One.', 'Yes.', 'Two.']).find(name)).toBeNull();
    expect(namesOf(['One.', 'No.', 'Two.']).find(name)).toBeNull();
  });

  test('that could mean two is none', () => {
    const name = namesOf(['A.', 'Yes.', 'B.']).nameAt(1) ?? '';
    expect(namesOf(['A.', 'Yes.', 'C.', 'A.', 'Yes.', 'D.']).find(name)).toBeNull();
  });

  test.each(['', 'x', '__proto__', `${'a'.repeat(9)}.${'b'.repeat(8)}`, 'é.00000000'])(
    '%j is of no block',
    (name) => expect(namesOf([long]).find(name)).toBeNull(),
  );
});

describe('keys', () => {
  test('are each of one block, also where verses are wholly equal', () => {
    const texts = ['Verse.', 'Hark.', 'Bell.', 'Verse.', 'Hark.', 'Bell.', 'Verse.', 'Hark.', 'Bell.', '***'];
    const { keys, find } = blockKeysOf(texts);
    const named = keys.filter((key) => key !== null);
    expect(new Set(named).size).toBe(9);
    expect(keys.at(-1)).toBeNull();
    for (const [index, key] of keys.entries()) if (key !== null) expect(find(key)).toBe(index);
  });

  test('that are exact win over those that only fit, and those that fit none are counted', () => {
    const before = blockKeysOf(['First.', long, 'Last.']);
    const after = blockKeysOf(['First.', long, 'Other.']);
    const old = before.keys[1] ?? '';
    const exact = after.keys[1] ?? '';
    expect(old).not.toBe(exact);
    const { byIndex, lost } = chosenBlocks(after, { [exact]: 'now', [old]: 'then', 'zzz.00000000': 'never' });
    expect([...byIndex]).toEqual([[1, { choice: 'now', key: exact }]]);
    // One fits no block, and one fits a block that another names exactly.
    expect(lost).toBe(2);
  });
});
