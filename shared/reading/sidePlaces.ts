// sidePlaces: where a reader is in each side of a two-sided book, and how far in the whole of it.
import { type StorySide, sideOfChapter } from '../story/sides.ts';
import type { Story } from '../story/story.ts';
import type { Place } from './locator.ts';

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
}

function wordsBefore({ chapters }: Story, from: number, chapter: number, progression: number): number {
  const before = chapters.slice(from, chapter).reduce((sum, { words }) => sum + words, 0);
  return before + (chapters[chapter]?.words ?? 0) * progression;
}

/** A place that was saved when the book was read in one piece, as one in the side that holds its chapter. */
function inItsSide(story: Story, sides: readonly StorySide[], place: Place): Place | null {
  const chapter = story.chapters.findIndex(({ id }) => id === place.locator.chapterId);
  const side = sides[sideOfChapter(sides, chapter) ?? -1];
  if (side === undefined) return null;
  const words = wordsBefore(story, side.from, chapter, place.locator.progression);
  return { ...place, side: side.side, totalProgression: place.finished ? 1 : share(words, side.words) };
}

/**
 * The place in each side that has one, in the order of the sides. `newestFirst` are the places of all devices; those of
 * a side hold their `totalProgression` and `finished` within it.
 */
export function placesBySide(
  story: Story,
  sides: readonly StorySide[],
  newestFirst: readonly Place[],
): readonly Place[] {
  const places = newestFirst.flatMap((place) => {
    if (place.side === undefined) return inItsSide(story, sides, place) ?? [];
    return place;
  });
  return sides.flatMap(({ side }) => places.find((place) => place.side === side) ?? []);
}

/**
 * The newest place, with its progress in the whole book; finished is a book whose every side was read to its end. A
 * place that is older than the sides, and finished, was at the end of them all.
 */
export function wholePlace(
  story: Story,
  sides: readonly StorySide[],
  newestFirst: readonly Place[],
): Place | null {
  const bySide = placesBySide(story, sides, newestFirst);
  const newest = newestFirst.find((place) => bySide.some(({ at }) => at === place.at));
  const current = bySide.find(({ at }) => at === newest?.at);
  if (current === undefined) return null;
  const hadReadAll = newestFirst.some(({ side, finished }) => side === undefined && finished);
  let read = 0;
  let isFinished = true;
  for (const { side, words } of sides) {
    const place = bySide.find((each) => each.side === side);
    const hasRead = place?.finished ?? hadReadAll;
    read += words * (hasRead ? 1 : (place?.totalProgression ?? 0));
    isFinished &&= hasRead;
  }
  const words = sides.reduce((sum, side) => sum + side.words, 0);
  return { ...current, totalProgression: isFinished ? 1 : share(read, words), finished: isFinished };
}

/** A place in a side of a book that has no sides any more: by its chapter, as any other. */
export function unsidedPlace(story: Story, { side: _side, ...place }: Place): Place {
  const chapter = story.chapters.findIndex(({ id }) => id === place.locator.chapterId);
  const isAtEnd = place.finished && (chapter < 0 || chapter === story.chapters.length - 1);
  const words = chapter < 0 ? 0 : wordsBefore(story, 0, chapter, place.locator.progression);
  return { ...place, finished: isAtEnd, totalProgression: isAtEnd ? 1 : share(words, story.words) };
}

/** As a reader sees a story's places: the one to go on from, and, in a two-sided book, one for each side. */
export type PlacesOfStory = { readonly place: Place | null; readonly sides: readonly Place[] };

/** `newestFirst` are those of all devices. */
export function placesOfStory(
  story: Story,
  sides: readonly StorySide[],
  newestFirst: readonly Place[],
): PlacesOfStory {
  if (sides.length > 0) {
    return { place: wholePlace(story, sides, newestFirst), sides: placesBySide(story, sides, newestFirst) };
  }
  const newest = newestFirst[0];
  if (newest === undefined) return { place: null, sides: [] };
  return { place: newest.side === undefined ? newest : unsidedPlace(story, newest), sides: [] };
}
