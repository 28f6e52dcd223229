// typography: the quotation marks, apostrophes, dashes and ellipses of one paragraph, as its language sets them.
import { isWordAt, type TypographicEdit, type TypographicParagraph } from './typographicContext.ts';
import { dashEdits } from './typographicDashes.ts';
import { quoteEdits } from './typographicQuotes.ts';
import { type TypographyStyle, typographyStyleOf } from './typographyStyles.ts';

/** A stretch of a paragraph in one element. A fixed one, such as code, is read beside the others and never changed. */
export type TypographicRun = { readonly text: string; readonly isFixed: boolean };

const anySign = /["'`´]|--|\.\.\.|\. \. \.|[\s\u00a0]-|-\s|\d-\d|^-|«|»/;
const highMark = / [!?;:»]/g;
const web = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s"<>“”«»]*/gi;
const mailCharacter = /[\w.+%'-]/;
const longestMail = 80;

type Span = { readonly from: number; readonly to: number };

/** Addresses stay letter for letter; marks that end them are the sentence's. */
function addressesIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  if (text.includes('://') || /www\./i.test(text)) {
    for (const { 0: found, index: from } of text.matchAll(web)) {
      let length = found.length;
      while (length > 0 && ".,;:!?')]}…’".includes(found.charAt(length - 1))) length -= 1;
      spans.push({ from, to: from + length });
    }
  }
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (at - from < longestMail && mailCharacter.test(text.charAt(from - 1))) from -= 1;
    let to = at + 1;
    while (to - at < longestMail && mailCharacter.test(text.charAt(to))) to += 1;
    while (from < at && !isWordAt(text, from)) from += 1;
    while (to > at && !isWordAt(text, to - 1)) to -= 1;
    if (from < at && text.slice(at, to).includes('.')) spans.push({ from, to });
  }
  return spans.sort((a, b) => a.from - b.from);
}

/** Answers in the time of a binary search. The spans are in order. */
function isWithin(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined || at < span.from) high = middle - 1;
    else if (at >= span.to) low = middle + 1;
    else return true;
  }
  return false;
}

/** French: a plain space before a high mark would let the mark fall to the next line. */
function highMarkEdits(paragraph: TypographicParagraph): readonly TypographicEdit[] {
  const edits: TypographicEdit[] = [];
  for (const { index: at } of paragraph.text.matchAll(highMark)) {
    if (at > 0 && paragraph.isOpen(at)) edits.push({ at, length: 1, text: '\u202f' });
  }
  return edits;
}

function editsOf(paragraph: TypographicParagraph, style: TypographyStyle): readonly TypographicEdit[] {
  const edits = [
    ...quoteEdits(paragraph, style),
    ...dashEdits(paragraph, style),
    ...(style.spacesMarks ? highMarkEdits(paragraph) : []),
  ];
  edits.sort((a, b) => a.at - b.at);
  // Two marks may want the one space between them.
  const kept: TypographicEdit[] = [];
  let end = 0;
  for (const edit of edits) {
    if (edit.at < end) continue;
    kept.push(edit);
    end = edit.at + edit.length;
  }
  return kept;
}

/** An edit belongs to the run in which it begins; none crosses the end of its run. */
function withEdits(
  runs: readonly TypographicRun[],
  starts: readonly number[],
  edits: readonly TypographicEdit[],
): readonly TypographicRun[] {
  let next = 0;
  return runs.map((run, index) => {
    const { text } = run;
    const start = starts[index] ?? 0;
    const end = start + text.length;
    let changed = '';
    let done = start;
    for (; next < edits.length; next += 1) {
      const edit = edits[next];
      if (edit === undefined || edit.at >= end) break;
      changed += text.slice(done - start, edit.at - start) + edit.text;
      done = edit.at + edit.length;
    }
    return done === start ? run : { ...run, text: changed + text.slice(done - start) };
  });
}

function setOnce(
  runs: readonly TypographicRun[],
  style: TypographyStyle,
  isListItem: boolean,
): readonly TypographicRun[] | null {
  const text = runs.map((run) => run.text).join('');
  if (!anySign.test(text) && !(style.spacesMarks && text.search(highMark) >= 0)) return null;
  const starts: number[] = [];
  let length = 0;
  for (const run of runs) {
    starts.push(length);
    length += run.text.length;
  }
  const runAt = (at: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const addresses = addressesIn(text);
  const isFree = runs.length === 1 && runs[0]?.isFixed === false && addresses.length === 0;
  const isOpen = (at: number): boolean =>
    isFree || (runs[runAt(at)]?.isFixed === false && !isWithin(addresses, at));
  const edits = editsOf({ text, isOpen, isListItem }, style);
  const whole = edits.filter(({ at, length: size }) => size < 2 || runAt(at) === runAt(at + size - 1));
  return whole.length === 0 ? null : withEdits(runs, starts, whole);
}

/** Each round leaves fewer plain marks, and a mark that was set may settle what stood beside it. */
const mostRounds = 8;

/** The runs of one paragraph. */
export function typographicRuns(
  runs: readonly TypographicRun[],
  language: string | null,
  isListItem = false,
): readonly string[] {
  const style = typographyStyleOf(language);
  let set = runs;
  for (let round = 0; round < mostRounds && !style.isLeftAlone; round += 1) {
    const next = setOnce(set, style, isListItem);
    if (next === null) break;
    set = next;
  }
  return set.map(({ text }) => text);
}

/**
 * One paragraph of plain text. Letters and digits stay as they are, what is typographic already stays, and what could
 * be meant in two ways is left as written; doing it again changes nothing.
 */
export function typographic(text: string, language: string | null): string {
  return typographicRuns([{ text, isFixed: false }], language)[0] ?? text;
}
