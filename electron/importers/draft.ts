// Draft: what an importer makes of a file, before it is completed into a story.
import type { Metadata } from '../../shared/story/metadata.ts';
import type { BackMatter, FrontMatter, Problem, Repair, StoryPart } from '../../shared/story/story.ts';

/** Each block is one top-level element of sanitized story markup; author's notes are `<aside class="note before|after">` blocks. */
export type DraftChapter = {
  readonly title: string | null;
  readonly part: string | null;
  /** Counts the sides of a two-sided book from 1; null in any other. */
  readonly side: number | null;
  readonly blocks: readonly string[];
  /** The number of the source's line where each block begins, parallel to `blocks`; empty where a format has no lines. */
  readonly lines: readonly number[];
};

/** An image that the file carries; `name` is safe as a file name and is what the markup's `images/<name>` refers to. */
export type DraftImage = { readonly name: string; readonly bytes: Uint8Array };

export type Draft = {
  readonly metadata: Metadata;
  readonly front: readonly FrontMatter[];
  readonly back: readonly BackMatter[];
  readonly chapters: readonly DraftChapter[];
  readonly images: readonly DraftImage[];
  /** The name of the encoding as decoded, in IANA's spelling where there is one; null when the format settles it. */
  readonly encoding: string | null;
  /** How sure the encoding is, from 0 to 1; null when the format settles it. */
  readonly confidence: number | null;
  /** What the source says of itself when it is one of several mailed parts; null when it is whole. */
  readonly part: StoryPart | null;
  readonly repairs: readonly Repair[];
  readonly problems: readonly Problem[];
};
