// contentNotice: sentences above a story that warn of what it contains, under no label of a field.
import { warnedTopicsIn } from '../../../../shared/story/warnedTopics.ts';
import { sentencesOf } from './sentencesOf.ts';
import { tellsTale } from './tellsTale.ts';
import { isToldInside } from './warningWords.ts';

const longestNotice = 1_500;
const ofStory =
  /\b(?:(?:this|the\s+following)\s+(?:[\w/-]{1,20}\s+)?(?:story|fic|fanfic|fanfiction|ficlet|chapter|series|work)|this\s+(?:is|was)\s+(?:an?|my)\s+(?:[\w/-]{1,20}\s+){0,3}(?:story|fic|fanfic|fanfiction|ficlet))\b/i;
/** How a story is said to have something in it. */
export const contains =
  /\b(?:contain(?:s|ed|ing)?|includ(?:es?|ing)|deal(?:s|ing)?\s+with|depict(?:s|ing|ions?)|features?|involv(?:es?|ing)|there\s+(?:is|are|will\s+be)|mentions?)\b/i;
/** Addressed to readers of the text, and loud enough that no story begins so. */
const loud =
  /\bWARNINGS?\b|(?:^|[.!?*]\s+)warnings?\s*[:!]|\b(?:have|['’]ve)\s+been\s+warned\b|\bunder\s+(?:18|21|eighteen)\b|\bread\s+at\s+your\s+own\s+risk\b/;
const content =
  /(?<![\w-])(?:child\s+abuse|domestic\s+abuse|abuse|abusive|suicid(?:e|al)|self[- ]?(?:harm|injury|mutilation)|tortured?|mutilat(?:ion|ed)|incest|gore|gory|graphic|slash|femslash|m\/m|f\/f|sex|sexual|smut|bdsm|violence|eating\s+disorders?|anorexia|bulimia|miscarriage|drug\s+(?:use|abuse)|mpreg|bestiality|necrophilia|cannibalism|explicit|character\s+deaths?|deathfic)(?![\w])/gi;
const denied = /\b(?:no|not|nor|without|never|n['’]t|non)\b(?:\s+[\w-]+){0,3}\s+$/i;
/** What an author calls the story above it, and the warning said to the reader: neither is enough alone. */
const thisOne = /\b(?:this|the\s+following)\s+(?:one|part|piece|story|fic|chapter|series|work)\b/i;
const toReader =
  /^\W{0,6}beware\b|\b(?:be|been|consider\s+yourself|you[’']re|you\s+are)\s+(?:fore)?warned\b|\b(?:fair|just\s+a|word\s+of)\s+warning\b|\bproceed\s+with\s+caution\b/i;
/** "If … bothers you, do not read", "Not for the squeamish": said to whoever is about to read. */
const turnsAway =
  /\bif\b[^.!?]{0,80}\b(?:bothers?|offends?|upsets?|disturbs?|squicks?|triggers?|squicked|offended|triggered|uncomfortable|problem)\b[^.!?]{0,60}\b(?:read(?:ing)?|skip|turn\s+back|leave|go\s+away|back\s+button|click|hit\s+back|pass)\b|^\W{0,6}not\s+(?:suitable\s+)?for\s+(?:the\s+)?(?:squeamish|faint|easily|kids|children|minors|those\s+who)\b|\bturn\s+back\s+now\b/i;
const bothersBelow =
  /\bif\s+(?:that|this|it|any\s+of|either\s+of)\b[^.!?]{0,60}\b(?:bothers?|offends?|upsets?|disturbs?|squicks?|triggers?|problem)\b[^.!?]{0,80}\b(?:read(?:ing)?|skip|turn\s+back|leave|go\s+away|back\s+button|click|hit\s+back)\b/i;
const longestPlea = 600;
const harm =
  /(?<![\w-])(?:dies?|dead|dying|deaths?|kill(?:s|ed|ing)?|murder(?:s|ed)?|blood(?:y)?)(?![\w-])/gi;
const speech = /^\s*["“”„«»‘']/;

const longestLook = 4_000;

const isNamed = (text: string, words: RegExp) =>
  [...text.matchAll(words)].some(({ index }) => !denied.test(text.slice(Math.max(0, index - 60), index)));

/** Whether the words name, and do not deny, what readers may want to be warned of. */
export function namesContent(written: string): boolean {
  const text = written.slice(0, longestLook);
  return isNamed(text, content) || warnedTopicsIn(text).length > 0;
}

/** The same, or a death told in plain words: only to be asked of words that warn. */
export function namesHarm(written: string): boolean {
  return isNamed(written.slice(0, longestLook), harm) || namesContent(written);
}

const longestTag = 80;
const tagHarm =
  /^(?:(?:past|implied|referenced|references? (?:to|of)|mentions? of|mentioned|discussions? of|canon(?:ical)?|attempted|minor|major|mild|some|graphic|explicit|temporary|childhood|non-?graphic|vague|brief|heavy|warnings?:?|tw:?|cw:?)\s+){0,3}(?:(?:child|domestic|emotional|physical|psychological|sexual|animal|substance|drug|alcohol|parental|spousal)\s+(?:abuse|violence)|abuse|suicid(?:e|al)|self[- ]?(?:harm|injury|mutilation)|torture|mutilation|incest|gore|eating\s+disorders?|anorexia|bulimia|miscarriage|bestiality|necrophilia|cannibalism)(?:\s+(?:attempts?|ideation|thoughts|recovery|mention(?:ed|s)?|referenced?|references|implied|themes?|scars|warning|aftermath|past|\(past\)|\(mentioned\)|\(implied\)))*$/i;

/** Of a tag, which names far more than what harms: "Suicide Squad" and "Abuse of Commas" are none. */
export function namesHarmInTag(tag: string): boolean {
  return tag.length <= longestTag && tagHarm.test(tag.trim());
}

/** `text` is a whole paragraph, its lines joined. */
export function isContentNotice(text: string): boolean {
  if (text.length > longestNotice || text.length < 12 || speech.test(text)) return false;
  if (isToldInside(text)) return false;
  if (toReader.test(text) && thisOne.test(text) && namesHarm(text)) return true;
  if (text.length <= longestPlea && (turnsAway.test(text) || bothersBelow.test(text)) && namesContent(text))
    return !tellsTale(text);
  const [isOfStory, isLoud] = [ofStory.test(text), loud.test(text)];
  if (!isOfStory && !isLoud) return false;
  return contains.test(text) && namesContent(text);
}

const fewSentences = 3;

/** Of a paragraph that says other things besides, the sentences that warn; null where it is short, and warns as a whole. */
export function noticeSentences(text: string): readonly string[] | null {
  const sentences = sentencesOf(text);
  if (sentences.length <= fewSentences) return null;
  const warning = sentences.filter((sentence) => loud.test(sentence) || namesContent(sentence));
  return warning.length === 0 ? null : warning;
}
