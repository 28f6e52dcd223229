// readWorkPageCopy: a work page of the Archive of Our Own as a browser copies it into text, whole or cut.
import { archiveWarningFromLabel } from '../../../../shared/story/archiveWarning.ts';
import type { FieldKind } from '../header/fieldKind.ts';
import type { Header, HeaderEntry } from '../header/header.ts';
import { parseField } from '../header/parseField.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { pageTailAt, pageWords, seriesTail } from './pageTail.ts';
import { workPageSections } from './workPageSections.ts';

const pageStart = /^work header$/i;
const turners = /(?:^|(?<=:)\s*)← previous work(?=\s)|\snext work →$/gi;
const statistic = /^(published|updated|completed|words|chapters|comments|kudos|bookmarks|hits):\s*(.*)$/i;
const dates: Readonly<Record<string, 'published' | 'updated'>> = {
  published: 'published',
  updated: 'updated',
  completed: 'updated',
};
/** What only a whole page has above the work: its name and its menus. */
const siteName =
  /^(?:archive of our own(?: beta)?|skip header|main content|site navigation|user navigation)$/i;
const tagLabel =
  /^(rating|archive warnings?|category|categories|fandoms?|relationships?|characters?|additional tags?|language|series|collections?):\s*(.*)$/i;
const proseLabel = /^(summary|notes):?$/i;
/** Some browsers copy all of the statistics into one line. */
const statisticsLine = /^published:\s*\d{4}-\d\d-\d\d\s*(?:updated|completed|words|chapters):/i;
const nextStatistic = /(?<=\S)\s*(?=(?:updated|completed|words|chapters|comments|kudos|bookmarks|hits):)/gi;
const seriesName = /^(?:← previous work\s+)?part \d{1,6} of \S.*$/i;
const ratingName = /^(?:general audiences|teen and up audiences|mature|explicit|not rated)$/i;
const categoryName = /^(?:(?:[FM]\/[FM]|gen|multi|other)(?:,\s*|$))+$/i;

const gluedWarning =
  /(?:graphic depictions of violence|major character death|rape\/non-con|underage(?: sex)?|no archive warnings apply|(?:creator chose|choose|author chose) not to use archive warnings)/giy;

/** The Archive's warnings are few, so that a copy that parts them by nothing can be cut; null for any other words. */
function partedWarnings(text: string): readonly string[] | null {
  const names: string[] = [];
  gluedWarning.lastIndex = 0;
  for (let end = 0; end < text.length; end = gluedWarning.lastIndex) {
    const [name] = gluedWarning.exec(text) ?? [];
    if (name === undefined) return null;
    names.push(name);
  }
  return names.length > 1 ? names : null;
}

/** The index of the first line of the work itself, after the page's menus. */
function findHeader(lines: readonly string[], end: number): number {
  const top = lines.slice(0, end).map((line) => line.trim());
  const first = top.findIndex((line) => pageStart.test(line) || tagLabel.test(line));
  return first > 0 && top.slice(0, first).some((line) => siteName.test(line)) ? first : 0;
}

type OpenEntry = Omit<HeaderEntry, 'paragraphs' | 'valueLine'> & {
  paragraphs: string[][];
  valueLine?: number;
};
type WrittenLine = { readonly line: number; readonly text: string };

/** A value that lost its label to the cut. */
function kindOfValue(text: string): FieldKind {
  if (archiveWarningFromLabel(text) !== null) return 'warning';
  if (ratingName.test(text)) return 'rating';
  return categoryName.test(text) ? 'category' : 'front:other';
}

