// A story as opened, with its place at the start of one chapter instead of where the reader was.
import type { OpenedStory } from '../../shared/contract/records.ts';
import { sideOfChapter, sidesOf } from '../../shared/story/sides.ts';
import type { ChapterId } from '../../shared/story/story.ts';

/** A chapter that the story does not have leaves the place as it is. Nothing is saved: only turning a page does that. */
export function openedAtChapter(opened: OpenedStory, chapterId: ChapterId): OpenedStory {
  const { story, sidePlaces = [] } = opened;
  const index = story.chapters.findIndex(({ id }) => id === chapterId);
  const chapter = story.chapters[index];
  if (chapter === undefined) return opened;
  const sides = sidesOf(story);
  const side = sides[sideOfChapter(sides, index) ?? -1];
  const place =
    side === undefined ? opened.place : (sidePlaces.find((each) => each.side === side.side) ?? null);
  if (place?.locator.chapterId === chapterId && !place.finished) {
    return place === opened.place ? opened : { ...opened, place };
  }
  const wordsBefore = story.chapters.slice(side?.from ?? 0, index).reduce((sum, { words }) => sum + words, 0);
  const words = side?.words ?? story.words;
  return {
    ...opened,
    place: {
      locator: {
        chapterId,
        block: 0,
        blockHash: '',
        offset: 0,
        before: '',
        after: chapter.start.slice(0, 40),
        progression: 0,
      },
      totalProgression: words > 0 ? Math.min(1, wordsBefore / words) : 0,
      finished: false,
      ...(side === undefined ? {} : { side: side.side }),
      at: new Date(0).toISOString(),
    },
  };
}
