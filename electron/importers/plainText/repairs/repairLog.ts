// RepairLog: what is changed on the way from the file to the story, by kind and place, and what the reader forbids.
import { isRepairOn, noChoices } from '../../../../shared/story/readingChoices.ts';
import type { Repair, RepairPlace } from '../../../../shared/story/story.ts';
import type { ReadOptions } from '../../importer.ts';
import { lineOfWords } from '../lines/lineOfWords.ts';
import { haveSameWords } from './haveSameWords.ts';
import { type ChosenPlaces, repairPlacesOf } from './repairPlaces.ts';

/** The number of a line, or what finds it: most places are not listed, and then nobody needs to look. */
export type LineNumber = number | (() => number);

/**
 * `line` counts from 1; `before` and `after` are the words at that place, as they were and as they are. However many
 * places there are, each that changes a word is listed: the words of the source are those of the story and the list.
 */
export type RepairLog = {
  /**
   * Lists a repair and tells whether to make it: false where the reader has switched it off. Whoever knows that the
   * words stay the same spares the look at them.
   */
  mend(kind: string, line: LineNumber, before: string, after: string, areWordsKept?: boolean): boolean;
  /**
   * Lists what is not for the reader to switch: where the words of a field went. What began on a line below `line` is
   * listed with that one.
   */
  note(kind: string, line: number, before: string, after: string): void;
  /** Counts without a place, and tells whether the kind is on: for what is too plain and too frequent to list. */
  count(kind: string, times: number): boolean;
  append(repairs: readonly Repair[]): void;
  repairs(): readonly Repair[];
};

/** What changes no word is listed so often; what does, always: then with the others of its line in one place. */
const maximumPlaces = 2_000;
/** A file of noise must not make a report much larger than itself: what would is left as written. */
const mostPerCharacter = 3;
const costOfPlace = 100;
const leastRoom = 1_000_000;
/** Stands between the words of several places on one line, before and after alike. */
const placesApart = '\n…\n';
/** A wrapped book has thousands of joins that change no word; the first few show what was done. */
const fewPlaces = 10;
const plainKinds: ReadonlySet<string> = new Set(['hardWrap', 'emphasis']);

type Entry = {
  count: number;
  places: RepairPlace[];
  readonly limit: number;
  readonly chosen: ChosenPlaces;
};

/** For a first look at lines: all is mended as always, and what is listed is dropped. */
export const unheardLog = (): RepairLog => createRepairLog([], { choices: noChoices, lists: 'few' });

const found = (line: LineNumber): number => (typeof line === 'number' ? line : line());

/** `lines` are those of the source as they came: places are named by the words of the block that they stand in. */
export function createRepairLog(lines: readonly string[], { choices, lists }: ReadOptions): RepairLog {
  const kinds = new Map<string, Entry>();
  const source = repairPlacesOf(lines, choices.repairs);
  let room: number | null = null;

  /** Whether the report has room for one more place; there always is for what has no way back. */
  function hasRoom(before: string, after: string): boolean {
    room ??= leastRoom + mostPerCharacter * lines.reduce((sum, line) => sum + line.length, 0);
    room -= before.length + after.length + costOfPlace;
    return room >= 0;
  }

  /** Past the limit, where a word changes. */
  function gather({ places, limit }: Entry, line: number, before: string, after: string): void {
    const last = places.length > limit ? places.at(-1) : undefined;
    if (last?.line !== line || last.isOff === true || last.key !== undefined)
      places.push({ line, before, after });
    else
      places[places.length - 1] = {
        line,
        before: last.before + placesApart + before,
        after: last.after + placesApart + after,
      };
  }

  const entryOf = (kind: string): Entry => {
    const known = kinds.get(kind);
    if (known !== undefined) return known;
    const limit = lists === 'few' && plainKinds.has(kind) ? fewPlaces : maximumPlaces;
    const entry = { count: 0, places: [], limit, chosen: source.chosenOf(kind) };
    kinds.set(kind, entry);
    return entry;
  };

  return {
    mend(kind, line, before, after, areWordsKept = false) {
      const entry = entryOf(kind);
      const isListed = entry.places.length < entry.limit;
      const { byKey, blocks } = entry.chosen;
      const key =
        isListed || blocks.size > 0
          ? source.keyAt(kind, found(line), before, isListed ? undefined : blocks)
          : null;
      const own = key === null ? undefined : byKey.get(key);
      const isOn = own ?? isRepairOn(choices, kind, null);
      const isGathered =
        isOn && !isListed && own === undefined && !areWordsKept && !haveSameWords(before, after);
      if (isGathered && !hasRoom(before, after)) return false;
      if (isOn) entry.count += 1;
      if (isGathered) gather(entry, found(line), before, after);
      if (isListed || own !== undefined) {
        const named = key === null ? {} : { key };
        entry.places.push({ line: found(line), before, after, ...named, ...(isOn ? {} : { isOff: true }) });
      }
      return isOn;
    },
    note(kind, from, before, after) {
      const entry = entryOf(kind);
      entry.count += 1;
      const isField = kind === 'fieldLabel' || kind === 'fieldValue';
      const line = (isField ? lineOfWords(lines, before.trim() === '' ? after : before, from) : null) ?? from;
      if (entry.places.length < entry.limit) entry.places.push({ line, before, after });
      else if (!haveSameWords(before, after)) gather(entry, line, before, after);
    },
    count(kind, times) {
      const isOn = isRepairOn(choices, kind, null);
      if (isOn) entryOf(kind).count += times;
      return isOn;
    },
    append(repairs) {
      for (const { kind, count, places } of repairs) {
        const entry = entryOf(kind);
        entry.count += count;
        for (const place of places)
          if (entry.places.length < entry.limit || !haveSameWords(place.before, place.after))
            entry.places.push(place);
      }
    },
    repairs() {
      return [...kinds]
        .filter(([, { count, places }]) => count > 0 || places.length > 0)
        .map(([kind, { count, places }]) => ({
          kind,
          count,
          places: places.toSorted((a, b) => a.line - b.line),
        }));
    },
  };
}
