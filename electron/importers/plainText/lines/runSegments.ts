// segmentsOf: a run of lines parted into plain ones, moved-in ones, quoted replies, columns, logs and labels.

import type { RepairLog } from '../repairs/repairLog.ts';
import { isIndentedStanza } from './indentedStanza.ts';
import { readsAsColumns } from './keptLines.ts';
import { indentOf } from './lineIndent.ts';
import { isFullLine, type LineRhythm } from './lineRhythm.ts';
import { beginsInLowerCase, endsInWord, endsSentence, isEastAsianParagraph } from './lineSigns.ts';
import { lineStartOf, listMarkOf, replyMarkOf } from './lineStarts.ts';

export type Segment = {
  readonly kind: 'plain' | 'deep' | 'stanza' | 'reply' | 'columns' | 'log' | 'labels';
  /** The index of its first line in the run. */
  readonly from: number;
  readonly lines: readonly string[];
  /** The lines of a reply without their marks. */
  readonly bare?: readonly string[];
};

type Reader = { readonly rhythm: LineRhythm; readonly log: RepairLog };

const longestBlock = 200;
const leastStanza = 4;
const widestProse = 110;
const narrowestProse = 40;
/** Narrower lines are prose only where a word is parted, and where each goes on within its sentence. */
const narrowestColumn = 24;

/** True when the lines broke where they had to at their own width, and go on as sentences do; `indent` is no text. */
export function isWrappedByItself(lines: readonly string[], indent: number): boolean {
  if (lines.length < 2 || lines.length > longestBlock) return false;
  const width = Math.max(...lines.map((line) => line.length));
  if (width > widestProse || width - indent < narrowestColumn) return false;
  let [full, runOn, parted] = [0, 0, 0];
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const [line, next] = [lines[index] ?? '', lines[index + 1] ?? ''];
    const isRunOn = beginsInLowerCase(next) && !endsSentence(line);
    // Nobody but a wrap parts a word.
    const isParted = isRunOn && endsInWord(line);
    if (isParted || isFullLine(line, next, width)) full += 1;
    if (isRunOn) runOn += 1;
    if (isParted) parted += 1;
  }
  const pairs = lines.length - 1;
  if (width - indent < narrowestProse && (parted === 0 || runOn < pairs)) return false;
  return full >= pairs * (pairs > 3 ? 0.8 : 1) && runOn >= Math.max(1, pairs * 0.4);
}

/** The indent from which lines are moved in further than a paragraph's first. */
function deepFrom({ margin, firstIndent, isHanging }: LineRhythm): number {
  if (isHanging) return Number.POSITIVE_INFINITY;
  return margin + (firstIndent === 0 ? 2 : firstIndent + 3);
}

type Kind = Segment['kind'];

const deed = /^\s*\*{1,3}\s?([\p{L}\p{N}_]{1,24})\s/u;

/** "* anna waves", among the lines of a chat in which `<anna>` speaks. */
function isDeed(line: string, run: readonly string[]): boolean {
  const name = deed.exec(line.slice(0, 40))?.[1];
  return name !== undefined && run.some((each) => each.includes(`<${name}>`));
}

/** Two lines or more of a kind, one after another; what stands alone is plain. */
function kindsOf(run: readonly string[], { rhythm }: Reader): Kind[] {
  const from = deepFrom(rhythm);
  const kinds = run.map((line): Kind => {
    const code = line.charCodeAt(0);
    if (code !== 0x20 && code !== 0x09 && code !== 0xa0 && code !== 0x3e && code !== 0x3000) return 'plain';
    if (replyMarkOf(line) !== '') return 'reply';
    return indentOf(line) >= from && listMarkOf(line) === null ? 'deep' : 'plain';
  });
  if (run.length <= longestBlock)
    for (const [index, line] of run.entries()) {
      if (kinds[index] === 'plain' && kinds[index - 1] === 'log' && isDeed(line, run)) kinds[index] = 'log';
      if (kinds[index] !== 'plain') continue;
      const start = lineStartOf(line);
      if (start === 'mail') kinds[index] = 'labels';
      if (start === 'chat') kinds[index] = 'log';
    }
  return kinds;
}

/** In Japanese each paragraph begins with one such space; lines of a verse end without a stop. */
function areEastAsianParagraphs(lines: readonly string[]): boolean {
  if (!lines.every((line) => line.charCodeAt(0) === 0x3000)) return false;
  const told = lines.filter(isEastAsianParagraph).length;
  return told > 0 && told >= lines.length * 0.5;
}

/** One moved-in line alone begins a paragraph, and one that a full line leads to hangs below its first. */
function isPlainAfterAll(
  run: readonly string[],
  from: number,
  to: number,
  kind: Kind,
  rhythm: LineRhythm,
): boolean {
  if (kind === 'reply' || kind === 'plain') return false;
  if (to - from < 2) return true;
  if (kind === 'deep' && areEastAsianParagraphs(run.slice(from, to))) return true;
  if (kind !== 'deep' || from === 0) return false;
  const [above, line] = [run[from - 1] ?? '', run[from] ?? ''];
  const isFull = rhythm.wrapWidth !== null && isFullLine(above, line, rhythm.wrapWidth);
  return !endsSentence(above) && !above.endsWith(',') && (isFull || beginsInLowerCase(line));
}

function replySegment(
  run: readonly string[],
  from: number,
  to: number,
  first: number,
  log: RepairLog,
): Segment {
  const lines = run.slice(from, to);
  const marks = lines.map(replyMarkOf);
  const isMade = log.mend('quoteMark', first + from, (marks[0] ?? '').trim(), '');
  if (!isMade) return { kind: 'log', from, lines };
  return {
    kind: 'reply',
    from,
    lines,
    bare: lines.map((line, index) => line.slice((marks[index] ?? '').length)),
  };
}

/** `first` is the number of the run's first line. */
export function segmentsOf(run: readonly string[], first: number, reader: Reader): readonly Segment[] {
  if (run.length === 1 && replyMarkOf(run[0] ?? '') === '') return [{ kind: 'plain', from: 0, lines: run }];
  if (run.length <= longestBlock && readsAsColumns(run)) return [{ kind: 'columns', from: 0, lines: run }];
  const kinds = kindsOf(run, reader);
  if (run.length >= leastStanza && kinds[0] === 'plain' && kinds.includes('deep')) {
    const areDeep = kinds.map((kind) => kind === 'deep');
    if (isIndentedStanza(run, areDeep, reader.rhythm)) return [{ kind: 'stanza', from: 0, lines: run }];
  }
  const segments: Segment[] = [];
  let plainFrom = 0;
  const closePlain = (to: number) => {
    if (to > plainFrom) segments.push({ kind: 'plain', from: plainFrom, lines: run.slice(plainFrom, to) });
  };
  for (let from = 0; from < run.length; ) {
    const kind = kinds[from] ?? 'plain';
    let to = from + 1;
    while (to < run.length && kinds[to] === kind) to += 1;
    if (kind !== 'plain' && !isPlainAfterAll(run, from, to, kind, reader.rhythm)) {
      closePlain(from);
      segments.push(
        kind === 'reply'
          ? replySegment(run, from, to, first, reader.log)
          : { kind, from, lines: run.slice(from, to) },
      );
      plainFrom = to;
    }
    from = to;
  }
  if (plainFrom === 0 && segments.length === 0) return [{ kind: 'plain', from: 0, lines: run }];
  closePlain(run.length);
  return segments;
}
