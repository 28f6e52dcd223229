// warningWords: words that warnings are made of, and sentences that only tell of a warning.
import { warnedTopicsIn } from '../../../../shared/story/warnedTopics.ts';

const ofWarnings =
  /\b(?:rape|non-?con|dub-?con|contains?|violen(?:ce|t)|deaths?|abuse|suicid\w*|self-?harm|sex(?:ual)?|slash|m\/m|f\/f|incest|torture|gore|language|underage|minors?|adults?|explicit|graphic|character|drugs?|mpreg|angst|bdsm|kink|smut|swearing|spoilers?|mature|triggers?|dark)\b/i;
const longestLook = 600;
const teller = '(?:he|she|they|it|I|we|the\\s+\\p{L}+|\\p{Lu}\\p{Ll}+)';
const telling =
  '(?:said|says|thought|thinks|told|warned|shouted|wrote|announced|repeated|joked|muttered|whispered|asked|laughed|replied|grinned|sighed|added)';
const told = new RegExp(
  `[,?!”"’']\\s+["“]?(?:${teller}\\s+${telling}|${telling}\\s+${teller})(?!\\p{L})`,
  'u',
);

const shownBy =
  '(?:sign|board|billboard|poster|label|screen|notice|plaque|banner|placard|letters|display|monitor|caption|headline|sticker|door|card|panel)';
/** "…, the bard said", "…, read the neon board": never the author, who speaks of himself. */
const toldInside = new RegExp(
  `,["”’]?\\s+(?:(?:he|she|it|they|the\\s+\\p{L}+)\\s+${telling}|${telling}\\s+(?:he|she|it|they|the\\s+\\p{L}+)|(?:read|flashed|blinked|announced|proclaimed)\\s+(?:the|a|an|one)\\s+(?:\\p{L}+\\s+){0,2}${shownBy})(?!\\p{L})`,
  'u',
);

/** Whether a teller stands in the middle of the words, after a comma. */
export function isToldInside(text: string): boolean {
  return toldInside.test(text.slice(0, longestLook));
}

/** Whether the words may well be a warning's. */
export function hasWarningWords(text: string): boolean {
  return ofWarnings.test(text);
}

/** Whether the words name what readers are warned of, in any language that is known. */
export function namesWarnedTopic(text: string): boolean {
  return warnedTopicsIn(text.slice(0, longestLook)).length > 0;
}

/** "Rated G, said the poster": somebody in the story speaks or thinks. */
export function isToldBySomebody(text: string): boolean {
  return told.test(text.slice(0, longestLook)) || isToldInside(text);
}
