// A story from the library as an EPUB: gathers what the pure writer needs.
import { createRequire } from 'node:module';
import { coverDesign } from '../../shared/cover/coverDesign.ts';
import { coverSvg } from '../../shared/cover/coverSvg.ts';
import { AppError } from '../../shared/errors.ts';
import type { StoryId } from '../../shared/story/story.ts';
import { coverFontFiles, drawCover } from '../epub/drawCover.ts';
import type { EpubChapter } from '../epub/epubInput.ts';
import { exportFileName } from '../epub/exportFileName.ts';
import { writeEpub } from '../epub/writeEpub.ts';
import type { Library } from '../library/library.ts';

export type ExportedBook = { readonly fileName: string; readonly bytes: Uint8Array };

const imageReference = /\bsrc="images\/([^"]+)"/g;

function imageNames(chapters: readonly EpubChapter[]): readonly string[] {
  const names = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => [...block.matchAll(imageReference)].map((match) => match[1] ?? '')),
  );
  return [...new Set(names)];
}

/** An image that is gone leaves its place empty; the book is made all the same. */
async function imagesOf(library: Library, id: StoryId, chapters: readonly EpubChapter[]) {
  const images: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const name of imageNames(chapters)) {
    const bytes = await library.readImage(id, `images/${name}`).catch(() => null);
    if (bytes !== null) images.push({ name, bytes });
  }
  return images;
}

/** Rejects with AppError: storyNotFound, storyDamaged, or `exportFailed` for what the writers did not expect. */
export async function exportStory(library: Library, id: StoryId): Promise<ExportedBook> {
  const { story } = await library.openStory(id);
  const chapters: EpubChapter[] = [];
  for (const entry of story.chapters)
    chapters.push({ entry, blocks: await library.readChapter(id, entry.id) });
  try {
    const { resolve } = createRequire(import.meta.url);
    const fonts = coverFontFiles.map((file) => resolve(file));
    const cover = await drawCover(coverSvg(coverDesign({ ...story.metadata, id })), fonts);
    const images = await imagesOf(library, id, chapters);
    return { fileName: exportFileName(story), bytes: await writeEpub({ story, chapters, images, cover }) };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('exportFailed', `The EPUB could not be written: ${reason}`, { cause });
  }
}
