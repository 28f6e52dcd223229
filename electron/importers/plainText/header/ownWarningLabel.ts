// beginsWithWarning, warnsInTag, warnsByLabel: words that warn by the label before them, whatever follows it.
import { namesHarm } from './contentNotice.ts';

const begins =
  /^[\s*_~(<[{•·!-]{0,8}(?:(?:(?:content|trigger|chapter|story)\s+)?warnings?|[ct]w|caution|beware|heads[\s-]?up|contains|adult\s+content|sexual\s+content|triggers?|squicks?)[\s*_]{0,3}(?:[:：?!]|\s[–—-]\s)\s{0,3}\S/i;
const ofStory =
  /^\W{0,6}this\s+(?:story|fic|chapter|part|one)\s+(?:also\s+)?(?:contains|deals|includes|features)\s/i;

/** A line that begins a warning of its own. */
export function beginsWithWarning(line: string): boolean {
  return begins.test(line.slice(0, 80)) || ofStory.test(line.slice(0, 80));
}

const tag = /^\W{0,4}(?:(?:content|trigger)\s+warnings?|warnings?|[ct]w)\s*[:：–—-]\s*(\S.*)$/i;
const none = /^\W*(?:no|none|nothing|not|n\/a|nope|never|nil|zero)(?!\p{L})/iu;
const longestTag = 100;

/** "Content Warning: Animal Death" among the tags. */
export function warnsInTag(text: string): boolean {
  const words = text.length > longestTag ? undefined : tag.exec(text)?.[1];
  return words !== undefined && !none.test(words);
}

const announces = /^\W{0,4}(?:contains|heads[\s-]?up|caution|beware)\s?:[*_\s]{0,4}/i;
/** What else authors announce so, of their work and not of what it does to its readers. */
const ofWork =
  /(?<!\p{L})(?:un-?beta\p{L}*|beta\p{L}*|sequels?|prequels?|series|updat\p{L}+|chapters?|parts?|spoilers?|au|aus|pov|canon|fics?|first|written|posted|english|typos?|mistakes?|songs?|lyrics|timeline|words?|pages?|pictures?|images?|links?|long|short|reviews?|comments?|feedback|flames?|cross-?overs?|archiv\p{L}+|ocs?|original|characters?|humou?r|fluff\p{L}*|schmoop|sap|romance|crack|silliness|silly|cute\p{L}*|happy|jokes?|puns?|tears|tissues?)(?!\p{L})/iu;

/** "Heads up: there's a bit with a dog.": among a story's fields, unless it says what no reader is warned of. */
export function warnsByLabel(line: string): boolean {
  const label = announces.exec(line)?.[0];
  if (label === undefined) return false;
  const words = line.slice(label.length);
  if (none.test(words) || !/\p{L}{3}/u.test(words)) return false;
  // "Caution: wet paint" stands on a door.
  const isOfStory = /contains|heads/i.test(label) || /(?<!\p{L})contains(?!\p{L})/iu.test(words);
  return namesHarm(words) || (isOfStory && !ofWork.test(words));
}
