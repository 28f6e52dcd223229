// linesBelowFacts: sentences of the author right below a header of one line: spoilers, what it contains, for whom it is.
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { entryOf, type HeaderEntry } from './header.ts';
import { topField } from './looseField.ts';
import { tellsTale } from './tellsTale.ts';
import { isToldBySomebody } from './warningWords.ts';

export type LinesBelowFacts = { readonly entries: readonly HeaderEntry[]; readonly next: number };

const mostLines = 8;
const longest = 800;
const begins =
  /^[\s*_~([]{0,4}(?:(?:(?:major|mild|minor|slight|vague|some|no|big)\s)?spoilers?(?:\s(?:for|through|up to|to|of)\s\S|\s?[:.!])|contains\s\S|(?:(?:content|trigger)\s)?warnings?(?:\s(?:for|of)\s\S|\s?[:.!])|(?:many\s)?thanks\s(?:to|for)\s\S|beta(?:ed|['’]d)?\s(?:by|read)\s\S|unbeta|written\s(?:for|as)\s\S|companion\s(?:piece\s)?to\s\S|sequel\sto\s\S)/i;
const warns = /^[\s*_~([]{0,4}(?:contains|(?:(?:content|trigger)\s)?warnings?)(?!\p{L})/iu;
const hasWord = /[\p{L}\p{N}]/u;

/** Only the rest of the header's own paragraph, as a whole: a story's first line may stand so too. */
export function linesBelowFacts(lines: readonly string[], from: number): LinesBelowFacts {
  const none = { entries: [], next: from };
  if (!begins.test((lines[from] ?? '').slice(0, 80))) return none;
  let next = from;
  for (; next < lines.length && next - from <= mostLines; next += 1) {
    const line = lines[next] ?? '';
    if (line === '' || isRule(line) || (next > from && topField(line)?.isWeak === false)) break;
  }
  const own = lines.slice(from, next).map(foldSpaces);
  const text = own.join(' ');
  if (own.length > mostLines || text.length > longest || tellsTale(text) || isToldBySomebody(text))
    return none;
  if (!lines.slice(next, next + 60).some((line) => hasWord.test(line))) return none;
  const kind = warns.test(text) ? 'front:warning' : 'front:notes';
  return { entries: [entryOf(kind, null, from + 1, own)], next };
}
