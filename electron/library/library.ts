// Library: what the rest of the host may ask of a library folder.
import type { StoryFinds, StoryFindsQuery } from '../../shared/contract/findRecords.ts';
import type { ExportedMarks, MarkedStory, PlacedMark } from '../../shared/contract/markRecords.ts';
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
import type { Mark } from '../../shared/reading/marks.ts';
import type { Consent } from '../../shared/reading/warningPolicy.ts';
import type { ReadingChoices } from '../../shared/story/readingChoices.ts';
import type { ChapterId, Story, StoryEdit, StoryId } from '../../shared/story/story.ts';
import type { CompletedStory } from '../importers/completedStory.ts';

/** The bytes as they came, under the name they came with. */
export type SourceFile = { readonly name: string; readonly bytes: Uint8Array };

export type StoredSource = {
  readonly story: Story;
  readonly source: SourceFile;
  readonly sha256: string;
  readonly choices: ReadingChoices;
};

export type AddResult = {
  /** `updated`: it is a part of a story that was there, and has joined it. */
  readonly result: 'added' | 'updated' | 'duplicate';
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
  /** `file` is the chapter's as the caller's story names it: then the segment is of that reading, or of none. */
  readSegment(
    id: StoryId,
    chapterId: ChapterId,
    segment: number,
    file?: string | undefined,
  ): Promise<SegmentMarkup>;
  /** All blocks of a chapter, as story markup; `file` as for `readSegment`. */
  readChapter(id: StoryId, chapterId: ChapterId, file?: string): Promise<readonly string[]>;
  /** Passages of one story; each answer looks through some chapters. */
  findInStory(query: StoryFindsQuery): Promise<StoryFinds>;
  /** The bytes that the story is derived from, and the choices that are kept with it. */
  readSourceOf(id: StoryId): Promise<StoredSource>;
  /** An image of a story by its path below the story's folder (`images/…` or `cover.…`). */
  readImage(id: StoryId, path: string): Promise<Uint8Array>;
  editStory(id: StoryId, edit: StoryEdit): Promise<OpenedStory>;
  /**
   * Keeps the choices and makes the chapters again by them; rejects, and changes nothing, where the bytes refuse. What
   * is as in `base` stays as it is kept by now; without one all others are taken back.
   */
  saveChoices(id: StoryId, choices: ReadingChoices, base?: ReadingChoices): Promise<OpenedStory>;
  /**
   * A newer file takes the place of the one that the story was read from, which stays in source/: edits, choices and
   * places hold on. `story` is the file as read by itself. Rejects with alreadyInLibrary when it is another story's.
   */
  renewStory(id: StoryId, story: CompletedStory, source: SourceFile): Promise<OpenedStory>;
  removeStory(id: StoryId): Promise<void>;
  restoreStory(id: StoryId): Promise<void>;
  /** Calls that come while one is being written coalesce: the newest place always ends up on the disk. */
  savePlace(id: StoryId, place: Place): Promise<void>;
  saveConsent(id: StoryId, consent: Consent | null): Promise<void>;
  /** In the order of the story, each where its words are now. Reads no more chapters than that takes. */
  listMarks(id: StoryId): Promise<readonly PlacedMark[]>;
  /** Makes or changes it; what is done here is later than all that is known of the mark. As stored. */
  saveMark(id: StoryId, mark: Mark): Promise<Mark>;
  removeMark(id: StoryId, markId: string): Promise<void>;
  /** From the index alone; those changed last first. */
  listMarkedStories(): readonly MarkedStory[];
  /** As Markdown; null for those of all stories. */
  exportMarks(id: StoryId | null): Promise<ExportedMarks>;
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
