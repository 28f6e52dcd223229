// readTitleLine: a title that bears no label, known by what stands below it: a by-line, fields, the first chapter.

import { numberedLine } from '../headings/numberedLine.ts';
import { parseHeading } from '../headings/parseHeading.ts';
import { isContentsLabel } from '../headings/readContents.ts';
import { bannerLabel, isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { isBelievableField } from './believableField.ts';
import { isRightsNotice } from './frontKindOf.ts';
import { isGapTitle } from './gapTitle.ts';
import type { LineRange } from './header.ts';
import { isPenName } from './isPenName.ts';
import { leadsToField } from './leadsToField.ts';
import { linesBelowName } from './linesBelowName.ts';
import { topField } from './looseField.ts';
import { isTitleCase, nameBelowTitle, standsAboveFields } from './nameBelowTitle.ts';
import { isNamedIn } from './personName.ts';
import { type ByLine, readByLine } from './readByLine.ts';
import { isOneLineHeader } from './readOneLineHeader.ts';
import { partBelowName, titleAboveNumber, titleWithMark } from './readTitleOfPart.ts';
import { rightsByLine } from './rightsByLine.ts';
import { titleBesideName, titleWithName } from './titleWithName.ts';

export type TitleLine = {
  readonly title: string | null;
  readonly author: ByLine | null;
  /** The number of the title's line. */
  readonly line: number;
  /** Lines between the title and the by-line. */
  readonly between: LineRange | null;
  /** A line between them that counts the parts of the story. */
  readonly part?: { readonly line: number; readonly text: string };
  /** The index of the first line that is not read. */
  readonly next: number;
};

const longestTitle = 100;
const longestSubtitle = 70;
const longestNumber = 30;

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
  const by = readByLine(lines, second) ?? (isBelowHeader ? null : rightsByLine(lines, first, second));
  if (by !== null) return { ...found, author: by.author, next: by.next };
  if (titleWithMark(lines, first, title)) return { ...found, next: first + 1 };
  const under = isBelowHeader ? null : nameBelowTitle(lines, first, second);
  if (under !== null) return { ...found, author: under.author, next: under.next };
  const third = nextBelow(lines, second + 1);
  const numbered = titleAboveNumber(lines, second, third);
  if (numbered !== null) return { ...found, ...numbered };
  const counted = partBelowName(lines, second) ? named(title, first) : null;
  if (counted !== null) {
    const part = { line: second + 1, text: follower.trim() };
    return { ...found, ...counted, part, next: second + 1 };
  }
  const below = readByLine(lines, third);
  const between = { start: second, end: second + 1 };
  const isSubtitle =
    follower.length <= longestSubtitle && (canBeTitle(follower) || isNamedVolume(follower, title));
  if (isSubtitle && below !== null) return { ...found, author: below.author, between, next: below.next };
  const field = topField(follower);
  const heading = parseHeading(follower);
  const isHeader =
    field === null
      ? isOneLineHeader(follower)
      : (!field.isWeak || leadsToField(lines, second)) && isBelievableField(field);
  if (isHeader && field?.kind !== 'title') {
    if (field?.kind === 'author') return { ...found, next: second };
    const beside = standsAboveFields(lines, second) ? withDash(title, first, lines, second) : null;
    return { ...found, ...(withStoryBy(title, first) ?? named(title, first) ?? beside), next: second };
  }
  const alone = first > 3 && !isBelowHeader ? null : namedAlone(lines, first, second, title);
  if (alone !== null) return { ...found, ...alone, next: first + 1 };
  const isFirst =
    (heading !== null && (heading.number ?? 0) <= 1) || (isCalm(line) && beginsCount(lines, second));
  if (!isFirst && isSubtitle && isTitlePage(lines, [first, second, third]))
    return { ...found, between, next: third };
  const isAlone = isBelowHeader && standsAlone(lines, first, second);
  if (isFirst || isAlone) return { ...found, next: isAlone ? first + 1 : second };
  const isTop = from === 0 && !isBelowHeader && !lines.slice(0, first).some((each) => each !== '');
  return isTop && isGapTitle(lines, first, second) ? { ...found, next: first + 1 } : noTitle(from);
}

