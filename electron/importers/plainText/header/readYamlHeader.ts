// readYamlHeader: front matter between two rules of three hyphens, as note programs and site builders write it.
// The flat subset of YAML that they use: keys, quoted or plain values, lists, and text that runs over lines.
import type { FieldKind } from './fieldKind.ts';
import { labelMeaning } from './fieldLabels.ts';
import type { Header, HeaderEntry } from './header.ts';

const mostLines = 300;
const longestList = 5_000;
const keyLine = /^([\p{L}_][\p{L}\d _.-]{0,40}?)\s?:(?:\s+(.*))?$/u;
const listLine = /^\s*-\s+(.*)$/;
const blockMark = /^[|>][+-]?\d?$/;

const kindsOfKeys: Readonly<Record<string, FieldKind>> = {
  lang: 'language',
  creator: 'author',
  ship: 'relationship',
  ships: 'relationship',
  content: 'front:other',
  type: 'front:other',
  layout: 'front:other',
  source: 'url',
  posted: 'published',
  description: 'summary',
  note: 'front:notes',
  notes: 'front:notes',
};

function kindOf(key: string): FieldKind {
  const name = key.replace(/[_-]+/g, ' ').trim();
  if (indexKey.test(key)) return 'series';
  const known = kindsOfKeys[name.toLowerCase()] ?? labelMeaning(name)?.kind ?? 'front:other';
  return known;
}

function unquoted(text: string): string {
  const value = text.trim();
  if (/^"(?:[^"\\]|\\.)*"$/.test(value)) return value.slice(1, -1).replace(/\\(["\\/])/g, '$1');
  return /^'(?:[^']|'')*'$/.test(value) ? value.slice(1, -1).replace(/''/g, "'") : value;
}

/** `[one, "two, and three"]` as its values. */
function inlineList(text: string): readonly string[] {
  const values = text.slice(1, -1).match(/\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\s][^,]*)/g) ?? [];
  return values.map((value) => unquoted(value.trim())).filter((value) => value !== '');
}

type OpenKey = {
  key: string;
  line: number;
  valueLine: number | null;
  values: string[];
  isList: boolean;
  isBlock: boolean;
};

function entryFrom({ key, line, valueLine, values, isList }: OpenKey): HeaderEntry {
  const paragraphs: string[][] = [];
  let isParted = true;
  for (const value of values) {
    if (value === '' && !isList) isParted = true;
    else if (value !== '') {
      if (isParted && !isList) paragraphs.push([]);
      if (paragraphs.length === 0) paragraphs.push([]);
      paragraphs.at(-1)?.push(value);
      isParted = false;
    }
  }
  return {
    kind: kindOf(key),
    label: `${key}:`,
    line,
    isBanner: false,
    paragraphs,
    ...(isList ? { isListed: true } : {}),
    ...(valueLine === null ? {} : { valueLine }),
  };
}

const indexKey = /^series[ _-]?(?:index|number|no|part)$/i;

/** "series: Tales" and "series_index: 3" are one series and its number. */
function withSeriesIndex(keys: readonly OpenKey[]): readonly OpenKey[] {
  const series = keys.find(
    ({ key, values }) => kindOf(key) === 'series' && !indexKey.test(key) && values.length === 1,
  );
  const index = keys.find(({ key, values }) => indexKey.test(key) && /^\d{1,6}$/.test(values.join(' ')));
  if (series === undefined || index === undefined || index.line < series.line) return keys;
  const values = [`${series.values[0]} [${index.values[0]}]`];
  return keys.map((key) =>
    key === series ? { ...series, values } : key === index ? { ...index, key: index.key, values: [] } : key,
  );
}

/** Null when the text does not begin with front matter that is closed, flat, and names something known. */
export function readYamlHeader(lines: readonly string[]): Header | null {
  const first = lines.findIndex((line) => line !== '');
  if (first < 0 || lines[first] !== '---') return null;
  const keys: OpenKey[] = [];
  for (let index = first + 1; index < Math.min(lines.length, first + mostLines); index += 1) {
    const line = lines[index] ?? '';
    const open = keys.at(-1);
    if (line === '---' || line === '...') {
      const entries = withSeriesIndex(keys).map(entryFrom);
      const isKnown = keys.some(({ key }) => labelMeaning(key.replace(/[_-]+/g, ' ')) !== null);
      return isKnown ? { entries, title: null, authors: [], bodyStart: index + 1 } : null;
    }
    const key = /^\s/.test(line) ? null : keyLine.exec(line);
    const item = listLine.exec(line);
    if (key !== null) {
      const value = (key[2] ?? '').trim();
      const isInline = value.length < longestList && value.startsWith('[') && value.endsWith(']');
      const isBlock = blockMark.test(value);
      const values = isBlock || value === '' ? [] : isInline ? [...inlineList(value)] : [unquoted(value)];
      keys.push({ key: key[1] ?? '', line: index + 1, valueLine: null, values, isList: isInline, isBlock });
    } else if (open === undefined) {
      if (line !== '') return null;
    } else if (item !== null && !open.isBlock && (open.isList || open.values.length === 0)) {
      open.isList = true;
      open.valueLine ??= index + 1;
      open.values.push(unquoted((item[1] ?? '').trim()));
    } else if (/^\s/.test(line)) {
      if (open.values.length === 0) open.valueLine ??= index + 1;
      open.values.push(unquoted(line.trim()));
    } else if (line === '') open.values.push('');
    else return null;
  }
  return null;
}
