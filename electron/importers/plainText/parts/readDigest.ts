// readDigest: a mailing list's digest as the mails of one story, its list of topics and the mails of others.
import type { BackMatter, FrontMatter } from '../../../../shared/story/story.ts';
import { foldWords } from '../../../../shared/story/words.ts';
import { parseField } from '../header/parseField.ts';
import { type MailHeader, readMailHeader } from '../header/readMailHeader.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { addressIn, isReply, threadOf } from './mailThread.ts';
import { isSameThread } from './otherStory.ts';
import { withoutEndingNumber } from './partMark.ts';
import { titleMarkIn } from './titleMark.ts';

export type Digest = {
  /** What is no story is blank, so that all other lines keep their numbers. */
  readonly lines: readonly string[];
  /** The indexes of the lines where a text, or a mail of a digest, begins. */
  readonly boundaries: readonly number[];
  /** For each of them, the story that it is a part of: 0 for the first, and a number of its own for each other one. */
  readonly stories: readonly number[];
  readonly front: readonly FrontMatter[];
  readonly back: readonly BackMatter[];
};

type Message = {
  readonly start: number;
  readonly end: number;
  /** The index after its header. */
  readonly textAt: number;
  readonly from: string;
  readonly subject: string;
};

const topics =
  /^\s*(?:today[’']?s topics|topics in this (?:digest|issue|message))\s*:?\s*$|^\s*there (?:is|are) \d{1,4} (?:messages?|articles?|e-?mails?) (?:totalling \d+ lines )?in this (?:issue|digest)/i;
const separator = /^(?:-{20,}|_{20,}|={20,})$/;
const counted = /^\s*message\s*:\s*\d{1,4}\s*$/i;
const fieldLine =
  /^\s{0,8}(from|to|cc|date|sent|subject|reply-to|sender|message-id|organi[sz]ation|newsgroups|references|in-reply-to|content-[\w-]+|mime-version|list-[\w-]+|x-[\w-]+)\s?:(.*)$/i;
const farthestTopics = 60;
const longestList = 600;
const longestHeader = 40;
const farthestTitle = 20;
const mostMessages = 500;

function nextWritten(lines: readonly string[], from: number, end: number): number {
  let index = from;
  while (index < end && lines[index] === '') index += 1;
  return index;
}

/** The header of the message that begins below a separator; null where none does. */
function messageAt(lines: readonly string[], below: number, end: number): Omit<Message, 'end'> | null {
  const start = nextWritten(lines, below, end);
  const isCounted = counted.test((lines[start] ?? '').slice(0, 60));
  let index = isCounted ? nextWritten(lines, start + 1, end) : start;
  const fields = new Map<string, string>();
  let name = '';
  for (const last = Math.min(end, index + longestHeader); index < last && lines[index] !== ''; index += 1) {
    const line = (lines[index] ?? '').slice(0, 1_000);
    const field = fieldLine.exec(line);
    if (field === null && (name === '' || !/^\s/.test(line))) break;
    if (field !== null) name = (field[1] ?? '').toLowerCase();
    fields.set(name, `${fields.get(name) ?? ''} ${(field?.[2] ?? line).trim()}`.trim());
  }
  const from = fields.get('from') ?? '';
  const subject = fields.get('subject') ?? '';
  const isMail = from !== '' && fields.has('subject') && (isCounted || fields.has('date'));
  return isMail ? { start, textAt: index, from, subject } : null;
}

function messagesIn(lines: readonly string[], start: number, end: number): readonly Message[] {
  const found: Omit<Message, 'end'>[] = [];
  for (let index = start; index < end && found.length < mostMessages; index += 1) {
    const line = lines[index] ?? '';
    if (line.length < 20 || !separator.test(line)) continue;
    const message = messageAt(lines, index + 1, end);
    if (message === null) continue;
    found.push(message);
    index = message.textAt - 1;
  }
  return found.map((message, index) => ({ ...message, end: found[index + 1]?.start ?? end }));
}

const fewestMessages = 2;

/** A digest that was cut above one of its messages: each begins with its number, and the numbers rise. */
function cutDigestIn(lines: readonly string[], start: number, end: number): readonly Message[] {
  let top = nextWritten(lines, start, end);
  while (top < end && separator.test((lines[top] ?? '').slice(0, 200)))
    top = nextWritten(lines, top + 1, end);
  const numberAt = (index: number) => Number(/\d{1,4}/.exec((lines[index] ?? '').slice(0, 60))?.[0]);
  if (!counted.test((lines[top] ?? '').slice(0, 60))) return [];
  const first = messageAt(lines, top, end);
  if (first === null) return [];
  const more = messagesIn(lines, first.textAt, end).filter(({ start: at }) =>
    counted.test((lines[at] ?? '').slice(0, 60)),
  );
  const messages = [first, ...more].map((message, index) => ({ ...message, end: more[index]?.start ?? end }));
  const numbers = messages.map((message) => numberAt(message.start));
  const isRising = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  return messages.length >= fewestMessages && isRising ? messages : [];
}

/** A list of topics above the first message says that the whole is a digest. */
function digestIn(lines: readonly string[], start: number, end: number): readonly Message[] {
  const top = lines.slice(start, Math.min(end, start + farthestTopics));
  if (!top.some((line) => line.length < 120 && topics.test(line))) return cutDigestIn(lines, start, end);
  const messages = messagesIn(lines, start, end);
  const first = messages[0]?.start ?? end;
  const isListAbove = lines.slice(start, first).some((line) => line.length < 120 && topics.test(line));
  return isListAbove && first - start <= longestList ? messages : [];
}

type Mail = {
  readonly message: Message;
  readonly header: MailHeader | null;
  /** The title that a field below its header gives it. */
  readonly title: string | null;
  /** Title and subject, folded, without the numbers of parts. */
  readonly names: readonly string[];
};

const nameOf = (title: string) => foldWords(withoutEndingNumber(titleMarkIn(title)?.rest ?? title));

/** Of a digest, indented header lines stand at the margin, as in any other mail. */
function mailOf(lines: readonly string[], message: Message): Mail {
  const header = lines.slice(message.start, message.textAt).filter((line) => line !== '');
  const below = lines.slice(message.textAt, Math.min(message.end, message.textAt + farthestTitle));
  const field = below
    .map((line) => (line.length < 200 ? parseField(line) : null))
    .find((each) => each?.kind === 'title' && !each.isWeak);
  const mail = readMailHeader([...header.map((line) => line.trim()), ...below]);
  const title = field?.value ?? null;
  const names = [title ?? mail?.facts.title ?? '', threadOf(message.subject)].map(nameOf);
  return { message, header: mail, title, names: names.filter((name) => name !== '') };
}

const isStory = ({ header, title, message }: Mail) =>
  !isReply(message.subject) &&
  (title !== null || (header !== null && (header.facts.mark !== null || header.facts.title !== null)));

/** Of two people's stories of one title, only those that count their parts may be one. */
function areOneStory(one: Mail, other: Mail): boolean {
  const [own, sender] = [addressIn(one.message.from), addressIn(other.message.from)];
  const areParts = [one, other].every(({ header }) => (header?.facts.mark?.part ?? null) !== null);
  const isOwn = own === null || sender === null || own === sender;
  if ((isOwn || areParts) && one.names.some((name) => other.names.includes(name))) return true;
  return one.header !== null && other.header !== null && isSameThread(one.header, other.header);
}

const longestAnswer = 400;
const quoteMark = /^\s{0,3}(?:>|\S.{0,80}\b(?:wrote|writes):?$)/;

/** Words of a reader's own, without what is quoted. */
function isBrief(lines: readonly string[], { textAt, end }: Message): boolean {
  let length = 0;
  for (let index = textAt; index < end && length <= longestAnswer; index += 1) {
    const line = lines[index] ?? '';
    if (!quoteMark.test(line.slice(0, 100)) && !separator.test(line.slice(0, 200))) length += line.length;
  }
  return length <= longestAnswer;
}

/** Somebody else, on something else, or on a part of the story that is there already: certainly none of its parts. */
function isStranger(
  lines: readonly string[],
  mail: Mail,
  story: Mail,
  marks: ReadonlySet<string>,
  last: number,
): boolean {
  if (isStory(mail)) return false;
  const [own, other] = [addressIn(story.message.from), addressIn(mail.message.from)];
  if (own === null || other === null || own === other) return false;
  if (threadOf(mail.message.subject) !== threadOf(story.message.subject)) return true;
  if (!isReply(mail.message.subject)) return false;
  const mark = mail.header?.facts.mark ?? null;
  return (
    marks.has(mark?.name ?? '') || (mark?.part?.number ?? last + 1) < last || isBrief(lines, mail.message)
  );
}

/** Lines that are kept as matter beside the story. */
export function textFrom(lines: readonly string[], start: number, end: number): string {
  const written = lines.slice(start, end).filter((line) => line.length < 20 || !separator.test(line));
  return written
    .map(foldSpaces)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** `boundaries` are the indexes of the lines where each text begins. What is no digest stays as it is. */
export function readDigest(lines: readonly string[], boundaries: readonly number[]): Digest {
  const none = { lines, boundaries, stories: [], front: [], back: [] };
  const digests = boundaries.map((start, index) => {
    const end = boundaries[index + 1] ?? lines.length;
    return { start, mails: digestIn(lines, start, end).map((message) => mailOf(lines, message)) };
  });
  const mails = digests.flatMap((digest) => digest.mails);
  const story = mails.find(isStory);
  if (story === undefined) return none;
  const marks = new Set(mails.filter(isStory).map(({ header }) => header?.facts.mark?.name ?? ' '));
  const last = Math.max(
    0,
    ...mails.filter(isStory).map(({ header }) => header?.facts.mark?.part?.number ?? 0),
  );
  const rest = [...lines];
  const front: FrontMatter[] = [];
  const back: BackMatter[] = [];
  const starts: number[] = [];
  const stories: number[] = [];
  const known = [story];
  const storyOf = (mail: Mail) => {
    if (!isStory(mail)) return 0;
    const held = known.findIndex((each) => areOneStory(each, mail));
    return held < 0 ? known.push(mail) - 1 : held;
  };
  const take = (start: number, end: number) => {
    const text = textFrom(lines, start, end);
    rest.fill('', start, end);
    return text;
  };
  for (const { start, mails: own } of digests) {
    const [first] = own;
    if (first === undefined) {
      starts.push(start);
      stories.push(0);
      continue;
    }
    const text = take(start, first.message.start);
    if (text !== '') front.push({ kind: 'other', text });
    for (const mail of own) {
      const { message } = mail;
      if (mail !== story && isStranger(lines, mail, story, marks, last)) {
        back.push({ kind: 'other', text: take(message.start, message.end) });
        continue;
      }
      starts.push(message.start);
      stories.push(storyOf(mail));
      for (let index = message.start; index < message.textAt; index += 1) {
        const line = rest[index] ?? '';
        rest[index] = line.trim();
      }
      closeHeader(rest, message);
    }
  }
  return { lines: rest, boundaries: starts, stories, front, back };
}

/** A blank line between the message's number and its fields would end the header. */
function closeHeader(lines: string[], { start, textAt }: Message): void {
  const gap = nextWritten(lines, start + 1, textAt);
  if (gap <= start + 1 || gap >= textAt) return;
  lines[gap - 1] = lines[start] ?? '';
  lines[start] = '';
}
