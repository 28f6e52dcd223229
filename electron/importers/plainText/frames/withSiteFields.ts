// withSiteFields: what FanFiction.net and eFiction call a category is the fandom, and genres are parted by slashes.
import type { HeaderEntry } from '../header/header.ts';
import { genresIn } from './fanFictionNetFacts.ts';

const archiveCategories = /^(?:(?:[FM]\/[FM]|gen|multi|other)(?:,\s*|$))+$/i;
const site = /\b(?:fanfiction\.net\/s\/\d|fictionpress\.com\/s\/\d|ficsave|flagfic|viewstory\.php)/i;
const longestLook = 600;

const textOf = ({ paragraphs }: HeaderEntry) => paragraphs.flat().join(' ');

/** What FanFicFare calls a category is the fandom; the Archive's own are named "M/M" and the like. */
export function withFandoms(entries: readonly HeaderEntry[]): readonly HeaderEntry[] {
  if (entries.some(({ kind }) => kind === 'fandom')) return entries;
  return entries.map((entry) =>
    entry.kind === 'category' && !archiveCategories.test(textOf(entry))
      ? { ...entry, kind: 'fandom' }
      : entry,
  );
}

/** eFiction counts the chapters, and the reviews, above the story. */
function isOfEfiction(entries: readonly HeaderEntry[]): boolean {
  const isCounted = entries.some((entry) => entry.kind === 'part' && /^\d+ of \d+(?!\d)/.test(textOf(entry)));
  return isCounted && entries.some(({ label }) => /^reviews/i.test(label ?? ''));
}

export function withSiteFields(entries: readonly HeaderEntry[]): readonly HeaderEntry[] {
  const isFromSite =
    isOfEfiction(entries) || entries.some((entry) => site.test(textOf(entry).slice(0, longestLook)));
  return (isFromSite ? withFandoms(entries) : entries).map((entry) => {
    const genres = entry.kind === 'tag' && /^genre/i.test(entry.label ?? '') ? genresIn(textOf(entry)) : null;
    return genres === null || genres.length < 2 ? entry : { ...entry, paragraphs: [genres], isListed: true };
  });
}
