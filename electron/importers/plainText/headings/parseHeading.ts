// parseHeading: a line as a chapter's or part's heading, in the styles that fans use.
import { headingWarnings } from '../matter/headingWarnings.ts';
import { chineseHeading } from './chineseHeading.ts';
import { chapterWords, loneNames, namedWords, partWords } from './headingWords.ts';
import type { NumberLanguage } from './numberWords.ts';
import { type LeadingNumeral, leadingNumeral, numeralValue } from './numeralValue.ts';
import { isRowOfPartLinks } from './partLinks.ts';

/** `side` is one half of a two-sided book; `named` a prologue or its kin. `number` is null where none is given. */
export type Heading = {
  readonly rank: 'chapter' | 'part' | 'side' | 'named';
  readonly keyword: string;
  readonly number: number | null;
  /** Of how many, where the heading says so. */
  readonly of: number | null;
  /** As shown: the author's words, or "Chapter 1" for a bare "CHAPTER 1". */
  readonly text: string;
  /** True when nothing but keyword and number stands there, so that a title may follow on the next line. */
  readonly isBare: boolean;
};

const longest = 120;
const longestTitle = 80;
const mostTitleWords = 12;

const ranks = new Map<string, { rank: Heading['rank']; languages: readonly NumberLanguage[] }>([
  ...Object.entries(chapterWords).map(
    ([word, languages]) => [word, { rank: 'chapter' as const, languages }] as const,
  ),
  ...Object.entries(partWords).map(
    ([word, languages]) => [word, { rank: 'part' as const, languages }] as const,
  ),
  ['side', { rank: 'side', languages: ['en'] }],
]);

const keyword = /^(\p{L}{2,9})(?:\.\s*|\s+|(?=\d))(?:the\s+)?(?:#\s?|№\s*|n[or]\.\s*)?(?=[\p{L}\p{N}])/iu;
const named = new RegExp(`^(${namedWords.join('|')})(?![\\p{L}\\p{N}])(.*)$`, 'iu');
/** "Part 2" after "Chapter 1"; "of 12"; "(1/12)". */
const subordinate =
  /^\s*[,:–-]?\s*(?:part|pt\.?|teil|partie|parte|часть)\s+(\d{1,3}|[IVX]{1,5}|\p{L}{2,9})(?![\p{L}\p{N}])/iu;
const ofTotal =
  /^\s*(?:(?:of|von|sur|de|di|из)\s+(\d{1,4}|\p{L}{2,9})(?![\p{L}\p{N}])|\/\s*(\d{1,4}|\?{1,3})(?!\p{N})|[([]\s*(?:\d{1,4}\s*)?(?:\/|of|von|sur|de|из)\s*(\d{1,4}|\?{1,3}|\p{L}{2,9})\s*[)\]])/iu;
const separator = /^\s*(?:[.:,)\]]{1,2}|[-–—]+|~|\|)\s*(.*)$/u;

