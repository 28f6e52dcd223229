// notesIn: an author's notes at the beginning and the end of a chapter, parted from its text.
import { warningSentences, warnsInNote } from '../header/authorWarnings.ts';
import { isBelievableField } from '../header/believableField.ts';
import type { FieldKind } from '../header/fieldKind.ts';
import { parseField } from '../header/parseField.ts';
import { tellsTale } from '../header/tellsTale.ts';
import { isToldBySomebody } from '../header/warningWords.ts';
import type { BodyItem, TextItem } from '../lines/bodyItem.ts';
import { isContinued } from './backMatterKinds.ts';
import { endOfChapterFields, isChapterRating } from './chapterDisclaimer.ts';
import { isSignature } from './chapterFarewell.ts';
import { isClosingNotice } from './closingNotice.ts';
import { afterBracket, goesOnInParagraph } from './noteBracket.ts';
import { isChapterWarning, noteLabel } from './noteLabel.ts';
import { readsAsNarration, type Telling, tellingOf } from './readsAsNarration.ts';

export type ChapterParts = {
  readonly before: readonly BodyItem[];
  readonly text: readonly BodyItem[];
  readonly after: readonly BodyItem[];
};

const longestNote = 8;
const mostItems = longestNote * 2;
const mostCharacters = 2_500;
const speech = /^\s*["“„«‹—–]/;

/** What only an author says: of reviews and updates, of this chapter and the next. */
const authorly =
  /\b(?:reviews?|reviewed|reviewers?|r&r|beta(?:s|ed|[- ]?read(?:er|ers|ing)?)?|fan ?fics?|fics?|updat(?:e|es|ed|ing)|(?:this|next|last|previous|new|first|the) (?:chapter|part|story|instalment|installment)|chapters|disclaimer|thank(?:s| you)|enjoy|feedback|comments?)\b|отзыв|глав[аеуы]|спасибо|бет[аеу]|kapitel|danke|kommentar|chapitre|merci|capítulo|gracias|comentario|capitolo|grazie/iu;
/** "End A/N", "On with the story": a note's last line. */
const noteEnd =
  /^\W{0,6}(?:end (?:of )?(?:a\/?n|author|note)|(?:and )?(?:now )?on(?:ward)? (?:with|to) the (?:story|fic|chapter|show))/i;

const wordsOf = (item: BodyItem | undefined): string => (item?.kind === 'text' ? item.lines.join(' ') : '');

/** "Notes:" may stand above a document of the story as well, so an author must be heard below it. */
const bareLabel =
  /^[\s*_~(<[{-]{0,8}notes?(?:\s+(?:for|on)\s+(?:the|this)\s+chapter)?[\s*_)\]}]{0,4}(?:[:\-–—]|\s*$)[\s*_)\]}]{0,4}/i;

function isBareNote(item: BodyItem, next: BodyItem | undefined): boolean {
  const label = bareLabel.exec(wordsOf(item).slice(0, 80))?.[0];
  if (label === undefined) return false;
  const rest = wordsOf(item).slice(label.length);
  const said = rest === '' ? wordsOf(next) : rest;
  return (
    isAuthorSpeaking(said) ||
    (!speech.test(said) && (warnsInNote(said) || warningSentences(said, false).length > 0))
  );
}

/** `next` is the item below it. */
function isLabelled(item: BodyItem | undefined, next: BodyItem | undefined): boolean {
  if (item?.kind !== 'text') return false;
  return noteLabel.test((item.lines[0] ?? '').slice(0, 80)) || isBareNote(item, next);
}

const longestFields = 600;

/** "Disclaimer: …" with a warning in the same paragraph. */
function isFieldAboveWarning({ lines }: TextItem): boolean {
  const text = lines.join('\n');
  const field = text.length > longestFields ? null : parseField(lines[0] ?? '');
  if (field === null || field.isWeak || !field.kind.startsWith('front:')) return false;
  return !tellsTale(text) && !isToldBySomebody(text) && warningSentences(text, false).length > 0;
}

function isWarning(item: BodyItem | undefined): boolean {
  if (item?.kind !== 'text') return false;
  return isChapterWarning(item.lines[0] ?? '') || isFieldAboveWarning(item) || isChapterRating(item.lines);
}

const ofHeader: readonly FieldKind[] = [
  'rating',
  'warning',
  'summary',
  'relationship',
  'fandom',
  'front:disclaimer',
];
const fewestFields = 2;

/** A story's header again, or the chapter's own: nothing but fields, and more than a card has. */
function isHeaderAgain(item: BodyItem | undefined): boolean {
  if (item?.kind !== 'text' || item.lines.length < fewestFields) return false;
  const kinds = new Set<FieldKind>();
  for (const line of item.lines) {
    const field = line.length > longestFields ? null : parseField(line);
    if (field === null || !isBelievableField(field) || isToldBySomebody(line)) return false;
    if (!field.isWeak) kinds.add(field.kind);
  }
  return kinds.size >= fewestFields && ofHeader.some((kind) => kinds.has(kind));
}

function lengthOf(items: readonly BodyItem[]): number {
  return items.reduce((sum, item) => sum + wordsOf(item).length, 0);
}

/** A note goes on up to a rule where one soon follows, and otherwise as long as only an author speaks so. */
function endOfFirstNote(items: readonly BodyItem[]): number {
  const fields = endOfFields(items);
  if (fields > 0) return fields + endOfLabelledNote(items.slice(fields, fields + mostItems));
  const note = endOfLabelledNote(items);
  return note === 0 ? 0 : note + endOfFields(items.slice(note, note + longestNote));
}

