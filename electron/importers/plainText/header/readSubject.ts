// factsOfSubject: what the subject of a posted story says: tag, title, part, rating, codes and author.
import { foldWords } from '../../../../shared/story/words.ts';
import { type PartMark, partMarkIn } from '../parts/partMark.ts';
import { arePairsAndNames, codesIn, isSurelyCode, storyCodeIn } from './storyCodes.ts';
import { topicsOfCodes } from './warningCodes.ts';

export type SubjectFacts = {
  /** The subject bears what only a posted story's does. */
  readonly isStory: boolean;
  readonly mark: PartMark | null;
  /** Without its brackets. */
  readonly rating: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly fandoms: readonly string[];
  readonly relationships: readonly string[];
  readonly warnings: readonly string[];
};

/** Who sent the mail: the name, where one stands there, and the words before the "@". */
export type Sender = { readonly name: string | null; readonly mailbox: string | null };

const bracketed =
  /[[(]\s*(NC[\s-]?17|PG[\s-]?1[3-5]|PG|G|R|M|T|E|MA|NR|XXX|X|mature|explicit)(?![\w+])[^\])]{0,30}[\])]/i;
const ratingInWords = /(?:^|[\s,;])(NC[\s-]?17|PG[\s-]?1[3-5])(?![\w\u00c0-\u04ff-])/i;
const replyMark = /^\s*(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+/i;
const storyTag =
  /^\s*(?:\[(?:new|fic|fanfic|story|repost|update|revised|rpt)\]|(?:new|fic|fanfic|story|repost|reposting|update|revised|rpt|newfic|submission|xfc|atxf)\s*[:;!-]+)\s*/i;
const listTag = /^\s*\[([^\][]{1,40})\]\s*/;
/** "TNG: Low Tide", "NEW VOY J/C - Low Tide", 'DS9 "Low Tide"'. */
const codesBefore = /^([^\s:"“«][^:"“«]{0,40}?)(?:(?:\s?:|\s[-–—]{1,2})\s+(?=\S)|\s+(?=["“«]))/;
const tagBeforeCodes = /^(?:new|reposte?d?|rep|rpt|rev|revised|updated?)$/i;
const groupAtEnd = /[[({]([^\][(){}]{1,60})[\])}]$/;
const wordAtEnd = /[^\s,;[\](){}"“”«»]{1,50}$/;
const spaceAtEnd = /[\s,:;–—-]+$/;
const quoted = /^(?:"[^"]+"|“[^“”]+”|«[^«»]+»)$/;
const byAtEnd = /^(.{1,200})[\s,–—-]by:?\s+([^\s,;:()[\]"“”][^,;:()[\]"“”]{0,58})$/i;
const byInBrackets = /^by:?\s+(\S.{0,56})$/i;
const longestSubject = 300;
const mostPieces = 12;
const mostNameWords = 5;
const shortestName = 3;

/** A rating in a subject or title: `[NC-17]`, `(R)`; null when there is none. */
export function ratingInBrackets(text: string): string | null {
  return bracketed.exec(text)?.[1] ?? null;
}

/** Such a tag is what only posted stories have. */
export function hasStoryTag(subject: string): boolean {
  return storyTag.test(subject);
}

type Piece = { readonly text: string; readonly isGroup: boolean; readonly start: number };

function pieceAtEnd(text: string): Piece | null {
  const group = groupAtEnd.exec(text);
  if (group !== null) return { text: (group[1] ?? '').trim(), isGroup: true, start: group.index };
  const word = wordAtEnd.exec(text);
  return word === null ? null : { text: word[0], isGroup: false, start: word.index };
}

const shortCode = /^(?:[A-Z]{1,3}|[A-Z][a-z]?\/[A-Z][a-z]?)$/;

/** "(MSR, A, PG)": the categories of an archive, in capitals, with a rating among them. */
function areShortCodes(text: string): boolean {
  const items = text.split(/[\s,;]+/).filter((item) => item !== '');
  const ratings = items.filter((item) => ['rating', 'letter'].includes(storyCodeIn(item) ?? ''));
  return (
    items.length > 1 &&
    /[,;]/.test(text) &&
    ratings.length > 0 &&
    items.every((item) => ratings.includes(item) || shortCode.test(item))
  );
}

type Read = { readonly rest: string; readonly codes: readonly string[]; readonly isTagged?: boolean };

/** "FIC: Copper (2/3) R": a letter right after the part's number; before it, it may be the title's last word. */
function letterAfterMark(subject: string): string | null {
  for (const found of subject.matchAll(/\s([RG])(?=[\s,;]|$)/g)) {
    const above = subject.slice(0, found.index).trim();
    const mark = partMarkIn(above, true);
    if (mark !== null && mark.rest !== '' && above.replace(/\s+/g, ' ').startsWith(mark.rest))
      return found[1] ?? null;
  }
  return null;
}

/**
 * The codes that a subject ends with; what may as well be the title's last word stays there. `letter` is a rating for
 * certain, if it is alone; where the subject `isTagged`, so is one that a sign parts from the title.
 */
function withoutCodes(text: string, letter: string | null, isTagged: boolean): Read {
  const pieces: Piece[] = [];
  let end = text.length;
  while (pieces.length < mostPieces) {
    const before = text.slice(0, end).replace(spaceAtEnd, '');
    const piece = pieceAtEnd(before);
    if (piece === null) break;
    const isCode = piece.isGroup
      ? codesIn(piece.text) !== null ||
        areShortCodes(piece.text) ||
        ratingInBrackets(before.slice(piece.start)) !== null ||
        topicsOfCodes(piece.text) !== null ||
        arePairsAndNames(piece.text)
      : storyCodeIn(piece.text) !== null;
    if (!isCode) break;
    pieces.unshift(piece);
    end = piece.start;
  }
  const isShouted = !/\p{Ll}/u.test(text.slice(0, end));
  for (;;) {
    const [first, ...others] = pieces;
    if (first === undefined) return { rest: text, codes: [] };
    const above = text.slice(0, first.start);
    const isParted = first.isGroup || /["”»\])},;:–—]\s*$/.test(above) || /\s-\s*$/.test(above);
    const isSure = isParted || isSurelyCode(first.text, isShouted, others.length > 0);
    const isAlone = others.length === 0 && !first.isGroup && storyCodeIn(first.text) === 'letter';
    const isRating = first.text === letter || (isParted && isTagged);
    if ((isAlone ? isRating : isSure) && /[\p{L}\p{N}]/u.test(above))
      return {
        rest: above.replace(spaceAtEnd, ''),
        codes: pieces.map((piece) => piece.text),
      };
    pieces.shift();
  }
}

const withoutSigns = (name: string) => foldWords(name).replace(/[^\p{L}\p{N}]+/gu, '');

/** The whole name, or one word of it that is no initial. */
function isSender(name: string, { name: sender, mailbox }: Sender): boolean {
  const whole = withoutSigns(name);
  const box = withoutSigns(mailbox ?? '');
  if (whole !== '' && (whole === box || whole === withoutSigns(sender ?? ''))) return true;
  const known = foldWords(sender ?? '').split(' ');
  return foldWords(name)
    .split(' ')
    .some((word) => word.length >= shortestName && (known.includes(word) || box.includes(word)));
}

const capitals = /^["“'‘(]?[\p{Lu}\d]/u;

/** "Salt and Ash by Mary Ellen T.": a name for certain where the title is quoted, or the mail is hers. */
function withoutAuthor(
  text: string,
  sender: Sender,
): { readonly rest: string; readonly author: string | null } {
  const group = groupAtEnd.exec(text);
  const inBrackets = group === null ? null : byInBrackets.exec((group[1] ?? '').trim());
  if (group !== null && inBrackets !== null && group.index > 0)
    return { rest: text.slice(0, group.index).replace(spaceAtEnd, ''), author: inBrackets[1] ?? null };
  const found = byAtEnd.exec(text);
  const rest = (found?.[1] ?? '').replace(spaceAtEnd, '');
  const name = (found?.[2] ?? '').trim();
  const words = name.split(/\s+/);
  const isName = words.every((word) => capitals.test(word));
  const isSure = words.length <= mostNameWords && (isSender(name, sender) || (isName && quoted.test(rest)));
  return found !== null && isSure && /[\p{L}\p{N}]/u.test(rest)
    ? { rest, author: name }
    : { rest: text, author: null };
}

function codesAhead(text: string): Read {
  const found = codesBefore.exec(text);
  const written = (found?.[1] ?? '').split(/[\s,;]+/).filter((word) => word !== '');
  const words = written.filter((word, index) => index > 0 || !tagBeforeCodes.test(word));
  const isSure = words.some((word) => isSurelyCode(word, false, words.length > 1));
  return found !== null && isSure && words.every((word) => storyCodeIn(word) !== null)
    ? { rest: text.slice(found[0].length), codes: words, isTagged: words.length < written.length }
    : { rest: text, codes: [] };
}

function bareTitle(text: string): string {
  const title = text.replace(/^[\s:,;–—-]+|[\s:,;–—-]+$/g, '');
  if (quoted.test(title)) return title.slice(1, -1).trim();
  // One quotation mark at the edge is the rest of a pair.
  return (title.match(/["“”]/g)?.length ?? 0) === 1 ? title.replace(/^["“”]\s*|\s*["“”]$/g, '') : title;
}

/** A subject longer than any title says nothing. */
export function factsOfSubject(subject: string, sender: Sender): SubjectFacts {
  const none = {
    mark: null,
    rating: null,
    title: null,
    author: null,
    fandoms: [],
    relationships: [],
    warnings: [],
  };
  if (subject.length > longestSubject) return { isStory: false, ...none };
  const mark = partMarkIn(subject, true);
  let rest = (mark?.rest ?? subject).replace(replyMark, '').trim();
  const stated = ratingInBrackets(subject) ?? ratingInWords.exec(subject)?.[1] ?? null;
  let isStory = mark !== null || stated !== null;
  const codes: string[] = [];
  const keep = (read: Read) => {
    codes.push(...read.codes);
    rest = read.rest;
    isStory ||= read.isTagged === true;
  };
  for (let steps = 0; steps < 4; steps += 1) {
    const tag = storyTag.exec(rest) ?? listTag.exec(rest);
    if (tag === null || tag[0].length === rest.length) break;
    isStory ||= storyTag.test(rest);
    if (tag[1] !== undefined && (codesIn(tag[1])?.fandoms.length ?? 0) > 0) codes.push(tag[1]);
    rest = rest.slice(tag[0].length);
  }
  keep(codesAhead(rest));
  const letter = letterAfterMark(subject);
  keep(withoutCodes(rest, letter, isStory));
  // "The Lamp NC-17, deathfic": what follows a rating is said of the story.
  const rated = ratingInWords.exec(rest);
  if (rated !== null && rated.index > 0 && /^\s*[,;(]/.test(rest.slice(rated.index + rated[0].length)))
    rest = rest.slice(0, rated.index).replace(spaceAtEnd, '');
  const { rest: named, author } = withoutAuthor(rest, sender);
  if (author !== null) {
    rest = named;
    keep(withoutCodes(rest, letter, isStory));
  }
  const fandoms = new Set<string>();
  const relationships = new Set<string>();
  let rating = stated;
  const warnings = codes.filter((words) => topicsOfCodes(words) !== null);
  for (const word of codes
    .filter((words) => !warnings.includes(words))
    .flatMap((each) => each.split(/[\s,;]+/))) {
    const kind = storyCodeIn(word);
    if (kind === 'fandom') for (const each of word.split('/')) fandoms.add(each);
    else if (kind === 'relationship') relationships.add(word);
    else if (kind !== null) rating ??= word;
  }
  isStory ||= fandoms.size > 0 && (relationships.size > 0 || rating !== null);
  const title = bareTitle(rest);
  return {
    isStory,
    mark,
    rating,
    title: isStory && /[\p{L}\p{N}]/u.test(title) ? title : null,
    author: isStory ? author : null,
    fandoms: isStory ? [...fandoms] : [],
    relationships: isStory ? [...relationships] : [],
    warnings: isStory ? warnings : [],
  };
}
