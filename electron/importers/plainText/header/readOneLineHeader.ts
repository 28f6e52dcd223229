// readOneLineHeader: a journal post's whole header in one line: "Fandom, A/B, NC17, 2300 words", "Title | A/B | R".
import { foldSpaces } from '../lines/splitLines.ts';
import { partMarkIn } from '../parts/partMark.ts';
import { isBelievableField } from './believableField.ts';
import { entryOf, type HeaderEntry } from './header.ts';
import { entriesOf, factsIn, quotedTitle } from './oneLineFacts.ts';
import { parseField } from './parseField.ts';
import { readNamedLine } from './readNamedLine.ts';

const longest = 180;
const separators = [/\s*\|\s*/, /\s+[•·]\s+/, /\s*;\s+/, /\s*,\s+/, /\s+[-–—]\s+/, /\s+\/\/?\s+/];
const withWarning =
  /^(.{5,180}?)[.;,]?\s+((?:content\s+|trigger\s+)?(?:warnings?|contains)\s*(?::|for\b|of\b|\b(?=contains))\s*\S.*)$/i;
const tag =
  /^[\s*_~]{0,9}(?:\[(?:new|fic|fanfic|ficlet|drabble|story|repost)\]|(?:fic|fanfic|ficlet|drabble|story|new)\s*:)/i;
const tagged =
  /^[*_~]{0,3}(\[\p{L}{3,9}\]|\p{L}{3,9}\s*:)\s*([^()[\]]{1,80}?)\s*[[(]([^()[\]]{1,150})[\])][*_~]{0,3}$/iu;
const dashed =
  /^[*_~]{0,3}(\[\p{L}{3,9}\]|\p{L}{3,9}\s*:)\s*([^()[\]|]{1,80}?)(?:\s+[-–—]{1,2}|\s*\|)\s+(\S.{1,150})$/iu;
const listed = /^[*_~]{0,3}(\[\p{L}{3,9}\]|\p{L}{3,9}\s*:)\s*([^()[\]|,]{1,80}?),\s+(\S.{1,150})$/iu;
/** Sentences after the number of words say more of the story: "A/B, R, 2300 words. Spoilers for all of it." */
const withSentences = /^(.{5,180}?[\d,.]\s?k?\s*(?:words|wds))[.;]\s+(\S.*)$/i;
const warns = /^(?:content\s+|trigger\s+)?(?:warnings?|contains)\b/i;

const longestLabelled = 600;
/** Bars and gaps part two fields; where only a semicolon or nothing does, three must be there. */
const betweenLabelled = [
  { sign: /\s{0,9}\|\s{0,9}|\t+| {3,}/, fewest: 2 },
  {
    sign: /\s{1,9}(?:\/{1,2}|[~*•·]|[-–—]{1,2})\s{1,9}(?=\p{L}(?:[\p{L} '’()]|[/-](?=\p{L})){1,24}[:：]\s)/u,
    fewest: 2,
  },
  { sign: /\s{0,9};\s+/, fewest: 3 },
  { sign: /\s+(?=\p{L}{4,14}\s?[:：]\s)/u, fewest: 3 },
];

/** "Title: Foo | Author: Bar | Rating: R": every piece is a field. */
function readLabelled(line: string, number: number): readonly HeaderEntry[] | null {
  if (line.length > longestLabelled || !/[:：]/.test(line)) return null;
  for (const { sign, fewest } of betweenLabelled) {
    const items = line.split(sign).filter((item) => item !== '');
    const entries = items.length < fewest ? null : labelledEntries(items, number);
    if (entries !== null) return entries;
  }
  return null;
}

function labelledEntries(items: readonly string[], number: number): readonly HeaderEntry[] | null {
  const fields = items.map(parseField).filter((field) => field !== null);
  if (fields.length !== items.length) return null;
  if (!fields.every((field) => field.value !== '' && isBelievableField(field))) return null;
  if (!fields.some(({ isWeak }) => !isWeak)) return null;
  return fields.map(({ kind, label, value, kinds }) => ({
    ...entryOf(kind, label, number, [foldSpaces(value)]),
    ...(kinds === undefined ? {} : { kinds }),
  }));
}

/** Null unless the line names a rating, and a pairing or a number of words beside it. */
export function readOneLineHeader(line: string, number: number): readonly HeaderEntry[] | null {
  const labelled = readLabelled(line, number);
  if (labelled !== null) return labelled;
  const found = readTagged(line, number) ?? readNamedLine(line, number) ?? readFields(line, number);
  const said = found !== null || line.length > longestLabelled ? null : withSentences.exec(line);
  const counted = said === null ? null : readFields(said[1] ?? '', number);
  if (counted !== null) {
    const rest = foldSpaces(said?.[2] ?? '');
    return [...counted, entryOf(warns.test(rest) ? 'front:warning' : 'front:notes', null, number, [rest])];
  }
  const warned = found !== null || line.length > longest * 2 ? null : withWarning.exec(line);
  if (warned === null) return found;
  const entries = readFields(warned[1] ?? '', number);
  return entries === null
    ? null
    : [...entries, entryOf('front:warning', null, number, [foldSpaces(warned[2] ?? '')])];
}

/** "Fic: Title (Fandom, A/B, R)", "[FIC] Title - A/B - R". */
export function readTagged(line: string, number: number): readonly HeaderEntry[] | null {
  if (line.length > longest || !tag.test(line)) return null;
  const written = foldSpaces(line).trim();
  const mark = partMarkIn(written, true);
  const text = mark?.rest ?? written;
  const found = tagged.exec(text);
  const isNamed = found !== null;
  const [, label = null, title = '', facts = ''] = found ?? dashed.exec(text) ?? listed.exec(text) ?? [];
  const entries = label === null ? null : factsIn(facts, number, isNamed);
  // A comma may be the title's.
  const isSure = isNamed || dashed.test(text) || entries?.some(({ kind }) => kind === 'fandom') === false;
  if (entries === null || !isSure) return null;
  const part = mark === null ? [] : [entryOf('part', null, number, [mark.name])];
  return [entryOf('title', label, number, [title]), ...part, ...entries];
}

/** Around all of it. */
const inBrackets = /^[[(]\s*([^[\]()]{5,180}?)\s*[\])]$/;
/** The full stop after the number of words ends no sentence. */
const countAtEnd = /(\d\s?k?\s?(?:words|wds))\.$/i;

const balanced = (item: string) => (item.match(/[[(]/g)?.length ?? 0) === (item.match(/[\])]/g)?.length ?? 0);

function readFields(line: string, number: number): readonly HeaderEntry[] | null {
  const bare = foldSpaces(line).replace(/^[*_~\s]+|[*_~\s]+$/g, '');
  const text = (inBrackets.exec(bare)?.[1] ?? bare).replace(countAtEnd, '$1');
  if (text.length > longest || text.length < 5 || /[.!?:]["”]?$/.test(text)) return null;
  const isQuoted = /^["“«]/.test(text);
  for (const separator of separators) {
    const items = text.split(separator).filter((item) => item !== '');
    const entries =
      items.length < 2 ||
      items.length > 8 ||
      !items.every(balanced) ||
      (isQuoted && !quotedTitle.test(items[0] ?? ''))
        ? null
        : entriesOf(items, number, separator === separators[0]);
    if (entries !== null) return entries;
  }
  return null;
}

/** So that a menu's bars are not taken for it, nor it for a menu. */
export function isOneLineHeader(line: string): boolean {
  return readOneLineHeader(line, 1) !== null;
}
