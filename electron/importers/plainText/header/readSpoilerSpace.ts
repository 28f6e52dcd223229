// readSpoilerSpace: a line that warns of spoilers above an empty page, with the header or the story only below it.
import { foldSpaces } from '../lines/splitLines.ts';
import { namesContent } from './contentNotice.ts';
import { entryOf, type HeaderEntry } from './header.ts';
import { topField } from './looseField.ts';
import { readByLine } from './readByLine.ts';
import { spoilerLettersAt } from './spoilerLetters.ts';

/** `next` is the index of the first line below the space, `letters` are the indexes of those that fill it. */
export type SpoilerSpace = {
  readonly entries: readonly HeaderEntry[];
  readonly letters: readonly number[];
  readonly next: number;
};

const longest = 120;
const fewestBlanks = 7;
const warns = /(?<!\p{L})spoilers?(?!\p{L})/iu;
const speech = /^\s*["“”„«»‘—–]/;

function nextWritten(lines: readonly string[], from: number): number {
  let index = from;
  while (index < lines.length && lines[index] === '') index += 1;
  return index;
}

/** Null unless the letters or many blank lines are there: a few part no more than paragraphs. */
export function readSpoilerSpace(lines: readonly string[], from: number): SpoilerSpace | null {
  const first = nextWritten(lines, from);
  const alone = spoilerLettersAt(lines, first);
  const line = alone.length > 0 ? '' : (lines[first] ?? '');
  if (line.length > longest || (alone.length === 0 && (!warns.test(line) || speech.test(line)))) return null;
  if (line !== '' && topField(line)?.isWeak === false) return null;
  const below = line === '' ? first : nextWritten(lines, first + 1);
  const letters = spoilerLettersAt(lines, below);
  const end = letters.length === 0 ? below : (letters.at(-1) ?? below) + 1;
  const next = nextWritten(lines, end);
  // "Spoilers" above a name is the title.
  if (line !== '' && readByLine(lines, next) !== null) return null;
  if (next >= lines.length || (letters.length === 0 && below - first <= fewestBlanks)) return null;
  const kind = namesContent(line) ? 'front:warning' : 'front:other';
  return {
    entries: line === '' ? [] : [entryOf(kind, null, first + 1, [foldSpaces(line)])],
    letters,
    next,
  };
}
