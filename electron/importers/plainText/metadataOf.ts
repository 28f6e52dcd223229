// metadataOf: a header's entries as the facts of a story, and as matter before it.
import { archiveWarningFromLabel } from '../../../shared/story/archiveWarning.ts';
import { emptyMetadata, type Metadata, type StoryStatus } from '../../../shared/story/metadata.ts';
import { ratingFromLabel } from '../../../shared/story/rating.ts';
import type { FrontMatter } from '../../../shared/story/story.ts';
import { dayOf } from './dayOf.ts';
import type { Header, HeaderEntry } from './header.ts';
import { ratingWithin } from './looseField.ts';
import type { FieldKind } from './parseField.ts';
import { ratingInBrackets } from './readMailHeader.ts';
import type { RepairLog } from './repairLog.ts';
import { fandomCode, languageCode } from './vocabularies.ts';

export type HeaderFacts = { readonly metadata: Metadata; readonly front: readonly FrontMatter[] };

const paragraphsOf = ({ paragraphs }: HeaderEntry) => paragraphs.map((lines) => lines.join(' '));
const textOf = (entry: HeaderEntry) => paragraphsOf(entry).join('\n\n').trim();

/** Stars around a whole paragraph set it off; the page does that anyway. */
function withoutOuterMarks(text: string): string {
  return /^([*_])[^*_]+\1$/.test(text) ? text.slice(1, -1).trim() : text;
}

/** Commas part names; in a copied page each stands on its own line. */
function namesIn(entry: HeaderEntry): readonly string[] {
  const lines = entry.paragraphs.flat();
  const values = entry.isListed ? lines : lines.join(' ').split(/\s*[,;]\s+|\s*;\s*/);
  return values.map((name) => name.replace(/\s+/g, ' ').trim()).filter((name) => name !== '');
}

function authorsIn(entry: HeaderEntry): readonly string[] {
  return namesIn(entry)
    .flatMap((name) => name.split(/\s+(?:and|&)\s+/))
    .map((name) =>
      name
        .replace(address, '')
        .trim()
        .replace(/\s*,+$/, ''),
    )
    .filter((name) => name !== '');
}

/** Beside an author's name, or instead of it. */
const address = /[<([]?\s*[^\s<([]+@[^\s>)\]]+\s*[>)\]]?/g;

const saysNone = /^(?:none|no|n\/a|nothing|no warnings?|none apply|-+)\.?$/i;

function statusIn(text: string): StoryStatus {
  const chapters = /^(\d+)\s*\/\s*(\d+|\?)$/.exec(text);
  if (chapters !== null) return chapters[1] === chapters[2] ? 'complete' : 'inProgress';
  if (/^(?:yes|complete|completed|finished|done|\(?complete\)?)\b/i.test(text)) return 'complete';
  return /^(?:no|wip|in[\s-]progress|incomplete|unfinished|ongoing|work in progress)\b/i.test(text)
    ? 'inProgress'
    : 'unknown';
}

