// CompletedStory: a draft with its counts, its segments and its language; what is stored, minus ids and times.
import type { Metadata } from '../../shared/story/metadata.ts';
import type {
  BackMatter,
  Chapter,
  FrontMatter,
  Problem,
  Repair,
  StoryPart,
} from '../../shared/story/story.ts';
import type { DraftImage } from './draft.ts';

/** `lines` are those of the draft: where each block begins in the source. */
export type CompletedChapter = {
  readonly entry: Chapter;
  readonly blocks: readonly string[];
  readonly lines: readonly number[];
};

export type CompletedStory = {
  readonly importer: string;
  readonly encoding: string | null;
  readonly confidence: number | null;
  readonly part: StoryPart | null;
  readonly metadata: Metadata;
  readonly words: number;
  readonly front: readonly FrontMatter[];
  readonly back: readonly BackMatter[];
  readonly chapters: readonly CompletedChapter[];
  readonly images: readonly DraftImage[];
  readonly repairs: readonly Repair[];
  readonly problems: readonly Problem[];
};
