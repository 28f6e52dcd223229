// workDownloadSections: the chapters of a work downloaded from the Archive of Our Own and saved as text, and its afterword.
import type { LineRange, Section } from '../header/header.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import type { RepairLog } from '../repairs/repairLog.ts';

const numbered = /^chapter (\d{1,4})(?::\s+\S.*)?$/i;
const chapterSummary = /^chapter\s+summary:?$/i;
const chapterLabel = /^chapter\s+(?:summary|notes):?$/i;
const endLabel = /^chapter\s+end\s+notes:?$/i;
const chapterBy = /^(?:chapter )?by\s+\S/i;
export const seeEnd = /^\(?see the end of the (?:work|chapter) for (?:more )?(?:notes|.*\bnotes)\)?\.?$/i;
const afterword = /^afterword$/i;
const workEndNotes = /^end\s+notes:?$/i;
const plea = /^please drop by the archive and comment to let the (?:authors?|creators?) know\b/i;
const longestTitle = 200;
const longestPlain = 80;
const longestLabel = 60;
const longestRun = 30;
const farthestNote = 80;
const farthestAfterword = 1_500;
/** No work has as many chapters. */
const mostChapters = 3_000;

function fits(line: string | undefined, form: RegExp, longest = longestLabel): boolean {
  return line !== undefined && line !== '' && line.length <= longest && form.test(line.trim());
}

export function nextWritten(lines: readonly string[], from: number, end: number): number {
  let index = from;
  while (index < end && lines[index] === '') index += 1;
  return index;
}

const isAlone = (lines: readonly string[], index: number) => (lines[index - 1] ?? '') === '';
const isIndented = (line: string) => /^(?: {2,}|\t)\s{0,40}\S/.test(line);

export type Afterword = {
  /** The index of its first line. */
  readonly start: number;
  /** Of the Archive's own last words; null where the copy was cut above them. */
  readonly plea: number | null;
};

/** Its heading may be hidden on the page; "End Notes" counts for it only above the Archive's last words. */
export function afterwordIn(lines: readonly string[], from: number): Afterword | null {
  const start = Math.max(from, lines.length - farthestAfterword);
  const last = lines.slice(start).findLastIndex((line) => fits(line, plea, 200));
  const at = last < 0 ? null : start + last;
  const end = at ?? lines.length;
  const top = lines
    .slice(start, end)
    .findLastIndex((line, index) => fits(line, afterword) && isAlone(lines, start + index));
  const below = lines[nextWritten(lines, start + top + 1, lines.length)];
  if (top >= 0 && (at !== null || fits(below, workEndNotes))) return { start: start + top, plea: at };
  if (at === null) return null;
  const notes = lines
    .slice(start, end)
    .findLastIndex((line, index) => fits(line, workEndNotes) && isAlone(lines, start + index));
  return { start: notes < 0 ? at : start + notes, plea: at };
}

/** Chapters that count from one; a number that an author wrote once more below its heading is not the next. */
function numberedHeadings(lines: readonly string[], from: number, end: number): readonly number[] {
  const found: number[] = [];
  for (let index = from; index < end && found.length < mostChapters; index += 1) {
    const line = lines[index] ?? '';
    if (line.length < 9 || line.length > longestTitle || !isAlone(lines, index)) continue;
    const [, number] = numbered.exec(line.trim()) ?? [];
    if (Number(number) === found.length + 1) found.push(index);
  }
  return found;
}

/** Titles without a number, known by the chapter's own summary or notes below them. */
function labelledHeadings(lines: readonly string[], from: number, end: number): readonly number[] {
  const found: number[] = [];
  // "Chapter Notes" right below a chapter's summary belong to the same heading.
  let summaryEnd = -1;
  for (let index = from; index < end && found.length < mostChapters; index += 1) {
    if (!fits(lines[index], chapterLabel)) continue;
    let above = index - 1;
    while (above > from && lines[above] === '') above -= 1;
    if (fits(lines[above], chapterBy, longestTitle)) {
      above -= 1;
      while (above > from && lines[above] === '') above -= 1;
    }
    const line = lines[above] ?? '';
    const isTitle = line.length <= longestTitle && isAlone(lines, above) && !isIndented(line);
    const isSecond = summaryEnd === index;
    summaryEnd = chapterSummary.test(lines[index]?.trim() ?? '')
      ? nextWritten(lines, endOfWords(lines, nextWritten(lines, index + 1, end), end), end)
      : -1;
    if (above >= from && line !== '' && isTitle && !isSecond) found.push(above);
  }
  return found;
}