const closingSign = /[*_=~#+•·<>«»|\-–—[\])(\s]/;

/** Signs around a heading are its decoration; what closes a bracket or an emphasis inside it is not. */
function undecorated(line: string): string {
  const start = line.trim().replace(/^[*_=~#+•·<>«»|\-–—[(\s]{1,40}/, '');
  const least = Math.max(0, start.length - 40);
  let end = start.length;
  while (end > least && closingSign.test(start.charAt(end - 1))) end -= 1;
  const close = start.charAt(end);
  const text = start.slice(0, end);
  const open = close === ')' ? '(' : close === ']' ? '[' : null;
  const isPair = close === '_' || close === '*' ? text.split(close).length % 2 === 0 : false;
  return isPair || (open !== null && text.includes(open)) ? text + close : text;
}

/** The words of a title in a heading have capitals, as English has them; other languages begin with one. */
function isTitleLike(words: string, isEnglish: boolean): boolean {
  if (/\p{Ll}{2}[.;,]$/u.test(words) || !/^[\W_]*[\p{Lu}\d]/u.test(words)) return false;
  const each = words.split(/\s+/);
  if (!isEnglish) return each.length <= mostTitleWords && !/[.;,]$/.test(words);
  return each.filter((word) => word.length > 3).every((word) => /^[\W_]*[\p{Lu}\d]/u.test(word));
}

const isSentences = (words: string) => /[.!?…]["”»]?\s+\S/.test(words) && /[.!?…,;]["”»]?$/.test(words);

/** "Chapter 2 (Warning: …)" has no title, and is no sentence. */
const isBracketedWarning = (words: string) =>
  /^(?:\([^()]+\)|\[[^[\]]+\])$/.test(words) && headingWarnings(words).length > 0;

/** "Part Two (by Dawn P.)", "Part Three, by Kit": whose turn it was. */
const byName =
  /^(?:by(?:\s+\p{Lu}[\p{L}\p{N}.'’_-]{0,24}){1,4}|[([]by(?:\s+\p{Lu}[\p{L}\p{N}.'’_-]{0,24}){1,4}[)\]])$/u;

function isHeadingTail(tail: string, isEnglish: boolean, isWord: boolean): boolean {
  if (/^\s*[.:\-–—)\]]?\s*$/.test(tail)) return true;
  if (!isWord && /^\s?(?:\.{2,4}|…)\s*$/.test(tail)) return true;
  const titled = separator.exec(tail);
  if (titled === null && !/^(?:\s|["“«(])/.test(tail)) return false;
  const title = (titled?.[1] ?? tail).trim();
  if (title === '' || title.length > longestTitle || isSentences(title)) return false;
  if (titled === null && isBracketedWarning(title)) return true;
  if (byName.test(title)) return true;
  // "Chapter one - she was tired of it.", "Act one: pretend nothing happened." are sentences.
  if (isWord && /^\s*[:\-–—]/.test(tail) && /^\p{Ll}.*\p{Ll}[.,;]$/u.test(title)) return false;
  if (titled !== null && /^\s*(?:[:\-–—~|]|[.)\]]{1,2}:)/u.test(tail)) return true;
  // "Chapter 3. The long way home": figures and a full stop are no prose; "Part one. It was over." may be.
  if (/^[.)\]]/.test(tail) && !isWord && /^["“«]?[\p{Lu}\d]/u.test(title))
    return title.split(/\s+/).length <= mostTitleWords && !/\p{Ll}[,;]$/u.test(title);
  return isTitleLike(title, isEnglish);
}

const capitalising: readonly NumberLanguage[] = ['en', 'de'];

/** Capitals that only shout the keyword are set as a book sets them; the author's own words are left alone. */
function shownText(text: string, isBare: boolean, languages: readonly NumberLanguage[] = ['en']): string {
  const plain = /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
  if (!isBare || text !== text.toUpperCase()) return plain;
  const isEach = languages.length === 0 || languages.some((language) => capitalising.includes(language));
  return plain.replace(/[\p{L}'’]+/gu, (word, at: number) => {
    if (numeralOnly(word)) return word;
    return isEach || at === 0 ? (word[0] ?? '') + word.slice(1).toLowerCase() : word.toLowerCase();
  });
}

function numeralOnly(word: string): boolean {
  return /^[IVXLCDM]+$/.test(word) && numeralValue(word) !== null;
}

const withoutEnd = (text: string) => text.replace(/[\s.…:\-–—]+$/, '');

type Totals = { readonly rest: string; readonly of: number | null };

/** What may stand between a number and a title: a second number, and of how many it is. */
function readTotals(tail: string, languages: readonly NumberLanguage[]): Totals {
  let rest = tail;
  const [inner = '', second = ''] = subordinate.exec(rest) ?? [];
  if (inner !== '' && numeralValue(second, languages) !== null) rest = rest.slice(inner.length);
  const total = ofTotal.exec(rest);
  if (total === null) return { rest, of: null };
  const written = total[1] ?? total[2] ?? total[3] ?? '';
  const of = numeralValue(written, languages);
  return of === null && !written.startsWith('?')
    ? { rest, of: null }
    : { rest: rest.slice(total[0].length), of };
}

