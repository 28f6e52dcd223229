// continueReading: the story to go on with, and how far in its chapter the reader is.
import type { ContinueEntry, OpenedStory } from '../../shared/contract/records.ts';
import { sideOfChapter, sidesOf } from '../../shared/story/sides.ts';
import type { StoryId } from '../../shared/story/story.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import { storiesInReading } from './shelfQueries.ts';

/** More than one, since the last read may be damaged or gone. */
const candidates = 5;

export async function storyToContinue(
  index: LibraryIndex,
  openStory: (id: StoryId) => Promise<OpenedStory>,
): Promise<ContinueEntry | null> {
  for (const entry of storiesInReading(index, candidates)) {
    const opened = await openStory(entry.id).catch(() => null);
    const locator = opened?.place?.locator;
    if (opened === null || locator === undefined) continue;
    const { chapters } = opened.story;
    const found = chapters.findIndex(({ id }) => id === locator.chapterId);
    const position = Math.max(0, found);
    const chapter = chapters[position];
    if (chapter === undefined) continue;
    const progression = found < 0 ? 0 : locator.progression;
    const sides = sidesOf(opened.story);
    const side = sides[sideOfChapter(sides, position) ?? -1];
    return {
      story: entry,
      chapter: position - (side?.from ?? 0) + 1,
      ...(side === undefined ? {} : { side: { label: side.label, chapters: side.to - side.from } }),
      chapterTitle: chapter.title,
      wordsLeftInChapter: Math.round(chapter.words * (1 - progression)),
    };
  }
  return null;
}
