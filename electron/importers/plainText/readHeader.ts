// readHeader: where the story begins, and what stands before it.

import { collectEntries } from './collectEntries.ts';
import { type Header, noHeader } from './header.ts';
import type { LineRhythm } from './lineRhythm.ts';
import { topField } from './looseField.ts';
import { parseHeading } from './parseHeading.ts';
import { readMailHeader } from './readMailHeader.ts';
import { readWorkPageCopy } from './readWorkPageCopy.ts';
import type { RepairLog } from './repairLog.ts';
import { bannerLabel, isRule } from './rules.ts';
import { foldSpaces } from './splitLines.ts';

const longestTitle = 100;
const byLine = /^[*_\s(~-]*(?:written\s+)?by:?\s+(\S.{0,58}?)[*_\s)~,-]*$/i;

/** "by" or "written by": what a by-line has besides the name. */
function byWords(line: string): string {
  return /(?:written\s+)?by/i.exec(line)?.[0] ?? '';
}

type TitleLine = { readonly title: string | null; readonly author: string | null; readonly next: number };

const noTitle = (next: number): TitleLine => ({ title: null, author: null, next });

function nextWritten(lines: readonly string[], from: number): number {
  for (let index = from; index < lines.length; index += 1) if (lines[index] !== '') return index;
  return lines.length;
}

function bare(text: string): string {
  const inner = foldSpaces(text)
    .replace(/^[*_~=#\s]{1,20}/, '')
    .replace(/[*_~=#\s]{1,20}$/, '');
  return /^"[^"]+"$|^“[^”]+”$/.test(inner) ? inner.slice(1, -1) : inner;
}

function canBeTitle(line: string): boolean {
  const text = line.trim();
  return (
    text.length <= longestTitle &&
    !isRule(text) &&
    /[\p{L}\p{N}]/u.test(text) &&
    !/[,;:]$|[a-z]\.$/.test(text) &&
    !/^["“]?(?:https?:|www\.)/i.test(text) &&
    topField(line) === null &&
    parseHeading(line) === null
  );
}

/** A line is the title when a by-line, header fields, or the first chapter's heading come right after it. */
function readTitleLine(lines: readonly string[], from: number): TitleLine {
  const first = nextWritten(lines, from);
  const line = lines[first] ?? '';
  if (first >= lines.length || !canBeTitle(bannerLabel(line) ?? line)) return noTitle(from);
  const title = bare(bannerLabel(line) ?? line);
  const second = nextWritten(lines, first + 1);
  const follower = lines[second] ?? '';
  const author = byLine.exec(follower)?.[1];
  if (author !== undefined) return { title, author, next: second + 1 };
  const field = topField(follower);
  if (field !== null && !field.isWeak && field.kind !== 'title') return { title, author: null, next: second };
  const heading = parseHeading(follower);
  const isFirst = heading !== null && (heading.number ?? 0) <= 1;
  return isFirst ? { title, author: null, next: second } : noTitle(from);
}

export function readHeader(lines: readonly string[], rhythm: LineRhythm, log: RepairLog): Header {
  const copy = readWorkPageCopy(lines, log);
  if (copy !== null) return copy;
  const mail = readMailHeader(lines);
  const titled = readTitleLine(lines, mail?.next ?? 0);
  const { entries, end, removed } = collectEntries(lines, titled.next, rhythm);
  if (titled.title === null && entries.length === 0 && mail === null) return noHeader;
  if (titled.author !== null) log.note('fieldLabel', titled.next, byWords(lines[titled.next - 1] ?? ''), '');
  for (const { line, text } of removed) log.note('removed', line, text, '');
  return {
    entries: mail === null ? entries : [mail.entry, ...entries],
    title: titled.title,
    authors: titled.author === null ? [] : [titled.author],
    subjectRating: mail?.rating ?? null,
    bodyStart: end,
  };
}
