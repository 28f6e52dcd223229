// The vocabulary of ratings, and the one reading of a rating as an author wrote it.
import * as z from 'zod/mini';
import type { Immutable } from '../immutable.ts';

export const RatingValue = z.enum(['general', 'teen', 'mature', 'explicit', 'notRated', 'unknown']);
export type RatingValue = z.infer<typeof RatingValue>;

/** `label` is the author's own wording; null when nobody stated a rating. */
export const Rating = z.object({ value: RatingValue, label: z.nullable(z.string()) });
export type Rating = Immutable<z.infer<typeof Rating>>;

const namesByValue: Readonly<Record<RatingValue, string>> = {
  general: 'General audiences',
  teen: 'Teen and up',
  mature: 'Mature',
  explicit: 'Explicit',
  notRated: 'Not rated',
  unknown: 'No rating stated',
};

export function ratingName(value: RatingValue): string {
  return namesByValue[value];
}

const rank: readonly RatingValue[] = ['unknown', 'general', 'teen', 'mature', 'notRated', 'explicit'];

/** True when a reader of the second rating must be asked again before the first. */
export function isHigherRating(one: RatingValue, other: RatingValue): boolean {
  return rank.indexOf(one) > rank.indexOf(other);
}

const end = '(?![\\p{L}\\p{N}])';

// Longest first: "PG-13" must not be read as "PG", nor "Not Rated" as "R".
const patterns: readonly (readonly [string, RatingValue])[] = [
  [
    'NC[\\s-]?1[6-8]|XXX|X|MA(?:15|18)?|adults?(?: only| content)?|explicit|E|FR[\\s-]?(?:AO|MA|A|18|21)|(?:P|ab|ages?|FSK|over|from|от|с|mayores de|más de|\\+|-)[\\s-]*1[89]|(?:over )?(?:18|19|21)\\s*(?:\\+|and (?:over|up)|years?|ans|años|anni|лет)|18|nicht jugendfrei|erwachsene\\p{L}*|interdit aux? moins de 18(?: ans)?|adulte?s?|adult[oi]s?|adulta|expl[ií]cit[oae]|взросл\\p{L}+|для взрослых|только для взрослых|rosso',
    'explicit',
  ],
  [
    'PG[\\s-]?1[2-6]|teen(?:s|agers?)?|T|YT(?:een)?|Y1[2-6]|FR[\\s-]?(?:T|13|15)(?:[\\s-]?1[3-5])?|(?:P|ab|ages?|FSK|over|от|с|mayores de|más de|\\+|-)[\\s-]*1[2-5](?:[\\s-]*(?:AVL|slash))?|(?:1[2-5])\\s*(?:\\+|and (?:over|up)|years?|ans|años|anni|лет)|1[2-5]|jugendliche|ado(?:lescents?)?|adolescentes?|giallo|подростк\\p{L}*',
    'teen',
  ],
  [
    'not (?:yet )?rated|unrated|no rating|NR|without rating|ohne einstufung|(?:the )?author (?:has )?(?:chosen|chose|chooses) not to rate|(?:choose|chose|chosen) not to rate|non classé|sin clasificar|без рейтинга',
    'notRated',
  ],
  [
    'mature|R|M|FR[\\s-]?M(?:[\\s-]?1[5-8])?|(?:P|ab|ages?|FSK|over|от|с|mayores de|más de|\\+|-)[\\s-]*1[67](?:[\\s-]*(?:AVL|slash))?|(?:1[67])\\s*(?:\\+|and (?:over|up)|years?|ans|años|anni|лет)|1[67]|interdit aux? moins de 1[267](?: ans)?|madur[oa]|maturo|arancione',
    'mature',
  ],
  [
    'general(?: audiences?)?|gen|all ages|all audiences?|everyone|family|kids?|child(?:ren)?|PG|G|K\\+?|U|FR[\\s-]?(?:C|K|7)|(?:P|ab|ages?|FSK|от|с)[\\s-]*(?:0|6)(?:[\\s-]*(?:AVL|slash))?|[06]\\s*\\+|jugendfrei|für alle|tou[st] publics?|todos los públicos|todo público|para todos|livre|verde|для всех|джен',
    'general',
  ],
];
const matchers = patterns.map(
  ([pattern, value]) => [new RegExp(`^(?:${pattern})${end}`, 'iu'), value] as const,
);

/** Words before the rating that say nothing of it. */
const lead =
  /^(?:[\s"'“”‘’([{*_~.:<-]+|(?:fiction|rated|rating|is|it's|its|i'd|i|say|would|probably|about|around|um+|maybe|perhaps|hard|soft|strong|light|high|low|mild|a|an|the|overall|mostly|likely|definitely|strictly|somewhere|between|from|ranges|at|least|older|this|story|part|chapter)(?![\p{L}\p{N}]))/iu;
/** A rating that runs from one to another is the higher: it covers the whole story. */
const joint =
  /^\s*[\])}"*_]*\s*(?:\/|to|through|up to|-|–|—|or|and|,|&|bis|до|à|a|>|=>|->)\s*[[({"*_]*\s*(?:up to\s+|a\s+|maybe\s+|hard\s+|soft\s+)?/iu;
/** What no other word can be mistaken for, wherever in the label it stands. */
const plainlyExplicit = /(?<![\p{L}\p{N}])(?:NC[\s-]?17|XXX|FRAO|FRMA)(?![\p{L}\p{N}])/iu;
const notExplicit =
  /(?<!\p{L})(?:not|no|isn't|never|below|under|less than|не|nicht)\s+(?:quite\s+|an?\s+)?(?:NC[\s-]?17|XXX|FRAO|FRMA)/iu;
const longestLook = 300;

function ratingAt(text: string): { readonly value: RatingValue; readonly length: number } | null {
  for (const [matcher, value] of matchers) {
    const found = matcher.exec(text);
    if (found !== null) return { value, length: found[0].length };
  }
  return null;
}

/**
 * Reads the wording of AO3, the MPAA, FanFiction.net and the old archives, and plain words of some languages; where
 * several are named the highest counts. `unknown` when the label names none.
 */
export function ratingFromLabel(label: string): RatingValue {
  let text = label
    .slice(0, longestLook)
    .replace(/[’‘]/g, "'")
    .replace(/^\s*[«„]/, '');
  let first = ratingAt(text);
  for (let steps = 0; first === null && steps < 12; steps += 1) {
    const skipped = lead.exec(text)?.[0].length ?? 0;
    if (skipped === 0) break;
    text = text.slice(skipped);
    first = ratingAt(text);
  }
  let value: RatingValue = first?.value ?? 'unknown';
  let rest = first === null ? '' : text.slice(first.length);
  for (let steps = 0; steps < 6; steps += 1) {
    const gap = joint.exec(rest)?.[0].length ?? 0;
    const next = gap === 0 ? null : ratingAt(rest.slice(gap));
    if (next === null) break;
    if (isHigherRating(next.value, value)) value = next.value;
    rest = rest.slice(gap + next.length);
  }
  return plainlyExplicit.test(text) && !notExplicit.test(text) ? 'explicit' : value;
}
