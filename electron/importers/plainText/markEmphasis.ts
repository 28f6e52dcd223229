// markEmphasis: *stars* and _underscores_ as emphasis, never where they mean something else.
import { escapeText } from '../../markup/escapeText.ts';

export type MarkedText = {
  readonly inline: string;
  /** Words that a star glued together: `the*Jumna's*` is "the" and "Jumna's". */
  readonly glued: readonly { readonly before: string; readonly after: string }[];
};

type Delimiter = {
  readonly at: number;
  readonly length: number;
  readonly sign: string;
  /** White space, or the text's edge, on that side. */
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
  readonly wordBefore: boolean;
  readonly wordAfter: boolean;
};

type Span = { readonly open: Delimiter; readonly close: Delimiter };

const wordCharacter = /[\p{L}\p{N}]/u;

function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code >= 0x80) return wordCharacter.test(character);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\u00a0' || /\s/.test(character);
}

const run = /\*+|_+/g;
/** Longer runs are rules, blanks to fill in, or noise. */
const longestRun = 3;
/** A star inside a word opens a short span or none: `f*ck … sh*t`. */
const longestGlued = 60;

function delimitersIn(text: string): readonly Delimiter[] {
  const found: Delimiter[] = [];
  for (const match of text.matchAll(run)) {
    const length = match[0].length;
    if (length > longestRun) continue;
    const before = text[match.index - 1] ?? ' ';
    const after = text[match.index + length] ?? ' ';
    found.push({
      at: match.index,
      length,
      sign: match[0][0] ?? '*',
      spaceBefore: isSpace(before),
      spaceAfter: isSpace(after),
      wordBefore: isWordCharacter(before),
      wordAfter: isWordCharacter(after),
    });
  }
  return found;
}

const isLoose = (delimiter: Delimiter) => delimiter.spaceBefore && delimiter.spaceAfter;
const isInWord = (delimiter: Delimiter) => delimiter.wordBefore && delimiter.wordAfter;

function canOpen(delimiter: Delimiter): boolean {
  if (delimiter.sign === '_') return !delimiter.wordBefore && !delimiter.spaceAfter;
  // A star after a word and before a space or a comma ends something; it begins nothing.
  return isLoose(delimiter) || (!delimiter.spaceAfter && (delimiter.wordAfter || !delimiter.wordBefore));
}

function canClose(delimiter: Delimiter): boolean {
  if (delimiter.sign === '_') return !delimiter.wordAfter && !delimiter.spaceBefore;
  if (delimiter.spaceBefore) return isLoose(delimiter);
  return delimiter.wordBefore || !delimiter.wordAfter;
}

function isSpan(open: Delimiter, close: Delimiter, text: string): boolean {
  if (open.sign !== close.sign || open.length !== close.length || !canClose(close)) return false;
  if (isLoose(open) && isLoose(close)) return false;
  if (isInWord(open) && (isInWord(close) || close.at - open.at > longestGlued)) return false;
  const inner = text.slice(open.at + open.length, close.at);
  return /[\p{L}\p{N}!?…]/u.test(inner.length > 400 ? inner.slice(0, 400) : inner);
}

function spansIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  const open = new Map<string, Delimiter>();
  for (const delimiter of delimitersIn(text)) {
    const opener = open.get(delimiter.sign);
    if (opener !== undefined && isSpan(opener, delimiter, text)) {
      spans.push({ open: opener, close: delimiter });
      open.clear();
    } else if (canOpen(delimiter)) {
      open.set(delimiter.sign, delimiter);
    } else if (opener !== undefined && opener.length === delimiter.length && !isLoose(delimiter)) {
      open.delete(delimiter.sign);
    }
  }
  return spans.toSorted((a, b) => a.open.at - b.open.at);
}

function tagged(length: number, inline: string): string {
  if (length === 1) return `<em>${inline}</em>`;
  return length === 2 ? `<strong>${inline}</strong>` : `<strong><em>${inline}</em></strong>`;
}

const lastWord = /[\p{L}\p{N}'’-]+$/u;

/** `text` is one paragraph of plain text; the result is escaped inline markup with the same words. */
export function markEmphasis(text: string): MarkedText {
  if (!text.includes('*') && !text.includes('_')) return { inline: escapeText(text), glued: [] };
  const glued: { before: string; after: string }[] = [];
  let inline = '';
  let from = 0;
  for (const { open, close } of spansIn(text)) {
    const before = text.slice(from, open.at);
    const raw = text.slice(open.at + open.length, close.at);
    const inner = raw.trim();
    const isGlued = open.wordBefore && /^\p{Lu}/u.test(inner) && /\p{Ll}$/u.test(before);
    if (isGlued) {
      const word = lastWord.exec(before.slice(-60))?.[0] ?? '';
      const written = text.slice(open.at, close.at + close.length);
      glued.push({ before: word + written, after: `${word} ${written}` });
    }
    const padBefore = isGlued || (/^\s/.test(raw) && !open.spaceBefore) ? ' ' : '';
    const padAfter = /\s$/.test(raw) && !close.spaceAfter && close.wordAfter ? ' ' : '';
    inline += `${escapeText(before)}${padBefore}${tagged(open.length, escapeText(inner))}${padAfter}`;
    from = close.at + close.length;
  }
  return { inline: inline + escapeText(text.slice(from)), glued };
}
