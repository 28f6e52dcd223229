// useSides: which side of a two-sided book is open, where the reader was in the other, and the ways between them.
import { useCallback, useMemo, useState } from 'react';
import type { Client } from '../../shared/contract/client.ts';
import type { MethodInput } from '../../shared/contract/methods.ts';
import type { OpenedStory } from '../../shared/contract/records.ts';
import type { Place } from '../../shared/reading/locator.ts';
import { type StorySide, sideOfChapter, sideStory, sidesOf } from '../../shared/story/sides.ts';
import { openedAtChapter } from '../warnings/openedAtChapter.ts';

/** What the reading engine is to open: the whole story, or one of its sides as a story of its own. */
export type OpenSide = {
  readonly opened: OpenedStory;
  /** Null for a story that is no two-sided book. */
  readonly side: StorySide | null;
  /** The reader asked for it inside the book: it is a place to keep, as a page that was turned is. */
  readonly isReadersMove: boolean;
  /** Where to go once it is open. */
  readonly elementId: string | null;
};

export type Sides = OpenSide & {
  readonly sides: readonly StorySide[];
  /** Keeps each place with its side. */
  readonly client: Client;
  /** The side that a flip leads to; null where there is none. */
  readonly other: StorySide | null;
  readonly isFinished: (side: StorySide) => boolean;
  readonly flip: () => void;
  /** Goes to a place in the other side; false where it is in the one that is open. */
  readonly openPlace: (place: Place) => boolean;
  /** `chapter` is an index in the whole story; null when it is in the side that is open, whose index it gives then. */
  readonly openChapter: (chapter: number, elementId?: string | null) => number | null;
};

function placesOf({ place, sidePlaces }: OpenedStory): Map<number, Place> {
  const places = new Map((sidePlaces ?? []).map((each) => [each.side ?? 0, each]));
  // A chapter that was asked for is no place of a side yet.
  if (place?.side !== undefined && places.get(place.side)?.at !== place.at) places.set(place.side, place);
  return places;
}

function withSide(opened: OpenedStory, side: StorySide, place: Place | null): OpenedStory {
  return { ...opened, story: sideStory(opened.story, side), place };
}

function firstSide(opened: OpenedStory, sides: readonly StorySide[]): StorySide | null {
  const chapter = opened.story.chapters.findIndex(({ id }) => id === opened.place?.locator.chapterId);
  const bySide = sides.find(({ side }) => side === opened.place?.side);
  return sides[sideOfChapter(sides, chapter) ?? -1] ?? bySide ?? sides[0] ?? null;
}

export function useSides(client: Client, opened: OpenedStory): Sides {
  const sides = useMemo(() => sidesOf(opened.story), [opened]);
  const places = useMemo(() => placesOf(opened), [opened]);
  const [turned, setTurned] = useState<{ readonly of: OpenedStory; readonly to: OpenSide } | null>(null);

  const atOpening = useMemo((): OpenSide => {
    const side = firstSide(opened, sides);
    const place = side === null ? null : (places.get(side.side) ?? null);
    const shown = side === null ? opened : withSide(opened, side, place);
    return { opened: shown, side, isReadersMove: false, elementId: null };
  }, [opened, sides, places]);
  const current = turned?.of === opened ? turned.to : atOpening;
  const { side } = current;

  const keeping = useMemo((): Client => {
    if (side === null) return client;
    const call = ((name: Parameters<Client['call']>[0], input: never) => {
      if (name !== 'place.save') return client.call(name, input);
      const { storyId, place } = input as MethodInput<'place.save'>;
      // An end once seen is seen while the other side is still to be read: looking back does not undo it.
      const isToBeRead = sides.some((each) => each !== side && places.get(each.side)?.finished !== true);
      const hasEnded = isToBeRead && places.get(side.side)?.finished === true;
      const kept: Place = { ...place, side: side.side, finished: place.finished || hasEnded };
      places.set(side.side, kept);
      return client.call('place.save', { storyId, place: kept });
    }) as Client['call'];
    return { call, on: client.on };
  }, [client, side, sides, places]);

  const turnTo = useCallback(
    (next: StorySide, place: Place | null, elementId: string | null) => {
      const to = { opened: withSide(opened, next, place), side: next, isReadersMove: true, elementId };
      setTurned({ of: opened, to });
    },
    [opened],
  );

  const other = side === null ? null : (sides[(sides.indexOf(side) + 1) % sides.length] ?? null);
  const flip = useCallback(() => {
    if (other !== null) turnTo(other, places.get(other.side) ?? null, null);
  }, [other, places, turnTo]);

  const openChapter = useCallback(
    (chapter: number, elementId: string | null = null): number | null => {
      const next = sides[sideOfChapter(sides, chapter) ?? -1];
      if (side === null || next === undefined || next === side) return chapter - (side?.from ?? 0);
      const id = opened.story.chapters[chapter]?.id;
      const start = id === undefined ? null : openedAtChapter(withSide(opened, next, null), id).place;
      turnTo(next, start, elementId);
      return null;
    },
    [opened, sides, side, turnTo],
  );

  const openPlace = useCallback(
    (place: Place): boolean => {
      const chapter = opened.story.chapters.findIndex(({ id }) => id === place.locator.chapterId);
      const next = sides[sideOfChapter(sides, chapter) ?? -1];
      if (side === null || next === undefined || next === side) return false;
      turnTo(next, place, null);
      return true;
    },
    [opened, sides, side, turnTo],
  );

  const isFinished = useCallback((each: StorySide) => places.get(each.side)?.finished === true, [places]);
  return { ...current, sides, client: keeping, other, isFinished, flip, openPlace, openChapter };
}
