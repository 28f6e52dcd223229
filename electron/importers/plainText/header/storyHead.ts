// storyHeadAt: the fields between blank lines with which one story of several in a file begins.

import { ratingFromLabel } from '../../../../shared/story/rating.ts';
import { foldWords } from '../../../../shared/story/words.ts';
import { parseHeading } from '../headings/parseHeading.ts';
import { isRule } from '../lines/rules.ts';
import { authorly } from '../matter/readsAsStory.ts';
import { isBelievableField } from './believableField.ts';
import type { FieldKind } from './fieldKind.ts';
import { topField } from './looseField.ts';
import { type FieldLabel, parseField } from './parseField.ts';
import { tellsTale } from './tellsTale.ts';
import { hasWarningWords } from './warningWords.ts';

export type StoryHead = {
  readonly title: string;
  /** Indexes: of the line with the title, and after the last field. */
  readonly titleLine: number;
  readonly end: number;
  /** The title stands above its fields without a label. */
  readonly isBare: boolean;
  /** It is rated, or warns, in words that only ratings and warnings have. */
  readonly isTold: boolean;
  /** The title's label as it is written, folded, and of what kinds its fields are. */
  readonly label: string;
  readonly kinds: ReadonlySet<FieldKind>;
};

const longestField = 400;
const longestTitle = 200;
const longestBareTitle = 60;
const mostLines = 30;
const mostWrapped = 8;
const shortestWrapped = 45;
/** A field of this length or more may go on below. */
const fewestGlued = 3;

const isStrong = (field: FieldLabel) => !field.isWeak && isBelievableField(field);

/** A rating in the words that ratings have, or words that warn. */
function isRatedOrWarned({ kind, kinds = [kind], label, value }: FieldLabel): boolean {
  if (kinds.includes('rating') && ratingFromLabel(value) !== 'unknown') return true;
  const isNone = /^\W*(?:none|no|n\/a)\b/i.test(value);
  return kinds.includes('warning') && /s\b/i.test(label) && (isNone || hasWarningWords(value));
}

