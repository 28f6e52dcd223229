// readWorkDownload: a work downloaded from the Archive of Our Own, its preface and afterword, saved as plain text.
import type { BackMatter } from '../../../../shared/story/story.ts';
import { foldWords } from '../../../../shared/story/words.ts';
import type { FieldKind } from '../header/fieldKind.ts';
import { entryOf, type Header, type HeaderEntry } from '../header/header.ts';
import { parseField } from '../header/parseField.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { problemsOf } from './readWorkPageCopy.ts';
import {
  afterwordIn,
  endOfNote,
  headingsIn,
  nextWritten,
  seeEnd,
  workDownloadSections,
} from './workDownloadSections.ts';

const posting =
  /^(.{0,300}?)\s*(posted originally on the archive of our own(?: \(?beta\)?)?(?: at)?)\s+<?(https?:\/\/[^\s<>]{1,200}?\/works\/\d{1,12}[^\s<>]{0,80}?)>?[.\s]*$/i;
const preface = /^preface$/i;
const tagLabel =
  /^(rating|archive warnings?|category|categories|fandoms?|relationships?|characters?|additional tags?|language|series|collections?|stats):(?:\s+(.*))?$/i;
const statistic = /^(published|updated|completed|words|chapters):\s*(\S.*)?$/i;
const statistics = /(?<=\S)\s+(?=(?:updated|completed|words|chapters):)/gi;
const proseLabel = /^(?:summary|notes):?$/i;
const byLine = /^(by)\s+(\S.{0,300})$/i;
const days: Readonly<Record<string, 'published' | 'updated'>> = {
  published: 'published',
  updated: 'updated',
  completed: 'updated',
};
const farthestPosting = 40;
const farthestFields = 400;
const farthestIntro = 800;
const longestItem = 60;

type Posting = {
  readonly title: string;
  readonly words: string;
  readonly url: string;
  readonly next: number;
};

/** The Archive's own sentence; the address may stand on the next line. */
function postingAt(lines: readonly string[], index: number): Posting | null {
  const line = lines[index] ?? '';
  if (line.length > 600 || !/posted originally on/i.test(line)) return null;
  for (const [count, text] of [line, `${line} ${(lines[index + 1] ?? '').slice(0, 600)}`].entries()) {
    const [, title = '', words = '', url = ''] = posting.exec(foldSpaces(text)) ?? [];
    if (url !== '') return { title, words, url, next: index + 1 + count };
  }
  return null;
}

/** The Archive's tags have no commas; a value that was wrapped is one line. */
function namesOf(values: readonly string[]): readonly string[] {
  const isList =
    values.length > 1 && values.every((line) => line.length <= longestItem && !line.includes(','));
  return (isList ? values : values.join(' ').split(/\s*,\s+/)).filter((name) => name !== '');
}

/** "Part 1 of One, Part 4 of Another": a series' name may have a comma. */
const nextSeries = /\s*,\s+(?=part \d{1,6} of\s)/gi;

/** Each with the line that it begins on. */
function seriesOf(values: readonly Written[], labelLine: number): readonly Written[] {
  const found: Written[] = [];
  let [text, line] = ['', labelLine];
  for (const value of values) {
    const pieces = value.text.split(nextSeries);
    const isNew = text === '' || /^part \d{1,6} of\s/i.test(value.text);
    for (const [index, piece] of pieces.entries()) {
      const isRest = index === 0 && !isNew;
      if (!isRest && text !== '') found.push({ text: text.replace(/\s*,$/, ''), line });
      if (!isRest) line = value.line;
      text = isRest ? `${text} ${piece}` : piece;
    }
  }
  return text === '' && found.length > 0 ? found : [...found, { text, line }];
}

const plainKinds: readonly FieldKind[] = ['rating', 'language'];

function fieldEntries(label: string, line: number, values: readonly Written[]): readonly HeaderEntry[] {
  const kind = parseField(label)?.kind ?? 'front:other';
  const texts = values.map(({ text }) => text);
  const valueLine = values[0]?.line ?? line;
  const place = valueLine === line ? {} : { valueLine };
  if (kind === 'series')
    return seriesOf(values, line).map(({ text, line: own }, index) => ({
      ...entryOf(kind, index === 0 ? label : null, index === 0 ? line : own, [text]),
      ...(own === line ? {} : { valueLine: own }),
    }));
  if (plainKinds.includes(kind) || kind.startsWith('front:'))
    return [{ ...entryOf(kind, label, line, [texts.join(' ')]), ...place }];
  return [{ ...entryOf(kind, label, line, namesOf(texts)), ...place, isListed: true }];
}

type Written = { readonly line: number; readonly text: string };
type Fields = {
  readonly entries: readonly HeaderEntry[];
  /** "2/5" of the statistics. */
  readonly chapters: string | null;
  /** The index after the last of them. */
  readonly next: number;
};