/** Null when the text is not copied from a work page. */
export function readWorkPageCopy(lines: readonly string[], log: RepairLog): Header | null {
  const found = workPageSections(lines, log);
  if (found === null) return null;
  const entries: OpenEntry[] = [];
  const unlabelled: WrittenLine[] = [];
  let open: OpenEntry | null = null;
  let awaited: string | null = null;
  let isParted = false;
  let chapters: string | null = null;

  const add = (kind: FieldKind, label: string | null, line: number, value: string): OpenEntry => {
    const entry: OpenEntry = {
      kind,
      label,
      line,
      isBanner: false,
      paragraphs: value === '' ? [] : [[value]],
    };
    entries.push(entry);
    return entry;
  };
  const remove = (line: number, text: string) => {
    if (!log.mend('removed', line, text, '')) add('front:other', null, line, text);
  };
  /** A series' links to its other works stand around its name. */
  const withoutTurners = (text: string, line: number): string =>
    text.replace(turners, (found) => (log.mend('removed', line, found.trim(), '') ? ' ' : found)).trim();
  const readStatistic = (name: string, value: string, line: number) => {
    if (name === 'chapters') {
      chapters = value;
      add('status', null, line, value);
    } else if (dates[name] === undefined) log.note('removed', line, value, '');
    else add(dates[name], null, line, value);
  };

  const first = findHeader(lines, found.headerEnd);
  for (const [index, line] of lines.slice(0, first).entries())
    if (line !== '') remove(index + 1, line.trim());
  const written = lines.slice(first, found.headerEnd).flatMap((raw, index): readonly WrittenLine[] => {
    const text = foldSpaces(raw);
    const pieces = statisticsLine.test(text) ? text.split(nextStatistic) : [text];
    return pieces.map((piece) => ({ line: first + index + 1, text: piece }));
  });
  const lastTag = written.findLastIndex(({ text }) => tagLabel.test(text) || statistic.test(text));
  const hasStart = written.some(({ text }) => pageStart.test(text));
  for (const [place, { line, text }] of written.entries()) {
    const stat = statistic.exec(text);
    const tag = tagLabel.exec(text);
    const isProse: boolean = open?.label !== null && /^(?:summary|notes)/i.test(open?.label ?? '');
    if (text === '') isParted = true;
    else if (awaited !== null && stat === null && tag === null) {
      readStatistic(awaited, text, line);
      awaited = null;
    } else if (stat !== null && place <= lastTag && !isProse) {
      open = null;
      const [whole, name = '', value = ''] = stat;
      awaited = value === '' ? name.toLowerCase() : null;
      log.note('fieldLabel', line, value === '' ? whole : `${name}:`, '');
      if (value !== '') readStatistic(name.toLowerCase(), value, line);
    } else if (open?.kind === 'series' && pageWords.test(text)) remove(line, text);
    else if (pageWords.test(text)) {
      if (!isProse || !/^(?:share|gift|follow|download|html|epub|pdf|mobi)$/i.test(text)) open = null;
      remove(line, text);
    } else if (proseLabel.test(text)) {
      open = add(/^s/i.test(text) ? 'summary' : 'front:notes', text, line, '');
    } else if (tag !== null && !isProse) {
      const field = parseField(withoutTurners(text, line));
      open = add(
        field?.kind ?? 'front:other',
        field?.label ?? null,
        line,
        field === null ? text : field.value,
      );
    } else if (open !== null && !(open.kind === 'language' && open.paragraphs.length > 0)) {
      const last = open.paragraphs.at(-1);
      const names = open.kind === 'warning' ? partedWarnings(text) : null;
      const value = open.kind === 'series' ? withoutTurners(text, line) : (names?.join(', ') ?? text);
      if (names !== null) log.note('fieldValue', line, text, value);
      if (last === undefined) open.valueLine = line;
      if (last === undefined || (isParted && isProse)) open.paragraphs.push([value]);
      else last.push(value);
    } else if (!hasStart && place < lastTag && entries.every(({ label }) => label === null))
      add(kindOfValue(text), null, line, text);
    else {
      open = null;
      unlabelled.push({ line, text });
    }
    if (text !== '') isParted = false;
  }
  const [title, author, ...rest] = unlabelled;
  for (const { line, text } of rest) add('front:other', null, line, text);
  const tail = pageTailAt(lines, found.sections.at(-1)?.text.start ?? found.headerEnd);
  let tailFrom = tail ?? 0;
  if (tail !== null && !entries.some(({ kind }) => kind === 'series'))
    for (const { label, line, text } of seriesBelow(lines, tail)) {
      const entry = add('series', label, label === null ? line : tail + 1, withoutTurners(text, line));
      entry.valueLine = line;
      tailFrom = line;
    }
  const below = tail === null ? '' : textFrom(lines, tailFrom);
  return {
    // One tag a line, as the page lists them; a single line may hold several between commas.
    entries: entries.map((entry) => ({
      ...entry,
      isListed: entry.paragraphs.length === 1 && (entry.paragraphs[0]?.length ?? 0) > 1,
    })),
    title: title?.text ?? null,
    ...(title === undefined ? {} : { titleLine: title.line }),
    authors: author === undefined ? [] : author.text.split(/\s*,\s*/),
    ...(author === undefined ? {} : { authorLine: author.line }),
    bodyStart: found.headerEnd,
    ...(tail === null
      ? {}
      : { bodyEnd: tail, back: below === '' ? [] : [{ kind: 'navigation', text: below }] }),
    sections: found.sections,
    problems: problemsOf(chapters, found.sections.length),
  };
}

type SeriesLine = WrittenLine & { readonly label: string | null };

/** "Series this work belongs to:" and the lines below it that name one each; the first bears the label. */
function seriesBelow(lines: readonly string[], tail: number): readonly SeriesLine[] {
  const label = foldSpaces(lines[tail] ?? '');
  if (!seriesTail.test(label)) return [];
  const found: SeriesLine[] = [];
  for (let index = tail + 1; index < lines.length; index += 1) {
    const text = foldSpaces(lines[index] ?? '');
    if (text === '') continue;
    if (text.length > 300 || !seriesName.test(text)) break;
    found.push({ label: found.length === 0 ? label : null, line: index + 1, text });
  }
  return found;
}

function textFrom(lines: readonly string[], start: number): string {
  const written = lines.slice(start).map(foldSpaces);
  return written
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

/** A page may hold one chapter of many, and does not say so where it ends. */
export function problemsOf(chapters: string | null, held: number): Header['problems'] {
  const posted = Number(/^(\d+)\s*\//.exec(chapters ?? '')?.[1] ?? 0);
  if (posted <= held) return [];
  const message = `This copy holds ${held === 1 ? 'one chapter' : `${held} chapters`} of ${posted}.`;
  return [{ code: 'chaptersMissing', message }];
}
