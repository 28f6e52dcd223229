// wrapHabitsOf: what a document's own words say about hyphens and dashes at the end of a line.

import { isPartedWord } from './partedWords.ts';

export type WrapHabits = {
  /** True when the hyphen between the two only marked the line's end: "instru-" and "ment", but not "well-" and "known". */
  isSplitWord(head: string, tail: string): boolean;
  /** True when the document writes this dash without spaces: `word--word`. */
  isTightDash(dash: string): boolean;
};

const hyphenated = /\p{L}+(?:-\p{L}+)*/gu;
const brokenEnd = /(?<![\p{L}-])(\p{L}+)-$/u;
const longestWord = 60;

/** A line of a megabyte has no word that matters here. */
const longestLine = 20_000;

/** Without the halves of words that a line's end has parted: they are no words. */
function vocabularyOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  let isParted = false;
  for (const line of lines) {
    if (line === '') {
      isParted = false;
      continue;
    }
    const text = (line.length > longestLine ? line.slice(0, longestLine) : line).toLowerCase();
    const start = isParted ? (text.match(/^\s*\p{L}+/u)?.[0].length ?? 0) : 0;
    isParted = /\p{L}-$/u.test(text.slice(-3));
    const end = isParted
      ? text.length - (brokenEnd.exec(text.slice(-longestWord))?.[0].length ?? 0)
      : text.length;
    for (const [word] of text.slice(start, end).matchAll(hyphenated)) words.add(word);
  }
  return words;
}

function isTight(lines: readonly string[], dash: string): boolean | null {
  const tightDash = new RegExp(`[\\p{L},]${dash}[\\p{L}"“]`, 'u');
  const looseDash = new RegExp(`\\s${dash}\\s`, 'u');
  let tight = 0;
  let loose = 0;
  for (const line of lines) {
    if (!line.includes(dash)) continue;
    const text = line.length > longestLine ? line.slice(0, longestLine) : line;
    if (tightDash.test(text)) tight += 1;
    if (looseDash.test(text)) loose += 1;
  }
  return tight + loose === 0 ? null : tight > loose;
}

const germanWord = /(?<!\p{L})(?:und|der|die|das|den|dem|nicht|ein|eine|ist|war|sich|mit|zu|auf)(?!\p{L})/giu;
const otherWord = /(?<!\p{L})(?:the|and|of|was|to|le|la|les|et|de|het|een|en|van|og|och|que)(?!\p{L})/giu;
const fewestGerman = 6;
const mostLinesLooked = 400;

/** German alone writes hardly any compound of two lower-case words with a hyphen. */
function isGerman(lines: readonly string[]): boolean {
  let [german, other] = [0, 0];
  for (const line of lines.filter((each) => each !== '').slice(0, mostLinesLooked)) {
    const text = line.length > longestLine ? line.slice(0, longestLine) : line;
    german += text.match(germanWord)?.length ?? 0;
    other += text.match(otherWord)?.length ?? 0;
  }
  return german >= fewestGerman && german > other * 3;
}

/** "Vor- und Nachteile", "Make-up", "schwarz-weiß". */
const keepsHyphen = /^(?:und|oder|bis|bzw|sowie|als|wie|noch|statt|up|how|in|out|off|on|by|to|down|stop)$/;
const isHalf = /(?:isch|deutsch|schwarz|weiß|rot|blau|grün|gelb|grau|braun|süß|nord|süd|ost|west)$/;

/** The words are gathered only when a line ends in a hyphen, the dashes only when one ends in a dash. */
export function wrapHabitsOf(lines: readonly string[]): WrapHabits {
  let vocabulary: ReadonlySet<string> | null = null;
  let german = false;
  const dashes = new Map<string, boolean>();
  return {
    isSplitWord(head, tail) {
      if (vocabulary === null) {
        vocabulary = vocabularyOf(lines);
        german = isGerman(lines);
      }
      const [start, end] = [head.toLowerCase(), tail.toLowerCase()];
      if (vocabulary.has(`${start}-${end}`)) return false;
      if (vocabulary.has(start + end)) return true;
      if (isPartedWord(start, end, vocabulary)) return true;
      // "grand-" and "father" may be either, and so may "re-" and "enter".
      if (!german || start.includes('-') || (vocabulary.has(start) && vocabulary.has(end))) return false;
      return Math.min(start.length, end.length) > 1 && !keepsHyphen.test(end) && !isHalf.test(start);
    },
    isTightDash(dash) {
      const known = dashes.get(dash);
      if (known !== undefined) return known;
      const tight = isTight(lines, dash) ?? dash === '--';
      dashes.set(dash, tight);
      return tight;
    },
  };
}
