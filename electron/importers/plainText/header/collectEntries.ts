// collectEntries: the header's lines gathered into entries: fields, banners, and paragraphs of front matter.

import { foldWords } from '../../../../shared/story/words.ts';
import { parseHeading } from '../headings/parseHeading.ts';
import { isContentsLabel, readContents } from '../headings/readContents.ts';
import type { LineRhythm } from '../lines/lineRhythm.ts';
import { bannerLabel, isRule, withoutTrailingRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { readsAsScene } from '../matter/readsAsScene.ts';
import { readsAsStory } from '../matter/readsAsStory.ts';
import { authorsRunAt } from './authorsRun.ts';
import { isBelievableField } from './believableField.ts';
import { continuesValue, goesOnWithChapter, goesOnWithSentence } from './continuesValue.ts';
import { factsLineAt } from './factsLineAt.ts';
import type { FieldKind } from './fieldKind.ts';
import { frontKindOf, isRightsNotice } from './frontKindOf.ts';
import type { HeaderEntry } from './header.ts';
import { isNoteBetweenFields } from './isNoteBetweenFields.ts';
import { isPenName } from './isPenName.ts';
import { leadsToField } from './leadsToField.ts';
import { leadsToTitleAgain } from './leadsToTitleAgain.ts';
import { topField } from './looseField.ts';
import { noteRunAt } from './noteRun.ts';
import { noticeAt } from './noticeRun.ts';
import { type FieldLabel, fieldsOfLine, parseBanner, parseField } from './parseField.ts';
import { ratedSentences } from './ratedLine.ts';
import { readerAgeRunAt } from './readerAge.ts';
import { readerNoticeAt } from './readerNotice.ts';
import { readTagged } from './readOneLineHeader.ts';
import { spoilerLettersAt } from './spoilerLetters.ts';
import { storyBegins } from './storyBegins.ts';
import { unknownField } from './unknownField.ts';
import { isToldBySomebody } from './warningWords.ts';
import { withoutBoxSides } from './withoutBoxSides.ts';

type OpenEntry = {
  kind: FieldKind;
  kinds?: readonly FieldKind[];
  label: string | null;
  line: number;
  isBanner: boolean;
  paragraphs: string[][];
  /** A blank line was seen after the newest paragraph. */
  isParted: boolean;
  valueLine?: number;
};

export type CollectedEntries = {
  readonly entries: readonly HeaderEntry[];
  /** The index of the first line that belongs to no entry. */
  readonly end: number;
  /** The title again, and rules drawn with letters: lines that the story does without. */
  readonly removed: readonly { readonly line: number; readonly text: string }[];
};

const longestBannerRule = 10;
/** What goes on longer is a list of something else, and is read as text. */
const mostEntries = 100;

/** Reads from `start` until the story begins; rules and blank lines after the last entry are left to the story. */
export function collectEntries(
  lines: readonly string[],
  start: number,
  rhythm: LineRhythm,
  knownTitle: string | null = null,
  isOpen = false,
  /** False: what stands above further fields is the story. */
  drawsNotes = true,
  isAuthored = false,
): CollectedEntries {
  const entries: OpenEntry[] = [];
  const removed: { line: number; text: string }[] = [];
  let open: OpenEntry | null = null;
  let title: string | null = knownTitle === null ? null : foldWords(knownTitle);
  let afterRule = false;
  let index = start;
  // What lies between the end of the last entry and here: rules and blank lines, kept out unless more header follows.
  let end = start;

  const begin = (
    kind: FieldKind,
    label: string | null,
    text: string,
    isBanner: boolean,
    kinds?: readonly FieldKind[],
  ) => {
    open = {
      kind,
      label,
      line: index + 1,
      isBanner,
      paragraphs: text === '' ? [] : [[text]],
      isParted: false,
      ...(kinds === undefined ? {} : { kinds }),
    };
    entries.push(open);
    if (kind === 'title' && text !== '') title = foldWords(text);
    afterRule = false;
    end = index + 1;
  };
  const add = (entry: OpenEntry, text: string) => {
    const last = entry.paragraphs.at(-1);
    if (last === undefined) entry.valueLine = index + 1;
    const isOpenList = entry.kind === 'warning' && /[,&/]$/.test(last?.at(-1) ?? '');
    if (last === undefined || (entry.isParted && !isOpenList)) entry.paragraphs.push([text]);
    else last.push(text);
    entry.isParted = false;
    if (entry.kind === 'title') title ??= foldWords(text);
    end = index + 1;
  };

  /** The lines from here on as an entry of their own; false where there are none. */
  const takeRun = (kind: FieldKind, [first, ...more]: readonly string[]): boolean => {
    if (first === undefined) return false;
    begin(kind, null, first, false);
    for (const text of more) {
      index += 1;
      if (open !== null) add(open, text);
    }
    open = null;
    return true;
  };

  for (; index < lines.length && entries.length < mostEntries; index += 1) {
    const line = lines[index] ?? '';
    const current = open as OpenEntry | null;
    if (line === '') {
      if (current !== null) current.isParted = true;
      continue;
    }
    const letters = entries.length > 0 || title !== null ? spoilerLettersAt(lines, index) : [];
    if (letters.length > 0) {
      for (const place of letters) removed.push({ line: place + 1, text: (lines[place] ?? '').trim() });
      index = letters.at(-1) ?? index;
      end = index + 1;
      open = null;
      continue;
    }
    const begins = title === null || entries.length === 0 ? null : storyBegins(lines, index);
    if (begins === 'here') break;
    if (begins === 'below') {
      removed.push({ line: index + 1, text: line.trim() });
      end = index + 1;
      break;
    }
    const label = bannerLabel(line);
    const banner = label === null ? null : parseBanner(label);
    if (banner !== null) {
      const { kind, value, kinds } = banner;
      begin(kind, banner.label, foldSpaces(value), value === '', kinds);
      continue;
    }
    if (isRule(line)) {
      if (/[\p{L}\p{N}]/u.test(line)) removed.push({ line: index + 1, text: line.trim() });
      if (current?.isBanner && line.trim().length >= longestBannerRule) end = index + 1;
      else if (entries.length === 0 && !leadsToField(lines, index + 1)) break;
      else afterRule = true;
      open = null;
      continue;
    }
    if (isContentsLabel(line) && readContents(lines, index, lines.length) !== null) break;
    const field = goesOnWithSentence(current, line, lines[index - 1] ?? '') ? null : topField(line);
    const isStory =
      field?.isWeak === true &&
      (isNarration(field, lines, index) ||
        (isBareByLine(field) &&
          (isAuthored ||
            entries.some(({ kind }) => kind === 'author') ||
            !isPenName(field.value, (lines[index - 1] ?? '') !== ''))));
    if (
      field !== null &&
      !isStory &&
      ((!field.isWeak && isBelievableField(field)) ||
        isOpen ||
        entries.length > 0 ||
        leadsToField(lines, index + 1))
    ) {
      const tagged = field.kind === 'title' ? readTagged(line, index + 1) : null;
      for (const { kind: each, label: name, paragraphs } of tagged ?? [])
        begin(each, name, paragraphs.flat().join(' '), false);
      for (const piece of tagged === null ? (ratedSentences(line) ?? fieldsOfLine(line)) : []) {
        const { kind: each, label: name, value, kinds } = topField(piece) ?? noteOf(piece);
        begin(each, name === '' ? null : name, foldSpaces(value), false, kinds);
      }
      continue;
    }
    if (isStory) break;
    if (parseHeading(line) !== null) {
      if (current === null || !goesOnWithChapter(current, lines, index)) break;
      add(current, foldSpaces(line));
      continue;
    }
    if (title !== null && foldWords(line) === title) {
      removed.push({ line: index + 1, text: line.trim() });
      end = index + 1;
      open = null;
      continue;
    }
    const unknown =
      current === null || current.isBanner || current.isParted
        ? null
        : unknownField(current.kind, current.valueLine !== undefined, lines, index);
    if (unknown !== null) {
      begin(unknown.kind, unknown.label || null, foldSpaces(unknown.value), false);
      continue;
    }
    const stated = entries.length === 0 ? [] : factsLineAt(lines, index);
    for (const { kind, label: name, paragraphs, kinds } of stated)
      begin(kind, name, paragraphs.flat().join(' '), false, kinds);
    if (stated.length > 0) {
      open = null;
      continue;
    }
    if (current !== null && belongsTo(current, lines, index, rhythm)) {
      const text = withoutTrailingRule(line);
      add(current, foldSpaces(text ?? withoutBoxSides(lines, index)));
      if (text !== null) open = null;
      continue;
    }
    const above = lines[index - 1] ?? '';
    const isParagraph = index === start || above === '' || isRule(above);
    if (isParagraph || (entries.length > 0 && announced.test(line))) {
      if (takeRun('front:warning', noticeAt(lines, index))) continue;
      if (entries.at(-1)?.kind === 'front:warning' && isSignature(lines, index)) {
        begin('front:notes', null, foldSpaces(line), false);
        open = null;
        continue;
      }
    }
    const isKnown = isOpen || entries.length > 0;
    const isNamed = title !== null && isAuthored;
    if (isParagraph && (isKnown || isNamed) && takeRun('front:warning', readerNoticeAt(lines, index)))
      continue;
    if (entries.length > 0 && takeRun('front:notes', noteRunAt(lines, index))) continue;
    if ((isKnown || isNamed) && takeRun('front:disclaimer', readerAgeRunAt(lines, index))) continue;
    const isBelow = isParagraph && title !== null && (isAuthored || isKnown);
    const own = isBelow ? authorsRunAt(lines, index) : null;
    if (own !== null && takeRun(own.kind, own.lines)) continue;
    const isNote =
      drawsNotes &&
      (leadsToField(lines, index, title !== null) || isNoteBetweenFields(entries, lines, index));
    const isFirst = entries.length === 0 && !(title !== null && isRightsNotice(lines, index));
    if (!isNote && (isFirst || isContinued(lines, index))) break;
    const front = frontKindOf(line) ?? (isNote ? 'notes' : null);
    if (front !== null && (isNote || !afterRule)) begin(`front:${front}`, null, foldSpaces(line), false);
    else if (isBeforeFirstHeading(lines, index)) begin('front:other', null, foldSpaces(line), true);
    else if (current?.kind.startsWith('front:') && title !== null && leadsToTitleAgain(lines, index, title))
      add(current, foldSpaces(line));
    else break;
  }
  return { entries: entries.map(withListing), end, removed: removed.filter(({ line }) => line <= end) };
}

/** "Contains rape." right below the summary. */
const announced = /^[\W_]{0,6}(?:contains|includes|beware|be warned|please note|fair warning)(?![\p{L}])/iu;

/** "<3 Ansa", "~Ansa": a line below a note, with a rule between it and the story. */
function isSignature(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  let next = index + 1;
  while (lines[next] === '') next += 1;
  return (
    line.length <= 40 &&
    /^\s*(?:<3|[-–—~]{1,2})\s?[\p{L}\d][^.!?]{0,36}$/u.test(line) &&
    isRule(lines[next] ?? '')
  );
}

const noteOf = (value: string): FieldLabel => ({ kind: 'front:notes', label: '', value, isWeak: true });

const narrator = /^(?:he|she)\s+\p{Ll}.*[.!?…]["”]?$/u;

/** "Notes: she took many of them": a paragraph of its own below the header, with a word that a label may be too. */
function isNarration({ kind, value }: FieldLabel, lines: readonly string[], index: number): boolean {
  if (kind === 'summary' || (lines[index - 1] ?? '') !== '') return false;
  if (!narrator.test(value) && !isToldBySomebody(value)) return false;
  return !lines.slice(index + 1, index + 4).some((line) => parseField(line)?.isWeak === false);
}

/** "By …" without a colon: below a header that names the author it is the story's. */
const isBareByLine = ({ kind, label }: FieldLabel) => kind === 'author' && !/[:：]/.test(label);

const listKinds: readonly FieldKind[] = ['fandom', 'relationship', 'character', 'tag', 'category', 'warning'];

const point = /^\s*[*•·–—+#>~-]\s+(?=[\p{L}\d])/u;

const hasPoints = (paragraphs: readonly (readonly string[])[]) =>
  paragraphs.every((lines) => lines.every((line) => point.test(line)));

/** A label alone above several lines that nothing joins: each line is one name. */
function withListing(entry: OpenEntry): HeaderEntry {
  const isPointed = entry.kind === 'warning' && entry.valueLine !== undefined && hasPoints(entry.paragraphs);
  const paragraphs = isPointed
    ? entry.paragraphs.map((lines) => lines.map((line) => line.replace(point, '')))
    : entry.paragraphs;
  const [first = [], ...more] = paragraphs;
  // A warning's items may be parted by blank lines.
  const isParted = entry.kind === 'warning' && more.length > 0;
  const lines = isParted ? paragraphs.flat() : first;
  const isListed =
    entry.valueLine !== undefined &&
    (more.length === 0 || isParted) &&
    lines.length > 1 &&
    listKinds.includes(entry.kind) &&
    lines.every((line) => line.length <= 80 && !/[,;.]$/.test(line));
  return isListed ? { ...entry, paragraphs, isListed } : { ...entry, paragraphs };
}

/** The line before it is part of the same run. */
function isContinued(lines: readonly string[], index: number): boolean {
  return (
    index > 0 &&
    lines[index - 1] !== '' &&
    !isRule(lines[index - 1] ?? '') &&
    topField(lines[index - 1] ?? '') === null
  );
}

const farthestLook = 60;
const mostWords = 300;
const fewestOfScene = 25;

/** The first line after `index` that `isSought`, when no more than a page of text stands before it. */
function findSoon(
  lines: readonly string[],
  index: number,
  isSought: (line: string) => boolean,
): string | null {
  let words = 0;
  for (const line of lines.slice(index, index + farthestLook)) {
    if (isSought(line)) return line;
    words += line.length / 6;
    if (words > mostWords) return null;
  }
  return null;
}

/** Words between a header and the first chapter's heading are before the story, if they are few. */
function isBeforeFirstHeading(lines: readonly string[], index: number): boolean {
  const heading = parseHeading(findSoon(lines, index, (line) => parseHeading(line) !== null) ?? '');
  if (heading === null || (heading.number ?? 0) > 1) return false;
  const own = lines.slice(index, index + farthestLook);
  const at = own.findIndex((line) => parseHeading(line) !== null);
  if (!hasTextBelow(lines, index + at)) return false;
  const scene = own.slice(0, at);
  const told = withoutSceneHeads(scene);
  const heads = scene.slice(0, scene.length - told.length).join(' ');
  if (readsAsScene(scene, fewestOfScene) || readsAsScene(told, fewestOfScene)) return false;
  return !readsAsStory(scene) && !readsAsStory(told, /\b(?:pov|point of view)\b/i.test(heads));
}

/** The last line of a page may be a link: nothing stands before a chapter that is not there. */
const hasTextBelow = (lines: readonly string[], heading: number) =>
  heading + farthestLook < lines.length ||
  lines.slice(heading + 1).some((line) => line !== '' && parseHeading(line) === null);

const longestSceneHead = 60;
const mostSceneHeads = 2;

/** "Stardate 12", "Five years ago", "Her POV": lines of their own that say when, where or who, and tell nothing yet. */
function withoutSceneHeads(lines: readonly string[]): readonly string[] {
  let from = 0;
  for (let heads = 0; heads < mostSceneHeads; heads += 1) {
    const line = lines[from] ?? '';
    const isHead =
      line.length <= longestSceneHead &&
      (lines[from + 1] ?? '') === '' &&
      !/[!?…,;:]["”»)]?$|[^.]\.["”»)]?$/.test(line) &&
      frontKindOf(line) === null;
    if (!isHead) break;
    from += 1;
    while (lines[from] === '') from += 1;
  }
  return lines.slice(from);
}

/** Without this, a banner that nothing closes would swallow the story. */
function isFollowedByHeader(lines: readonly string[], index: number): boolean {
  const isHeader = (line: string) =>
    isRule(line) ||
    parseBanner(bannerLabel(line) ?? '') !== null ||
    parseField(line)?.isWeak === false ||
    parseHeading(line) !== null;
  return findSoon(lines, index, isHeader) !== null;
}

function belongsTo(entry: OpenEntry, lines: readonly string[], index: number, rhythm: LineRhythm): boolean {
  if (entry.isBanner && entry.isParted)
    return frontKindOf(lines[index] ?? '') === null && isFollowedByHeader(lines, index);
  return entry.isBanner || continuesValue(entry, lines, index, rhythm);
}
