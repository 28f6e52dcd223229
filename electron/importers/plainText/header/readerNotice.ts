// readerNoticeAt: a paragraph below a header in which the author warns whoever is about to read, under no label and without naming the story.
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { isAuthorsSentence } from './authorsRun.ts';
import { namesContent, namesHarm } from './contentNotice.ts';
import { topField } from './looseField.ts';
import { isReaderAgeNotice } from './readerAge.ts';
import { sentencesOf } from './sentencesOf.ts';
import { isWarningList } from './warningAlone.ts';
import { isToldBySomebody } from './warningWords.ts';

const mostLines = 14;
const longest = 900;
const speech = /^\s*["“”„«»‘—–]|["“”„«»]/;
/** Somebody tells of what happened. */
const tells =
  /(?<!\p{L})(?:(?:he|she|they|it|we|I|who|that|which|nobody|everyone|(?:the|a|his|her|their|my|our)\s+\p{Ll}+|\p{Lu}\p{Ll}+)\s+(?:\p{Ll}+\s+)?(?:was|were|had|did|went|came|stood|knew|felt|could|kept|left|got|made|held|fell|sat|ran|took|saw|said|told|buried|killed|died)|used\s+to|would\s+have)(?!\p{L})/u;
/** Other texts that somebody in a story may warn of. */
const otherText =
  /(?<!\p{L})(?:letters?|diary|diaries|journals?|books?|notebooks?|pages?|scrolls?|manuscripts?|manuals?|signs?|house|town|city|village|woods?|forest|road|path|door|place|ship|castle|land|country)(?!\p{L})/iu;

const piece = '(?:story|fic|fanfic|ficlet|tale|chapter|part|piece|one|series|work|vignette|drabble)';
/** What an author calls the text below. */
const ofText = new RegExp(
  `(?<!\\p{L})(?:(?:this|the\\s+following|the\\s+next)\\s+(?:\\p{Ll}+\\s+)?${piece}|(?:the\\s+following|what\\s+follows)\\s+(?:contains?|includes?|deals|features|depicts|is|has|may|will|might)|(?:in|of|throughout)\\s+(?:this|it|here)(?=\\s*(?:$|[,.;!?)]))|(?:ahead|below)(?=\\s*(?:$|[,.;!?)]))|characters?\\s+(?:deaths?|dies?|(?:is|are|gets?)\\s+killed))(?!\\p{L})`,
  'iu',
);
const adult =
  /\b(?:scenes?|material|content|situations?|themes?|language|matter|subjects?|acts?)\s+of\s+an?\s+(?:adult|sexual|mature|violent|graphic|explicit|disturbing)\s+nature\b|\b(?:adult|mature|sexual|explicit|graphic|disturbing|triggering|sensitive|upsetting|violent)\s+(?:content|themes?|material|situations?|scenes?|subject\s+matter|language|topics?|imagery)\b|\b(?:male|female|m)\/(?:male|female|m|f)\b|\b(?:gay|homosexual|lesbian)\s+(?:sex|relationships?|themes?|content)\b|\b(?:nc[\s-]?17|[rx]-rated)\b/i;

