// factsLineAt: pairing, rating and the rest in one line between brackets, further down in a header: "[A/B; R; deathfic]".
import { isRule } from '../lines/rules.ts';
import type { HeaderEntry } from './header.ts';
import { readOneLineHeader } from './readOneLineHeader.ts';

const longest = 200;
const bracketed = /^\s*[*_~]{0,3}[[(][^[\]]*[\])][*_~]{0,3}\s*$/;
/** Nobody in a story is rated so. */
const rated = /NC[\s-]?17|PG|[,;|/\s[(](?:R|G)\s?[,;|/\])]/i;

const isOpen = (line: string) => line === '' || isRule(line);

/** None unless the line stands by itself. */
export function factsLineAt(lines: readonly string[], index: number): readonly HeaderEntry[] {
  const line = lines[index] ?? '';
  if (line.length > longest || !bracketed.test(line) || !rated.test(line)) return [];
  if (!isOpen(lines[index - 1] ?? '') || !isOpen(lines[index + 1] ?? '')) return [];
  return readOneLineHeader(line, index + 1) ?? [];
}
