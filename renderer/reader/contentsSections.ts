// The contents of a story in sections: one for each side of a two-sided book, numbered from its own start. Pure.
import { displayTitle } from '../../shared/story/metadata.ts';
import { type StorySide, sideStory, sidesOf } from '../../shared/story/sides.ts';
import type { Chapter, Story } from '../../shared/story/story.ts';
import { type ChapterHeading, chapterHeadings } from './engine/chapterHeading.ts';

/** `index` counts in the whole story, `number` in its section from 1; `isNewPart` where a part begins. */
export type ContentsEntry = {
  readonly chapter: Chapter;
  readonly index: number;
  readonly number: number;
  readonly heading: ChapterHeading;
  readonly isNewPart: boolean;
};

export type ContentsSection = {
  /** Null for a story that is no two-sided book: it is one section. */
  readonly side: StorySide | null;
  readonly entries: readonly ContentsEntry[];
};

function entriesOf(story: Story, from: number, sideName: string | null): readonly ContentsEntry[] {
  const headings = chapterHeadings(story.chapters, displayTitle(story.metadata));
  return story.chapters.flatMap((chapter, position) => {
    const heading = headings[position];
    if (heading === undefined) return [];
    // The side is named above them all.
    const isNewPart = heading.part !== null && heading.part !== sideName;
    return { chapter, index: from + position, number: position + 1, heading, isNewPart };
  });
}

export function contentsSections(story: Story): readonly ContentsSection[] {
  const sides = sidesOf(story);
  if (sides.length === 0) return [{ side: null, entries: entriesOf(story, 0, null) }];
  return sides.map((side) => {
    const own = sideStory(story, side);
    const name = own.chapters.length === 1 && side.title !== null ? side.label : side.name;
    return { side, entries: entriesOf(own, side.from, name) };
  });
}
