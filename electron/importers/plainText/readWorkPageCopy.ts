// readWorkPageCopy: the header of a work page of the Archive of Our Own, as a browser copies it into text.

import type { Header, HeaderEntry } from './header.ts';
import { type FieldKind, parseField } from './parseField.ts';
import type { RepairLog } from './repairLog.ts';
import { foldSpaces } from './splitLines.ts';

const textStart = /^(?:work text|chapter text):?$/i;
const pageStart = /^work header$/i;
/** Words of the page that say nothing about the story. */
const chrome =
  /^(?:work header|work text:?|chapter text:?|actions|download|azw3|epub|mobi|pdf|html|entire work|chapter index|full-page index|share|(?:(?:top )?comments?|bookmarks?)(?: \(\d+\))?|hide comments|kudos|follow|gift|rss feed|hide creator's style|show creator's style|← previous (?:chapter|work)|next (?:chapter|work) →|previous chapter|next chapter|bookmark|subscribe|mark for later|skip header|\(see the end of the (?:work|chapter) for (?:more )?notes.*\)|stats:?)$/i;
const statistic = /^(published|updated|completed|words|chapters|comments|kudos|bookmarks|hits):\s*(.*)$/i;
const dates: Readonly<Record<string, 'published' | 'updated'>> = {
  published: 'published',
  updated: 'updated',
  completed: 'updated',
};
const farthestLook = 400;
/** What only a whole page has above the work: its name and its menus. */
const siteName =
  /^(?:archive of our own(?: beta)?|skip header|main content|site navigation|user navigation)$/i;
const firstLabel = /^(?:rating|archive warnings?|category|categories|fandoms?):/i;
/** Some browsers copy all of the statistics into one line. */
const statisticsLine = /^published:\s*\d{4}-\d\d-\d\d\s*(?:updated|completed|words|chapters):/i;
const nextStatistic = /(?<=\S)\s*(?=(?:updated|completed|words|chapters|comments|kudos|bookmarks|hits):)/i;

/** The index of "Work Text:", after which the story stands; -1 when the text is no such copy. */
function findTextStart(lines: readonly string[]): number {
  return lines.slice(0, farthestLook).findIndex((line) => textStart.test(line.trim()));
}

/** The index of the first line of the work itself, after the page's menus. */
function findHeader(lines: readonly string[], end: number): number {
  const top = lines.slice(0, end).map((line) => line.trim());
  const first = top.findIndex((line) => pageStart.test(line) || firstLabel.test(line));
  return first > 0 && top.slice(0, first).some((line) => siteName.test(line)) ? first : 0;
}

type OpenEntry = HeaderEntry & { readonly paragraphs: [string[]] };

/** Null when the text is not copied from a work page. */
export function readWorkPageCopy(lines: readonly string[], log: RepairLog): Header | null {
  const start = findTextStart(lines);
  if (start < 0) return null;
  const entries: OpenEntry[] = [];
  const unlabelled: { line: number; text: string }[] = [];
  let open: OpenEntry | null = null;
  let awaited: string | null = null;
  const first = findHeader(lines, start);
  for (const [index, line] of lines.slice(0, first).entries())
    if (line !== '') log.note('removed', index + 1, line.trim(), '');
  const written = lines.slice(first, start).flatMap((raw, index) => {
    const text = foldSpaces(raw);
    const pieces = statisticsLine.test(text) ? text.split(new RegExp(nextStatistic, 'gi')) : [text];
    return pieces.map((piece) => ({ line: first + index + 1, text: piece }));
  });
  for (const { line, text } of written) {
    if (text === '' || pageStart.test(text)) {
      if (text !== '') log.note('removed', line, text, '');
      continue;
    }
    const stat = statistic.exec(text);
    if (awaited !== null && stat === null) {
      readStatistic(awaited, text, line);
      awaited = null;
    } else if (stat !== null) {
      open = null;
      const [whole, name = '', value = ''] = stat;
      if (value === '') awaited = name.toLowerCase();
      log.note('fieldLabel', line, value === '' ? whole : `${name}:`, '');
      if (value !== '') readStatistic(name.toLowerCase(), value, line);
    } else if (chrome.test(text)) {
      open = null;
      log.note('removed', line, text, '');
    } else {
      const field = parseField(text);
      if (field !== null) {
        open = {
          kind: field.kind,
          label: field.label,
          line,
          isBanner: false,
          paragraphs: [field.value === '' ? [] : [field.value]],
        };
        entries.push(open);
      } else if (open !== null) open.paragraphs[0].push(text);
      else unlabelled.push({ line, text });
    }
  }
  log.note('removed', start + 1, (lines[start] ?? '').trim(), '');
  const [title, author, ...rest] = unlabelled;
  for (const { line, text } of rest)
    entries.push({ kind: 'front:other', label: null, line, isBanner: false, paragraphs: [[text]] });
  return {
    // One tag a line, as the page lists them; a single line may hold several between commas.
    entries: entries.map((entry) => ({ ...entry, isListed: entry.paragraphs[0].length > 1 })),
    title: title?.text ?? null,
    authors: author === undefined ? [] : author.text.split(/\s*,\s*/),
    bodyStart: start + 1,
  };

  function readStatistic(name: string, value: string, line: number): void {
    const date = dates[name];
    const push = (kind: FieldKind) =>
      entries.push({ kind, label: null, line, isBanner: false, paragraphs: [[value]] });
    if (name === 'chapters') push('status');
    else if (date === undefined) log.note('removed', line, value, '');
    else push(date);
  }
}
