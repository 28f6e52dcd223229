// readStretches: the headers and the stories of a text's parts, and their lines as one text that can be read in one go.
import type { StoryStatus } from '../../../../shared/story/metadata.ts';
import type { BackMatter } from '../../../../shared/story/story.ts';
import type { ReadOptions } from '../../importer.ts';
import { type Header, type LineRange, noHeader } from '../header/header.ts';
import { readHeader } from '../header/readHeader.ts';
import { parseHeading } from '../headings/parseHeading.ts';
import type { LineRhythm } from '../lines/lineRhythm.ts';
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { readBackMatter } from '../matter/readBackMatter.ts';
import { createRepairLog, type RepairLog } from '../repairs/repairLog.ts';

export type Stretch = {
  readonly header: Header;
  /** What of the part is story. */
  readonly body: LineRange;
  readonly back: readonly BackMatter[];
  readonly status: StoryStatus;
};

const hasWord = /[\p{L}\p{N}]/u;

/** The same log for one who counts other lines. */
export function withLines(log: RepairLog, lineOf: (line: number) => number): RepairLog {
  return {
    ...log,
    mend: (kind, line, before, after, areWordsKept) =>
      log.mend(
        kind,
        typeof line === 'number' ? lineOf(line) : () => lineOf(line()),
        before,
        after,
        areWordsKept,
      ),
    note: (kind, line, before, after) => log.note(kind, lineOf(line), before, after),
  };
}

function shifted(header: Header, by: number): Header {
  if (by === 0) return header;
  const move = ({ start, end }: LineRange): LineRange => ({ start: start + by, end: end + by });
  const { mail, sections, bodyEnd, titleLine, authorLine } = header;
  return {
    ...header,
    entries: header.entries.map((entry) => ({
      ...entry,
      line: entry.line + by,
      ...(entry.valueLine === undefined ? {} : { valueLine: entry.valueLine + by }),
    })),
    bodyStart: header.bodyStart + by,
    ...(titleLine === undefined ? {} : { titleLine: titleLine + by }),
    ...(authorLine === undefined ? {} : { authorLine: authorLine + by }),
    ...(bodyEnd === undefined ? {} : { bodyEnd: bodyEnd + by }),
    ...(mail === undefined || mail === null
      ? {}
      : { mail: { ...mail, line: mail.line + by, subjectLine: mail.subjectLine + by } }),
    ...(sections === undefined
      ? {}
      : {
          sections: sections.map((section) => ({
            ...section,
            line: section.line + by,
            before: section.before.map(move),
            text: move(section.text),
            after: section.after.map(move),
          })),
        }),
  };
}

export type Reading = {
  readonly written: readonly string[];
  readonly lines: readonly string[];
  readonly rhythm: LineRhythm;
  readonly options: ReadOptions;
};

/** A file that is all header has no story to open; then its lines are the story, and its header is told apart. */
export type Stretches = { readonly stretches: readonly Stretch[]; readonly unread: readonly Header[] };

export function readStretches(
  { written, lines, rhythm, options }: Reading,
  parts: readonly LineRange[],
  log: RepairLog,
  hasOthers = false,
): Stretches {
  const headerLog = createRepairLog(written, options);
  const headers = parts.map(({ start, end }) => {
    const own = start === 0 && end === lines.length ? lines : lines.slice(start, end);
    return shifted(
      readHeader(
        own,
        rhythm,
        withLines(headerLog, (line) => line + start),
      ),
      start,
    );
  });
  const bodies = parts.map(({ end }, index): LineRange => {
    const { bodyStart = 0, bodyEnd } = headers[index] ?? noHeader;
    return { start: bodyStart, end: bodyEnd ?? end };
  });
  const hasText = bodies.some(({ start, end }) => {
    for (let index = start; index < end; index += 1) if (hasWord.test(lines[index] ?? '')) return true;
    return false;
  });
  const [top = noHeader] = headers;
  // The title and the author of a collection, whose stories have heads of their own.
  const isCollection = hasOthers && parts.length === 1 && top.title !== null && (top.mail ?? null) === null;
  if ((!hasText && !isCollection) || parts.length === 0) {
    const whole = { start: 0, end: lines.length };
    const { end, back, status } = backOf(lines, whole, 0);
    const body = { start: 0, end };
    return { stretches: [{ header: noHeader, body, back, status }], unread: headers };
  }
  log.append(headerLog.repairs());
  const stretches = headers.map((header, index): Stretch => {
    const body = bodies[index] ?? { start: 0, end: 0 };
    const section = header.sections?.at(-1);
    const note = section?.after.at(-1);
    const last = note === undefined ? (section?.text.start ?? body.start) : note.start + 1;
    const { end, back, status } = backOf(lines, { start: last, end: body.end }, parts[index]?.start ?? 0);
    const above =
      index === 0 || (header.mail ?? null) === null ? [] : talkAbove(lines, { start: body.start, end });
    return {
      header,
      body: { start: body.start + above.length, end },
      back: [
        ...(above.length === 0 ? [] : [{ kind: 'other' as const, text: textFrom(above) }]),
        ...back,
        ...(header.back ?? []),
      ],
      status,
    };
  });
  return { stretches, unread: [] };
}

