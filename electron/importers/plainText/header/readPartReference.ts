// readPartReference: above a later part, its title once more and the line that tells where the story's header is.
import { foldWords } from '../../../../shared/story/words.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { titleMarkIn } from '../parts/titleMark.ts';
import { entryOf, type HeaderEntry, type MailFacts } from './header.ts';
import type { TitleLine } from './readTitleLine.ts';

const longest = 120;
const thing =
  "(?:headers?(?: info(?:rmation)?)?|disclaimers?|notes|author[’']?s notes?|warnings?|info(?:rmation)?|summary|ratings?|credits|codes|spoilers?|details|etc\\.?)";
const things = `(?:(?:all|full|the|standard|usual|complete|other|story)\\s){0,2}${thing}(?:(?:,?\\s(?:and|&)\\s|,\\s?|/)(?:the\\s)?${thing}){0,5}`;
const place =
  '(?:the\\s)?(?:(?:part|chapter|pt\\.?)\\s?#?(?:\\d{1,2}[ab]?|one|zero|i)|(?:first|previous)\\s(?:part|chapter))';
const found = '(?:,?\\s(?:are|is|can be found|may be found|were|was))?';
const where = '(?:(?:please\\s)?see|in|with|at(?:\\sthe\\s(?:top|beginning|start)\\sof)?|on)';
const reference = new RegExp(
  `^[\\s*_~([<-]{0,6}(?:(?:for\\s)?${things}${found},?:?\\s${where}\\s${place}|(?:please\\s)?see\\s${place}\\sfor\\s${things})[\\s*_~)\\]>.!-]{0,6}$`,
  'i',
);

export type PartReference = { readonly entries: readonly HeaderEntry[]; readonly next: number };

function nextWritten(lines: readonly string[], from: number): number {
  let index = from;
  while (index < lines.length && lines[index] === '') index += 1;
  return index;
}

/** "Header info in part one.", "See part 1 for headers and disclaimers." */
export function readPartReference(lines: readonly string[], from: number): PartReference {
  const index = nextWritten(lines, from);
  const line = lines[index] ?? '';
  if (line.length > longest || !/\b(?:part|chapter|pt)\b/i.test(line) || !reference.test(foldSpaces(line)))
    return { entries: [], next: from };
  return { entries: [entryOf('front:other', null, index + 1, [foldSpaces(line)])], next: index + 1 };
}

/** The title with its mark, as the mail's subject has both. */
export function titleOfMailAgain(
  lines: readonly string[],
  from: number,
  { title, mark }: MailFacts,
): TitleLine | null {
  const index = nextWritten(lines, from);
  const line = lines[index] ?? '';
  const own = line.length > longest ? null : titleMarkIn(foldSpaces(line));
  const [part, said] = [own?.part ?? null, mark?.part ?? null];
  if (own === null || part === null || said === null || title === null) return null;
  if (part.number !== said.number || foldWords(own.rest) !== foldWords(title)) return null;
  return { title: foldSpaces(line), author: null, line: index + 1, between: null, next: index + 1 };
}
