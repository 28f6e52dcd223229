// isLinkLikeSentence, isNoticeLikeSentence, isShownAbove: a story's last words that begin as a site's link or an author's notice does.
import { isToldBySomebody } from '../header/warningWords.ts';
import { authorly } from './readsAsStory.ts';
import { isSaidInStory } from './saidInStory.ts';

const openEndedLink = /^[\s*_]*(?:(?:go |return |back )+to|retour|e-?mail)\s/i;
/** Where a site's links lead, and hardly ever the people of a story. */
const sitePlace =
  /\b(?:(?:home|main|title|first|story|stories|fic|index|front|my|web)[ -]?pages?|page (?:one|\d+)|index|menu|(?:web ?)?site|archives?|fan ?fic(?:tion)?s?|fics?|fiction|contents|stories|previous|next|top)\b/i;

/** "Back to the bridge.": a sentence with its full stop or a comma, and no place on a site. */
export function isLinkLikeSentence(line: string): boolean {
  if (!openEndedLink.test(line) || sitePlace.test(line)) return false;
  return /[.!?…]["”’*_\s]*$|[,;"“”]/.test(line);
}

const longestLook = 600;
const longestPlea = 160;
const year = /\b(?:19|20)\d\d\b|©|\([cC]\)/;
const somebody = /\b(?:he|she|his|her|him|hers)\b/i;
const past =
  /\b(?:was|were|had|said|went|came|stood|looked|took|saw|knew|felt|did|could|would|told|kept|made|thought|left|(?:he|she|they)\s+(?:\p{Ll}+ly\s+|never\s+)?\p{Ll}{2,}(?:ed|t))(?!\p{L})/iu;
/** What it begins with is said of the author's work; the rest tells whether that is so here. */
const opening =
  /^[\s*_~([<"“«‘'–—-]{0,8}(?:copyright|all rights reserved|notes?[\s*_)\]]{0,4}[:\-–—]|(?:so,? )?please,? (?:do )?(?:review|comment|let me know)|let me know|thank(?:s| you) for reading|e?-?mail)/i;
const pleaded =
  /^[\s*_~([<–—-]{0,8}(?:so,? )?(?:(?:please,? (?:do )?(?:review|comment)|thank(?:s| you) for reading)|((?:please,? )?let me know)|(what(?: do| did|[’']d) you think))(?=\W|$)/i;
const ofWork =
  /^(?:\s+(?:this|my|our|the|all|of|on|about|these|that|another|little|first|long|short|silly|crazy|sad))*\s+(?:fan\s?fic\p{L}*|fics?|ficlets?|story|stories|chapters?|parts?|ones?|it|tale|series|saga|drabbles?|work|works|piece|and|or|so|to|until|till|every(?:one|body)|guys|folks|people|if|i|please|you|here|along|me|my|at|as|with|by|in|through|far|on|because|since|when you|before you|(?:this|all|these)(?=\s*(?:$|[^\p{L}\s])|\s+(?:far|until|till|and|through|to|so)(?!\p{L})))(?!\p{L})/iu;
const ofOpinion = /^\s+(?:what|how|if|whether)\s+(?:you|i|it|this|there|any)(?!\p{L})/iu;

/** "Please review the logs, Captain.": what is pleaded for is no part of the author's work. */
function pleadsForOther(text: string): boolean {
  const found = text.length > longestPlea ? null : pleaded.exec(text);
  if (found === null) return false;
  const rest = text.slice(found[0].length);
  if (!/^\s+\p{L}/u.test(rest) || authorly.test(rest) || /[:;=]-?[)D]|\^_*\^|<3|@/.test(rest)) return false;
  if (found[1] !== undefined) return !ofOpinion.test(rest);
  if (found[2] !== undefined)
    return !/^\s+(?:of|about|so|now|guys|every\w+|all|people|folks)(?!\p{L})/iu.test(rest);
  return (
    !ofWork.test(rest) ||
    /^\s+my\s(?!(?:first|little|long|short|silly|\p{L}*fic|story|stories|work|tale))/iu.test(rest)
  );
}

/** "Copyright was the last thing on his mind.", "Note: he never came back.": somebody in the story does or says it. */
export function isNoticeLikeSentence(text: string): boolean {
  if (text.length > longestLook) return false;
  if (pleadsForOther(text) || isSaidInStory(text)) return true;
  const head = opening.exec(text)?.[0] ?? '';
  const rest = text.slice(head.length);
  if (authorly.test(rest) || year.test(rest)) return false;
  if (/^\s*["“„«]/.test(text) && isToldBySomebody(text)) return true;
  return head !== '' && somebody.test(rest) && (past.test(rest) || isToldBySomebody(text));
}

const shown =
  /(?<!\p{L})(?:said|wrote|written|announced|declared|proclaimed|saw|flashed|blinked|appeared|printed|scrawled|carved|etched|posted|hung|stood|added|noticed|typed|painted|scribbled|(?<!\b(?:to|please) )read)(?!\p{L})[^.!?]{0,80}:["”’*_\s]{0,4}$/iu;
const longestShown = 300;

/** "The sign said:" above a notice: the story shows what stands below. */
export function isShownAbove(line: string): boolean {
  return (
    line.length <= longestShown &&
    line.endsWith(':') &&
    !/https?:|www\.|@/.test(line) &&
    shown.test(line) &&
    !authorly.test(line) &&
    !/(?<!\p{L})(?:I|my|me|you|your)(?!\p{L})/u.test(line)
  );
}
