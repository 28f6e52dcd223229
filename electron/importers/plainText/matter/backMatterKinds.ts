// backMatterKindOf: a paragraph below a story as navigation, notice, licence, note or "to be continued".
import type { BackMatter } from '../../../../shared/story/story.ts';
import { frontKindOf } from '../header/frontKindOf.ts';
import { isToldBySomebody } from '../header/warningWords.ts';
import { isRowOfPartLinks } from '../headings/partLinks.ts';
import { isRule } from '../lines/rules.ts';
import { isChapterFarewell, isPreview } from './chapterFarewell.ts';
import { closingWordsKindOf } from './closingWords.ts';
import { goesOnInParagraph } from './noteBracket.ts';
import { noteLabel } from './noteLabel.ts';
import { isLinkLikeSentence, isNoticeLikeSentence } from './storySentence.ts';
import { tailKindOf } from './tailLines.ts';

/** `continued` and `ended` are other matter that also tells the status. */
export type FoundKind = BackMatter['kind'] | 'continued' | 'ended';

const longestMatter = 3_000;
const longestLine = 600;
const navigationWord =
  'back(?: home| to .{1,30})?|home(?:page)?|next|previous|prev|index|main(?: page| menu)?|top|up|(?:go |return|back) to .{1,30}|(?:go |continue )?on to (?:the )?(?:next )?(?:part|chapter|book|story|page|section) ?\\S{0,10}|return|e-?mail(?: .{1,20})?|print(?:er)?(?:[- ]friendly.{0,12})?|archives?|stories|fan ?fics?(?:tion)?|links|guestbook|sign (?:my |the )?guestbook|view (?:my |the )?guestbook|actions|comments?|\\d{1,5} comments?|no comments|kudos|bookmark|share|reply|link|flag|tell a friend|previous (?:post|entry|chapter|story|page)(?:\\s+share)?(?:\\s+next (?:post|entry|chapter|story|page))?|top-level comments only|next (?:post|entry|chapter|story|page|part)|(?:post|leave|add) a (?:new )?(?:comment|review)|read comments|skip to top|↑ top|feedback|review this (?:story|chapter)|add to (?:my )?(?:favou?rites|memories)|site map|search|browse|authors?|titles?|categories|recent|contact(?: us| me)?|about(?: us| me)?|log ?in|register|faq|help|zurück|weiter|startseite|zur übersicht|inhalt|accueil|retour(?: .{1,30})?|suivant|précédent|inicio|volver|siguiente|anterior|назад|вперёд|вперед|далее|главная|на главную|оглавление|наверх|гостевая';
