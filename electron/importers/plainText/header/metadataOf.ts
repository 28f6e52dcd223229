// metadataOf: the headers of a story, one for each part that was mailed, as its facts and as matter before it.

import type { Metadata } from '../../../../shared/story/metadata.ts';
import { ratingFromLabel } from '../../../../shared/story/rating.ts';
import type { FrontMatter, StoryPart } from '../../../../shared/story/story.ts';
import { warnedTopicsIn } from '../../../../shared/story/warnedTopics.ts';
import { foldWords } from '../../../../shared/story/words.ts';
import { partMarkIn, withoutPartNumber } from '../parts/partMark.ts';
import { titleMarkIn } from '../parts/titleMark.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { addWarnings, saysNone, saysNoneBeside, warningSentences, warningsFrom } from './authorWarnings.ts';
import { namesHarmInTag } from './contentNotice.ts';
import { entriesOfKinds } from './entriesOfKinds.ts';
import { entryLine } from './entryLine.ts';
import type { FieldKind } from './fieldKind.ts';
import type { Header, HeaderEntry } from './header.ts';
import { ratingWithin } from './looseField.ts';
import { noticeWarnings } from './noticeWarnings.ts';
import { warnsInTag } from './ownWarningLabel.ts';
import { ratingInBrackets } from './readSubject.ts';
import {
  address,
  type Facts,
  namesIn,
  noFacts,
  takeEntry,
  takeMail,
  textOf,
  withoutOuterMarks,
} from './takeEntry.ts';
import { codesAtEnd, topicsOfCodes } from './warningCodes.ts';

export type PartFacts = { readonly part: StoryPart | null; readonly name: string | null };

export type HeaderFacts = {
  readonly metadata: Metadata;
  readonly front: readonly FrontMatter[];
  /** What each header says of its own part, in their order. */
  readonly parts: readonly PartFacts[];
};

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
  return frontKind(entry) === 'other' || saysNone(text) || saysNoneBeside(entry.kinds, text);
}

function frontOf(entry: HeaderEntry, isLabelKept: boolean): FrontMatter {
  const whole = textOf(entry);
  const text =
    entry.kind === 'author' ? (whole.match(address) ?? []).join(' ').trim() : withoutOuterMarks(whole);
  return { kind: frontKind(entry), text: isLabelKept ? `${entry.label} ${text}`.trim() : text };
}

/** Words of an entry that no fact holds, under its label. */
const leftOf = ({ label }: HeaderEntry, left: string): FrontMatter => ({
  kind: 'other',
  text: `${label ?? ''} ${left}`.trim(),
});

/** A title as a digest repeats it: the number of the part may differ. */
const foldTitle = (text: string) => foldWords((partMarkIn(text, true) ?? titleMarkIn(text))?.rest ?? text);

/** Whether a title or a field of its own names the part. */
function hasOwnName({ entries }: Header): boolean {
  const probe = noFacts();
  for (const entry of entries) if (entry.kind === 'title' || entry.kind === 'part') takeEntry(probe, entry);
  return probe.partName !== null;
}

type Known = { readonly said: Set<string>; title: string | null };

function isRepeated(known: Known, entry: HeaderEntry, text: string): boolean {
  if (entry.kind === 'title' && known.title !== null && foldTitle(text) === known.title) return true;
  return text !== '' && known.said.has(`${entry.kind} ${foldWords(text)}`);
}

const ofTags = ['tag', 'category'] as const;

const ofPlaces = /^\W*(?:archiv|distribution|permission|post(?:ed|ing)\b|feedback|flames|web)/i;

