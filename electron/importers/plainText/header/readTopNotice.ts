// readTopNotice: a notice to the reader that stands above everything else, often in a box, with the title below it.
import { bannerLabel, isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { isContentNotice, namesHarm } from './contentNotice.ts';
import { entryOf, type HeaderEntry } from './header.ts';
import { parseField } from './parseField.ts';
import { readTitleLine } from './readTitleLine.ts';

/** `next` is the index of the first line below it. */
export type TopNotice = { readonly entry: HeaderEntry; readonly next: number };

const mostLines = 16;
const shortestEdge = 8;
const longestCry = 100;
const announces =
  /^(?:please\s+)?(?:read\s+(?:this|me|first)(?:\s+first)?|(?:content\s+|trigger\s+|adult\s+)?warnings?|important|attention|caution|notice|stop)\W*$/i;

const isEdge = (line: string) => isRule(line) && line.trim().length >= shortestEdge;

/** Null unless a box with such words and nothing else is the first thing from `from` on. */
export function readTopNotice(lines: readonly string[], from: number): TopNotice | null {
  let start = from;
  while (start < lines.length && lines[start] === '') start += 1;
  const top = lines[start] ?? '';
  const label = bannerLabel(top);
  const isAnnounced = label !== null && announces.test(label);
  if (!isAnnounced && !isEdge(top)) return readLooseNotice(lines, start);
  const first = start + 1;
  let end = first;
  while (end < lines.length && end - first <= mostLines && !isEdge(lines[end] ?? '')) end += 1;
  if (!isEdge(lines[end] ?? '')) return null;
  const paragraphs: string[][] = [[]];
  let field: ReturnType<typeof parseField> = null;
  let line = 0;
  for (let index = first; index < end; index += 1) {
    const text = foldSpaces(lines[index] ?? '');
    if (text === '') {
      if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
      continue;
    }
    const found = parseField(text);
    if (found !== null && (line > 0 || found.kind !== 'warning')) return null;
    if (line === 0) line = index + 1;
    field ??= found;
    paragraphs.at(-1)?.push(found === null ? text : found.value);
  }
  const written = paragraphs
    .map((each) => each.filter((text) => text !== ''))
    .filter(({ length }) => length > 0);
  const text = written.flat().join(' ');
  if (text === '' || (isAnnounced && field !== null)) return null;
  if (field === null && !isContentNotice(`${label ?? ''} ${text}`.trim())) return null;
  if (field !== null)
    return { entry: { ...entryOf('warning', field.label, line, []), paragraphs: written }, next: end + 1 };
  const entry = {
    ...entryOf('front:warning', label, label === null ? line : start + 1, []),
    paragraphs: written,
  };
  return { entry: label === null ? entry : { ...entry, valueLine: line }, next: end + 1 };
}

const cried = /^\W*(?:warnings?\W+){1,4}$/i;

/** "!!! WARNING !!!" above a sentence that warns: without a box it must stand right above title and name. */
function readLooseNotice(lines: readonly string[], start: number): TopNotice | null {
  const top = lines[start] ?? '';
  if (top.length > longestCry || !cried.test(`${top} `)) return null;
  let end = start + 1;
  while (end < lines.length && end - start <= mostLines && lines[end] !== '') end += 1;
  const paragraph = lines.slice(start, end);
  if (paragraph.length < 2 || lines[end] !== '' || paragraph.some((line) => parseField(line) !== null))
    return null;
  if (!namesHarm(paragraph.slice(1).join(' ')) || readTitleLine(lines, end, true).author === null)
    return null;
  return { entry: entryOf('front:warning', null, start + 1, paragraph.map(foldSpaces)), next: end };
}
