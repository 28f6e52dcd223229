// What a key means while reading. Pure.
export type KeyMove =
  | { readonly kind: 'turn'; readonly pages: 1 | -1 }
  | { readonly kind: 'chapterStart' }
  | { readonly kind: 'chapterEnd' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'flip' };

export type KeyPress = {
  readonly key: string;
  /** The key by its place on the keyboard: F where the keyboard writes another script. */
  readonly code?: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

const turns: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/** Null for keys that are none of the reader's; shift with an arrow extends a selection. */
export function moveOfKey(press: KeyPress): KeyMove | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.key === ' ') return { kind: 'turn', pages: press.shiftKey ? -1 : 1 };
  if (press.shiftKey) return null;
  if (press.key === 'Home') return { kind: 'chapterStart' };
  if (press.key === 'End') return { kind: 'chapterEnd' };
  if (press.key === 'Escape') return { kind: 'leave' };
  if (press.key === 'f' || (press.code === 'KeyF' && press.key > '\u007f')) return { kind: 'flip' };
  const pages = Object.hasOwn(turns, press.key) ? turns[press.key] : undefined;
  return pages === undefined ? null : { kind: 'turn', pages };
}
