// The records of a reader's marks, as they cross the contract.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';
import { Mark } from '../reading/marks.ts';
import { StoryId } from '../story/story.ts';

/**
 * A mark where its words are in the story as it is now: its locators lead there, though they were stored with others.
 * One that is lost bears those that it was made with.
 */
export const PlacedMark = z.object({ mark: Mark, isLost: z.boolean() });
export type PlacedMark = Immutable<z.infer<typeof PlacedMark>>;

/** `marks` are as they are stored, in the order of how far in the story they were made. */
export const MarkedStory = z.object({
  storyId: StoryId,
  title: z.nullable(z.string()),
  authors: z.array(z.string()),
  marks: z.array(Mark),
});
export type MarkedStory = Immutable<z.infer<typeof MarkedStory>>;

/** `text` is Markdown. */
export const ExportedMarks = z.object({ fileName: z.string(), text: z.string() });
export type ExportedMarks = Immutable<z.infer<typeof ExportedMarks>>;
