// Windows: a long list of which only what is looked at is fetched, in windows of equal size.
import type { AppError } from '../../shared/errors.ts';
import { asAppError } from '../host/queryCache.ts';

export type Windows<Item> = {
  /** Undefined until it is there. What an earlier reading showed in its place stays until then. */
  readonly item: (index: number) => Item | undefined;
  /** Whether the item is of this reading, not of an earlier one. */
  readonly isThere: (index: number) => boolean;
  /** Asks for an item, until the returned function is called; what is no longer wanted is not fetched. */
  readonly want: (index: number) => () => void;
  readonly error: () => AppError | null;
  readonly retry: () => void;
  /** Lets go of the earlier reading: a chain of them would grow with each choice. */
  readonly forgetEarlier: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes whenever anything above does. */
  readonly version: () => number;
};

export type WindowsOptions<Item> = {
  readonly size: number;
  readonly load: (from: number, count: number) => Promise<readonly Item[]>;
  readonly earlier: Windows<Item> | null;
};

/** A scrollbar that is pulled through a book passes a thousand windows and stops at one. */
const restMilliseconds = 40;
const keptWindows = 60;

export function createWindows<Item>({ size, load, earlier }: WindowsOptions<Item>): Windows<Item> {
  const loaded = new Map<number, readonly Item[]>();
  const loading = new Set<number>();
  const wanted = new Map<number, number>();
  const listeners = new Set<() => void>();
  let shownBefore = earlier;
  let failure: AppError | null = null;
  let version = 0;
  let isAbout = false;

  function tell(): void {
    version += 1;
    for (const listener of [...listeners]) listener();
  }

  async function fetchWindow(number: number): Promise<void> {
    loading.add(number);
    try {
      loaded.set(number, await load(number * size, size));
      for (const old of [...loaded.keys()]) {
        if (loaded.size <= keptWindows) break;
        if (!wanted.has(old)) loaded.delete(old);
      }
    } catch (error) {
      failure = asAppError(error);
    } finally {
      loading.delete(number);
    }
    tell();
  }

  function fetchWanted(): void {
    isAbout = false;
    if (failure !== null) return;
    for (const number of wanted.keys()) {
      if (!loaded.has(number) && !loading.has(number)) void fetchWindow(number);
    }
  }

  function soon(): void {
    if (isAbout) return;
    isAbout = true;
    setTimeout(fetchWanted, restMilliseconds);
  }

  const windowOf = (index: number) => Math.floor(index / size);
  const own = (index: number) => loaded.get(windowOf(index))?.[index % size];
  return {
    item: (index) => own(index) ?? (loaded.has(windowOf(index)) ? undefined : shownBefore?.item(index)),
    isThere: (index) => loaded.has(windowOf(index)),
    want(index) {
      const number = windowOf(index);
      wanted.set(number, (wanted.get(number) ?? 0) + 1);
      if (!loaded.has(number)) soon();
      return () => {
        const left = (wanted.get(number) ?? 1) - 1;
        if (left > 0) wanted.set(number, left);
        else wanted.delete(number);
      };
    },
    error: () => failure,
    retry() {
      failure = null;
      soon();
      tell();
    },
    forgetEarlier() {
      shownBefore = null;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}