/** Words besides a rating, in a rating's own field, are a warning where the label says so. */
function takeOwnWarnings(facts: Facts, entry: HeaderEntry, text: string): readonly string[] {
  const isWarning =
    entry.kind === 'front:warning' || (entry.kinds?.includes('warning') === true && entry.kind !== 'warning');
  if (isWarning && text !== '' && !saysNoneBeside(entry.kinds, text)) {
    const bare =
      entry.kind === 'rating' && ratingFromLabel(text) !== 'unknown' && !/[\s,;/–—-]\s*\p{L}{3}/u.test(text);
    const sentences = entry.kind === 'front:warning' && entry.label === null ? noticeWarnings(entry) : null;
    const found = bare
      ? { archive: [], author: [] }
      : sentences === null
        ? warningsFrom(namesIn(entry), text)
        : { archive: warnedTopicsIn(text), author: sentences };
    const fresh = found.author.filter((words) => !facts.warnings.author.includes(words));
    facts.warnings = addWarnings(facts.warnings, found);
    return fresh;
  }
  const isNote = entry.kind.startsWith('front:');
  if (!isNote && entry.kind !== 'summary') return [];
  // A subject whose brackets warn is told already.
  const isTold = (words: string) =>
    facts.warnings.author.some(
      (known) => words === known || (/^Subject:/i.test(words) && words.includes(`(${known})`)),
    );
  const codes = isNote ? null : codesAtEnd(text);
  // "Archive: yes, except rape archives" tells of places.
  const isOfStory = isNote && !ofPlaces.test(entry.label ?? '');
  const sentences = [
    ...new Set([...warningSentences(text, isOfStory), ...(codes === null ? [] : [codes])]),
  ].filter((words) => !isTold(words));
  for (const words of sentences) {
    const archive = (words === codes ? topicsOfCodes(words) : null) ?? warnedTopicsIn(words);
    facts.warnings = addWarnings(facts.warnings, { archive, author: [words] });
  }
  return sentences;
}

/**
 * `named` tells which parts become chapters under the names that they give themselves. What is not a field of a story stays
 * as matter before it, word for word; what a later part repeats is dropped.
 */
