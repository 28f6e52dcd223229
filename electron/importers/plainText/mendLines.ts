// mendLines: lost and broken characters of a text, repaired where their place tells what they were.
import { mendReplacements, type QuoteStyle, quoteStyleOf } from './mendReplacements.ts';
import type { RepairLog } from './repairLog.ts';

const zero = '\u0000';
const broken = new RegExp(`[${zero}\ufffd\u0080-\u009f\u00ad\u200b\u2060\ufeff]|\\\\["'“”‘’]`);

/** Windows-1252 bytes 0x80 to 0x9F that someone read as Latin-1; the five unused ones are dropped. */
const c1 = '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ';
const invisible = new RegExp(`[${zero}\u00ad\u200b\u2060\ufeff]`, 'g');
const escapedQuote = /\\(["'“”‘’])/g;

const nearby = 40;

/** The word at a place and what surrounds it closely, for the report. */
function wordsAround(line: string, start: number, end: number): string {
  const head = line.slice(Math.max(0, start - nearby), start);
  const tail = line.slice(end, end + nearby);
  const space = tail.indexOf(' ');
  return (
    head.slice(head.lastIndexOf(' ') + 1) + line.slice(start, end) + (space < 0 ? tail : tail.slice(0, space))
  );
}

function mendC1(line: string, number: number, log: RepairLog): string {
  return line.replace(/[\u0080-\u009f]/g, (lost, at: number) => {
    const character = c1[lost.charCodeAt(0) - 0x80] ?? '\u0000';
    const after = character === '\u0000' ? '' : character;
    const before = wordsAround(line, at, at + 1);
    log.note('mojibake', number, before, before.replace(lost, after));
    return after;
  });
}

/** A line of nothing but soft hyphens must not make a report of millions. */
const mostOfLine = 100;

function withoutInvisible(line: string, number: number, log: RepairLog): string {
  let found = 0;
  return line.replace(invisible, (_character, at: number) => {
    found += 1;
    const before = found > mostOfLine ? '' : wordsAround(line, at, at + 1);
    if (found > mostOfLine) log.count('invisibleCharacter', 1);
    else log.note('invisibleCharacter', number, before, before.replace(invisible, ''));
    return '';
  });
}

function mendLine(line: string, number: number, style: QuoteStyle, log: RepairLog): string {
  let mended = line;
  if (/[\u0080-\u009f]/.test(mended)) mended = mendC1(mended, number, log);
  if (mended.includes('\\'))
    mended = mended.replace(escapedQuote, (whole, quote: string, at: number) => {
      const before = wordsAround(line, at, at + whole.length);
      log.note('escapedQuote', number, before, before.replace(escapedQuote, '$1'));
      return quote;
    });
  if (mended.includes('\ufffd')) mended = mendReplacements(mended, number, style, log);
  mended = withoutInvisible(mended, number, log);
  return mended.trimEnd();
}

export function mendLines(lines: readonly string[], log: RepairLog): readonly string[] {
  if (!lines.some((line) => broken.test(line))) return lines;
  const style = quoteStyleOf(lines);
  return lines.map((line, index) => (broken.test(line) ? mendLine(line, index + 1, style, log) : line));
}
