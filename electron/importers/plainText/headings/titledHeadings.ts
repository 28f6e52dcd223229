// titledHeadings: headings that begin with the story's own title: "The Bell: Chapter 1", "THE BELL - PART 2", "The Bell 1/3".
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import type { FoundHeading } from './foundHeading.ts';
import { type Heading, parseHeading } from './parseHeading.ts';

const longestTail = 60;
const shortestTitle = 3;
const tailSigns = /^[*_"”’»]{0,3}[\s:,;–—-]{1,6}/;
const counted = /^[([]?\s?(\d{1,3})\s?(?:\/|of)\s?(\d{1,3})\s?[)\]]?[*_]{0,3}$/i;

function headingIn(tail: string): Pick<Heading, 'rank' | 'keyword' | 'number' | 'of' | 'isBare'> | null {
  const [, number, of] = counted.exec(tail) ?? [];
  if (number !== undefined)
    return { rank: 'chapter', keyword: 'part', number: Number(number), of: Number(of), isBare: true };
  const heading = parseHeading(tail);
  return heading === null || heading.number === null ? null : heading;
}

/** Two at the least, that count up from 1: one alone may be the title again. */
export function titledHeadings(
  lines: readonly string[],
  from: number,
  end: number,
  title: string | null,
): ReadonlyMap<number, FoundHeading> {
  const found = new Map<number, FoundHeading>();
  const name = title?.toLowerCase() ?? '';
  if (name.length < shortestTitle) return found;
  const isBreak = (index: number) =>
    index < from || index >= end || lines[index] === '' || isRule(lines[index] ?? '');
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const begins = new RegExp(`^\\s{0,80}[*_"“«]{0,3}${escaped}`, 'iu');
  let last = 0;
  for (let index = from; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (line.length <= name.length || line.length > name.length + longestTail) continue;
    const start = begins.exec(line)?.[0];
    if (start === undefined || !isBreak(index - 1) || !isBreak(index + 1)) continue;
    const tail = line.slice(start.length).trimEnd();
    const signs = tailSigns.exec(tail)?.[0] ?? '';
    const heading = signs === '' ? null : headingIn(tail.slice(signs.length));
    if (heading === null || heading.number !== last + 1) continue;
    last = heading.number;
    const words = foldSpaces(line.trim());
    found.set(index, { heading: { ...heading, text: words }, last: index, written: words });
  }
  return found.size < 2 ? new Map() : found;
}
