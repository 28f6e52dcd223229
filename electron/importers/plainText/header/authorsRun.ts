// authorsRunAt: a paragraph without a label below a by-line in which only the author speaks: whose the characters are, thanks, for whom it is, when it takes place.
import type { FrontMatter } from '../../../../shared/story/story.ts';
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { asideIn } from './authorsAside.ts';
import { frontKindOf } from './frontKindOf.ts';
import { topField } from './looseField.ts';
import { isNamedIn } from './personName.ts';
import { sentencesOf } from './sentencesOf.ts';
import { isToldBySomebody } from './warningWords.ts';

export type AuthorsRun = { readonly kind: `front:${FrontMatter['kind']}`; readonly lines: readonly string[] };

const mostLines = 14;
const longest = 1_000;
const longestSentence = 300;
const farthestLook = 40;
const speech = /^\s*["“”„«»‘—–]/;
/** What every such paragraph has somewhere; most first paragraphs of stories are out at once. */
const hint =
  /\b(?:sue|belongs?|owned|property|own|mine|money|profit|infring\w+|disclaimers?|borrow\w*|copyright|thanks?|kudos|beta\w*|dedicated|takes? place|set|happens|follows|sequel|prequel|entertainment|fun|archiv\w*|repost|permission|feedback|comments|criticism|flames|reviews?|fan\s?fic(?:tion)?|fic|first|spoilers?|written|posted|un-?beta\S*)\b|^\W{0,4}(?:for|to)\s/i;

type Said = FrontMatter['kind'];

/** `isSure`: no story begins so. */
type Found = { readonly kind: Said | null; readonly isSure: boolean };

/** "…, they found the door": what began as an author's sentence goes on as the story's. */
const goesOn =
  /,\s+(?:(?:he|she|they|it|we|I|nobody|everyone|everybody)|(?:the|a|his|her|their|my|our)\s+\p{Ll}+|\p{Lu}\p{Ll}+)\s+(?:\p{Ll}+\s+){0,2}?(?:was|were|had|did|went|came|stood|knew|felt|could|would|kept|found|left|got|made|held|lay|rose|fell|sat|ran|took|told|said|saw|\p{Ll}{2,}ed)(?!\p{L})/u;
const telling =
  /(?<!\p{L})(?:said|says|told|tells|asked|was|were|had|went|came|knew|thought|used to|would)(?!\p{L})/iu;

const belongs =
  /^(.{2,120}?)\s(?:all\s+)?(?:belongs?\s+to|(?:is|are)\s+(?:all\s+)?(?:the\s+)?(?:(?:sole|legal|intellectual)\s+)?(?:property|copyright)\s+of|(?:is|are)\s+(?:all\s+)?(?:owned|copyrighted)\s+by)\s+(\S.{1,160})$/iu;
const ofCharacters = /\bcharacters?\b/i;
const ofWorld =
  /^(?:[Tt]hey|[Ee]verything|[Ee]veryone|[Tt]he\s+(?:show|series|universe|world|films?|movies?|books?)|\p{Lu}[\p{L}'-]*(?:(?:\s*,\s*|\s*&\s*|\s+and\s+|\s+)\p{Lu}[\p{L}'-]*){0,8})$/u;
const owner =
  /^(?:the\s+|their\s+|its\s+)?(?:\p{Lu}|(?:respective|rightful|legal|original)\s|(?:creators?|owners?|makers?|authors?|producers?|writers?|studios?|network|estate)(?!\p{L}))/u;
const company =
  /(?<!\p{L})(?:Films?|Studios?|Productions?|Pictures|Television|TV|Entertainment|Inc|Ltd|LLC|Corp|Corporation|Networks?|Broadcasting|Comics|Publishing|BBC|CBS|NBC|HBO|respective|rightful|legal|creators?)(?!\p{L})/u;
const notMe = /(?<!\p{L})(?:not|never)\s+(?:to\s+)?(?:me|us|mine|I)(?!\p{L})/u;

