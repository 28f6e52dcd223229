// partsOfText: one text that several mails or posts of one story were pasted into, as its parts.
import { foldWords } from '../../../../shared/story/words.ts';
import type { LineRange } from '../header/header.ts';
import { topField } from '../header/looseField.ts';
import { parseField } from '../header/parseField.ts';
import { type MailHeader, readMailHeader } from '../header/readMailHeader.ts';
import type { LineRhythm } from '../lines/lineRhythm.ts';
import { isRule } from '../lines/rules.ts';
import { backMatterKindOf } from '../matter/backMatterKinds.ts';
import { isForwardingLine } from './isForwardingLine.ts';
import { addressIn, isReply, threadOf } from './mailThread.ts';
import { isOtherMail, isSameThread, otherTitleAt } from './otherStory.ts';
import { storyStartsIn } from './storyStarts.ts';
import { titleMarkIn } from './titleMark.ts';

/** `story` is 0 for the file's own story; another's, between its parts or below it, has a number of its own. */
export type TextPart = LineRange & {
  readonly story: number;
  /** A reader's mail about a part that stands here already: nobody's story. */
  readonly isAnswer?: boolean;
};

const mailStart =
  /^>?\s?(?:from|date|subject|message-id|path|newsgroups|received|return-path|x-[\w-]+|to|sender|message|von|betreff|de|objet|тема|от кого)\s?:/i;
