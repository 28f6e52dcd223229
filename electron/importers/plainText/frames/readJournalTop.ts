// readJournalTop: what a journal prints above a post: who wrote it and where, the day, mood and music.
import { dayOf } from '../header/dayOf.ts';
import type { HeaderEntry, MailFacts } from '../header/header.ts';
import { foldSpaces } from '../lines/splitLines.ts';

/** `next` is the index of the first line below it. */
export type JournalTop = { readonly entry: HeaderEntry; readonly facts: MailFacts; readonly next: number };

const wrote =
  /^(?:\S.{0,60}?\s+)?\((?:\[[a-z ]{2,16}\]\s?)?([\w-]{2,30})\)\s+wrote(?:\s+in\s+(?:\[[a-z ]{2,16}\]\s?)?[\w-]{2,30})?(?:,|,?\s*(@?\s*\d{4}-\d\d-\d\d\b.{0,20}))?$/i;
/** Without brackets round the name it must be a journal that it was written in, and the minute must stand below. */
const wroteIn =
  /^(?:\[[a-z ]{2,16}\]\s?)?([\w-]{2,30})\s+wrote\s+in\s+(?:\[[a-z ]{2,16}\]\s?)?[\w-]{2,30}(?:,|,?\s*(@?\s*\d{4}-\d\d-\d\d\b.{0,20}))?$/i;
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

/** Null where the journal's sentence, and the day with it, are not the first things: both are the proof. */
export function readJournalTop(lines: readonly string[]): JournalTop | null {
  const first = nextWritten(lines, 0);
  const textAt = (index: number) => foldSpaces((lines[index] ?? '').slice(0, longestLine));
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
  if (day === null) return null;
  for (let index = nextWritten(lines, next); mood.test(textAt(index)); index = nextWritten(lines, next))
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
      published: dayOf(day),
      rating: null,
      fandoms: [],
      relationships: [],
      mark: null,
    },
    next,
  };
}
