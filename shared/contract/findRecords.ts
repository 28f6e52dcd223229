// The records of a search in one story.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';
import { ChapterId, StoryId } from '../story/story.ts';

/**
 * Looks through the chapters from the index `from` up to `until`, beginning with the one that stands `at` places behind
 * `from`. `limit` is how many passages are wanted; all are counted.
 */
export const StoryFindsQuery = z.object({
  storyId: StoryId,
  words: z.string().check(z.maxLength(400)),
  wholeWord: z.boolean(),
  from: z.number().check(z.minimum(0)),
  until: z.number().check(z.minimum(0)),
  at: z.number().check(z.minimum(0)),
  limit: z.number().check(z.minimum(0), z.maximum(1000)),
});
export type StoryFindsQuery = Immutable<z.infer<typeof StoryFindsQuery>>;

/** `block` counts in the chapter; it is the `nth` place, from 0, in that block where the words stand. */
export const Passage = z.object({
  chapterId: ChapterId,
  block: z.number(),
  nth: z.number(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
});
export type Passage = Immutable<z.infer<typeof Passage>>;

/**
 * Of the chapters that this answer looked through: `marks` are fractions of all that is searched, in order; `next` is
 * the `at` to go on with, null at the end.
 */
export const StoryFinds = z.object({
  passages: z.array(Passage),
  count: z.number(),
  marks: z.array(z.number()),
  next: z.nullable(z.number()),
});
export type StoryFinds = Immutable<z.infer<typeof StoryFinds>>;
