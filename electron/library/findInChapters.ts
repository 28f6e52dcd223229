// findInChapters: the passages of a story that hold the words looked for, some chapters at a time.
import type { StoryFinds, StoryFindsQuery } from '../../shared/contract/findRecords.ts';
import { type FoundWords, wordFinder } from '../../shared/reading/findWords.ts';
import { blockText } from '../markup/blockText.ts';

/** As much of a chapter as a search needs. */
export type SearchedChapter = { readonly id: string; readonly words: number };

/** So much markup is read before an answer goes out: the first passages come at once, and no answer takes long. */
const charactersAtOnce = 500_000;
const [charactersBefore, charactersAfter] = [56, 90];
/** Marks nearer to each other than this share of what is searched are one. */
const marksApart = 1 / 600;

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Cut between words, where there are any. */
function excerptOf(text: string, { from, to }: FoundWords) {
  let before = oneLine(text.slice(Math.max(0, from - charactersBefore), from));
  if (from > charactersBefore) before = `…${before.slice(before.indexOf(' ') + 1)}`;
  let after = oneLine(text.slice(to, to + charactersAfter));
  if (to + charactersAfter < text.length) {
    const end = after.lastIndexOf(' ');
    after = `${(end > 0 ? after.slice(0, end) : after).replace(/[.,;:!?…]+$/, '')}…`;
  }
  return { before: before.trimStart(), words: oneLine(text.slice(from, to)), after: after.trimEnd() };
}

/** `chapters` are all that are searched; `query.at` is the place among them to go on from. */
export async function findInChapters(
  chapters: readonly SearchedChapter[],
  query: StoryFindsQuery,
  readBlocks: (chapter: number) => Promise<readonly string[]>,
): Promise<StoryFinds> {
  const finder = wordFinder(query.words, query.wholeWord);
  if (finder === null) return { passages: [], count: 0, marks: [], next: null };
  const allWords = Math.max(
    1,
    chapters.reduce((sum, { words }) => sum + words, 0),
  );
  const passages: StoryFinds['passages'][number][] = [];
  const marks: number[] = [];
  let count = 0;
  let wordsBefore = chapters.slice(0, query.at).reduce((sum, { words }) => sum + words, 0);
  let at = query.at;
  for (let characters = 0; at < chapters.length && characters < charactersAtOnce; at += 1) {
    const chapter = chapters[at];
    if (chapter === undefined) break;
    const blocks = await readBlocks(at);
    const length = blocks.reduce((sum, block) => sum + block.length, 0);
    let before = 0;
    for (const [block, markup] of blocks.entries()) {
      const text = blockText(markup);
      const found = finder.find(text);
      if (found.length > 0) {
        const mark = (wordsBefore + (chapter.words * before) / Math.max(1, length)) / allWords;
        if (mark - (marks.at(-1) ?? -1) >= marksApart) marks.push(mark);
      }
      for (const [nth, words] of found.entries()) {
        if (passages.length >= query.limit) break;
        passages.push({ chapterId: chapter.id, block, nth, ...excerptOf(text, words) });
      }
      count += found.length;
      before += markup.length;
    }
    characters += length;
    wordsBefore += chapter.words;
  }
  return { passages, count, marks, next: at < chapters.length ? at : null };
}
