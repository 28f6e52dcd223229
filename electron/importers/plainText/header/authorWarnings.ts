// authorWarnings: what a header's words warn of, in a warning field or said in passing in a note.
import { type ArchiveWarning, archiveWarningFromLabel } from '../../../../shared/story/archiveWarning.ts';
import type { Warnings } from '../../../../shared/story/metadata.ts';
import { warnedTopicsIn } from '../../../../shared/story/warnedTopics.ts';
import { noteLabel } from '../matter/noteLabel.ts';
import { contains, namesContent } from './contentNotice.ts';
import { withoutDenied } from './deniedSentences.ts';
import { sentencesOf } from './sentencesOf.ts';

const none =
  /^[^a-zß-ɏа-џ\d぀-ヿ一-鿿]*(?:none|no|n\/?a|not applicable|nothing|nope|no warnings?(?: (?:for|of|about) [^.,;:!?]{1,40}?)?(?: (?:apply|needed|necessary|required))|no warnings?|none (?:apply|needed|necessary|whatsoever|really|at all)|nil|нет|отсутствуют|не требуются|keine?|aucune?s?|aucun avertissement|ningun[ao]s?|ning[uú]n|nessun[oa]?|nenhuma?|(?:特に)?(?:なし|無し)|无|無|没有|沒有|-+)[^a-zß-ɏа-џ\d぀-ヿ一-鿿]*$/i;
