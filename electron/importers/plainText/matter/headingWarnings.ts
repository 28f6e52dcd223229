// headingWarnings: what the heading of a chapter warns of: "Chapter 2 (Warning: …)", "Chapter 2 - TW for …".
import { namesContent, namesHarm } from '../header/contentNotice.ts';
import { hasWarningWords } from '../header/warningWords.ts';

const inBrackets = /[([{]([^()[\]{}]{2,100})[)\]}]/g;
const labelled =
  /(?<![\p{L}\p{N}])((?:(?:content|trigger|chapter)\s+)?(?:warnings?|triggers|tw|cw)\s*(?:[:：]|\s[-–—]|\s(?:for|of)\s|(?<=[TC]W)\s)\s*[^()[\]{}]{2,100})$/iu;
const longest = 240;

/** The words that warn, as they stand in the heading. */
export function headingWarnings(heading: string): readonly string[] {
  const text = heading.slice(0, longest);
  const found: string[] = [];
  for (const [, words = ''] of text.matchAll(inBrackets))
    if (namesContent(words) || warnsPlainly(words)) found.push(words.trim());
  const open = text.replace(inBrackets, ' ').trim();
  const own = labelled.exec(open)?.[1];
  if (own !== undefined && warnsPlainly(own)) found.push(own.trim());
  return found;
}

/** A label of warnings, and then words that warn. */
export function warnsPlainly(words: string): boolean {
  const own = labelled.exec(words.trim())?.[1];
  if (own === undefined || !words.trim().startsWith(own)) return false;
  const value = own.replace(/^[^:：–—-]*?(?:[:：–—-]|\s(?:for|of)\s|(?<=[TC]W)\s)/iu, '');
  return hasWarningWords(value) || namesHarm(value);
}
