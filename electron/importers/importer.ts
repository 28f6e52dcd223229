// Importer: one file format behind one interface.
import type { Draft } from './draft.ts';

/** `name` is the file's name without its folders: a hint, never proof. */
export type Source = { readonly name: string; readonly bytes: Uint8Array };

export type Importer = {
  readonly id: string;
  /** Looks at the bytes first: an extension is a hint, never proof. 0 to 1. */
  recognize(source: Source): number;
  /** Rejects with AppError('malformedFile') when the bytes belie what was recognized. */
  read(source: Source): Promise<Draft>;
};
