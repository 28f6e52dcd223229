// linesBelowName: what stands right below a by-line, line by line and without labels: a date, an address, rights, spoilers.
import { foldSpaces } from '../lines/splitLines.ts';
import type { FieldKind } from './fieldKind.ts';
import { frontKindOf } from './frontKindOf.ts';
import { entryOf, type HeaderEntry } from './header.ts';
import { topField } from './looseField.ts';

export type LinesBelowName = { readonly entries: readonly HeaderEntry[]; readonly next: number };

const mostLines = 10;
const longest = 120;
const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?';
const year = '(?:19|20)\\d\\d';
const date = new RegExp(
  `^[([]?(?:(?:written|posted|first posted|completed|finished|revised)(?: on| in|:)? )?(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?${month}(?: \\d{1,2}(?:st|nd|rd|th)?)?,? ${year}|${year}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:${year}|\\d\\d)|${year}-\\d\\d-\\d\\d)[)\\]]?\\.?$`,
  'i',
);
const copyright = new RegExp(
  `^(?:copyright|\\(c\\)|©)(?: ?(?:copyright|\\(c\\)|©|by))*[ ,].{0,60}?${year}`,
  'i',
);
const kinds: readonly (readonly [RegExp, FieldKind])[] = [
  [date, 'published'],
  [copyright, 'front:disclaimer'],
  [
    /^[^.!?]{0,40}(?<!\p{L})(?:not mine|no money|no profit|not for profit|no infringement)(?!\p{L})/iu,
    'front:disclaimer',
  ],
  [
    /^(?:(?:minor|major|mild|slight|big|some|no|here be) )?spoilers?(?: (?:for|through|up to|to|of)\s\S|[.!]?$)/i,
    'front:other',
  ],
  [/^[<([]?[^\s<>()[\]@]{1,64}@[^\s<>()[\]@]{1,64}[>)\]]?$/, 'front:other'],
  [/^[<([]?(?:https?:\/\/|www\.)\S{4,100}$/i, 'front:other'],
  [
    /^(?:please )?(?:send |e-?mail |mail )?(?:all |any |your )?(?:feedback|comments|flames|reviews)(?!\p{L}).{0,60}(?:@|welcome|appreciated|to me|please|loved|adored)/iu,
    'front:notes',
  ],
  [
    /^(?:please )?(?:do not|don['’]t|ask before you|ask before|ok to|okay to|permission to) archiv/i,
    'front:other',
  ],
];

function kindOf(line: string): FieldKind | null {
  const found = kinds.find(([pattern]) => pattern.test(line));
  if (found !== undefined) return found[1];
  const front = frontKindOf(line);
  return front === 'disclaimer' || front === 'thanks' || front === 'dedication' ? `front:${front}` : null;
}

/** None where one of the lines up to the next blank one or field may be the story's: a poem stands so too. */
export function linesBelowName(lines: readonly string[], from: number): LinesBelowName {
  const none = { entries: [], next: from };
  const entries: HeaderEntry[] = [];
  if ((lines[from - 1] ?? '') === '') return none;
  for (let index = from; index < lines.length; index += 1) {
    const written = lines[index] ?? '';
    if (written === '' || topField(written)?.isWeak === false) return { entries, next: index };
    const line = foldSpaces(written.slice(0, longest + 1)).trim();
    const kind = line.length > longest || entries.length >= mostLines ? null : kindOf(line);
    if (kind === null) return none;
    entries.push(entryOf(kind, null, index + 1, [line]));
  }
  return none;
}
