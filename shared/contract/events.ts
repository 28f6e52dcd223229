// Every event a host may send, once.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';
import { Preferences } from '../reading/preferences.ts';
import { StoryId } from '../story/story.ts';
import { JobDone, JobProgress, LibraryStatus } from './records.ts';

export const events = {
  'job.progress': JobProgress,
  /** The last event of a job. */
  'job.done': JobDone,
  /** Something in the library changed; null means: anything may have. */
  'library.changed': z.object({ storyIds: z.nullable(z.array(StoryId)) }),
  /** A mark of the story was made, changed or removed here; those that came from another device are `library.changed`. */
  'marks.changed': z.object({ storyId: StoryId }),
  'library.status': LibraryStatus,
  'settings.changed': Preferences,
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<Name extends EventName> = Immutable<z.infer<Events[Name]>>;
/** One event as a transport carries it. */
export type AppEvent = {
  [Name in EventName]: { readonly name: Name; readonly payload: EventPayload<Name> };
}[EventName];
