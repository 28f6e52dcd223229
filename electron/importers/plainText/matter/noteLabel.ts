// noteLabel: how an author's note begins, in several languages.
import { parseField } from '../header/parseField.ts';
import { hasWarningWords, isToldBySomebody, namesWarnedTopic } from '../header/warningWords.ts';

/** "A/N:", "[Author's Note - …", "Примечание автора:", "Nota de la autora.": the label and the sign after it, or a line of its own. */
export const noteLabel =
  /^[\s*_~(<[{-]{0,8}(?:(?:beta|beginning|opening|end|closing|chapter|chapter\s+end)\s+)?(?:author(?:ess)?[’'‘`]?s?[’'‘`]?\s+(?:end\s*)?notes?|a\s?[/.\\]\s?n\.?|an(?=\s?[:\-–—])|chapter\s+notes?|end\s?notes?|notes?\s+from\s+the\s+author|примечани[ея]\s+автора|от\s+автора|авторское\s+примечание|п\/а|anmerkung(?:en)?(?:\s+(?:der|des|von)\s+(?:autorin|autors?))?|vorwort\s+der\s+autorin|notes?\s+de\s+l[’']aut(?:eur|rice)e?|n\/a|nda|notas?\s+(?:del?|de\s+la)\s+autora?s?|note\s+dell[’'](?:autore|autrice)|nota\s+dell[’'](?:autore|autrice))(?:\s*(?:#?\d{1,3}|\([^)]{1,40}\)))?[\s*_)\]}]{0,4}(?:[:;.\-–—]|\s*$)/iu;

const longestWarning = 600;

/** "Warning: …" above a chapter, where words that warn follow. */
export function isChapterWarning(line: string): boolean {
  if (line.length > longestWarning || parseField(line)?.kind !== 'warning' || isToldBySomebody(line))
    return false;
  return hasWarningWords(line) || namesWarnedTopic(line);
}
