// readOneLineHeader: a journal post's whole header in one line: "Fandom, A/B, NC17, 2300 words", "Title | A/B | R".
import { ratingFromLabel } from '../../../../shared/story/rating.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { isBelievableField } from './believableField.ts';
import { entryOf, type HeaderEntry } from './header.ts';
import { parseField } from './parseField.ts';
import { codesIn } from './storyCodes.ts';

const longest = 180;
const separators = [/\s*\|\s*/, /\s+[•·]\s+/, /\s*;\s+/, /\s*,\s+/, /\s+[-–—]\s+/, /\s+\/\/?\s+/];
const rating =
  /^[[({]?\s*(?:rated\s+|rating\s+)?(?:NC[\s-]?17|PG[\s-]?1[3-5]|PG|R|G|M|T|E|K\+?|X|XXX|NR|FR[MTAK]\w{0,2}|hard R|soft R|light R|teen|mature|explicit|worksafe|adult|gen)\s*[\])}]?$/i;
const genre = /^gen$/i;
const sure = /(?:NC[\s-]?17|PG[\s-]?1[3-5]|FR[MTAK]\w)/i;
const pairing = /^[\p{L}\d][\p{L}\d.'’ ()-]{0,40}(?:\s?[/&]\s?[\p{L}\d][\p{L}\d.'’ ()-]{0,40}){1,3}$/u;
const wordCount = /^[~(]?\s?[\d,.]{1,9}\s?k?\s*(?:words|wds|слов|mots|wörter|worte|palabras)\)?\.?$/i;
const withWarning =
  /^(.{5,180}?)[.;,]?\s+((?:content\s+|trigger\s+)?(?:warnings?|contains)\s*(?::|for\b|of\b|\b(?=contains))\s*\S.*)$/i;
const tagged =
  /^((?:fic|fanfic|ficlet|drabble|story|new)\s*:)\s*([^()[\]]{1,80}?)\s*[[(]([^()[\]]{1,100})[\])]$/i;
/** Sentences after the number of words say more of the story: "A/B, R, 2300 words. Spoilers for all of it." */
const withSentences = /^(.{5,180}?[\d,.]\s?k?\s*(?:words|wds))[.;]\s+(\S.*)$/i;
const warns = /^(?:content\s+|trigger\s+)?(?:warnings?|contains)\b/i;
const date = /\b(?:19|20)\d\d\b/;

const longestLabelled = 600;
/** Bars and gaps part two fields; where only a semicolon or nothing does, three must be there. */
const betweenLabelled = [
  { sign: /\s{0,9}\|\s{0,9}|\t+| {3,}/, fewest: 2 },
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
  const found = readFields(line, number) ?? readTagged(line, number);
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

/** "Fic: Title (Fandom, A/B, R)". */
export function readTagged(line: string, number: number): readonly HeaderEntry[] | null {
  const found = line.length > longest ? null : tagged.exec(foldSpaces(line));
  if (found === null) return null;
  const entries = entriesOf((found[3] ?? '').split(/\s*[,;|]\s+/), number, false);
  const title = entryOf('title', found[1] ?? null, number, [found[2] ?? '']);
  return entries === null ? null : [title, ...entries];
}

const balanced = (item: string) => (item.match(/[[(]/g)?.length ?? 0) === (item.match(/[\])]/g)?.length ?? 0);

function readFields(line: string, number: number): readonly HeaderEntry[] | null {
  const text = foldSpaces(line).replace(/^[*_~\s]+|[*_~\s]+$/g, '');
  if (text.length > longest || text.length < 5 || /[.!?:]["”]?$/.test(text) || /^["“«]/.test(text))
    return null;
  for (const separator of separators) {
    const items = text.split(separator).filter((item) => item !== '');
    const entries =
      items.length < 2 || items.length > 8 || !items.every(balanced)
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

function entriesOf(
  items: readonly string[],
  number: number,
  isBarred: boolean,
): readonly HeaderEntry[] | null {
  const rated = items.filter((item) => rating.test(item));
  // Beside a rating, "gen" says that nobody is paired.
  const ratings = rated.length > 1 ? rated.filter((item) => !genre.test(item)) : rated;
  const pairings = items.filter((item) => !rating.test(item) && pairing.test(item));
  const counts = items.filter((item) => wordCount.test(item));
  const isSure = ratings.some((item) => sure.test(item)) || items.some((item) => codesIn(item) !== null);
  const codes = codesIn(items.join(' '));
  if (ratings.length !== 1 || items.some((item) => item.length > 80)) return null;
  if (pairings.length + counts.length === 0 && !(isSure && items.length >= 3)) return null;
  if (codes === null && items.length < 3 && counts.length === 0 && !isBarred) return null;
  const entries: HeaderEntry[] = [];
  const others: string[] = [];
  for (const [index, item] of items.entries()) {
    const code = codesIn(item);
    const field = parseField(item);
    if (field !== null && field.value !== '') {
      entries.push({
        ...entryOf(field.kind, field.label, number, [field.value]),
        ...(field.kinds === undefined ? {} : { kinds: field.kinds }),
      });
    } else if (item === ratings[0]) {
      entries.push(entryOf('rating', null, number, [item.replace(/^[[({]\s*|\s*[\])}]$/g, '')]));
      if (ratingFromLabel(item) === 'unknown') return null;
    } else if (genre.test(item)) entries.push(entryOf('category', null, number, [item]));
    else if (code !== null && code.rating === null) entries.push(entryOf('codes', null, number, [item]));
    else if (pairings.includes(item)) entries.push(entryOf('relationship', null, number, [item]));
    else if (index === 0 && !counts.includes(item) && !date.test(item))
      entries.push(entryOf(isBarred ? 'title' : 'fandom', null, number, [item]));
    else others.push(item);
  }
  return others.length === 0
    ? entries
    : [...entries, entryOf('front:other', null, number, [others.join(', ')])];
}
