// fanFictionNetFacts: the line of facts below a story's title on FanFiction.net: "Rated: Fiction T - English - …".
import { dayOf } from '../header/dayOf.ts';
import { entryOf, type HeaderEntry } from '../header/header.ts';
import { languageCode } from '../header/vocabularies.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import type { RepairLog } from '../repairs/repairLog.ts';

const facts = /^\s*(?:fiction )?rated:\s*(?:fiction\s+)?(?:k\+?|t|ma?)\s+-\s+\S/i;
/** What a page always has in it, and no header that a person wrote. */
const certain = /\s-\s(?:words|id|published|reviews|favs):\s?\S/i;
const rating = /^((?:fiction )?rated:(?:\s*fiction(?=\s))?)\s*(.+)$/i;
const stated = /^(published|updated|status)\s*:\s*(.+)$/i;
const counted = /^(?:chapters|words|reviews|favs|favorites|follows|id|status)\s*:/i;
const genres = new Set(
  'adventure|angst|crime|drama|family|fantasy|friendship|general|horror|humor|hurt/comfort|mystery|parody|poetry|romance|sci-fi|spiritual|supernatural|suspense|tragedy|western'.split(
    '|',
  ),
);
const longestFacts = 800;

/** With `isAlone` nothing else shows that it is the site's. */
export function isFactsLine(line: string, isAlone: boolean): boolean {
  return line.length < longestFacts && facts.test(line) && (!isAlone || certain.test(line));
}

/** The genres of "Angst/Hurt/Comfort"; null where another word stands among them. */
export function genresIn(piece: string): readonly string[] | null {
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

/** Its pieces as fields; what none holds is kept together. */
export function factsIn(text: string, line: number, log: RepairLog): readonly HeaderEntry[] {
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
      const day = dayIn(value) ?? dayOf(value);
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
