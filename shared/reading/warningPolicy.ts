// When a warning screen stands before a story, and what a consent covers.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';
import { type ArchiveTopic, ArchiveWarning, archiveTopics } from '../story/archiveWarning.ts';
import type { Metadata } from '../story/metadata.ts';
import { Rating, type RatingValue } from '../story/rating.ts';

/** `mayContain`: the author chose not to warn. `notListed` is no promise. */
export type TopicState = 'warned' | 'mayContain' | 'notListed';

export type WarningScreen = {
  readonly rating: Rating;
  readonly isGatedByRating: boolean;
  readonly topics: readonly { readonly topic: ArchiveTopic; readonly state: TopicState }[];
  /** Verbatim. */
  readonly authorWords: readonly string[];
};

/** What a reader agreed to; a later version that adds to it asks again. `at` is ISO 8601. */
export const Consent = z.object({
  rating: Rating,
  archive: z.array(ArchiveWarning),
  author: z.array(z.string()),
  at: z.string(),
});
export type Consent = Immutable<z.infer<typeof Consent>>;

const gated: readonly RatingValue[] = ['mature', 'explicit', 'notRated'];
const severity: readonly RatingValue[] = ['unknown', 'general', 'teen', 'mature', 'notRated', 'explicit'];

/** "No warnings apply" beside a named warning gives way to it (AO3's terms). */
function topicState(topic: ArchiveTopic, archive: readonly ArchiveWarning[]): TopicState {
  if (archive.includes(topic)) return 'warned';
  return archive.includes('choseNotTo') ? 'mayContain' : 'notListed';
}

/** Null means: open the story. "Not rated" may contain anything; "unknown" only means that no one said. */
export function warningScreenFor(story: Pick<Metadata, 'rating' | 'warnings'>): WarningScreen | null {
  const topics = archiveTopics.map((topic) => ({ topic, state: topicState(topic, story.warnings.archive) }));
  const isGatedByRating = gated.includes(story.rating.value);
  const isWarned = topics.some(({ state }) => state !== 'notListed') || story.warnings.author.length > 0;
  return isGatedByRating || isWarned
    ? { rating: story.rating, isGatedByRating, topics, authorWords: story.warnings.author }
    : null;
}

export function consentTo(story: Pick<Metadata, 'rating' | 'warnings'>, at: string): Consent {
  return {
    rating: story.rating,
    archive: [...story.warnings.archive],
    author: [...story.warnings.author],
    at,
  };
}

/** True when the story has added no warning and raised no rating since. */
export function isCovered(story: Pick<Metadata, 'rating' | 'warnings'>, consent: Consent): boolean {
  return (
    severity.indexOf(story.rating.value) <= severity.indexOf(consent.rating.value) &&
    story.warnings.archive.every((warning) => warning === 'none' || consent.archive.includes(warning)) &&
    story.warnings.author.every((words) => consent.author.includes(words))
  );
}

/** The screen to show now: none where none is called for, or where a consent covers it. */
export function pendingWarningScreen(
  story: Pick<Metadata, 'rating' | 'warnings'>,
  consent: Consent | null,
): WarningScreen | null {
  return consent !== null && isCovered(story, consent) ? null : warningScreenFor(story);
}
