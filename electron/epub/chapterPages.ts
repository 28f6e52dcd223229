// The pages of the chapters, and how contents lists call them.
import { displayTitle } from '../../shared/story/metadata.ts';
import { type StorySide, sideOfChapter, sidesOf } from '../../shared/story/sides.ts';
import type { Story } from '../../shared/story/story.ts';
import { escapeText } from '../markup/escapeText.ts';
import type { BookPage } from './bookPage.ts';
import type { ChapterFile } from './chapterFiles.ts';
import type { EpubChapter } from './epubInput.ts';

const titleOf = (chapter: EpubChapter) => chapter.entry.title?.trim() || null;

/** Where a chapter stands in its book, or in its side of a two-sided one: `number` counts from 1, `of` its like. */
type Position = { readonly number: number; readonly of: number; readonly side: StorySide | null };

function positionsOf(chapters: readonly EpubChapter[]): readonly Position[] {
  const sides = sidesOf({ chapters: chapters.map(({ entry }) => entry) });
  return chapters.map((_chapter, index) => {
    const side = sides[sideOfChapter(sides, index) ?? -1] ?? null;
    const from = side?.from ?? 0;
    return { number: index - from + 1, of: (side?.to ?? chapters.length) - from, side };
  });
}

/** A chapter without a title is called by its number; the only one of a story, or of a side, by the title of that. */
export function chapterLabels(story: Story, chapters: readonly EpubChapter[]): readonly string[] {
  const positions = positionsOf(chapters);
  return chapters.map((chapter, index) => {
    const { number, of, side } = positions[index] ?? { number: index + 1, of: chapters.length, side: null };
    return titleOf(chapter) ?? (of > 1 ? `Chapter ${number}` : (side?.name ?? displayTitle(story.metadata)));
  });
}

function headerOf(
  chapter: EpubChapter,
  before: EpubChapter | undefined,
  { number: place, of, side }: Position,
): string {
  const part = chapter.entry.part?.trim() || null;
  // What is only a side is headed by its name alone.
  const isWholeSide = side !== null && of === 1 && titleOf(chapter) === null;
  const isNewPart = part !== null && part !== before?.entry.part?.trim() && !isWholeSide;
  const title = isWholeSide ? side.name : titleOf(chapter);
  const number = of > 1 ? `<p class="number">${place}</p>` : '';
  const heading = title === null ? number : `<h1 dir="auto">${escapeText(title)}</h1>`;
  const header = `${isNewPart ? `<p class="part" dir="auto">${escapeText(part)}</p>` : ''}${heading}`;
  return header === '' ? '' : `<header class="chapter">${header}</header>\n`;
}

export function chapterPages(
  story: Story,
  chapters: readonly EpubChapter[],
  files: readonly ChapterFile[],
  language: string,
): readonly BookPage[] {
  const labels = chapterLabels(story, chapters);
  const places = new Map(chapters.map((chapter, index) => [chapter, index]));
  const positions = positionsOf(chapters);
  return files.map(({ fileName, chapter, isStart, markup }) => {
    const index = places.get(chapter) ?? 0;
    const position = positions[index] ?? { number: index + 1, of: chapters.length, side: null };
    const header = isStart ? headerOf(chapter, chapters[index - 1], position) : '';
    const type = isStart ? ' epub:type="chapter"' : '';
    return {
      fileName,
      title: labels[index] ?? '',
      language,
      type: 'bodymatter',
      markup: `<section class="story"${type}>\n${header}${markup}\n</section>`,
    };
  });
}
