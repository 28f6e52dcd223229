// The heavy tasks of a library: what runs in the worker, and in the process itself on the command line.
import type { ImportResult, LibraryProblem } from '../../shared/contract/records.ts';
import type { StoryId } from '../../shared/story/story.ts';
import type { Library, SourceFile } from '../library/library.ts';
import type { ExportChoices, ExportedBook } from './exportStory.ts';
import type { ImportProgress } from './importFiles.ts';
import type { ReviewCalls } from './reviewCalls.ts';
import { createReview } from './reviewStory.ts';

export type ImportTask = { readonly paths: readonly string[]; readonly uploads: number };

/** What a running import is told from outside. */
export type ImportControl = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
  readonly nextUpload: () => Promise<SourceFile | null>;
};

export type Verification = { readonly stories: number; readonly problems: readonly LibraryProblem[] };

export type Tasks = {
  readonly import: (task: ImportTask, control: ImportControl) => Promise<readonly ImportResult[]>;
  readonly reconcile: () => Promise<readonly StoryId[] | null>;
  readonly verify: () => Promise<Verification>;
  readonly export: (id: StoryId, choices: ExportChoices) => Promise<ExportedBook>;
  readonly review: ReviewCalls;
  readonly close: () => Promise<void>;
};

/**
 * Runs them here and now, on the caller's thread; closing is the library owner's business. Each loads what it needs:
 * whoever lists a library reads no story and writes no EPUB.
 */
export function tasksOf(library: Library): Tasks {
  return {
    async import(task, control) {
      const { importFiles } = await import('./importFiles.ts');
      return importFiles(library, { ...task, ...control });
    },
    reconcile: () => library.reconcile(),
    verify: () => library.verify(),
    async export(id, choices) {
      const { exportStory } = await import('./exportStory.ts');
      return exportStory(library, id, choices);
    },
    review: createReview(library),
    close: () => Promise.resolve(),
  };
}