const ordinalEndings: Readonly<Partial<Record<NumberLanguage, RegExp>>> = {
  en: /^(?:st|nd|rd|th)(?![\p{L}\p{N}])/iu,
  fr: /^(?:ers?|[eè]re?|ième|[eè]me|e|re)(?![\p{L}\p{N}])/iu,
  es: /^(?:[ºª°]|er|[oa])(?![\p{L}\p{N}])/iu,
  it: /^(?:[ºª°]|[oa])(?![\p{L}\p{N}])/iu,
  ru: /^-?(?:я|ая|й|ый|ой|ий|е|ое)(?![\p{L}\p{N}])/iu,
};

/** "1er" of "Chapitre 1er", "2-я" of "Часть 2-я". */
function ordinalFigures(text: string, languages: readonly NumberLanguage[]): LeadingNumeral | null {
  const [figures] = /^\d{1,4}(?!\d)/.exec(text) ?? [];
  if (figures === undefined) return null;
  const rest = text.slice(figures.length, figures.length + 8);
  const ending = languages.map((language) => ordinalEndings[language]?.exec(rest)?.[0]).find(Boolean);
  return ending === undefined ? null : { value: Number(figures), written: figures + ending };
}

const sideLetter = /^[A-D](?![\p{L}\p{N}])/u;

function numberedHeading(text: string): Heading | null {
  const found = keyword.exec(text);
  const lowered = found?.[1]?.toLowerCase() ?? '';
  const kind = ranks.get(lowered);
  if (found === null || kind === undefined) return null;
  const after = text.slice(found[0].length);
  const letter = kind.rank === 'side' ? sideLetter.exec(after)?.[0] : undefined;
  const numeral =
    letter === undefined
      ? (ordinalFigures(after, kind.languages) ?? leadingNumeral(after, kind.languages))
      : { value: letter.charCodeAt(0) - 64, written: letter };
  if (numeral === null) return null;
  const { rest, of } = readTotals(after.slice(numeral.written.length), kind.languages);
  const isEnglish = kind.languages.includes('en') && !kind.languages.includes('de');
  if (!isHeadingTail(rest, isEnglish, /^\p{Ll}{2}/u.test(numeral.written))) return null;
  const isBare = /^[\s.…:\-–—)\]]*$/.test(rest);
  return {
    rank: kind.rank,
    keyword: lowered,
    number: numeral.value,
    of,
    text: shownText(isBare ? withoutEnd(text) : text, isBare, kind.languages),
    isBare,
  };
}

const lastOfAll = /^chapter\s+the\s+(?:last|final)(?=\s*(?:$|[.:\-–—]))(.*)$/iu;

/** "Chapter the Last", as old books end. */
function lastHeading(text: string): Heading | null {
  const tail = lastOfAll.exec(text)?.[1];
  if (tail === undefined || !isHeadingTail(tail, true, true)) return null;
  const isBare = /^[\s.:\-–—]*$/.test(tail);
  const shown = shownText(isBare ? withoutEnd(text) : text, isBare);
  return { rank: 'chapter', keyword: 'chapter', number: null, of: null, text: shown, isBare };
}

const ordinalFirst = /^(?:(\p{L}{2,3})\s+)?(\p{L}+(?:[ -]\p{L}+)?)\s+(\p{L}+)(?![\p{L}\p{N}])(.*)$/u;
const articles: ReadonlySet<string> = new Set(['the', 'la', 'el', 'der', 'das', 'die', 'il']);

/** "Erster Teil", "Première partie", "Третья глава", "The Second Book". */
function ordinalHeading(text: string): Heading | null {
  const found = ordinalFirst.exec(text);
  if (found === null) return null;
  const [, article, ordinal = '', word = '', tail = ''] = found;
  const lowered = word.toLowerCase();
  const kind = ranks.get(lowered);
  if (kind === undefined || kind.rank === 'side') return null;
  if (article !== undefined && !articles.has(article.toLowerCase())) return null;
  const number = /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/i.test(ordinal)
    ? null
    : numeralValue(ordinal, kind.languages);
  if (number === null || !/^\p{Lu}/u.test(text)) return null;
  const isBare = /^[\s.:]*$/.test(tail);
  if (!isBare && !(/^\s*[.:\-–—]/.test(tail) && isHeadingTail(tail, false, true))) return null;
  return {
    rank: kind.rank,
    keyword: lowered,
    number,
    of: null,
    text: shownText(isBare ? withoutEnd(text) : text, isBare, kind.languages),
    isBare,
  };
}