/** "Book Two: The Cookhouse" below the name of a series, which a chapter never has above itself. */
function isNamedVolume(line: string, title: string): boolean {
  const heading = parseHeading(line);
  return (
    heading !== null &&
    !heading.isBare &&
    /^(?:book|volume|vol)$/.test(heading.keyword) &&
    /^["“«*_]{0,2}[\p{Lu}\d]/u.test(title) &&
    !/[.!?…]["”]?$/.test(title)
  );
}

type Named = Pick<TitleLine, 'title' | 'author'>;

/** Title and name in one line: "The Lamp Room by Sal". */
function named(text: string, first: number): Named | null {
  const found = titleWithName(text);
  if (found === null) return null;
  const { name, mail, byWords } = found;
  const author = {
    name: `${name} ${mail}`.trim(),
    byWords,
    line: first + 1,
    nameLine: first + 1,
    description: null,
  };
  return { title: bareTitle(found.title), author };
}

/** "The Lamp Room - Sal Ash" above fields: a person of the story would stand in it. */
function withDash(text: string, first: number, lines: readonly string[], below: number): Named | null {
  const found = titleBesideName(text);
  if (found === null || isNamedIn(found.name, lines, below)) return null;
  const author = { name: found.name, byWords: '', line: first + 1, nameLine: first + 1, description: null };
  return { title: bareTitle(found.title), author };
}

/** "The Lamp Room, A Harbour Story By Sal". */
function withStoryBy(text: string, first: number): Named | null {
  for (const parting of [...text.matchAll(/\s*[,:]\s+|\s+[-–—]{1,2}\s+/g)].slice(0, 4)) {
    const title = bareTitle(text.slice(0, parting.index));
    const by = readByLine([text.slice(parting.index + parting[0].length)], 0)?.author ?? null;
    if (title !== '' && by !== null && by.description !== null)
      return { title, author: { ...by, line: first + 1, nameLine: first + 1 } };
  }
  return null;
}

/** "Send Comments by Monday", and an address below it. */
const ofSending =
  /^(?:please|feedback|comments?|reviews?|e-?mail|mail|write|contact|send|sent|archived?|posted|forwarded|edited|beta\S*)(?!\p{L})/iu;

/** "The Lamp Room by Sal" alone above a story: every word of the title begins with a capital. */
function namedAlone(lines: readonly string[], first: number, second: number, text: string): Named | null {
  // An address or a date right below is the header's, and the story stands below that.
  const isClose = second === first + 1;
  const lower = isClose ? linesBelowName(lines, second) : { entries: [], next: second };
  const isStory = lines.slice(lower.next, lower.next + 6).some((line) => line.length > 60);
  if ((isClose && lower.entries.length === 0 && !isRightsNotice(lines, second)) || !isStory) return null;
  const told = withStoryBy(text, first);
  if (told !== null) return told;
  const found = titleWithName(text);
  if (found === null || found.title.length > longestSubtitle || !isTitleCase(found.title)) return null;
  if (isClose && (ofSending.test(found.title) || !isPenName(found.name, false))) return null;
  // "Go on, by Hanne": the last word of a title is no small one.
  if (/\s\p{Ll}\S*$/u.test(found.title)) return null;
  // A single word may begin a sentence, but for one that is set off.
  const isTitle = /\s/.test(found.title) || found.mail !== '' || found.isSetOff || lower.entries.length > 0;
  return isTitle && !/[.!?…,;:]$/.test(text) ? named(text, first) : null;
}

const dedication = /^[*_("“]{0,2}(?:for|to|dedicated to|für|pour|para|для)\s/iu;

/** No sentence, and nobody's name to whom the story is given. */
function isCalm(written: string): boolean {
  const line = written.trim();
  return line.length <= longestSubtitle && !/[.!?…]["”»]?$/.test(line) && !dedication.test(line);
}

const longestLastLine = 40;

/** Two short lines, each by itself, right above the first chapter: the lower one may be a name, or say more of the title. */
function isTitlePage(
  lines: readonly string[],
  [first, second, third]: readonly [number, number, number],
): boolean {
  const heading = parseHeading(lines[third] ?? '');
  const isFirst = heading === null ? beginsCount(lines, third) : (heading.number ?? 0) === 1;
  const [title, last] = [lines[first] ?? '', (lines[second] ?? '').trim()];
  return (
    isFirst &&
    second > first + 1 &&
    third > second + 1 &&
    [title, last].every((line) => isCalm(line) && /^["“«*_]{0,2}[\p{Lu}\d]/u.test(line.trim())) &&
    last.length <= longestLastLine &&
    !lines.slice(0, first).some((line) => line !== '')
  );
}

/** A first number alone on its line, and somewhere below the second of the same form. */
function beginsCount(lines: readonly string[], at: number): boolean {
  const isAlone = (index: number) => (lines[index - 1] ?? '') === '' && (lines[index + 1] ?? '') === '';
  const first = numberedLine(lines[at] ?? '');
  if (first === null || !first.isBare || first.value !== 1 || !isAlone(at)) return false;
  for (let index = at + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '' || line.length > longestNumber || !isAlone(index)) continue;
    const numbered = numberedLine(line);
    if (numbered?.value === 2 && numbered.isBare && numbered.style === first.style) return true;
  }
  return false;
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
