// parseHeading: a line as a chapter's or part's heading, in the styles that fans use.
import { numeralValue } from './numeralValue.ts';

/** `side` is one half of a two-sided book; `named` a prologue or its kin. `number` is null where none is given. */
export type Heading = {
  readonly rank: 'chapter' | 'part' | 'side' | 'named';
  readonly keyword: string;
  readonly number: number | null;
  /** As shown: the author's words, or "Chapter 1" for a bare "CHAPTER 1". */
  readonly text: string;
  /** True when nothing but keyword and number stands there, so that a title may follow on the next line. */
  readonly isBare: boolean;
};

const longest = 120;
const chapterWords =
  'chapter|chap\\.?|ch\\.?|episode|stave|canto|kapitel|chapitre|cap[ií]tulo|capitolo|глава';
const partWords = 'part|pt\\.?|book|volume|vol\\.?|act|teil|partie|parte|часть';
const namedWords =
  'prologue|prolog|epilogue|epilog|interlude|intermission|foreword|preface|afterword|coda|introduction|пролог|эпилог';

const numeral = '\\d{1,4}|[IVXLCDM]{1,9}|[ivx]{1,7}|[A-Za-z]{2,9}(?:[ -][A-Za-z]{3,6})?';
const numbered = new RegExp(
  `^(${chapterWords}|${partWords}|side)\\s+(?:the\\s+)?#?(${numeral})(?![\\p{L}\\p{N}])` +
    `(\\s*[,:-]?\\s*(?:part|pt\\.?)\\s+(?:\\d{1,3}|[IVX]{1,5}|[A-Za-z]{3,6})(?![\\p{L}\\p{N}]))?` +
    `(\\s*(?:of\\s+(?:\\d{1,3}|[a-z]{3,9})|\\(\\s*\\d{1,3}\\s*(?:/|of)\\s*[\\d?]{1,3}\\s*\\)))?(.*)$`,
  'iu',
);
const named = new RegExp(`^(${namedWords})(?![\\p{L}\\p{N}])(.*)$`, 'iu');
const separator = /^\s*(?:[.:,]|[-–—]+|~)\s*(.*)$/u;

function undecorated(line: string): string {
  return line
    .trim()
    .replace(/^[*_=~#\-[(<\s]{1,40}/, '')
    .replace(/[*_=~#\-\])>\s]{1,40}$/, (tail) => (tail.startsWith(')') ? ')' : ''));
}

function isTitleLike(words: string): boolean {
  if (/[a-z]{2}[.;,]$/.test(words)) return false;
  const significant = words.split(/\s+/).filter((word) => word.length > 3);
  return significant.every((word) => /^[\W_]*[\p{Lu}\d]/u.test(word));
}

function isHeadingTail(tail: string): boolean {
  if (tail.trim() === '' || /^\s*[.:]\s*$/.test(tail)) return true;
  const titled = separator.exec(tail);
  const title = titled?.[1] ?? tail;
  if (title.length > 80) return false;
  return titled !== null && /^\s*[:\-–—~]/u.test(tail) ? true : isTitleLike(title.trim());
}

/** Capitals that only shout the keyword are set as a book sets them; the author's own words are left alone. */
function shownText(text: string, isBare: boolean): string {
  if (!isBare || text !== text.toUpperCase()) return text.replace(/\s+/g, ' ');
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{L}'’]+/gu, (word) =>
      numeralOnly(word) ? word : (word[0] ?? '') + word.slice(1).toLowerCase(),
    );
}

function numeralOnly(word: string): boolean {
  return /^[IVXLCDM]+$/.test(word) && numeralValue(word) !== null;
}

function rankOf(keyword: string): Heading['rank'] {
  if (keyword === 'side') return 'side';
  return new RegExp(`^(?:${partWords})$`, 'iu').test(keyword) ? 'part' : 'chapter';
}

function numberedHeading(text: string): Heading | null {
  const found = numbered.exec(text);
  if (found === null) return null;
  const [, keyword = '', digits = '', , , tail = ''] = found;
  const number = numeralValue(digits) ?? numeralValue(digits.split(/[ -]/)[0] ?? '');
  // "Chapter one hundred" and "Part way" are words, not numbers that are known here.
  if (number === null || (numeralValue(digits) === null && !isHeadingTail(tail))) return null;
  if (!isHeadingTail(tail)) return null;
  const isBare = /^[\s.:]*$/.test(tail);
  const lowered = keyword.toLowerCase();
  const shown = isBare ? text.replace(/[\s.:]+$/, '') : text;
  return { rank: rankOf(lowered), keyword: lowered, number, text: shownText(shown, isBare), isBare };
}

function namedHeading(text: string): Heading | null {
  const found = named.exec(text);
  if (found === null) return null;
  const [, keyword = '', tail = ''] = found;
  if (!isHeadingTail(tail) || /^\s*\p{Ll}/u.test(tail)) return null;
  const isBare = /^[\s.:]*$/.test(tail);
  const shown = isBare ? text.replace(/[\s.:]+$/, '') : text;
  return {
    rank: 'named',
    keyword: keyword.toLowerCase(),
    number: null,
    text: shownText(shown, isBare),
    isBare,
  };
}

/** Spares nearly every line of a story the closer look. */
const possibleStart =
  /^[*_=~#\-[(<\s]*(?:ch|p[at]|bo|vo|ac|se|te|s[it]|ep|ca|ka|pr|in|fo|af|co|гл|ча|пр|эп)/i;

/** Null when the line reads as anything but a heading: "Part of the problem was…" is a sentence. */
export function parseHeading(line: string): Heading | null {
  if (line.length > longest * 2 || !possibleStart.test(line)) return null;
  const text = undecorated(line);
  if (text === '' || text.length > longest) return null;
  return numberedHeading(text) ?? namedHeading(text);
}