const longestTalk = 24;
const quoteMark = /^\s?>/;

/** Quoted words of a reader and the author's answer, down to the heading that a later part's story begins with. */
function talkAbove(lines: readonly string[], { start, end }: LineRange): readonly string[] {
  const top = lines.slice(start, Math.min(end, start + longestTalk));
  if (!quoteMark.test(top.find((line) => line !== '') ?? '')) return [];
  const heading = top.findIndex(
    (line, index) => (top[index - 1] ?? '') === '' && parseHeading(line) !== null,
  );
  return heading < 0 ? [] : top.slice(0, heading);
}

const textFrom = (lines: readonly string[]) =>
  lines
    .map(foldSpaces)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Only the part's own lines are looked at, so that many parts cost no more than one. */
export function backOf(lines: readonly string[], { start, end }: LineRange, top: number) {
  const own = top === 0 && end === lines.length ? lines : lines.slice(top, end);
  const found = readBackMatter(own, start - top);
  return { ...found, end: found.end + top };
}

const shortestPart = 300;

/** A part that stands twice, word for word, under the same number, is shown once. */
export function withoutRepeatedParts(
  lines: readonly string[],
  stretches: readonly Stretch[],
  log: RepairLog,
): readonly Stretch[] {
  if (stretches.length === 1) return stretches;
  const seen = new Set<string>();
  return stretches.map((stretch) => {
    const { header, body } = stretch;
    const text = lines.slice(body.start, body.end).join('\n').trim();
    const key = `${header.mail?.mark?.name ?? ''}\n${text}`;
    const isRepeated = text.length >= shortestPart && seen.has(key) && header.sections === undefined;
    seen.add(key);
    if (!isRepeated) return stretch;
    const first = lines.findIndex((line, index) => index >= body.start && line !== '');
    if (!log.mend('removed', first + 1, text, '')) return stretch;
    return { ...stretch, body: { start: body.start, end: body.start } };
  });
}

/** The lines of several parts below one another; `lineOf` gives the number that a line bears in the source. */
export type JoinedLines = {
  readonly lines: readonly string[];
  readonly lineOf: (line: number) => number;
  /** The index of each part's first line. */
  readonly starts: readonly number[];
};

const shortestSeparator = 20;

/** A long row of hyphens below a mail parts it from the next one, and no scenes. */
function isBlankOrSeparator(line: string, isLast: boolean): boolean {
  if (line === '') return true;
  return !isLast && line.length >= shortestSeparator && isRule(line) && !hasWord.test(line);
}

/** Where a mail ended says nothing of the story, so that the seam is like any other two paragraphs. */
export function joinBodies(lines: readonly string[], bodies: readonly LineRange[]): JoinedLines {
  const joined: string[] = [];
  const numbers: number[] = [];
  const starts: number[] = [];
  for (const body of bodies) {
    let { start, end } = body;
    while (start < end && lines[start] === '') start += 1;
    while (end > start && isBlankOrSeparator(lines[end - 1] ?? '', body === bodies.at(-1))) end -= 1;
    if (joined.length > 0) {
      joined.push('');
      numbers.push(start);
    }
    starts.push(joined.length);
    for (let index = start; index < end; index += 1) {
      joined.push(lines[index] ?? '');
      numbers.push(index + 1);
    }
  }
  return { lines: joined, lineOf: (line) => numbers[line - 1] ?? line, starts };
}
