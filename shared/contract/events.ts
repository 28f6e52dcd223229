// Every event a host may send, once.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';
import { Preferences } from '../reading/preferences.ts';
import { StoryId } from '../story/story.ts';
import { ErrorRecord, ImportResult, JobId, LibraryStatus } from './records.ts';

const jobKind = z.enum(['import', 'move']);

export const events = {
  /** `total` grows while folders are being walked; `current` names what is being read; `latest` is the newest result. */
  'job.progress': z.object({
    jobId: JobId,
    kind: jobKind,
    done: z.number(),
    total: z.number(),
    current: z.nullable(z.string()),
    latest: z.nullable(ImportResult),
  }),
  /** The last event of a job. `results` is empty for kinds other than `import`. */
  'job.done': z.object({
    jobId: JobId,
    kind: jobKind,
    outcome: z.enum(['finished', 'cancelled', 'failed']),
    error: z.nullable(ErrorRecord),
    results: z.array(ImportResult),
  }),
  /** Something in the library changed; null means: anything may have. */
  'library.changed': z.object({ storyIds: z.nullable(z.array(StoryId)) }),
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
