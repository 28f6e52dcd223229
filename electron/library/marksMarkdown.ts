// marksMarkdown: the marks of stories as a Markdown document that reads well before and after it is rendered. Pure.
import type { PlacedMark } from '../../shared/contract/markRecords.ts';
import type { Mark } from '../../shared/reading/marks.ts';
import { byLine, displayTitle } from '../../shared/story/metadata.ts';
import type { Chapter } from '../../shared/story/story.ts';
import { escapeMarkdown } from '../markup/escapeMarkdown.ts';

/** `marks` are in the order of the story; `chapters` is empty where the story itself could not be read. */
export type StoryToExport = {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly chapters: readonly Pick<Chapter, 'id' | 'title' | 'part'>[];
  readonly marks: readonly PlacedMark[];
};

/** The day of an instant as the reader writes it; empty where there is none. */
export type DayOf = (instant: string) => string;

const lineEnd = /\r\n?|[\n\u2028\u2029]/;
const firstWords = 80;

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** One paragraph a line; empty ones go. */
function paragraphsOf(words: string): readonly string[] {
  return words
    .split(lineEnd)
    .map(escapeMarkdown)
    .filter((line) => line !== '');
}

/** The reader's own lines stay lines. */
function noteText(note: string): string {
  return note
    .trim()
    .split(lineEnd)
    .map(escapeMarkdown)
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .replace(/(?<!\n)\n(?!\n)/g, '  \n');
}

function firstWordsOf(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= firstWords) return line;
  const cut = line.slice(0, firstWords + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > firstWords / 2 ? end : firstWords).replace(/[\ud800-\udbff]$/, '')}…`;
}

function markText(mark: Mark, dayOf: DayOf): string {
  const isBookmark = mark.kind === 'bookmark';
  const quiet = [isBookmark || mark.colour === null ? '' : capitalized(mark.colour), dayOf(mark.madeAt)];
  const about = quiet.filter((part) => part !== '').join(' · ');
  const words = isBookmark
    ? `**Bookmark** ${escapeMarkdown(firstWordsOf(mark.words))}`.trim()
    : paragraphsOf(mark.words)
        .map((paragraph) => `> ${paragraph}`)
        .join('\n>\n');
  return [words, noteText(mark.note), about === '' ? '' : `*${about}*`]
    .filter((part) => part !== '')
    .join('\n\n');
}

function chapterName({ title, part }: Pick<Chapter, 'title' | 'part'>, index: number): string {
  const name = title ?? `Chapter ${index + 1}`;
  return [part ?? '', name]
    .filter((each) => each !== '')
    .map(escapeMarkdown)
    .join(' – ');
}

function storyText({ title, authors, chapters, marks }: StoryToExport, depth: number, dayOf: DayOf): string {
  const heading = (name: string, level: number) => `${'#'.repeat(level)} ${name}`;
  const parts = [
    heading(escapeMarkdown(displayTitle({ title })), depth),
    `*${escapeMarkdown(byLine({ authors }))}*`,
  ];
  const lost = marks.filter(({ isLost }) => isLost);
  let chapterId: string | null = null;
  for (const { mark, isLost } of marks) {
    if (isLost) continue;
    const index = chapters.findIndex(({ id }) => id === mark.from.chapterId);
    const chapter = chapters[index];
    if (chapter !== undefined && chapter.id !== chapterId)
      parts.push(heading(chapterName(chapter, index), depth + 1));
    chapterId = mark.from.chapterId;
    parts.push(markText(mark, dayOf));
  }
  if (lost.length > 0) parts.push(heading('No longer in the story', depth + 1));
  for (const { mark } of lost) parts.push(markText(mark, dayOf));
  if (marks.length === 0) parts.push('Nothing is marked in this story.');
  return parts.join('\n\n');
}

/** Ends in a newline. */
export function markdownOfStory(story: StoryToExport, dayOf: DayOf): string {
  return `${storyText(story, 1, dayOf)}\n`;
}

/** Ends in a newline. */
export function markdownOfStories(stories: readonly StoryToExport[], dayOf: DayOf): string {
  const texts = stories.map((story) => storyText(story, 2, dayOf));
  return `${['# Marks', ...(texts.length === 0 ? ['Nothing is marked yet.'] : texts)].join('\n\n')}\n`;
}
