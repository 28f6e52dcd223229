// CoverStory: what a cover is drawn from.
import { seedOf } from './random.ts';

export type CoverStory = {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly fandoms: readonly string[];
};

/** The same for the same title, authors and fandoms, on every machine. */
export function coverSeed(story: CoverStory): number {
  return seedOf(JSON.stringify([story.title, story.authors, story.fandoms]));
}
