// The vocabulary of ratings, and the one reading of a rating as an author wrote it.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';

export const RatingValue = z.enum(['general', 'teen', 'mature', 'explicit', 'notRated', 'unknown']);
export type RatingValue = z.infer<typeof RatingValue>;

/** `label` is the author's own wording; null when nobody stated a rating. */
export const Rating = z.object({ value: RatingValue, label: z.nullable(z.string()) });
export type Rating = Immutable<z.infer<typeof Rating>>;

const namesByValue: Readonly<Record<RatingValue, string>> = {
  general: 'General audiences',
  teen: 'Teen and up',
  mature: 'Mature',
  explicit: 'Explicit',
  notRated: 'Not rated',
  unknown: 'No rating stated',
};

export function ratingName(value: RatingValue): string {
  return namesByValue[value];
}

// Longest first: "PG-13" must not be read as "PG", nor "Not Rated" as "R".
const patterns: readonly (readonly [RegExp, RatingValue])[] = [
  [/^\W*(?:NC[\s-]?17|XXX|X|MA|adults? only|explicit|E)(?![a-z0-9])/i, 'explicit'],
  [/^\W*(?:PG[\s-]?1[3-5]|teens?|T)(?![a-z0-9])/i, 'teen'],
  [/^\W*(?:not rated|unrated|NR)(?![a-z0-9])/i, 'notRated'],
  [/^\W*(?:mature|R|M)(?![a-z0-9])/i, 'mature'],
  [/^\W*(?:general|all ages|everyone|PG|G|K\+?)(?![a-z0-9])/i, 'general'],
];

/** Reads AO3, MPAA and FFN wording; `unknown` when the label names none of them. */
export function ratingFromLabel(label: string): RatingValue {
  return patterns.find(([pattern]) => pattern.test(label))?.[1] ?? 'unknown';
}