function seriesIn(text: string): Metadata['series'][number] {
  const part = /^part\s+(\d+)\s+of\s+(.+)$/i.exec(text) ?? null;
  if (part !== null) return { name: part[2] ?? text, index: Number(part[1]) };
  const numbered = /^(.+?)[\s,]*(?:#|\[|\(|part |book )(\d+)[\])]?$/i.exec(text);
  return numbered === null
    ? { name: text, index: null }
    : { name: numbered[1] ?? text, index: Number(numbered[2]) };
}

type Facts = { -readonly [Key in keyof Metadata]: Metadata[Key] };

/** False when the entry says something that no field holds: it is then kept word for word before the story. */
function takeEntry(facts: Facts, entry: HeaderEntry): boolean {
  const text = textOf(entry);
  // A label without a value says nothing that could be kept elsewhere.
  if (text === '') return entry.kind !== 'front:other';
  switch (entry.kind) {
    case 'title':
      if (facts.title !== null) return false;
      facts.title = withoutOuterMarks(text.replace(/\s+/g, ' '));
      return true;
    case 'author':
      facts.authors = [...facts.authors, ...authorsIn(entry)];
      return !text.includes('@');
    case 'fandom':
      facts.fandoms = [...facts.fandoms, ...namesIn(entry)];
      return true;
    case 'relationship':
      facts.relationships = [...facts.relationships, ...namesIn(entry)];
      return true;
    case 'character':
      facts.characters = [...facts.characters, ...namesIn(entry)];
      return true;
    case 'tag':
      facts.tags = [...facts.tags, ...namesIn(entry)];
      return true;
    case 'category':
      facts.categories = [...facts.categories, ...namesIn(entry)];
      return true;
    case 'rating':
      if (facts.rating.label !== null) return false;
      facts.rating = { value: ratingFromLabel(text), label: text.replace(/\s+/g, ' ') };
      return true;
    case 'warning':
      takeWarnings(facts, entry, text);
      return !entry.isBanner && !saysNone.test(text);
    case 'summary':
      if (facts.summary !== null) return false;
      facts.summary = text;
      return true;
    case 'language':
      facts.language = languageCode(text);
      return facts.language !== null;
    case 'series':
      return takeSeries(facts, text);
    case 'status':
      facts.status = statusIn(text);
      return facts.status !== 'unknown' && /^\W*\S+\W*$/.test(text);
    case 'published':
    case 'updated':
      facts[entry.kind] = dayOf(text);
      return facts[entry.kind] !== null;
    case 'url':
      facts.source = { ...facts.source, ...sourceOf(text) };
      return facts.source.url !== null;
    default:
      return false;
  }
}

function takeSeries(facts: Facts, text: string): boolean {
  const fandom = fandomCode(text);
  if (fandom) facts.fandoms = [...facts.fandoms, text];
  else facts.series = [...facts.series, seriesIn(text)];
  return true;
}

function takeWarnings(facts: Facts, entry: HeaderEntry, text: string): void {
  const names = namesIn(entry);
  const known = names.map(archiveWarningFromLabel);
  const archive = known.filter((warning) => warning !== null);
  const own = archive.length === names.length || saysNone.test(text) ? [] : [text];
  facts.warnings = {
    archive: [...new Set([...facts.warnings.archive, ...archive])],
    author: [...facts.warnings.author, ...own],
    stated: true,
  };
}

function sourceOf(text: string): Metadata['source'] {
  const url = /https?:\/\/[^\s<>"]+/i.exec(text)?.[0] ?? null;
  const work = url === null ? null : /archiveofourown\.org\/works\/(\d+)/i.exec(url);
  return { url, workKey: work === null ? null : `ao3:${work[1]}` };
}

const frontKinds: Partial<Record<FieldKind, FrontMatter['kind']>> = {
  warning: 'warning',
  summary: 'summary',
};

function frontKind({ kind }: HeaderEntry): FrontMatter['kind'] {
  return kind.startsWith('front:')
    ? (kind.slice('front:'.length) as FrontMatter['kind'])
    : (frontKinds[kind] ?? 'other');
}

/** What is not understood keeps its label, or its value would say nothing. */
function isLabelShown(entry: HeaderEntry, text: string): boolean {
  if (entry.label === null || entry.kind === 'author') return false;
  return frontKind(entry) === 'other' || saysNone.test(text);
}

function frontOf(entry: HeaderEntry, isLabelKept: boolean): FrontMatter {
  const whole = textOf(entry);
  const text = entry.kind === 'author' ? (whole.match(address) ?? []).join(' ') : withoutOuterMarks(whole);
  return { kind: frontKind(entry), text: isLabelKept ? `${entry.label} ${text}`.trim() : text };
}

/** Values that are kept as codes, or in pieces, so that their own words are not all shown again. */
const coded: readonly FieldKind[] = [
  'warning',
  'language',
  'status',
  'published',
  'updated',
  'series',
  'author',
];

function isKeptWhole(facts: Facts, { kind }: HeaderEntry, text: string): boolean {
  if (!coded.includes(kind)) return true;
  if (kind === 'series')
    return facts.series.some(({ name }) => name === text) || facts.fandoms.includes(text);
  return facts.warnings.author.includes(text) || facts.authors.includes(text);
}

/** What is not a field of a story stays as matter before it, word for word. */
export function metadataOf(header: Header, log: RepairLog): HeaderFacts {
  const facts: Facts = { ...emptyMetadata };
  const front: FrontMatter[] = [];
  for (const entry of header.entries) {
    const text = textOf(entry);
    const isTaken = takeEntry(facts, entry);
    if (entry.kind === 'front:warning') takeWarnings(facts, entry, text);
    const isLabelKept = !isTaken && isLabelShown(entry, text);
    if (entry.label !== null && !isLabelKept) log.note('fieldLabel', entry.line, entry.label, '');
    if (!isTaken) front.push(frontOf(entry, isLabelKept));
    else if (!isKeptWhole(facts, entry, text)) log.note('fieldValue', entry.line, text, '');
  }
  const stated =
    header.subjectRating ??
    ratingInBrackets(facts.title ?? header.title ?? '') ??
    front.map(({ text }) => ratingWithin(text)).find((found) => found !== null) ??
    null;
  if (facts.rating.label === null && stated !== null) {
    facts.rating = { value: ratingFromLabel(stated), label: stated };
    // Subject, title and notes stay whole, so that the rating's words stand twice.
    log.note('fieldValue', header.entries[0]?.line ?? 1, '', stated);
  }
  const matter = front.filter(({ text }) => text !== '');
  const areAuthorsLeft = facts.authors.length > 0 && header.authors.length > 0;
  const left = areAuthorsLeft ? [{ kind: 'other', text: header.authors.join(', ') } as const] : [];
  const isTitleLeft = facts.title !== null && header.title !== null && !isSame(facts.title, header.title);
  return {
    metadata: {
      ...facts,
      title: facts.title ?? header.title,
      authors: facts.authors.length > 0 ? facts.authors : header.authors,
    },
    front: [
      ...(isTitleLeft ? [{ kind: 'other', text: header.title ?? '' } as const] : []),
      ...left,
      ...matter,
    ],
  };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