const navigationLine = new RegExp(
  `^[\\s↑←→«»<>|\\[\\](){}*•·-]*(?:${navigationWord})[\\s↑←→«»<>|\\[\\](){}*•·.!-]*$`,
  'iu',
);
const address = /^[\s<([]*(?:https?:\/\/|www\.)\S+[\s>)\]]*$/i;
const siteLine =
  /^\W{0,8}(?:(?:this|the) (?:story|fic|page|site|work) (?:is |was |has been )?(?:archived|hosted|mirrored|housed|read|visited)\b|(?:original(?:ly)? (?:posted|published)|also (?:posted|archived)|archived?|posted|crossposted) (?:at|on|to|in|from)\b.{0,60}(?:https?:|www\.|\.(?:com|org|net)\b)|you are visitor\b|you are (?:the )?(?:number )?\d[\d,.]* (?:visitor|person)|visitors?:? \d|(?:page |site )?last (?:updated|modified|revised)\b|(?:this|the) .{0,60}web ?ring\b|want to join the ring|\[?\s*(?:prev(?:ious)?|next|skip|list|random|join)\b.{0,30}\b(?:site|sites|ring)\b|story id:? ?\d|this page (?:is |was )?(?:hosted|maintained|created|copyright)|hosted by\b|powered by\b|generated (?:by|with|at|on)\b|end file\.?$|report (?:abuse|this)|stored by\b)/i;
const mailing =
  /^\W{0,8}(?:to (?:un)?subscribe\b|to (?:post|reply|send) (?:a message|to this|to the list)|(?:un)?subscribe:|post message:|list owner:|yahoo! groups|your use of yahoo|this (?:list|mail) (?:is|was|has been) (?:maintained|hosted|scanned)|posted via\b|sent via\b|sent from my\b|get your (?:private,? )?free\b|do you yahoo|------=?_|--+==* ?(?:sent|posted) via|-+= ?posted via|mailing list\b|end of .{1,80}\bdigest\b,?(?: (?:vol(?:ume)?|issue|number|no|v)\b.{0,40}|[ #]*\d.{0,40})?\s*(?:$|\n)|for (?:more )?information (?:on|about) this list|community email addresses)|(?:^|\s)(?:unsubscribe|majordomo|listserv)@/i;
const copyright =
  /^\W*(?:copyright\b|©|\(c\)\s*\d|all rights reserved)|\b(?:intellectual property of|registered trademarks? of|trademarks? (?:are|is) (?:the )?property|all rights reserved|property of their respective owners)\b|^\W*(?:все права защищены|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)/iu;
/** "(c) A. Name, 2003": words before the year that are all a name. */
const copyrightOfName =
  /^\W{0,8}(?:\([cC]\)|©)\s{0,3}(?:\p{Lu}[\p{L}.'’-]{0,30}(?:,\s?|\s&\s|\s)){1,5}(?:19|20)\d\d(?!\d)/u;
const licence = /\b(?:creative commons|licen[cs]ed under|cc[ -]by(?:-|\b)|project gutenberg)\b/i;
const inPart =
  '(?:\\s*,?\\s*(?:in|with)\\s+(?:the\\s+)?(?:next\\s+)?(?:chapter|part|book|episode)?\\s*[\\p{L}\\d]{0,10})?';
const inTitle = `(?:\\s+(?:in|with)\\s+["“«'‘_*][^"”»_*]{1,50}["”»'’_*])?`;
const continued = new RegExp(
  `^[\\s*_~(\\[<=\\-–—.…]{0,12}(?:to be (?:continued|concluded|cont['’]?d?\\.?)(?:${inTitle}|${inPart})|tbc${inPart}|continued(?:\\s*,?\\s*(?:in|with)\\s+(?:the\\s+)?(?:next\\s+)?(?:chapter|part)\\s*[\\p{L}\\d]{0,10})|t\\.\\s?b\\.\\s?c\\.?|продолжение следует|fortsetzung folgt|wird fortgesetzt|[àa] suivre|continuar[áa]|continua|(?:la )?suite (?:au|dans le) prochain (?:chapitre|épisode)|fortsetzung im nächsten (?:kapitel|teil))[\\s*_~)\\]>=\\-–—.!…?]{0,20}$`,
  'iu',
);
const endOfPiece =
  /^[\s*_~([<=\-–—.]{0,12}ende? (?:of )?(?:the )?(?:part|chapter|book|teil|kapitel) [\p{L}\d]{1,12}(?:\s*[([]?\s?(?:of|\/)\s*[\p{L}\d?]{1,8})?[\s*_~)\]>=\-–—.!]{0,12}$/iu;
const wholeOf = /\b(\p{L}{3,9}|\d{1,3})\s*[([]?\s?(?:of|\/)\s*(\p{L}{3,9}|\d{1,3})\W*$/iu;
const ended =
  /^[\s*_~([<={\-–—.•·/]{0,12}(?:[Tt]he [Ee]nd|THE END|(?:The End|THE END)\s?\?|End|END|[Ff]in|FIN|[Ff]inis|FINIS|[Oo]wari|OWARI|[Dd]as [Ee]nde|DAS ENDE|Ende|ENDE|Конец|КОНЕЦ|FINE|El [Ff]in|EL FIN)[\s*_~)\]>=}\-–—.!•·/]{0,12}$/u;
/** In small letters the signs on both sides tell that it ends the story. */
const endedBetweenSigns =
  /^\s*[*_~([<={\-–—•·#+]{1,12}\s*(?:the end|end|fin|finis|owari|ende|конец)\s*[*_~)\]>=}\-–—•·#+]{1,12}\s*$/iu;
/** "THE END (for now)", "End (1/1)": what stands in the brackets says how much of it has ended. */
const endedSoFar =
  /^[\s*_~([<={\-–—.•·]{0,12}(?:(?:[Tt]he|THE)\s+)?(?:END|End|Ende|ENDE|FIN|Fin)[\s.…,–—-]{0,6}(?:[([]\s{0,3})?(?:(?:at least )?for now|so far|or is it|\d{1,3}\s?(?:\/|of)\s?\d{1,3})[?!.…]{0,3}\s{0,3}[\s*_~)\]>=}\-–—.!•·]{0,12}$/;
/** "TBC, I promise!" */
const continuedWith =
  /^[\s*_~([<=\-–—.…]{0,12}(?:TBC|T\.B\.C\.|to be continued)\s?[,;:.…!(–—-]{1,3}\s{0,3}[^"“”]{1,40}$/i;

/** Of one word, so that a sign must say that it goes on; with one full stop it is a sentence. */
const goesOnLine =
  /^[\s*_~([<=\-–—.…]{0,12}(?:continued(?=\s?(?:\.{2}|[…→)\]*_~>–—-]))|(?:(?:and |there['’]s )?(?:much )?more|next (?:part|chapter)) to come(?: soon)?(?!\.\s*$))[\s*_~)\]>=\-–—.!…→]{0,20}$/i;

const openings = '[\\s*~～=＝・.．…\\-–—－─（(【〔［[「『《<＜〜]{0,12}';
const closings = '[\\s*~～=＝・.．…\\-–—－─）)】〕］\\]」』》>＞〜。！!]{0,12}';
const easternContinued = new RegExp(
  `^${openings}(?:未完待[续續]|(?:未完)?待[续續]|未完|つづく|続く|次回(?:に|へ)(?:続く|つづく))${closings}$`,
  'u',
);
const easternEnded = new RegExp(
  `^${openings}(?:(?:全文|全[书書]|本文|正文|全剧|全劇)?(?:完[结結]?|[终終])|全[剧劇][终終]|[剧劇][终終]|終わり|終り|おわり|おしまい|끝)${closings}$`,
  'u',
);

const endBanner = /^[\s*=~#_-]{2,40}(?:the )?end of\b.{0,80}$/i;
const plea =
  /^[\s*_~([<\-–—]{0,8}(?:(?:so,? )?please,? (?:do )?(?:r\s?&\s?r|read and review|review|comment|leave (?:a |me )?(?:review|comment|feedback)|send (?:me )?(?:feedback|comments)|let me know)\b|r\s?&\s?r\b|(?:reviews?|comments?|feedback)(?:,? (?:and|or|&) (?:reviews?|comments?|feedback|criticism))? (?:is|are|would be|always|very|much|greatly|welcome|welcomed|appreciated|can be|to|make|keeps?|equals?)\b|(?:send|e-?mail|mail) (?:all |any |your |me |us )*(?:feedback|comments|reviews)\b|(?:feedback|comments|reviews|kommis|kommentare|e-?mail|email)(?:,? (?:please|bitte))?\s*(?:\?|!|:|=>|->|to:?|an\b)\s?|review!|like it\?|(?:so,? )?(?:did you like|what(?: do| did|[’']d) you think|tell me what you think|let me know what you think|thanks? (?:you )?for reading)\b|thoughts\?|love it\? hate it\?|отзывы?\b|жду (?:ваших )?(?:отзывов|комментариев)|комментарии приветствуются|(?:so,? )?wie hat(?:[’']s| es) (?:euch|dir|ihnen) gefallen\?|bitte (?:reviewt|reviewen|kommentiert|hinterlasst)|(?:reviews?|kommentare|kommis) (?:sind|wären|erwünscht)|laissez (?:moi )?(?:une? )?(?:review|commentaire)|(?:reviews?|commentaires?) ?\?|dejad? (?:un )?(?:review|comentario)|comentarios y)/iu;
const journal =
  /^\W{0,6}(?:tags|current (?:mood|music|location)|mood|music|location|entry tags|crossposts?|this entry was originally posted|comments?)\s*:|^\W{0,6}this entry was originally posted\b/i;
const label = /^[\s*_([]{0,6}(?:notes?|disclaimers?|примечани[ея]|заметки)[\s*_)\]]{0,4}[:\-–—]/iu;

/** Short phrases between bars are a site's menu. */
export function isMenu(text: string): boolean {
  if (text.length > 600 || !/[|•·]|\]\s*\[|::/.test(text)) return false;
  const phrases = text
    .split(/\||\]\s*\[|\s[•·~]\s|::/)
    .map((phrase) => phrase.replace(/[[\]()<>\s]+/g, ' ').trim());
  const written = phrases.filter((phrase) => phrase !== '');
  return (
    phrases.length >= (text.includes('][') || /\]\s+\[/.test(text) ? 2 : 3) &&
    written.length >= 2 &&
    written.every((phrase) => phrase.length <= 40 && !/[.!?"”]$/.test(phrase))
  );
}

const between = /\||\]\s*\[|\s{2,}|\s[•·~>-]\s|::/;

const isLinkName = (phrase: string) => phrase.trim().length <= 30 && !/[.!?,;:"”]\s*$/.test(phrase);

/** "Back | Next": each phrase is a link that many sites have. */
export function isRowOfKnownLinks(line: string): boolean {
  if (line.length > 120 || !/\||\]\s*\[|::/.test(line)) return false;
  const phrases = line.split(between).filter((phrase) => phrase.trim() !== '');
  return phrases.length >= 2 && phrases.every((phrase) => navigationLine.test(phrase));
}

/** "7 comments | Leave a comment": few phrases, and each of them a link; beside a bar one link tells the others. */
function isRowOfLinks(line: string): boolean {
  if (line.length > 120) return false;
  const phrases = line.split(between).filter((phrase) => phrase.trim() !== '');
  if (phrases.length < 2) return false;
  if (phrases.every((phrase) => navigationLine.test(phrase))) return true;
  return (
    line.includes('|') && phrases.every(isLinkName) && phrases.some((phrase) => navigationLine.test(phrase))
  );
}

/** A line of a site that leads elsewhere, and says nothing of the story. */
export function isNavigation(written: string): boolean {
  if (written.length > longestLine) return false;
  const line = written.trim();
  return (
    navigationLine.test(line) ||
    isMenu(line) ||
    isRowOfPartLinks(line) ||
    isRowOfLinks(line) ||
    address.test(line)
  );
}

/** "Home" alone may be a story's last word; beside other such lines it is a menu. */
export function isLoneWord(line: string): boolean {
  return /^[\s*]*\p{L}{1,12}[\s*.!]*$/u.test(line);
}

/** A centred line begins with many spaces. */
const shortLine = (written: string, longest: number): string | null => {
  const line = written.length > longestLine ? '' : written.trim();
  return line === '' || line.length > longest ? null : line;
};

export function isContinued(written: string): boolean {
  const line = shortLine(written, 80);
  if (line === null) return false;
  if (
    continued.test(line) ||
    easternContinued.test(line) ||
    goesOnLine.test(line) ||
    (continuedWith.test(line) && !isToldBySomebody(line))
  )
    return true;
  return /^\W{0,8}part \S{1,8} (?:coming|to come) soon\W*$/i.test(line);
}

/** "End of part 3 of 3" is the end of all. */
function isWhole(line: string): boolean {
  const [, number, of] = wholeOf.exec(line) ?? [];
  return number !== undefined && of !== undefined && number.toLowerCase() === of.toLowerCase();
}

/** "End of Part One", without the full stop that a sentence of the story has. */
export function isPieceEnd(written: string): boolean {
  const line = shortLine(written, 60);
  return line !== null && endOfPiece.test(line) && !/\p{L}\.$/u.test(line) && /^\W*E/.test(line);
}

/** A line alone; "End 1/3" is the end of a piece. */
function isEndedSoFar(line: string): boolean {
  return endedSoFar.test(line) && (!/\d/.test(line) || isWhole(line));
}

export function isEnding(written: string): boolean {
  const line = shortLine(written, 60);
  if (line === null) return false;
  if (ended.test(line) || easternEnded.test(line) || endedBetweenSigns.test(line) || isEndedSoFar(line))
    return true;
  return endOfPiece.test(line) && isWhole(line);
}

/** "-----~-~>", "--- Yahoo! Groups Sponsor ---~-->", "-----_->" */
const isAdvertRule = (line: string) =>
  line.length <= 100 && /^\s*-{10}/.test(line) && /-[~_][-~]{1,2}>\s*$/.test(line);

/** What a mailing list sold between its own two rules. */
function isAdvert(lines: readonly string[]): boolean {
  return lines.length > 2 && isAdvertRule(lines[0] ?? '') && isAdvertRule(lines.at(-1) ?? '');
}

/** How many lines above the first with a word are nothing but a rule, as of the "____" above "Do You Yahoo!?"; those of an advert stand on both sides. */
export function rulesAbove(lines: readonly string[]): number {
  const count = lines.findIndex((line) => !isRule(line) || /[\p{L}\p{N}]/u.test(line));
  return count < 0 || isAdvert(lines.map((line) => line.trim())) ? 0 : count;
}

/** Null for what may be the story's own. `lines` have no blank one between them. */
export function backMatterKindOf(written: readonly string[]): FoundKind | null {
  if (written.reduce((sum, line) => sum + line.length, 0) > longestMatter) return null;
  const lines = written.slice(rulesAbove(written)).map((line) => line.trim());
  const [first = ''] = lines;
  const text = lines.join('\n');
  if (lines.length === 1 && isEnding(first)) return 'ended';
  if (lines.length === 1 && isContinued(first)) return 'continued';
  if (lines.every(isNavigation)) return lines.every(isLinkLikeSentence) ? null : 'navigation';
  if (lines.length === 1 && (endBanner.test(first) || endOfPiece.test(first) || endedSoFar.test(first)))
    return 'other';
  if (isAdvert(lines)) return 'other';
  const tail = tailKindOf(lines) ?? closingWordsKindOf(text);
  if (tail !== null) return tail;
  if (licence.test(text)) return 'licence';
  if (mailing.test(text)) return 'other';
  if (text.length <= 600 && siteLine.test(text))
    return /\bring\b|webring|visitor/i.test(text) ? 'navigation' : 'other';
  if (isNoticeLikeSentence(text)) return null;
  if (copyright.test(text) || copyrightOfName.test(first)) return 'copyright';
  if (text.length <= 600 && frontKindOf(text) === 'disclaimer') return 'copyright';
  if (journal.test(text) && first.length <= 300) return 'other';
  if (goesOnInParagraph(text)) return null;
  if (isChapterFarewell(text) || isPreview(text)) return 'notes';
  return noteLabel.test(first) || label.test(first) || (text.length <= 600 && plea.test(text))
    ? 'notes'
    : null;
}
