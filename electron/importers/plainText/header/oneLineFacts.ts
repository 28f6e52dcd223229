// oneLineFacts: the rating, pairing, warnings and the rest that stand beside each other in one line.
import { ratingFromLabel } from '../../../../shared/story/rating.ts';
import { entryOf, type HeaderEntry } from './header.ts';
import { parseField } from './parseField.ts';
import { codesIn } from './storyCodes.ts';
import { topicsOfCodes, warningCode } from './warningCodes.ts';

const rating =
  /^[[({]?\s*(?:rated\s+|rating\s+)?(?:NC[\s-]?17|PG[\s-]?1[3-5]|PG|R|G|M|T|E|K\+?|X|XXX|NR|FR[MTAK]\w{0,2}|hard R|soft R|light R|teen|mature|explicit|worksafe|adult|gen)\s*[\])}]?$/i;
const genre = /^gen$/i;
const sure = /(?:NC[\s-]?17|PG[\s-]?1[3-5]|FR[MTAK]\w)/i;
const pairing = /^[\p{L}\d][\p{L}\d.'’ ()-]{0,40}(?:\s?[/&]\s?[\p{L}\d][\p{L}\d.'’ ()-]{0,40}){1,3}$/u;
const wordCount = /^[~(]?\s?[\d,.]{1,9}\s?k?\s*(?:words|wds|слов|mots|wörter|worte|palabras)\)?\.?$/i;
const date = /\b(?:19|20)\d\d\b/;
/** Both names with a capital: "and/or" is no pairing. */
const people = /^\p{Lu}[\p{L}.'’ -]*(?:\/\p{Lu}[\p{L}.'’ -]*)+$/u;
const warned =
  /(?:^|[\s,;.([–—-])((?:(?:content|trigger)\s+)?warnings?\s*(?:[:–—-]|for\b|of\b)\s*\S.*|contains\s+\S.*|[ct]w\s*:\s*\S.*)$/i;
/** The one of them that is the story's name. */
export const quotedTitle = /^(?:"[^"]{2,80}"|“[^“”]{2,80}”|«[^«»]{2,80}»)$/;
const between = /\s*[,;|]\s+|\s*\|\s*|\s+[-–—]{1,2}\s+|\s+\/\/\s+|\.\s+/;
const edges = /^[\s,;.([–—-]+|[\s,;.)\]–—-]+$/g;
const longestFacts = 300;

const itemsOf = (text: string) =>
  text
    .split(between)
    .map((item) => item.replace(/[.,;]+$/, '').trim())
    .filter((item) => /[\p{L}\p{N}]/u.test(item));

/** `isNamed`: a title or a name stands before them. What follows "warnings:" warns up to the end of its sentence. */
export function factsIn(written: string, number: number, isNamed: boolean): readonly HeaderEntry[] | null {
  if (written.length > longestFacts) return null;
  const text = written.trim();
  const tail = warned.exec(text)?.[1] ?? '';
  const head = text.slice(0, text.length - tail.length).replace(edges, '');
  const [first = '', ...later] = tail.replace(edges, '').split(/\.\s+/);
  const isPlain = later.every((sentence) =>
    itemsOf(sentence).every((item) => wordCount.test(item) || rating.test(item) || people.test(item)),
  );
  const items = itemsOf([head, ...(isPlain ? later : [])].join(', '));
  const entries = items.length === 0 ? null : entriesOf(items, number, false, isNamed);
  if (entries === null || tail === '') return entries;
  const words = isPlain ? first.replace(edges, '') : tail.replace(/[\s)\]]+$/, '');
  const field = parseField(words);
  const warning =
    field?.kind === 'warning' && field.value !== ''
      ? entryOf('warning', field.label, number, [field.value])
      : entryOf('front:warning', null, number, [words]);
  return [...entries, warning];
}

/** "deathfic", "h/c, angst, deathfic"; a letter alone may mean anything. */
const warnsInCode = (item: string) =>
  item.length > 2 && (warningCode(item) !== null || topicsOfCodes(item) !== null);

export function entriesOf(
  items: readonly string[],
  number: number,
  isBarred: boolean,
  /** Beside a title or a name a rating is enough. */
  isNamed = false,
): readonly HeaderEntry[] | null {
  const rated = items.filter((item) => rating.test(item));
  // Beside a rating, "gen" says that nobody is paired.
  const ratings = rated.length > 1 ? rated.filter((item) => !genre.test(item)) : rated;
  const pairings = items.filter((item) => !rating.test(item) && pairing.test(item));
  const counts = items.filter((item) => wordCount.test(item));
  const isSure = ratings.some((item) => sure.test(item)) || items.some((item) => codesIn(item) !== null);
  const codes = codesIn(items.join(' '));
  if (ratings.length !== 1 || items.some((item) => item.length > 80)) return null;
  if (!isNamed) {
    const isPair = items.length === 2 && pairings.some((item) => people.test(item));
    if (pairings.length + counts.length === 0 && !(isSure && items.length >= 3)) return null;
    if (codes === null && items.length < 3 && counts.length === 0 && !isBarred && !isPair) return null;
  }
  const inQuotes = items.filter((item) => quotedTitle.test(item));
  const quoted = inQuotes.length === 1 && !isNamed ? inQuotes[0] : null;
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
    } else if (item === quoted) entries.push(entryOf('title', null, number, [item]));
    else if (genre.test(item)) entries.push(entryOf('category', null, number, [item]));
    else if (code !== null && code.rating === null) entries.push(entryOf('codes', null, number, [item]));
    else if (pairings.includes(item)) entries.push(entryOf('relationship', null, number, [item]));
    else if (index === 0 && !counts.includes(item) && !date.test(item))
      entries.push(entryOf(isBarred ? 'title' : 'fandom', null, number, [item]));
    else if (warnsInCode(item)) entries.push(entryOf('codes', null, number, [item]));
    else others.push(item);
  }
  return others.length === 0
    ? entries
    : [...entries, entryOf('front:other', null, number, [others.join(', ')])];
}
