// EpubInput: everything that a book is written from.
import type { Chapter, Story } from '../../shared/story/story.ts';

/** `blocks` are story markup, each one top-level element. */
export type EpubChapter = { readonly entry: Chapter; readonly blocks: readonly string[] };

/** `name` is what the markup's `images/<name>` refers to; `cover` is a PNG or a JPEG. */
export type EpubInput = {
  readonly story: Story;
  readonly chapters: readonly EpubChapter[];
  readonly images: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly cover: Uint8Array;
};
