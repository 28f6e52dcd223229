// paragraphsOf: a run of lines without a blank one between them, as the paragraphs and lists that it holds.

import type { RepairLog } from '../repairs/repairLog.ts';
import { continuesStub } from './combWidth.ts';
import { areShort, keptFormOf, readsAsVerse } from './keptLines.ts';
import { indentOf } from './lineIndent.ts';
import { isFullLine, type LineRhythm } from './lineRhythm.ts';
import { beginsInLowerCase, endsInWord, endsSentence, isEastAsianParagraph, isSpeech } from './lineSigns.ts';
import { type ListMark, lineStartOf, listMarkOf } from './lineStarts.ts';
import { listRunsIn } from './listRuns.ts';
import { isWrappedByItself, type Segment, segmentsOf } from './runSegments.ts';
import { sentLine } from './sentLines.ts';
import { foldSpaces } from './splitLines.ts';
import type { WrapJoiner } from './wrapJoiner.ts';

/** How a text is set: its lines kept, as a letter, in columns, or moved in as a quotation. */
export type TextForm = 'verse' | 'letter' | 'columns' | 'quote';

/** `line` is the number of its first line, `lastLine` of its last; several `lines` are kept as the author broke them. */
export type Paragraph = {
  readonly line: number;
  readonly lastLine: number;
  readonly lines: readonly string[];
  readonly form?: TextForm;
  /** A point of a list, without its mark. */
  readonly mark?: ListMark;
};

export type RunReader = {
  readonly rhythm: LineRhythm;
  readonly join: WrapJoiner;
  readonly log: RepairLog;
  readonly dashIsSpeech: boolean;
};

const longestVerse = 70;
/** Of the width: a shorter line was not broken because it had to be. */
const wrappedPart = 0.6;
const versePart = 0.8;
const overhang = 12;
/** Longer runs are texts without blank lines; nobody draws a table or keeps a log of such length. */
const longestBlock = 200;

function isRunOn(line: string, next: string): boolean {
  return beginsInLowerCase(next) && !endsSentence(line);
}

/** A line that something broke in the middle of a sentence, in a text whose lines are whole paragraphs. */
function isStray(line: string, next: string): boolean {
  const isLong = line.length > longestVerse || (next.length > longestVerse && line.length > 30);
  return isLong && !(line.length <= longestVerse && line.endsWith(',')) && isRunOn(line, next);
}

