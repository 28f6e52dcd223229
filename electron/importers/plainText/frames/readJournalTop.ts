// readJournalTop: what a journal prints above a post: who wrote it and where, the day, mood and music.
import { dayOf } from '../header/dayOf.ts';
import type { HeaderEntry, MailFacts } from '../header/header.ts';
import { foldSpaces } from '../lines/splitLines.ts';

/** `next` is the index of the first line below it. */
export type JournalTop = { readonly entry: HeaderEntry; readonly facts: MailFacts; readonly next: number };

const wrote =
  /^(?:\S.{0,60}?\s+)?\((?:\[[a-z ]{2,20}\]\s?)?([\w-]{2,30})\)\s+wrote(?:\s+in\s+(?:\[[a-z ]{2,20}\]\s?)?[\w-]{2,30})?(?:,|,?\s*(@?\s*\d{4}-\d\d-\d\d\b.{0,20}))?$/i;
/** Without brackets round the name it must be a journal that it was written in, and the minute must stand below. */
const wroteIn =
  /^(?:\[[a-z ]{2,20}\]\s?)?([\w-]{2,30})\s+wrote\s+in\s+(?:\[[a-z ]{2,20}\]\s?)?[\w-]{2,30}(?:,|,?\s*(@?\s*\d{4}-\d\d-\d\d\b.{0,20}))?$/i;
/** "wren: (a boat)", the name of her picture, above "[personal profile] wren". */
const picture = /^([\w-]{2,30}):\s\([^()]{0,60}\)$/;
const profile =
  /^\[personal profile\]\s?([\w-]{2,30})(?:\s+(?:wrote|posting)\s+in\s+(?:\[[a-z ]{2,20}\]\s?)?[\w-]{2,30})?,?$/i;
const stamped =
  /^@?\s*(\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})[\s,|]{1,4}\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?$/i;
const minute = /\d{1,2}:\d\d|@/;
const posted = /^@?\s*(\d{4}-\d\d-\d\d)(?:[\s,|]{1,4}\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?)?$/i;
const mood = /^(?:(?:current\s+)?(?:mood|music|location)|(?:entry\s+)?tags|security)\s*:\s*\S/i;
const longestName = 60;
const longestLine = 300;

function nextWritten(lines: readonly string[], from: number): number {
  let index = from;
  while (index < lines.length && lines[index] === '') index += 1;
  return index;
}

/** `place` is the index below the name of the one who wrote the post. */
type Profile = { readonly author: string; readonly day: string | null; readonly place: number };

function readProfile(lines: readonly string[], first: number): Profile | null {
  const textAt = (index: number) => foldSpaces((lines[index] ?? '').slice(0, longestLine));
  const [, owner] = picture.exec(textAt(first)) ?? [];
  const named = owner === undefined ? first : nextWritten(lines, first + 1);
  const [, author] = profile.exec(textAt(named)) ?? [];
  if (author === undefined || (owner ?? author).toLowerCase() !== author.toLowerCase()) return null;
  const below = nextWritten(lines, named + 1);
  const day = stamped.exec(textAt(below))?.[1] ?? null;
  return { author, day, place: day === null ? named + 1 : below + 1 };
}

/** Null where the journal's sentence, and the day with it, are not the first things: both are the proof. */
export function readJournalTop(lines: readonly string[]): JournalTop | null {
  const first = nextWritten(lines, 0);
  const textAt = (index: number) => foldSpaces((lines[index] ?? '').slice(0, longestLine));
  const owner = readProfile(lines, first);
  if (owner !== null) return topOf(lines, first, owner.place, owner.author, owner.day);
  let place = first;
  if (!wrote.test(textAt(place)) && !wroteIn.test(textAt(place))) {
    if (textAt(place).length > longestName) return null;
    place = nextWritten(lines, place + 1);
  }
  const named = wrote.exec(textAt(place));
  const [, author, beside] = named ?? wroteIn.exec(textAt(place)) ?? [];
  if (author === undefined) return null;
  const stated = beside ?? textAt(nextWritten(lines, place + 1));
  if (named === null && !minute.test(stated)) return null;
  let next = place + 1;
  let day = beside === undefined ? null : (posted.exec(beside.trim())?.[1] ?? null);
  if (day === null) {
    const below = nextWritten(lines, next);
    day = posted.exec(textAt(below))?.[1] ?? null;
    next = below + 1;
  }
  return day === null ? null : topOf(lines, first, next, author, day);
}

/** The post's mood and music go along, from `below` on. */
function topOf(
  lines: readonly string[],
  first: number,
  below: number,
  author: string,
  day: string | null,
): JournalTop {
  let next = below;
  const isMood = (index: number) => mood.test(foldSpaces((lines[index] ?? '').slice(0, longestLine)));
  for (let index = nextWritten(lines, next); isMood(index); index = nextWritten(lines, next))
    next = index + 1;
  const written = lines.slice(first, next).filter((line) => line !== '');
  const line = first + 1;
  return {
    entry: {
      kind: 'front:other',
      label: null,
      line,
      isBanner: true,
      paragraphs: [[written.map(foldSpaces).join('\n')]],
    },
    facts: {
      line,
      subject: '',
      subjectLine: line,
      title: null,
      author,
      published: day === null ? null : dayOf(day),
      rating: null,
      fandoms: [],
      relationships: [],
      mark: null,
    },
    next,
  };
}
