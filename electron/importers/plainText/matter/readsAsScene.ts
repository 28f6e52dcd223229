// readsAsScene: whether words outside a story's usual bounds are told, in whatever person, tense and tongue, and nobody speaks in them as their author.
import { topField } from '../header/looseField.ts';
import { placeOrTime } from '../header/placeOrTime.ts';
import { readByLine } from '../header/readByLine.ts';
import { isRule } from '../lines/rules.ts';
import { readsAsForeignScene } from './readsAsForeignScene.ts';

const longestLook = 4_000;
const longestHead = 60;
const mostHeads = 2;
/** So many words are hardly ever a note of this kind. */
const fewestPlain = 60;
const speech = /["“„«][^"“”„«»]{0,600}["”»]?/g;
const sentenceEnd = /[.!?…]["“”’»)*_]{0,3}$/u;
const opening = /^["“„«‘'*_—–\s]{0,8}[\p{Lu}\d]/u;
const headEnd = /[!?…,;:.]["”»)*_]{0,3}$/;
/** A note on history has its years. */
const year = /(?<!\d)(?:1[0-9]|20)\d\d(?!\d)/;
/** Signs that are drawn and not told. */
const talk = /[:;=]-?[)(DP](?!\p{L})|<3|\^_*\^|!!|\blol\b|@|:\/\/|www\.|[*_]{4}/iu;

/** Of the work itself. The weaker words of an author, as "enjoy", stand in many a tale. */
const ofWork =
  /(?<!\p{L})(?:reviews|reviewers?|r&r|beta(?:s|ed|['’]d)?|fan ?fic(?:tion)?s?|ficlets?|fics?|updat(?:es?|ed|ing)|(?:this|my|our) (?:chapter|part|story|instalment|installment|tale|series|sequel|scene|one|piece|poem|song)|(?:next|new|previous) (?:chapter|part|instalment|installment|fic)|chapters|sequels?|prequels?|disclaimers?|feedback|canon|fandom|episodes?|season \d+|spoilers?|copyright|infringement|pairings?|au|pov|website|author[’']?s? notes?|readers?|takes place|is set|prompts?|drabbles?|inspired|based on|characters|belongs? to|dedicated|epigraph|translat(?:ed|ion))(?!\p{L})/iu;
/** An author of how the work came to be, and of the hopes for it. */
const ofWriting =
  /(?<!\p{L})(?:title|poems?|songs?|lyrics|quot(?:e|es|ed|ation)|wrote|writ(?:e|es|ing|ten)|writers?|idea|plot|muse|challenge|post(?:ed|ing)|enjoy\p{Ll}*|hop(?:e|ed|ing|efully)|sorry|apolog\p{Ll}+|promised?|thanks?|please|everyone|everybody|guys|typos?|mistakes|grammar|english|internet|computer|laptop|exams?|finals|soon|warn\p{Ll}*|comments?|reviews?|first (?:chapter|part|story)|(?:the|last) (?:chapter|part|story)|stor(?:y|ies)|authors?|archived?|summary|here|this is)(?!\p{L})/iu;
/** What is told to make somebody read on. */
const ofTeaser =
  /(?<!\p{L})(?:must|forced to|discovers?|learns?|reali[sz]es?|secrets?|adventures?|fate|destiny|what happens|follows|tells|struggles?|will|can|meets?)(?!\p{L})/iu;
/** Few words with one of these may be of the work, or of what it is made from. */
const ofOccasion =
  /(?<!\p{L})(?:tales?|birthdays?|christmas|half|draft|seasons?|shows?|series|films?|movies?|actors?|cast|cover|rights|money|names? (?:was|were|came)|named|words?|ending|scenes?|part)(?!\p{L})/iu;
/** "Last time: …", "Ages: …" */
const labelled =
  /^[\s*_]{0,4}(?:previously|last time|so far)(?!\p{L})|^[\s*_]{0,4}\p{Lu}[\p{Ll} ]{1,24}[*_]{0,2}:[*_]{0,2} /imu;
const ofNow =
  /(?<!\p{L})(?:is|are|isn[’']t|has|(?<!(?:should|would|could|might|must|to|not) )have|will|may)(?!\p{L})|[’'](?:m|ve|ll|re)(?!\p{L})/iu;

const teller = /(?<![\p{L}’'])(?:I|me|my|mine|we|us|our)(?!\p{L})/iu;
const reader = /(?<!\p{L})(?:you|your|yours|you[’']re|ya|y['’]all)(?!\p{L})/iu;
/** Readers who are told what they may do. */
const advice =
  /(?<!\p{L})(?:(?:if|for|to|thank|with|hope|what|all of|some of|any of) you|you (?:can|will|may|might|should|need|must|want|like|think|know|guys|all|have|who|are|read)|you[’'](?:ll|ve|re|d))(?!\p{L})/iu;
const english = /(?<!\p{L})(?:the|and|of|she|his|they|with|that|to)(?!\p{L})/giu;
const somebody = /(?<!\p{L})(?:he|she|they|him|her|his|them)(?!\p{L})/iu;
/** A name in the midst of a sentence. */
const named = /\p{Ll}[,;]? (?!I(?:['’\s]|$))\p{Lu}\p{Ll}{2,}/u;
const past =
  /(?<!\p{L})(?:was|were|had|did|said|could|would|forgot|sold|began|spoke|rose|fell|gave|found|heard|kept|lay|lost|met|paid|rang|sang|sent|shook|slept|swore|threw|woke|wore|won|drew|drank|drove|ate|flew|grew|hid|knelt|came|went|saw|took|stood|knew|felt|ran|told|sat|got|made|thought|held|left|(?!based|inspired|named|edited|dedicated|borrowed|rated|unbeta\p{Ll}*)\p{Ll}{3,}ed)(?!\p{L})/gu;
/** "Orrin wakes", "she does not look". */
const presentOfOther =
  /(?:(?<!\p{L})(?:[Hh]e|[Ss]he|[Nn]obody)|(?<!\p{L})\p{Lu}\p{Ll}{2,}) (?:\p{Ll}+ly |never |only |just )?(?!was|is|has|its|this|as|us|always|perhaps|less|unless)\p{Ll}{2,}(?:s|sn[’']t)(?!\p{L})/gu;
const deed =
  '(?:wake|woke|look|stand|stood|sit|sat|turn|walk|run|ran|climb|open|close|shut|reach|pull|push|watch|hear|heard|listen|swear|swore|step|stare|glance|nod|shake|shook|shrug|smile|laugh|shout|whisper|hold|held|grab|drop|put|lie|lay|kneel|knelt|get|got|go|went|come|came|take|took|see|saw|wait|wear|wore|follow|lift|lean|touch|breathe|feel|felt|say|said|ask|answer|kick|catch|caught|fall|fell|drink|drank|eat|ate|slept|leave|left|knock|cross|pick|throw|threw)(?:e?d|p?ped)?';
const deedOfTeller = new RegExp(`(?<!\\p{L})I (?:\\p{Ll}+ly |never |just |only )?${deed}(?!\\p{L})`, 'gu');
const deedOfReader = new RegExp(
  `(?<!\\p{L})[Yy]ou (?:\\p{Ll}+ly |never |just |only )?${deed}(?!\\p{L})`,
  'gu',
);

const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

function paragraphsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const paragraphs: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isGap = line === '' || isRule(line);
    if (!isGap && isOpen) paragraphs.at(-1)?.push(line.trim());
    else if (!isGap) paragraphs.push([line.trim()]);
    isOpen = !isGap;
  }
  return paragraphs;
}

/** "4 May 1999", "Dorrow Pier" with "Monday, 6 am" below it: lines that say where or when, and tell nothing. */
function isSceneHead(lines: readonly string[]): boolean {
  return (
    lines.length <= mostHeads &&
    lines.every((line) => line.length <= longestHead && !headEnd.test(line) && opening.test(line)) &&
    placeOrTime.test(lines.join(' '))
  );
}

/** A title with its author's name below it: one more story. */
function isTitleWithName(lines: readonly string[], next: readonly string[] | undefined): number {
  const [title = '', name = ''] = [...lines, ...(lines.length === 1 ? (next ?? []) : [])];
  const isHead = title.length <= longestHead && !headEnd.test(title) && readByLine([name], 0) !== null;
  if (!isHead || lines.length > mostHeads || (lines.length === 1 && (next?.length ?? 0) > 1)) return 0;
  return lines.length === 1 ? 2 : 1;
}

/** The paragraphs that tell; null where one of them is neither told nor says where the next is. */
function toldIn(lines: readonly string[]): readonly string[] | null {
  const paragraphs = paragraphsOf(lines);
  const told: string[] = [];
  const first = paragraphs[0];
  const skipped = first === undefined ? 0 : isTitleWithName(first, paragraphs[1]);
  for (const [index, own] of paragraphs.entries()) {
    if (index < skipped) continue;
    if (index < paragraphs.length - 1 && isSceneHead(own)) continue;
    const text = own.join(' ');
    if (!sentenceEnd.test(text) || !opening.test(text)) return null;
    if (own.length === 1 && text.length < 200 && topField(text) !== null) return null;
    told.push(text);
  }
  return told;
}

/**
 * `lines` are cut at blank ones. Short words are told only where two paragraphs go together. False for what may as well
 * be a note, a teaser, an epigraph or a letter.
 */
export function readsAsScene(lines: readonly string[], fewestWords: number): boolean {
  const texts = toldIn(lines);
  if (texts === null || texts.length === 0) return false;
  const whole = texts.join('\n').slice(0, longestLook);
  const told = whole.replace(speech, ' ');
  const words = wordsIn(whole);
  if (words < fewestWords || talk.test(told) || year.test(told)) return false;
  if (texts.length < 2 && words < fewestWords * 2) return false;
  if (count(told, english) * 20 < wordsIn(told)) return readsAsForeignScene(texts.length, told);
  if (ofWork.test(told) || labelled.test(told)) return false;
  if (words < fewestPlain && ofOccasion.test(told)) return false;
  const isSpoken = texts.some((text) => /^["“„«]/.test(text)) || /["”»],? said /.test(whole);
  if (teller.test(told)) return !reader.test(told) && isToldByI(told);
  if (reader.test(told)) return isToldToYou(told, texts.length);
  const isPeopled = somebody.test(told) || isSpoken || (words >= fewestPlain && named.test(told));
  if (!isPeopled) return false;
  if (count(told, past) >= Math.max(2, wordsIn(told) / 30) && !ofNow.test(told))
    return !ofWriting.test(told) || (words >= fewestPlain && count(told, past) * 12 >= wordsIn(told));
  return words >= fewestPlain && isToldInPresent(told, texts.length);
}

function isToldByI(told: string): boolean {
  if (ofWriting.test(told)) return false;
  const deeds = count(told, deedOfTeller);
  return deeds >= 2 && (somebody.test(told) || count(told, presentOfOther) > 0);
}

const isToldToYou = (told: string, paragraphs: number) =>
  paragraphs >= 2 && !advice.test(told) && !ofWriting.test(told) && count(told, deedOfReader) >= 2;

const isToldInPresent = (told: string, paragraphs: number) =>
  paragraphs >= 2 &&
  !/\?/.test(told) &&
  !ofTeaser.test(told) &&
  !ofWriting.test(told) &&
  count(told, presentOfOther) >= 4;
