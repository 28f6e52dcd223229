// Library: what the rest of the host may ask of a library folder.
import type {
  ContinueEntry,
  LibraryProblem,
  OpenedStory,
  SearchHit,
  SegmentMarkup,
  ShelfPage,
  ShelfQuery,
} from '../../shared/contract/records.ts';
import type { Place } from '../../shared/reading/locator.ts';
import type { Consent } from '../../shared/reading/warningPolicy.ts';
import type { ChapterId, StoryEdit, StoryId } from '../../shared/story/story.ts';
import type { CompletedStory } from '../importers/completedStory.ts';

/** The bytes as they came, under the name they came with. */
export type SourceFile = { readonly name: string; readonly bytes: Uint8Array };

export type AddResult = {
  readonly result: 'added' | 'duplicate';
  readonly id: StoryId;
  readonly title: string | null;
};

/**
 * Every write is whole or absent, and safe beside other processes on the same folder. Rejections are AppErrors:
 * storyNotFound, storyDamaged, chapterNotFound, libraryReadOnly, diskFull.
 */
export type Library = {
  readonly path: string;
  readonly isReadOnly: boolean;
  /** Null unless these very bytes are in the library (the trash does not count). Cheap: asked before a file is read. */
  findBySource(sha256: string): AddResult | null;
  /** Resolves once the folder is durable; duplicates, found by the source's bytes, change nothing. */
  addStory(story: CompletedStory, source: SourceFile): Promise<AddResult>;
  openStory(id: StoryId): Promise<OpenedStory>;
  readSegment(id: StoryId, chapterId: ChapterId, segment: number): Promise<SegmentMarkup>;
  /** All blocks of a chapter, as story markup. */
  readChapter(id: StoryId, chapterId: ChapterId): Promise<readonly string[]>;
  /** An image of a story by its path below the story's folder (`images/…` or `cover.…`). */
  readImage(id: StoryId, path: string): Promise<Uint8Array>;
  editStory(id: StoryId, edit: StoryEdit): Promise<OpenedStory>;
  removeStory(id: StoryId): Promise<void>;
  restoreStory(id: StoryId): Promise<void>;
  /** Calls that come while one is being written coalesce: the newest place always ends up on the disk. */
  savePlace(id: StoryId, place: Place): Promise<void>;
  saveConsent(id: StoryId, consent: Consent | null): Promise<void>;
  listShelf(query: ShelfQuery): ShelfPage;
  storyToContinue(): Promise<ContinueEntry | null>;
  search(words: string, limit: number): readonly SearchHit[];
  /** Looks at every file of every story against its story.json. */
  verify(): Promise<{ readonly stories: number; readonly problems: readonly LibraryProblem[] }>;
  /** Brings the index up to the folders; the ids that changed, null when the index was rebuilt. */
  reconcile(): Promise<readonly StoryId[] | null>;
  /** Waits for writes under way. */
  close(): Promise<void>;
};
