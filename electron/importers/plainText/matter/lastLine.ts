// lastLineKindOf: a text's last line as an author's or an archive's, where only its place and the rest of the text tell so.
import { dayOf } from '../header/dayOf.ts';
import type { FoundKind } from './backMatterKinds.ts';

const longest = 160;
/** How a newspaper's writer ends a piece; elsewhere it is a page's or a section's number. */
const thirty = /^\s*(?:[-~–—#*=]{1,3}\s?){1,3}30(?:\s?[-~–—#*=]{1,3}){1,3}\s*$/;
const numbered = /^\s*[-~–—#*=]{1,3}\s?\d{1,4}\s?[-~–—#*=]{1,3}\s*$/;

const dated =
  /^\W{0,6}((?:first\s|originally\s)?(?:completed|finished|submitted|posted|published))(?:\s(?:on|in))?(?:\s?:)?\s{1,4}(\d.{4,30}|\p{L}{3,10}\.?\s\d.{3,24})$/iu;
const inFigures = /^\d{1,2}([-/.])\d{1,2}\1(?:\d\d){1,2}$/;
const isDay = (text: string) => /\d$/.test(text) && (dayOf(text) !== null || inFigures.test(text));
/** A form or a report in the story has more of them. */
const labelled = /^\s*\p{L}[\p{L} ]{1,24}:\s+\S/u;
const nearForm = 8;

const namedEnd =
  /^[\s*_~([<=–—-]{0,14}(?:the\s+)?end\s+(?:of\s+)?(\S.{0,80}?)(?:\s+by\s+(\S.{0,60}?))?(:?\s+<?\S{1,40}@\S{3,60})?[\s*_~)\]>=–—-]{0,14}$/iu;
const mostHeaderLines = 80;

const bare = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();

/** Whether a line above the story is `name`, or says it behind a label, "by", or before "by". */
function isNamedAbove(lines: readonly string[], bodyStart: number, name: string): boolean {
  const wanted = bare(name);
  if (wanted === '') return false;
  return lines.slice(0, Math.min(bodyStart, mostHeaderLines)).some((line) => {
    if (line.length > 200) return false;
    const value = line.slice(line.indexOf(':') + 1);
    return [line, value, ...line.split(/\bby\b/i)].some((each) => bare(each) === wanted);
  });
}

const small = /^(?:a|an|the|of|and|or|in|on|at|to|for|from|with|de|la|von|van|&)$/;

function isInTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => !small.test(word));
  return words.length > 0 && words.every((word) => /^["“'‘(]?[\p{Lu}\p{N}]/u.test(word));
}

/** "End The Tide Table by Ada Quill: ada@example.org": an order to end something names no author. */
function isNamedEnd(lines: readonly string[], bodyStart: number, line: string): boolean {
  const [, title = '', author = '', address] = namedEnd.exec(line) ?? [];
  if (title === '') return false;
  if (isNamedAbove(lines, bodyStart, title)) return true;
  if (author === '' || !isInTitleCase(author)) return false;
  if (isNamedAbove(lines, bodyStart, author) || address !== undefined) return true;
  return isInTitleCase(title) && /^\S+\s+\S/.test(author) && !/[.!?]\s*$/.test(line);
}

/** The line at `index` has a blank one above it, and nothing but other matter below it. */
export function lastLineKindOf(lines: readonly string[], bodyStart: number, index: number): FoundKind | null {
  const line = lines[index] ?? '';
  if (line.length > longest) return null;
  if (thirty.test(line))
    return lines.some((each, place) => place !== index && each.length < 20 && numbered.test(each))
      ? null
      : 'ended';
  const [, label = '', day = ''] = dated.exec(line.replace(/[\s.*_)\]]{1,8}$/, '')) ?? [];
  if (day !== '' && isDay(day)) {
    const above = lines.slice(Math.max(bodyStart, index - nearForm), index);
    const isForm = above.some((each) => each.length < 200 && (labelled.test(each) || dated.test(each)));
    if (isForm) return null;
    return /^(?:completed|finished)/i.test(label) ? 'ended' : 'other';
  }
  return /^\W{0,14}(?:the\s+)?end\s/i.test(line) && isNamedEnd(lines, bodyStart, line) ? 'ended' : null;
}
