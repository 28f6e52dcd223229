// readContents: a list of contents before the story, and the titles that it proves.

import { foldWords } from '../../../../shared/story/words.ts';
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { numberedLine } from './numberedLine.ts';
import { parseHeading } from './parseHeading.ts';

export type Contents = {
  /** The indices of its first line and of the line after its last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Folded, in their order, without the numbers before them. */
  readonly titles: readonly string[];
};

const label =
  /^[^\p{L}\p{N}]{0,12}(?:table\s+of\s+contents|contents|list\s+of\s+chapters|chapter\s+(?:list|index)|chapters|inhalt|inhaltsverzeichnis|table\s+des\s+mati[eè]res|sommaire|[ií]ndice|tabla\s+de\s+contenidos?|sommario|оглавление|содержание)[^\p{L}\p{N}]{0,12}$/iu;
const farthestLabel = 120;
const mostEntries = 20_000;
const longestEntry = 110;
const widestGap = 4;
const tellingEntries = 40;
const fewest = 3;
const sentence = /(?:\S+\s+){3}\S*\p{Ll}[.!?]$/u;

/** "Table of contents", alone on its line. */
export function isContentsLabel(line: string): boolean {
  return line.length <= 60 && label.test(line);
}

/** Without its bullet, its link, its emphasis, its leader of dots, and its page. */
function entryText(line: string): string {
  return line
    .slice(0, longestEntry + 40)
    .trim()
    .replace(/^[•·▪◦*-]\s+/, '')
    .replace(/^\[([^\]]{1,90})\]\([^)]{0,90}\)/, '$1')
    .replace(/\s*<[^>]{1,90}>$/, '')
    .replace(/(?<!\S)[*_](?=[^\s*_])|(?<=[^\s*_])[*_](?!\S)/g, '')
    .replace(/(?:\s?[.…·_]{2,}|(?:\s[.·]){2,}|\s{2,}|\t)[\s.…·_]{0,90}(?:\d{1,4}|[ivxl]{1,6})$/, '')
    .trim();
}

const numberBefore =
  /^(?:\p{L}{2,9}\.?\s+)?(?:\d{1,5}|[IVXLC]{1,7}|\p{Lu}\p{L}{2,8}(?:-\p{L}{3,5})?(?=[.:)]|\s[-–—]{1,3}\s))\s*[.:)\-–—]{0,3}\s+(?=\S)/u;

const isNumbered = (text: string) => parseHeading(text) !== null || numberedLine(text) !== null;

/** What remains of a heading without its number: the same in a list and above a chapter. */
export function titleKey(text: string): string {
  return isNumbered(text) ? foldWords(text.replace(numberBefore, '')) : foldWords(text);
}

type Entry = {
  readonly index: number;
  readonly text: string;
  readonly isNumbered: boolean;
  readonly key: string;
  readonly title: string;
};

const longestNumbered = 160;

/** "Chapter 3", without what it is called; null for any other line. */
function numberKey(text: string): string | null {
  if (text.length > longestNumbered || !/^\W*\p{L}{2,12}\.?\s+[\p{L}\d]/u.test(text)) return null;
  const heading = parseHeading(text);
  return heading === null || heading.number === null ? null : `${heading.keyword} ${heading.number}`;
}

function isSameNumber(one: string | undefined, other: string): boolean {
  const key = numberKey(one ?? '');
  return key !== null && key === numberKey(other);
}

/** Short lines from `from` on, up to the first that comes a second time; without a label, numbered ones. */
function entriesFrom(
  lines: readonly string[],
  from: number,
  end: number,
  isLabelled: boolean,
): { readonly entries: readonly Entry[]; readonly isRepeated: boolean } {
  const entries: Entry[] = [];
  const seen = new Set<string>();
  let isRepeated = false;
  let gap = 0;
  let widest = 0;
  let numbered = 0;
  for (let index = from; index < end && entries.length < mostEntries; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') {
      gap += 1;
      continue;
    }
    if (entries.length > 0 && gap > widestGap) break;
    // Below a list without gaps: the number that it began with, whatever the chapter is called.
    const isFirstAgain =
      isLabelled && widest === 0 && gap > 0 && entries.length > 1 && isSameNumber(entries[0]?.text, line);
    if (isFirstAgain) break;
    if (entries.length > 0) widest = Math.max(widest, gap);
    gap = 0;
    if (isRule(line)) {
      if (entries.length > 0) break;
      continue;
    }
    const text = line.length > longestEntry + 40 ? line : entryText(line);
    if (text.length > longestEntry || isContentsLabel(line) || sentence.test(text)) break;
    const isCounted = isNumbered(text);
    const key = foldWords(text);
    const title = isCounted ? foldWords(text.replace(numberBefore, '')) : key;
    const isSeen = seen.has(key) || (title !== '' && seen.has(title));
    const [first, second] = entries;
    isRepeated =
      isSeen &&
      [first?.key, first?.title, second?.key, second?.title].some((each) => each === key || each === title);
    if (key === '' || isSeen) break;
    seen.add(key);
    if (title !== '') seen.add(title);
    entries.push({ index, text, isNumbered: isCounted, key, title });
    if (isCounted) numbered += 1;
    // Prose in short lines: no list begins so, and thousands of lines need no closer look.
    if (!isLabelled && entries.length >= tellingEntries && numbered < entries.length / 4) break;
  }
  return { entries, isRepeated };
}

