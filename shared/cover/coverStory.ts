// CoverStory: what a cover is drawn from.
import { seedOf } from './random.ts';

export type CoverStory = {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly fandoms: readonly string[];
  /** Tells stories without a title apart. */
  readonly id?: string;
};

/** The same for the same title, authors and fandoms, on every machine; without a title, for the same story. */
export function coverSeed(story: CoverStory): number {
  const { title, authors, fandoms, id } = story;
  return seedOf(JSON.stringify(title === null ? [title, authors, fandoms, id] : [title, authors, fandoms]));
}
