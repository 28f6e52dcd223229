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
  return told.test(text.slice(0, longestLook));
}
