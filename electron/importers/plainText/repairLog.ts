// RepairLog: what was changed on the way from the file to the story, by kind and place.
import type { Repair } from '../../../shared/story/story.ts';

/** `line` counts from 1; `before` and `after` are the words at that place, as they were and as they are. */
export type RepairLog = {
  note(kind: string, line: number, before: string, after: string): void;
  /** Counts without a place: for what is too plain and too frequent to list. */
  count(kind: string, times: number): void;
  append(repairs: readonly Repair[]): void;
  repairs(): readonly Repair[];
};

/** A file of noise must not make a report larger than itself. */
const maximumPlaces = 2_000;

export function createRepairLog(): RepairLog {
  const kinds = new Map<
    string,
    { count: number; places: { line: number; before: string; after: string }[] }
  >();
  const entryOf = (kind: string) => {
    const entry = kinds.get(kind) ?? { count: 0, places: [] };
    kinds.set(kind, entry);
    return entry;
  };
  return {
    count(kind, times) {
      entryOf(kind).count += times;
    },
    note(kind, line, before, after) {
      const entry = entryOf(kind);
      entry.count += 1;
      if (entry.places.length < maximumPlaces) entry.places.push({ line, before, after });
    },
    append(repairs) {
      for (const { kind, count, places } of repairs) {
        const entry = entryOf(kind);
        entry.count += count;
        entry.places.push(...places.slice(0, maximumPlaces - entry.places.length));
      }
    },
    repairs() {
      return [...kinds].map(([kind, { count, places }]) => ({
        kind,
        count,
        places: places.toSorted((a, b) => a.line - b.line),
      }));
    },
  };
}
