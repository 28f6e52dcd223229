// The records that cross the contract and are stored nowhere.
import * as z from 'zod/mini';
import { errorCodes } from '../errors.ts';
import type { Immutable } from '../immutable.ts';
import { Place } from '../reading/locator.ts';
import { ShelfSort } from '../reading/preferences.ts';
import { Device } from '../reading/readingState.ts';
import { Consent } from '../reading/warningPolicy.ts';
import { StoryStatus } from '../story/metadata.ts';
import { Rating } from '../story/rating.ts';
import { ChapterId, Story, StoryId } from '../story/story.ts';

export const Bytes = z.instanceof(Uint8Array<ArrayBufferLike>);

export const ErrorRecord = z.object({ code: z.enum(errorCodes), message: z.string() });
export type ErrorRecord = Immutable<z.infer<typeof ErrorRecord>>;

/** `path` is absolute. `unusable` carries the error that keeps the folder from being read. */
export const LibraryStatus = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notChosen'), suggestion: z.string() }),
  z.object({ kind: z.literal('ready'), path: z.string(), stories: z.number(), isReadOnly: z.boolean() }),
  z.object({ kind: z.literal('unusable'), path: z.string(), error: ErrorRecord }),
]);
export type LibraryStatus = Immutable<z.infer<typeof LibraryStatus>>;

/** `settingsRestored`: the settings file was damaged and its last good copy, or the defaults, took its place. */
export const AppInfo = z.object({
  version: z.string(),
  host: z.enum(['electron', 'web', 'process']),
  device: Device,
  library: LibraryStatus,
  notices: z.array(z.enum(['settingsRestored', 'settingsReset'])),
});
export type AppInfo = Immutable<z.infer<typeof AppInfo>>;

/** One row of the shelf. `progress` is the fraction of the story's words; `lastReadAt` null when never opened. */
export const ShelfEntry = z.object({
  id: StoryId,
  title: z.nullable(z.string()),
  authors: z.array(z.string()),
  fandoms: z.array(z.string()),
  /** The newest file's name as it came: what tells stories without a title apart. */
  fileName: z.string(),
  words: z.number(),
  chapters: z.number(),
  rating: Rating,
  status: StoryStatus,
  progress: z.number(),
  isFinished: z.boolean(),
  addedAt: z.string(),
  lastReadAt: z.nullable(z.string()),
});
export type ShelfEntry = Immutable<z.infer<typeof ShelfEntry>>;

/** `words` is what was typed: each word matches the start of a word in title, author, fandom, tags. */
export const ShelfQuery = z.object({
  words: z.string(),
  sort: ShelfSort,
  filter: z.enum(['all', 'unread', 'reading', 'finished']),
  offset: z.number().check(z.minimum(0)),
  limit: z.number().check(z.minimum(1), z.maximum(1000)),
});
export type ShelfQuery = Immutable<z.infer<typeof ShelfQuery>>;

/** `total` counts the stories that match, `stories` holds the asked window. `counts` are of the whole library. */
export const ShelfPage = z.object({
  total: z.number(),
  stories: z.array(ShelfEntry),
  counts: z.object({ all: z.number(), unread: z.number(), reading: z.number(), finished: z.number() }),
});
export type ShelfPage = Immutable<z.infer<typeof ShelfPage>>;

/**
 * The story to go on with, and where in it. `chapter` is its number from 1; in a two-sided book within `side`, of which it
 * says what it is called and how many chapters it has.
 */
export const ContinueEntry = z.object({
  story: ShelfEntry,
  chapter: z.number(),
  chapterTitle: z.nullable(z.string()),
  wordsLeftInChapter: z.number(),
  side: z.optional(z.object({ label: z.string(), chapters: z.number() })),
});
export type ContinueEntry = Immutable<z.infer<typeof ContinueEntry>>;

/**
 * A story as opened: `place` is the newest of all devices, `consent` the newest given on any. In a two-sided book `place`
 * tells of the progress in the whole, and `sidePlaces` holds the newest in each side, which tell of the side alone.
 */
export const OpenedStory = z.object({
  story: Story,
  folder: z.string(),
  place: z.nullable(Place),
  sidePlaces: z.optional(z.array(Place)),
  consent: z.nullable(Consent),
});
export type OpenedStory = Immutable<z.infer<typeof OpenedStory>>;

/** `markup` is story markup, one top-level block a line; `firstBlock` counts in the chapter. */
export const SegmentMarkup = z.object({ firstBlock: z.number(), markup: z.string() });
export type SegmentMarkup = Immutable<z.infer<typeof SegmentMarkup>>;

/** `notice` is a plain sentence on what is not whole or not sure in the story: parts that are missing, an encoding that is a guess. */
export const ImportResult = z.object({
  file: z.string(),
  result: z.enum(['added', 'updated', 'duplicate', 'refused']),
  id: z.nullable(StoryId),
  title: z.nullable(z.string()),
  message: z.string(),
  notice: z.optional(z.string()),
  code: z.nullable(z.enum(errorCodes)),
});
export type ImportResult = Immutable<z.infer<typeof ImportResult>>;

/** `excerpt` marks what was found with U+E000 before and U+E001 after. */
export const SearchHit = z.object({
  id: StoryId,
  title: z.nullable(z.string()),
  chapterId: ChapterId,
  chapter: z.nullable(z.string()),
  excerpt: z.string(),
});
export type SearchHit = Immutable<z.infer<typeof SearchHit>>;

export const LibraryProblem = z.object({ id: z.nullable(z.string()), code: z.string(), message: z.string() });
export type LibraryProblem = Immutable<z.infer<typeof LibraryProblem>>;

export const JobId = z.string();
export type JobId = string;

export const JobKind = z.enum(['import', 'move']);
export type JobKind = z.infer<typeof JobKind>;

/** `total` grows while folders are being walked; `current` names what is being read; `latest` is the newest result. */
export const JobProgress = z.object({
  jobId: JobId,
  kind: JobKind,
  done: z.number(),
  total: z.number(),
  current: z.nullable(z.string()),
  latest: z.nullable(ImportResult),
});
export type JobProgress = Immutable<z.infer<typeof JobProgress>>;

/** `results` is empty for kinds other than `import`. */
export const JobDone = z.object({
  jobId: JobId,
  kind: JobKind,
  outcome: z.enum(['finished', 'cancelled', 'failed']),
  error: z.nullable(ErrorRecord),
  results: z.array(ImportResult),
});
export type JobDone = Immutable<z.infer<typeof JobDone>>;
