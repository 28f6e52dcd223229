// Mark: a page that the reader has marked, or words that the reader has coloured, with a note or without.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';
import { Locator } from './locator.ts';

export const markColours = ['yellow', 'green', 'blue', 'rose'] as const;
export const MarkColour = z.enum(markColours);
export type MarkColour = z.infer<typeof MarkColour>;

export const MarkId = z.string().check(z.regex(/^[0-9a-z]{8,32}$/));

/**
 * A bookmark is a point: `from` is where its page began, and `words` are the first of that page. A highlight goes from
 * `from` up to `to`, and `words` are all that it covers. They are kept as they stood, and are what the mark is found
 * again by in a story that has changed. `note` is empty where there is none; instants are ISO 8601.
 */
export const Mark = z.object({
  id: MarkId,
  kind: z.enum(['bookmark', 'highlight']),
  from: Locator,
  to: z.nullable(Locator),
  words: z.string().check(z.maxLength(20_000)),
  colour: z.nullable(MarkColour),
  note: z.string().check(z.maxLength(20_000)),
  totalProgression: z.number().check(z.minimum(0), z.maximum(1)),
  madeAt: z.string(),
  changedAt: z.string(),
});
export type Mark = Immutable<z.infer<typeof Mark>>;
