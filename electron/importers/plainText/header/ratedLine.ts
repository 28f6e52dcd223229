// isRatedLine, ratedSentences: a rating with more on its line: "NC-17 (rape, torture)", "(NC-17, noncon)", "[R] K/S".
import { codesOfField } from './storyCodes.ts';
import { isPlainCode } from './warningCodes.ts';

const longest = 100;
const opening =
  /^[\s*_]{0,4}(?:(?:rated:?\s)?(?:NC[\s-]?17|PG[\s-]?1[3-5]|PG)(?=[\s,;([/])|[[({]\s?(?:NC[\s-]?17|PG[\s-]?1[3-5]|PG|R|G|NR)(?=[\])},;\s]))/;

/** Something must stand beside the rating, and every word be known: a sentence may begin so too. */
export function isRatedLine(line: string): boolean {
  const text = line.trim();
  if (text.length > longest || text.length < 5 || !opening.test(text)) return false;
  const { rating, warnings, relationships, fandoms, characters, others } = codesOfField([text], false);
  const isPaired = relationships.length + fandoms.length > 0;
  return (
    rating !== null &&
    (isPaired || warnings.length + others.length > 0) &&
    (isPaired || characters.length === 0) &&
    relationships.every((pair) => !/\s/.test(pair)) &&
    others.every(isPlainCode)
  );
}

const ratedFirst =
  /^(?:\W{0,4}rat(?:ed|ing):?\s+["“'[(]?(?:NC[\s-]?17|PG[\s-]?1[3-5]|PG|G|R|M|T|E|K\+?)["”'\])]?[.;])\s+(?=\p{Lu})/iu;
const beforeLabel =
  /(?<=[.;!?])\s+(?=(?:(?:content|trigger)\s+)?(?:warnings?|disclaimers?|pairings?|spoilers?|summary)\s?:)/iu;

/** "Rated PG. Ansa, Corin. Warning: …": sentences of which the first is the rating; null for any other line. */
export function ratedSentences(line: string): readonly string[] | null {
  const text = line.trim();
  const first = text.length > 300 ? undefined : ratedFirst.exec(text)?.[0];
  if (first === undefined) return null;
  return [first.trim(), ...text.slice(first.length).split(beforeLabel)];
}
