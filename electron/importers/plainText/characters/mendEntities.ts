// mendEntities: character references of HTML that stand in a text as they were written, once or twice escaped.
import { upperHalves } from '../../../text/upperHalves.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { entityNames } from './entityNames.ts';
import { endOfWord, mendEach, type Surroundings, startOfWord } from './mendEach.ts';

/** The escaping of an escape may be repeated; nobody repeats it more than a few times. */
export const entityPattern = /&(?:amp;){0,4}(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,7});/g;

/** Without their semicolon only the signs of a printed page, which begin no word and end no number. */
const unclosed =
  /&(?:amp;)?(?:#(?:14[5-8]|15[01]|133|160|821[126-8]|822[0-2]|8230)(?![\d;])|(?:[lr][ds]quo|[mn]dash|hellip|nbsp)(?!;)|quot(?![;aei]))/g;

/** Texts about references write them to show them; an entity alone may be any being. */
const speaksOfCode =
  /(?<![./\w])(?:html|ampersand|unicode|markup|(?:character|named|numeric)\s+entit(?:y|ies)|entity\s+(?:references?|codes?|names?)|entity\s+(?:like\s+|called\s+)?["'(]?(?=&)|entities\s+(?:are|like|such\s+as|called)\s+["'(]?(?=&))(?!\w)|`/i;
const isAddress = /:\/\/|www\.|[?&]\w+=/i;

function numbered(digits: string): string | null {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  if (code === 9 || code === 10 || code === 13) return ' ';
  // Windows-1252 in old pages, as the HTML standard reads it.
  if (code >= 0x80 && code <= 0x9f) {
    const character = upperHalves.windows1252[code - 0x80] ?? '\ufffd';
    return character === '\ufffd' ? null : character;
  }
  if (code < 0x20 || code === 0x7f || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}

/** Null for what no reference means. */
function meaningOf(reference: string): string | null {
  const name = reference
    .slice(reference.lastIndexOf('&') + 1)
    .replace(/;$/, '')
    .replace(/^(?:amp;)+/, '');
  if (name.startsWith('#')) return numbered(name.slice(1));
  return entityNames.get(name) ?? null;
}

/** A sign in quotation marks or brackets of its own is shown, not meant. */
function isShown({ head, tail }: Surroundings): boolean {
  return /["“'‘`([]$/.test(head) && /^["”'’`)\]]/.test(tail);
}

function mended(found: string, around: Surroundings): string {
  if (isShown(around)) return found;
  const word = endOfWord(around.head) + found + startOfWord(around.tail);
  if (isAddress.test(word)) return found;
  return meaningOf(found) ?? found;
}

export function mendEntities(line: string, number: number, log: RepairLog): string {
  if (speaksOfCode.test(line.slice(0, 2_000))) return line;
  const whole = mendEach(line, number, entityPattern, 'entity', log, mended);
  return /&(?:amp;)?(?:#[18]\d\d|[lrmnhq][a-z]{3})/.test(whole)
    ? mendEach(whole, number, unclosed, 'entity', log, mended)
    : whole;
}
