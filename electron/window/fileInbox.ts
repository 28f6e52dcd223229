// Files that the system hands over: they come at any time, also before anyone can take them.
export type FileInbox = {
  readonly put: (paths: readonly string[]) => void;
  /** Hands over what has come, and from then on whatever comes. */
  readonly connect: (take: (paths: readonly string[]) => void) => void;
};

export function createFileInbox(): FileInbox {
  let waiting: readonly string[] = [];
  let take: ((paths: readonly string[]) => void) | null = null;
  return {
    put: (paths) => {
      if (paths.length === 0) return;
      if (take === null) waiting = [...waiting, ...paths];
      else take(paths);
    },
    connect: (taker) => {
      take = taker;
      const paths = waiting;
      waiting = [];
      if (paths.length > 0) taker(paths);
    },
  };
}
