// ReaderState: what the shell around the page may know of it.
import type { ChapterPage } from './columnGeometry.ts';

/** `chapter` is an index; `progression` the fraction of the story's words before the page; `failure` is what was thrown. */
export type ReaderState = {
  readonly status: 'opening' | 'ready' | 'failed' | 'empty';
  readonly failure: unknown;
  readonly chapter: number;
  readonly chapterPage: ChapterPage;
  readonly progression: number;
  readonly wordsLeftInChapter: number;
  /** The page after the last. */
  readonly isAtEnd: boolean;
  /** Whether a jump has left a place to go back to, and whether the reader has gone back from one. */
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
};

export const openingState: ReaderState = {
  status: 'opening',
  failure: null,
  chapter: 0,
  chapterPage: { page: null, pages: null },
  progression: 0,
  wordsLeftInChapter: 0,
  isAtEnd: false,
  canGoBack: false,
  canGoForward: false,
};
