// readFanFictionNetMobile: the top of a story as FanFiction.net's small page has it: "Title by Name", and facts parted by commas.
import { entryOf, type Header, type HeaderEntry } from '../header/header.ts';
import { titleWithName } from '../header/titleWithName.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { fanFictionNetChapter } from './fanFictionNetChapter.ts';
import { factsIn, genresIn } from './fanFictionNetFacts.ts';

const longest = 800;
const ratedAt = /(?:^|\s)rated:\s*(?:k\+?|t|ma?)\s*,\s+\p{Lu}/iu;
/** What a page always has in it, and no header that a person wrote. */
const certain = /,\s(?:words|favs|follows|reviews|published):\s?\S/i;
const places =
  /^(?:books|anime\/manga|cartoons|comics|games|misc|movies|plays\/musicals|tv shows?|x-?overs?)$/i;
const people = /^\p{Lu}[\p{L}.'’ -]{0,40}(?:,\s\p{Lu}[\p{L}.'’ -]{0,40}){0,3}$/u;
const byLine = /^(\S.{0,158}?)\s+(by)\s+([^\s,;:].{0,38})$/;

/** With the site's own signs between them, as its large page has them. */
function asLargePage(facts: string): string {
  const pieces = facts.split(/,\s+|\s+(?=updated:)/i).map((piece) => {
    const genres = piece.replace(/\s*&\s*/g, '/');
    return genresIn(genres) === null ? piece : genres;
  });
  const text = pieces.reduce((joined, piece, index) => {
    const above = pieces[index - 1] ?? '';
    const isPerson = (each: string) =>
      !each.includes(':') && !/^complete$/i.test(each) && genresIn(each) === null;
    // The second piece is the language.
    return `${joined}${index > 2 && isPerson(piece) && isPerson(above) ? ', ' : ' - '}${piece}`;
  });
  return text;
}

function namedIn(line: string): readonly [title: string, by: string, name: string] | null {
  const found = titleWithName(line);
  if (found !== null && found.mail === '') return [found.title, found.byWords, found.name];
  const [, title = '', by = '', name = ''] = byLine.exec(line) ?? [];
  return title === '' ? null : [title, by, name];
}

/** Null where its line of facts does not stand right below a title with a name. */
export function readFanFictionNetMobile(lines: readonly string[], log: RepairLog): Header | null {
  const first = lines.findIndex((line) => line !== '');
  const at = first + 1 + lines.slice(first + 1, first + 3).findIndex((line) => line !== '');
  const line = lines[at] ?? '';
  if (first < 0 || at === first || line.length > longest || !certain.test(line)) return null;
  const rated = ratedAt.exec(line);
  const named = rated === null ? null : namedIn(foldSpaces(lines[first] ?? '').trim());
  if (rated === null || named === null) return null;
  const [title, by, name] = named;
  const entries: HeaderEntry[] = [
    entryOf('title', null, first + 1, [title]),
    entryOf('author', by, first + 1, [name]),
  ];
  const [place = '', ...behind] = foldSpaces(line.slice(0, rated.index))
    .split('»')
    .map((crumb) => crumb.trim())
    .filter((crumb) => crumb !== '');
  const rest = behind.join(' ');
  const isPlace = places.test(place) && rest !== '';
  if (isPlace && !log.mend('removed', at + 1, place, ''))
    entries.push(entryOf('front:other', null, at + 1, [place]));
  const fandom = isPlace ? rest : place;
  if (fandom !== '') entries.push({ ...entryOf('fandom', null, at + 1, [fandom]), isListed: true });
  if (!isPlace && rest !== '')
    entries.push(entryOf(people.test(rest) ? 'character' : 'front:other', null, at + 1, [rest]));
  entries.push(...factsIn(asLargePage(foldSpaces(line.slice(rated.index)).trim()), at + 1, log));
  return { entries, title: null, authors: [], ...fanFictionNetChapter(lines, at + 1, log) };
}
