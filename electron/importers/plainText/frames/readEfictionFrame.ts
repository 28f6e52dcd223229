// readEfictionFrame: the text of an eFiction archive: labelled lines, and "Chapter: 2 of 5: Title" above each chapter.
import { collectEntries } from '../header/collectEntries.ts';
import type { Header, LineRange, Section } from '../header/header.ts';
import type { LineRhythm } from '../lines/lineRhythm.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { withFandoms } from './withSiteFields.ts';

const chapterLine =
  /^\s*(Chapter:\s{0,9}(\d{1,4})\s{1,9}of\s{1,9}(\d{1,4}))(?:\s{0,9}[:–—-]\s{0,9}(\S.{0,150}))?$/i;
const notesLine = /^\s*(?:Author['’]?s\s+)?Chapter\s+Notes:/i;
const longestLine = 220;
const farthestFirst = 60;
const mostNoteLines = 60;

type ChapterLine = {
  readonly index: number;
  readonly label: string;
  readonly number: number;
  readonly of: number;
  readonly name: string | null;
};

function chapterLinesIn(lines: readonly string[]): readonly ChapterLine[] {
  const found: ChapterLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.length > longestLine) continue;
    const [, label, number, of, name] = chapterLine.exec(line) ?? [];
    if (label === undefined) {
      if (found.length === 0 && index > farthestFirst) return [];
      continue;
    }
    found.push({ index, label, number: Number(number), of: Number(of), name: name?.trim() ?? null });
  }
  return found;
}

/** The paragraph below the label, which may stand alone. */
function notesAt(lines: readonly string[], from: number, end: number): LineRange | null {
  let start = from;
  while (start < end && lines[start] === '') start += 1;
  if (start >= end || !notesLine.test(lines[start] ?? '')) return null;
  let next = start + 1;
  while (next < end && next - start < mostNoteLines && lines[next] !== '') next += 1;
  return { start, end: next };
}

/** Null unless title and author stand above, and the chapters are counted from the first without a gap. */
export function readEfictionFrame(
  lines: readonly string[],
  rhythm: LineRhythm,
  log: RepairLog,
): Header | null {
  const found = chapterLinesIn(lines);
  const [first, second] = found;
  if (first === undefined || second === undefined) return null;
  const isCounted = found.every(
    ({ number, of, index }, place) =>
      number === place + 1 && of === first.of && number <= of && (place === 0 || lines[index - 1] === ''),
  );
  if (!isCounted) return null;
  const top = lines.slice(0, second.index).map((line, index) => (index === first.index ? '' : line));
  const { entries, end, removed } = collectEntries(top, 0, rhythm);
  const isHeader = ['title', 'author'].every((kind) => entries.some((entry) => entry.kind === kind));
  if (!isHeader || end < first.index) return null;
  for (const { line, text } of removed) log.note('removed', line, text, '');
  const sections = found.map(({ index, label, number, name }, place): Section => {
    const start = place === 0 ? Math.max(end, index + 1) : index + 1;
    const stop = found[place + 1]?.index ?? lines.length;
    const notes = notesAt(lines, start, stop);
    const title = name ?? `Chapter ${number}`;
    log.note('fieldValue', index + 1, label, name === null ? title : '');
    return {
      title,
      line: index + 1,
      before: notes === null ? [] : [notes],
      text: { start: notes?.end ?? start, end: stop },
      after: [],
    };
  });
  return {
    entries: withFandoms(entries),
    title: null,
    authors: [],
    bodyStart: Math.max(end, first.index + 1),
    sections,
  };
}
