// readTitledFacts: a header of one line that begins with the title, and bears no tag: "The Lamp Room (A/B, R, 900 words)".
import { parseHeading } from '../headings/parseHeading.ts';
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { entryOf, type HeaderEntry } from './header.ts';
import { topField } from './looseField.ts';
import { isTitleCase } from './nameBelowTitle.ts';
import { factsIn } from './oneLineFacts.ts';
import { readByLine } from './readByLine.ts';

const longest = 240;
const longestTitle = 80;
const titled = /^([^()[\]]{1,80}?)\s*[[(]([^()[\]]{5,180})[\])]$/u;
const quoted = /^(?:"[^"]+"|“[^“”]+”|«[^«»]+»|\*[^*]+\*|_[^_]+_)$/;
/** Beside a letter alone, a pair of names or a number of words must stand. */
const surelyRated = /NC[\s-]?17|PG[\s-]?1[3-5]|\brat(?:ed|ing)\b|\d\s?k?\s?(?:words|wds)\b/i;
/** The first of several tales in a file, each with facts of its own. */
const numbered = /^#?\d{1,3}[.):]?\s/;
const paired = /\p{Lu}[\p{L}.'’]{0,24}\s?\/\s?\p{Lu}/u;

/** Only a line that stands by itself, or above a by-line or a field; null where it is none. */
export function readTitledFacts(lines: readonly string[], index: number): readonly HeaderEntry[] | null {
  const line = lines[index] ?? '';
  if (line.length > longest || !/[)\]][*_~\s]{0,9}$/.test(line) || !/[,;|/–-]/.test(line)) return null;
  const bare = foldSpaces(line).trim();
  const [, title = '', facts = ''] =
    titled.exec(bare) ?? titled.exec(bare.replace(/^[*_~]{1,3}|[*_~]{1,3}$/g, '')) ?? [];
  if (title === '' || title.length > longestTitle || !(quoted.test(title) || isTitleCase(title))) return null;
  if (numbered.test(title) || /[,;:]$/.test(title) || topField(line) !== null || parseHeading(line) !== null)
    return null;
  const entries = factsIn(facts, index + 1, true);
  if (entries === null || entries.length < 2 || !entries.some(({ kind }) => kind === 'rating')) return null;
  if (!surelyRated.test(facts) && !paired.test(facts)) return null;
  const below = lines[index + 1] ?? '';
  const isOpen =
    below === '' || isRule(below) || topField(below) !== null || readByLine(lines, index + 1) !== null;
  return isOpen ? [entryOf('title', null, index + 1, [title]), ...entries] : null;
}
