// readerCommandOf: what each key does while reading, as it is or as the reader has changed it.

/** `press.key` and `press.code` are those of the DOM's keyboard events. */
export type KeyPress = {
  readonly key: string;
  readonly code?: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

export const readerCommands = [
  'nextPage',
  'previousPage',
  'chapterStart',
  'chapterEnd',
  'nextChapter',
  'previousChapter',
  'goBack',
  'goForward',
  'contents',
  'bookmark',
  'highlight',
  'marks',
  'search',
  'nextFound',
  'previousFound',
  'type',
  'flip',
  'fullScreen',
  'keys',
  'leave',
] as const;
export type ReaderCommand = (typeof readerCommands)[number];

/** A key by its name, with what is held: `ArrowRight`, `Shift+Space`, `Alt+ArrowLeft`, `l`, `?`. */
export type KeyName = string;
export type ReaderKeys = Readonly<Partial<Record<ReaderCommand, readonly KeyName[]>>>;

export const defaultReaderKeys: Readonly<Record<ReaderCommand, readonly KeyName[]>> = {
  nextPage: ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'j', 'l'],
  previousPage: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Shift+Space', 'k', 'h'],
  chapterStart: ['Home'],
  chapterEnd: ['End'],
  nextChapter: [']'],
  previousChapter: ['['],
  goBack: ['Alt+ArrowLeft'],
  goForward: ['Alt+ArrowRight'],
  contents: ['c'],
  bookmark: ['b'],
  highlight: ['m'],
  marks: ['Shift+m'],
  search: ['/', 'Ctrl+f', 'Meta+f'],
  nextFound: ['n', 'F3'],
  previousFound: ['Shift+n', 'Shift+F3'],
  type: ['a'],
  flip: ['f'],
  fullScreen: ['F11'],
  keys: ['?'],
  leave: ['Escape'],
};

const printed = /^[^\s]$/u;
const letterCode = /^Key([A-Z])$/;
const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);

/** A letter by its place on the keyboard where that writes another script; null for a modifier alone. */
export function keyNameOf({ key, code, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): KeyName | null {
  if (modifiers.has(key) || key === 'Unidentified' || key === 'Dead' || key === 'Process') return null;
  const placed = key.length === 1 && key > '\u007f' ? letterCode.exec(code ?? '')?.[1] : undefined;
  const isPrinted = printed.test(key);
  const named = key === ' ' ? 'Space' : (placed ?? key);
  const letter = named.length === 1 ? named.toLowerCase() : named;
  // A sign that takes shift to type is named by itself.
  const isShifted = shiftKey && (!isPrinted || named.toLowerCase() !== named.toUpperCase());
  return `${ctrlKey ? 'Ctrl+' : ''}${metaKey ? 'Meta+' : ''}${altKey ? 'Alt+' : ''}${isShifted ? 'Shift+' : ''}${letter}`;
}

/** The keys of each command: a command that the reader has changed has the reader's alone, and no other has them. */
export function keysInUse(changed: ReaderKeys): Readonly<Record<ReaderCommand, readonly KeyName[]>> {
  const taken = new Set(Object.values(changed).flat());
  const entries = readerCommands.map((command) => [
    command,
    changed[command] ?? defaultReaderKeys[command].filter((key) => !taken.has(key)),
  ]);
  return Object.fromEntries(entries);
}

/** The reader's keys with one more for a command; no other command keeps it. Escape always leaves. */
export function withKey(changed: ReaderKeys, command: ReaderCommand, key: KeyName): ReaderKeys {
  const others = withoutKey(changed, key);
  return { ...others, [command]: [...keysInUse(others)[command], key] };
}

/** The reader's keys without one, whichever command has it. */
export function withoutKey(changed: ReaderKeys, key: KeyName): ReaderKeys {
  const inUse = keysInUse(changed);
  const command = readerCommands.find((each) => inUse[each].includes(key));
  if (command === undefined) return changed;
  return { ...changed, [command]: inUse[command].filter((each) => each !== key) };
}

/** Null for keys that are none of the reader's. */
export function readerCommandOf(press: KeyPress, changed: ReaderKeys = {}): ReaderCommand | null {
  const name = keyNameOf(press);
  if (name === null) return null;
  const keys = keysInUse(changed);
  return readerCommands.find((command) => keys[command].includes(name)) ?? null;
}