// The letters are spelled out: with all that \p{L} means, each of these patterns takes a tenth of a second to make.
const chose =
  /(?<![a-zß-ɏа-џ])(?:(?:author|creator|i|he|she|they)(?:['’]ve| have| has)? (?:chose|chosen|chooses?|prefers?) not to (?:use|warn|give|list)|c?cntw|cntuaw|(?:chose|choose|choosing|prefer) not to warn|do(?:es)?(?:n['’]t| not) (?:use|give|do) warnings|do(?:es)?(?:n['’]t| not) warn|автор решил[a-zß-ɏа-џ]? не)(?![a-zß-ɏа-џ])/i;

/** An item that is one of the Archive's names and nothing else: beside other words it is the author's own. */
const archiveName =
  /^\W*(?:(?:(?:the )?(?:creators?|authors?|i) )?(?:chose|chooses?) not to (?:use (?:archive )?|give (?:archive )?)?warn(?:ings?)?|no archive warnings? appl(?:y|ies)|(?:graphic )?depictions? of (?:graphic )?violence|major character deaths?|rape ?\/ ?non-?con(?:sensual)?|underage(?: sex)?)\W*$/i;

const consentCode = /^\W*n\/?cs?\W*$/i;
/** Under a warning's label a death is one that matters. */
const deathItem = /^\W*(?:(?:major\s+|main\s+)?char(?:acter|\.)?\s+)?deaths?\W*$/i;

/** "No rape, death, or torture" denies it. */
function isDeathMeant(names: readonly string[]): boolean {
  const told = names.map((name) => (deathItem.test(name) ? 'character death' : name)).join(', ');
  return warnedTopicsIn(told).includes('death');
}

function ownArchiveName(name: string): ArchiveWarning | null {
  return archiveName.test(name.replace(/\s+/g, ' ')) ? archiveWarningFromLabel(name) : null;
}

export function saysNone(text: string): boolean {
  return text.length <= 80 && none.test(text.trim());
}

/** What a warning field says: the Archive's own names, what the words plainly mean, and the words themselves. */
export function warningsFrom(
  names: readonly string[],
  text: string,
  isListed = false,
): Pick<Warnings, 'archive' | 'author'> {
  if (saysNone(text)) return { archive: [], author: [] };
  const known = names.map(archiveWarningFromLabel);
  const official = known.filter((warning) => warning !== null);
  const isAllOfficial = names.length > 0 && names.every((name) => ownArchiveName(name) !== null);
  const implied: readonly ArchiveWarning[] = isAllOfficial ? [] : warnedTopicsIn(text);
  const isOwn = (name: string) => ownArchiveName(name) === null;
  // Only as an item of its own: elsewhere the letters may mean anything.
  const coded: readonly ArchiveWarning[] = [
    ...(names.some((name) => deathItem.test(name)) && isDeathMeant(names) ? (['death'] as const) : []),
    ...(names.some((name) => consentCode.test(name)) ? (['nonCon'] as const) : []),
  ];
  const chosen: readonly ArchiveWarning[] = chose.test(text) ? ['choseNotTo'] : [];
  const denied = official.filter(
    (warning) => warning === 'none' || warning === 'choseNotTo' || isAllOfficial,
  );
  return {
    archive: [...new Set([...denied, ...implied, ...coded, ...chosen])],
    author: isAllOfficial ? [] : isListed ? [...new Set(names)].filter(isOwn) : [text],
  };
}

/** "Spoilers/warnings: none past the second season". */
const nonePast =
  /^\W{0,4}(?:none|nothing|no)\s+(?:for|past|beyond|after)\s[\p{L}\p{N}][\p{L}\p{N} '’"-]{0,39}\W{0,3}$/iu;

/** "Warning/spoilers: none / the whole of it": where the label has two names, the value may have two parts. */
export function saysNoneBeside(kinds: readonly string[] | undefined, text: string): boolean {
  if (kinds?.includes('front:other') === true && nonePast.test(text) && warnedTopicsIn(text).length === 0)
    return !namesContent(text);
  const place = kinds?.indexOf('warning') ?? -1;
  const parts = text.split(/\s*[/;,|]\s+|\s+[/–—-]\s+/);
  return place >= 0 && parts.length === kinds?.length && saysNone(parts[place] ?? '');
}

export function addWarnings(
  warnings: Warnings,
  { archive, author }: Pick<Warnings, 'archive' | 'author'>,
): Warnings {
  return {
    archive: [...new Set([...warnings.archive, ...archive])],
    author: [...new Set([...warnings.author, ...author])],
    stated: true,
  };
}

const warns =
  /(?<![a-zß-ɏа-џ])(?:warnings?|warned|beware|tw|cw|triggers?|contain(?:s|ing|ed)?|includ(?:es?|ing)|features?|deals? with|depicts?|depictions?|involv(?:es?|ing)|squick[a-zß-ɏа-џ]*|предупрежд[a-zß-ɏа-џ]+|содерж[a-zß-ɏа-џ]+|warnung(?:en)?|enthält|vorsicht|achtung|avertissements?|contient|attention|advertencias?|contiene|avis[oi]s?|attenzione|avvertiment[oi]|contém)(?![a-zß-ɏа-џ])/i;
const plainly =
  /^\W*(?:(?:also|and|oh),?\s+)?(?:(?:content|trigger|adult|squick)\s+)?(?:warnings?|squick\s+alert|tw|cw|предупреждени[ея]|warnung(?:en)?|avertissements?|advertencias?)\s*(?:[:!,–—-]|for\b|of\b)/iu;
const noWarnings =
  /(?<![a-zß-ɏа-џ])(?:no|without|keine|sans|sin|нет|без)\s+(?:[a-zß-ɏа-џ]+\s+)?(?:warnings?|warnung(?:en)?|avertissements?|advertencias?|предупрежд[a-zß-ɏа-џ]+)/i;
const longestLook = 20_000;
const longestSentence = 600;

/** Said to readers in passing, wherever in a sentence. */
const inPassing =
  /(?<![a-zß-ɏа-џ])(?:(?:content|trigger)\s+warnings?|warnings?\s+for|be\s+(?:fore)?warned|fair\s+warning|(?:just|here['’]s|is)\s+an?\s+(?:\S+\s+)?warning)(?![a-zß-ɏа-џ])/i;
const thanks = /(?<![a-z])thank/i;
const ofPiece =
  /\b(?:this|the\s+(?:next|last|following)|next|coming|following)\s+(?:[\w/-]{1,20}\s+)?(?:story|fic|fanfic|ficlet|chapter|chap|part|one|series|work|scene|instal+ment)\b|\b(?:chapters?|ch\.?|part)\s+\d/i;
/** What is warned of in other languages, besides the Archive's topics. */
const otherContent =
  /(?<![a-zß-ɏа-џ])(?:selbstmord|suizid|selbstverletz|gewalt|missbrauch|folter|drogen|blut|suicid|tentative de suicide|automutil|tortur|violen|maltrait|drogue|droga|sang|autolesi|abus|самоубий|суицид|селфхарм|насили|пытк|наркот|кров)/gi;
const deniedBefore =
  /(?<![a-zß-ɏа-џ])(?:no|not|keine?r?|ohne|sans|pas de|sin|senza|sem|без|нет)(?:\s+[^\s,;]+){0,2}\s+$/i;
const fewestWords = 5;

/** What readers are told to do about it. */
const skips =
  /(?<![a-z])(?:skip(?:ping)?|scroll|proceed|turn back|be careful|take care|bothers?|squicks?|squicked|squeamish|upsets?|triggers? you|do(?:n['’]t| not) read|(?:should|must|have to|ought to|gotta) warn|warn (?:you|people|readers))(?![a-z])/i;
/** "Somebody dies in this one." */
const tellsDeath =
  /(?<![a-z])(?:some(?:body|one)|every(?:body|one)|people|characters?|one of them|they all)\s+(?:will\s+|might\s+)?(?:dies?|(?:is|are|gets?)\s+killed)(?![a-z])/i;
/** "Corin dies at the end": a name, and the story's own end. */
const tellsEnd =
  /(?<![\p{L}])\p{Lu}\p{L}+(?:\s+(?:and|&)\s+\p{Lu}\p{L}+)?\s+(?:will\s+)?(?:dies?|(?:is|are|gets?)\s+killed)\s+(?:at\s+the\s+end|in\s+this\s+(?:one|story|fic|chapter|part)|here)(?!\s+of\s+(?!(?:this|the)\s+(?:story|fic|chapter|part)))(?!\p{L})/u;
/** "R for violence", where a sentence begins. */
const ratedFor =
  /^\W*(?:this\s+(?:one|story|fic|part|chapter)\s+is\s+)?(?:rated\s+)?(?:NC[\s-]?17|PG[\s-]?1[3-5]|PG|[RMTX]|MA|adult|mature)\s+for\s/i;
const containsFirst = /^\W*(?:contains|includes|deals\s+with|features)\s/i;
/** Words that only authors say, of the story that they tell. */
const ofAuthors =
  /(?<![\p{L}-])(?:death[\s-]?(?:fic|story)|(?:major\s+|main\s+)?character\s+deaths?|non-?con|dub-?con|rape-?fic|MCD)(?![\p{L}])/iu;
/** "I hate it when people die" tells nothing of the story. */
const deniesDeath =
  /(?<![a-z])(?:no|not|never|nobody|no-?one|none|neither|nor|when|whenever|if|hate|always|where|episode|canon|show|of (?:embarrassment|boredom|shame|laughter|laughing))(?![a-z])|n['’]t(?![a-z])|\?/i;

/** What only an author's note makes a warning of: a summary tells of such things. */
export function warnsInNote(sentence: string): boolean {
  if (thanks.test(sentence) || noWarnings.test(sentence)) return false;
  if (inPassing.test(sentence)) return sentence.split(' ').length >= fewestWords || namesContent(sentence);
  if (ofPiece.test(sentence) && contains.test(sentence) && namesContent(sentence)) return true;
  if (skips.test(sentence) && namesContent(sentence)) return true;
  if ((tellsDeath.test(sentence) || tellsEnd.test(sentence)) && !deniesDeath.test(sentence)) return true;
  if ((ratedFor.test(sentence) || containsFirst.test(sentence)) && namesContent(sentence)) return true;
  return warns.test(sentence) && namesOtherContent(sentence);
}

/** "Keine Gewalt" and "sans violence" warn of nothing. */
function namesOtherContent(sentence: string): boolean {
  for (const { index } of sentence.matchAll(otherContent))
    if (!deniedBefore.test(sentence.slice(Math.max(0, index - 60), index))) return true;
  return false;
}

/** The end of the bracket that a whole note stands in. */
function withoutStrayBracket(sentence: string): string {
  return /^[^([{]*[)\]}]$/.test(sentence) ? sentence.slice(0, -1) : sentence;
}

/** Too long for one warning, a sentence is shown in pieces. */
function piecesOf(sentence: string): readonly string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > longestSentence) {
    const space = rest.lastIndexOf(' ', longestSentence);
    if (space <= 0) return pieces;
    pieces.push(rest.slice(0, space));
    rest = rest.slice(space + 1);
  }
  return [...pieces, rest];
}

/**
 * The sentences of a note that warn, word for word. `isNote` is false for a summary, which tells of such things
 * without warning of them.
 */
export function warningSentences(text: string, isNote: boolean): readonly string[] {
  const look = text.slice(0, longestLook);
  const named = warnedTopicsIn(look).length > 0;
  const mayWarn =
    isNote &&
    (contains.test(look) ||
      skips.test(look) ||
      tellsDeath.test(look) ||
      tellsEnd.test(look) ||
      / for /.test(look));
  if (!named && !warns.test(look) && !mayWarn) return [];
  return withoutDenied(sentencesOf(look))
    .flatMap(piecesOf)
    .map((sentence) => withoutStrayBracket(sentence.replace(noteLabel, '').trim()))
    .filter((sentence) => {
      if (sentence === '') return false;
      const isNamed = named && warnedTopicsIn(sentence).length > 0;
      if (isNamed) return isNote || warns.test(sentence) || ofAuthors.test(sentence);
      if (isNote && warnsInNote(sentence)) return true;
      return plainly.test(sentence) && !noWarnings.test(sentence) && !saysNone(sentence.replace(plainly, ''));
    });
}
