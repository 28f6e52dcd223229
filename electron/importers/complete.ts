// complete: a draft with its counts, segments and language, ready to be stored.

import { sceneBreakMarkup } from '../../shared/story/markup.ts';
import type { Chapter } from '../../shared/story/story.ts';
import { countWords } from '../../shared/story/words.ts';
import { blockText } from '../markup/blockText.ts';
import { countEmphasis, countSceneBreaks } from '../markup/countMarks.ts';
import { cutSegments } from '../markup/cutSegments.ts';
import type { CompletedChapter, CompletedStory } from './completedStory.ts';
import { detectLanguage } from './detectLanguage.ts';
import type { Draft, DraftChapter } from './draft.ts';
import { withNeutralNames } from './neutralNames.ts';

const startLength = 80;
const isNote = (block: string, place: 'before' | 'after') =>
  block.startsWith(`<aside class="note ${place}">`);
const isAnyNote = (block: string) => isNote(block, 'before') || isNote(block, 'after');

/** The first 80 characters of the story's own text; an author's note is not the beginning of a chapter. */
function startOf(blocks: readonly string[], texts: readonly string[]): string {
  let start = '';
  for (const [index, text] of texts.entries()) {
    if (start.length >= startLength) break;
    if (!isAnyNote(blocks[index] ?? '') && text !== '')
      start += `${start === '' ? '' : ' '}${text.slice(0, startLength * 2)}`;
  }
  return [
    ...start
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, startLength * 2),
  ]
    .slice(0, startLength)
    .join('')
    .trimEnd();
}

function completeChapter(
  { title, part, side, blocks, lines }: DraftChapter,
  index: number,
  texts: readonly string[],
): CompletedChapter {
  const words = texts.map(countWords);
  const breaks = new Set<number>();
  for (const [place, block] of blocks.entries()) if (block === sceneBreakMarkup) breaks.add(place);
  const entry: Chapter = {
    id: `c${index + 1}`,
    title,
    part,
    ...(side === null ? {} : { side }),
    words: words.reduce((sum, count) => sum + count, 0),
    sceneBreaks: countSceneBreaks(blocks),
    emphasis: countEmphasis(blocks),
    notes: {
      before: blocks.some((block) => isNote(block, 'before')),
      after: blocks.some((block) => isNote(block, 'after')),
    },
    start: startOf(blocks, texts),
    segments: cutSegments(words, breaks),
    file: `chapters/${String(index + 1).padStart(4, '0')}.xhtml`,
  };
  return { entry, blocks, lines };
}

const languageSample = 60_000;

function sampleText(texts: readonly (readonly string[])[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const chapter of texts) {
    for (const text of chapter) {
      if (length > languageSample) return parts.join(' ').slice(0, languageSample);
      parts.push(text);
      length += text.length;
    }
  }
  return parts.join(' ').slice(0, languageSample);
}

/** `importer` is the id of the importer that made the draft. The language is guessed only when the source states none. */
export async function completeDraft(read: Draft, importer: string): Promise<CompletedStory> {
  const draft = withNeutralNames(read);
  const texts = draft.chapters.map(({ blocks }) => blocks.map(blockText));
  const chapters = draft.chapters.map((chapter, index) =>
    completeChapter(chapter, index, texts[index] ?? []),
  );
  const language = draft.metadata.language ?? (await detectLanguage(sampleText(texts)));
  return {
    importer,
    encoding: draft.encoding,
    confidence: draft.confidence,
    part: draft.part,
    metadata: { ...draft.metadata, language },
    words: chapters.reduce((sum, { entry }) => sum + entry.words, 0),
    front: draft.front,
    back: draft.back,
    chapters,
    images: draft.images,
    repairs: draft.repairs,
    problems: draft.problems,
  };
}
