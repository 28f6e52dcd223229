// Locator: a place in a story that survives another font, device, and version.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';
import { ChapterId } from '../story/story.ts';

/** A number in [0, 1]. */
const Fraction = z.number().check(z.minimum(0), z.maximum(1));

/**
 * A point, not a range. `block` counts the chapter's top-level blocks from 0, `offset` the characters of that
 * block's text; `before` and `after` are about 40 characters of text around the point; `progression` is the
 * fraction of the chapter. Resolved by hash, then by the words, then by the fraction (Readium's Locator).
 */
export const Locator = z.object({
  chapterId: ChapterId,
  block: z.number().check(z.minimum(0)),
  blockHash: z.string(),
  offset: z.number().check(z.minimum(0)),
  before: z.string(),
  after: z.string(),
  progression: Fraction,
});
export type Locator = Immutable<z.infer<typeof Locator>>;

/**
 * Where a reader is: `totalProgression` is the fraction of the story's words, `at` an ISO 8601 instant. `side` is that of
 * a two-sided book: a place that is saved in one holds its progression and its end within the side.
 */
export const Place = z.object({
  locator: Locator,
  totalProgression: Fraction,
  finished: z.boolean(),
  side: z.optional(z.number()),
  at: z.string(),
});
export type Place = Immutable<z.infer<typeof Place>>;
