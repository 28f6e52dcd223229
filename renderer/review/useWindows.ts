// useWindows: the windows of one reading, kept on the screen until those of the next are there.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createWindows, type Windows } from './windows.ts';

export type WindowsOf<Item> = {
  /** Another subject is another list, of which nothing stays. */
  readonly subject: string;
  /** Another reading of the same list: the earlier one is shown until this one is there. */
  readonly reading: string;
  readonly size: number;
  readonly load: (from: number, count: number) => Promise<readonly Item[]>;
};

type Made<Item> = {
  readonly subject: string;
  readonly reading: string;
  readonly windows: Windows<Item>;
};

function make<Item>(
  { subject, reading, size, load }: WindowsOf<Item>,
  earlier: Windows<Item> | null,
): Made<Item> {
  earlier?.forgetEarlier();
  return { subject, reading, windows: createWindows<Item>({ size, load, earlier }) };
}

export function useWindows<Item>(asked: WindowsOf<Item>): Windows<Item> {
  const [made, setMade] = useState(() => make(asked, null));
  let current = made;
  if (made.reading !== asked.reading || made.subject !== asked.subject) {
    current = make(asked, made.subject === asked.subject ? made.windows : null);
    setMade(current);
  }
  return current.windows;
}

/** Draws the component again whenever a window has come. */
export function useArrivals<Item>(windows: Windows<Item>): void {
  useSyncExternalStore(windows.subscribe, windows.version);
}

/** Asks for an item while the component stands. */
export function useWanted<Item>(windows: Windows<Item>, index: number): void {
  useEffect(() => windows.want(index), [windows, index]);
}
