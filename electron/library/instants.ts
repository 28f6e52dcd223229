// instants: which of several devices spoke last, though their clocks may be wrong.
const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Milliseconds of an ISO 8601 instant; what is no instant, or lies in the future, comes before everything. */
export function instantValue(at: string, now: Date): number {
  const value = Date.parse(at);
  return Number.isNaN(value) || value > now.getTime() + dayMilliseconds ? Number.NEGATIVE_INFINITY : value;
}

/** The newest by `at`; among equals the last; null of none. */
export function newest<Value>(
  values: readonly Value[],
  at: (value: Value) => string,
  now: Date,
): Value | null {
  let best: Value | null = null;
  let bestAt = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    const valueAt = instantValue(at(value), now);
    if (best !== null && valueAt < bestAt) continue;
    best = value;
    bestAt = valueAt;
  }
  return best;
}

/** The newest by `at` first; of equals the last first. */
export function newestFirst<Value>(
  values: readonly Value[],
  at: (value: Value) => string,
  now: Date,
): readonly Value[] {
  const dated = values.map((value, order) => ({ value, order, time: instantValue(at(value), now) }));
  dated.sort((a, b) => (a.time === b.time ? b.order - a.order : a.time < b.time ? 1 : -1));
  return dated.map(({ value }) => value);
}

/** Now, or just after `known`: what the reader does here is later than all that this device has seen. */
export function instantAfter(known: readonly string[], now: Date): string {
  const latest = Math.max(now.getTime() - 1, ...known.map((at) => instantValue(at, now)));
  return new Date(latest + 1).toISOString();
}