function ownedBy(sentence: string): Found | null {
  const [, subject = '', whose = ''] = belongs.exec(sentence) ?? [];
  if (subject === '' || !owner.test(whose) || telling.test(whose)) return null;
  const [isCompany, isDenied] = [company.test(whose), notMe.test(whose)];
  if (ofCharacters.test(subject)) return { kind: 'disclaimer', isSure: isCompany || isDenied };
  return ofWorld.test(subject) ? { kind: 'disclaimer', isSure: isCompany && isDenied } : null;
}

const sue =
  /^(?:(?:so|and|but),?\s+)?(?:please,?\s+)?(?:do\s+not|don't|no)\s+su(?:e|ing)(?:\s+(?:me|us))?(?:\s*[,;:–—-]+\s*(?:please|i|i'm|i've|we|we're|it|it's|you|you'd|you'll|there|there's|all)(?!\p{L})[^,]{0,60})?(?:,?\s+please)?\W*$/iu;

const disclaimers: readonly (readonly [RegExp, boolean])[] = [
  [sue, true],
  [
    /^(?:(?:sadly|alas|unfortunately|no),?\s+)?(?:i|we)\s+(?:still\s+)?(?:do\s+not|don't|never)\s+own\s+(?:\p{L}+\s+){0,4}characters?\b/iu,
    true,
  ],
  [
    /^(?:the|all(?:\s+the)?|these|those|none\s+of\s+the(?:se)?)\s+(?:\p{L}+\s+){0,2}characters\s+(?:are|is|aren't)\s+(?:not\s+|n't\s+)?(?:mine|my\s+own)\b/iu,
    true,
  ],
  [
    /\b(?:for\s+entertainment\s+purposes|(?:usual|standard)\s+disclaimers?|no\s+(?:money|profit)\s+(?:is|was)\s+(?:being\s+)?made)\b/i,
    true,
  ],
  [
    /^(?:i|we)(?:'m|\s+am|'re|\s+are)?\s+(?:make|making|earn|earning|get|getting)\s+(?:absolutely\s+)?(?:no\s+(?:money|profit)|nothing)\s+(?:from|off|with|out\s+of|by)\s+(?:this|it|them|writing)(?:\s+(?:story|fic))?\W*$/i,
    false,
  ],
  [
    /^(?:i|we)(?:'m|\s+am|'re|\s+are)\s+not\s+(?:making|getting|earning)\s+(?:any\s+|a\s+)?(?:money|profit|penny|cent)\b[^,]{0,40}$/i,
    false,
  ],
  [
    /^(?:no\s+money(?:\s+made)?|no\s+profit(?:\s+made)?|not\s+for\s+profit|no\s+harm\s+(?:meant|intended))\W*$/i,
    false,
  ],
  [
    /^(?:(?:sadly|alas|unfortunately|no),?\s+)?(?:they(?:'re|\s+are)|they\s+aren't|none\s+(?:of\s+(?:them|it|this|these)\s+)?(?:is|are)|(?:it|this)(?:'s|\s+is))\s*(?:still\s+)?(?:not\s+)?mine\b[^,]{0,40}(?:,\s+(?:i'm|i\s+am|just|only|alas|sadly|never)\b[^,]{0,50})?$|^(?:still\s+)?not\s+mine\b[^,]{0,30}$/i,
    false,
  ],
  [
    /^(?:(?:[Ss]adly|[Aa]las|[Uu]nfortunately|[Nn]o),?\s+)?(?:I|[Ww]e)\s+(?:do\s+not|don't|still\s+don't)\s+own\s+(?:anything|a\s+thing|them|any\s+of\s+(?:it|this|them|these)|\p{Lu}[\p{L}']*(?:\s+(?:of|the|and|\p{Lu}[\p{L}']*)){0,5})\W*$/u,
    false,
  ],
  [/^(?:i|we)\s+own\s+(?:nothing|no\s+one|none\s+of\s+(?:it|this|them|these))\W*$/i, false],
  [
    /^(?:this\s+(?:story|fic)?\s*(?:is|was)\s+)?(?:just|only|purely|solely|written|all)\s[^.!?,]{0,30}\bfor\s+(?:fun|(?:(?:my|our|your)\s+)?(?:own\s+)?(?:amusement|enjoyment|entertainment))\W*$/i,
    false,
  ],
  [
    /^(?:i(?:'m|\s+am)\s+)?(?:just|only|merely)?\s*borrowing\s+(?:them|these|the\s+characters|the\s+\p{L}+)\b[^,]{0,50}$/iu,
    false,
  ],
];

const thanked =
  /^(?:(?:[Aa]nd|[Aa]lso|[Mm]any|[Ss]pecial|[Mm]y|[Hh]uge|[Bb]ig|[Aa]s\s+always|[Ee]ternal|[Hh]eartfelt),?\s+){0,3}(?:[Tt]hanks|[Tt]hank\s+you|THANKS|[Kk]udos|[Hh]ugs)(?:\s+(?:go(?:es)?|also|again|so\s+much|as\s+always|and\s+\p{Ll}+),?){0,3}\s+to\s+(?:(?:my|the|all|our)\s+){0,2}(?:(?:\p{Ll}+,?\s+){0,3}(?:betas?(?:[\s-]readers?)?|friends?|readers|reviewers|sister|brother|husband|wife)(?:,?\s+)?)?(?:\p{Lu}|everyone|everybody|all\b|those\b|you\b|\p{Ll}+\d|for\b|$)/u;
const forWork =
  /\b(?:beta\w*|proof-?read\w*|editing|edits|(?:this|the)\s+(?:story|fic|chapter)|fics?|comments|feedback|encourag\w+|title|reviews?|reviewing)\b/i;
const beta = /^(?:[Uu]n-?)?[Bb]eta(?:-?e?d|\s+read)?\s+by\s+(?=\S{0,30}[\p{Lu}\d_])\S.{1,60}$/u;

function thanksIn(sentence: string): Found | null {
  if (beta.test(sentence)) return { kind: 'thanks', isSure: true };
  if (!thanked.test(sentence) || goesOn.test(sentence)) return null;
  return { kind: 'thanks', isSure: forWork.test(sentence) };
}

const names =
  "\\p{Lu}[\\p{L}'.-]*(?:(?:,\\s+|\\s+and\\s+|\\s+&\\s+|,\\s+and\\s+|\\s+)\\p{Lu}[\\p{L}'.-]*){0,6}";
const kin =
  '(?:sister|brother|mother|father|mum|mom|dad|husband|wife|friends?|betas?|muse|daughter|son|grandmother|grandfather|readers|favou?rite\\s+\\p{L}+)';
const tail =
  "(?:who(?:'s|'ve)?\\s+[^,.!?]{2,50}|with\\s+(?:all\\s+my\\s+|much\\s+|my\\s+)?(?:love|thanks|apologies|gratitude|affection|hugs)|because\\s+[^,.!?]{2,40}|always|as\\s+(?:promised|always|ever)|on\\s+(?:her|his|their|your)\\s+[^,.!?]{2,24}|my\\s+(?:\\p{Ll}+\\s+){0,2}" +
  `${kin})`;
const given = new RegExp(
  `^For\\s+(?:${names}|(?:my|our)\\s+(?:\\p{Ll}+\\s+){0,2}${kin}(?:,?\\s+${names})?)(?:,?\\s+${tail})?\\.?$`,
  'u',
);
const givenTo = new RegExp(`^To\\s+${names},?\\s+${tail}\\.?$`, 'u');
const longestGift = 90;

/** A dedication is a paragraph of its own. */
function isGift(text: string): boolean {
  return text.length <= longestGift && (given.test(text) || givenTo.test(text));
}

const when =
  /^(?:(?:this|it)(?:\s+(story|fic|one|part|chapter))?(?:\s+is|'s)?\s+)?(takes?\s+place|set|a?\s*(?:direct\s+)?(?:sequel|prequel)\s+to|happens|follows|picks\s+up|begins|starts)\s+(?:(?:right|immediately|directly|shortly|just|some\s?time|a\s+few\s+\p{Ll}+|about|\p{Ll}+\s+(?:days?|weeks?|months?|years?))\s+)?(?:(?:after|before|during|between|in|around|from|at\s+the\s+end\s+of|on\s+from)\s+)?\S.{1,160}$/iu;
const ofWork =
  /["“]\p{Lu}[^"”]{1,80}["”]|(?<!\p{L})(?:[Ss]easons?\s+(?:\d|one|two|three|four|five|six|seven|finale)|[Tt]he\s+(?:(?:first|second|third|fourth|fifth|last|season|series|final)\s+)?(?:season|episode|finale|pilot|film|movie|series)|(?:the\s+)?events\s+(?:of|in)|(?:my|the\s+other)\s+(?:story|fic))(?!\p{L})|(?<!\d)\d\.\d\d(?!\d)/u;

/** "It begins with the film": only of a story is it said that it is set somewhere. */
function timeIn(sentence: string): Found | null {
  const found = telling.test(sentence) ? null : when.exec(sentence);
  if (found === null) return null;
  const isSet = found[1] !== undefined || /^(?:take|set|.*quel)/i.test(found[2] ?? '');
  return { kind: 'chronology', isSure: isSet && ofWork.test(sentence) };
}

const dedicatedTo =
  /\bto\s+(?:\p{Lu}|everyone|everybody|all\s|my\s|those\s|anyone|the\s+memory\s+of\s+\p{Lu})/u;

/** What an author may say besides. */
const beside: readonly RegExp[] = [
  /^(?:please\s+)?(?:enjoy|read\s+and\s+review|review|r\s?&\s?r)\b[^.!?,]{0,40}\W*$/i,
  /^(?:please\s+)?(?:(?:all|any|your|send|e-?mail)\s+){0,2}(?:feedback|comments|reviews|criticism|flames)\b[^.!?]{0,80}\W*$/i,
  /^(?:all|any)\s+(?:other\s+|remaining\s+|the\s+)?(?:mistakes|errors|typos)\b[^.!?]{0,60}\W*$/i,
  /^(?:but\s+|only\s+)?(?:the\s+)?(?:story|plot|rest|words?|everything\s+else|idea|original\s+characters?|others?)(?:\s+\p{Ll}+){0,4}\s+(?:is|are|belongs?\s+to|comes?\s+from)\s+(?:all\s+)?(?:mine|me|my\s+own)\W*$/iu,
  /^(?:please\s+)?(?:do\s+not|don't|ask\s+before\s+you)\s+(?:archive|repost|post\s+this|distribute)\b[^.!?]{0,60}\W*$/i,
  /^(?:because\s+|and\s+)?i(?:'m|\s+am|'ve|\s+have)\s+(?:just\s+|only\s+|still\s+)?(?:(?:a\s+)?(?:poor|broke|penniless|student)|no\s+money|nothing\s+worth)\b[^.!?,]{0,40}\W*$/i,
  /^(?:i\s+promise|i(?:'ll|\s+will))\b[^.!?,]{0,40}\b(?:back|return)\b[^.!?,]{0,50}\W*$/i,
  /^spoilers?\s+(?:for|through|up\s+to)\s[^.!?]{1,80}\W*$/i,
  /^this\s+is\s+my\s+(?:first|second|third|\p{Ll}+)\s+(?:fan\s?)?(?:fic|story|attempt)\b[^.!?]{0,60}\W*$/iu,
];

function saidIn(sentence: string): Found | null {
  if (sentence.length > longestSentence) return null;
  const found = ownedBy(sentence) ?? thanksIn(sentence);
  if (found !== null) return found;
  if (!goesOn.test(sentence)) {
    const known = telling.test(sentence)
      ? undefined
      : disclaimers.find(([pattern]) => pattern.test(sentence));
    if (known !== undefined) return { kind: 'disclaimer', isSure: known[1] };
    const front = frontKindOf(sentence);
    if (front === 'disclaimer') return { kind: front, isSure: !telling.test(sentence) };
    if (front === 'dedication')
      return { kind: front, isSure: !telling.test(sentence) && dedicatedTo.test(sentence) };
    const time = timeIn(sentence);
    if (time !== null) return time;
  }
  const aside = goesOn.test(sentence) ? null : asideIn(sentence);
  if (aside !== null) return aside;
  return beside.some((pattern) => pattern.test(sentence)) ? { kind: null, isSure: false } : null;
}

/** Whether it is one that authors say, of whatever kind. */
export const isAuthorsSentence = (sentence: string): boolean => saidIn(sentence.replace(/’/g, "'")) !== null;

/** A stop within a name ends no sentence: "Thanks to Mary T. for the beta." */
function wholeSentences(text: string): readonly string[] {
  const whole: string[] = [];
  for (const sentence of sentencesOf(text)) {
    const last = whole.at(-1);
    if (last !== undefined && /^\p{Ll}/u.test(sentence)) whole[whole.length - 1] = `${last} ${sentence}`;
    else whole.push(sentence);
  }
  return whole;
}

type Judged = { readonly kind: Said; readonly isSure: boolean; readonly isGift: boolean };

/** What stands beside them says what the paragraph is about. */
const isAside = (kind: Said | null) => kind === 'notes' || kind === 'other';

/** Null where one sentence may be the story's. */
function judged(written: string): Judged | null {
  if (speech.test(written) || !hint.test(written)) return null;
  const text = written.replace(/’/g, "'").replace(/^[\s*_~([{<>=-]{1,20}|[\s*_~)\]}<>=-]{1,20}$/g, '');
  if (isToldBySomebody(text)) return null;
  if (isGift(text)) return { kind: 'dedication', isSure: false, isGift: true };
  const found = wholeSentences(text).map(saidIn);
  if (found.some((each) => each === null)) return null;
  const kinds = found.flatMap((each) => (each === null || each.kind === null ? [] : [each]));
  const first =
    kinds.find(({ kind, isSure }) => isSure && !isAside(kind)) ??
    kinds.find(({ kind }) => !isAside(kind)) ??
    kinds.find(({ isSure }) => isSure) ??
    kinds[0];
  if (first?.kind == null) return null;
  const isSure = kinds.length > 1 || kinds.some((each) => each.isSure);
  return { kind: first.kind, isSure, isGift: false };
}

function paragraphAt(lines: readonly string[], index: number): readonly string[] {
  const paragraph: string[] = [];
  let length = 0;
  for (const line of lines.slice(index, index + mostLines + 1)) {
    if (line === '' || isRule(line) || (paragraph.length > 0 && topField(line)?.isWeak === false)) break;
    length += line.length;
    if (length > longest || paragraph.length === mostLines) return [];
    paragraph.push(foldSpaces(line));
  }
  return paragraph;
}

function nextWritten(lines: readonly string[], from: number): number {
  const end = Math.min(lines.length, from + farthestLook);
  for (let index = from; index < end; index += 1) if (lines[index] !== '') return index;
  return -1;
}

/** What may be a story's own first words counts only above a rule, a field, or more of the author's words. */
function isClosed(lines: readonly string[], next: number): boolean {
  const line = lines[next] ?? '';
  if (isRule(line)) return nextWritten(lines, next + 1) >= 0;
  if (topField(line)?.isWeak === false) return true;
  return judged(paragraphAt(lines, next).join(' '))?.isSure === true;
}

const longestOpening = 100_000;

/** As much of the story as names its people. */
function openingOf(lines: readonly string[], from: number): readonly string[] {
  const opening: string[] = [];
  let left = longestOpening;
  for (let index = from; index < lines.length && left > 0; index += 1) {
    const line = (lines[index] ?? '').slice(0, left);
    left -= line.length + 1;
    opening.push(line);
  }
  return opening;
}

/** "Lissa Moss" of "For Lissa and Moss, who asked". */
function peopleOf(gift: string): string {
  const people = gift.replace(/,\s+\p{Ll}.*$/u, '').replace(/^[^\p{L}]*\p{L}+\s/u, '');
  return people.match(/\p{Lu}[\p{L}'’-]+/gu)?.join(' ') ?? people;
}

/** To be asked only below a title and its author, at the first line of a paragraph; null where it may be the story. */
export function authorsRunAt(lines: readonly string[], index: number): AuthorsRun | null {
  const paragraph = paragraphAt(lines, index);
  if (paragraph.length === 0) return null;
  const text = paragraph.join(' ');
  const found = judged(text);
  const next = found === null ? -1 : nextWritten(lines, index + paragraph.length);
  if (found === null || next < 0) return null;
  // Whoever is named in the story is one of its people.
  const isGiven = found.isGift && !isNamedIn(peopleOf(text), openingOf(lines, next), 0);
  if (!found.isSure && !isGiven && !isClosed(lines, next)) return null;
  return { kind: `front:${found.kind}`, lines: paragraph };
}
