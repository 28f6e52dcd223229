// readBackMatter: what stands after a story and is none of it: navigation, notices, notes, "to be continued".
import type { StoryStatus } from '../../../shared/story/metadata.ts';
import type { BackMatter } from '../../../shared/story/story.ts';
import { isRule } from './rules.ts';
import { foldSpaces } from './splitLines.ts';

export type FoundBackMatter = {
  /** The index after the story's last line. */
  readonly end: number;
  readonly back: readonly BackMatter[];
  readonly status: StoryStatus;
};

const longestMatter = 3_000;
const navigationWord =
  'back(?: home| to .{1,30})?|home|next|previous|prev|index|main(?: page)?|top|return(?: to .{1,30})?|email(?: .{1,20})?|print|archive|stories|fan ?fiction|links|guestbook|actions|comments?|kudos|bookmark|share|reply|previous post|next post|skip to top|feedback|review this (?:story|chapter)|leave a (?:comment|review)|add to favou?rites';
const navigationLine = new RegExp(
  `^[\\s↑←→«»<>|\\[\\]()*-]*(?:${navigationWord})[\\s↑←→«»<>|\\[\\]()*.!-]*$`,
  'i',
);
const address = /^[\s<([]*(?:https?:\/\/|www\.)\S+[\s>)\]]*$/i;
const copyright =
  /^\W*(?:copyright\b|©|\(c\)\s*\d|all rights reserved)|\b(?:intellectual property of|registered trademarks? of|trademarks? (?:are|is) (?:the )?property|all rights reserved)\b/i;
const licence = /\b(?:creative commons|licen[cs]ed under|cc[ -]by(?:-|\b)|project gutenberg)\b/i;
const continued =
  /^[\s*_~([\-–—.]{0,12}(?:to be continued|tbc|t\.b\.c\.|to be cont(?:inued|'d|\.)?)[\s*_~)\]\-–—.!…?]{0,20}$/i;
const ended =
  /^[\s*_~([\-–—.]{0,12}(?:[Tt]he [Ee]nd|THE END|END|[Ff]in|FIN|[Ff]inis|FINIS|[Oo]wari|OWARI|ENDE)[\s*_~)\]\-–—.!]{0,12}$/;
const notesLabel = /^\s*(?:author[’']?s?[’']?\s+notes?|end\s+notes?|notes):?\s*$/i;
const notes =
  /^[\s*_([]{0,6}(?:author[’']?s?[’']?\s+notes?|a\s?\/\s?n|end\s+notes?|notes?|disclaimer)[\s*_)\]]{0,4}[:\-–—]/i;

/** Short phrases between bars are a site's menu. */
function isMenu(text: string): boolean {
  const phrases = text.split('|').map((phrase) => phrase.trim());
  const written = phrases.filter((phrase) => phrase !== '');
  return (
    phrases.length >= 3 &&
    written.length >= 2 &&
    written.every((phrase) => phrase.length <= 40 && !/[.!?]$/.test(phrase))
  );
}

function kindOf(lines: readonly string[]): BackMatter['kind'] | 'continued' | null {
  const text = lines.join('\n');
  if (text.length > longestMatter) return null;
  if (lines.length === 1 && continued.test(text)) return 'continued';
  if (lines.every((line) => navigationLine.test(line) || isMenu(line) || address.test(line)))
    return 'navigation';
  if (licence.test(text)) return 'licence';
  if (copyright.test(text)) return 'copyright';
  return notes.test(text) ? 'notes' : null;
}

/** The index where the run of written lines that ends before `end` begins. */
function startOfRun(lines: readonly string[], from: number, end: number): number {
  let start = end;
  while (start > from && lines[start - 1] !== '') start -= 1;
  return start;
}

function withoutBlankTail(lines: readonly string[], from: number, end: number): number {
  let last = end;
  while (last > from && lines[last - 1] === '') last -= 1;
  return last;
}

const farthestLook = 60;

const mostCharacters = 3_000;

/** What follows is at most a page: a sentence that reads "The end." in the middle of a story ends nothing. */
function isPage(lines: readonly string[], from: number, end: number): boolean {
  return lines.slice(from, end).reduce((sum, line) => sum + line.length, 0) <= mostCharacters;
}

/** The index after "The End", when at most a page follows it. */
function afterTheEnd(lines: readonly string[], from: number, end: number): number | null {
  const start = Math.max(from, end - farthestLook);
  const place = lines.slice(start, end).findLastIndex((line) => line.length <= 60 && ended.test(line));
  return place < 0 || !isPage(lines, start + place + 1, end) ? null : start + place + 1;
}

/** The index of a line that is nothing but "Notes:", when at most a page follows it. */
function notesLabelAt(lines: readonly string[], from: number, end: number): number | null {
  const start = Math.max(from + 1, end - farthestLook);
  const place = lines.slice(start, end).findLastIndex((line) => notesLabel.test(line));
  if (place < 0 || lines[start + place - 1] !== '' || !isPage(lines, start + place, end)) return null;
  return start + place;
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

/** Looks from the end of the text upward, and stops at the first paragraph that may be the story's. */
export function readBackMatter(lines: readonly string[], bodyStart: number): FoundBackMatter {
  let from = bodyStart;
  while (from < lines.length && lines[from] === '') from += 1;
  const back: BackMatter[] = [];
  let status: StoryStatus = 'unknown';
  let end = withoutBlankTail(lines, from, lines.length);
  const ending = afterTheEnd(lines, from, end);
  if (ending !== null) status = 'complete';
  const theEnd = ending ?? notesLabelAt(lines, from, end);
  for (let place = end; place > from; ) {
    const runEnd = withoutBlankTail(lines, from, place);
    let start = startOfRun(lines, from, runEnd);
    if (start >= runEnd) break;
    if (theEnd !== null && start < theEnd) {
      if (runEnd <= theEnd) break;
      start = theEnd;
    }
    const run = lines.slice(start, runEnd);
    if (run.every(isRule)) {
      place = start;
      continue;
    }
    let kind = kindOf(run);
    if (kind === null && theEnd !== null) kind = 'notes';
    if (kind === null && run.length > 1) {
      // A menu may follow the last paragraph without a blank line.
      start = runEnd - 1;
      kind = kindOf(lines.slice(start, runEnd));
      if (kind === 'notes') kind = null;
    }
    if (kind === null || start === from) break;
    if (kind === 'continued') status = 'inProgress';
    const text = lines.slice(start, runEnd).map(foldSpaces).join('\n');
    back.push({ kind: kind === 'continued' ? 'other' : kind, text });
    place = start;
    end = start;
  }
  return { end: withoutBlankTail(lines, from, end), back: merged(back.toReversed()), status };
}
