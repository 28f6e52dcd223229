// titleMarkIn: which part of its story a title says that the file is, and the story's title without those words.
import { type PartMark, partMarkIn, partOfField, withoutPartNumber } from './partMark.ts';

/** The number stands last, and a sign parts "1 of 3" from the words before: "Seven of Nine" is a name. */
const counted =
  /(?:[\s,:;–—-]+(\d{1,3}\s?\/\s?(?:\d{1,3}|\?{1,3}))|\s*(?:[,:;]|\s[-–—]{1,2})\s*(\d{1,3} (?:of|out of) (?:\d{1,3}|\?{1,3})))$/iu;
/** A date, half and half, eyes that see well, and a name: no part of anything. */
const notCounted = /^(?:9\/11|24\/7|50\/50|20\/20|7of9)$/i;
const opening =
  /^(.{1,200}?)(?:\s*[:,;]|\s[-–—]{1,2}|\s*(?=[[(]))\s*[[(]?(prolog|prologue|prólogo|пролог)[\])]?$/iu;
/** Nobody's sequel is a chapter; "Part 2" may be one. */
const chapter =
  /^(.{1,200}?)(?:\s*[:,;]|\s[-–—]{1,2}|\s*(?=[[(]))\s*[[(]?((?:chapter|chap\.?|ch\.?|kapitel|chapitre|cap[ií]tulo|capitolo|глава)\s*#?\s*(?:\d{1,3}|[ivx]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))[\])]?$/iu;
const longestTitle = 300;

function countedEnd(title: string): PartMark | null {
  const found = counted.exec(title);
  const written = found?.[1] ?? found?.[2] ?? '';
  const rest = title.slice(0, found?.index ?? 0).trim();
  // "8 1/2" is one number.
  if (found === null || notCounted.test(written.replace(/\s/g, '')) || /[\d/]$/.test(rest)) return null;
  const mark = partMarkIn(`(${written})`, false);
  return mark === null ? null : { ...mark, name: written, rest };
}

function openingEnd(title: string): PartMark | null {
  const [, rest = '', name = ''] = opening.exec(title) ?? [];
  return name === '' ? null : { part: { number: 0, of: null }, isComplete: false, name, rest };
}

function chapterEnd(title: string): PartMark | null {
  const [, rest = '', name = ''] = chapter.exec(title) ?? [];
  const mark = name === '' ? null : partOfField(name);
  return mark === null ? null : { ...mark, name, rest };
}

/** "The Bell (2/3)", "The Bell 2/3", "The Bell, 2 of 3", "The Bell - Chapter 2", "The Bell - Prologue". "The Bell 2" may be a sequel. */
export function titleMarkIn(title: string): PartMark | null {
  if (title.length > longestTitle) return null;
  const mark = partMarkIn(title, false) ?? countedEnd(title) ?? openingEnd(title) ?? chapterEnd(title);
  return mark !== null && /[\p{L}\p{N}]/u.test(mark.rest) ? mark : null;
}

/** `part` is what the mail's subject says; "The Bell, Part 2" is part 2 only where that says so too. */
export function titleWithoutMark(title: string, part: number | undefined): string {
  return titleMarkIn(title)?.rest ?? withoutPartNumber(title, part);
}
