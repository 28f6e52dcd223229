// Spot: the place in the source that is looked at.

/** `words` are the source's own at the place, or empty; `turn` tells one asking for the same place from the next. */
export type Spot = {
  readonly line: number;
  readonly lastLine: number;
  readonly words: string;
  readonly turn: number;
};
