// The messages between the host's main thread and its worker.
import type { ErrorRecord } from '../../shared/contract/records.ts';
import type { StoryId } from '../../shared/story/story.ts';
import type { SourceFile } from '../library/library.ts';
import type { OpenLibraryOptions } from '../library/openLibrary.ts';
import type { ExportChoices } from './exportStory.ts';
import type { ImportProgress } from './importFiles.ts';
import type { ReviewCalls } from './reviewCalls.ts';
import type { ImportTask } from './tasks.ts';

export type WorkerOptions = Omit<OpenLibraryOptions, 'now'>;

export type ReviewRequest = {
  [Name in keyof ReviewCalls]: {
    readonly kind: 'review';
    readonly name: Name;
    readonly input: Parameters<ReviewCalls[Name]>[0];
  };
}[keyof ReviewCalls];

export type Request =
  | ReviewRequest
  | { readonly kind: 'import'; readonly task: ImportTask }
  | { readonly kind: 'reconcile' }
  | { readonly kind: 'verify' }
  | { readonly kind: 'export'; readonly storyId: StoryId; readonly choices: ExportChoices }
  | { readonly kind: 'close' };

/** To the worker. `call` numbers a request; `upload` null ends the uploads of that call. */
export type ToWorker =
  | { readonly type: 'request'; readonly call: number; readonly request: Request }
  | { readonly type: 'upload'; readonly call: number; readonly file: SourceFile | null }
  | { readonly type: 'abort'; readonly call: number };

export type FromWorker =
  | { readonly type: 'progress'; readonly call: number; readonly progress: ImportProgress }
  | { readonly type: 'wantsUpload'; readonly call: number }
  | { readonly type: 'done'; readonly call: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly call: number; readonly error: ErrorRecord };