/** A few words that begin like a title and end unlike a sentence. */
function isBareTitle(line: string): boolean {
  const text = line.trim();
  return (
    text.length <= longestBareTitle &&
    /^["“«*_~=]{0,3}[\p{Lu}\d]/u.test(text) &&
    !/[.,;:]["”»]?$/.test(text) &&
    topField(text) === null &&
    parseHeading(text) === null
  );
}

/** Blank lines and rules with no letters are passed over. */
function above(lines: readonly string[], index: number): string {
  for (let at = index - 1; at >= Math.max(0, index - 6); at -= 1) {
    const line = lines[at] ?? '';
    if (line !== '' && !isRule(line)) return line;
  }
  return '';
}

const isFresh = (lines: readonly string[], index: number) =>
  (lines[index - 1] ?? '') === '' || isRule(lines[index - 1] ?? '');

const fieldStart = /^[^\p{L}]{0,12}\p{L}[^:：]{0,40}[:：]/u;
const longestLabel = 60;

/** Most lines have no colon near their beginning. */
function mayBeField(line: string): boolean {
  const colon = line.indexOf(':');
  const isNear = (colon >= 0 && colon < longestLabel) || line.includes('：');
  return isNear && fieldStart.test(line.slice(0, longestLabel));
}

/** A field right below, or a by-line and then a field. */
const mayBeBare = (lines: readonly string[], index: number) =>
  (lines[index] ?? '').length <= longestBareTitle &&
  (mayBeField(lines[index + 1] ?? '') || mayBeField(lines[index + 2] ?? ''));

function isHeadBelow(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (line === '' || line.length > longestField) return false;
  const field = topField(line);
  if (field?.kind !== 'author' || !field.isWeak) return field?.isWeak === false;
  return topField((lines[index + 1] ?? '').slice(0, longestField))?.isWeak === false;
}

/** Null where the lines at `index` may as well be the story's own: a letter, a play, a card, a chapter's fields. */
export function storyHeadAt(lines: readonly string[], index: number): StoryHead | null {
  const first = lines[index] ?? '';
  if (first.length > longestField) return null;
  const maybeField = mayBeField(first);
  if ((!maybeField && !mayBeBare(lines, index)) || !isFresh(lines, index)) return null;
  const isField = maybeField && parseField(first)?.isWeak === false;
  const isBare = !isField && mayBeBare(lines, index) && isBareTitle(first) && isHeadBelow(lines, index + 1);
  if (!isField && !isBare) return null;
  const before = above(lines, index);
  if (/:["”]?$/.test(before.trimEnd()) || (before.length < longestTitle && parseHeading(before) !== null))
    return null;
  const kinds = new Set<FieldKind>();
  let [isTold, fields, wrapped, end] = [false, 0, 0, index];
  let last = isBare ? first : '';
  let title: { readonly text: string; readonly line: number; readonly label: string } | null = isBare
    ? { text: first.trim(), line: index, label: '' }
    : null;
  for (let at = isBare ? index + 1 : index; at < lines.length && at < index + mostLines; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') {
      last = '';
      wrapped = 0;
      continue;
    }
    const field = line.length > longestField ? null : topField(line);
    if (field === null) {
      if (last === '' || isRule(line)) break;
      // A value that the line before leaves open; else the story stands right below.
      if (last.length < shortestWrapped || wrapped >= mostWrapped) {
        if (fields < fewestGlued) return null;
        break;
      }
      wrapped += 1;
    } else {
      if (last === '' && at > index && isToldBelow(field)) break;
      if (field.kind === 'title' && !field.isWeak) {
        // A second title begins a second head.
        if (title !== null) break;
        if (/[\p{L}\p{N}]/u.test(field.value) && isBelievableField(field) && line.length <= longestTitle)
          title = { text: field.value, line: at, label: foldWords(field.label) };
      }
      fields += 1;
      wrapped = 0;
      if (isStrong(field)) for (const kind of field.kinds ?? [field.kind]) kinds.add(kind);
      isTold ||= isStrong(field) && isRatedOrWarned(field);
    }
    last = line;
    end = at + 1;
  }
  if (title === null || kinds.size < (isBare ? 1 : 2)) return null;
  if (isBare && !isTold) return null;
  return { title: title.text, titleLine: title.line, end, isBare, isTold, label: title.label, kinds };

  /** "Warning: the sign said." on a line of its own. */
  function isToldBelow(field: FieldLabel): boolean {
    return field.isWeak || tellsTale(field.value);
  }
}

/**
 * What the heads of several stories in one file have in common: all rate theirs under the same labels. A form, a card or
 * a listing inside a story does not. Null for a head that tells too little to be one of several.
 */
export function kinOf({ isBare, isTold, label, kinds }: StoryHead): string | null {
  if (!isTold) return null;
  if (isBare) return 'bare';
  return kinds.has('rating') ? `labelled ${label}` : null;
}

const shortestStory = 60;
const farthestStory = 400;
const sentenceEnd = /[.!?…。！？][\s"“”'’»」』)*_]{0,4}$/u;
const speech = /^\s*["“„«「—–]/;

/** Whether a paragraph of a story stands among the lines: sentences, and no author's words about it. */
export function hasStoryWithin(lines: readonly string[], start: number, end: number): boolean {
  let paragraph = '';
  for (let index = start; index <= Math.min(end, start + farthestStory); index += 1) {
    const line = index < end ? (lines[index] ?? '') : '';
    if (line !== '') {
      if (paragraph.length < 4_000) paragraph += `${line} `;
      continue;
    }
    if (paragraph !== '' && isOfStory(paragraph.trim())) return true;
    paragraph = '';
  }
  return false;
}

const farthestBelow = 40;

/** Whether a head has a story below it, before the next title. */
export function hasStoryUnder(lines: readonly string[], start: number, end: number): boolean {
  const last = Math.min(end, start + farthestBelow);
  let to = start;
  while (to < last && !isTitle(lines[to] ?? '')) to += 1;
  return hasStoryWithin(lines, start, to);
}

const isTitle = (line: string) =>
  line.length <= longestTitle && mayBeField(line) && parseField(line)?.kind === 'title';

function isOfStory(text: string): boolean {
  if (topField(text.slice(0, longestField))?.isWeak === false) return false;
  if (tellsTale(text)) return true;
  return (
    text.length >= shortestStory && sentenceEnd.test(text) && (speech.test(text) || !authorly.test(text))
  );
}
