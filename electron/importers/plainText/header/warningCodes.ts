// warningCode: the short words with which lists of codes warn: "nc", "ncs", "deathfic", "bdsm".
import { type ArchiveTopic, archiveTopics } from '../../../../shared/story/archiveWarning.ts';
import { warnedTopicsIn } from '../../../../shared/story/warnedTopics.ts';

const nonCon = /^(?:n\/?cs?|non-? ?con(?:s|sensual)?|dub-? ?con|rape)$/i;
const death = /^(?:deaths?|death-? ?(?:fic|story)|mcd|char(?:acter|\.)? deaths?)$/i;
/** In small letters "s/m" is no pair, and "d" nobody's initial. */
const others =
  /^(?:violen(?:ce|t)|BDSM|torture|gor[ey]|(?:tw)?incest|suicid(?:e|al)|(?:child |spousal )?abuse|self-? ?harm|slavery|mutilation|cannibalism|necrophilia|bestiality|mpreg|miscarriage|drugs?|drug use)$/i;
const inSmall = /^(?:b\/d|s\/m|d\/s|d|v)$/;
/** What such lists say besides, and nobody is warned of. */
const plain =
  /^(?:slash|fem-?slash|het|gen|angst\p{L}*|h\/c|hurt\/comfort|fluff|WAFF?|PWP|AU|drama|humou?r|romance|first[- ]time|f\/t|established relationship|smut|lemon|lime|language|sex|[mf]{1,4}(?:\/[mf]{1,4}){0,3}|crossover|x-?over|dark|challenge|drabble|vignette|poem|WIP)$/iu;
const longest = 120;

/** The topics of a word that warns, of which some have none; null for any other word. */
export function warningCode(words: string): readonly ArchiveTopic[] | null {
  if (nonCon.test(words)) return ['nonCon'];
  if (death.test(words)) return ['death'];
  if (words.length > 30 || (words.length > 6 && words.split(' ').length > 2)) return null;
  const named = words.length > 2 ? warnedTopicsIn(words) : [];
  return named.length > 0 ? named : others.test(words) || inSmall.test(words) ? [] : null;
}

export function isPlainCode(words: string): boolean {
  return plain.test(words);
}

const signs = /^[\s*_~"']{1,8}|[\s*_~"'.!]{1,8}$/g;

/**
 * The topics of a list in which every item is a code or a known word: "rape, h/c, death". Null where it is no such
 * list, or warns of nothing. A word alone may be anything else.
 */
export function topicsOfCodes(text: string): readonly ArchiveTopic[] | null {
  if (text.length > longest) return null;
  const items = text
    .split(/[,;]|\s\/\s/)
    .map((item) => item.replace(signs, ''))
    .filter((item) => item !== '');
  const codes = items.map(warningCode);
  if (items.length < 2 || !items.every((item, index) => codes[index] !== null || plain.test(item)))
    return null;
  if (codes.every((code) => code === null)) return null;
  const found = new Set(codes.flatMap((code) => code ?? []));
  return archiveTopics.filter((topic) => found.has(topic));
}

const lastWords = /(?:[.!?…]["”’)]?\s+|^)([^.!?…]{5,100})$/u;
const lastBracket = /[([]([^()[\]]{5,100})[)\]]\s*[.!]?$/;

/** A list of codes with which a summary ends: "… They meet again. *deathfic* ; non-con". */
export function codesAtEnd(summary: string): string | null {
  const end = summary.slice(-longest * 2).trimEnd();
  const found = [lastBracket.exec(end)?.[1], lastWords.exec(end)?.[1]];
  return found.find((words) => words !== undefined && topicsOfCodes(words) !== null) ?? null;
}
