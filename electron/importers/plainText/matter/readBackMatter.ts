// readBackMatter: what stands after a story and is none of it: navigation, notices, notes, "to be continued".
import type { StoryStatus } from '../../../../shared/story/metadata.ts';
import type { BackMatter } from '../../../../shared/story/story.ts';
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import {
  backMatterKindOf,
  type FoundKind,
  isContinued,
  isEnding,
  isLoneWord,
  isNavigation,
  rulesAbove,
} from './backMatterKinds.ts';
import { lastLineKindOf } from './lastLine.ts';
import { readersCommentsAt } from './readersComments.ts';
import { farthestLook, notesLabelAt, standsAlone, storyEndAt } from './storyEnd.ts';
import { isShownAbove } from './storySentence.ts';

export type FoundBackMatter = {
  /** The index after the story's last line. */
  readonly end: number;
  readonly back: readonly BackMatter[];
  readonly status: StoryStatus;
};

const hasWord = /[\p{L}\p{N}]/u;
/** A longer run of lines is a text without blank ones between its paragraphs. */
const longestRun = 60;

/** The index where the run of written lines that ends before `end` begins. */
function startOfRun(lines: readonly string[], from: number, end: number): number {
  let start = end;
  while (start > from && lines[start - 1] !== '' && end - start <= longestRun) start -= 1;
  return end - start > longestRun ? end - 1 : start;
}

function withoutBlankTail(lines: readonly string[], from: number, end: number): number {
  let last = end;
  while (last > from && lines[last - 1] === '') last -= 1;
  return last;
}

const mailHeader = /^(?:from|message-id|newsgroups|x-[a-z-]+|received|return-path):/i;
const longestSignature = 12;

/** The place of the "--" above a mail's signature: it holds an address, or the text came as a mail. */
function signatureIn(run: readonly string[], isMail: boolean): number | null {
  const place = run.lastIndexOf('--');
  const below = place < 0 ? [] : run.slice(place + 1);
  if (below.length === 0 || below.length > longestSignature || below.some((line) => line.length > 90))
    return null;
  return isMail || below.some((line) => /\S@\S|:\/\/|www\.|\bICQ\b/i.test(line)) ? place : null;
}

const gutenbergEnd = /^\W{0,12}(?:\*\*\*\s*)?end of (?:th(?:e|is) )?(?:project gutenberg|etext)/i;
const longestLicence = 900;

/** The index of the line that ends a book of Project Gutenberg; all below it is the licence. */
function licenceAt(lines: readonly string[], from: number, end: number): number | null {
  const start = Math.max(from + 1, end - longestLicence);
  const place = lines.slice(start, end).findIndex((line) => line.length < 200 && gutenbergEnd.test(line));
  return place < 0 ? null : start + place;
}

/** Blank lines part its paragraphs. */
function matterText(lines: readonly string[], from: number, end: number): string {
  return lines
    .slice(from, end)
    .map(foldSpaces)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Neighbours of one kind are one piece of matter. */
function merged(back: readonly BackMatter[]): readonly BackMatter[] {
  const pieces: BackMatter[] = [];
  for (const piece of back) {
    const last = pieces.at(-1);
    if (last?.kind === piece.kind && piece.kind !== 'other')
      pieces[pieces.length - 1] = { kind: piece.kind, text: `${last.text}\n\n${piece.text}` };
    else pieces.push(piece);
  }
  return pieces;
}

/** Of the last line alone: a menu may follow the last paragraph without a blank line. */
function lastLineKind(lines: readonly string[], index: number): FoundKind | null {
  const kind = backMatterKindOf([lines[index] ?? '']);
  return kind === 'notes' || !standsAlone(lines, index) || isLoneWord(lines[index] ?? '') ? null : kind;
}

/** Looks from the end of the text upward, and stops at the first paragraph that may be the story's. */
export function readBackMatter(lines: readonly string[], bodyStart: number): FoundBackMatter {
  let from = bodyStart;
  while (from < lines.length && lines[from] === '') from += 1;
  const back: BackMatter[] = [];
  let status: StoryStatus = 'unknown';
  let end = withoutBlankTail(lines, from, lines.length);
  const cut = (at: number | null, kind: BackMatter['kind']) => {
    if (at === null) return;
    back.push({ kind, text: matterText(lines, at, end) });
    end = withoutBlankTail(lines, from, at);
  };
  cut(licenceAt(lines, from, end), 'licence');
  if (back.length > 0) status = 'complete';
  cut(readersCommentsAt(lines, from, end), 'other');
  const isMail = lines.slice(0, farthestLook).some((line) => mailHeader.test(line));
  const ending = storyEndAt(lines, from, end);
  const matterFrom = ending ?? notesLabelAt(lines, from, end);
  for (let place = end; place > from; ) {
    const runEnd = withoutBlankTail(lines, from, place);
    let start = startOfRun(lines, from, runEnd);
    if (start >= runEnd) break;
    if (matterFrom !== null && start < matterFrom) {
      if (runEnd <= matterFrom) break;
      start = matterFrom;
    }
    if (start === ending && runEnd > start + 1) start += 1;
    const run = lines.slice(start, runEnd);
    if (run.every((line) => isRule(line) && !hasWord.test(line))) {
      place = start;
      continue;
    }
    const signature = signatureIn(run, isMail);
    let kind = signature === null ? backMatterKindOf(run) : 'other';
    if (signature !== null) start += signature;
    else if (kind === null && run.length === 1) kind = lastLineKindOf(lines, from, start);
    const isLone = kind === 'navigation' && run.length === 1 && isLoneWord(run[0] ?? '');
    if (
      isLone &&
      back.at(-1)?.kind !== 'navigation' &&
      !isNavigation(lines[withoutBlankTail(lines, from, start) - 1] ?? '')
    )
      kind = null;
    if (kind !== null && isShownAbove(lines[withoutBlankTail(lines, from, start) - 1] ?? '')) kind = null;
    if (kind === null && matterFrom !== null && start >= matterFrom) kind = 'notes';
    if (kind === null && run.length > 1) {
      start = runEnd - 1;
      kind = lastLineKind(lines, start);
    }
    if (kind === null || start === from) break;
    if (status === 'unknown' && kind === 'continued') status = 'inProgress';
    if (status === 'unknown' && kind === 'ended') status = 'complete';
    if (run.length > 1 && status === 'unknown') status = statusWithin(lines, start, runEnd);
    back.push({
      kind: kind === 'continued' || kind === 'ended' ? 'other' : kind,
      text: matterText(
        lines,
        signature === null ? start + rulesAbove(lines.slice(start, runEnd)) : start,
        runEnd,
      ),
    });
    place = start;
    end = start;
  }
  return { end: withoutBlankTail(lines, from, end), back: merged(back.toReversed()), status };
}

/** "To be continued" may be the first line of the author's last words. */
function statusWithin(lines: readonly string[], from: number, end: number): StoryStatus {
  const run = lines.slice(from, end);
  if (run.some(isContinued)) return 'inProgress';
  return run.some(isEnding) ? 'complete' : 'unknown';
}
