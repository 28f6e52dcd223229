// createEmphasisMarker: *stars*, _underscores_, /slashes/ and typed tags as emphasis, never where they mean something else.
import { escapeText } from '../../../markup/escapeText.ts';
import type { BodyItem } from '../lines/bodyItem.ts';
import { lineWithin } from '../lines/lineWithin.ts';
import type { LineNumber, RepairLog } from '../repairs/repairLog.ts';
import { emphasisAcross } from './emphasisAcross.ts';
import { type EmphasisSpan, emphasisSpansIn } from './emphasisSpans.ts';
import { doesSlashEmphasise, slashSpansIn, wholeSlashSpan } from './slashEmphasis.ts';
import { typedTagsIn } from './typedTags.ts';
import { createWordParts } from './wordParts.ts';

/** Plain text of one paragraph, and the numbers of its first and last line, to escaped inline markup with the same words. */
export type EmphasisMarker = (text: string, line: number, lastLine: number) => string;

const opening = { em: '<em>', strong: '<strong>', strongEm: '<strong><em>', u: '<u>' } as const;
const closing = { em: '</em>', strong: '</strong>', strongEm: '</em></strong>', u: '</u>' } as const;
const longestShown = 80;

const possible = /[*_/[<]/;

/** Without those that cross another or stand inside a tag's own letters; tags win, since nothing else is written so. */
function nested(tags: readonly EmphasisSpan[], others: readonly EmphasisSpan[]): readonly EmphasisSpan[] {
  const all = [...tags, ...others].toSorted((a, b) => a.start - b.start || b.end - a.end);
  if (tags.length === 0) return all;
  const kept: EmphasisSpan[] = [];
  const around: EmphasisSpan[] = [];
  for (const span of all) {
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= span.start) around.pop();
    const outer = around.at(-1);
    const isInside = outer === undefined || (span.start >= outer.innerStart && span.end <= outer.innerEnd);
    if (!isInside) continue;
    kept.push(span);
    around.push(span);
  }
  return kept;
}

type Edit = { readonly from: number; readonly to: number; readonly markup: string };

function isSpaceAt(text: string, at: number): boolean {
  return at < 0 || at >= text.length || /\s/.test(text.charAt(at));
}

/** The spaces just inside the signs go; one is set outside where it alone parted two words. */
function editsOf(span: EmphasisSpan, text: string): readonly Edit[] {
  const raw = text.slice(span.innerStart, span.innerEnd);
  const from = span.innerStart + (raw.length - raw.trimStart().length);
  const to = span.innerEnd - (raw.length - raw.trimEnd().length);
  const isPaddedBefore =
    span.gluedWord !== null || (from > span.innerStart && !isSpaceAt(text, span.start - 1));
  const isPaddedAfter =
    (to < span.innerEnd || span.gluedAfter !== undefined) && /[\p{L}\p{N}]/u.test(text.charAt(span.end));
  return [
    { from: span.start, to: from, markup: (isPaddedBefore ? ' ' : '') + opening[span.element] },
    { from: to, to: span.end, markup: closing[span.element] + (isPaddedAfter ? ' ' : '') },
  ];
}

const wordStart = /^[\p{L}\p{N}\p{M}]+/u;
const wordEnd = /[\p{L}\p{N}\p{M}]+$/u;
const longestWord = 60;
/** Half of a pair may be half of a letter. */
const wordSign = /[\p{L}\p{N}\p{M}\ud800-\udfff]/u;

function isWordAt(text: string, at: number): boolean {
  return text.charCodeAt(at) > 0x2f && wordSign.test(text.charAt(at));
}

/** What stands right beside the signs, so that without them it is one word with what they mark. */
function touchingWords(
  span: EmphasisSpan,
  text: string,
): { readonly before: string; readonly after: string } {
  const isHeadTouched =
    span.gluedWord === null && isWordAt(text, span.start - 1) && isWordAt(text, span.innerStart);
  const isTailTouched =
    span.gluedAfter === undefined && isWordAt(text, span.innerEnd - 1) && isWordAt(text, span.end);
  const before = isHeadTouched ? text.slice(Math.max(0, span.start - longestWord), span.start) : '';
  const after = isTailTouched ? text.slice(span.end, span.end + longestWord) : '';
  return { before: wordEnd.exec(before)?.[0] ?? '', after: wordStart.exec(after)?.[0] ?? '' };
}

function isWanted(span: EmphasisSpan, text: string, line: LineNumber, log: RepairLog): boolean {
  const written = text.slice(span.start, span.end);
  if (span.gluedWord !== null) {
    const after = span.gluedAfter ?? '';
    const before = span.gluedWord + written + after;
    if (!log.mend('gluedEmphasis', line, before, `${span.gluedWord} ${written} ${after}`.trim()))
      return false;
  }
  const [open, close] = [text.slice(span.start, span.innerStart), text.slice(span.innerEnd, span.end)];
  const raw = text.slice(span.innerStart, span.innerEnd);
  const { before, after } = touchingWords(span, text);
  const isShort = raw.length <= longestShown || before !== '' || after !== '';
  const shown = isShort ? raw : `${raw.slice(0, longestShown)}…`;
  const kind = span.isTag ? 'typedTag' : 'emphasis';
  const areWordsKept = !span.isTag && before === '' && after === '';
  const listed = before + open + shown + close + after;
  return log.mend(kind, line, listed, before + shown.trim() + after, areWordsKept);
}

/** `items` are the whole document's, made of its `lines`: whether slashes are emphasis is for all of them to say. */
export function createEmphasisMarker(
  items: readonly BodyItem[],
  lines: readonly string[],
  log: RepairLog,
): EmphasisMarker {
  const across = emphasisAcross(items, log);
  const mark = createSpanMarker(items, lines, log);
  return (text, line, lastLine) => {
    const whole = across.size === 0 ? undefined : across.get(line);
    if (whole === undefined || whole.text !== text) return mark(text, line, lastLine);
    const { sign, opens, closes } = whole;
    const inner = text.slice(opens ? sign.length : 0, closes ? text.length - sign.length : text.length);
    const element = sign.length === 1 ? 'em' : sign.length === 2 ? 'strong' : 'strongEm';
    return opening[element] + mark(inner, line, lastLine) + closing[element];
  };
}

function createSpanMarker(
  items: readonly BodyItem[],
  lines: readonly string[],
  log: RepairLog,
): EmphasisMarker {
  const hasSlashes = doesSlashEmphasise(items);
  const parts = createWordParts(lines);
  return (text, line, lastLine) => {
    if (!possible.test(text)) return escapeText(text);
    const signs = text.includes('*') || text.includes('_') ? emphasisSpansIn(text, parts) : [];
    const whole = text.startsWith('/') ? wholeSlashSpan(text) : [];
    const slashes = whole.length === 0 && hasSlashes && text.includes('/') ? slashSpansIn(text) : whole;
    const spans = nested(typedTagsIn(text), slashes.length === 0 ? signs : nested(slashes, signs));
    if (spans.length === 0) return escapeText(text);
    const lineOf = lineWithin(text, lines, line, lastLine);
    const edits = spans
      .filter((span) => isWanted(span, text, () => lineOf(span.start), log))
      .flatMap((span) => editsOf(span, text))
      .toSorted((a, b) => a.from - b.from);
    let inline = '';
    let from = 0;
    for (const edit of edits) {
      inline += escapeText(text.slice(from, edit.from)) + edit.markup;
      from = edit.to;
    }
    return inline + escapeText(text.slice(from));
  };
}
