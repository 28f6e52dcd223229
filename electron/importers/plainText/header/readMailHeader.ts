// readMailHeader: the lines that a mail or a news article bears above its text.

import { foldWords } from '../../../../shared/story/words.ts';
import { isRule } from '../lines/rules.ts';
import { partMarkIn } from '../parts/partMark.ts';
import { titleMarkIn } from '../parts/titleMark.ts';
import { dayOf } from './dayOf.ts';
import type { HeaderEntry, MailFacts } from './header.ts';
import { topField } from './looseField.ts';
import { parseField } from './parseField.ts';
import { factsOfSubject, hasStoryTag } from './readSubject.ts';

export type MailHeader = {
  readonly entry: HeaderEntry;
  readonly facts: MailFacts;
  readonly from: string;
  /** A message id, a news group: what no letter inside a story bears. */
  readonly isTechnical: boolean;
  /** The index of the first line after it. */
  readonly next: number;
};

const mailLine =
  /^>?\s?(from|to|cc|date|sent|subject|newsgroups|message-id|path|organi[sz]ation|lines|references|in-reply-to|reply-to|sender|approved|followup-to|nntp-[\w-]+|mime-version|content-[\w-]+|xref|distribution|status|received|return-path|delivered-to|mailing-list|list-[\w-]+|precedence|x-[\w-]+|message|von|an|betreff|datum|de|objet|asunto|кому|от кого|тема)\s?:(.*)$/i;
const englishNames: Readonly<Record<string, string>> = {
  von: 'from',
  an: 'to',
  betreff: 'subject',
  datum: 'date',
  de: 'from',
  objet: 'subject',
  asunto: 'subject',
  тема: 'subject',
  'от кого': 'from',
};
const technical = ['newsgroups', 'message-id', 'path', 'nntp-posting-host', 'received', 'references'];
/** Words of an archive's page that may stand above the mail. */
const mostLinesAbove = 5;
const farthestField = 15;
const longestHeader = 80;

function writtenBelow(lines: readonly string[], from: number): number {
  let index = from;
  while (index < lines.length && lines[index] === '') index += 1;
  return index;
}

/** "Home" below "Home 1/2": the header names the story that the subject counts. */
function namesStory(subject: string, below: string): boolean {
  const field = below.length > 200 ? null : parseField(below);
  const mark = field?.kind === 'title' && !field.isWeak ? partMarkIn(subject, true) : null;
  if (mark === null || field === null) return false;
  const title = factsOfSubject(subject, { name: null, mailbox: null }).title ?? mark.rest;
  return foldWords(title) === foldWords(titleMarkIn(field.value)?.rest ?? field.value);
}

/** All that is left of a mail: its subject, tagged as only a posted story's is, on the text's first line. */
function isLoneSubject(fields: ReadonlyMap<string, string>, lines: readonly string[], next: number): boolean {
  const subject = fields.size === 1 ? fields.get('subject') : undefined;
  const below = lines[next] ?? '';
  const isEnd = below === '' || isRule(below) || topField(below)?.isWeak === false;
  if (subject === undefined || !isEnd) return false;
  const isFirst = lines.slice(0, next).filter((line) => line !== '').length === 1;
  return isFirst && (hasStoryTag(subject) || namesStory(subject, lines[writtenBelow(lines, next)] ?? ''));
}

/** A letter inside a story begins so too; then no address, group or part number stands there. */
function isSentMail(fields: ReadonlyMap<string, string>, lines: readonly string[], next: number): boolean {
  if (isLoneSubject(fields, lines, next)) return true;
  if (fields.size < 2 || !['from', 'subject', 'newsgroups'].some((name) => fields.has(name))) return false;
  if (technical.some((name) => fields.has(name))) return true;
  const subject = fields.get('subject') ?? '';
  if (partMarkIn(subject, false) !== null || /[[(](?:NC-?17|PG(?:-?13)?|R|G)[\])]/i.test(subject))
    return true;
  const below = lines.slice(next, next + farthestField);
  if (below.some((line) => topField(line)?.isWeak === false)) return true;
  const hasAddress = ['from', 'to', 'sender'].some((name) => fields.get(name)?.includes('@'));
  return hasAddress && !isCorrespondence(fields.get('from') ?? '', lines, next);
}

