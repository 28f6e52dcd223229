// Lines that begin something of their own: a point of a list, a line of a chat, a label of a mail, a quoted reply.

export type ListMark = {
  /** The number of a numbered point; null for a bullet. */
  readonly number: number | null;
  readonly sign: string;
  /** The mark as written, with the space after it. */
  readonly written: string;
};

const bullet = /^\s*([•·▪◦●○■])\s*(?=\S)/;
const dashed = /^\s*([-*+–])\s{1,3}(?=[^\s*+-])/;
const numbered = /^\s*(?:(\d{1,3})[.)]|\((\d{1,3})\)|#(\d{1,3})[.:)]?)\s{1,4}(?=\S)/;

/** Signs that mark nothing but a point of a list; a hyphen or a star marks other things too. */
export function isPlainBullet(sign: string): boolean {
  return sign !== '-' && sign !== '*' && sign !== '+' && sign !== '–' && sign !== '';
}

export function listMarkOf(line: string): ListMark | null {
  const text = line.length > 80 ? line.slice(0, 80) : line;
  const sign = bullet.exec(text) ?? dashed.exec(text);
  if (sign !== null) return { number: null, sign: sign[1] ?? '', written: sign[0] };
  const found = numbered.exec(text);
  if (found === null) return null;
  const number = Number.parseInt(found[1] ?? found[2] ?? found[3] ?? '', 10);
  return { number, sign: found[0].trim().replace(/\d+/, ''), written: found[0] };
}

const chat =
  /^\s*(?:<[\p{L}\p{N}_ .@-]{1,30}>|[[(]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]m)?[\])]|\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?\s*[-–:>])\s*\S|^\s*[\p{L}\p{N}_@][\p{L}\p{N}_.]{0,24}[>»]\s\S/iu;
/** Spares nearly every line the closer look. */
const possibleChat = /^\s*[<[(\d]|[>»]/;
const mail = /^\s*(?:from|to|cc|bcc|subject|date|sent|reply-to|re|fwd|attn):\s*\S/i;
const speaker =
  /^\s*(?:\p{Lu}[\p{Lu}\p{N} .'’-]{1,24}|\p{Lu}[\p{L}\p{N}_.'’-]{0,18}(?:\s\p{Lu}[\p{L}.'’-]{0,18})?)(?:\s?\([^()]{1,40}\))?:\s+\S/u;

export type LineStart = 'chat' | 'mail' | 'speaker';

/** Each has a colon or an arrow, but for the hour in brackets: `(12.30)`. */
const bracketed = /^\s*[[(]\d/;
const mayStart = (text: string) =>
  text.includes(':') || text.includes('>') || text.includes('»') || bracketed.test(text);

/** What the line's beginning reads as; one such line alone is a sentence, several are a log, a mail, a play. */
export function lineStartOf(line: string): LineStart | null {
  const text = line.length > 100 ? line.slice(0, 100) : line;
  if (!mayStart(text)) return null;
  if (mail.test(text)) return 'mail';
  if (possibleChat.test(text) && chat.test(text)) return 'chat';
  return text.includes(':') && speaker.test(text) ? 'speaker' : null;
}

const reply = /^\s{0,3}(?:>\s?)+(?=\S|$)/;

/** The marks of a quoted reply that the line begins with; empty where there are none. */
export function replyMarkOf(line: string): string {
  return line.includes('>') && line.length > 0 ? (reply.exec(line.slice(0, 60))?.[0] ?? '') : '';
}
