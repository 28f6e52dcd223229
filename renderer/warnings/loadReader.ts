// The reader's code, fetched apart from the rest: the shelf's first paint does not pay for it.
type Reader = typeof import('../reader/ReaderScreen.tsx').ReaderScreen;

let loading: Promise<Reader> | null = null;
let loaded: Reader | null = null;

/** Null until `loadReader` has resolved once. */
export function loadedReader(): Reader | null {
  return loaded;
}

/** Asks again after a failure, which is a host that was away. */
export function loadReader(): Promise<Reader> {
  loading ??= import('../reader/ReaderScreen.tsx').then(
    ({ ReaderScreen }) => {
      loaded = ReaderScreen;
      return ReaderScreen;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
