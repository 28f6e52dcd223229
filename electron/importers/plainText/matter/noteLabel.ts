// noteLabel: how an author's note begins, in several languages.
import { isContentNotice, namesContent } from '../header/contentNotice.ts';
import { parseField } from '../header/parseField.ts';
import { tellsTale } from '../header/tellsTale.ts';
import { hasWarningWords, isToldBySomebody, namesWarnedTopic } from '../header/warningWords.ts';

/** "A/N:", "[Author's Note - …", "Примечание автора:", "Nota de la autora.": the label and the sign after it, or a line of its own. */
export const noteLabel =
  /^[\s*_~(<[{-]{0,8}(?:(?:beta|beginning|opening|end|closing|chapter|chapter\s+end)\s+)?(?:author(?:ess)?[’'‘`]?s?[’'‘`]?\s+(?:end\s*)?notes?|a\s?[/.\\]\s?n\.?|an(?=\s?[:\-–—])|chapter\s+notes?|end\s?notes?|notes?\s+from\s+the\s+author|примечани[ея]\s+автора|от\s+автора|авторское\s+примечание|п\/а|anmerkung(?:en)?(?:\s+(?:der|des|von)\s+(?:autorin|autors?))?|vorwort\s+der\s+autorin|notes?\s+de\s+l[’']aut(?:eur|rice)e?|n\/a|nda|notas?\s+(?:del?|de\s+la)\s+autora?s?|note\s+dell[’'](?:autore|autrice)|nota\s+dell[’'](?:autore|autrice))(?:\s*(?:#?\d{1,3}|\([^)]{1,40}\)))?[\s*_)\]}]{0,4}(?:[:;.\-–—]|\s*$)/iu;

const longestWarning = 600;

/** "(TW for …)", "Trigger warning - …": without a colon, where more than a word of warning must follow. */
const signed =
  /^[\s*_~(<[{]{0,8}(?:(?:content|trigger|chapter)\s+)?(?:warnings?|tw|cw)\s*(?:\s(?:for|of)\s|[!\-–—]|\*{1,4}\s)\s*(?=\S)/i;
/** Whatever follows is warned of. */
const surely =
  /^[\s*_~(<[{]{0,8}(?:tw|cw|(?:content|trigger|chapter)\s+warnings?)[*_]{0,3}\s?[:：][*_\s]{0,4}[\p{L}\d]/iu;

/** "Warning: …" above a chapter, where words that warn follow. */
export function isChapterWarning(line: string): boolean {
  if (line.length > longestWarning || isToldBySomebody(line)) return false;
  if (surely.test(line)) return true;
  if (parseField(line)?.kind === 'warning') return hasWarningWords(line) || namesWarnedTopic(line);
  return (isContentNotice(line) || (signed.test(line) && namesContent(line))) && !tellsTale(line);
}
