// readHeader: where the story begins, and what stands before it.

import { readEfictionFrame } from '../frames/readEfictionFrame.ts';
import { readFanFicFareFrame } from '../frames/readFanFicFareFrame.ts';
import { readFanFictionNetMobile } from '../frames/readFanFictionNetMobile.ts';
import { readFanFictionNetTop } from '../frames/readFanFictionNetTop.ts';
import { readFicbookPage } from '../frames/readFicbookPage.ts';
import { readGutenbergFrame } from '../frames/readGutenbergFrame.ts';
import { readJournalTop } from '../frames/readJournalTop.ts';
import { readWorkDownload } from '../frames/readWorkDownload.ts';
import { readWorkPageCopy } from '../frames/readWorkPageCopy.ts';
import { withSiteFields } from '../frames/withSiteFields.ts';
import type { LineRhythm } from '../lines/lineRhythm.ts';
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { authorsOfByLine } from './authorsOfByLine.ts';
import { type CollectedEntries, collectEntries } from './collectEntries.ts';
import { entryOf, type Header, type HeaderEntry, noHeader, type Section } from './header.ts';
import { withLabelColons } from './labelLines.ts';
import { linesBelowFacts } from './linesBelowFacts.ts';
import { linesBelowName } from './linesBelowName.ts';
import { partAboveFields } from './partAboveFields.ts';
import { readMailHeader } from './readMailHeader.ts';
import { readOneLineHeader } from './readOneLineHeader.ts';
import { readPartReference, titleOfMailAgain } from './readPartReference.ts';
import { readPreamble } from './readPreamble.ts';
import { readSpoilerSpace } from './readSpoilerSpace.ts';
import { readTitleBelowFields } from './readTitleBelowFields.ts';
import { readTitledFacts } from './readTitledFacts.ts';
import { readTitleLine, type TitleLine } from './readTitleLine.ts';
import { withOwnChapter } from './readTitleOfPart.ts';
import { readTopNotice } from './readTopNotice.ts';
import { readYamlHeader } from './readYamlHeader.ts';
import { transferLinesAt } from './transferLines.ts';
import { withWarningHeadings } from './warningHeadings.ts';
import { withoutFieldTags } from './withoutFieldTags.ts';

/** The index of the first written line from `from` on, when it is a header in itself. */
function oneLineAt(lines: readonly string[], from: number) {
  let index = from;
  while (index < lines.length && lines[index] === '') index += 1;
  const found = readOneLineHeader(lines[index] ?? '', index + 1) ?? readTitledFacts(lines, index);
  if (found === null) return { entries: [], next: from };
  const { entries, next } = linesBelowFacts(lines, index + 1);
  return { entries: [...found, ...entries], next };
}

function hasWords(lines: readonly string[], from: number): boolean {
  for (let index = from; index < lines.length; index += 1)
    if (/[\p{L}\p{N}]/u.test(lines[index] ?? '')) return true;
  return false;
}

function titleIn(entries: readonly HeaderEntry[]): string | null {
  return entries.find(({ kind }) => kind === 'title')?.paragraphs[0]?.join(' ') ?? null;
}

