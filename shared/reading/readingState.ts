// What one device knows of the reading of one story: reading/<device>.json.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';
import { Place } from './locator.ts';
import { Mark, MarkId } from './marks.ts';
import { Consent } from './warningPolicy.ts';

export const Device = z.object({ id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)), name: z.string() });
export type Device = Immutable<z.infer<typeof Device>>;

/** A mark that was taken away: it stays as a name, so that the mark does not come back from another device. */
export const RemovedMark = z.object({ id: MarkId, changedAt: z.string(), removed: z.literal(true) });
export type RemovedMark = Immutable<z.infer<typeof RemovedMark>>;

/**
 * `sides` holds the last place in each side of a two-sided book, by its number; `place` is the last of them all.
 * `consentAt` is when consent was given or taken back, so that a later null wins over another device's consent.
 * Of each mark the newest `changedAt` of all devices counts.
 */
export const ReadingState = z.object({
  format: z.literal(1),
  device: Device,
  place: z.nullable(Place),
  sides: z.optional(z.record(z.string(), Place)),
  consent: z.nullable(Consent),
  consentAt: z.nullable(z.string()),
  marks: z.optional(z.array(z.union([RemovedMark, Mark]))),
});
export type ReadingState = Immutable<z.infer<typeof ReadingState>>;