function endOfFields(items: readonly BodyItem[]): number {
  const near = items.slice(0, longestNote);
  const isSure = (index: number) => isWarning(near[index]) || isHeaderAgain(near[index]);
  return endOfChapterFields(
    near.map((item) => (item.kind === 'text' ? item.lines : null)),
    isSure,
  );
}

function endOfLabelledNote(items: readonly BodyItem[]): number {
  if (!isLabelled(items[0], items[1]) || goesOnInParagraph(wordsOf(items[0]))) return 0;
  const bracket = afterBracket(items, longestNote);
  if (bracket !== null) return bracket;
  const near = items.slice(0, longestNote + 1);
  const told = near.findIndex((item) => noteEnd.test(wordsOf(item)));
  if (told > 0 && !near.slice(1, told).some(isTold)) return told + 1;
  const rule = near.findIndex(({ kind }) => kind === 'rule');
  const isLabelOnly = /^[^\p{L}]*[\p{L}\s/’'.]{1,30}:?\W*$/u.test(wordsOf(items[0]));
  const least = isLabelOnly && items[1]?.kind === 'text' ? 2 : 1;
  const inner = rule > 0 ? items.slice(least, rule) : [];
  const isStory = inner.some(isTold);
  const spoken = inner.filter((item) => authorly.test(wordsOf(item))).length;
  if (
    rule > 0 &&
    !isStory &&
    spoken >= inner.length * 0.5 &&
    lengthOf(items.slice(0, rule)) <= mostCharacters
  )
    return rule;
  let end = least;
  while (end < near.length && items[end]?.kind === 'text' && isMoreOfNote(items[end])) end += 1;
  return end;
}

const isMoreOfNote = (item: BodyItem | undefined) => isAuthorSpeaking(wordsOf(item));

function isAuthorSpeaking(text: string): boolean {
  return (
    !speech.test(text) && authorly.test(text) && /\b(?:i|i[’']m|my|me|you|your)\b|[А-Яа-яß-ÿ]/iu.test(text)
  );
}

const ofAny: Telling = { byI: false, inPresent: false };
const isTold = (item: BodyItem) => speech.test(wordsOf(item)) || readsAsNarration(wordsOf(item), ofAny);

/** The last labelled paragraph, when little follows it and none of that is the story's; "to be continued" before it goes along. */
function startOfLastNote(items: readonly BodyItem[]): number {
  let first = items.length;
  for (let start = Math.max(1, items.length - longestNote); start < items.length; start += 1) {
    if (!isLabelled(items[start], items[start + 1]) || !isNoteToTheEnd(items, start)) continue;
    first = start;
    break;
  }
  while (first > 1) {
    const above = items[first - 1];
    if (!isContinued(wordsOf(above?.kind === 'rule' ? items[first - 2] : above))) break;
    first -= 1;
  }
  const unsigned = isSignature(wordsOf(items[first - 1])) ? first - 1 : first;
  if (unsigned > 1 && isClosingNotice(items[unsigned - 1], items[unsigned - 2])) first = unsigned;
  while (first > 1 && isClosingNotice(items[first - 1], items[first - 2])) first -= 1;
  return first;
}

const shownAbove = 6;

/** All from `start` on is the author's: no speech, no narration, and nothing else below the bracket that closes the note. */
function isNoteToTheEnd(items: readonly BodyItem[], start: number): boolean {
  const rest = items.slice(start);
  const below = rest.slice(1);
  if (lengthOf(rest) > mostCharacters || goesOnInParagraph(wordsOf(rest[0]))) return false;
  if (below.some((item) => speech.test(wordsOf(item))) || isRuleAboveStory(rest)) return false;
  const telling = tellingOf(items.slice(Math.max(0, start - shownAbove), start).map(wordsOf));
  const own = below.filter((item) => !isLabelled(item, undefined)).map(wordsOf);
  if (own.some((text) => readsAsNarration(text, telling))) return false;
  const bracket = afterBracket(rest, longestNote);
  return bracket === null || rest.slice(bracket).every(mayFollowNote);
}

const toReaders = /(?<!\p{L})(?:i|i[’']\p{L}{1,2}|my|me|you|your)(?!\p{L})|^[[(*†<]|love,|xox|hugs|@|:\/\//iu;

/** What is no sentence, or one of an author. */
function mayFollowNote(item: BodyItem): boolean {
  const text = wordsOf(item);
  return (
    !/[.!?…]["”’]?$/.test(text) || authorly.test(text) || toReaders.test(text) || isLabelled(item, undefined)
  );
}

/** A rule after the note, and then words that no author speaks: the note stands in the middle of the chapter. */
function isRuleAboveStory(rest: readonly BodyItem[]): boolean {
  const rule = rest.findIndex(({ kind }) => kind === 'rule');
  if (rule < 0) return false;
  const below = rest.slice(rule + 1).filter(({ kind }) => kind !== 'rule');
  return (
    below.length > 0 && !below.some((item) => authorly.test(wordsOf(item)) || isLabelled(item, undefined))
  );
}

/** The text is never empty while there are items: a chapter that is all notes is text. */
export function notesIn(items: readonly BodyItem[]): ChapterParts {
  const first = endOfFirstNote(items);
  const text = items.slice(first);
  const last = startOfLastNote(text);
  const parts = { before: items.slice(0, first), text: text.slice(0, last), after: text.slice(last) };
  return parts.text.some(({ kind }) => kind !== 'rule') ? parts : { before: [], text: items, after: [] };
}
