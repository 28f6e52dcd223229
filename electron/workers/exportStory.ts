// A story from the library as an EPUB: gathers what the pure writer needs.
import { createRequire } from 'node:module';
import { coverDesign } from '../../shared/cover/coverDesign.ts';
import { coverSvg } from '../../shared/cover/coverSvg.ts';
import { AppError } from '../../shared/errors.ts';
import type { Chapter, Story, StoryId } from '../../shared/story/story.ts';
import { typographic } from '../../shared/story/typography.ts';
import { coverFontFiles, drawCover } from '../epub/drawCover.ts';
import type { EpubChapter } from '../epub/epubInput.ts';
import { exportFileName } from '../epub/exportFileName.ts';
import { typographicMarkup } from '../epub/typographicMarkup.ts';
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

/** As the reader wants it: with `typography` the marks of text and headings are set, as on the page. */
export type ExportChoices = { readonly typography: boolean };

function typographicChapter({ entry, blocks }: EpubChapter, { metadata }: Story): EpubChapter {
  const set = (text: string | null) => (text === null ? null : typographic(text, metadata.language));
  const chapter: Chapter = { ...entry, title: set(entry.title), part: set(entry.part) };
  return { entry: chapter, blocks: blocks.map((block) => typographicMarkup(block, metadata.language)) };
}

/** How often a story may be read anew while it is exported. */
const patience = 3;

/** All chapters of one reading of the story, though the reader may choose another meanwhile. */
async function readWhole(library: Library, id: StoryId) {
  for (let tries = 1; ; tries += 1) {
    const { story } = await library.openStory(id);
    try {
      const chapters: EpubChapter[] = [];
      for (const entry of story.chapters)
        chapters.push({ entry, blocks: await library.readChapter(id, entry.id, entry.file) });
      return { story, chapters };
    } catch (error) {
      const isReadAnew = error instanceof AppError && error.code === 'chapterNotFound';
      if (!isReadAnew || tries >= patience) throw error;
    }
  }
}

/** Rejects with AppError: storyNotFound, storyDamaged, or `exportFailed` for what the writers did not expect. */
export async function exportStory(
  library: Library,
  id: StoryId,
  { typography }: ExportChoices,
): Promise<ExportedBook> {
  const { story, chapters: read } = await readWhole(library, id);
  const chapters = typography ? read.map((chapter) => typographicChapter(chapter, story)) : read;
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
