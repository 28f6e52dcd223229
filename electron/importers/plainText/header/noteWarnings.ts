// withNoteWarnings: what an author warns of in notes before, within or after chapters, and below the story.
import type { Warnings } from '../../../../shared/story/metadata.ts';
import type { BackMatter } from '../../../../shared/story/story.ts';
import { warnedTopicsIn } from '../../../../shared/story/warnedTopics.ts';
import { foldWords } from '../../../../shared/story/words.ts';
import { blockText } from '../../../markup/blockText.ts';
import type { DraftChapter } from '../../draft.ts';
import { lineOfWords } from '../lines/lineOfWords.ts';
import { headingWarnings } from '../matter/headingWarnings.ts';
import { isChapterWarning, noteLabel } from '../matter/noteLabel.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { addWarnings, warningSentences } from './authorWarnings.ts';
import { namesContent } from './contentNotice.ts';
import { parseField } from './parseField.ts';
import { openingWarnings } from './readerNotice.ts';
import { unwrapped } from './unwrapped.ts';
import { isWarningAlone, withoutSigns } from './warningAlone.ts';
import { isToldBySomebody } from './warningWords.ts';

const longestLabel = 100;
const longestInner = 600;
const shortestSentence = 15;
const mostCompared = 60;
/** Notes and rules may stand between a heading and its text. */
const farthestHeading = 60;
/** What nobody in a story says of it. */
const ofText = /\b(?:scenes?|chapter|fic|ahead|below|skip|readers?|section|triggers?|triggering)\b/i;
const bracketed =
  /[([{]\s*(?:a\s?\/\s?n|author['’]?s?['’]?\s+notes?)\s*[:;,.–—-]?\s*([^()[\]{}]{3,600})[)\]}]/gi;
const mayHoldNote = /[([{]\s*a(?:uthor|\s?\/)/i;

/** The words of a note that stands among a chapter's paragraphs; null for the story's own. */
function notesWithin(block: string): readonly string[] {
  const start = block.slice(0, longestLabel);
  const isInner = mayHoldNote.test(block);
  if (!isInner && !/[:：]/.test(start)) return [];
  const text = blockText(block);
  if (noteLabel.test(text.slice(0, 80))) return [text.slice(0, longestInner)];
  if (isInner) return [...text.matchAll(bracketed)].map(([, words = '']) => words);
  if (text.length > longestInner || parseField(text)?.kind !== 'warning' || isToldBySomebody(text)) return [];
  return ofText.test(text) && namesContent(text) ? [text] : [];
}

/** Spares nearly every paragraph the closer look. */
const mayWarn =
  /warn|\b[tc]w\b|a\s?\/\s?n|author|ooc|begin|start|caution|beware|attention|heads|acht|vorsicht|avert|advert|aviso|предупр|вним/i;
const longestAlone = 400;
/** Where a chapter's author may speak before the story does. */
const openingBlocks = 3;
const longestOpening = 1_500;

const textAt = (blocks: readonly string[], place: number) =>
  blocks[place]?.startsWith('<p') === true ? blockText(blocks[place] ?? '') : '';

function isAlone(blocks: readonly string[], place: number): boolean {
  const block = blocks[place] ?? '';
  if (block.length > longestAlone || !mayWarn.test(block.slice(0, longestLabel))) return false;
  return isWarningAlone(blockText(block), textAt(blocks, place - 1), textAt(blocks, place + 1));
}

const opening = /^\W{0,8}(?:(?:content|trigger|chapter)\s+)?warnings?(?![\p{L}])/iu;

/** What may stand around a warning that was found before: brackets, and the label. */
function bareWords(words: string): string {
  const open = words.replace(/^[\s*_~([{<]{1,8}/, '');
  const own = parseField(open);
  return foldWords(own?.kind === 'warning' ? own.value : open);
}

/** One sentence of a warning of several that is held already. */
function isSentenceOf(words: string, known: ReadonlySet<string>): boolean {
  if (words.length < shortestSentence || known.size > mostCompared) return false;
  for (const held of known) if (held.includes(words)) return true;
  return false;
}

const isNoteBlock = (block: string) => block.startsWith('<aside class="note ');

/** A note that is all warning is one as a whole. */
function warningsOfNote(note: string): readonly string[] {
  const told = warningSentences(note, true);
  const isWhole = isChapterWarning(note) || (opening.test(note) && namesContent(note));
  return told.length === 0 && isWhole ? [note] : told;
}

/** The words stay where they are and stand before the whole story too, as the author wrote them. */
export function withNoteWarnings(
  warnings: Warnings,
  chapters: readonly DraftChapter[],
  back: readonly BackMatter[],
  lines: readonly string[],
  log: RepairLog,
): Warnings {
  let found = warnings;
  const known = new Set(warnings.author.flatMap((words) => [foldWords(words), bareWords(words)]));
  /** `first` and `last` are the lines between which the words stand. */
  const take = (all: readonly string[], first: number, last: number) => {
    for (const words of all) {
      const bare = bareWords(words);
      if (known.has(foldWords(words)) || known.has(bare) || isSentenceOf(bare, known)) continue;
      known.add(foldWords(words)).add(bare);
      found = addWarnings(found, { archive: warnedTopicsIn(words), author: [words] });
      log.note('fieldValue', lineOfWords(lines, words, first, last) ?? first, '', words);
    }
  };
  let above = 1;
  for (const { title, part, blocks, lines: at } of chapters) {
    const top = at[0] ?? above;
    take(
      [...headingWarnings(part ?? ''), ...headingWarnings(title ?? '')],
      Math.max(above, top - farthestHeading),
      top,
    );
    for (const [place, block] of blocks.entries()) {
      const line = at[place] ?? 1;
      above = line;
      const below = at[place + 1];
      // A moved part's next block may stand above it.
      const end = below === undefined || below < line ? lines.length : below;
      if (isNoteBlock(block)) take(warningsOfNote(blockText(block)), line, end);
      else if (block.startsWith('<p')) {
        if (isAlone(blocks, place)) take([withoutSigns(blockText(block))], line, end);
        else if (place < openingBlocks && block.length <= longestOpening)
          take(
            [
              ...notesWithin(block).flatMap((words) => warningSentences(words, true)),
              ...openingWarnings(blockText(block)),
            ],
            line,
            end,
          );
        else for (const words of notesWithin(block)) take(warningSentences(words, true), line, end);
      }
    }
  }
  for (const { kind, text } of back)
    if (kind === 'notes' || kind === 'other')
      take(warningSentences(unwrapped(text), kind === 'notes'), above, lines.length);
  return found;
}