const theOrdinal = /^\s+the\s+(\p{L}{5,12})(?=\s*(?:$|[.:\-–—]))/iu;

/** "Interlude the First" */
function ordinalAfter(tail: string): string {
  const found = theOrdinal.exec(tail);
  return found !== null && /(?:st|nd|rd|th)$/i.test(found[1] ?? '') && numeralValue(found[1] ?? '') !== null
    ? found[0]
    : '';
}

function namedHeading(text: string): Heading | null {
  if (loneNames.includes(text.toLowerCase()))
    return {
      rank: 'named',
      keyword: text.toLowerCase(),
      number: null,
      of: null,
      text: shownText(text, true),
      isBare: true,
    };
  const found = named.exec(text);
  if (found === null) return null;
  const [, word = '', written = ''] = found;
  const tail = written.slice(ordinalAfter(written).length);
  if (!isHeadingTail(tail, true, true) || /^\s*\p{Ll}/u.test(tail)) return null;
  const isBare = /^[\s.:]*$/.test(tail);
  const shown = shownText(isBare ? withoutEnd(text) : text, isBare);
  return { rank: 'named', keyword: word.toLowerCase(), number: null, of: null, text: shown, isBare };
}

/** Spares nearly every line of a story the closer look. */
const possibleStart =
  /^[*_=~#+•·<>«»|\-–—[(\s]*(?:[ch][haoeuái]|[pé][atroée]|f[ooia]|b[ou]|vo|a[cpvkt]|s[eit]|t[eoh]|e[pirn]|é[p]|k[a]|l[ia]|in|zw|na|ei|dr|vi|po|ro|гл|ч[ае]|пр|эп|се|ро|то|кн|де|ак|вт|тр|пе|ше|шес|во|дв|ин|вв|вс|cz|un|di|el|il|qu|ni|ei|ze|du|on|do|no|au|deu|tro|cin|neu|twe|fü|sé|dé|пя|第|序[章幕]|楔子|引子|尾[声聲]|[终終]章|番外|[后後][记記]|プロ|エピ)/iu;
const ordinalLength = 60;
/** With small letters only these words begin one; nearly every wrapped line of a story begins so with others. */
const smallStarts: ReadonlySet<string> = new Set(
  [...ranks.keys(), ...namedWords, ...loneNames].map((word) => /^\p{L}+/u.exec(word)?.[0] ?? ''),
);
const smallWord = /^[a-z]+(?![\p{L}\p{N}])/u;
/** Dots up to a page's number: a line of a list of contents. */
const leader = /(?:\.\s?){4}[.\s]{0,100}\d{1,4}$/;

/** "/Part 1/": slashes at both ends, as around a thought. */
const slashed = /^\s{0,80}\/{1,3}\s?([^/]{4,60})\/{1,3}\s*$/;

function withoutSlashes(line: string): string {
  return line.charCodeAt(line.length - 1) === 0x2f ? (slashed.exec(line)?.[1] ?? line) : line;
}

/** Null when the line reads as anything but a heading: "Part of the problem was…" is a sentence. */
export function parseHeading(written: string): Heading | null {
  if (written.length > longest * 2) return null;
  const line = withoutSlashes(written);
  const code = line.charCodeAt(0);
  const small = code >= 0x61 && code <= 0x7a ? smallWord.exec(line)?.[0] : undefined;
  if ((small !== undefined && !smallStarts.has(small)) || !possibleStart.test(line)) return null;
  const text = undecorated(line);
  if (text === '' || text.length > longest || (/\d$/.test(text) && leader.test(text))) return null;
  if (isRowOfPartLinks(text)) return null;
  return (
    (/^[第序楔引尾终終番后後プエ]/.test(text) ? chineseHeading(text) : null) ??
    numberedHeading(text) ??
    namedHeading(text) ??
    lastHeading(text) ??
    (text.length <= ordinalLength ? ordinalHeading(text) : null)
  );
}
