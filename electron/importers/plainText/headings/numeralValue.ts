// numeralValue: a number as headings write it, in figures, Roman numerals or words.
import { canBeginNumber, foldNumber, type NumberLanguage, wordValue } from './numberWords.ts';

const figures = /^(?:\d{1,7}|\d{1,3}(?:[,\u00a0\u202f]\d{3}){1,2})$/;
const roman = /^(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const longestWords = 40;

function romanValue(text: string): number {
  const digits = [...text].map((digit) => romanDigits[digit] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

/** Null when the text is no number. Roman numerals count in capitals, or in small letters below forty. */
export function numeralValue(text: string, languages: readonly NumberLanguage[] = ['en']): number | null {
  if (figures.test(text)) return Number.parseInt(text.replace(/\D/g, ''), 10);
  if (roman.test(text)) return romanValue(text);
  if (/^[ivx]{1,7}$/.test(text) && roman.test(text.toUpperCase())) return romanValue(text.toUpperCase());
  if (text.length > longestWords || !/^\p{L}/u.test(text)) return null;
  return wordValue(foldNumber(text), languages);
}

const firstWord = /^\p{L}{1,24}(?!\p{L})/u;

export type LeadingNumeral = { readonly value: number; readonly written: string };

const leadingFigures = /^(?:\d{1,3}(?:[,\u00a0\u202f]\d{3}){1,2}|\d{1,7})(?=[a-z]?(?![\p{L}\p{N}]))[a-z]?/u;
const leadingWords = /^\p{L}{1,24}(?:[ -]\p{L}{1,16}){0,4}(?![\p{L}\p{N}])/u;

/** The number that a text begins with, the longest that can be read; `written` is its part of the text. */
export function leadingNumeral(
  text: string,
  languages: readonly NumberLanguage[] = ['en'],
): LeadingNumeral | null {
  const [digits] = leadingFigures.exec(text) ?? [];
  if (digits !== undefined) {
    const value = numeralValue(digits.replace(/[a-z]$/, ''));
    return value === null ? null : { value, written: digits };
  }
  const first = firstWord.exec(text)?.[0] ?? '';
  if (first === '' || !(canBeginNumber(foldNumber(first)) || /^(?:[IVXLCDM]{1,12}|[ivx]{1,7})$/.test(first)))
    return null;
  let words = leadingWords.exec(text.slice(0, 100))?.[0] ?? '';
  while (words !== '') {
    const value = numeralValue(words, languages);
    if (value !== null) return { value, written: words };
    words = words.slice(0, Math.max(0, words.search(/[ -]\p{L}+$/u)));
  }
  return null;
}
