// readTitleLine: a title that bears no label, known by what stands below it: a by-line, fields, the first chapter.

import { parseHeading } from '../headings/parseHeading.ts';
import { isContentsLabel } from '../headings/readContents.ts';
import { bannerLabel, isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { isBelievableField } from './believableField.ts';
import type { LineRange } from './header.ts';
import { leadsToField } from './leadsToField.ts';
import { topField } from './looseField.ts';

export type TitleLine = {
  readonly title: string | null;
  /** The title's own words for "by", and the name. */
  readonly author: { readonly name: string; readonly byWords: string; readonly line: number } | null;
  /** The number of the title's line. */
  readonly line: number;
  /** Lines between the title and the by-line. */
  readonly between: LineRange | null;
  /** The index of the first line that is not read. */
  readonly next: number;
};

const longestTitle = 100;
const longestSubtitle = 70;
const byLine = /^[*_\s(~-]*((?:written\s+|story\s+|a story\s+)?by:?)\s+(\S.{0,58}?)[*_\s)~,-]*$/i;
const byLineElsewhere =
  /^[*_\s(~-]*(von|par|por|di|от|автор)\s+((?:[\p{Lu}\d][\p{L}\d_.'’-]{0,30}[\s,&]{0,3}){1,4})[*_\s)~,-]*$/u;
const withName = /^(\S.{0,80}?)\s*,?\s+(by)\s+((?:[\p{Lu}\d][\p{L}\d_.'’-]{0,30}\s?){1,4})$/u;

const noTitle = (next: number): TitleLine => ({ title: null, author: null, line: 0, between: null, next });

function nextWritten(lines: readonly string[], from: number): number {
  for (let index = from; index < lines.length; index += 1) if (lines[index] !== '') return index;
  return lines.length;
}

/** Rules between a title and what it stands above are decoration. */
function nextBelow(lines: readonly string[], from: number): number {
  let index = nextWritten(lines, from);
  for (let rules = 0; rules < 2 && index < lines.length && isRule(lines[index] ?? ''); rules += 1)
    index = nextWritten(lines, index + 1);
  return index;
}

export function bareTitle(text: string): string {
  const inner = foldSpaces(text)
    .replace(/^[*_~=#\s]{1,20}/, '')
    .replace(/[*_~=#\s]{1,20}$/, '');
  return /^"[^"]+"$|^“[^”]+”$|^«[^»]+»$/.test(inner) ? inner.slice(1, -1) : inner;
}

function canBeTitle(line: string): boolean {
  const text = line.trim();
  return (
    text.length <= longestTitle &&
    !isRule(text) &&
    /[\p{L}\p{N}]/u.test(text) &&
    !/[,;:]$|[\p{Ll}]\.$/u.test(text) &&
    !/^["“]?(?:https?:|www\.)/i.test(text) &&
    topField(line) === null &&
    !isContentsLabel(line) &&
    parseHeading(line) === null
  );
}

function authorIn(line: string, index: number): TitleLine['author'] {
  const found = byLine.exec(line) ?? byLineElsewhere.exec(line);
  if (found === null || topField(line)?.isWeak === false) return null;
  return { name: found[2] ?? '', byWords: found[1] ?? '', line: index + 1 };
}

/** `isBelowHeader`: the lines above are a header already, in which only the title is missing. */
export function readTitleLine(lines: readonly string[], from: number, isBelowHeader = false): TitleLine {
  let first = nextWritten(lines, from);
  if (isRule(lines[first] ?? '')) first = nextBelow(lines, first);
  const line = lines[first] ?? '';
  if (first >= lines.length || !canBeTitle(bannerLabel(line) ?? line)) return noTitle(from);
  const title = bareTitle(bannerLabel(line) ?? line);
  const found = { title, author: null, line: first + 1, between: null };
  const second = nextBelow(lines, first + 1);
  const follower = lines[second] ?? '';
  const author = authorIn(follower, second);
  if (author !== null) return { ...found, author, next: second + 1 };
  const third = nextBelow(lines, second + 1);
  const below = authorIn(lines[third] ?? '', third);
  const isSubtitle = follower.length <= longestSubtitle && canBeTitle(follower) && below !== null;
  if (isSubtitle)
    return { ...found, author: below, between: { start: second, end: second + 1 }, next: third + 1 };
  const field = topField(follower);
  const heading = parseHeading(follower);
  const isHeader =
    field !== null && (!field.isWeak || leadsToField(lines, second)) && isBelievableField(field);
  if (isHeader && field.kind !== 'title') {
    const named = withName.exec(title);
    if (named === null || field.kind === 'author') return { ...found, next: second };
    const name = { name: (named[3] ?? '').trim(), byWords: named[2] ?? '', line: first + 1 };
    return { ...found, title: bareTitle(named[1] ?? title), author: name, next: second };
  }
  const isFirst = heading !== null && (heading.number ?? 0) <= 1;
  const isAlone = isBelowHeader && standsAlone(lines, first, second);
  return isFirst || isAlone ? { ...found, next: isAlone ? first + 1 : second } : noTitle(from);
}

/** Below a header: a few words on a line of their own, with a longer paragraph after a blank line. */
function standsAlone(lines: readonly string[], first: number, second: number): boolean {
  const line = (lines[first] ?? '').trim();
  const follower = lines[second] ?? '';
  return (
    line.length <= longestSubtitle &&
    /^["“«*_]{0,2}[\p{Lu}\d]/u.test(line) &&
    !/[.!?…,;:]["”»]?$/.test(line) &&
    second > first + 1 &&
    follower.length > line.length
  );
}
