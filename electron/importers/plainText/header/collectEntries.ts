// collectEntries: the header's lines gathered into entries: fields, banners, and paragraphs of front matter.

import { parseHeading } from '../headings/parseHeading.ts';
import { isContentsLabel, readContents } from '../headings/readContents.ts';
import type { LineRhythm } from '../lines/lineRhythm.ts';
import { bannerLabel, isRule, withoutTrailingRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { isBelievableField } from './believableField.ts';
import { continuesValue } from './continuesValue.ts';
import type { FieldKind } from './fieldKind.ts';
import { frontKindOf } from './frontKindOf.ts';
import type { HeaderEntry } from './header.ts';
import { leadsToField } from './leadsToField.ts';
import { topField } from './looseField.ts';
import { bannerKind, parseField } from './parseField.ts';

type OpenEntry = {
  kind: FieldKind;
  kinds?: readonly FieldKind[];
  label: string | null;
  line: number;
  isBanner: boolean;
  paragraphs: string[][];
  /** A blank line was seen after the newest paragraph. */
  isParted: boolean;
  valueLine?: number;
};

export type CollectedEntries = {
  readonly entries: readonly HeaderEntry[];
  /** The index of the first line that belongs to no entry. */
  readonly end: number;
  /** The title again, and rules drawn with letters: lines that the story does without. */
  readonly removed: readonly { readonly line: number; readonly text: string }[];
};

const longestBannerRule = 10;
/** What goes on longer is a list of something else, and is read as text. */
const mostEntries = 100;

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Reads from `start` until the story begins; rules and blank lines after the last entry are left to the story. */
export function collectEntries(
  lines: readonly string[],
  start: number,
  rhythm: LineRhythm,
  knownTitle: string | null = null,
  isOpen = false,
): CollectedEntries {
  const entries: OpenEntry[] = [];
  const removed: { line: number; text: string }[] = [];
  let open: OpenEntry | null = null;
  let title: string | null = knownTitle === null ? null : fold(knownTitle);
  let afterRule = false;
  let index = start;
  // What lies between the end of the last entry and here: rules and blank lines, kept out unless more header follows.
  let end = start;

  const begin = (
    kind: FieldKind,
    label: string | null,
    text: string,
    isBanner: boolean,
    kinds?: readonly FieldKind[],
  ) => {
    open = {
      kind,
      label,
      line: index + 1,
      isBanner,
      paragraphs: text === '' ? [] : [[text]],
      isParted: false,
      ...(kinds === undefined ? {} : { kinds }),
    };
    entries.push(open);
    if (kind === 'title' && text !== '') title = fold(text);
    afterRule = false;
    end = index + 1;
  };
  const add = (entry: OpenEntry, text: string) => {
    const last = entry.paragraphs.at(-1);
    if (last === undefined) entry.valueLine = index + 1;
    if (last === undefined || entry.isParted) entry.paragraphs.push([text]);
    else last.push(text);
    entry.isParted = false;
    if (entry.kind === 'title') title ??= fold(text);
    end = index + 1;
  };

  for (; index < lines.length && entries.length < mostEntries; index += 1) {
    const line = lines[index] ?? '';
    const current = open as OpenEntry | null;
    if (line === '') {
      if (current !== null) current.isParted = true;
      continue;
    }
    const label = bannerLabel(line);
    const kind = label === null ? null : bannerKind(label);
    if (label !== null && kind !== null) {
      begin(kind, label, '', true);
      continue;
    }
    if (isRule(line)) {
      if (/[\p{L}\p{N}]/u.test(line)) removed.push({ line: index + 1, text: line.trim() });
      if (current?.isBanner && line.trim().length >= longestBannerRule) end = index + 1;
      else if (entries.length === 0 && !leadsToField(lines, index + 1)) break;
      else afterRule = true;
      open = null;
      continue;
    }
    if (isContentsLabel(line) && readContents(lines, index, lines.length) !== null) break;
    const field = topField(line);
    if (
      field !== null &&
      ((!field.isWeak && isBelievableField(field)) ||
        isOpen ||
        entries.length > 0 ||
        leadsToField(lines, index + 1))
    ) {
      begin(field.kind, field.label === '' ? null : field.label, foldSpaces(field.value), false, field.kinds);
      continue;
    }
    if (parseHeading(line) !== null) break;
    if (title !== null && fold(line) === title) {
      removed.push({ line: index + 1, text: line.trim() });
      end = index + 1;
      open = null;
      continue;
    }
    if (current !== null && belongsTo(current, lines, index, rhythm)) {
      const text = withoutTrailingRule(line);
      add(current, foldSpaces(text ?? line));
      if (text !== null) open = null;
      continue;
    }
    const isNote = leadsToField(lines, index);
    if (!isNote && (entries.length === 0 || isContinued(lines, index))) break;
    const front = frontKindOf(line) ?? (isNote ? 'notes' : null);
    if (front !== null && (isNote || !afterRule)) begin(`front:${front}`, null, foldSpaces(line), false);
    else if (isBeforeFirstHeading(lines, index)) begin('front:other', null, foldSpaces(line), true);
    else break;
  }
  return { entries: entries.map(withListing), end, removed: removed.filter(({ line }) => line <= end) };
}

const listKinds: readonly FieldKind[] = ['fandom', 'relationship', 'character', 'tag', 'category', 'warning'];

/** A label alone above several lines that nothing joins: each line is one name. */
function withListing(entry: OpenEntry): HeaderEntry {
  const [lines = [], ...more] = entry.paragraphs;
  const isListed =
    entry.valueLine !== undefined &&
    more.length === 0 &&
    lines.length > 1 &&
    listKinds.includes(entry.kind) &&
    lines.every((line) => line.length <= 80 && !/[,;.]$/.test(line));
  return isListed ? { ...entry, isListed } : entry;
}

/** The line before it is part of the same run. */
function isContinued(lines: readonly string[], index: number): boolean {
  return (
    index > 0 &&
    lines[index - 1] !== '' &&
    !isRule(lines[index - 1] ?? '') &&
    topField(lines[index - 1] ?? '') === null
  );
}

const farthestLook = 60;
const mostWords = 300;

/** The first line after `index` that `isSought`, when no more than a page of text stands before it. */
function findSoon(
  lines: readonly string[],
  index: number,
  isSought: (line: string) => boolean,
): string | null {
  let words = 0;
  for (const line of lines.slice(index, index + farthestLook)) {
    if (isSought(line)) return line;
    words += line.length / 6;
    if (words > mostWords) return null;
  }
  return null;
}

/** Words between a header and the first chapter's heading are before the story, if they are few. */
function isBeforeFirstHeading(lines: readonly string[], index: number): boolean {
  const heading = parseHeading(findSoon(lines, index, (line) => parseHeading(line) !== null) ?? '');
  return heading !== null && (heading.number ?? 0) <= 1;
}

/** Without this, a banner that nothing closes would swallow the story. */
function isFollowedByHeader(lines: readonly string[], index: number): boolean {
  const isHeader = (line: string) =>
    isRule(line) ||
    bannerKind(bannerLabel(line) ?? '') !== null ||
    parseField(line)?.isWeak === false ||
    parseHeading(line) !== null;
  return findSoon(lines, index, isHeader) !== null;
}

function belongsTo(entry: OpenEntry, lines: readonly string[], index: number, rhythm: LineRhythm): boolean {
  if (entry.isBanner && entry.isParted)
    return frontKindOf(lines[index] ?? '') === null && isFollowedByHeader(lines, index);
  return entry.isBanner || continuesValue(entry, lines, index, rhythm);
}
