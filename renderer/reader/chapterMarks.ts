// Where the chapters begin on the scrubber. Pure.
import type { StoryUnits } from './engine/storyUnits.ts';

const closest = 0.008;

/** Fractions of the story's words; none for marks that would touch each other. */
export function chapterMarks(story: StoryUnits): readonly number[] {
  if (story.words === 0) return [];
  const marks: number[] = [];
  for (const first of story.firstUnits) {
    const at = (story.units[first]?.wordsBefore ?? 0) / story.words;
    if (at >= closest && at <= 1 - closest && at - (marks[marks.length - 1] ?? 0) >= closest) marks.push(at);
  }
  // Marks that had to be thinned out tell nothing any more.
  return marks.length >= story.firstUnits.length - 3 ? marks : [];
}
