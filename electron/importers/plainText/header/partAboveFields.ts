// partAboveFields: "Part 1/3" above the header of a file that is this one part of its story.
import { parseHeading } from '../headings/parseHeading.ts';
import { partOfField } from '../parts/partMark.ts';
import { parseField } from './parseField.ts';
import { isOnlyPart, isOtherHeading } from './readTitleOfPart.ts';

const mostFields = 6;

/** Both the title and the author: a chapter may have a title, a rating and warnings of its own. */
function namesStory(lines: readonly string[], from: number): boolean {
  const kinds = new Set<string>();
  for (const line of lines.slice(from, from + mostFields)) {
    const field = line === '' ? null : parseField(line);
    if (field === null || field.isWeak) break;
    if (field.value !== '') kinds.add(field.kind);
  }
  return kinds.has('title') && kinds.has('author');
}

/** Null where other such headings follow: then it is the first chapter's. */
export function partAboveFields(lines: readonly string[], first: number): string | null {
  const text = (lines[first] ?? '').trim();
  const heading = parseHeading(text);
  if (heading === null || !heading.isBare || heading.number === null) return null;
  if ((heading.rank !== 'part' && heading.rank !== 'chapter') || partOfField(text) === null) return null;
  let next = first + 1;
  while (next < lines.length && lines[next] === '') next += 1;
  if (!namesStory(lines, next)) return null;
  const isOther = isOtherHeading(heading.number, heading.rank);
  return isOnlyPart(lines, next, isOther) ? text : null;
}
