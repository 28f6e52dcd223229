// What the keys do while reading, as they are and as a reader has changed them.
import { expect, test } from 'vitest';
import {
  defaultReaderKeys,
  type KeyPress,
  keyNameOf,
  keysInUse,
  readerCommandOf,
  readerCommands,
  withKey,
  withoutKey,
} from '../../shared/reading/readerKeys.ts';

const pressed = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});
const press = (key: string, held: Partial<KeyPress> = {}) => readerCommandOf(pressed(key, held));

test.each([
  [' ', {}, 'nextPage'],
  [' ', { shiftKey: true }, 'previousPage'],
  ['PageDown', {}, 'nextPage'],
  ['j', {}, 'nextPage'],
  ['h', {}, 'previousPage'],
  ['ArrowLeft', { altKey: true }, 'goBack'],
  ['ArrowRight', { altKey: true }, 'goForward'],
  ['?', { shiftKey: true }, 'keys'],
  ['F11', {}, 'fullScreen'],
  ['о', { code: 'KeyJ' }, 'nextPage'],
  ['J', {}, 'nextPage'],
] as const)('%j %j is %s', (key, held, command) => {
  expect(press(key, held)).toBe(command);
});

test('leaves the selection and the browser their own', () => {
  expect(press('ArrowRight', { shiftKey: true })).toBeNull();
  expect(press('J', { shiftKey: true })).toBeNull();
  expect(press('End', { ctrlKey: true })).toBeNull();
  expect(press(' ', { metaKey: true })).toBeNull();
  expect(press('constructor')).toBeNull();
  expect(keyNameOf(pressed('Shift', { shiftKey: true }))).toBeNull();
});

test('no two commands have a key in common', () => {
  const all = Object.values(defaultReaderKeys).flat();
  expect(new Set(all).size).toBe(all.length);
  expect(Object.keys(defaultReaderKeys)).toEqual([...readerCommands]);
});

test('a key that the reader gives to a command is taken from any other', () => {
  const changed = { flip: ['j'], type: [] };
  expect(keysInUse(changed).nextPage).not.toContain('j');
  expect(readerCommandOf(pressed('j'), changed)).toBe('flip');
  expect(readerCommandOf(pressed('f'), changed)).toBeNull();
  expect(readerCommandOf(pressed('a'), changed)).toBeNull();
  expect(readerCommandOf(pressed('l'), changed)).toBe('nextPage');
});

test('one more key for a command leaves it the others, and any other command without it', () => {
  const once = withKey({}, 'flip', 'x');
  expect(keysInUse(once).flip).toEqual(['f', 'x']);
  const taken = withKey(once, 'contents', 'f');
  expect(keysInUse(taken).flip).toEqual(['x']);
  expect(keysInUse(taken).contents).toEqual(['c', 'f']);
  expect(keysInUse(withoutKey(taken, 'c')).contents).toEqual(['f']);
  expect(keysInUse(withKey(taken, 'contents', 'f')).contents).toEqual(['c', 'f']);
  expect(withoutKey(taken, 'q')).toBe(taken);
});
