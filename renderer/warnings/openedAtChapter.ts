// A story as opened, with its place at the start of one chapter instead of where the reader was.
import type { OpenedStory } from '../../shared/contract/records.ts';
import type { ChapterId } from '../../shared/story/story.ts';

/** A chapter that the story does not have leaves the place as it is. Nothing is saved: only turning a page does that. */
export function openedAtChapter(opened: OpenedStory, chapterId: ChapterId): OpenedStory {
  const { story, place } = opened;
  const index = story.chapters.findIndex(({ id }) => id === chapterId);
  const chapter = story.chapters[index];
  if (chapter === undefined || (place?.locator.chapterId === chapterId && !place.finished)) return opened;
  const wordsBefore = story.chapters.slice(0, index).reduce((sum, { words }) => sum + words, 0);
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
      totalProgression: story.words > 0 ? Math.min(1, wordsBefore / story.words) : 0,
      finished: false,
      at: new Date(0).toISOString(),
    },
  };
}
