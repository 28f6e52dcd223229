// Every call a face may make, once.
import * as z from 'zod/mini';
import { Place } from '../reading/locator.ts';
import { Mark, MarkId } from '../reading/marks.ts';
import { Preferences } from '../reading/preferences.ts';
import { Consent } from '../reading/warningPolicy.ts';
import { GivenChoices, GivenEncoding } from '../story/readingChoices.ts';
import { ChapterId, StoryEdit, StoryId } from '../story/story.ts';
import { StoryFinds, StoryFindsQuery } from './findRecords.ts';
import { ExportedMarks, MarkedStory, PlacedMark } from './markRecords.ts';
import { type InputOf, method, type OutputOf } from './method.ts';
import {
  AppInfo,
  Bytes,
  ContinueEntry,
  JobDone,
  JobId,
  JobProgress,
  LibraryProblem,
  LibraryStatus,
  OpenedStory,
  SearchHit,
  SegmentMarkup,
  ShelfPage,
  ShelfQuery,
} from './records.ts';
import { Review, ReviewLines, ReviewText } from './reviewRecords.ts';

const nothing = z.object({});
const none = z.null();
const storyOnly = z.object({ storyId: StoryId });
const job = z.object({ jobId: JobId });

export const methods = {
  'app.info': method(nothing, AppInfo),
  'settings.read': method(nothing, Preferences),
  'settings.write': method(z.partial(Preferences), Preferences),

  /**
   * Opens the folder as the library, making it where it is absent unless it `mustExist`; the choice is kept. When it
   * cannot be opened the reply says why, and the library that was open before is open again.
   */
  'library.choose': method(z.object({ path: z.string(), mustExist: z.optional(z.boolean()) }), LibraryStatus),
  /** Moves the whole library into an empty or absent folder; a job of kind `move`. */
  'library.move': method(z.object({ path: z.string() }), job),
  'library.verify': method(nothing, z.object({ stories: z.number(), problems: z.array(LibraryProblem) })),

  /** Native dialogs, where the host has them; null when the reader closed one. `notSupportedHere` elsewhere. */
  'dialog.chooseFolder': method(z.object({ purpose: z.enum(['library', 'import']) }), z.nullable(z.string())),
  'dialog.chooseFiles': method(nothing, z.array(z.string())),

  'shelf.list': method(ShelfQuery, ShelfPage),
  'shelf.continue': method(nothing, z.nullable(ContinueEntry)),

  'story.open': method(storyOnly, OpenedStory),
  'story.edit': method(z.object({ storyId: StoryId, edit: StoryEdit }), OpenedStory),
  /** To the library's trash; `story.restore` brings it back whole. */
  'story.remove': method(storyOnly, none),
  'story.restore': method(storyOnly, none),
  'story.search': method(z.object({ words: z.string(), limit: z.number() }), z.array(SearchHit)),

  /** Some chapters of a story a call: whoever wants all goes on with `next`. */
  'story.find': method(StoryFindsQuery, StoryFinds),

  /**
   * `file` is the chapter's as the caller's story names it. A story that was read anew since has other files: then the
   * segment is still of the caller's reading, or the call is refused as `chapterNotFound`, never of another reading.
   */
  'segment.read': method(
    z.object({
      storyId: StoryId,
      chapterId: ChapterId,
      segment: z.number().check(z.minimum(0)),
      file: z.optional(z.string()),
    }),
    SegmentMarkup,
  ),
  'place.save': method(z.object({ storyId: StoryId, place: Place }), none),
  'consent.save': method(z.object({ storyId: StoryId, consent: z.nullable(Consent) }), none),

  /** In the order of the story; each is looked for in the story as it is now, and nothing is written by that. */
  'marks.list': method(storyOnly, z.object({ marks: z.array(PlacedMark) })),
  /** Makes or changes a mark. The host sets `changedAt`; the reply is the mark as stored. */
  'marks.save': method(z.object({ storyId: StoryId, mark: Mark }), Mark),
  /** Of a mark that is not there nothing is said: it is gone, as was wished. */
  'marks.remove': method(z.object({ storyId: StoryId, id: MarkId }), none),
  /** Those of all stories that have any, those changed last first. */
  'marks.all': method(nothing, z.object({ stories: z.array(MarkedStory) })),
  /** Those of a story, or of all, to keep elsewhere. */
  'marks.export': method(z.object({ storyId: z.nullable(StoryId) }), ExportedMarks),

  /** Files and folders by path; then `uploads` further files are awaited through `import.upload`. A job of kind `import`. */
  'import.start': method(
    z.object({ paths: z.array(z.string()), uploads: z.number().check(z.minimum(0)) }),
    job,
  ),
  'import.upload': method(z.object({ jobId: JobId, fileName: z.string(), bytes: Bytes }), none),
  'import.sample': method(nothing, job),
  'job.cancel': method(job, none),
  /** Jobs under way, and those that ended a moment ago: for a window that opens after they began. */
  'job.list': method(nothing, z.object({ running: z.array(JobProgress), ended: z.array(JobDone) })),

  /**
   * The import review: how the source is read, from its bytes. `choices` null are those that are stored with the
   * story; others are tried without being stored.
   */
  'review.read': method(z.object({ storyId: StoryId, choices: z.nullable(GivenChoices) }), Review),
  /** The result: the blocks of one chapter (counted from 0) as read with the choices, from the block `from`. */
  'review.text': method(
    z.object({
      storyId: StoryId,
      choices: z.nullable(GivenChoices),
      chapter: z.number().check(z.minimum(0)),
      from: z.number().check(z.minimum(0)),
      limit: z.number().check(z.minimum(1), z.maximum(500)),
    }),
    ReviewText,
  ),
  /** The source as it came, decoded as the choices say (null: as stored), from the line `from`, which counts from 1. */
  'review.source': method(
    z.object({
      storyId: StoryId,
      encoding: GivenEncoding,
      from: z.number().check(z.minimum(1)),
      limit: z.number().check(z.minimum(1), z.maximum(2000)),
    }),
    ReviewLines,
  ),
  /**
   * Keeps the choices with the story and makes its chapters again from its source. `base` are those that were stored
   * when the reader began: only what differs from them is changed. Without it all others are taken back.
   */
  'review.save': method(
    z.object({ storyId: StoryId, choices: GivenChoices, base: z.optional(GivenChoices) }),
    OpenedStory,
  ),

  /** Reads a newer file of the story, which takes the place of its source; edits, choices and places hold on. */
  'review.renew': method(z.object({ storyId: StoryId, fileName: z.string(), bytes: Bytes }), OpenedStory),

  'export.epub': method(storyOnly, z.object({ fileName: z.string(), bytes: Bytes })),
} as const;

export type Methods = typeof methods;
export type MethodName = keyof Methods;
export type MethodInput<Name extends MethodName> = InputOf<Methods[Name]>;
export type MethodOutput<Name extends MethodName> = OutputOf<Methods[Name]>;