const opensWithin = /[^\s*_]\s(\*{1,3}|_)[^*_\s][^*_]{0,80}$/u;
const closesWithin = /^[^*_]{0,80}[^*_\s](\*{1,3}|_)[,;:.!?…]?\s["“]?\p{L}/u;

/** Emphasis that begins and ends within a sentence, and runs over the end of a line. */
function isWithinEmphasis(line: string, next: string): boolean {
  if (!line.includes('*') && !line.includes('_')) return false;
  const sign = opensWithin.exec(line.slice(-100))?.[1];
  return sign !== undefined && closesWithin.exec(next.slice(0, 100))?.[1] === sign;
}

const eastAsianEnd = /[。！？…―」』]$/;
const eastAsianSpeech = /^\s*[「『]/;

export function continuesLine(line: string, next: string, rhythm: LineRhythm): boolean {
  const { wrapWidth, margin } = rhythm;
  // Quoted-printable says which breaks are none.
  if (line.endsWith(' ')) return true;
  // After a whole sentence, speech in these scripts begins a paragraph of its own.
  if (eastAsianEnd.test(line) && eastAsianSpeech.test(next)) return false;
  if (wrapWidth === null) return isStray(line, next);
  if (rhythm.isHanging) return indentOf(next) - margin >= 2;
  const nextIndent = rhythm.isIndented ? indentOf(next) - margin : 0;
  if (nextIndent >= 2 && (Math.abs(nextIndent - rhythm.firstIndent) <= 1 || indentOf(line) - margin < 2))
    return false;
  if (line.length > wrapWidth + overhang) return isRunOn(line, next);
  if (isFullLine(line, next, wrapWidth)) return true;
  if (endsInWord(line)) return isRunOn(line, next) || line.length > wrapWidth * wrappedPart;
  return isRunOn(line, next) && (line.length > wrapWidth * wrappedPart || isWithinEmphasis(line, next));
}

const isKeepable = (line: string) =>
  !isSpeech(line) && listMarkOf(line) === null && !isEastAsianParagraph(line);

/** Short lines that nobody wrapped, one after another, in a text whose paragraphs have blank lines between them. */
function withKeptLines(
  paragraphs: readonly Paragraph[],
  run: readonly string[],
  first: number,
  rhythm: LineRhythm,
): readonly Paragraph[] {
  const { wrapWidth } = rhythm;
  if (run.length > longestBlock || paragraphs.length < 2) return paragraphs;
  if (!rhythm.isSpaced && !readsAsVerse(run)) return paragraphs;
  const longest = wrapWidth === null ? longestVerse : Math.min(longestVerse, wrapWidth * versePart);
  const isKept = ({ line, lastLine }: Paragraph) => {
    const written = run[line - first] ?? '';
    return line === lastLine && written.length <= longest && isKeepable(written);
  };
  // Where lines are whole paragraphs, short ones among long ones are short paragraphs.
  const leadsIn = (run[0] ?? '').endsWith(':') ? 1 : 0;
  if (wrapWidth === null && !paragraphs.slice(leadsIn).every(isKept)) return paragraphs;
  const grouped: Paragraph[] = [];
  let open: Paragraph[] = [];
  const close = () => {
    const [start] = open;
    const last = open.at(-1);
    if (start === undefined || last === undefined) return;
    const lines = run.slice(start.line - first, last.lastLine - first + 1);
    if (open.length < 2) grouped.push(...open);
    else
      grouped.push({
        line: start.line,
        lastLine: last.lastLine,
        lines: lines.map(foldSpaces),
        form: keptFormOf(lines),
      });
    open = [];
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    const isLead = index < leadsIn && paragraphs.length > 2 && wrapWidth === null;
    if (isKept(paragraph) && !isLead) open.push(paragraph);
    else {
      close();
      grouped.push(paragraph);
    }
  }
  close();
  return grouped;
}

/** Two speakers or more: each line that begins with a name is its own. */
function speakersIn(run: readonly string[]): boolean {
  if (run.length > longestBlock) return false;
  return run.filter((line) => lineStartOf(line) !== null).length >= 2;
}

function textOf(lines: readonly string[], first: number, join: WrapJoiner): readonly string[] {
  const joined = join(lines, first);
  return joined.includes('\n') ? joined.split('\n').map(foldSpaces) : [foldSpaces(joined)];
}

function prose(run: readonly string[], first: number, { rhythm, join }: RunReader): readonly Paragraph[] {
  const hasSpeakers = rhythm.wrapWidth !== null && speakersIn(run);
  const splits: number[] = [];
  let sent = '';
  for (let index = 1; index < run.length; index += 1) {
    const next = run[index] ?? '';
    const isOwn = hasSpeakers && lineStartOf(next) !== null;
    const line = run[index - 1] ?? '';
    sent = sentLine(sent, line);
    const goesOn =
      continuesLine(sent, next, rhythm) || continuesStub(run[index - 2] ?? '', line, next, rhythm);
    if (isOwn || !goesOn) splits.push(index);
  }
  const isParted = rhythm.isSpaced ? !rhythm.isIndented : rhythm.wrapWidth === null;
  const isOneParagraph = splits.length > 0 && !hasSpeakers && isParted && isWrappedByItself(run, 0);
  const paragraphs: Paragraph[] = [];
  let start = 0;
  const addUpTo = (end: number) => {
    const line = first + start;
    const lastLine = first + end - 1;
    if (end - start === 1) paragraphs.push({ line, lastLine, lines: [foldSpaces(run[start] ?? '')] });
    else paragraphs.push({ line, lastLine, lines: textOf(run.slice(start, end), line, join) });
    start = end;
  };
  if (!isOneParagraph) for (const end of splits) addUpTo(end);
  addUpTo(run.length);
  return withKeptLines(paragraphs, run, first, rhythm);
}

/** Plain lines, with the lists among them. */
function proseAndLists(run: readonly string[], first: number, reader: RunReader): readonly Paragraph[] {
  if (!run.some((line) => listMarkOf(line) !== null)) return prose(run, first, reader);
  const isContinued = (line: string, next: string) =>
    reader.rhythm.wrapWidth !== null && continuesLine(line, next, reader.rhythm);
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (const list of listRunsIn(run, reader.dashIsSpeech, isContinued)) {
    if (list.from > from) paragraphs.push(...prose(run.slice(from, list.from), first + from, reader));
    for (const point of list.points) {
      const [head = '', ...rest] = run.slice(point.from, point.to);
      const lines = textOf([head.slice(point.mark.written.length), ...rest], first + point.from, reader.join);
      paragraphs.push({ line: first + point.from, lastLine: first + point.to - 1, lines, mark: point.mark });
    }
    from = list.to;
  }
  if (from < run.length) paragraphs.push(...prose(run.slice(from), first + from, reader));
  return paragraphs;
}

function leastIndent(lines: readonly string[]): number {
  return lines.reduce((least, line) => Math.min(least, indentOf(line)), Number.POSITIVE_INFINITY);
}

/** Lines that are moved in: a quotation when something wrapped them, verse or a letter when nobody did. */
function movedIn({ lines }: Segment, first: number, reader: RunReader): readonly Paragraph[] | null {
  const place = { line: first, lastLine: first + lines.length - 1 };
  const indent = leastIndent(lines);
  if (isWrappedByItself(lines, indent))
    return [{ ...place, lines: textOf(lines, first, reader.join), form: 'quote' }];
  if (!areShort(lines)) return null;
  return [{ ...place, lines: lines.map(foldSpaces), form: keptFormOf(lines) }];
}

const longestAlone = 60;

/** One line moved in further than any paragraph's first: the last line of a verse, a name below a letter. */
function isSetOffAlone(line: string, rhythm: LineRhythm): boolean {
  if (rhythm.wrapWidth === null || rhythm.firstIndent === 0 || rhythm.isHanging) return false;
  return (
    line.length <= longestAlone && indentOf(line) >= rhythm.margin + rhythm.firstIndent + 3 && !isSpeech(line)
  );
}

const tabs = /\t/g;

/** The paragraphs of a reply, parted by lines that hold nothing but the mark. */
function quoted(bare: readonly string[], first: number, join: WrapJoiner): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (let index = 0; index <= bare.length; index += 1) {
    if (index < bare.length && bare[index]?.trim() !== '') continue;
    const written = bare.slice(from, index);
    const line = first + from;
    if (written.length > 0) {
      const lines = isWrappedByItself(written, 0) ? textOf(written, line, join) : written.map(foldSpaces);
      paragraphs.push({ line, lastLine: line + written.length - 1, lines, form: 'quote' });
    }
    from = index + 1;
  }
  return paragraphs;
}