const titleLike = /^["“‘«]?[\p{Lu}\d][^\n]{0,78}[\p{L}\p{N}?!)]$/u;
const isOfTheFrame = (line: string) =>
  [chapterLabel, endLabel, chapterBy, seeEnd, workEndNotes].some((form) => fits(line, form, longestTitle));

/** Short lines alone that are no sentence: chapters where there are just as many as the statistics say. */
function plainTitles(lines: readonly string[], start: number, end: number): readonly number[] {
  const found: number[] = [];
  for (let index = start; index < end && found.length < mostChapters; index += 1) {
    const line = lines[index] ?? '';
    if (line === '' || line.length > longestPlain || isIndented(line) || isOfTheFrame(line)) continue;
    const isRunOfOne = isAlone(lines, index) && (lines[index + 1] ?? '') === '';
    if (isRunOfOne && titleLike.test(line.trim())) found.push(index);
  }
  return found;
}

/**
 * Null where the chapters' places are not certain: one that has no notes may bear any title. `start` is where the story
 * begins as far as the notes above it tell.
 */
export function headingsIn(
  lines: readonly string[],
  from: number,
  end: number,
  posted: number | null,
  start: number,
): readonly number[] | null {
  const counted = numberedHeadings(lines, from, end);
  if (counted.length > 0) return posted === null || counted.length <= posted ? counted : null;
  const labelled = labelledHeadings(lines, from, end);
  if (labelled.length > 0 && labelled.length === posted) return labelled;
  if (posted === null || posted < 2) return null;
  const titles = [...new Set([...labelled, ...plainTitles(lines, start, end)])].sort((a, b) => a - b);
  return titles.length === posted && titles[0] === start ? titles : null;
}

/** Of a note that is set in, its last line; of any other, that of its first paragraph. */
function endOfWords(lines: readonly string[], first: number, end: number): number {
  const last = Math.min(end, first + farthestNote);
  let index = first;
  if (isIndented(lines[first] ?? '')) {
    while (index < last && (lines[index] === '' || isIndented(lines[index] ?? ''))) index += 1;
    // Where all that follows is set in, so is the story.
    if (index < last) return index;
    index = first;
  }
  while (index < end && lines[index] !== '' && index - first <= longestRun) index += 1;
  return index - first > longestRun ? first + 1 : index;
}

/** The index after a note whose label stands at `label`: the Archive's line below it tells, or another label. */
export function endOfNote(
  lines: readonly string[],
  label: number,
  end: number,
  isLabel: (line: string) => boolean,
): number {
  const first = nextWritten(lines, label + 1, end);
  const last = Math.min(end, label + farthestNote);
  for (let index = first; index < last; index += 1)
    if (fits(lines[index], seeEnd, 200) || isLabel(lines[index] ?? '')) return index;
  return endOfWords(lines, first, end);
}

const isChapterLabel = (line: string) => fits(line, chapterLabel);

function sectionAt(lines: readonly string[], heading: number, end: number, log: RepairLog): Section {
  const before: LineRange[] = [];
  let at = nextWritten(lines, heading + 1, end);
  if (fits(lines[at], /^chapter by\s+\S/i, longestTitle)) {
    before.push({ start: at, end: at + 1 });
    at = nextWritten(lines, at + 1, end);
  }
  while (at < end && isChapterLabel(lines[at] ?? '')) {
    const stop = endOfNote(lines, at, end, isChapterLabel);
    before.push({ start: at, end: stop });
    at = nextWritten(lines, stop, end);
  }
  if (fits(lines[at], seeEnd, 200) && log.mend('removed', at + 1, (lines[at] ?? '').trim(), '')) at += 1;
  const from = Math.max(at, end - farthestAfterword);
  const notes = lines
    .slice(from, end)
    .findLastIndex((line, index) => fits(line, endLabel) && isAlone(lines, from + index));
  const stop = notes < 0 ? end : from + notes;
  return {
    title: foldSpaces(lines[heading] ?? ''),
    line: heading + 1,
    before,
    text: { start: Math.min(at, stop), end: stop },
    after: notes < 0 ? [] : [{ start: stop, end }],
  };
}

export function workDownloadSections(
  lines: readonly string[],
  headings: readonly number[],
  end: number,
  log: RepairLog,
): readonly Section[] {
  return headings.map((heading, index) => sectionAt(lines, heading, headings[index + 1] ?? end, log));
}
