// ratingInSentence: the rating at the head of a sentence that gives its reasons: "R for language and a long night at sea."
import { ratingFromLabel } from '../../../../shared/story/rating.ts';

const longest = 400;
const sentence =
  /^(["“'[(]?(?:NC[\s-]?17|PG[\s-]?1[3-5]|PG|MA|[RGMTX])["”'\])]?),?\s+(?:for|because\s+of|due\s+to)\s+(\S.{1,380})[.!]$/u;
const fewestWords = 5;

/** Null for a few words beside a rating, and where they name a further one: both are its wording. */
export function ratingInSentence(label: string): string | null {
  const [, rating = '', reasons = ''] = label.length > longest ? [] : (sentence.exec(label) ?? []);
  if (rating === '' || reasons.split(/\s+/).length < fewestWords) return null;
  return ratingFromLabel(rating) === ratingFromLabel(label) ? rating : null;
}
