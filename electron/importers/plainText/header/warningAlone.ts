// warningAlone: a paragraph in the middle of a story that is nothing but its author's warning: a label, and what it warns of.
import { warnedTopicsIn } from '../../../../shared/story/warnedTopics.ts';
import { namesContent } from './contentNotice.ts';
import { tellsTale } from './tellsTale.ts';
import { isToldBySomebody, namesWarnedTopic } from './warningWords.ts';

const longest = 300;
const longestList = 120;
const longestMark = 60;
/** The signs that stand around such a line. */
const leading = /^[\s*_~=#!<>(){}[\]•·|+:-]{1,40}/;
const trailing = /[\s*_~=#!<>(){}[\]•·|+.-]{1,40}$/;
/** What an author alone writes. */
const initials =
  /^(?:[TC]W|(?:trigger|content)[\s_-]?warnings?)(?:\s*[:：;!*_.\-–—]|\s)[\s*_:!.\-–—]{0,10}(?=[a-zß-ɏа-џ\d])/iu;
/** What a sign or a screen may say as well. */
const plain =
  /^(?:(?:chapter|scene|adult|spoiler|big|major|huge|another|fair)\s+){0,2}(?:warnings?|caution|attention|achtung|vorsicht|warnung|avertissement|advertencia|aviso|attenzione|предупреждение|внимание|beware|heads[\s-]?up)\s*[:：;!*_,.\-–—][\s*_:!.\-–—]{0,10}(?=[a-zß-ɏа-џ\d])/iu;
/** A sentence of a story may begin so: only a list may follow. */
const joined = /^(?:WARNINGS?\s+|(?:[Ww]arnings?|[Bb]eware)\s(?:of|for)\s+)(?=\p{L})/u;
const asNote = /^(?:a\s?\/\s?n|author['’]?s?['’]?\s+note|ooc)\b[\s:;,.!–—-]{0,6}/i;
const mark =
  /^[-–—=*~<([{#]{1,10}\s*(?:begins?|starts?)\s+(?:of\s+|the\s+)?([a-zß-ɏ/\s-]{3,40}?)\s*[-–—=*~>)\]}#]{1,10}$/iu;
/** What nobody in a story says of it. */
const ofText =
  /\b(?:(?:this|next|following|last|coming)\s+(?:[a-zß-ɏ]+\s+)?(?:scene|chapter|chap|section|part|bit|story|fic)|fic|ahead|below|skip|scroll|readers?|triggers?|triggering|(?:dans|de) (?:ce|le) chapitre|in diesem kapitel)\b/iu;
const small =
  /^(?:a|an|and|also|at|be|below|ahead|beware|brief|briefly|by|careful|caution|chapter|contains?|discussed|discussions?|end|explicit|for|from|full|graphic|here|heavy|if|implied|implications?|in|includes?|incoming|involving|lots?|main|major|mature|mentions?|mentioned|mild|minor|multiple|next|no[tn]|of|off|onscreen|offscreen|on|or|part|past|possible|references?|scenes?|screen|section|severe|sexual|slight|some|sorry|starts?|the|themes?|then|there|this|to|very|warning|warnings|will|with|you|your|young|attempted|attempts?|thoughts?|ideation|character|canon|temporary|detailed|description|descriptions|depictions?|content)$/i;
const content =
  /^(?:r[a*@4]pe[sd]?|raping|rapists?|non-?con(?:sensual|sent)?|dub-?con|con|consent|mcd|death|deaths|dies|deathfic|dying|suicid(?:e|es|al)|self-?(?:harm|injury|mutilation)|self|harm|harming|injury|cutting|tortured?|torture|mutilation|abuse|abusive|child|domestic|animal|emotional|physical|incest|underage|assault|molestation|pedophilia|paedophilia|violence|violent|gore|gory|blood|murder|miscarriage|overdose|drugs?|alcohol|drinking|addiction|kidnapping|slavery|cannibalism|necrophilia|bestiality|slash|smut|sex|bdsm|mpreg|eating|disorders?|anorexia|bulimia|homophobia|racism|transphobia|slurs?|swearing|language|angst)$/i;

/** The line as a list of warnings shows it. */
export function withoutSigns(text: string): string {
  const bare = text
    .replace(leading, '')
    .replace(trailing, (end) => (/^(?:\s?!|[.!]+)$/.test(end) ? end : ''));
  return bare === '' ? text.trim() : bare;
}

/** The line without its signs, and without a label that stands at both ends. */
function bareWords(text: string): string {
  const bare = text.replace(leading, '').replace(trailing, '');
  return bare.replace(/[\s*_~!=#-]{2,20}(?:warnings?|[tc]w)$/i, '').replace(trailing, '');
}

/** Nothing but words that warnings are made of, at least one of which names what is warned of. */
export function isWarningList(words: string): boolean {
  if (words.length > longestList) return false;
  const each = words.split(/[^\p{L}*@4'’-]+/u).filter((word) => /\p{L}/u.test(word));
  const bare = each.map((word) => word.replace(/^[*'’-]+|[*'’-]+$/g, ''));
  return (
    bare.length > 0 &&
    bare.every((word) => small.test(word) || content.test(word)) &&
    (namesContent(words) || namesWarnedTopic(words))
  );
}

/** Warnings speak of what is to come. */
const past = /\b(?:was|were|had|went|came|said)\b/i;

const isProse = (words: string) => tellsTale(words) || isToldBySomebody(words) || /["“”«»]/.test(words);

/** Somebody is about to read it. */
const introduces = /[:：]["”’*_]?\s*$/;
const shows =
  /\b(?:signs?|signboard|screens?|boards?|billboard|posters?|labels?|notices?|plaques?|placards?|banners?|displays?|monitors?|readouts?|captions?|stickers?|headlines?|trailer|letters|lettering|stencil(?:led)?|painted|scrawled|carved|printed|posts?|website|web\s?page|graffiti)\b/i;
const reads =
  /\b(?:it|he|she|they|the\s+[a-zß-ɏ]+)\s+(?:read|said|flashed|blinked|announced|warned|proclaimed|declared)\b|\b(?:read|said|flashed|blinked)\s+(?:the|a)\b/iu;
const lastSentence = /[^.!?…]{1,300}[.!?…"”’\s]{0,6}$/;
const firstSentence = /^[^.!?…]{1,300}/;
/** "TW: Are you there?": one who signs so in a talk of such lines. */
const speaks = /^\W{0,3}\p{Lu}[\p{L}\d_]{0,11}\s?:\s/u;

/** Whether something in the story shows the words: a sign, a screen, a letter. */
function isShown(above: string, below: string, isAuthors: boolean): boolean {
  if (introduces.test(above.slice(-20))) return true;
  const around = [
    lastSentence.exec(above.slice(-400))?.[0] ?? '',
    firstSentence.exec(below.slice(0, 400))?.[0] ?? '',
  ];
  return around.some((sentence) => shows.test(sentence) && (!isAuthors || reads.test(sentence)));
}

/** `above` and `below` are the paragraphs around it, empty where there are none. */
export function isWarningAlone(text: string, above: string, below: string): boolean {
  if (text.length > longest || text.includes('\n') || /^\s*["“”„«‘]/.test(text)) return false;
  const marked = text.length <= longestMark ? mark.exec(text.trim())?.[1] : undefined;
  if (marked !== undefined) return isWarningList(marked);
  const words = bareWords(text);
  const own = words.replace(asNote, '');
  const signed = initials.exec(own)?.[0];
  const label = signed ?? plain.exec(own)?.[0];
  const joint = label === undefined ? joined.exec(own)?.[0] : undefined;
  if (label === undefined && joint === undefined && own === words) return false;
  const value = own.slice((label ?? joint ?? '').length);
  if (!namesContent(value) || isProse(value)) return false;
  const [isListed, isOfText] = [isWarningList(value), ofText.test(value)];
  if (own !== words) return isOfText || (isListed && label !== undefined);
  if (signed !== undefined)
    return (
      !introduces.test(above.slice(-20)) &&
      (isListed || isOfText || !(speaks.test(above) || speaks.test(below)))
    );
  if (!isListed && (joint !== undefined || !isOfText || past.test(value))) return false;
  // A sign may speak of violence, and hardly of these.
  const isAuthors = isOfText || warnedTopicsIn(value).some((topic) => topic !== 'violence');
  return !isShown(above, below, isAuthors);
}
