// readTitleBelowFields: the title that stands between a header without one and the story: alone, or above a by-line.
import { foldWords } from '../../../../shared/story/words.ts';
import { parseHeading } from '../headings/parseHeading.ts';
import { isRule } from '../lines/rules.ts';
import type { HeaderEntry } from './header.ts';
import { placeOrTime } from './placeOrTime.ts';
import { readTitleLine, type TitleLine } from './readTitleLine.ts';

const longestTitle = 70;
const fewestCentred = 8;
const isStrong = ({ kind, isBanner }: HeaderEntry) =>
  !isBanner &&
  ['rating', 'warning', 'fandom', 'relationship', 'summary', 'author', 'front:disclaimer'].includes(kind);

function isLone(lines: readonly string[], index: number): boolean {
  return (lines[index - 1] ?? '') === '' && (lines[index + 1] ?? '') === '';
}

const isShouted = (line: string) => /\p{Lu}.*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
const isCentred = (line: string) => line.length - line.trimStart().length >= fewestCentred;

/** Without a by-line it must look like a title, and like no other line of the text: scenes have headings too. */
function isSurelyTitle(lines: readonly string[], { title, line }: TitleLine): boolean {
  const index = line - 1;
  const written = lines[index] ?? '';
  if (title === null || placeOrTime.test(title) || !isLone(lines, index)) return false;
  if (/[.!?…,;:]["”»]?$/.test(title)) return false;
  const isShout = isShouted(written) && /\s/.test(title);
  if (!isShout && !isCentred(written)) return false;
  for (let below = index + 1; below < lines.length; below += 1) {
    const other = lines[below] ?? '';
    if (other === '' || other.length > longestTitle * 2 || isRule(other) || !isLone(lines, below)) continue;
    if (parseHeading(other) !== null || /^\W*(?:the\s+)?(?:end|fin)\W*$/i.test(other)) continue;
    if (isShout ? isShouted(other) && /\s/.test(other.trim()) : isCentred(other)) return false;
  }
  return true;
}

/** Null where the entries name the title, or are no header. `from` is the index of the first line below them. */
export function readTitleBelowFields(
  lines: readonly string[],
  from: number,
  entries: readonly HeaderEntry[],
): TitleLine | null {
  if (entries.some(({ kind }) => kind === 'title') || !entries.some(isStrong)) return null;
  const found = readTitleLine(lines, from, true);
  if (found.title === null || found.title.length > longestTitle) return null;
  if (!/^["“«*_]{0,2}[\p{Lu}\d]/u.test(found.title)) return null;
  const { author } = found;
  if (author === null) return isSurelyTitle(lines, found) ? found : null;
  const named =
    entries
      .find(({ kind }) => kind === 'author')
      ?.paragraphs.flat()
      .join(' ') ?? null;
  // A song or a poem that the story quotes first has another author.
  return named === null || foldWords(named).includes(foldWords(author.name)) ? found : null;
}