/** From the first label to the title, which stands once more below the statistics. */
function fieldsFrom(lines: readonly string[], from: number, title: string, log: RepairLog): Fields {
  const entries: HeaderEntry[] = [];
  let chapters: string | null = null;
  let open: { label: string; line: number; values: Written[] } | null = null;
  let next = from;
  let awaited: string | null = null;
  const close = () => {
    if (open !== null) entries.push(...fieldEntries(open.label, open.line, open.values));
    open = null;
  };
  const readStatistics = (text: string, line: number): boolean => {
    for (const piece of text.split(statistics)) {
      const [, name = awaited ?? '', value = ''] = statistic.exec(piece) ?? [
        null,
        undefined,
        /^[\d,./?-]{1,12}$/.test(piece) ? piece : '',
      ];
      if (name === '' || (value === '' && !statistic.test(piece))) return false;
      if (statistic.test(piece)) log.note('fieldLabel', line, /^[^:]*:/.exec(piece)?.[0] ?? '', '');
      awaited = value === '' ? name : null;
      const day = days[name.toLowerCase()];
      if (value === '') continue;
      if (name.toLowerCase() === 'chapters') chapters = value.trim();
      if (day !== undefined) entries.push(entryOf(day, null, line, [value]));
      else if (name.toLowerCase() === 'chapters') entries.push(entryOf('status', null, line, [value]));
      else log.note('removed', line, value, '');
    }
    return true;
  };
  let inStatistics = false;
  for (let index = from; index < Math.min(lines.length, from + farthestFields); index += 1) {
    const text = foldSpaces(lines[index] ?? '');
    if (text === '') continue;
    const [, label, value = ''] = text.length > 4_000 ? [] : (tagLabel.exec(text) ?? []);
    const current = open as { label: string; line: number; values: Written[] } | null;
    if (label !== undefined) {
      close();
      inStatistics = /^stats$/i.test(label);
      if (inStatistics) {
        log.note('fieldLabel', index + 1, `${label}:`, '');
        if (value !== '' && !readStatistics(value, index + 1)) break;
      } else open = { label: `${label}:`, line: index + 1, values: [] };
      (open as typeof current)?.values.push(...(value === '' ? [] : [{ line: index + 1, text: value }]));
    } else if (inStatistics ? !readStatistics(text, index + 1) : current === null) break;
    else if (!inStatistics) {
      if ((current?.values.length ?? 0) > 0 && (foldWords(text) === foldWords(title) || byLine.test(text)))
        break;
      current?.values.push({ line: index + 1, text });
    }
    next = index + 1;
  }
  close();
  return { entries, chapters, next };
}

const isProseLabel = (line: string) => line.length <= 20 && proseLabel.test(line.trim());

/** Where no heading tells, the story begins below the last note that is certain. */
function storyStart(lines: readonly string[], from: number, end: number): number {
  let at = nextWritten(lines, from, end);
  while (at < end) {
    const line = lines[at] ?? '';
    if (isProseLabel(line)) at = endOfNote(lines, at, end, isProseLabel);
    else if (line.length < 200 && seeEnd.test(line.trim())) at += 1;
    else return at;
    at = nextWritten(lines, at, end);
  }
  return end;
}