const addressPattern = /[^\s<>()"]{1,80}@[^\s<>()"]{1,80}/;
const farthestReply = 400;

/** Mails of several people are a story in letters, and the first of them is its beginning. */
function isCorrespondence(from: string, lines: readonly string[], next: number): boolean {
  const sender = addressPattern.exec(from)?.[0].toLowerCase() ?? '';
  return lines.slice(next, next + farthestReply).some((line) => {
    const other = line.length < 200 ? /^>?\s?(?:from|von|de|от кого)\s?:(.*)$/i.exec(line)?.[1] : undefined;
    return other !== undefined && (addressPattern.exec(other)?.[0].toLowerCase() ?? '') !== sender;
  });
}

function firstMailLine(lines: readonly string[]): number {
  let above = 0;
  for (const [index, line] of lines.slice(0, 40).entries()) {
    if (mailLine.test(line)) return index;
    if (line === '') continue;
    above += 1;
    if (above > mostLinesAbove || line.length > 80 || topField(line) !== null) return -1;
  }
  return -1;
}

/** The sender's name; null when only an address stands there. */
function nameIn(from: string): string | null {
  const inBrackets = /@\S+\s*\(([^()@]{2,60})\)/.exec(from)?.[1];
  const before = /^\s*"?([^"<>@]{2,60}?)"?\s*<[^<>]*@/.exec(from)?.[1];
  const name = (inBrackets ?? before ?? '').trim();
  return /\p{L}/u.test(name) && !/\b(?:via|list|moderator|admin|yahoogroups|archivist)\b/i.test(name)
    ? name
    : null;
}

/** `from` is the index where the header must begin at the latest; null when none does. */
export function readMailHeader(lines: readonly string[]): MailHeader | null {
  const first = firstMailLine(lines);
  if (first < 0) return null;
  const fields = new Map<string, string>();
  let name = '';
  let subjectLine = first + 1;
  let next = first;
  for (; next < lines.length && next < first + longestHeader && lines[next] !== ''; next += 1) {
    const line = lines[next] ?? '';
    const found = mailLine.exec(line);
    const isMore = found === null && /^\s/.test(line) && name !== '';
    if (found === null && !isMore) break;
    if (found !== null) name = (found[1] ?? '').toLowerCase();
    name = englishNames[name] ?? name;
    if (found !== null && name === 'subject') subjectLine = next + 1;
    fields.set(
      name,
      `${fields.get(name) ?? ''} ${found === null ? line.trim() : (found[2] ?? '').trim()}`.trim(),
    );
  }
  if (!isSentMail(fields, lines, next)) return null;
  const subject = fields.get('subject') ?? '';
  const from = fields.get('from') ?? '';
  const sender = nameIn(from);
  const mailbox = addressPattern.exec(from)?.[0].split('@')[0] ?? null;
  const { isStory, author, ...facts } = factsOfSubject(subject, { name: sender, mailbox });
  const written = lines.slice(0, next).filter((line) => line !== '');
  const start = lines.findIndex((line) => line !== '') + 1;
  return {
    entry: {
      kind: 'front:other',
      label: null,
      line: start,
      isBanner: true,
      paragraphs: [[written.map((line) => line.trim()).join('\n')]],
    },
    facts: {
      line: start,
      subject,
      subjectLine,
      ...facts,
      author: author ?? (isStory ? sender : null),
      published: dayOf(fields.get('date') ?? fields.get('sent') ?? ''),
    },
    from,
    isTechnical: technical.some((each) => fields.has(each)),
    next,
  };
}
