// readFanFicFareFrame: FanFicFare's plain text: title, "by", labelled lines, contents, chapters below tabs, "End file."
import { collectEntries } from '../header/collectEntries.ts';
import { entryOf, type Header, type Section } from '../header/header.ts';
import { readTitleLine } from '../header/readTitleLine.ts';
import type { LineRhythm } from '../lines/lineRhythm.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { withFandoms } from './withSiteFields.ts';

const contentsLine = /^\s*TABLE OF CONTENTS$/;
const endLine = /^\s*End file\.$/;
const tabbed = /^\t\S/;
const farthestLook = 400;
const mostChapters = 3_000;
const longestTitle = 200;

function lastWritten(lines: readonly string[]): number {
  return lines.findLastIndex((line) => line !== '');
}

/** Its entries, and the index of the line where the first of them comes again. */
function contentsAfter(lines: readonly string[], from: number) {
  const names: string[] = [];
  for (let index = from; index < lines.length && names.length < mostChapters; index += 1) {
    const line = lines[index] ?? '';
    const name = line.trim();
    if (name === '') continue;
    if (name === names[0] && names.length > 0) return { names, first: index };
    if (name.length > longestTitle) return null;
    names.push(name);
  }
  return null;
}

/** Indexes of the chapters' headings: those of the contents in their order, or, without contents, lines below a tab. */
function headingsIn(
  lines: readonly string[],
  from: number,
  end: number,
  names: readonly string[] | null,
): readonly number[] {
  const found: number[] = [];
  for (let index = from; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (
      line === '' ||
      line.length > longestTitle ||
      (lines[index - 1] ?? '') !== '' ||
      (lines[index + 1] ?? '') !== ''
    )
      continue;
    if (names === null ? tabbed.test(line) : line.trim() === names[found.length]) found.push(index);
  }
  return found;
}

/** Null where the text is not FanFicFare's. */
export function readFanFicFareFrame(
  lines: readonly string[],
  rhythm: LineRhythm,
  log: RepairLog,
): Header | null {
  const last = lastWritten(lines);
  const isClosed = endLine.test(lines[last] ?? '');
  const contents = lines.slice(0, farthestLook).findIndex((line) => contentsLine.test(line));
  const listed = contents < 0 ? null : contentsAfter(lines, contents + 1);
  if (!isClosed && listed === null) return null;
  const end = isClosed ? last : lines.length;
  const firstTab = lines.slice(0, farthestLook).findIndex((line) => tabbed.test(line));
  const from = listed?.first ?? firstTab;
  if (from < 0) return null;
  const headings = headingsIn(lines, from, end, listed?.names ?? null);
  if (headings[0] === undefined) return null;
  const top = lines.slice(0, contents < 0 ? headings[0] : contents);
  const titled = readTitleLine(top, 0);
  const collected = collectEntries(top, titled.next, rhythm, titled.title);
  if (titled.title === null || titled.author === null || top.slice(collected.end).some((line) => line !== ''))
    return null;
  log.note('fieldLabel', titled.author.line, titled.author.byWords, '');
  for (const { line, text } of collected.removed) log.note('removed', line, text, '');
  const between = contents < 0 ? [] : lines.slice(contents, headings[0]);
  const names = between.map((line) => line.trim()).filter((line) => line !== '');
  const list = names.length === 0 ? [] : [entryOf('front:other', null, contents + 1, [names.join('\n')])];
  const ending = (lines[last] ?? '').trim();
  const isEndKept = isClosed && !log.mend('removed', last + 1, ending, '');
  const sections = headings.map(
    (heading, index): Section => ({
      title: (lines[heading] ?? '').trim(),
      line: heading + 1,
      before: [],
      text: { start: heading + 1, end: headings[index + 1] ?? end },
      after: [],
    }),
  );
  const { between: middle } = titled;
  const under = middle === null ? [] : top.slice(middle.start, middle.end).filter((line) => line !== '');
  return {
    entries: [
      ...(middle === null || under.length === 0
        ? []
        : [entryOf('front:other', null, middle.start + 1, under)]),
      ...withFandoms(collected.entries),
      ...list,
      ...(isEndKept ? [entryOf('front:other', null, last + 1, [ending])] : []),
    ],
    title: titled.title,
    titleLine: titled.line,
    authors: [titled.author.name],
    authorLine: titled.author.nameLine,
    bodyStart: headings[0],
    bodyEnd: end,
    sections,
  };
}