/** Null where the Archive's own sentence about the place of the work is not at the top. */
export function readWorkDownload(lines: readonly string[], log: RepairLog): Header | null {
  const top = lines.slice(0, farthestPosting);
  const place = top.findIndex((_line, index) => postingAt(lines, index) !== null);
  const posted = place < 0 ? null : postingAt(lines, place);
  if (posted === null) return null;
  const above = lines.slice(0, place).findLastIndex((line) => line !== '');
  const titleAt = posted.title === '' ? above : place;
  const title = posted.title === '' ? foldSpaces(lines[above] ?? '') : posted.title;
  if (title === '' || title.length > 300 || preface.test(title)) return null;
  // A story's last words may say where it was posted; only the Archive's fields below make it a preface.
  const below = foldSpaces((lines[nextWritten(lines, posted.next, lines.length)] ?? '').slice(0, 200));
  if (!tagLabel.test(below)) return null;
  const entries: HeaderEntry[] = [];
  const keep = (index: number, text: string) => entries.push(entryOf('front:other', null, index + 1, [text]));
  const remove = (index: number) => {
    const text = foldSpaces(lines[index] ?? '');
    if (text !== '' && !log.mend('removed', index + 1, text, '')) keep(index, text);
  };
  for (let index = 0; index < titleAt; index += 1)
    if (preface.test((lines[index] ?? '').slice(0, 40).trim())) remove(index);
    else if (lines[index] !== '') keep(index, foldSpaces(lines[index] ?? ''));
  entries.push(entryOf('url', posted.words, place + 1, [posted.url]));
  const fields = fieldsFrom(lines, posted.next, title, log);
  entries.push(...fields.entries);

  const after = afterwordIn(lines, fields.next);
  const end = after?.start ?? lines.length;
  let at = nextWritten(lines, fields.next, end);
  const isTitle = (index: number) =>
    (lines[index] ?? '').length <= 400 && foldWords(lines[index] ?? '') === foldWords(title);
  if (at < end && isTitle(at)) {
    remove(at);
    at = nextWritten(lines, at + 1, end);
  }
  const [, byWords, names] = byLine.exec((lines[at] ?? '').slice(0, 400).trim()) ?? [];
  const authorLine = at + 1;
  if (byWords !== undefined) {
    log.note('fieldLabel', authorLine, byWords, '');
    at += 1;
  }

  const [, count, planned] = /^(\d+)\s*\/\s*(\d+|\?)/.exec(fields.chapters ?? '') ?? [];
  const isWhole = count === '1' && planned === '1';
  const told = storyStart(lines, at, end);
  const stated = count === undefined ? null : Number(count);
  const headings = isWhole ? null : headingsIn(lines, at, end, stated, told);
  const again = isWhole ? titleBelow(lines, at, end, isTitle) : -1;
  const start = headings?.[0] ?? (again < 0 ? told : again);
  entries.push(...introOf(lines, at, start, remove));
  if (again >= 0) remove(again);
  const sections = headings === null ? null : workDownloadSections(lines, headings, end, log);
  return {
    entries,
    title,
    titleLine: titleAt + 1,
    authors: names === undefined ? [] : names.split(/\s*,\s+/),
    authorLine,
    bodyStart: again < 0 ? start : again + 1,
    ...(after === null ? {} : { bodyEnd: end, back: backOf(lines, after.start, after.plea, log) }),
    ...(sections === null ? {} : { sections, problems: problemsOf(fields.chapters, sections.length) }),
  };
}

/** A work of one piece bears its title once more above its text. */
function titleBelow(
  lines: readonly string[],
  from: number,
  end: number,
  isTitle: (index: number) => boolean,
): number {
  for (let index = from; index < Math.min(end, from + farthestIntro); index += 1)
    if (lines[index] !== '' && isTitle(index) && lines[index - 1] === '') return index;
  return -1;
}

/** Summary and notes, and what the Archive says between them. */
function introOf(
  lines: readonly string[],
  from: number,
  end: number,
  remove: (index: number) => void,
): readonly HeaderEntry[] {
  type Open = { readonly kind: FieldKind; readonly label: string | null; readonly line: number };
  const entries: HeaderEntry[] = [];
  let open: Open = { kind: 'front:other', label: null, line: from + 1 };
  let paragraphs: string[][] = [];
  let valueLine = 0;
  let isParted = true;
  const close = () => {
    const entry = { ...open, isBanner: false, paragraphs };
    if (paragraphs.length > 0 || open.label !== null)
      entries.push(valueLine === 0 ? entry : { ...entry, valueLine });
    paragraphs = [];
    valueLine = 0;
    isParted = true;
  };
  for (let index = from; index < end; index += 1) {
    const text = foldSpaces(lines[index] ?? '');
    if (text === '') isParted = true;
    else if (isProseLabel(text)) {
      close();
      open = { kind: /^s/i.test(text) ? 'summary' : 'front:notes', label: text, line: index + 1 };
    } else if (text.length < 200 && seeEnd.test(text)) {
      close();
      open = { kind: 'front:other', label: null, line: index + 1 };
      remove(index);
    } else {
      if (valueLine === 0) valueLine = index + 1;
      if (isParted) paragraphs.push([text]);
      else paragraphs.at(-1)?.push(text);
      isParted = false;
    }
  }
  close();
  return entries;
}

function backOf(
  lines: readonly string[],
  start: number,
  plea: number | null,
  log: RepairLog,
): readonly BackMatter[] {
  const label = (lines[start] ?? '').trim();
  const isHeading = /^afterword$/i.test(label) && log.mend('removed', start + 1, label, '');
  const textOf = (from: number, to: number) =>
    lines
      .slice(from, to)
      .map(foldSpaces)
      .join('\n')
      .replace(/\n{2,}/g, '\n\n')
      .trim();
  const notes = textOf(isHeading ? start + 1 : start, plea ?? lines.length);
  const links = plea === null ? '' : textOf(plea, lines.length);
  return [
    ...(notes === '' ? [] : [{ kind: 'notes' as const, text: notes }]),
    ...(links === '' ? [] : [{ kind: 'navigation' as const, text: links }]),
  ];
}