/** Which of the entries come again, alone or as the first line of a paragraph. */
function repeatedKeys(lines: readonly string[], from: number, end: number, entries: readonly Entry[]) {
  const wanted = new Set(entries.flatMap(({ key, title }) => (title === '' ? [key] : [key, title])));
  const longestLine = entries.reduce((most, { text }) => Math.max(most, text.length), 0) + 24;
  const found = new Set<string>();
  for (let index = from; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (line === '' || line.length > longestLine) continue;
    const before = lines[index - 1] ?? '';
    if (before !== '' && before.length > longestLine) continue;
    const key = foldWords(line);
    if (wanted.has(key)) found.add(key);
    const title =
      /\d|^[^\p{Ll}]{0,12}[IVXLC]|^\W*\p{Lu}/u.test(line) && line.length < longestEntry ? titleKey(line) : '';
    if (wanted.has(title)) found.add(title);
  }
  return found;
}

const noNumbers: ReadonlySet<string> = new Set();

/** The numbered headings of a list that stand in the text under other names. */
function numbersAgain(lines: readonly string[], from: number, end: number, entries: readonly Entry[]) {
  const wanted = new Set(entries.map(({ text }) => numberKey(text)).filter((key) => key !== null));
  const found = new Set<string>();
  if (wanted.size === 0) return found;
  for (let index = from; index < end && found.size < wanted.size; index += 1) {
    const line = lines[index] ?? '';
    if (line === '' || (lines[index - 1] ?? '') !== '') continue;
    const key = numberKey(line);
    if (key !== null && wanted.has(key)) found.add(key);
  }
  return found;
}

const countOf = (text: string) => parseHeading(text)?.number ?? numberedLine(text)?.value ?? null;

function isNext(entry: Entry | undefined, next: Entry | undefined): boolean {
  if (entry === undefined || next === undefined || next.index !== entry.index + 1) return false;
  const [one, other] = [countOf(entry.text), countOf(next.text)];
  return one !== null && other === one + 1;
}

/** A last line right below a list without gaps, and nothing right below it: one of the list, whatever its chapter is called. */
function isTail(lines: readonly string[], entries: readonly Entry[], last: number): boolean {
  const [tail, more] = entries.slice(last + 1);
  const known = entries.slice(0, last + 1);
  if (tail === undefined || more?.index === tail.index + 1 || known.length < fewest) return false;
  const isTight = known.every(({ index }, place) => index === tail.index - known.length + place);
  return isTight && (lines[tail.index + 1] ?? '') === '' && !/[.,;:!?"”]$/.test(tail.text);
}

function contentsAt(
  lines: readonly string[],
  start: number,
  end: number,
  isLabelled: boolean,
): Contents | null {
  const read = entriesFrom(lines, start, end, isLabelled);
  let { entries } = read;
  if (entries.length < (isLabelled ? 2 : fewest) || !(isLabelled || read.isRepeated)) return null;
  if (!isLabelled && entries.filter((entry) => entry.isNumbered).length < entries.length * 0.5) return null;
  const stop = (entries.at(-1)?.index ?? start) + 1;
  const again = repeatedKeys(lines, stop, end, entries);
  const numbers = isLabelled ? numbersAgain(lines, stop, end, entries) : noNumbers;
  const isAgain = ({ key, title, text }: Entry) =>
    again.has(key) || (title !== '' && again.has(title)) || numbers.has(numberKey(text) ?? '');
  // The first chapter's own heading may stand in words that the list does not have.
  let last = entries.findLastIndex(isAgain);
  // A numbered line right below them is one of the list, though no chapter answers to it.
  while (isLabelled && last >= 0 && isNext(entries[last], entries[last + 1])) last += 1;
  if (isLabelled && isTail(lines, entries, last)) last += 1;
  entries = entries.slice(0, last + 1);
  const count = entries.filter(isAgain).length;
  if (count < (isLabelled ? 2 : fewest) || count < entries.length * (isLabelled ? 0.5 : 0.8)) return null;
  const to = (entries.at(-1)?.index ?? start) + 1;
  return {
    from: start,
    to,
    text: entries.map(({ index }) => foldSpaces(lines[index] ?? '')).join('\n'),
    titles: entries.flatMap(({ title, text }) => (title === '' || parseHeading(text)?.isBare ? [] : [title])),
  };
}

function labelAt(lines: readonly string[], from: number, end: number): number | null {
  const found = lines.slice(from, Math.min(end, from + farthestLabel)).findIndex(isContentsLabel);
  return found < 0 ? null : from + found;
}

/** The line before the body, which the header took as its last. */
function isLabelBefore(lines: readonly string[], from: number): boolean {
  const before = lines.slice(Math.max(0, from - 8), from).findLast((line) => line !== '' && !isRule(line));
  return before !== undefined && isContentsLabel(before);
}

/** Null where there is none, or nothing in the text answers to it: then its lines are the story's own. */
export function readContents(lines: readonly string[], from: number, end: number): Contents | null {
  const place = labelAt(lines, from, end);
  if (place !== null) {
    const contents = contentsAt(lines, place + 1, end, true);
    if (contents !== null)
      return { ...contents, from: place, text: `${foldSpaces(lines[place] ?? '')}\n${contents.text}` };
  }
  return contentsAt(lines, from, end, isLabelBefore(lines, from));
}
