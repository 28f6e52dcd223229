// entryLine: on which line an entry stands that holds words which a header was read for.
import type { FieldKind } from './fieldKind.ts';
import type { Header } from './header.ts';
import { textOf } from './takeEntry.ts';

/** The first entry with these words, of one of `kinds` where they are given; null where none has them. */
export function entryLine(
  headers: readonly Header[],
  words: string,
  kinds?: readonly FieldKind[],
): number | null {
  for (const { entries } of headers)
    for (const entry of entries)
      if (kinds?.includes(entry.kind) !== false && textOf(entry).includes(words))
        return entry.valueLine ?? entry.line;
  return null;
}
