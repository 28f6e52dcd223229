// The pages of the chapters, and how contents lists call them.
import { displayTitle } from '../../shared/story/metadata.ts';
import type { Story } from '../../shared/story/story.ts';
import { escapeText } from '../markup/escapeText.ts';
import type { BookPage } from './bookPage.ts';
import type { ChapterFile } from './chapterFiles.ts';
import type { EpubChapter } from './epubInput.ts';

const titleOf = (chapter: EpubChapter) => chapter.entry.title?.trim() || null;

/** A chapter without a title is called by its number; the only one of a story by the story's title. */
export function chapterLabels(story: Story, chapters: readonly EpubChapter[]): readonly string[] {
  return chapters.map(
    (chapter, index) =>
      titleOf(chapter) ?? (chapters.length === 1 ? displayTitle(story.metadata) : `Chapter ${index + 1}`),
  );
}

function headerOf(chapter: EpubChapter, index: number, chapters: readonly EpubChapter[]): string {
  const part = chapter.entry.part?.trim() || null;
  const isNewPart = part !== null && part !== chapters[index - 1]?.entry.part?.trim();
  const title = titleOf(chapter);
  const number = chapters.length > 1 ? `<p class="number">${index + 1}</p>` : '';
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
  return files.map(({ fileName, chapter, isStart, markup }) => {
    const index = places.get(chapter) ?? 0;
    const type = isStart ? ' epub:type="chapter"' : '';
    return {
      fileName,
      title: labels[index] ?? '',
      language,
      type: 'bodymatter',
      markup: `<section class="story"${type}>\n${isStart ? headerOf(chapter, index, chapters) : ''}${markup}\n</section>`,
    };
  });
}