function segmentParagraphs(segment: Segment, first: number, reader: RunReader): readonly Paragraph[] {
  const { lines, kind } = segment;
  const place = { line: first, lastLine: first + lines.length - 1 };
  if (kind === 'columns') {
    const indent = leastIndent(lines);
    const rows = lines.map(
      (line) => ' '.repeat(indentOf(line) - indent) + line.trimStart().replace(tabs, '    '),
    );
    return [{ ...place, lines: rows, form: 'columns' }];
  }
  if (kind === 'reply') return quoted(segment.bare ?? lines, first, reader.join);
  if (kind === 'labels') return [{ ...place, lines: lines.map(foldSpaces), form: 'letter' }];
  if (kind === 'log' || kind === 'stanza') return [{ ...place, lines: lines.map(foldSpaces), form: 'verse' }];
  const own = kind === 'deep' ? movedIn(segment, first, reader) : null;
  return own ?? proseAndLists(lines, first, reader);
}

/** `first` is the number of the run's first line. Lines that the rhythm shows to be wrapped are joined. */
export function paragraphsOf(run: readonly string[], first: number, reader: RunReader): readonly Paragraph[] {
  const [only = ''] = run;
  if (run.length === 1 && isSetOffAlone(only, reader.rhythm))
    return [{ line: first, lastLine: first, lines: [foldSpaces(only)], form: 'verse' }];
  const paragraphs: Paragraph[] = [];
  for (const segment of segmentsOf(run, first, reader))
    for (const paragraph of segmentParagraphs(segment, first + segment.from, reader))
      paragraphs.push(paragraph);
  return paragraphs;
}
