// ReadingEngine: where the reader is, and every way to be somewhere else.
import type { Client } from '../../../shared/contract/client.ts';
import type { Place } from '../../../shared/reading/locator.ts';
import type { Preferences } from '../../../shared/reading/preferences.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { Room } from './columnGeometry.ts';
import type { ReaderState } from './readerState.ts';
import type { SegmentView } from './segmentView.ts';

export type ReadingEngine = {
  readonly state: () => ReaderState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens at the place, or at the start; a reader's own move is kept as a place, as each turn is. */
  readonly open: (place: Place | null, isReadersMove?: boolean) => Promise<void>;
  /** Never locked: while pages are being read, further turns add up; repeats of a held key do not. */
  readonly turn: (pages: number, isRepeat?: boolean) => void;
  readonly goToChapter: (chapter: number) => void;
  readonly goToChapterEnd: (chapter: number) => void;
  readonly goToProgression: (progression: number) => void;
  readonly goToElement: (chapter: number, id: string) => Promise<void>;
  /**
   * To a block of a unit; `offsetIn` finds the place in it once it is laid out. A step from one such place to the next
   * is no jump of its own: the way back leads to where the first one began.
   */
  readonly goToBlock: (
    to: { readonly unit: number; readonly block: number },
    offsetIn: (view: SegmentView) => number,
    isStep?: boolean,
  ) => void;
  /** A mark, or the place of another device: found again by its words as a saved place is. */
  readonly goToPlace: (place: Place) => Promise<void>;
  /** The page that is shown; null until one is. */
  readonly shown: () => ShownPage | null;
  /** Where the reader is; null until a page is shown. */
  readonly place: () => Place | null;
  /** Through the places that jumps have left; turned pages are no jump. */
  readonly goBack: () => void;
  readonly goForward: () => void;
  /** Called for each segment that is there, now and later. Returns what ends it. */
  readonly watchViews: (watcher: ViewWatcher) => () => void;
  readonly setPreferences: (preferences: Preferences) => void;
  readonly setRoom: (room: Room) => void;
  readonly retry: () => void;
  readonly dispose: () => void;
};

export type ShownPage = { readonly unit: number; readonly view: SegmentView; readonly page: number };

/** `unit` is the segment's number in the story. */
export type ViewWatcher = (view: SegmentView, unit: number) => void;

export type ReadingEngineOptions = {
  readonly client: Client;
  readonly story: Story;
  /** Positioned; the pages fill it. */
  readonly parent: HTMLElement;
  readonly room: Room;
  readonly preferences: Preferences;
  readonly imageUrl: (path: string) => string;
};
