// What each segment of a story is built from: its markup, and the heading where a chapter begins.
import { displayTitle } from '../../../shared/story/metadata.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { SegmentSource } from './buildSegment.ts';
import { chapterHeadings } from './chapterHeading.ts';
import type { SegmentReader } from './segmentReader.ts';
import type { StoryUnits } from './storyUnits.ts';

export function segmentSources(
  story: Story,
  units: StoryUnits,
  readSegment: SegmentReader,
  imageUrl: (path: string) => string,
): (unit: number) => Promise<SegmentSource> {
  const headings = chapterHeadings(story.chapters, displayTitle(story.metadata));
  return async (index) => {
    const { markup } = await readSegment(index);
    const unit = units.units[index];
    const isFirst = unit !== undefined && units.firstUnits[unit.chapter] === index;
    return {
      markup,
      firstBlock: unit?.firstBlock ?? 0,
      heading: isFirst ? (headings[unit.chapter] ?? null) : null,
      language: story.metadata.language,
      imageUrl,
    };
  };
}
