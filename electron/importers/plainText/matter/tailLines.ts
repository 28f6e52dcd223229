// tailKindOf: lines that a site or an author puts below a story one by one: links, addresses, counters, permissions.
import type { BackMatter } from '../../../../shared/story/story.ts';
import { dayOf } from '../header/dayOf.ts';
import { isToldBySomebody } from '../header/warningWords.ts';
import { isNoticeLikeSentence } from './storySentence.ts';

type Kind = BackMatter['kind'];

const longest = 300;
const longestLine = 200;
const ofWork =
  '(?:stor(?:y|ies)|fics?|fan ?fic(?:tion)?s?|series|chapters?|drabbles?|(?:fan)?works?|pages?|site|translation)';
/** What is done to stories alone, and what is done to anything. */
const posting = '(?:re-?post|archive|plagiari[sz]e|redistribute|hot-?link)';
const copying = '(?:reproduce|distribute|translate|reprint|copy|publish|link|post|use)';
const copied =
  '(?:re-?posted|archived|copied|reproduced|redistributed|distributed|translated|sold|reprinted|altered|published|linked)';
const permission = new RegExp(
  `^\\W{0,8}(?:(?:no part of )?(?:this|my) (?:stor(?:y|ies)|fics?|fan ?fic(?:tion)?s?|series|chapters?|drabbles?) (?:may|can|must|should|is)(?:not| not| never)?(?: to)? be ${copied}\\b|(?:please,? )?(?:do not|don['’]t|never) (?:${posting}\\b|${copying} (?:this|my|any of my|the|these) (?:[a-z]+ )?${ofWork}\\b)[^.!?]{0,80}\\b(?:permission|asking|consent)\\b|permission (?:(?:is |has been )?(?:granted|given) to (?:${posting}|${copying})\\b|to (?:${posting}|${copying})(?:\\s?[:–—-]|\\s(?:is|this|my|elsewhere|granted|given)\\b))|(?:archiv|repost|distribut)(?:e|ing|ion):? (?:is |are )?(?:fine|ok(?:ay)?|allowed|with|by|only)\\b)`,
  'i',
);
const rights =
  /\b(?:original|other|remaining) characters?\b[^.!?"“”]{0,60}\b(?:are|is) (?:all )?mine\b|\bcharacters?\b[^.!?"“”]{0,80}\b(?:(?:are|is|remain) (?:all )?(?:not mine|the property of)|belongs? to their (?:respective |rightful )?(?:owners?|creators?|authors?))\b/i;
const partName = '(?:part|chapter|book|section|page|volume|episode)';
const number = '[\\p{L}\\d]{1,12}(?:-\\p{L}{3,5})?';
/** Without a full stop, which a sentence of the story would have; or with a verb and a number. */
const onward = new RegExp(
  `^[\\s[(<«*→=-]{0,8}(?:(?:(?:go|continue|proceed|jump|forward|read on)\\s+(?:on\\s+)?)?to\\s+(?:the\\s+)?(?:next\\s+${partName}|${partName}\\s+${number}|epilogue|sequel)[\\s\\])>»*→=-]{0,8}|(?:go|continue|proceed)\\s+(?:on\\s+)?to\\s+${partName}\\s+${number}[.!])$`,
  'iu',
);
const named = new RegExp(
  `^\\W{0,6}(?:next|previous|prev|forward|up next|coming (?:up|next|soon))\\s?:\\s{0,3}${partName}\\s+${number}(?:\\s?[:–—-]\\s.{1,60})?\\W{0,6}$`,
  'iu',
);
/** "[ Part 2 ]", "<< Chapter Three >>": with nothing below it, a link to what it names. */
const bracketed =
  /^\s{0,9}[[<{«]{1,3}\s{0,4}(?:(?:part|chapter|teil|kapitel|chapitre|partie|часть|глава)\s[\p{L}\d]{1,12}|read (?:more|the rest))[\s.…]{0,6}[\]>}»]{1,3}\s*$/iu;
const readMore = /^\(\s{0,4}read (?:more|the rest).{0,40}\)$/i;
const place = '(?:https?:\\/\\/|www\\.)\\S+';
const mail = '(?:mailto:)?[\\w.+-]{1,60}@[\\w.-]{3,80}';
const address = new RegExp(
  `^\\W{0,4}(?:feedback|comments?|web ?sites?|web ?page|home ?page|site|page|url|lj|live ?journal|journal|blog|e-?mail|mail|contact|archived?(?: at)?|(?:my|other|more) (?:site|stories|page|fics?|fiction|website)(?: at)?|stories|fiction|tumblr)\\s?:\\s{0,4}<?(?:${place}|${mail})>?\\W{0,3}$`,
  'i',
);
const visit =
  /^\W{0,6}(?:(?:please|come|and|do|go)\s)*(?:(?:visit|see|check out|stop by|drop by)\s(?:me|us|my|our|the author|more)\b|(?:more|other|the rest|all)\s(?:of\s)?(?:my\s)?(?:other\s)?(?:stories|fics?|fan ?fic(?:tion)?)\b|my\s(?:other\s)?(?:stories|fics?|web ?site|home ?page|page)\b).{0,100}(?:https?:|www\.)/i;
const counter =
  /^\W{0,4}(?:hits|views|reads|page ?views|visits|visitors|counter|downloads|word ?count|total words)\s?:\s{0,4}[\d,. ]{1,14}\+?\W{0,3}$/i;
const crosspost = /^\W{0,6}(?:cross-?posted|x-?posted)\s(?:to|from|at|on|in|like)\s/i;
const dated =
  /^\W{0,4}((?:last\s|first\s|originally\s)?(?:updated?|modified|revised|uploaded|posted|added|created|published|written|completed|finished|started))(?:\s(?:on|in))?(?:\s?:)?\s{1,4}(\S.{3,30}?)\W{0,2}$/i;
/** A day that a page was made; that of a diary would say "written". */
const ofPage = /^(?:last|updated?|modified|revised|uploaded)/i;

type Found = { readonly kind: Kind; readonly isWeak: boolean };

function lineKindOf(line: string): Found | null {
  if (line.length > longestLine) return null;
  const found = (kind: Kind, isWeak = false) => ({ kind, isWeak });
  if (onward.test(line) || named.test(line) || bracketed.test(line) || readMore.test(line))
    return found('navigation');
  if (visit.test(line)) return found('navigation');
  if (address.test(line)) return found(/^\W{0,4}(?:feedback|comment)/i.test(line) ? 'notes' : 'other');
  if (counter.test(line) || crosspost.test(line)) return found('other');
  if (permission.test(line)) return found('copyright');
  const [, label = '', day = ''] = dated.exec(line) ?? [];
  return day !== '' && dayOf(day) !== null ? found('other', !ofPage.test(label)) : null;
}

/** The kind of the first line, where each is of some kind; null for what may be the story's own. */
export function tailKindOf(lines: readonly string[]): Kind | null {
  const text = lines.join(' ');
  if (text.length > longest * 2 || isToldBySomebody(text)) return null;
  if (text.length <= longest && (permission.test(text) || rights.test(text)))
    return isNoticeLikeSentence(text) ? null : 'copyright';
  const found = lines.map(lineKindOf);
  return found.every((each) => each !== null) && found.some((each) => each?.isWeak === false)
    ? (found[0]?.kind ?? null)
    : null;
}