export function metadataOf(
  headers: readonly Header[],
  named: readonly boolean[],
  log: RepairLog,
): HeaderFacts {
  const facts = noFacts();
  const front: { readonly piece: FrontMatter; readonly line: number }[] = [];
  const known: Known = { said: new Set(), title: null };
  const parts: PartFacts[] = [];
  let rated: { readonly label: string | null; readonly line: number } = { label: null, line: 1 };
  for (const header of headers) {
    const [line, isFirst] = [header.entries[0]?.line ?? header.mail?.line ?? 1, parts.length === 0];
    const own = noFacts();
    const areNamed = named[parts.length] === true;
    const twice: string[] = [];
    takeSubjectWarnings(header);
    for (const entry of header.entries.flatMap(entriesOfKinds))
      readEntry(entry, entry.line === header.mail?.line && !isFirst);
    takeUnlabelled(header);
    twice.push(...takeMail(facts, header));
    for (const words of twice)
      log.note(
        'fieldValue',
        (words === header.mail?.author ? null : header.mail?.subjectLine) ?? line,
        '',
        words,
      );
    if (own.partName === null && isFirst) nameFromSubject();
    takeMail(own, header);
    parts.push({ part: own.part ?? (isFirst ? facts.part : null), name: own.partName });
    if (facts.title !== null) known.title ??= foldTitle(facts.title);

    /** The first mail's header stays whole, so that the part's name stands twice. */
    function nameFromSubject(): void {
      const mark = header.mail?.mark;
      const name = mark?.part === null ? undefined : mark?.name;
      if (areNamed && name !== undefined)
        log.note('fieldValue', header.mail?.subjectLine ?? line, name, `${name} ${name}`);
    }

    /** The name that an entry gives to its part, where it is to be the chapter's title. */
    function nameIn(entry: HeaderEntry, isEnvelope: boolean): string {
      const before = own.partName;
      if (entry.kind === 'title' || entry.kind === 'part') takeEntry(own, entry);
      else if (isEnvelope && !hasOwnName(header)) takeMail(own, header);
      return areNamed && before === null ? (own.partName ?? '') : '';
    }

    function readEntry(entry: HeaderEntry, isEnvelope: boolean): void {
      const text = textOf(entry);
      const isDropped = isEnvelope || isRepeated(known, entry, text);
      const name = nameIn(entry, isEnvelope);
      if (isDropped && log.mend('removed', entry.line, `${entry.label ?? ''} ${text}`.trim(), name)) return;
      known.said.add(`${entry.kind} ${foldWords(text)}`);
      const asFront: HeaderEntry = isDropped ? { ...entry, kind: 'front:other' } : entry;
      const before = facts.rating.label;
      const { isTaken, shown: words, left } = takeEntry(facts, asFront, header.mail?.mark?.part?.number);
      const shown = name === '' ? words : `${words ?? text} ${name}`;
      const valueLine = entry.valueLine ?? entry.line;
      if (entry.kind === 'title' && facts.title !== null) known.title ??= foldTitle(facts.title);
      const nameLine = isEnvelope ? (header.mail?.subjectLine ?? valueLine) : valueLine;
      // Kept as it stands, it still gives the chapter its name.
      if (name !== '' && !isTaken) log.note('fieldValue', nameLine, name, `${name} ${name}`);
      const isLabelKept = left !== undefined || (!isTaken && isLabelShown(asFront, text));
      if (entry.label !== null && !isLabelKept) log.note('fieldLabel', entry.line, entry.label, '');
      // A higher rating takes the place of the one that stood there.
      if (before !== null && before !== facts.rating.label) {
        const named = `${rated.label ?? ''} ${before}`.trim();
        front.push({ piece: { kind: 'other', text: named }, line: rated.line });
        if (named !== before) log.note('fieldValue', rated.line, before, named);
      }
      if (entry.kind === 'rating' && facts.rating.label !== before)
        rated = { label: entry.label, line: valueLine };
      const others = left === undefined ? null : leftOf(entry, left);
      const piece = isTaken ? others : frontOf(asFront, isLabelKept);
      if (piece !== null) front.push({ piece, line: entry.line });
      const isAddress = asFront.kind === 'author' && !isTaken;
      if ((isTaken || isAddress) && shown !== null && foldWords(shown) !== foldWords(text))
        log.note('fieldValue', valueLine, text, shown.trim());
      // The codes of a subject warn by themselves, without the rest of its line.
      const isSubject = entry.line === header.mail?.line && (header.mail.warnings ?? []).length > 0;
      for (const words of isSubject ? [] : takeOwnWarnings(facts, asFront, text))
        if (piece?.text !== words) log.note('fieldValue', entry.line, '', words);
    }

    function takeUnlabelled({ title, titleLine, authors, authorLine }: Header): void {
      const at = titleLine ?? line;
      const by = authorLine ?? at;
      if (title !== null) {
        const mark = titleMarkIn(title);
        const name = areNamed && own.partName === null && mark?.part !== null ? (mark?.name ?? '') : '';
        if (mark !== null && own.partName === null)
          takeEntry(own, { kind: 'title', label: null, line: at, isBanner: false, paragraphs: [[title]] });
        const isSame =
          facts.title !== null && `${foldTitle(facts.title)} `.startsWith(`${foldTitle(title)} `);
        if (facts.title === null) {
          const bare = withoutPartNumber(title, header.mail?.mark?.part?.number);
          const { shown } = takeEntry(facts, {
            kind: 'title',
            label: null,
            line: at,
            isBanner: false,
            paragraphs: [[bare]],
          });
          const words = `${shown ?? bare} ${name}`.trim();
          if (foldWords(words) !== foldWords(title)) log.note('fieldValue', at, title, words);
        } else if (!isSame || !log.mend('removed', at, title, name)) {
          front.push({ piece: { kind: 'other', text: title }, line: at });
          if (name !== '') log.note('fieldValue', at, name, `${name} ${name}`);
        }
      }
      const fresh = authors.filter(
        (name) => !facts.authors.some((held) => foldWords(held) === foldWords(name)),
      );
      if (facts.authors.length === 0) facts.authors = authors;
      else {
        if (fresh.length > 0) front.push({ piece: { kind: 'other', text: fresh.join(', ') }, line: by });
        for (const name of authors) if (!fresh.includes(name)) log.note('removed', by, name, '');
      }
    }
  }
  takeStatedRating();
  takeTitleWarnings();
  takeTagWarnings();
  const { part, partName: _name, isWhole, ...metadata } = facts;
  const stated = isWhole ? null : part;
  return {
    metadata,
    front: front.map(({ piece }) => piece).filter(({ text }) => text !== ''),
    parts: parts.map((each, index) => (index === 0 ? { ...each, part: stated } : each)),
  };

  /** "FIC: Foo 3/3 (warning: death)": each part's subject warns for itself, and its words stand twice. */
  function takeSubjectWarnings({ mail }: Header): void {
    if (mail === undefined || mail === null) return;
    for (const words of warningsInBrackets(mail.subject)) log.note('fieldValue', mail.subjectLine, '', words);
  }

  function warningsInBrackets(text: string): readonly string[] {
    const found: string[] = [];
    for (const [, words = ''] of text.matchAll(/[([]([^()[\]]{3,100})[)\]]/g)) {
      const topics = [...new Set([...warnedTopicsIn(words), ...(topicsOfCodes(words) ?? [])])];
      if (topics.length === 0 || facts.warnings.author.includes(words)) continue;
      facts.warnings = addWarnings(facts.warnings, { archive: topics, author: [words] });
      found.push(words);
    }
    return found;
  }

  /** A rating that the title or a note states in passing: those words stand twice. */
  function takeStatedRating(): void {
    if (facts.rating.label !== null) return;
    const inTitle = ratingInBrackets(facts.title ?? '');
    const places =
      inTitle !== null
        ? [{ stated: inTitle, line: titleLine() }]
        : front.map(({ piece, line }) => ({ stated: ratingWithin(piece.text), line }));
    for (const { stated, line } of places) {
      if (stated === null) continue;
      facts.rating = { value: ratingFromLabel(stated), label: stated };
      log.note('fieldValue', line, '', stated);
      return;
    }
  }

  /** "Foo (warning: rape)": a bracket in the title warns too, and its words stand twice. */
  function takeTitleWarnings(): void {
    for (const words of warningsInBrackets(facts.title ?? '')) log.note('fieldValue', titleLine(), '', words);
  }

  /** Where the story's title stands, or the header above it begins. */
  function titleLine(): number {
    const [first] = headers;
    const field = first?.entries.find(({ kind }) => kind === 'title');
    const below = first?.titleLine ?? field?.valueLine ?? field?.line;
    return below ?? first?.mail?.subjectLine ?? first?.entries[0]?.line ?? 1;
  }

  /** A tag warns of what the author's own warnings leave out; what is said to be none of the Archive's stays none. */
  function takeTagWarnings(): void {
    const { stated, archive, author } = facts.warnings;
    const isDenied =
      stated && !archive.includes('choseNotTo') && (author.length === 0 || archive.includes('none'));
    for (const tag of new Set([...facts.tags, ...facts.categories])) {
      const topics = warnedTopicsIn(tag);
      const isKnown = topics.length > 0 && topics.every((topic) => archive.includes(topic));
      if (isKnown || author.includes(tag) || !(topics.length > 0 || namesHarmInTag(tag) || warnsInTag(tag)))
        continue;
      facts.warnings = addWarnings(facts.warnings, { archive: isDenied ? [] : topics, author: [tag] });
      log.note('fieldValue', entryLine(headers, tag, ofTags) ?? headers[0]?.entries[0]?.line ?? 1, '', tag);
    }
  }
}
