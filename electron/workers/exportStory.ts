// A story from the library as an EPUB: gathers what the pure writer needs.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { coverDesign } from '../../shared/cover/coverDesign.ts';
import { coverSvg } from '../../shared/cover/coverSvg.ts';
import type { StoryId } from '../../shared/story/story.ts';
import type { Library } from '../library/library.ts';

export type ExportedBook = { readonly fileName: string; readonly bytes: Uint8Array };

export async function exportStory(library: Library, id: StoryId): Promise<ExportedBook> {
  throw new Error(`${library.path} ${id} ${readFile} ${createRequire} ${coverDesign} ${coverSvg}`);
}
