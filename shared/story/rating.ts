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
  /(?<!\p{L})(?:not|no|isn't|never|below|under|less than|would be|would have been|не|nicht)\s+(?:quite\s+|an?\s+)?(?:NC[\s-]?17|XXX|FRAO|FRMA)/iu;
const longestLook = 300;

function ratingAt(text: string): { readonly value: RatingValue; readonly length: number } | null {
  for (const [matcher, value] of matchers) {
    const found = matcher.exec(text);
    if (found !== null) return { value, length: found[0].length };
  }
  return null;
}

/** What leads to a further rating: "PG (later R)", "12 (später 18)". */
const later =
  /(?<![\p{L}\p{N}])(?:later(?: on)?|then|becom(?:es|ing)|ris(?:es|ing) to|up to|changes? to|now|eventually|overall|später(?: auch)?|dann|plus tard|puis|ensuite|luego|más tarde|después|poi|più tardi|позже|потом|далее|впоследствии|bis|до)\s*[:=]?\s+/giu;
/** Where a further rating may begin when words say which part of the story it is of. */
const place = /[\s([{/,;:–—-]/;
/** "R for ch. 4", "M at the end". */
const ofPart =
  /^\s*(?:(?:rat(?:ing|ed)|audiences)\s*)?(?:(?:for|in|from|at|after|by|as of|starting|ab|im|für|dans|à partir de|pour|en|a partir de|per|nel|dal|в|для|с)\s+(?:(?:the|one|some|a|der|die|das|le|la|les|el|las?|los|il)\s+)?(?:(?:later|last|next|final|future|some|first|second|third|epilogue|sex|letzten?|späteren?|derni(?:er|ère)s?|últimos?|ultim[oi]|последн\p{L}*)\s+)?(?:chapters?|chap|chs?\b|parts?|end\b|epilogue|scenes?|story\b|kapitel|teil|ende|chapitres?|fin\b|cap[ií]tulos?|final\b|capitol[oi]|глав\p{L}*|част\p{L}*|конц\p{L}*|\d)|later|overall|eventually|towards? the end|später|plus tard|más tarde|più tardi|позже)/iu;
const ofChapter =
  /(?<![\p{L}\p{N}])(?:chapters?|chap|ch|parts?|kapitel|teil|chapitre|cap[ií]tulo|capitolo|глава)\.?\s*[\d-]+\s*[:=–—-]?\s*$/iu;
/** A value that stands by itself after a bar: "PG-13 (for words)/R". */
const ends = /^\s*[\])}"*_.!]*\s*$/u;
const deniedOrNearly =
  /(?<![\p{L}\p{N}])(?:not|no|isn't|never|below|under|less than|without|would be|would have been|could have been|almost|nearly|close to|border(?:ing|s|line)(?: on)?|verg(?:ing|es) on|short of|instead of|rather than|was|were|used to be|formerly|originally|previously|не|nicht|kein|fast|pas|presque|casi|quasi|почти)\s+(?:\p{L}+\s+)?(?:an?\s+)?[^\p{L}\p{N}]*$/iu;
const themes =
  /^\s+(?:themes?|content|language|situations?|subjects?|topics?|matters?|humou?r|readers?|words?|descriptions?)(?!\p{L})/iu;

/** "Up to 18 chapters", "now 16 of 20". */
function isCount(text: string, length: number): boolean {
  const after = text.slice(length);
  return /\d$/.test(text.slice(0, length)) && /^[/.,]?\s*[\p{L}\d]/u.test(after) && !ofPart.test(after);
}

/** A letter is a rating only as a capital; a word is none where it is said of something else: "mature themes". */
function furtherRatingAt(text: string, at: number): ReturnType<typeof ratingAt> {
  const rest = text.slice(at);
  const found = ratingAt(rest);
  if (found === null || /^[a-z](?![\p{L}\p{N}])/u.test(rest)) return null;
  if (themes.test(rest.slice(found.length))) return null;
  if (isCount(rest, found.length)) return null;
  return deniedOrNearly.test(text.slice(Math.max(0, at - 30), at)) ? null : found;
}

/** What the words say of other parts of the story: "Teen (Mature for chapter 3)". */
function furtherRatings(text: string): readonly RatingValue[] {
  const found: RatingValue[] = [];
  for (const { 0: words, index } of text.matchAll(later)) {
    const rating = furtherRatingAt(text, index + words.length);
    if (rating !== null) found.push(rating.value);
  }
  for (let at = 1; at < text.length; at += 1) {
    const [sign, head] = [text[at - 1] ?? '', text[at] ?? ''];
    if (!place.test(sign) || place.test(head)) continue;
    // A bare figure is more often a chapter's than an age.
    if (/\d/.test(head)) continue;
    const rating = furtherRatingAt(text, at);
    if (rating === null) continue;
    const rest = text.slice(at + rating.length);
    const isAfterBar = sign === '/' && /[)\]\s]/.test(text[at - 2] ?? '') && ends.test(rest);
    if (ofPart.test(rest) || isAfterBar || ofChapter.test(text.slice(Math.max(0, at - 20), at)))
      found.push(rating.value);
  }
  return found;
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
    if (next === null || isCount(rest.slice(gap), next.length)) break;
    if (isHigherRating(next.value, value)) value = next.value;
    rest = rest.slice(gap + next.length);
  }
  if (plainlyExplicit.test(text) && !notExplicit.test(text)) return 'explicit';
  for (const further of furtherRatings(text)) if (isHigherRating(further, value)) value = further;
  return value;
}
