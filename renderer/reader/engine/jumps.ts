// createJumps: the places that the reader's jumps have left, to go back to and forth again. Pure.

export type Jumps<Place> = {
  readonly canGoBack: () => boolean;
  readonly canGoForward: () => boolean;
  /** A jump leaves a place: what lay ahead of it is given up. */
  readonly leave: (from: Place) => void;
  /** Where the last jump came from; null without one. `from` is where the reader is now, to come forth to again. */
  readonly back: (from: Place) => Place | null;
  readonly forward: (from: Place) => Place | null;
};

const most = 100;

/** A place that is the same as the last one left is not kept twice. */
export function createJumps<Place>(isSame: (one: Place, other: Place) => boolean): Jumps<Place> {
  const past: Place[] = [];
  const future: Place[] = [];

  function keep(places: Place[], place: Place): void {
    const last = places.at(-1);
    if (last !== undefined && isSame(last, place)) return;
    places.push(place);
    if (places.length > most) places.shift();
  }

  function step(from: Place, out: Place[], into: Place[]): Place | null {
    let to = out.pop();
    // Who has come back by turning pages is already there.
    while (to !== undefined && isSame(to, from)) to = out.pop();
    if (to !== undefined) keep(into, from);
    return to ?? null;
  }

  return {
    canGoBack: () => past.length > 0,
    canGoForward: () => future.length > 0,
    leave(from) {
      keep(past, from);
      future.length = 0;
    },
    back: (from) => step(from, past, future),
    forward: (from) => step(from, future, past),
  };
}
