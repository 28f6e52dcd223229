// A story as the library keeps it: metadata, chapters, matter before and after, repairs, versions.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';
import { Metadata } from './metadata.ts';
import { ReadingChoices } from './readingChoices.ts';

/** 12 characters of Crockford's base 32 in lower case, from the SHA-256 of the first source's bytes. */
export const StoryId = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{12}$/));
export type StoryId = string;

export const ChapterId = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/));
export type ChapterId = string;

/** A run of top-level blocks that is laid out at once: at most about 5,000 words. */
export const Segment = z.object({ firstBlock: z.number(), blocks: z.number(), words: z.number() });
export type Segment = Immutable<z.infer<typeof Segment>>;

/**
 * `start` is the first 80 characters of text; `file` is relative to the story's folder. `side` counts the sides of a
 * two-sided book from 1; it is absent in every other.
 */
export const Chapter = z.object({
  id: ChapterId,
  title: z.nullable(z.string()),
  part: z.nullable(z.string()),
  side: z.optional(z.number()),
  words: z.number(),
  sceneBreaks: z.number(),
  emphasis: z.number(),
  notes: z.object({ before: z.boolean(), after: z.boolean() }),
  start: z.string(),
  segments: z.array(Segment),
  file: z.string(),
});
export type Chapter = Immutable<z.infer<typeof Chapter>>;

export const FrontMatter = z.object({
  kind: z.enum(['disclaimer', 'warning', 'summary', 'notes', 'thanks', 'chronology', 'dedication', 'other']),
  text: z.string(),
});
export type FrontMatter = Immutable<z.infer<typeof FrontMatter>>;

export const BackMatter = z.object({
  kind: z.enum(['notes', 'navigation', 'copyright', 'licence', 'other']),
  text: z.string(),
});
export type BackMatter = Immutable<z.infer<typeof BackMatter>>;

/**
 * `line` counts from 1 in the decoded source. `key` is the place's name in the reader's choices, absent where the
 * repair cannot be switched; `isOff` is true where the reader has switched it off.
 */
export const RepairPlace = z.object({
  line: z.number(),
  before: z.string(),
  after: z.string(),
  key: z.optional(z.string()),
  isOff: z.optional(z.boolean()),
});
export type RepairPlace = Immutable<z.infer<typeof RepairPlace>>;

/** One kind of repair: how many were made, and their places, or the first of them where they are many. */
export const Repair = z.object({ kind: z.string(), count: z.number(), places: z.array(RepairPlace) });
export type Repair = Immutable<z.infer<typeof Repair>>;

export const Problem = z.object({ code: z.string(), message: z.string() });
export type Problem = Immutable<z.infer<typeof Problem>>;

/** A piece of a story that came in several: `of` null where it does not say of how many; `letter` as in "1b/2". */
export const StoryPart = z.object({
  number: z.number(),
  of: z.nullable(z.number()),
  letter: z.optional(z.string()),
});
export type StoryPart = Immutable<z.infer<typeof StoryPart>>;

/**
 * `fileName` is the name below `source/`; `originalName` the name as it came; `sha256` is hex. `confidence` is how sure
 * the encoding is, from 0 to 1. `part` stands where the file is one of several that make the story.
 */
export const Version = z.object({
  fileName: z.string(),
  originalName: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  importedAt: z.string(),
  importer: z.string(),
  encoding: z.nullable(z.string()),
  confidence: z.optional(z.nullable(z.number())),
  part: z.optional(StoryPart),
});
export type Version = Immutable<z.infer<typeof Version>>;

/**
 * `story.json`. `stated` is what the source says; `metadata` is the same with the reader's edits on top; `choices` are
 * those that the chapters were derived with.
 */
export const Story = z.object({
  format: z.literal(1),
  id: StoryId,
  addedAt: z.string(),
  metadata: Metadata,
  stated: Metadata,
  words: z.number(),
  chapters: z.array(Chapter),
  front: z.array(FrontMatter),
  back: z.array(BackMatter),
  repairs: z.array(Repair),
  problems: z.array(Problem),
  versions: z.array(Version),
  choices: z.optional(ReadingChoices),
});
export type Story = Immutable<z.infer<typeof Story>>;

/** The fields that a reader may change by hand; an absent key leaves the field as it is. */
export const StoryEdit = z.partial(
  z.pick(Metadata, {
    title: true,
    authors: true,
    fandoms: true,
    relationships: true,
    characters: true,
    tags: true,
    rating: true,
    warnings: true,
    summary: true,
    language: true,
    series: true,
    status: true,
  }),
);
export type StoryEdit = Immutable<z.infer<typeof StoryEdit>>;
