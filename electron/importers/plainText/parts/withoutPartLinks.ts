// withoutPartLinks: in a file that is one part of its story, the links below it to the part before and the part after.
import type { BackMatter, StoryPart } from '../../../../shared/story/story.ts';
import { parseHeading } from '../headings/parseHeading.ts';
import { backOf, type Stretch } from './readStretches.ts';

const mostLinks = 2;

/** A heading of the part next to this one, with nothing below it. */
function isLink(line: string, { number, of }: StoryPart): boolean {
  const heading = parseHeading(line);
  if (heading === null || !heading.isBare || heading.number === null || heading.number < 1) return false;
  if (heading.rank !== 'part' && heading.rank !== 'chapter') return false;
  if (heading.number > (of ?? heading.number)) return false;
  return Math.abs(heading.number - number) === 1;
}

function lastWritten(lines: readonly string[], start: number, end: number): number {
  let last = end - 1;
  while (last > start && lines[last] === '') last -= 1;
  return last;
}

function hasWords(lines: readonly string[], start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (/[\p{L}\p{N}]/u.test(lines[index] ?? '')) return true;
  return false;
}

export function withoutPartLinks(
  lines: readonly string[],
  stretches: readonly Stretch[],
  part: StoryPart | null,
): readonly Stretch[] {
  const [stretch] = stretches;
  if (part === null || stretch === undefined || stretches.length !== 1) return stretches;
  if (stretch.header.sections !== undefined) return stretches;
  const { start } = stretch.body;
  const links: string[] = [];
  let end = stretch.body.end;
  while (links.length < mostLinks) {
    const last = lastWritten(lines, start, end);
    const line = (lines[last] ?? '').trim();
    const isSetOff =
      links.length > 0 || (lines[last - 1] ?? '') === '' || isLink(lines[last - 1] ?? '', part);
    if (last <= start || !isSetOff || !isLink(line, part)) break;
    links.unshift(line);
    end = last;
  }
  // A file of such names and nothing else is what it is.
  if (links.length === 0 || !hasWords(lines, start, end)) return stretches;
  const above = backOf(lines, { start, end }, 0);
  const back: BackMatter = { kind: 'navigation', text: links.join('\n') };
  const status = stretch.status === 'unknown' ? above.status : stretch.status;
  return [
    { ...stretch, body: { start, end: above.end }, back: [...above.back, back, ...stretch.back], status },
  ];
}
