// readSource: the one way from a file's bytes to a story.
import { completeDraft } from './complete.ts';
import type { CompletedStory } from './completedStory.ts';
import type { Source } from './importer.ts';
import { recognizeSource } from './registry.ts';

/** Pure: the same bytes give the same story. Rejects with AppError: emptyFile, fileTooLarge, unsupportedFormat, notText, malformedFile. */
export async function readSource(source: Source): Promise<CompletedStory> {
  const importer = recognizeSource(source);
  return completeDraft(await importer.read(source), importer.id);
}
