// readMailHeader: the lines that a mail or a news article bears above its text.

import type { HeaderEntry } from './header.ts';
import { topField } from './looseField.ts';

/** A rating in a subject or title: `[NC-17]`, `(R)`; null when there is none. */
export function ratingInBrackets(text: string): string | null {
  return bracketed.exec(text)?.[1] ?? null;
}

export type MailHeader = {
  readonly entry: HeaderEntry;
  /** As the subject states it, without its brackets; null when it states none. */
  readonly rating: string | null;
  /** The index of the first line after it. */
  readonly next: number;
};

const mailLine =
  /^>?\s?(from|to|cc|date|sent|subject|newsgroups|message-id|path|organi[sz]ation|lines|references|in-reply-to|reply-to|sender|approved|followup-to|nntp-[\w-]+|mime-version|content-[\w-]+|xref|distribution|status|received|return-path|delivered-to|mailing-list|list-[\w-]+|precedence|x-[\w-]+)\s?:(.*)$/i;
const bracketed =
  /[[(]\s*(NC[\s-]?17|PG[\s-]?1[3-5]|PG|G|R|M|T|E|MA|NR|XXX|X|mature|explicit)(?![\w+])[^\])]{0,30}[\])]/i;
const ratingInWords = /(?:^|[\s,;])(NC[\s-]?17|PG[\s-]?1[3-5])(?![\w-])/i;
/** Words of an archive's page that may stand above the mail. */
const mostLinesAbove = 5;
const farthestField = 15;

/** A letter inside a story begins so too; then no address, group or part number stands there. */
function isSentMail(fields: ReadonlyMap<string, string>, lines: readonly string[], next: number): boolean {
  if (fields.size < 2 || !['from', 'subject', 'newsgroups'].some((name) => fields.has(name))) return false;
  if (['newsgroups', 'message-id', 'path', 'nntp-posting-host'].some((name) => fields.has(name))) return true;
  if (['from', 'to', 'sender'].some((name) => fields.get(name)?.includes('@'))) return true;
  if (
    /[[(]\s*\d+\s*(?:\/|of)\s*[\d?]+\s*[\])]|[[(](?:NC-?17|PG(?:-?13)?|R|G)[\])]/i.test(
      fields.get('subject') ?? '',
    )
  )
    return true;
  return lines.slice(next, next + farthestField).some((line) => topField(line)?.isWeak === false);
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

/** Null when the text does not begin with one. */
export function readMailHeader(lines: readonly string[]): MailHeader | null {
  const first = firstMailLine(lines);
  if (first < 0) return null;
  const fields = new Map<string, string>();
  let name = '';
  let next = first;
  for (; next < lines.length && lines[next] !== ''; next += 1) {
    const line = lines[next] ?? '';
    const found = mailLine.exec(line);
    const isMore = found === null && /^\s/.test(line) && name !== '';
    if (found === null && !isMore) break;
    if (found !== null) name = (found[1] ?? '').toLowerCase();
    fields.set(
      name,
      `${fields.get(name) ?? ''} ${found === null ? line.trim() : (found[2] ?? '').trim()}`.trim(),
    );
  }
  if (!isSentMail(fields, lines, next)) return null;
  const subject = fields.get('subject') ?? '';
  const written = lines.slice(0, next).filter((line) => line !== '');
  return {
    entry: {
      kind: 'front:other',
      label: null,
      line: first + 1,
      isBanner: true,
      paragraphs: [[written.map((line) => line.trim()).join('\n')]],
    },
    rating: ratingInBrackets(subject) ?? ratingInWords.exec(subject)?.[1] ?? null,
    next,
  };
}
