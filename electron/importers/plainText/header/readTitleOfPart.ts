// readTitleOfPart: a title at the top of a file that is one part of a story, which says so itself or on the line below.

import { type Heading, parseHeading } from '../headings/parseHeading.ts';
import { titleMarkIn } from '../parts/titleMark.ts';
import type { HeaderEntry } from './header.ts';
import { type ByLine, readByLine } from './readByLine.ts';

const longestTitle = 70;
const longestHeading = 120;

/** Whether nothing below counts on: a file that has the other parts as well is the whole story. */
export function isOnlyPart(
  lines: readonly string[],
  from: number,
  isOther: (line: string) => boolean,
): boolean {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line !== '' && line.length <= longestHeading && isOther(line)) return false;
  }
  return true;
}

/** A null `rank` stands for any. */
export const isOtherHeading =
  (number: number, rank: Heading['rank'] | null) =>
  (line: string): boolean => {
    const heading = parseHeading(line);
    return (
      heading !== null &&
      heading.number !== null &&
      heading.number !== number &&
      (rank === null || heading.rank === rank)
    );
  };

/** "Home, part 2 of 3" alone above the story. */
export function titleWithMark(lines: readonly string[], first: number, title: string): boolean {
  const part = title.length > longestTitle || !/^["“«]?[\p{Lu}\d]/u.test(title) ? null : titleMarkIn(title);
  const isAlone = (lines[first + 1] ?? '') === '' && !lines.slice(0, first).some((line) => line !== '');
  if (part === null || part.part === null || !isAlone || /[.!?…,;:]["”»]?$/.test(title)) return false;
  return isOnlyPart(lines, first + 1, (line) => titleMarkIn(line.trim())?.rest === part.rest);
}

type NumberedTitle = {
  readonly author: ByLine;
  readonly part: { readonly line: number; readonly text: string };
  readonly next: number;
};

/** "HOME", "Part Two", "by Ansa" on three lines: the second counts the files, where it is the only such heading. */
export function titleAboveNumber(
  lines: readonly string[],
  second: number,
  third: number,
): NumberedTitle | null {
  const heading = parseHeading(lines[second] ?? '');
  if (heading === null || heading.number === null || !heading.isBare) return null;
  if (heading.rank !== 'part' && heading.rank !== 'chapter') return null;
  const by = readByLine(lines, third);
  if (by === null || !isOnlyPart(lines, by.next, isOtherHeading(heading.number, heading.rank))) return null;
  return {
    author: by.author,
    part: { line: second + 1, text: (lines[second] ?? '').trim() },
    next: by.next,
  };
}

/** "Part 2 of 3" right below "Home by Ansa": the total tells that it counts the files. */
export function partBelowName(lines: readonly string[], index: number): boolean {
  const text = (lines[index] ?? '').trim();
  if (text.length > longestTitle || (lines[index - 1] ?? '') === '') return false;
  const heading = parseHeading(text);
  if (heading === null || heading.number === null || !heading.isBare || heading.of === null) return false;
  return isOnlyPart(lines, index + 1, isOtherHeading(heading.number, heading.rank));
}

const ofOneChapter = /^\W{0,8}(?:chapter|chapitre|cap[ií]tulo|capitolo|rozdział|kapitola|глава)\W{0,8}$/iu;
const counted = /^\W{0,3}(\d{1,3})\s*(?:\/|of)\s*(?:\d{1,3}|\?{1,3})\W{0,3}$/i;

/** "Chapter: 2/?" above a file that has no chapters: the file is that chapter. With "Chapters" it counts what there is. */
export function withOwnChapter(
  entries: readonly HeaderEntry[],
  lines: readonly string[],
  from: number,
): readonly HeaderEntry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'part' || entry.label === null || !ofOneChapter.test(entry.label)) return entry;
    const number = counted.exec(entry.paragraphs.flat().join(' '))?.[1];
    if (number === undefined || !isOnlyPart(lines, from, isOtherHeading(Number(number), null))) return entry;
    return { ...entry, isOwnPart: true };
  });
}
