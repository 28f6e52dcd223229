// isChapterFarewell, isPreview, isSignature: an author's last words below a chapter, where no label tells that they are.
import { tellsTale } from '../header/tellsTale.ts';
import { isToldBySomebody } from '../header/warningWords.ts';

const longest = 600;
const speech = /^\s*["“„«‹—–]/;
const ofWork =
  /(?<!\p{L})(?:(?:this|next|last|first|new|another) (?:chapter|chappie|chap|part|instal?lment|one|update)|(?:chapter|part|chappie) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})|(?:my|this|first) (?:fan ?)?(?:fic|fanfiction|ficlet)|next time|updat(?:e|es|ing)|that['’]s (?:it|all) for (?:now|today|this))(?!\p{L})/iu;
const plea =
  /(?:^|[.!?…)~*]\s+|(?<!\p{L})(?:(?:so )?please|plz|pls|(?:remember|don['’]t forget|be sure|feel free) to)\s+)(?:r\s?&\s?r|read and review|review|comment|(?:leave|drop|send)\s(?:me\s)?(?:a\s)?(?:review|comment|feedback))(?!\p{L})|(?<!\p{L})(?:reviews?|comments?|feedback)\s(?:is|are|make|makes|keep|keeps|would be)\s|(?<!\p{L})thank(?:s| you)\s(?:(?:so|very) much\s|a lot\s)?(?:(?:to\s)?(?:all|every(?:one|body)|you)\s(?:of you\s|guys\s)?)?(?:who\s(?:has\s|have\s)?|for\s(?:all\s|the\s|your\s)*)(?:read|review|comment|feedback|favou?rit)/iu;
/** Anybody may ask so; an author asks below words that close a chapter. */
const opinion =
  /(?<!\p{L})(?:(?:tell|let) me (?:know )?what you|hope (?:that )?(?:you|ya|y['’]all)(?: all| guys)? (?:like|enjoy))/iu;
const closes =
  /^[\s*_~(<[-]{0,6}(?:(?:well|so|okay|ok|alright|anyway|and|there)[,!. …]{1,4})?(?:that['’]s|that was|this is|this was|here['’]s|there['’]s|thus ends|so ends|end of)\s/i;

const past =
  /(?<!\p{L})(?:was|were|had|did|said|went|came|stood|looked|took|saw|knew|felt|wrote|thought|told|(?:he|she|they|nobody)\s+\p{Ll}{2,}ed)(?!\p{L})/iu;
const somebody = /(?<!\p{L})(?:he|she|him|his|her|hers)(?!\p{L})/iu;

/** "Well, that's chapter one! Please review and tell me what you think." */
export function isChapterFarewell(text: string): boolean {
  if (text.length > longest || speech.test(text) || !ofWork.test(text)) return false;
  const isAsked = plea.test(text) || (opinion.test(text) && closes.test(text));
  if (!isAsked || isToldBySomebody(text)) return false;
  return !(somebody.test(text) && past.test(text));
}

const shown =
  /^[\s*_~[(<-]{0,6}(?:NEXT TIME|NEXT CHAPTER|NEXT WEEK|NEXT PART|NEXT EPISODE)[*_\s]{0,3}[:!.…–—-]/;
const named =
  /^[\s*_~[(<-]{0,6}(?:(?:preview (?:of|for) |in |on )?(?:the )?next (?:chapter|episode|part|instal?lment)|next time (?:on|in) [^:.!?"“”]{1,60}|preview)[*_\s]{0,3}:/i;

/** "NEXT TIME: Maud finds the tenth boat!" */
export function isPreview(text: string): boolean {
  if (text.length > longest || text.length < 12 || !(shown.test(text) || named.test(text))) return false;
  const said = text.replace(shown, '').replace(named, '');
  // A sign has all its words in capitals.
  return /\p{Ll}/u.test(said) && !past.test(said) && !tellsTale(said) && !isToldBySomebody(text);
}

/** "~Moss", below such words. */
export function isSignature(text: string): boolean {
  return text.length <= 30 && /^\s*[~*–—-]{1,3}\s?\p{Lu}[\p{L}\p{N}_.' -]{0,24}[~*]{0,3}\s*$/u.test(text);
}