const addressLine = /^\s*(?:(url:?)\s*)?<?((?:https?:\/\/|www\.)[^\s<>"]{4,400})>?\s*$/i;

/** A part's name above the fields of the whole story is one more of them. */
export function readHeader(sent: readonly string[], rhythm: LineRhythm, log: RepairLog): Header {
  const top = sent.findIndex((line) => line !== '');
  const transfer = transferLinesAt(sent, top);
  if (transfer === null) return readBelowTransfer(sent, top, rhythm, log);
  const { entry, next } = transfer;
  const written = sent.map((line, index) => (index < next ? '' : line));
  const first = written.findIndex((line) => line !== '');
  const header = readBelowTransfer(written, first, rhythm, log);
  return { ...header, entries: [entry, ...header.entries], bodyStart: Math.max(header.bodyStart, next) };
}

function readBelowTransfer(
  written: readonly string[],
  first: number,
  rhythm: LineRhythm,
  log: RepairLog,
): Header {
  const part = partAboveFields(written, first);
  if (part === null) return readFromAddress(written, first, rhythm, log);
  const header = readBelowAddress(
    written.map((line, index) => (index === first ? '' : line)),
    rhythm,
    log,
  );
  return { ...header, entries: [entryOf('part', null, first + 1, [part]), ...header.entries] };
}

/** An address alone on the first written line tells where the text was found, and what follows is its header. */
function readFromAddress(
  written: readonly string[],
  first: number,
  rhythm: LineRhythm,
  log: RepairLog,
): Header {
  const [, label = null, address] = addressLine.exec((written[first] ?? '').slice(0, 500)) ?? [];
  if (address === undefined || !written.slice(first + 1, first + 40).some((line) => line !== ''))
    return readBelowAddress(written, rhythm, log);
  const lines = written.map((line, index) => (index === first ? '' : line));
  const header = readBelowAddress(lines, rhythm, log);
  return {
    ...header,
    entries: [entryOf('url', label, first + 1, [address]), ...header.entries],
    bodyStart: Math.max(header.bodyStart, first + 1),
  };
}

/** An author's fields may stand at the top of the one chapter that a page shows. */
function withTextFrom(sections: readonly Section[], from: number): readonly Section[] {
  return sections.map((section) => {
    const { start, end } = section.text;
    return { ...section, text: { start: Math.max(start, Math.min(from, end)), end } };
  });
}

function readBelowAddress(written: readonly string[], rhythm: LineRhythm, log: RepairLog): Header {
  const page =
    readWorkDownload(written, log) ??
    readWorkPageCopy(written, log) ??
    readFanFicFareFrame(written, rhythm, log) ??
    readEfictionFrame(written, rhythm, log);
  if (page !== null) return page;
  const frame =
    readYamlHeader(written) ??
    readFanFictionNetTop(written, log) ??
    readFicbookPage(written, log) ??
    readFanFictionNetMobile(written, log) ??
    readGutenbergFrame(written);
  const from = frame?.bodyStart ?? 0;
  const lines = withWarningHeadings(withLabelColons(written, from), from);
  const mail = frame === null ? (readMailHeader(lines) ?? readJournalTop(lines)) : null;
  const top = frame?.bodyStart ?? mail?.next ?? 0;
  const space = readSpoilerSpace(lines, top);
  const above = oneLineAt(lines, space?.next ?? top);
  const notice = readTopNotice(lines, above.next);
  const posted = { subject: mail?.facts.subject ?? null, isPosted: mail !== null || space !== null };
  const preamble =
    frame === null && above.entries.length === 0 && notice === null
      ? readPreamble(lines, above.next, posted)
      : null;
  const start = preamble?.next ?? notice?.next ?? above.next;
  const isNamed = above.entries.some(({ kind }) => kind === 'title');
  const titleLine = readTitleLine(lines, start, (above.entries.length > 0 && !isNamed) || notice !== null);
  const again = titleLine.title === null && mail !== null ? titleOfMailAgain(lines, start, mail.facts) : null;
  const first = again ?? titleLine;
  const reference = readPartReference(lines, first.next);
  const loose =
    first.author === null ? { entries: [], next: reference.next } : linesBelowName(lines, reference.next);
  const below = oneLineAt(lines, loose.next);
  const known = first.title ?? titleIn([...(frame?.entries ?? []), ...above.entries]);
  // A page that states the rating is a header as well: an author's note may follow it.
  const isRated = frame?.entries.some(({ kind }) => kind === 'rating') === true;
  const isOpen =
    above.entries.length + loose.entries.length + below.entries.length > 0 || notice !== null || isRated;
  const isAuthored = first.author !== null;
  const collected = collectEntries(lines, below.next, rhythm, known, isOpen, true, isAuthored);
  // A short story with fields below it is no note above them.
  const fields = hasWords(lines, collected.end)
    ? collected
    : collectEntries(lines, below.next, rhythm, known, isOpen, false, isAuthored);
  const under = known === null && (mail?.facts.title ?? null) === null ? titleUnder(fields) : null;
  const titled = under?.titled ?? first;
  const { entries, end, removed } = under?.fields ?? fields;
  const between: readonly HeaderEntry[] =
    titled.between === null
      ? []
      : [
          entryOf('front:other', null, titled.between.start + 1, [
            foldSpaces(lines[titled.between.start] ?? ''),
          ]),
        ];
  const hasAddress = titled.author?.name.includes('@') === true;
  const all = [
    ...(mail === null ? [] : [mail.entry]),
    ...(frame?.entries ?? []),
    ...(space?.entries ?? []),
    ...above.entries,
    ...(notice === null ? [] : [notice.entry]),
    ...(preamble?.entries ?? []),
    ...between,
    ...(titled.part === undefined ? [] : [entryOf('part', null, titled.part.line, [titled.part.text])]),
    ...(titled.author === null || titled.author.description === null
      ? []
      : [entryOf('front:other', null, titled.author.line, [titled.author.description])]),
    ...(titled.author?.rights === undefined
      ? []
      : [entryOf('front:disclaimer', null, titled.author.line, [titled.author.rights])]),
    ...(titled.author !== null && hasAddress
      ? [entryOf('author', null, titled.author.nameLine, [titled.author.name])]
      : []),
    ...reference.entries,
    ...loose.entries,
    ...below.entries,
    ...entries,
  ];
  if (titled.title === null && all.length === 0 && frame === null && space === null) return noHeader;
  if (titled.title !== null)
    for (let index = under === null ? start : fields.end; index < titled.next; index += 1) {
      const line = lines[index] ?? '';
      if (isRule(line) && /[\p{L}\p{N}]/u.test(line)) log.note('removed', index + 1, line.trim(), '');
    }
  for (const place of space?.letters ?? []) log.note('removed', place + 1, (lines[place] ?? '').trim(), '');
  if (titled.author !== null && titled.author.byWords !== '')
    log.note('fieldLabel', titled.author.line, titled.author.byWords, '');
  const authors = titled.author === null || hasAddress ? [] : authorsOfByLine(titled.author.name);
  if (titled.author?.rights !== undefined) log.note('fieldValue', titled.author.line, '', authors.join(' '));
  else if (titled.author !== null && authors.length > 1)
    log.note('fieldValue', titled.author.nameLine, titled.author.name, authors.join(' '));
  for (const { line, text } of removed) log.note('removed', line, text, '');
  return {
    ...frame,
    entries: withOwnChapter(withSiteFields(withoutFieldTags(all, log)), lines, Math.max(end, top)),
    title: titled.title,
    titleLine: titled.line,
    authors,
    authorLine: titled.author?.nameLine ?? titled.line,
    mail: mail?.facts ?? null,
    bodyStart: Math.max(end, top, space?.next ?? 0),
    ...(frame?.sections === undefined ? {} : { sections: withTextFrom(frame.sections, end) }),
  };

  /** The title below the fields, and the fields that follow it. */
  function titleUnder(upper: CollectedEntries): { titled: TitleLine; fields: CollectedEntries } | null {
    const found = readTitleBelowFields(lines, upper.end, [...above.entries, ...upper.entries]);
    if (found === null || !hasWords(lines, found.next)) return null;
    const more = collectEntries(lines, found.next, rhythm, found.title, false, true, true);
    const isStory = more.entries.length === 0 || !hasWords(lines, more.end);
    return {
      titled: found,
      fields: {
        entries: isStory ? upper.entries : [...upper.entries, ...more.entries],
        end: isStory ? found.next : more.end,
        removed: isStory ? upper.removed : [...upper.removed, ...more.removed],
      },
    };
  }
}