const titleStart = /^[\s*_~=>[(<-]{0,12}(?:(?:story|fic)\s)?(?:t[iíy]t|n[aá]z|name of|назв|заголов)/i;
const mboxLine = /^From \S+@?\S* .{0,40}\d\d:\d\d/;
const longestMailHeader = 60;
const mostParts = 5_000;
const mostStories = 5_000;
/** Of one sender or subject: what is looked through for each mail. */
const mostThreads = 20;
const farthestField = 8;
const longestEnd = 80;
const farthestTitle = 60;

/** "END 1/2", "To be continued", what a list adds to a mail: no more of this part follows. */
function isPartEnd(line: string): boolean {
  const kind = line.length > longestEnd ? null : backMatterKindOf([line]);
  return kind === 'ended' || kind === 'continued' || kind === 'other';
}

function isFresh(lines: readonly string[], index: number): boolean {
  const above = lines[index - 1] ?? '';
  return above === '' || isRule(above) || mboxLine.test(above) || isForwardingLine(above) || isPartEnd(above);
}

function mailAt(lines: readonly string[], index: number): MailHeader | null {
  const line = lines[index] ?? '';
  if (line.length > 400 || !mailStart.test(line) || !isFresh(lines, index)) return null;
  return readMailHeader(lines.slice(index, index + longestMailHeader));
}

/** Where the first header names the story. */
function titleAtTop(lines: readonly string[], { start, end }: LineRange): number {
  for (let index = start; index < Math.min(end, start + farthestTitle); index += 1)
    if (titleValue(lines[index] ?? '') !== null) return index;
  return -1;
}

/** The title of a field, folded, without the number of the part. */
function titleValue(line: string): string | null {
  if (line.length > 200 || !titleStart.test(line)) return null;
  const field = parseField(line);
  if (field?.kind !== 'title' || field.isWeak || field.value === '') return null;
  return foldWords(titleMarkIn(field.value)?.rest ?? field.value);
}

/** The same title again, with another field below it. */
function isHeaderAgain(lines: readonly string[], index: number, title: string): boolean {
  if (!titleStart.test(lines[index] ?? '') || !isFresh(lines, index)) return false;
  if (titleValue(lines[index] ?? '') !== title) return false;
  return lines
    .slice(index + 1, index + farthestField)
    .some((line) => line !== '' && topField(line)?.isWeak === false && parseField(line)?.kind !== 'title');
}

/** What belongs to the next part though it stands above its first line: an mbox line, "Forwarded message". */
function startAbove(lines: readonly string[], index: number, from: number): number {
  let above = index - 1;
  if (above > from && mboxLine.test(lines[above] ?? '')) return above;
  if (lines[above] === '') above -= 1;
  return above > from && isForwardingLine(lines[above] ?? '') ? above : index;
}

/** Less text than this between two headers is one header. */
const leastText = 300;

/** An answer to a part, from somebody else, that bears the number of a part which is there already. */
function isAnswer(first: MailHeader, mail: MailHeader, marks: ReadonlySet<string>): boolean {
  const [sender, another] = [addressIn(first.from), addressIn(mail.from)];
  const isOthers = sender !== null && another !== null && sender !== another;
  return isOthers && isReply(mail.facts.subject) && marks.has(mail.facts.mark?.name ?? '');
}

/** A mail in a text that came without one: its subject names the story and a part of it. */
function isPartOf({ facts }: MailHeader, title: string | null): boolean {
  if (facts.mark === null || facts.mark.part === null || isReply(facts.subject)) return false;
  return title !== null && (foldWords(facts.title ?? '') === title || threadOf(facts.subject) === title);
}

function partsWithin(lines: readonly string[], range: LineRange, rhythm: LineRhythm): readonly TextPart[] {
  const first = readMailHeader(lines.slice(range.start, range.start + longestMailHeader * 2));
  const titleLine = titleAtTop(lines, range);
  const title = titleLine < 0 ? null : titleValue(lines[titleLine] ?? '');
  const heads = storyStartsIn(lines, range, first !== null, rhythm);
  if (first === null && title === null && heads.size === 0) return [{ ...range, story: 0 }];
  const starts: Omit<TextPart, 'end'>[] = [{ start: range.start, story: 0 }];
  const from = range.start + (first?.next ?? 0);
  const threads = new Map<string, { readonly mail: MailHeader; readonly story: number }[]>();
  const titles = new Map<string, number>(title === null ? [] : [[title, 0]]);
  const marks = new Set(first?.facts.mark === null ? [] : [first?.facts.mark.name ?? '']);
  let [text, stories] = [0, 0];

  function storyOfMail(mail: MailHeader): number | null {
    if (first === null) return isPartOf(mail, title) ? 0 : null;
    if (isSameThread(first, mail)) {
      if (mail.facts.mark !== null) marks.add(mail.facts.mark.name);
      return 0;
    }
    const keys = [`subject ${threadOf(mail.facts.subject)}`, `sender ${addressIn(mail.from) ?? ''}`];
    const held = keys
      .flatMap((key) => threads.get(key) ?? [])
      .find((thread) => isSameThread(thread.mail, mail));
    if (held !== undefined) return held.story;
    if (stories >= mostStories || !isOtherMail(first, mail)) return null;
    stories += 1;
    for (const key of keys)
      threads.set(key, [...(threads.get(key) ?? []), { mail, story: stories }].slice(-mostThreads));
    return stories;
  }

  function storyOfHead(index: number): number | null {
    const head = heads.get(index);
    if (head === undefined || stories >= mostStories) return null;
    return head.isOwn ? 0 : storyOfTitle(head.title);
  }

  function storyOfTitle(other: string): number {
    const held = titles.get(other);
    if (held !== undefined && held !== 0) return held;
    stories += 1;
    titles.set(other, stories);
    return stories;
  }

  function storyOfHeader(index: number): number | null {
    if (title === null || index <= titleLine || text < leastText || !titleStart.test(lines[index] ?? ''))
      return null;
    if (!isFresh(lines, index)) return null;
    if (isHeaderAgain(lines, index, title)) return 0;
    const other = otherTitleAt(lines, index);
    if (other === null || stories >= mostStories) return null;
    return titles.get(other) === 0 ? 0 : storyOfTitle(other);
  }

  for (let index = from; index < range.end && starts.length < mostParts; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const mail = mailAt(lines, index);
    if (first !== null && mail !== null && isSameThread(first, mail) && isAnswer(first, mail, marks)) {
      starts.push({ start: startAbove(lines, index, from), story: 0, isAnswer: true });
      index += Math.max(1, mail.next) - 1;
      continue;
    }
    const ofMail = mail === null ? null : storyOfMail(mail);
    const story = ofMail ?? storyOfHead(index) ?? storyOfHeader(index);
    if (story !== null) {
      starts.push({ start: startAbove(lines, index, from), story });
      index += Math.max(1, ofMail === null ? 0 : (mail?.next ?? 0)) - 1;
      text = 0;
    } else if (text < leastText && !(line.length < 200 && topField(line)?.isWeak === false))
      text += line.length;
  }
  return starts.map((each, index) => ({ ...each, end: starts[index + 1]?.start ?? range.end }));
}

/**
 * `boundaries` are indexes of lines where a part begins for certain, `stories` whose parts they are; without them, of the
 * file's own. One part: the text is whole, or says nothing else.
 */
export function partsOfText(
  lines: readonly string[],
  rhythm: LineRhythm,
  boundaries: readonly number[] = [0],
  stories: readonly number[] = [],
): readonly TextPart[] {
  return boundaries.flatMap((start, index) => {
    const story = stories[index] ?? 0;
    const range = { start, end: boundaries[index + 1] ?? lines.length };
    if (story !== 0) return [{ ...range, story: -story }];
    return partsWithin(lines, range, rhythm).map((part) => ({
      ...part,
      story: part.story === 0 ? 0 : part.story + index * (mostStories + 1),
    }));
  });
}
