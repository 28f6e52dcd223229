// StorySpec: what story a spec wants to read, and how a later version of it differs.
import type { StoryStatus } from '../../../../shared/story/metadata.ts';

export type BlockEdit =
  | { readonly kind: 'insert'; readonly chapter: number; readonly block: number; readonly markup: string }
  | { readonly kind: 'remove'; readonly chapter: number; readonly block: number };

export type StorySpec = {
  readonly chapters: number;
  readonly wordsPerChapter: number;
  /** Blocks laid over the generated ones, by chapter. */
  readonly extra?: Readonly<Record<number, readonly string[]>>;
  readonly edits?: readonly BlockEdit[];
  readonly titles?: readonly (string | null)[];
  readonly parts?: readonly (string | null)[];
  /** The side of each chapter: a two-sided book. */
  readonly sides?: readonly number[];
  /** Quotes and dashes as a typewriter has them. */
  readonly isTyped?: boolean;
  readonly title?: string | null;
  readonly status?: StoryStatus;
  readonly segmentWords?: number;
};
