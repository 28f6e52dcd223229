// A story as an EPUB 3 with an NCX for older devices: a story in, bytes out.
import { AppError } from '../../shared/errors.ts';
import { planBook } from './bookPlan.ts';
import type { EpubInput } from './epubInput.ts';
import { packBook } from './packBook.ts';
import { renderBook } from './renderBook.ts';

/** The same input gives the same bytes. Rejects with AppError('exportFailed') for a story without chapters. */
export async function writeEpub(input: EpubInput): Promise<Uint8Array> {
  if (input.chapters.length === 0)
    throw new AppError('exportFailed', 'The story has no chapters to put into a book.');
  const plan = planBook(input);
  return packBook(await renderBook(plan), [plan.cover, ...plan.images]);
}
