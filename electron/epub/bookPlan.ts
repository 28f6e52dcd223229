// BookPlan: a story as the files of a book, before any template is filled.

import { type StorySide, sidesOf } from '../../shared/story/sides.ts';
import { backMatterPage } from './backPages.ts';
import { bookLanguage } from './bookLanguage.ts';
import { type BookMetadata, bookMetadata } from './bookMetadata.ts';
import type { BookPage } from './bookPage.ts';
import { chapterFileName, chapterFiles } from './chapterFiles.ts';
import { chapterLabels, chapterPages } from './chapterPages.ts';
import type { ContentsEntry } from './contents.ts';
import type { EpubChapter, EpubInput } from './epubInput.ts';
import { coverPage, frontMatterPage, titlePage, warningsPage } from './frontPages.ts';
import { type ImageType, imageTypeOf } from './imageType.ts';

/** `path` is relative to the package document. */
export type BookImage = { readonly path: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** Pages in reading order; the contents stand between `before` and `after`. */
export type BookPlan = {
  readonly metadata: BookMetadata;
  readonly language: string;
  readonly cover: BookImage;
  readonly before: readonly BookPage[];
  readonly after: readonly BookPage[];
  readonly contents: readonly ContentsEntry[];
  readonly images: readonly BookImage[];
};

const unknownCover: ImageType = { mediaType: 'image/png', extension: 'png' };
const safeName = /^[\w-][\w.-]*$/;

function entryOf({ title, fileName }: BookPage): ContentsEntry {
  return { label: title, href: fileName, children: [] };
}

/** The sides of a two-sided book, each with its chapters below it; a side that is one chapter without a title is itself. */
function sideEntries(
  sides: readonly StorySide[],
  entries: readonly ContentsEntry[],
  chapters: readonly EpubChapter[],
): readonly ContentsEntry[] {
  return sides.flatMap(({ name, from, to }) => {
    const children = entries.slice(from, to);
    const first = children[0];
    if (first === undefined) return [];
    const isItself = children.length === 1 && (chapters[from]?.entry.title?.trim() || null) === null;
    return { label: name, href: first.href, children: isItself ? [] : children };
  });
}

/** Chapters that follow one another in one part stand below it. */
function chapterEntries(input: EpubInput): readonly ContentsEntry[] {
  const labels = chapterLabels(input.story, input.chapters);
  const sides = sidesOf({ chapters: input.chapters.map(({ entry }) => entry) });
  if (sides.length > 0) {
    const chapters = input.chapters.map(({ entry }, index) => ({
      label: labels[index] ?? '',
      href: chapterFileName(entry.id, 0),
      children: [],
    }));
    return sideEntries(sides, chapters, input.chapters);
  }
  const entries: { label: string; href: string; children: ContentsEntry[] }[] = [];
  let lastPart: string | null = null;
  for (const [index, { entry }] of input.chapters.entries()) {
    const chapter = { label: labels[index] ?? '', href: chapterFileName(entry.id, 0), children: [] };
    const part = entry.part?.trim() || null;
    if (part === null) entries.push(chapter);
    else if (part === lastPart) entries.at(-1)?.children.push(chapter);
    else entries.push({ label: part, href: chapter.href, children: [chapter] });
    lastPart = part;
  }
  return entries;
}

/** Only images that some chapter shows are carried along. */
function imagesOf(input: EpubInput): {
  readonly pathOf: (name: string) => string | null;
  readonly used: () => readonly BookImage[];
} {
  const images = new Map<string, BookImage>();
  for (const { name, bytes } of input.images) {
    const type = safeName.test(name) ? imageTypeOf(bytes) : null;
    if (type !== null) images.set(name, { path: `images/${name}`, mediaType: type.mediaType, bytes });
  }
  const shown = new Set<string>();
  return {
    pathOf(name) {
      if (images.has(name)) shown.add(name);
      return images.get(name)?.path ?? null;
    },
    used: () => [...images].filter(([name]) => shown.has(name)).map(([, image]) => image),
  };
}

export function planBook(input: EpubInput): BookPlan {
  const { story, chapters } = input;
  const language = bookLanguage(story.metadata.language);
  const coverType = imageTypeOf(input.cover) ?? unknownCover;
  const cover = { path: `cover.${coverType.extension}`, mediaType: coverType.mediaType, bytes: input.cover };
  const images = imagesOf(input);
  const files = chapterFiles(chapters, images.pathOf);
  const warnings = warningsPage(story, language);
  const front = frontMatterPage(story, language);
  const back = backMatterPage(story, language);
  return {
    metadata: bookMetadata(story),
    language,
    cover,
    before: [coverPage(story, cover.path), titlePage(story, language), warnings],
    after: [
      ...(front === null ? [] : [front]),
      ...chapterPages(story, chapters, files, language),
      ...(back === null ? [] : [back]),
    ],
    contents: [
      entryOf(warnings),
      ...(front === null ? [] : [entryOf(front)]),
      ...chapterEntries(input),
      ...(back === null ? [] : [entryOf(back)]),
    ],
    images: images.used(),
  };
}