const openers = '^\\W{0,4}(?:(?:so|and|but|also|oh|please|therefore|again|yes),?\\s+){0,2}';
/** Said to whoever is about to read; a narrator may warn so, too. */
const warned = new RegExp(
  `${openers}(?:(?:be|consider\\s+yoursel(?:f|ves)|you(?:['’]ve|\\s+have)?\\s+been|you(?:['’]re|\\s+are))\\s+(?:fore)?warned|(?:fair|just\\s+an?|an?|one|another|word\\s+of|a\\s+word\\s+of)\\s+(?:\\p{Ll}+\\s+)?warning|i\\s+(?:should|must|have\\s+to|ought\\s+to|need\\s+to|feel\\s+i\\s+should)\\s+(?:\\p{Ll}+\\s+)?warn\\s+(?:you|everyone|everybody|people|readers|all)|proceed\\s+with\\s+(?:care|caution)|(?:heed|mind|note|see|read)\\s+(?:all\\s+)?(?:the|my|these)\\s+(?:\\p{Ll}+\\s+)?(?:warnings?|tags))(?!\\p{L})`,
  'iu',
);
const atOwnRisk = new RegExp(
  `${openers}(?:you\\s+)?(?:read|enter|proceed|continue)(?:\\s+(?:on|it|this))?\\s+at\\s+(?:your|their)\\s+own\\s+(?:risk|peril)\\W*$|^\\W{0,4}(?:reader|viewer)s?['’]?\\s+discretion\\s+(?:is\\s+)?(?:strongly\\s+)?advised\\W*$`,
  'iu',
);
const doNotRead = new RegExp(
  `${openers}(?:do\\s+not|don['’]t|avoid|skip|stop)\\s+(?:read(?:ing)?|this|continue|go\\s+on|like(?:\\s+it)?,?\\s+(?:then\\s+)?(?:do\\s+not|don['’]t)\\s+read)(?!\\p{L})`,
  'iu',
);
const ifReader = new RegExp(`${openers}(?:if|anyone|anybody|those|readers|people)\\s`, 'iu');
const goAway =
  /\b(?:leave|turn\s+(?:back|around|away)|go\s+(?:away|elsewhere|back)|back\s+button|hit\s+back|(?:do\s+not|don['’]t|should\s+not|shouldn['’]t|stop|avoid|skip)\s+(?:read|continue|proceed|this|it)\w*|read\s+something\s+else|stop\s+(?:here|now)|skip|delete|move\s+on|(?:is\s+not|isn['’]t)\s+(?:the\s+\p{Ll}+\s+)?for\s+you|look\s+elsewhere|beware|be\s+careful|take\s+care)(?!\p{L})/iu;
/** What readers may be, that makes them go. */
const tender =
  /\b(?:offen(?:ds?|ded|sive)|squick\w*|bother\w*|upsets?|upset|upsetting|disturb\w*|trigger\w*|uncomfortable|can(?:not|['’]t)\s+(?:handle|take|stand|stomach)|easily|dislike|don['’]t\s+(?:like|care\s+for|enjoy)|do\s+not\s+(?:like|enjoy)|problems?\s+with|sensitive|squeamish|not\s+your\s+(?:thing|cup|kink|style|bag)|survivors?|hate)(?!\p{L})/iu;
const reads = /(?<!\p{L})(?:read(?:ing|ers?)?|fics?|fanfics?|stor(?:y|ies)|slash)(?!\p{L})/iu;
const underAge = /\bunder\s+(?:the\s+age\s+of\s+)?(?:1[3-9]|2[01]|eighteen)(?!\p{L})|\bminors?\b/iu;
const notFor =
  /^\W{0,4}(?:(?:this|it)(?:\s+\p{Ll}+)?(?:['’]s|\s+is)\s+)?(?:(?:definitely|strictly|really|probably)\s+)?not\s+(?:(?:suitable|recommended|intended|appropriate|meant|a\s+story)\s+)?for\s+(?:the\s+)?(?:squeamish|faint|children|kids|minors|young|easily|sensitive|anyone\s+under|those\s+who)(?!\p{L})|^\W{0,4}(?:(?:this|it)(?:\s+(?:story|fic|one|chapter|part))?(?:['’]s|\s+is)\s+)?(?:(?:strictly|only|intended|meant)\s+){0,2}(?:for\s+)?(?:adults\s+only|(?:mature|adult)\s+(?:readers|audiences)(?:\s+only)?)\W*$/iu;
const mayTrouble =
  /\b(?:may|might|could|can|will|is\s+likely\s+to|are\s+likely\s+to)\s+(?:well\s+)?(?:be|find|prove|upset|trigger|disturb|offend|want\s+to\s+skip|bother)(?!\p{L})/iu;
const ofScenes = /\b(?:readers?|fic|scenes?|themes?|content|subject\s+matter|topics?|material)\b/i;
/** "Slash ahead", "Here be slash", "Rape trigger". */
const lies = /^\W{0,4}here\s+be\s|\b(?:ahead|below|inside|within)\W*$/i;
const trigger = /\s+triggers?(?:\s+warnings?)?\W*$/i;
const deathStory = /^(?!.*\b(?:no|not|never|n['’]t)\b).*\bdeath[\s-]?(?:fic|story)\b/i;
const killsOff =
  /\bkill(?:s|ed|ing)?\s+off\s+(?:an?|the|one\s+of\s+(?:the|my)|two|some|several)\s+(?:\p{Ll}+\s+)?characters?(?!\p{L})/iu;
const twoTogether =
  /\btwo\s+(?:wo)?(?:men|guys|boys|girls|males|females)\b.{0,60}\b(?:lov(?:e|ing)|together|kiss\w*|sex|bed|intimate)\b/i;
const calls =
  /^\W{0,4}(?:caution|attention|notice|(?:please\s+)?note|heads[\s-]up|beware|heed\s+this|n\.?b\.?)\s*[:!,–—-]+\s*/i;

const contains = new RegExp(
  `^\\W{0,4}(?:(?:(?:please\\s+)?note(?:\\s+that)?|also|and|yes|okay|well),?\\s+)?(?:this|the\\s+following|what\\s+follows|it)(?:\\s+(?:\\p{Ll}+\\s+)?${piece})?(?:\\s+(?:also|does|may|will|might|do))?\\s+(?:contains?|includes?|deals?\\s+with|features?|depicts?|involves?|mentions?|describes?|has|have|touches\\s+(?:on|upon)|gets?\\s+into)(?!\\p{L})`,
  'iu',
);
const thereIs =
  /^\W{0,4}(?:(?:also|and|yes|in\s+addition),?\s+)?there(?:['’]s|\s+(?:is|are|will\s+be|may\s+be|might\s+be))\s/iu;
const dies =
  /^\W{0,4}(?:(?:also|and|yes),?\s+)?(?:(?:an?|one|some|two|three|several|the)\s+)?(?:(?:of\s+the\s+)?(?:major|main|central|beloved|canon|important|lead|series|regular)\s+)?(?:characters?|people|some(?:body|one))\s+(?:will\s+)?(?:dies?|(?:is|are|gets?|get)\s+killed)(?!\p{L})[^,;]{0,50}$/iu;
const isDark = new RegExp(
  `^\\W{0,4}(?:(?:okay|well|also|and),?\\s+)?(?:this|it)(?:\\s+(?:\\p{Ll}+\\s+)?${piece})?(?:['’]s|\\s+(?:is|gets|turns|can\\s+be|may\\s+be|might\\s+be))\\s+(?:[\\p{Ll}'’]+,?\\s+){0,4}?(?:dark|darkfic|violent|graphic|explicit|angst\\p{Ll}*|depressing|disturbing|bloody|gory|intense|sad|grim|brutal|smut|pwp|slash|(?:happy|nice|pretty|fluffy|light)\\s+(?:story|fic|one|tale))(?!\\p{L})[^.!?]{0,60}\\W*$|^\\W{0,4}(?:this|it)(?:\\s+(?:\\p{Ll}+\\s+)?${piece})?\\s+(?:has|does\\s+not\\s+have|doesn['’]t\\s+have)\\s+an?\\s+(?:\\p{Ll}+\\s+)?(?:sad|unhappy|dark|happy)\\s+ending\\W*$`,
  'iu',
);
/** What may be said beside a warning, and warns of nothing. */
const beside =
  /^\W*(?:(?:i['’]m\s+|i\s+am\s+)?(?:so\s+|very\s+|really\s+)?(?:sorry|serious|not\s+(?:kidding|joking))|really|seriously|thank\s+you|thanks|(?:just\s+)?so\s+you\s+know|you\s+(?:have|were)\s+been\s+warned|don['’]t\s+say\s+i\s+did(?:n['’]t|\s+not)\s+warn\s+you|i\s+mean\s+it|enjoy|(?:that|this)\s+said,?\s+enjoy|ye\s+have\s+been\s+warned|okay|otherwise,?\s+(?:enjoy|read\s+on))\W*$/i;

const isThis = /^\W{0,4}(?:this|it)(?:\s+(?:story|fic|one|chapter|part))?(?:['’]s|\s+is)\s/iu;
const tissues =
  /^\W{0,4}(?:(?:please|so),?\s+)?(?:get|have|bring|keep|grab)\s+(?:[\p{Ll}]+\s+){0,3}tissues?(?!\p{L})[^.!?]{0,30}\W*$/iu;

/** `appeals`: said to readers; `names`: what they may mind. Only both of them together warn. */
type Weight = 'warns' | 'appeals' | 'names' | 'beside';

const names = (text: string) => namesContent(text) || adult.test(text);
const isNamedHere = (text: string) => ofText.test(text) && (namesHarm(text) || adult.test(text));

function weightOfAppeal(sentence: string): Weight | null {
  if (atOwnRisk.test(sentence) || notFor.test(sentence)) return 'warns';
  if (warned.test(sentence)) {
    const rest = sentence.replace(warned, '').replace(/^[\s:;,.!–—-]+/, '');
    if (rest === '') return 'appeals';
    return isNamedHere(rest) || isWarningList(rest.replace(/^[^:]{0,40}:\s*/, '')) ? 'warns' : null;
  }
  if (doNotRead.test(sentence)) {
    const isTender = tender.test(sentence) && reads.test(sentence);
    return isTender || names(sentence) ? 'warns' : 'appeals';
  }
  if (
    ifReader.test(sentence) &&
    goAway.test(sentence) &&
    (tender.test(sentence) || underAge.test(sentence))
  ) {
    if (names(sentence)) return 'warns';
    const isOfReading = reads.test(sentence) || underAge.test(sentence);
    return tender.test(sentence) && isOfReading ? 'warns' : 'appeals';
  }
  return isReaderAgeNotice(sentence) || tissues.test(sentence) ? 'appeals' : null;
}

function weightOfNaming(sentence: string): Weight | null {
  const isNamed = names(sentence);
  if (mayTrouble.test(sentence) && tender.test(sentence))
    if (isNamed || ofScenes.test(sentence) || ofText.test(sentence)) return 'warns';
  if (contains.test(sentence) && isNamed) return 'warns';
  if (isNamed && lies.test(sentence) && !/\p{Ll}ed\s/u.test(sentence)) return 'warns';
  if (trigger.test(sentence) && isWarningList(sentence.replace(trigger, ''))) return 'warns';
  if (deathStory.test(sentence)) return 'warns';
  if (thereIs.test(sentence) && (isNamed || isNamedHere(sentence)))
    return ofText.test(sentence) ? 'warns' : 'names';
  if (dies.test(sentence)) return ofText.test(sentence) ? 'warns' : 'names';
  if (isThis.test(sentence) && isNamed) return 'names';
  return isDark.test(sentence) || (twoTogether.test(sentence) && ofText.test(sentence)) ? 'names' : null;
}

/** Null for a sentence that may be the story's. */
function weightOf(written: string): Weight | null {
  if (killsOff.test(written)) return 'warns';
  if (otherText.test(written) || tells.test(written)) return null;
  const called = calls.exec(written)?.[0] ?? '';
  const sentence = written.slice(called.length);
  const weight = weightOfAppeal(sentence) ?? weightOfNaming(sentence);
  if (called !== '' && weight === 'names') return 'warns';
  return weight ?? (beside.test(sentence) || isAuthorsSentence(sentence) ? 'beside' : null);
}

/** `text` is a whole paragraph. */
export function isReaderNotice(text: string): boolean {
  if (text.length > longest || speech.test(text) || isToldBySomebody(text)) return false;
  const bare = text.replace(/^[\s*_~([{<>=#!-]{1,20}|[\s*_~)\]}<>=#-]{1,20}$/g, '');
  const weights: (Weight | null)[] = [];
  for (const sentence of sentencesOf(bare)) {
    const weight = weightOf(sentence);
    if (weight === null) return false;
    weights.push(weight);
  }
  return weights.includes('warns') || (weights.includes('appeals') && weights.includes('names'));
}

const inPiece = new RegExp(
  `(?<!\\p{L})(?:this|the\\s+following|the\\s+next)\\s+(?:\\p{Ll}+\\s+)?${piece}(?!\\p{L})`,
  'iu',
);
const named = new RegExp(
  `^\\W{0,4}(?:yes,?\\s+)?\\p{Lu}\\p{L}+(?:\\s+(?:and|&)\\s+\\p{Lu}\\p{L}+)?\\s+(?:will\\s+)?(?:dies?|(?:is|are|gets?)\\s+killed)\\s+in\\s+this\\s+${piece}\\W*$`,
  'u',
);
const says =
  /(?<!\p{L})(?:there(?:['’]s|\s+(?:is|are|will\s+be))|contains?|includes?|deals?\s+with|features?|depicts?|involves?|mentions?)(?!\p{L})/iu;

/**
 * Of a story's first paragraphs, the sentences that warn of it: what stands beside them may be the story, and so all
 * stays where it is.
 */
export function openingWarnings(text: string): readonly string[] {
  if (text.length > longest || !inPiece.test(text) || speech.test(text) || isToldBySomebody(text)) return [];
  return sentencesOf(text).filter((sentence) => {
    if (!inPiece.test(sentence) || otherText.test(sentence) || tells.test(sentence)) return false;
    if (named.test(sentence)) return true;
    const isSaid = says.test(sentence) || goAway.test(sentence) || mayTrouble.test(sentence);
    return isSaid && names(sentence);
  });
}

/** The lines of such a paragraph; none where it may be the story. To be asked below a title and its author, or below fields. */
export function readerNoticeAt(lines: readonly string[], index: number): readonly string[] {
  const paragraph: string[] = [];
  let length = 0;
  for (const line of lines.slice(index, index + mostLines + 1)) {
    if (line === '' || isRule(line) || (paragraph.length > 0 && topField(line)?.isWeak === false)) break;
    length += line.length;
    if (length > longest || paragraph.length === mostLines) return [];
    paragraph.push(foldSpaces(line));
  }
  return isReaderNotice(paragraph.join(' ')) ? paragraph : [];
}
