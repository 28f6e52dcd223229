// readPreamble: what an author says to the readers above everything else, with the title and the by-line only below it.
import { parseHeading } from '../headings/parseHeading.ts';
import { isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { isContentNotice } from './contentNotice.ts';
import { isCry, type Posted, unposted } from './cryAboveTitle.ts';
import { frontKindOf } from './frontKindOf.ts';
import { entryOf, type HeaderEntry } from './header.ts';
import { topField } from './looseField.ts';
import { readTitleLine } from './readTitleLine.ts';
import { tellsTale } from './tellsTale.ts';
import { isToldBySomebody } from './warningWords.ts';

/** `next` is the index of the title's line. */
export type Preamble = { readonly entries: readonly HeaderEntry[]; readonly next: number };

const mostLines = 60;
const mostCharacters = 4_000;
const longestTitle = 70;
/** A shorter line that is no sentence may be a title itself. */
const shortest = 40;
const speech = /^\s*["“”„«»‘—–]/;
/** What nobody but an author says above a story. */
const authors =
  /\b(?:my (?:first|second|third|latest|newest) (?:[\w'’/-]+ ){0,3}(?:story|fic|fanfic|attempt)|this (?:story|fic|fanfic)|(?:story|fic)s? (?:is|was) |fan ?fic\w*|beta(?:s|ed)?\b|feedback|disclaimers?|infringement|belongs? to|property of|not mine|warn you|spoilers?|typ(?:ed|ing) (?:in|up) (?:from|by)|typos|transcribed (?:from|by)|scanned (?:in |from|by))\b|\S@\S+\.\w/i;

type Paragraph = { readonly line: number; readonly lines: readonly string[] };

const textOf = ({ lines }: Paragraph) => lines.join(' ');

function entryFor(paragraph: Paragraph): HeaderEntry {
  const text = textOf(paragraph);
  const kind = isContentNotice(text) ? 'warning' : (frontKindOf(text) ?? 'notes');
  return { ...entryOf(`front:${kind}`, null, paragraph.line, []), paragraphs: [paragraph.lines] };
}

/** Sentences, and none of a story's. */
function isSaid(paragraph: Paragraph): boolean {
  const text = textOf(paragraph);
  return !speech.test(text) && !tellsTale(text) && !isToldBySomebody(text);
}

function isTitleBlock(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (line.trim().length > longestTitle || /[.!?…]["”]?\s*$|\S@\S/.test(line)) return false;
  const { title, author, between, line: at } = readTitleLine(lines, index);
  // What stands a blank line above a title is the last of the words before it.
  const isWhole = between === null || between.start === index + 1;
  return title !== null && author !== null && isWhole && at === index + 1 && author.line > at;
}

/** Null unless paragraphs to the readers, one of them an author's without doubt, lead to a title with its by-line. */
export function readPreamble(
  lines: readonly string[],
  from: number,
  posted: Posted = unposted,
): Preamble | null {
  const paragraphs: { line: number; lines: string[] }[] = [];
  let length = 0;
  let isParted = true;
  const end = Math.min(lines.length, from + mostLines);
  for (let index = from; index < end && length <= mostCharacters; index += 1) {
    const line = lines[index] ?? '';
    if (line === '' || (isRule(line) && !/[\p{L}\p{N}]/u.test(line))) {
      isParted = true;
      continue;
    }
    if (isParted && paragraphs.length > 0 && isTitleBlock(lines, index)) {
      const isAuthors = paragraphs.some(
        (each) => authors.test(textOf(each)) || isContentNotice(textOf(each)),
      );
      const above = textOf(paragraphs.at(-1) ?? { line: 0, lines: [] });
      const mayBeTitle = above.length < shortest && !/[.!?@]/.test(above);
      const areCried = paragraphs.every(
        (each) => each.lines.length === 1 && isCry(textOf(each), line, posted),
      );
      const areSaid = areCried || (isAuthors && !mayBeTitle && paragraphs.every(isSaid));
      return areSaid ? { entries: paragraphs.map(entryFor), next: index } : null;
    }
    if (topField(line)?.isWeak === false || parseHeading(line) !== null) return null;
    const last = paragraphs.at(-1);
    if (isParted || last === undefined) paragraphs.push({ line: index + 1, lines: [foldSpaces(line)] });
    else last.lines.push(foldSpaces(line));
    if (
      paragraphs.length === 1 &&
      paragraphs[0]?.lines.length === 1 &&
      line.length < 40 &&
      !/[.!?]/.test(line) &&
      !isCry(line, '', posted)
    )
      return null;
    length += line.length;
    isParted = false;
  }
  return null;
}
