// workPageSections: the chapters of a copied work page, by the words that the page sets above each of them.
import type { LineRange, Section } from '../header/header.ts';
import { parseHeading } from '../headings/parseHeading.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { pageTailAt } from './pageTail.ts';
import { workPageMarks } from './workPageMarks.ts';

export type WorkPage = {
  /** The index after the last line of the work's own header. */
  readonly headerEnd: number;
  readonly sections: readonly Section[];
};

const noteLabel = /^\s*(?:chapter\s+)?(?:summary|notes):?$/i;
const endLabel = /^\s*(?:(?:chapter\s+)?end\s+notes|notes):?$/i;
/** Below the last chapter "Notes" are the work's own. */
const chapterEndLabel = /^\s*chapter\s+end\s+notes:?$/i;
const seeEnd = /^\s*\(see the end of the (?:work|chapter) for .*\)$/i;
const longestMark = 24;
const farthestIntro = 200;
const farthestEndNote = 80;
const mostEndNote = 4_000;

function nextWritten(lines: readonly string[], from: number, end: number): number {
  let index = from;
  while (index < end && lines[index] === '') index += 1;
  return index;
}

/** The index of the heading that a chapter's mark belongs to; null where none stands above it. */
function headingAbove(lines: readonly string[], mark: number, from: number): number | null {
  for (let index = mark - 1; index >= Math.max(from, mark - farthestIntro); index -= 1) {
    const line = lines[index] ?? '';
    if (line === '' || line.length > 200) continue;
    const heading = parseHeading(line);
    if (heading === null || heading.rank === 'side') continue;
    const below = nextWritten(lines, index + 1, mark);
    const follower = lines[below] ?? '';
    if (below === mark || noteLabel.test(follower) || seeEnd.test(follower)) return index;
  }
  return null;
}

/** The notes between a heading and its text, each from its label on. */
function notesIn(lines: readonly string[], start: number, end: number, log: RepairLog): readonly LineRange[] {
  const ranges: LineRange[] = [];
  let open = nextWritten(lines, start, end);
  for (let index = open; index < end; index += 1) {
    const line = lines[index] ?? '';
    const isChrome = seeEnd.test(line) && log.mend('removed', index + 1, line.trim(), '');
    if (!isChrome && !(noteLabel.test(line) && index > open)) continue;
    if (index > open) ranges.push({ start: open, end: index });
    open = isChrome ? index + 1 : index;
  }
  const last = nextWritten(lines, open, end);
  return last < end ? [...ranges, { start: last, end }] : ranges;
}

const seeChapterEnd = /^\s*\(see the end of the chapter for .*\)$/i;

/** The index of the label of the last chapter's own end notes: the work's may follow them, and only the page tells them apart. */
function lastEndNotesAt(lines: readonly string[], start: number, isAnnounced: boolean): number {
  const end = lines.length;
  const named = endNotesAt(lines, start, end, chapterEndLabel);
  if (named < end) return named;
  const last = pageTailAt(lines, start) ?? end;
  const from = Math.max(start + 1, last - farthestEndNote);
  const isLabel = (index: number) =>
    endLabel.test((lines[index] ?? '').slice(0, 40)) && lines[index - 1] === '';
  const labels: number[] = [];
  for (let index = from; index < last; index += 1) if (isLabel(index)) labels.push(index);
  const [first, second] = labels;
  if (first === undefined || labels.length > 2 || !(isAnnounced || second !== undefined)) return end;
  const length = lines.slice(first, last).reduce((sum, line) => sum + line.length, 0);
  return length <= mostEndNote ? first : end;
}

/** The index of the label of a chapter's end notes; `end` where it has none. */
function endNotesAt(lines: readonly string[], start: number, end: number, label: RegExp): number {
  let length = 0;
  let found = end;
  for (
    let index = end - 1;
    index > Math.max(start, end - farthestEndNote) && length <= mostEndNote;
    index -= 1
  ) {
    const line = lines[index] ?? '';
    length += line.length;
    if (line.length <= longestMark && label.test(line) && lines[index - 1] === '') found = index;
    if (found < end) break;
  }
  return found;
}

/** Null when no line says where a text begins. Marks that the reader keeps stay as text. */
export function workPageSections(lines: readonly string[], log: RepairLog): WorkPage | null {
  const found = workPageMarks(lines, (mark, from) => headingAbove(lines, mark, from));
  const [first] = found?.marks ?? [];
  if (found === null || first === undefined) return null;
  const { marks, headings, isHeaderAbove } = found;
  const sections: Section[] = [];
  const headerEnd = isHeaderAbove ? (headings[0] ?? first) : 0;
  if (!isHeaderAbove)
    sections.push({
      title: null,
      line: 1,
      before: [],
      text: { start: 0, end: headings[0] ?? first },
      after: [],
    });
  for (const [index, mark] of marks.entries()) {
    const heading = headings[index] ?? null;
    const isRemoved = log.mend('removed', mark + 1, (lines[mark] ?? '').trim(), '');
    const start = isRemoved ? mark + 1 : mark;
    const next = marks[index + 1];
    const end = next === undefined ? lines.length : (headings[index + 1] ?? next);
    const above = lines.slice(heading ?? mark, mark);
    const notesAt =
      next === undefined
        ? lastEndNotesAt(
            lines,
            start,
            above.some((line) => seeChapterEnd.test(line.slice(0, 200))),
          )
        : endNotesAt(lines, start, end, endLabel);
    sections.push({
      title: heading === null ? null : foldSpaces(lines[heading] ?? ''),
      line: (heading ?? mark) + 1,
      before: heading === null ? [] : notesIn(lines, heading + 1, mark, log),
      text: { start, end: notesAt },
      after: notesAt < end ? [{ start: notesAt, end }] : [],
    });
  }
  return { headerEnd, sections };
}
