// closingWordsKindOf: lines in which authors and archives take their leave: where a sequel is, who translated, what they hope for.
import type { BackMatter } from '../../../../shared/story/story.ts';
import { isNoticeLikeSentence } from './storySentence.ts';

const longest = 200;
const opening = '^[\\s*_~([<=–—-]{0,8}';
const closing = '[\\s*_~)\\]>=!.…–—-]{0,8}$';
/** Without the full stop that a sentence of a story would have. */
const linkClosing = '[\\s*_~)\\]>=!…–—-]{0,8}$';
const quoted = '["“‘\'_*][^"“”_*]{1,60}["”’\'_*][.!]?';
const work = '(?:stor(?:y|ies)|fics?|fan\\s?fic(?:tion)?s?|works?|tales?|writing)';

const moreOf = new RegExp(
  `${opening}(?:read\\s)?(?:more|other|all(?:\\sthe)?)\\s${work}\\s(?:by|from)\\s[\\p{L}\\p{N}][^.!?:;"“”]{0,40}${linkClosing}`,
  'iu',
);
const sequel = new RegExp(
  `${opening}(?:(?:go\\s|continue\\s)?on\\sto|go\\sto|read|see)\\s(?:the|its|my)\\s(?:sequel|prequel|next\\s(?:story|part))(?:[\\s,:–—-]{1,4}${quoted})?${linkClosing}`,
  'iu',
);
/** Of another story, which says nothing of how far this one is. */
const continuedIn = new RegExp(
  `${opening}continued\\s(?:in|with)\\s(?:${quoted}|(?:book|volume)\\s[\\p{L}\\d]{1,10}(?:[\\s,:–—-]{1,4}${quoted}|\\s?[:–—]\\s[^.!?"“”]{1,40})?)${closing}`,
  'iu',
);
const made =
  /^[\s*_~([<–—-]{0,8}(?:[Tt]ranslated|[Bb]eta(?:['’]?e?d|[ -][Rr]ead))\s(?:from\s\p{Lu}\p{L}{2,14}\s)?by\s[\p{Lu}\p{N}][\p{L}\p{N}_.'’-]{0,30}(?:\s(?:and\s|&\s)?\p{Lu}[\p{L}.'’-]{0,30}){0,3}[\s*_~)\]>!.]{0,8}$/u;
const accessed =
  /^\W{0,8}(?:this|the)\s(?:page|site|story|fic|document|file)\s(?:has\s(?:now\s)?been|was)\s(?:accessed|viewed|visited|read|hit|loaded)\s(?:\d[\d,. ]{0,12}\s(?:times|visitors|people)|times\ssince)\b/i;
const stored =
  /^\W{0,8}(?:story|fic|fan\s?fic(?:tion)?|page)\s(?:archived|hosted|posted|housed|found)\s(?:at|on)\s<?(?:https?:|www\.)\S{3,120}$/i;
const counted = /^\W{0,4}(?:wc|word\s?count)\s?[:=]\s?\d[\d,. ]{0,10}(?:\swords)?\W{0,3}$/i;
const notesAbove =
  /^\W{0,6}(?:see\s)?(?:author(?:['’]?s)?|story)(?:\s(?:and|&)\s(?:author(?:['’]?s)?|story))?\snotes?\s(?:are\s)?(?:above|at\sthe\s(?:top|beginning))\W{0,6}$/i;

const wished =
  '(?:kudos|comments?|reviews?|feedback|concrit)(?:,?\\s(?:and|&|or)\\s(?:kudos|comments?|reviews?|feedback|concrit)){0,2}';
const ofKudos = new RegExp(
  `${opening}${wished}\\s(?:are|is|=|equals?)\\s(?:(?:always|very|much|so|greatly|like)\\s){0,2}(?:love[d]?|appreciated|adored|welcomed?|cherished|treasured|treats|cookies|chocolate|nice)(?!\\p{L})`,
  'iu',
);
const asked =
  '(?:r\\s?&\\s?r|(?:read\\sand\\s)?review|comment|(?:leave|drop)\\s(?:me\\s)?(?:a\\s)?(?:review|comment|feedback|kudos)|send\\s(?:me\\s)?feedback|(?:let\\sme\\sknow|tell\\sme)\\swhat\\syou\\sth(?:ink|ought))';
const leave = new RegExp(
  `${opening}(?:(?:well|so|okay|ok|and)[,.!\\s]{1,4})?(?:that['’]s|that\\swas)\\s(?:it|all)(?:\\s(?:folks|for\\snow|for\\stoday))?[.!~\\s]{1,6}(?:so\\s)?(?:please|pls|plz)?,?\\s?${asked}[\\s!.~:;)^_<3*-]{0,12}$`,
  'iu',
);
const feed = /^\W{0,6}(?:please,?\s)?feed\sthe\s(?:author|writer)s?(?!\p{L})/iu;

type Form = readonly [RegExp, BackMatter['kind']];
const forms: readonly Form[] = [
  [moreOf, 'navigation'],
  [sequel, 'navigation'],
  [continuedIn, 'other'],
  [made, 'notes'],
  [accessed, 'other'],
  [stored, 'other'],
  [counted, 'other'],
  [notesAbove, 'other'],
  [ofKudos, 'notes'],
  [leave, 'notes'],
  [feed, 'notes'],
];
/** A word of each form. */
const anyOf =
  /\b(?:more|other|all|sequel|prequel|next|continued|translated|beta\S{0,5}|times|archived|hosted|posted|housed|found|wc|count|wordcount|notes?|kudos|comments?|that['’]s|that was|feed)\b/i;

/** "Wren, Holt, and 12 guests left kudos on this work!": the names may be many. */
const kudosLeft = /(?:^|\s|\))left kudos on this (?:work|chapter)!?(?:\s?\(collapse\))?\s*$/;

export function closingWordsKindOf(text: string): BackMatter['kind'] | null {
  if (text.includes('left kudos on this') && kudosLeft.test(text)) return 'other';
  if (text.length > longest || text.includes('\n') || !anyOf.test(text)) return null;
  const kind = forms.find(([form]) => form.test(text))?.[1] ?? null;
  return kind === null || isNoticeLikeSentence(text) ? null : kind;
}
