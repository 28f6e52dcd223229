// takeEntry: one entry of a header as facts of the story.

import type { ArchiveTopic } from '../../../../shared/story/archiveWarning.ts';
import { emptyMetadata, type Metadata, type StoryStatus } from '../../../../shared/story/metadata.ts';
import { isHigherRating, ratingFromLabel } from '../../../../shared/story/rating.ts';
import type { StoryPart } from '../../../../shared/story/story.ts';
import { warnedTopicsIn } from '../../../../shared/story/warnedTopics.ts';
import { type PartMark, partOfField } from '../parts/partMark.ts';
import { titleMarkIn, titleWithoutMark } from '../parts/titleMark.ts';
import { addWarnings, saysNone, saysNoneBeside, warningsFrom } from './authorWarnings.ts';
import { namesContent } from './contentNotice.ts';
import { dayOf } from './dayOf.ts';
import type { Header, HeaderEntry } from './header.ts';
import { listedCharacters, peopleIn } from './peopleIn.ts';
import { ratingInSentence } from './ratingInSentence.ts';
import { seriesIn } from './seriesIn.ts';
import { codesOfField } from './storyCodes.ts';
import { fandomCode, languageCode } from './vocabularies.ts';
import { topicsOfCodes, warningCode } from './warningCodes.ts';

export type Facts = { -readonly [Key in keyof Metadata]: Metadata[Key] } & {
  part: StoryPart | null;
  /** What the text calls this part of itself: "Part 2". */
  partName: string | null;
  /** It says that it is whole: "(1/1)". */
  isWhole: boolean;
};

export const noFacts = (): Facts => ({ ...emptyMetadata, part: null, partName: null, isWhole: false });

/** `shown` are the words of the entry that the facts keep; null where that is all of them. */
export type Taken = {
  readonly isTaken: boolean;
  readonly shown: string | null;
  /** Those of them that no fact holds, and that stand before the story. */
  readonly left?: string;
};

const kept: Taken = { isTaken: false, shown: null };
const whole: Taken = { isTaken: true, shown: null };
const takenAs = (shown: string): Taken => ({ isTaken: true, shown });

const paragraphsOf = ({ paragraphs }: HeaderEntry) => paragraphs.map((lines) => lines.join(' '));
export const textOf = (entry: HeaderEntry) => paragraphsOf(entry).join('\n\n').trim();

/** Stars around a whole paragraph set it off; the page does that anyway. */
export function withoutOuterMarks(text: string): string {
  return /^([*_])[^*_]+\1$/.test(text) ? text.slice(1, -1).trim() : text;
}

/** Commas part names; in a copied page each stands on its own line. */
export function namesIn(entry: HeaderEntry): readonly string[] {
  const lines = entry.paragraphs.flat();
  const values = entry.isListed ? lines : lines.join(' ').split(/\s*[,;]\s+|\s*;\s*/);
  return values
    .map((name) =>
      name
        .replace(/\s+/g, ' ')
        .replace(/[,;]+$/, '')
        .trim(),
    )
    .filter((name) => name !== '');
}

/** Beside an author's name, or instead of it. */
export const address = /[<([]?\s*[^\s<([]+@[^\s>)\]]+\s*[>)\]]?/g;

/** What a copied page has for the little picture beside a journal's name. */
const journalMark =
  /^\s*\[(?:info|personal profile|(?:livejournal|insanejournal|journalfen)(?:\.\w{2,3}(?: profile)?)?|lj)\]\s?(?=[\w-]{2,40}\s*$)/i;

function authorsIn(entry: HeaderEntry): readonly string[] {
  return namesIn(entry)
    .flatMap((name) => name.split(/\s+(?:and|&|und|et|y|и)\s+/))
    .map((name) =>
      name
        .replace(address, '')
        .replace(/^\s*by\s+/i, '')
        .replace(journalMark, '')
        .trim()
        .replace(/\s*,+$/, ''),
    )
    .filter((name) => name !== '');
}

const newStory = /^\W*(?:new|repost(?:ed)?|revised|old)\s?[,;/–—-]\s?(?=\p{L})/iu;

