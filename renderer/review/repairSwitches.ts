// Repairs as the review lists them: kinds with their places, switched by kind or one by one. Pure.
import {
  isRepairOn,
  mostRepairChoices,
  type ReadingChoices,
  repairPlaceName,
} from '../../shared/story/readingChoices.ts';
import type { Repair, RepairPlace } from '../../shared/story/story.ts';
import { isMending, repairsInOrder } from '../story/factNames.ts';

/** `some` when places of the kind differ. */
export type KindState = 'on' | 'some' | 'off';

export type RepairKind = {
  readonly kind: string;
  /** How many there are, on and off. */
  readonly total: number;
  readonly mended: number;
  readonly state: KindState;
  /** False for what cannot be left as it came. */
  readonly canSwitch: boolean;
  readonly places: readonly RepairPlace[];
};

export function isPlaceOn(choices: ReadingChoices, kind: string, { key }: RepairPlace): boolean {
  return key === undefined || isRepairOn(choices, kind, key);
}

function placeNames(kind: string, choices: ReadingChoices): readonly string[] {
  return Object.keys(choices.repairs).filter((name) => name.startsWith(repairPlaceName(kind, '')));
}

function kindOf({ kind, count, places }: Repair, choices: ReadingChoices): RepairKind {
  const isKindOn = isRepairOn(choices, kind, null);
  const listed = places.filter((place) => isPlaceOn(choices, kind, place)).length;
  // What is beyond the list goes by its kind.
  const readOff = places.filter(({ isOff }) => isOff === true).length;
  const unlisted = Math.max(0, count - (places.length - readOff));
  const total = places.length + unlisted;
  const mended = listed + (isKindOn ? unlisted : 0);
  const state = mended === 0 && total > 0 ? 'off' : mended === total && isKindOn ? 'on' : 'some';
  const canSwitch = places.length === 0 || places.some(({ key }) => key !== undefined);
  return { kind, total, mended, state, canSwitch, places };
}

/**
 * The kinds in the order of the reading, those that nobody would see last. A kind that is only counted vanishes from a reading once it is off: it stays in
 * the list, or nobody could switch it on again.
 */
export function repairKinds(repairs: readonly Repair[], choices: ReadingChoices): readonly RepairKind[] {
  const mendings = repairs.filter(isMending);
  const known = new Set(mendings.map(({ kind }) => kind));
  const vanished = Object.entries(choices.repairs)
    .filter(([name, isOn]) => !isOn && !name.includes(':') && !known.has(name))
    .map(([kind]): RepairKind => ({ kind, total: 0, mended: 0, state: 'off', canSwitch: true, places: [] }));
  return repairsInOrder([...mendings.map((repair) => kindOf(repair, choices)), ...vanished]);
}

function withRepairs(
  choices: ReadingChoices,
  change: (repairs: Record<string, boolean>) => void,
): ReadingChoices {
  const repairs = { ...choices.repairs };
  change(repairs);
  return { ...choices, repairs };
}

/** The whole kind, its single places with it. */
export function switchKind(choices: ReadingChoices, kind: string, isOn: boolean): ReadingChoices {
  return withRepairs(choices, (repairs) => {
    for (const name of placeNames(kind, choices)) delete repairs[name];
    if (isOn) delete repairs[kind];
    else repairs[kind] = false;
  });
}

function singlePlaces({ repairs }: ReadingChoices): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of Object.keys(repairs)) {
    const end = name.indexOf(':');
    const kind = name.slice(0, end);
    if (end >= 0) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** More switches than are kept become switches of whole kinds: that of `kind` first, then of the kinds with the most. */
function withinBound(choices: ReadingChoices, kind: string, isOn: boolean): ReadingChoices {
  if (Object.keys(choices.repairs).length <= mostRepairChoices) return choices;
  let kept = switchKind(choices, kind, isOn);
  for (const [other] of [...singlePlaces(kept)].sort(([, one], [, two]) => two - one)) {
    if (Object.keys(kept.repairs).length <= mostRepairChoices) break;
    kept = switchKind(kept, other, !isRepairOn(kept, other, null));
  }
  return kept;
}

/** A place that is again as its kind is needs no word of its own. */
export function switchPlace(
  choices: ReadingChoices,
  kind: string,
  key: string,
  isOn: boolean,
): ReadingChoices {
  const switched = withRepairs(choices, (repairs) => {
    const name = repairPlaceName(kind, key);
    if (isOn === isRepairOn(choices, kind, null)) delete repairs[name];
    else repairs[name] = isOn;
  });
  return withinBound(switched, kind, isOn);
}
