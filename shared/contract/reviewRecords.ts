// The records of the import review: how a source was understood, and what it would be with other choices.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';
import { Metadata } from '../story/metadata.ts';
import { ReadingChoices } from '../story/readingChoices.ts';
import { BackMatter, FrontMatter, Problem, Repair } from '../story/story.ts';

/** An encoding that these bytes can be read in; `sample` is a telling line of the text, so read. */
export const EncodingOffer = z.object({ name: z.string(), sample: z.string() });
export type EncodingOffer = Immutable<z.infer<typeof EncodingOffer>>;

/**
 * `key` names the block that the chapter begins with in the choices; null when it has no words. `line` is where it
 * begins in the source, null where the format has no lines. `isChosen`: the reader began or named it. `over`: the
 * source's own title, for the choices; absent where only the reader begins a chapter.
 */
export const ReviewChapter = z.object({
  key: z.nullable(z.string()),
  title: z.nullable(z.string()),
  part: z.nullable(z.string()),
  words: z.number(),
  start: z.string(),
  blocks: z.number(),
  line: z.nullable(z.number()),
  isChosen: z.boolean(),
  over: z.optional(z.nullable(z.string())),
});
export type ReviewChapter = Immutable<z.infer<typeof ReviewChapter>>;

/** A boundary of the importer's that the reader has joined away; `after` is the chapter (from 0) that took it in. */
export const ReviewJoin = z.object({ key: z.string(), title: z.nullable(z.string()), after: z.number() });
export type ReviewJoin = Immutable<z.infer<typeof ReviewJoin>>;

/**
 * `repairs` lists every place (up to 2,000 a kind), those that are off too. `lost` counts choices that this source
 * leaves nothing to do for. `encoding` is that of this reading, `confidence` from 0 to 1, 1 when the reader chose it.
 */
export const Review = z.object({
  choices: ReadingChoices,
  fileName: z.string(),
  importer: z.string(),
  encoding: z.nullable(z.string()),
  confidence: z.nullable(z.number()),
  encodings: z.array(EncodingOffer),
  stated: Metadata,
  front: z.array(FrontMatter),
  back: z.array(BackMatter),
  chapters: z.array(ReviewChapter),
  joins: z.array(ReviewJoin),
  repairs: z.array(Repair),
  problems: z.array(Problem),
  words: z.number(),
  lines: z.number(),
  lost: z.number(),
});
export type Review = Immutable<z.infer<typeof Review>>;

/** `key` null: no chapter can begin there. `line` null where the format has no lines. */
export const ReviewBlock = z.object({
  key: z.nullable(z.string()),
  line: z.nullable(z.number()),
  markup: z.string(),
});
export type ReviewBlock = Immutable<z.infer<typeof ReviewBlock>>;

/** `total` counts the blocks of the chapter. */
export const ReviewText = z.object({ total: z.number(), from: z.number(), blocks: z.array(ReviewBlock) });
export type ReviewText = Immutable<z.infer<typeof ReviewText>>;

/** `lines` of the decoded source from the line `from`; `total` counts all. */
export const ReviewLines = z.object({ total: z.number(), from: z.number(), lines: z.array(z.string()) });
export type ReviewLines = Immutable<z.infer<typeof ReviewLines>>;
