// isBelievableField: whether what stands after a label can be its value, and is no sentence of a story or a poem.
import { ratingFromLabel } from '../../../../shared/story/rating.ts';
import type { FieldLabel } from './parseField.ts';

const longestName = 150;
const mostNameWords = 8;
const longestRating = 30;
const sentenceEnd = /[\p{Ll}]{2}[.!?]["”’»]?$/u;

/** A warning is believed whatever it says: to miss one is worse. */
export function isBelievableField({ kind, value }: Pick<FieldLabel, 'kind' | 'value'>): boolean {
  if (kind === 'rating') return value.length <= longestRating || ratingFromLabel(value) !== 'unknown';
  if (kind === 'author')
    return (
      value.length <= longestName &&
      !(sentenceEnd.test(value) && (/^\p{Ll}/u.test(value) || value.split(/\s+/).length > mostNameWords))
    );
  if (kind === 'title')
    return value.length <= longestName && !(sentenceEnd.test(value) && /^\p{Ll}|["”’]$/u.test(value));
  return true;
}
