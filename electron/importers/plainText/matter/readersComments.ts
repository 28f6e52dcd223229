// readersCommentsAt: where the comments of a journal's or an archive's readers begin that were saved along with a story.
import { parseHeading } from '../headings/parseHeading.ts';
import { isNavigation } from './backMatterKinds.ts';
import { readsAsStory } from './readsAsStory.ts';

const longestLine = 160;
/** "Comments {2}", "2 comments", "Comments (2)", "Comments". */
const head =
  /^[\s({[]{0,9}(?:\d{1,4}\s+comments?|(?:top\s+)?comments?(?:\s?:?\s?[({[]?\s?\d{1,4})?)[\s)}\]:]{0,9}$/i;
/** As one kind of journal counts them, and nobody else writes. */
const counted = /^\s*comments?\s?\{\s?\d{1,4}\s?\}\s*$/i;
const row =
  /^(?=.*\|)[\s(|]*.{0,60}(?:\d{1,4}\s+comments?|(?:leave|post|add)\s+a\s+(?:new\s+)?comment|read\s+comments)(?!\p{L})/iu;
/** The minute and its zone: "Sep. 4th, 2009 01:00 am (UTC)", "Tue 04 Jun 2013 10:01AM UTC". */
const stamp =
  /(?:19|20)\d\d.{1,6}\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]m)?\s?\(?(?:utc|gmt|[a-z]{2,4}t|local)\)?(?:\s?\(link\))?\s*$/i;
const dated = /^\s*date:\s.{0,40}(?:19|20)\d\d.{1,6}\d{1,2}:\d\d/i;
const button = '(?:reply(?:\\s+to\\s+this)?|parent|thread(?:\\s+from\\s+start)?|expand|collapse|link|delete)';
const buttons = new RegExp(
  `^[\\s(|[]{0,6}reply(?:\\s+to\\s+this)?(?:[\\s()|·\\][-]{1,6}${button}){0,6}[\\s)|\\]]{0,6}$`,
  'i',
);
const noSubject = /^\s*\(no subject\)\s*$/i;

const isProof = (line: string): boolean =>
  line.length > 0 &&
  line.length <= longestLine &&
  (buttons.test(line) || noSubject.test(line) || stamp.test(line) || dated.test(line));
const isHead = (line: string): boolean => line.length > 0 && line.length <= 60 && head.test(line);

const nearEnd = 12;
const nearHead = 6;
/** A comment that is longer may be where the author went on with the story. */
const longestComment = 3_000;

function hasProofBelow(lines: readonly string[], index: number, end: number): boolean {
  let written = 0;
  for (let place = index + 1; place < end && written < nearHead; place += 1) {
    const line = lines[place] ?? '';
    if (line === '') continue;
    if (isProof(line)) return true;
    written += 1;
  }
  return false;
}

function endsInComments(lines: readonly string[], from: number, end: number): boolean {
  let written = 0;
  for (let place = end - 1; place >= from && written < nearEnd; place -= 1) {
    const line = lines[place] ?? '';
    if (line === '') continue;
    if (isProof(line) || counted.test(line.slice(0, longestLine))) return true;
    written += 1;
  }
  return false;
}

/** The index of the first line of them, down to the end of the text; null where a story may be told in that form. */
export function readersCommentsAt(lines: readonly string[], from: number, end: number): number | null {
  if (!endsInComments(lines, from, end)) return null;
  let start: number | null = null;
  let belowRow: number | null = null;
  // A story told as a journal has such comments below each of its entries.
  let isCommentAbove = false;
  let place = end - 1;
  for (let since = 0; place > from && since <= longestComment; place -= 1) {
    const line = lines[place] ?? '';
    const isComment = isProof(line);
    since = isComment ? 0 : since + line.length;
    if (isComment) isCommentAbove = true;
    if (line === '' || isComment || line.length > longestLine) continue;
    if (counted.test(line) || (isHead(line) && hasProofBelow(lines, place, end))) {
      if (start !== null && isCommentAbove) return null;
      start = place;
      isCommentAbove = false;
    } else if (row.test(line) && hasProofBelow(lines, place, end)) belowRow = place + 1;
  }
  const first = start ?? belowRow;
  if (first === null) return null;
  const own = lines.slice(first, end);
  if (own.every((line) => line === '' || isNavigation(line))) return null;
  if (own.some((line) => line !== '' && line.length <= 80 && parseHeading(line) !== null)) return null;
  if (readsAsStory(own.filter((line) => !isProof(line) && !isHead(line)))) return null;
  for (let index = from; index < first; index += 1) {
    const line = lines[index] ?? '';
    if (line.length > 60 || line.length < 8) continue;
    if (counted.test(line) || (isHead(line) && hasProofBelow(lines, index, first))) return null;
  }
  return lines.slice(from, first).some((line) => /[\p{L}\p{N}]/u.test(line)) ? first : null;
}
