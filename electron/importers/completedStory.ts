// CompletedStory: a draft with its counts, its segments and its language; what is stored, minus ids and times.
import type { Metadata } from '../../shared/story/metadata.ts';
import type { BackMatter, Chapter, FrontMatter, Problem, Repair } from '../../shared/story/story.ts';
import type { DraftImage } from './draft.ts';

export type CompletedChapter = { readonly entry: Chapter; readonly blocks: readonly string[] };

export type CompletedStory = {
  readonly importer: string;
  readonly encoding: string | null;
  readonly metadata: Metadata;
  readonly words: number;
  readonly front: readonly FrontMatter[];
  readonly back: readonly BackMatter[];
  readonly chapters: readonly CompletedChapter[];
  readonly images: readonly DraftImage[];
  readonly repairs: readonly Repair[];
  readonly problems: readonly Problem[];
};
