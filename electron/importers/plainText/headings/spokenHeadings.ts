// spokenHeadings: sentences of the story that begin as a heading does: "Part 3: the sergeant read out, and nobody listened."

import { foldWords } from '../../../../shared/story/words.ts';
import { isRule } from '../lines/rules.ts';
import type { FoundHeading, FoundHeadings } from './foundHeading.ts';
import { titleKey } from './readContents.ts';

type Form = 'sentence' | 'begun';

type Numbered = {
  readonly index: number;
  readonly number: number;
  readonly found: FoundHeading;
  readonly form: Form | null;
  readonly isLed: boolean;
};

/** What follows the number begins in small letters and ends with a stop. Signs before the word would set it apart. */
const sentence = /^\p{L}[^:–—-]{2,40}(?::|\s?[-–—]{1,3})\s+(?!in which|wherein|how )\p{Ll}.*\p{Ll}[.,;]$/u;
/** What a sentence about a part or a chapter goes on with. */
const predicate =
  /^\s*(?:was|were|is|are|had|has|would|will|did|does|said|says|read|reads|stood|lay|hung|began|begins|ended|ends|came|went|looked)(?![\p{L}\p{N}'’-])/u;
const bareWords = /^\p{L}+\s(?:\d{1,4}|\p{Lu}?\p{L}+)$/u;

function formOf(lines: readonly string[], index: number, { heading, last }: FoundHeading): Form | null {
  const line = (lines[index] ?? '').trim();
  if (last !== index) return null;
  if (!heading.isBare) return sentence.test(line) ? 'sentence' : null;
  if (!bareWords.test(line) || line === line.toUpperCase()) return null;
  let next = index + 1;
  while (lines[next] === '') next += 1;
  return predicate.test(lines[next] ?? '') ? 'begun' : null;
}

const longestLead = 400;

/** A file may begin with any chapter, and a few words above it. */
function leads(lines: readonly string[], from: number, index: number): boolean {
  let length = 0;
  for (let above = from; above < index && length <= longestLead; above += 1)
    length += isRule(lines[above] ?? '') ? 0 : (lines[above] ?? '').length;
  return length <= longestLead;
}

/** Right below a part's name: the part's first chapter. */
function isBelowPart(lines: readonly string[], index: number, above: FoundHeading | null): boolean {
  if (above === null || !(above.heading.rank === 'part' || above.heading.rank === 'side')) return false;
  for (let place = above.last + 1; place < index; place += 1) if (lines[place] !== '') return false;
  return true;
}

/** Whether its number has a place among those around it. */
function fits(own: Numbered, above: Numbered | undefined, below: Numbered | undefined): boolean {
  const words = foldWords(own.found.heading.text);
  const isOther = (other: Numbered | undefined) =>
    other?.number === own.number && foldWords(other.found.heading.text) !== words;
  if (isOther(above) || isOther(below)) return false;
  return above?.number === own.number || above?.number === own.number - 1 || below?.number === own.number + 1;
}

const habit = 0.5;

/** The lines of these headings; `found` is in the order of the text, `titles` are those of a list of contents. */
export function spokenHeadings(
  found: FoundHeadings,
  lines: readonly string[],
  from: number,
  titles: readonly string[],
): readonly number[] {
  const ranks = new Map<string, Numbered[]>();
  let above: FoundHeading | null = null;
  let hasSpoken = false;
  for (const [index, each] of found) {
    const { rank, number } = each.heading;
    const isFirst = above === null;
    const isBelow = rank === 'chapter' && isBelowPart(lines, index, above);
    above = each;
    if (number === null || rank === 'named') continue;
    const form = formOf(lines, index, each);
    if (form !== null) hasSpoken = true;
    const isLed = form !== null && (isBelow || (isFirst && leads(lines, from, index)));
    const own = { index, number, found: each, form, isLed };
    const group = ranks.get(rank);
    if (group === undefined) ranks.set(rank, [own]);
    else group.push(own);
  }
  if (!hasSpoken) return [];
  const listed = new Set(titles);
  const spoken: number[] = [];
  for (const group of ranks.values()) {
    for (const form of ['sentence', 'begun'] as const) {
      const own = group.filter((each) => each.form === form);
      // Where others are written so as well, that is how this writer names chapters.
      if (own.length === 0 || (own.length > 1 && own.length >= group.length * habit)) continue;
      for (const [place, each] of group.entries()) {
        if (each.form !== form || each.isLed || listed.has(titleKey(each.found.heading.text))) continue;
        if (!fits(each, group[place - 1], group[place + 1])) spoken.push(each.index);
      }
    }
  }
  return spoken;
}
