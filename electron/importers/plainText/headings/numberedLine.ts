// numberedLine: a short line as a number alone ("~ 4 ~", "VII. The Fog"), or as a word with one ("Day Three").
import { looseCountWords, neverCountWords } from './headingWords.ts';
import { numberLanguages } from './numberWords.ts';
import { leadingNumeral, numeralValue } from './numeralValue.ts';

export type NumberedLine = {
  readonly value: number;
  /** Lines of one style count together: the word, or the kind of numeral with the signs around it. */
  readonly style: string;
  /** A word such as "Day"; null for a number alone. */
  readonly keyword: string | null;
  /** Without the signs around it. */
  readonly text: string;
  readonly isBare: boolean;
  /** Signs around the number say that it is no number of a sentence or a page. */
  readonly isDecorated: boolean;
};

const longest = 90;
const longestTitle = 70;
const open = /^[*_=~#<>«|\-–—.([{:\s]{0,14}/;
const close = /[*_=~#<>»|\-–—.)\]}:\s]{0,14}$/;
const possible = /^[*_=~#<>«|\-–—.([{:\s]{0,14}(?:№|[\p{L}\d])/u;

function numeralKind(written: string): string {
  if (/^\d/.test(written)) return 'figure';
  if (/^[IVXLCDM]+$/.test(written)) return 'roman';
  if (/^\p{Ll}{3}/u.test(written) && !/^[ivx]+$/.test(written)) return 'smallWord';
  return /^[ivx]+$/.test(written) ? 'smallRoman' : 'word';
}

/** Words that may be a title after a number; null for a sentence. */
function titleAfter(text: string): string | null {
  const title = text.replace(close, (tail) =>
    /^[)\]]/.test(tail) && /[([]/.test(text) ? (tail[0] ?? '') : '',
  );
  const isTitle =
    title.length <= longestTitle &&
    /^["“«'‘]?[\p{Lu}\d]/u.test(title) &&
    !/\p{Ll}[.,;]["”»]?$/u.test(text.trim()) &&
    !/[.!?…]["”]?\s+\S/.test(title);
  return isTitle ? title : null;
}

function numberAlone(line: string): NumberedLine | null {
  const prefix = open.exec(line)?.[0] ?? '';
  const rest = line.slice(prefix.length).replace(/^(?:no\.?\s*|nr\.?\s*|№\s*)(?=\d)/i, '');
  const numeral = leadingNumeral(rest, numberLanguages);
  const isSmall =
    numeral !== null && /^\p{Ll}{2}/u.test(numeral.written) && !/^[ivx]{2}/.test(numeral.written);
  // A word in small letters is a number only where nothing else stands on the line.
  if (numeral === null || (isSmall && !/^\p{Ll}{3,9}$/u.test(line))) return null;
  const total = /^\s?\/\s?\d{1,4}(?!\p{N})/u.exec(rest.slice(numeral.written.length))?.[0] ?? '';
  const number = numeral.written + total;
  const tail = rest.slice(number.length);
  const signs = (text: string) => text.replace(/\s/g, '');
  if (close.exec(tail)?.[0] === tail)
    return {
      value: numeral.value,
      style: `${signs(prefix)}${numeralKind(numeral.written)}${signs(tail)[0] ?? ''}`,
      keyword: null,
      text: number,
      isBare: true,
      isDecorated: signs(prefix) !== '' || /[^.]/.test(signs(tail)),
    };
  const separated = /^(\s?[.:)\]]{1,2}|\s?[-–—]{1,3}(?=\s))\s*(?=\S)/.exec(tail)?.[0];
  const title = separated === undefined ? null : titleAfter(tail.slice(separated.length));
  if (title === null || separated === undefined) return null;
  return {
    value: numeral.value,
    style: `${signs(prefix)}${numeralKind(numeral.written)}${signs(separated)[0] ?? ''}`,
    keyword: null,
    text: `${number}${separated}${title}`.replace(/\s+/g, ' '),
    isBare: false,
    isDecorated: signs(prefix) !== '',
  };
}

const worded = /^(\p{Lu}[\p{L}’'-]{1,17})\s+(?:the\s+|no\.?\s*|nr\.?\s*|#\s?|№\s*)?(?=[\p{L}\d])/u;
const ordinalWorded = /^(?:The\s+|THE\s+)?(\p{Lu}\p{L}{2,14})\s+(\p{Lu}?\p{L}{2,14})(?![\p{L}\p{N}])/u;

function wordWithNumber(line: string): NumberedLine | null {
  const prefix = open.exec(line)?.[0] ?? '';
  const text = line.slice(prefix.length).replace(close, '');
  const found = worded.exec(text);
  const keyword = found?.[1]?.toLowerCase() ?? '';
  if (found !== null && !neverCountWords.has(keyword) && numeralValue(found[1] ?? '') === null) {
    const numeral = leadingNumeral(text.slice(found[0].length), numberLanguages);
    if (numeral !== null) {
      const tail = text.slice(found[0].length + numeral.written.length);
      return wordedLine(keyword, numeral.value, text, tail, prefix);
    }
  }
  const ordinal = ordinalWorded.exec(text);
  const noun = ordinal?.[2]?.toLowerCase() ?? '';
  if (ordinal === null || !looseCountWords.has(noun)) return null;
  const value = numeralValue(ordinal[1] ?? '', numberLanguages);
  return value === null
    ? null
    : wordedLine(`nth ${noun}`, value, text, text.slice(ordinal[0].length), prefix);
}

function wordedLine(
  keyword: string,
  value: number,
  text: string,
  tail: string,
  prefix: string,
): NumberedLine | null {
  const separated = /^(?:\s?[.:,)\]]{1,2}|\s?[-–—]{1,3}(?=\s))\s*(?=\S)/.exec(tail)?.[0];
  const isBare = tail.trim() === '';
  if (!isBare && (separated === undefined || titleAfter(tail.slice(separated.length)) === null)) return null;
  const isDecorated = prefix.trim() !== '';
  return { value, style: keyword, keyword, text: text.replace(/\s+/g, ' '), isBare, isDecorated };
}

/** Null when the line is neither. Whether such lines are headings, only all of them together can tell. */
export function numberedLine(line: string): NumberedLine | null {
  // A centred line begins with many spaces.
  const text = line.length > longest ? '' : line.trim();
  if (!possible.test(text)) return null;
  return numberAlone(text) ?? wordWithNumber(text);
}
