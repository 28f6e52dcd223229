// nameBelowTitle: the author's name on the line below a title, without "by": an address or the fields below tell whose it is.
import { foldSpaces } from '../lines/splitLines.ts';
import { isBelievableField } from './believableField.ts';
import { linesBelowName } from './linesBelowName.ts';
import { topField } from './looseField.ts';
import { isNamedIn, isPersonName } from './personName.ts';
import type { ByLine } from './readByLine.ts';

export type NameBelow = { readonly author: ByLine; readonly next: number };

const longestName = 40;
const longestTitle = 70;
const farthestLook = 14;
const mail = '[^\\s<>()[\\]@,;:]{1,64}@[^\\s<>()[\\]@,;:]{1,64}';
const mailAlone = new RegExp(`^[<([]?${mail}[>)\\]]?$`);
/** In brackets, or the line may as well say where to write. */
const nameWithMail = new RegExp(`^(\\S.{0,38}?)\\s*[<([]\\s*${mail}\\s*[>)\\]]$`);
const penName = /^[\p{L}\d][\p{L}\d_.'’-]{0,24}(?:\s[\p{Lu}\d][\p{L}\d_.'’-]{0,24}){0,3}$/u;
const ofMail =
  /(?<!\p{L})(?:feedback|comments?|e-?mails?|mail|archived?|lists?|reviews?|contact|write|from|to|to:|author|love|yours|signed|regards)(?!\p{L})/iu;
const titleWord = /^["“'‘(*_]{0,3}[\p{Lu}\d]/u;
const smallWord =
  /^(?:an?|the|of|in|on|at|to|for|and|or|but|from|with|by|as|into|de|la|le|der|die|das|und|&|-)$/;

/** Every word of a title begins with a capital, but for the small ones within. */
export function isTitleCase(text: string): boolean {
  return foldSpaces(text)
    .split(' ')
    .every((word, index) => titleWord.test(word) || (index > 0 && smallWord.test(word)));
}

/** Fields that say something of the story stand at `from`, and none of them names the author. */
export function standsAboveFields(lines: readonly string[], from: number): boolean {
  let strong = 0;
  let blanks = 0;
  for (const line of lines.slice(from, from + farthestLook)) {
    if (line === '') {
      blanks += 1;
      if (blanks > 1 && strong > 0) break;
      continue;
    }
    const field = topField(line);
    if (field === null && strong === 0) return false;
    if (field === null) continue;
    if (field.kind === 'author' || field.kind === 'title') return false;
    if (!field.isWeak && isBelievableField(field)) strong += 1;
  }
  return strong > 0;
}

const standsAboveDate = (lines: readonly string[], from: number) =>
  linesBelowName(lines, from).entries.some(({ kind }) => kind === 'published');

/** `first` and `second` are the indexes of the title's line and of the next written one below it. */
export function nameBelowTitle(lines: readonly string[], first: number, second: number): NameBelow | null {
  const title = lines[first] ?? '';
  const line = foldSpaces(lines[second] ?? '').replace(/^[*_~\s]+|[*_~\s]+$/g, '');
  if (line.length > longestName * 2 || title.trim().length > longestTitle) return null;
  if (ofMail.test(title) || !isTitleCase(title) || /[.!?…]$/.test(title.trim())) return null;
  const named = (name: string, next: number): NameBelow => ({
    author: { name, byWords: '', line: second + 1, nameLine: second + 1, description: null },
    next,
  });
  const bracketed = line.includes('@') ? nameWithMail.exec(line) : null;
  if (bracketed !== null)
    return penName.test(bracketed[1] ?? '') && !ofMail.test(bracketed[1] ?? '')
      ? named(line, second + 1)
      : null;
  if (line.length > longestName || !penName.test(line) || ofMail.test(line)) return null;
  const below = (lines[second + 1] ?? '').trim();
  const isClose = second === first + 1 || lines[first + 1] === '';
  if (isClose && below.length <= longestName * 2 && mailAlone.test(below))
    return named(`${line} ${below}`, second + 2);
  const isNamed =
    isPersonName(line) &&
    !isPersonName(title) &&
    second === first + 1 &&
    (standsAboveFields(lines, second + 1) || standsAboveDate(lines, second + 1)) &&
    !isNamedIn(line, lines, second + 1);
  return isNamed ? named(line, second + 1) : null;
}
