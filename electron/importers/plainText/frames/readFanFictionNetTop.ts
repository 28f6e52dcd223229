// readFanFictionNetTop: what stands above a story on a page of FanFiction.net that was saved as text.
import { entryOf, type Header, type HeaderEntry } from '../header/header.ts';
import { languageCode } from '../header/vocabularies.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import type { RepairLog } from '../repairs/repairLog.ts';

const crumbs =
  /^\s*(books|anime(?:\/manga)?|cartoons|comics|games|misc|movies|plays(?:\/musicals)?|tv(?: shows?)?|(?=\S.{0,160} crossover\s*»))\s*»?\s*([^»]{1,160}?)\s*»\s*([^»]{1,200}?)\s*$/i;
const facts = /^\s*(?:fiction )?rated:\s*(?:fiction\s+)?(?:k\+?|t|ma?)\s+-\s+\S/i;
const rating = /^((?:fiction )?rated:(?:\s*fiction(?=\s))?)\s*(.+)$/i;
const stated = /^(published|updated|status)\s*:\s*(.+)$/i;
const counted = /^(?:chapters|words|reviews|favs|favorites|follows|id|status)\s*:/i;
const author = /^\s*(author|by)\s*:\s*(\S.*)$/i;
const follow = /^\s*[+–-]?\s*(?:follow\s?\/\s?fav\b|\+\s*-\s*full)/i;
const chapterList = /^\s*1\.\s.*\s2\.\s/;
const genres = new Set(
  'adventure|angst|crime|drama|family|fantasy|friendship|general|horror|humor|hurt/comfort|mystery|parody|poetry|romance|sci-fi|spiritual|supernatural|suspense|tragedy|western'.split(
    '|',
  ),
);
const farthestCrumbs = 12;
const farthestFacts = 14;
const longestFacts = 800;

/** The genres of "Angst/Hurt/Comfort"; null where another word stands among them. */
function genresIn(piece: string): readonly string[] | null {
  const names = piece.replace(/hurt\/comfort/gi, (found) => found.replace('/', '\u0000')).split('/');
  const written = names.map((name) => name.replace('\u0000', '/').trim());
  return written.every((name) => genres.has(name.toLowerCase())) ? written : null;
}

/** The site has no other way to write a day: the month stands first. */
function dayIn(written: string): string | null {
  const [, month = '', date = '', year = ''] =
    /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(written.trim()) ?? [];
  if (year === '' || Number(month) > 12 || Number(month) < 1 || Number(date) < 1 || Number(date) > 31)
    return null;
  const whole = year.length === 4 ? year : `${Number(year) >= 90 ? 19 : 20}${year}`;
  return `${whole}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

const listed = (kind: HeaderEntry['kind'], line: number, names: readonly string[]): HeaderEntry => ({
  ...entryOf(kind, null, line, names),
  isListed: true,
});

/** Names in brackets are a pairing, and characters too. */
function peopleIn(piece: string, line: number, log: RepairLog): readonly HeaderEntry[] {
  const pairs = [...piece.matchAll(/\[([^\][]{1,200})\]/g)].map(([, names = '']) => names.split(/\s*,\s*/));
  const others = piece
    .replace(/\[[^\][]{1,200}\]/g, ', ')
    .split(/\s*,\s*|\s+&\s+/)
    .filter((name) => /\p{L}/u.test(name));
  const names = [...pairs.flat(), ...others].map((name) => name.trim());
  for (const pair of pairs) log.note('fieldValue', line, '', pair.join(' '));
  return [
    ...(pairs.length === 0
      ? []
      : [
          listed(
            'relationship',
            line,
            pairs.map((pair) => pair.join('/')),
          ),
        ]),
    ...(names.length === 0 ? [] : [listed('character', line, names)]),
  ];
}

function factsIn(text: string, line: number, log: RepairLog): readonly HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  const rest: string[] = [];
  let hasPeople = false;
  for (const [place, piece] of foldSpaces(text)
    .trim()
    .split(/\s+-\s+/)
    .entries()) {
    const rated = place === 0 ? rating.exec(piece) : null;
    const [, label = '', value = ''] = stated.exec(piece) ?? [];
    const own = genresIn(piece);
    if (rated !== null) entries.push(entryOf('rating', rated[1] ?? null, line, [rated[2] ?? '']));
    else if (/^status$/i.test(label)) entries.push(entryOf('status', `${label}:`, line, [value]));
    else if (/^complete$/i.test(piece)) entries.push(entryOf('status', null, line, [piece]));
    else if (label !== '') {
      const day = dayIn(value);
      if (day === null) rest.push(piece);
      else {
        const kind = label.toLowerCase() === 'updated' ? 'updated' : 'published';
        log.note('fieldValue', line, value, day);
        entries.push(entryOf(kind, `${label}:`, line, [day]));
      }
    } else if (place === 1 && languageCode(piece) !== null)
      entries.push(entryOf('language', null, line, [piece]));
    else if (place <= 2 && own !== null) entries.push(listed('tag', line, own));
    else if (!counted.test(piece) && !piece.includes(':') && place <= 3 && !hasPeople) {
      hasPeople = true;
      entries.push(...peopleIn(piece, line, log));
    } else rest.push(piece);
  }
  return rest.length === 0 ? entries : [...entries, entryOf('front:other', null, line, [rest.join(' - ')])];
}

/** Null where the page's crumbs and its line of facts do not both stand at the top. */
export function readFanFictionNetTop(lines: readonly string[], log: RepairLog): Header | null {
  const top = lines.slice(0, farthestCrumbs);
  const start = top.findIndex((line) => line.length < 400 && line.includes('»') && crumbs.test(line));
  if (start < 0) return null;
  const below = lines.slice(start + 1, start + 1 + farthestFacts);
  const place = below.findIndex((line) => line.length < longestFacts && facts.test(line));
  if (place < 0 || below.slice(0, place).some((line) => line.length > 1_200)) return null;
  const [, menu = '', fandom = '', title = ''] = crumbs.exec(lines[start] ?? '') ?? [];
  const entries: HeaderEntry[] = [];
  const remove = (line: number, text: string) => {
    if (text !== '' && !log.mend('removed', line, text, ''))
      entries.push(entryOf('front:other', null, line, [text]));
  };
  for (const [index, line] of lines.slice(0, start).entries()) remove(index + 1, foldSpaces(line).trim());
  remove(start + 1, menu);
  entries.push(
    listed('fandom', start + 1, [foldSpaces(fandom)]),
    entryOf('title', null, start + 1, [foldSpaces(title)]),
  );
  for (const [index, raw] of below.slice(0, place).entries()) {
    const text = foldSpaces(raw).trim();
    const line = start + index + 2;
    const [, label, name = ''] = author.exec(text) ?? [];
    if (text === '') continue;
    if (follow.test(text)) remove(line, text);
    else if (label !== undefined) entries.push(entryOf('author', `${label}:`, line, [name]));
    else if (chapterList.test(text)) entries.push(entryOf('front:other', null, line, [text]));
    else entries.push(entryOf('summary', null, line, [text]));
  }
  entries.push(...factsIn(below[place] ?? '', start + place + 2, log));
  return { entries, title: null, authors: [], bodyStart: start + place + 2 };
}
