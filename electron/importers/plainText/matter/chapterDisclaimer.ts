// endOfChapterFields: the fields right below a chapter's heading, of which one says whose the characters are or warns.
import { isBelievableField } from '../header/believableField.ts';
import type { FieldKind } from '../header/fieldKind.ts';
import { parseField } from '../header/parseField.ts';
import { tellsTale } from '../header/tellsTale.ts';
import { isToldBySomebody } from '../header/warningWords.ts';

const longest = 600;
/** Whose it is, or where that is said; a disclaimer of somebody in the story has other words. */
const ofOwner =
  /(?<!\p{L})(?:mine|ours|not my|I[’']m not|I am not|own(?:s|ed|ers?|ing)?|belongs?|property|rights|profit|infring\p{L}+|standard|usual|(?:see|as in|same as|in) (?:the )?(?:first |last |previous |prologue|part|chapter|ch\.?|above)|ditto|nope|nah|yada)(?!\p{L})/iu;
const lone: readonly FieldKind[] = ['rating', 'summary', 'relationship', 'fandom', 'warning'];

/** "Disclaimer: Still not mine.", "**Disclaimer: see chapter 1**" */
export function isChapterDisclaimer(lines: readonly string[]): boolean {
  const text = lines.join(' ');
  if (text.length > longest || !/disclaim|haftung|отказ|descargo|avertissement/i.test(text.slice(0, 80)))
    return false;
  const field = parseField((lines[0] ?? '').trim());
  if (field === null || field.isWeak || field.kind !== 'front:disclaimer') return false;
  const said = [field.value, ...lines.slice(1)].join(' ');
  return ofOwner.test(said) && !tellsTale(said) && !isToldBySomebody(said);
}

/** "Summary: …": one field alone, which beside a disclaimer is of the chapter's head. */
function isLoneField(lines: readonly string[]): boolean {
  const first = (lines[0] ?? '').trim();
  const field = lines.join(' ').length > longest ? null : parseField(first);
  if (field === null || field.isWeak || field.value === '' || !lone.includes(field.kind)) return false;
  return isBelievableField(field) && !isToldBySomebody(first);
}

/**
 * How many of the paragraphs from `start` on are fields, up to `most`; null stands for what is no text. `isSure` knows
 * fields that need no disclaimer beside them.
 */
export function endOfChapterFields(
  paragraphs: readonly (readonly string[] | null)[],
  isSure: (index: number) => boolean,
): number {
  let sure = false;
  for (const [index, lines] of paragraphs.entries()) {
    if (lines !== null && (isSure(index) || isChapterDisclaimer(lines))) sure = true;
    else if (lines === null || !isLoneField(lines)) return sure ? index : 0;
  }
  return sure ? paragraphs.length : 0;
}

const longestRated = 200;
const rated =
  /^[\s*_~(<[-]{0,6}(?:this (?:chapter|part|one|scene) is )?[Rr](?:ated|ATED):?\s+(?:G|PG|PG-?13|R|NC-?17|K\+?|T|M|MA|FR\p{Lu}{1,2}\d{0,2}|[Tt]een|[Mm]ature|[Ee]xplicit|[Aa]dult)(?![\p{L}\d])/u;

/** "Rated M for a reason!": a sentence or two that rate the chapter. */
export function isChapterRating(lines: readonly string[]): boolean {
  const text = lines.join(' ');
  return text.length <= longestRated && rated.test(text) && !tellsTale(text) && !isToldBySomebody(text);
}
