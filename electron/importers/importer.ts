// Importer: one file format behind one interface.
import type { ReadingChoices } from '../../shared/story/readingChoices.ts';
import type { Draft } from './draft.ts';

/**
 * `name` is the file's name without its folders: a hint, never proof. `more` are the further parts of the same story, in
 * their order, where it was mailed in several.
 */
export type Source = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly more?: readonly Source[];
};

/** `lists` tells how many places of a plain and frequent repair are listed: a few for the story, all for the review. */
export type ReadOptions = { readonly choices: ReadingChoices; readonly lists: 'few' | 'all' };

export type Importer = {
  readonly id: string;
  /** Looks at the bytes first: an extension is a hint, never proof. 0 to 1. */
  recognize(source: Source): number;
  /** Rejects with AppError('malformedFile') when the bytes belie what was recognized. */
  read(source: Source, options: ReadOptions): Promise<Draft>;
  /** The lines that repairs and blocks are counted by, as they came; absent where the format has none. */
  lines?(source: Source, encoding: string | null): Promise<readonly string[]>;
};
