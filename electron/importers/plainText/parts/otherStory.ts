// Whether a mail or a header inside a text begins the story of somebody else, or another one of the same author.
import { foldWords } from '../../../../shared/story/words.ts';
import { isBelievableField } from '../header/believableField.ts';
import { topField } from '../header/looseField.ts';
import { type FieldLabel, parseField } from '../header/parseField.ts';
import type { MailHeader } from '../header/readMailHeader.ts';
import { isRule } from '../lines/rules.ts';
import { isEnding } from '../matter/backMatterKinds.ts';
import { addressIn, isReply, threadOf } from './mailThread.ts';
import { titleMarkIn } from './titleMark.ts';

/**
 * A letter inside a story bears no number of a part and no message id, and a story in letters does not begin with a
 * mail that bears them.
 */
export function isOtherMail(first: MailHeader, mail: MailHeader): boolean {
  const { facts } = mail;
  const isPosted = facts.mark !== null && facts.title !== null && !isReply(facts.subject);
  const isFirstPosted = first.facts.mark !== null || first.isTechnical;
  if (addressIn(mail.from) === null || !isFirstPosted) return false;
  return isPosted || (first.isTechnical && mail.isTechnical && threadOf(facts.subject) !== '');
}

/** The same sender may mistype a title, but counts the parts of one story to one end. */
export function countsOtherwise({ facts: { mark: one } }: MailHeader, { facts }: MailHeader): boolean {
  const other = facts.mark;
  if (one === null || other === null) return false;
  if (one.part === null || other.part === null) return true;
  return one.part.of !== null && other.part.of !== null && one.part.of !== other.part.of;
}

/** A mail inside a story is from somebody else, or about something else. */
export function isSameThread(first: MailHeader, mail: MailHeader): boolean {
  const [one, other] = [threadOf(first.facts.subject), threadOf(mail.facts.subject)];
  const [sender, another] = [addressIn(first.from), addressIn(mail.from)];
  const isSameSender = sender !== null && sender === another;
  const areParts = first.facts.mark !== null && mail.facts.mark !== null;
  if (one !== '' && one === other) return isSameSender || areParts || first.from === mail.from;
  return isSameSender && areParts && !countsOtherwise(first, mail);
}

const farthestField = 10;
const farthestEnd = 16;
const mostFields = 2;

function fieldsFrom(lines: readonly string[], index: number): readonly FieldLabel[] {
  const fields: FieldLabel[] = [];
  for (const line of lines.slice(index, index + farthestField)) {
    if (line === '') continue;
    const field = line.length < 400 ? topField(line) : null;
    if (field === null) break;
    if (!field.isWeak && isBelievableField(field)) fields.push(field);
  }
  return fields;
}

/** What parts two stories: "The End" soon above, or several blank lines, or a rule. */
function isParted(lines: readonly string[], index: number): 'ended' | 'gap' | null {
  const above = lines.slice(Math.max(0, index - farthestEnd), index);
  if (above.some(isEnding)) return 'ended';
  const written = above.findLastIndex((line) => line !== '');
  return above.length - 1 - written > 1 || isRule(above[written] ?? '') ? 'gap' : null;
}

/** The folded title of another story whose header begins at `index`, with its author and more; null where none does. */
export function otherTitleAt(lines: readonly string[], index: number): string | null {
  const line = lines[index] ?? '';
  const title = line.length > 200 ? null : parseField(line);
  if (title?.kind !== 'title' || title.isWeak || !isBelievableField(title)) return null;
  if (!/[\p{L}\p{N}]/u.test(title.value)) return null;
  if (foldWords(`${title.label} ${title.value}`) !== foldWords(line)) return null;
  const parted = isParted(lines, index);
  if (parted === null) return null;
  const kinds = new Set(fieldsFrom(lines, index).map(({ kind }) => kind));
  const isHeader = kinds.has('author') && kinds.size >= (parted === 'ended' ? mostFields : mostFields + 1);
  return isHeader ? foldWords(titleMarkIn(title.value)?.rest ?? title.value) : null;
}
