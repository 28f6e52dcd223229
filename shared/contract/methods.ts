// Every call a face may make, once.
import * as z from 'zod/mini';
import { Place } from '../reading/locator.ts';
import { Preferences } from '../reading/preferences.ts';
import { Consent } from '../reading/warningPolicy.ts';
import { ChapterId, StoryEdit, StoryId } from '../story/story.ts';
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

  'segment.read': method(
    z.object({ storyId: StoryId, chapterId: ChapterId, segment: z.number().check(z.minimum(0)) }),
    SegmentMarkup,
  ),
  'place.save': method(z.object({ storyId: StoryId, place: Place }), none),
  'consent.save': method(z.object({ storyId: StoryId, consent: z.nullable(Consent) }), none),

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

  'export.epub': method(storyOnly, z.object({ fileName: z.string(), bytes: Bytes })),
} as const;

export type Methods = typeof methods;
export type MethodName = keyof Methods;
export type MethodInput<Name extends MethodName> = InputOf<Methods[Name]>;
export type MethodOutput<Name extends MethodName> = OutputOf<Methods[Name]>;