function statusIn(written: string): StoryStatus {
  const text = written.replace(newStory, '');
  const chapters = /^(\d+)\s*\/\s*(\d+|\?)$/.exec(text);
  if (chapters !== null) return chapters[1] === chapters[2] ? 'complete' : 'inProgress';
  if (
    /^\W*(?:in[\s-]?complet|unvollst|не\s?заверш|не\s?законч|no completo|unfinished|not (?:complete|finished))/i.test(
      text,
    )
  )
    return 'inProgress';
  if (
    /^\W*(?:yes|completed?|finished|done|abgeschlossen|fertig|beendet|terminée?|complète?|complet[oa]?|terminad[oa]|finalizad[oa]|conclus[oa]|concluída|заверш|законч|окончен|да(?!\p{L}))/iu.test(
      text,
    )
  )
    return 'complete';
  return /^\W*(?:no(?!\p{L})|wip(?!\p{L})|in[\s-]progress|ongoing|work in progress|on hiatus|nein|in arbeit|laufend|en cours|en proceso|en curso|in corso|em andamento|в процессе|пишется|заморожен|нет(?!\p{L}))/iu.test(
    text,
  )
    ? 'inProgress'
    : 'unknown';
}

function sourceOf(text: string): Metadata['source'] {
  const url = /https?:\/\/[^\s<>"]+/i.exec(text)?.[0] ?? null;
  const work = url === null ? null : /archiveofourown\.org\/works\/(\d+)/i.exec(url);
  return { url, workKey: work === null ? null : `ao3:${work[1]}` };
}

const added = (held: readonly string[], names: readonly string[]) => [...new Set([...held, ...names])];

/** A part that a digest goes on with does not replace what the first one said. */
function takePart(facts: Facts, mark: PartMark | null): void {
  if (mark === null) return;
  facts.part ??= mark.part;
  // "(1/1)" names no part.
  if (mark.part !== null) facts.partName ??= mark.name;
  facts.isWhole ||= mark.part === null;
  if (mark.isComplete) facts.status = 'complete';
}

const byName = /^(\S.*\S)\s*,?\s+by\s+(\S.*)$/i;

function takeTitle(facts: Facts, entry: HeaderEntry, text: string, mailed: number | undefined): Taken {
  if (facts.title !== null) return kept;
  const named = entry.kinds?.includes('author') === true ? byName.exec(text) : null;
  if (named !== null) {
    facts.authors = added(facts.authors, [named[2] ?? '']);
    facts.title = withoutOuterMarks(named[1] ?? text);
    return takenAs(`${facts.title} ${named[2] ?? ''}`);
  }
  const title = withoutOuterMarks(text.replace(/\s+/g, ' ')).replace(/^["“«](.*)["”»]$/, '$1');
  takePart(facts, titleMarkIn(title));
  facts.title = titleWithoutMark(title, mailed);
  return takenAs(facts.title);
}

/** "NC17 m/m sex, nc, bdsm", "[NC-17] (m/f, n/c)": what the items beside a rating warn of. */
function codesBeside(label: string): readonly ArchiveTopic[] {
  const [, ...items] = label.split(/[,;()[\]]/);
  return items.flatMap((item) => (/^\s*(?:nc|ncs|[nN]\/[cC])\s*$/.test(item) ? (['nonCon'] as const) : []));
}

function takeRating(facts: Facts, text: string): Taken {
  const label = text.replace(/\s+/g, ' ');
  const value = ratingFromLabel(label);
  const isFirst = facts.rating.label === null;
  const topics = label.length > 6 ? [...new Set([...warnedTopicsIn(label), ...codesBeside(label)])] : [];
  if (topics.length > 0) facts.warnings = addWarnings(facts.warnings, { archive: topics, author: [] });
  if (!isFirst && !isHigherRating(value, facts.rating.value)) return kept;
  const bare = ratingInSentence(label);
  facts.rating = { value, label: bare ?? label };
  if (bare === null) return isFirst ? whole : takenAs(label);
  // Reasons that warn stand where readers are warned.
  if (!namesContent(label)) return { ...takenAs(`${bare} ${label}`), left: label };
  facts.warnings = addWarnings(facts.warnings, { archive: topics, author: [label] });
  return takenAs(`${bare} ${label}`);
}

function takeCodes(facts: Facts, entry: HeaderEntry): Taken {
  const { fandoms, relationships, characters, warnings, others, rating } = codesOfField(
    // Brackets may hold commas: these are parted later.
    entry.isListed ? namesIn(entry) : [textOf(entry)],
    facts.rating.label !== null,
  );
  const shown: string[] = [];
  for (const [key, names] of [
    ['fandoms', fandoms],
    ['relationships', relationships],
    ['characters', characters],
  ] as const) {
    shown.push(...[...new Set(names)].filter((name) => !facts[key].includes(name)));
    facts[key] = added(facts[key], names);
  }
  const isRated = rating !== null && facts.rating.label === null;
  if (isRated) facts.rating = { value: ratingFromLabel(rating), label: rating };
  if (warnings.length > 0) {
    const author = warnings.join(', ');
    if (!facts.warnings.author.includes(author)) shown.push(author);
    const archive = warnings.flatMap((words) => warningCode(words) ?? []);
    facts.warnings = addWarnings(facts.warnings, { archive, author: [author] });
  }
  const left = (isRated || rating === null ? others : [rating, ...others]).join(', ');
  const taken = takenAs([...shown, isRated ? rating : '', left].join(' '));
  return left === '' ? taken : { ...taken, left };
}

function takeSeries(facts: Facts, text: string): Taken {
  if (saysNone(text)) return kept;
  if (fandomCode(text)) {
    facts.fandoms = added(facts.fandoms, [text]);
    return takenAs(text);
  }
  const series = seriesIn(text);
  if (series === null) return kept;
  facts.series = [...facts.series, series];
  return takenAs(`${series.name} ${series.index ?? ''}`);
}

/** A setting that is a sentence says when or where, and names no fandom. */
const isSentence = (text: string) => text.length > 90 || /[.!?]["”]?$/.test(text);
/** "Post-'Low Tide'", "after the finale", "Season 2": when a story happens. */
const isTime = (text: string) =>
  /^(?:(?:post|pre|mid)[\s-]|(?:(?:just|right|shortly|immediately|some\s?time|set|early|late|\p{L}+\s+(?:days|weeks|months|years))\s+)?(?:after|before|during|between|following|prior\s+to)\s|(?:early|mid|late)?[\s-]?(?:season|series)\s+(?:\d|one|two|three|four|five|six|seven|finale)|(?:the\s+)?(?:future|present|past)\W*$)/iu.test(
    text,
  );

function takeNames(
  facts: Facts,
  key: 'fandoms' | 'relationships' | 'characters' | 'tags' | 'categories',
  given: readonly string[],
): Taken {
  // "Low Tide fic": of that fandom.
  const names =
    key === 'fandoms'
      ? given.map((name) => name.replace(/(?<=\p{L})\s+(?:fan\s?)?fic(?:tion)?$/iu, ''))
      : given;
  const held = new Set(facts[key]);
  const fresh = [...new Set(names)].filter((name) => !held.has(name));
  facts[key] = added(facts[key], names);
  return takenAs(fresh.join(' '));
}

function takePeople(facts: Facts, entry: HeaderEntry): Taken {
  const names = namesIn(entry);
  const { kind, kinds = [kind] } = entry;
  if (!kinds.includes('relationship'))
    return takeNames(facts, 'characters', entry.isListed ? names : listedCharacters(names));
  if (!kinds.includes('character')) return takeNames(facts, 'relationships', names);
  const { relationships, characters } = peopleIn(names);
  const taken = [
    takeNames(facts, 'relationships', relationships),
    takeNames(facts, 'characters', characters),
  ];
  return takenAs(taken.map(({ shown }) => shown ?? '').join(' '));
}

/**
 * `isTaken` false: the entry says something that no field holds, and is kept word for word before the story. `mailed` is
 * the part that the mail's subject names.
 */
export function takeEntry(facts: Facts, entry: HeaderEntry, mailed?: number): Taken {
  const text = textOf(entry);
  // A label without a value says nothing that could be kept elsewhere.
  if (text === '') return entry.kind === 'front:other' ? kept : whole;
  switch (entry.kind) {
    case 'title':
      return takeTitle(facts, entry, text, mailed);
    case 'author': {
      const authors = [...new Set(authorsIn(entry))].filter((name) => !facts.authors.includes(name));
      facts.authors = [...facts.authors, ...authors];
      const addresses = text.match(address) ?? [];
      return { isTaken: addresses.length === 0, shown: [...authors, ...addresses].join(' ') };
    }
    case 'fandom':
      return (isSentence(text) || isTime(text)) && /setting/i.test(entry.label ?? '')
        ? kept
        : takeNames(facts, 'fandoms', namesIn(entry));
    case 'relationship':
      return saysNone(text) || /^\W*(?:gen|general|no pairings?)\W*$/i.test(text)
        ? kept
        : takePeople(facts, entry);
    case 'codes':
      return takeCodes(facts, entry);
    case 'character':
      return saysNone(text) ? kept : takePeople(facts, entry);
    case 'tag':
      return saysNone(text) ? kept : takeNames(facts, 'tags', namesIn(entry));
    case 'category':
      return takeNames(facts, 'categories', namesIn(entry));
    case 'rating':
      return takeRating(facts, text);
    case 'warning':
      return takeWarning(facts, entry, text);
    case 'summary':
      if (facts.summary !== null) return kept;
      facts.summary = text;
      return whole;
    case 'language':
      facts.language ??= languageCode(text);
      return languageCode(text) === null ? kept : takenAs('');
    case 'series':
      return takeSeries(facts, text);
    case 'part': {
      const isOfChapters = entry.isOwnPart !== true && /^\W*(?:ch|kap|cap|глав)/i.test(entry.label ?? '');
      if (isOfChapters) {
        // A number of chapters, or those posted of those planned.
        const status = statusIn(text);
        if (status !== 'unknown') facts.status = status;
        return status === 'unknown' ? kept : takenAs('');
      }
      const mark = partOfField(text);
      takePart(facts, mark);
      if (entry.isOwnPart === true && statusIn(text) !== 'unknown') facts.status = statusIn(text);
      return mark === null ? kept : takenAs('');
    }
    case 'status':
      if (statusIn(text) !== 'unknown') facts.status = statusIn(text);
      return statusIn(text) !== 'unknown' && /^\W*\S+\W*$/.test(text) ? takenAs('') : kept;
    case 'published':
    case 'updated': {
      const day = dayOf(text);
      if (day === null || facts[entry.kind] !== null) return kept;
      facts[entry.kind] = day;
      return takenAs('');
    }
    case 'url':
      facts.source = sourceOf(text);
      return facts.source.url === null ? kept : takenAs(facts.source.url);
    default:
      return kept;
  }
}

function takeWarning(facts: Facts, entry: HeaderEntry, text: string): Taken {
  const isNone = saysNone(text) || saysNoneBeside(entry.kinds, text);
  const found = isNone ? { archive: [], author: [] } : warningsFrom(namesIn(entry), text, entry.isListed);
  const fresh = found.author.filter((words) => !facts.warnings.author.includes(words));
  facts.warnings = addWarnings(facts.warnings, found);
  if (entry.isBanner || isNone) return kept;
  return fresh.includes(text) ? whole : takenAs(fresh.join(' '));
}

const bracketedWarning = /\s*[([]\s*(?:warnings?|tw|cw|contains)\b[^()[\]]{0,100}[)\]]/gi;

/** "Low Tide (warning: character death)": the subject says so, and no title does. */
const withoutWarning = (title: string) => title.replace(bracketedWarning, '').trim() || title;

/** What a mail's own header says, where no field said it; the words that then stand twice. */
export function takeMail(facts: Facts, header: Header): readonly string[] {
  const { mail } = header;
  if (mail === undefined || mail === null) return [];
  const twice: string[] = [];
  const title = mail.title === null ? '' : withoutWarning(mail.title);
  if (facts.title === null && title !== '') {
    facts.title = title;
    twice.push(title);
  }
  if (facts.authors.length === 0 && mail.author !== null) {
    facts.authors = [mail.author];
    twice.push(mail.author);
  }
  if (facts.rating.label === null && mail.rating !== null) {
    facts.rating = { value: ratingFromLabel(mail.rating), label: mail.rating };
    twice.push(mail.rating);
  }
  for (const words of mail.warnings ?? []) {
    if (!facts.warnings.author.includes(words)) twice.push(words);
    const archive = topicsOfCodes(words) ?? [];
    facts.warnings = addWarnings(facts.warnings, { archive, author: [words] });
  }
  for (const key of ['fandoms', 'relationships'] as const)
    if (facts[key].length === 0) {
      facts[key] = mail[key];
      twice.push(...mail[key]);
    }
  facts.published ??= mail.published;
  if (facts.part === null && !facts.isWhole) takePart(facts, mail.mark);
  return twice;
}
