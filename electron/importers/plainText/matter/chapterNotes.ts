// notesIn: an author's notes at the beginning and the end of a chapter, parted from its text.
import { warningSentences, warnsInNote } from '../header/authorWarnings.ts';
import { isBelievableField } from '../header/believableField.ts';
import type { FieldKind } from '../header/fieldKind.ts';
import { parseField } from '../header/parseField.ts';
import { tellsTale } from '../header/tellsTale.ts';
import { isToldBySomebody } from '../header/warningWords.ts';
import type { BodyItem, TextItem } from '../lines/bodyItem.ts';
import { isContinued } from './backMatterKinds.ts';
import { isClosingNotice } from './closingNotice.ts';
import { isChapterWarning, noteLabel } from './noteLabel.ts';

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
  return item?.kind === 'text' && (isChapterWarning(item.lines[0] ?? '') || isFieldAboveWarning(item));
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

/** The index after the paragraph that closes the bracket with which a note opens; null where it opens with none. */
function closingBracket(items: readonly BodyItem[]): number | null {
  const open = /^[\s*_]{0,4}([([{])/.exec(wordsOf(items[0]))?.[1];
  if (open === undefined) return null;
  const close = open === '(' ? ')' : open === '[' ? ']' : '}';
  const end = items
    .slice(0, longestNote)
    .findIndex((item) => /[)\]}][\s*_.]{0,4}$/.test(wordsOf(item)) && wordsOf(item).includes(close));
  return end < 0 ? null : end + 1;
}

/** A note goes on up to a rule where one soon follows, and otherwise as long as only an author speaks so. */
function endOfFirstNote(items: readonly BodyItem[]): number {
  let fields = 0;
  while (fields < longestNote && (isWarning(items[fields]) || isHeaderAgain(items[fields]))) fields += 1;
  if (fields > 0) return fields + endOfLabelledNote(items.slice(fields, fields + mostItems));
  return endOfLabelledNote(items);
}

function endOfLabelledNote(items: readonly BodyItem[]): number {
  if (!isLabelled(items[0], items[1])) return 0;
  const bracket = closingBracket(items);
  if (bracket !== null) return bracket;
  const near = items.slice(0, longestNote + 1);
  const told = near.findIndex((item) => noteEnd.test(wordsOf(item)));
  if (told > 0) return told + 1;
  const rule = near.findIndex(({ kind }) => kind === 'rule');
  const isLabelOnly = /^[^\p{L}]*[\p{L}\s/’'.]{1,30}:?\W*$/u.test(wordsOf(items[0]));
  const least = isLabelOnly && items[1]?.kind === 'text' ? 2 : 1;
  const inner = rule > 0 ? items.slice(least, rule) : [];
  const isStory = inner.some((item) => speech.test(wordsOf(item)));
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

/** The last labelled paragraph, when little follows it and none of that is speech; "to be continued" before it goes along. */
function startOfLastNote(items: readonly BodyItem[]): number {
  const from = Math.max(1, items.length - longestNote);
  const found = items.slice(from).findIndex((item, index) => isLabelled(item, items[from + index + 1]));
  const start = found < 0 ? items.length : from + found;
  const rest = items.slice(start);
  const isStory = rest.slice(1).some((item) => speech.test(wordsOf(item)));
  const isNote = !isStory && lengthOf(rest) <= mostCharacters && !isStoryBelow(rest);
  let first = isNote ? start : items.length;
  while (first > 1) {
    const above = items[first - 1];
    if (!isContinued(wordsOf(above?.kind === 'rule' ? items[first - 2] : above))) break;
    first -= 1;
  }
  while (first > 1 && isClosingNotice(items[first - 1], items[first - 2])) first -= 1;
  return first;
}

const shortestProse = 60;
const isProse = (item: BodyItem) =>
  wordsOf(item).length >= shortestProse &&
  /[.!?…]["”’]?$/.test(wordsOf(item)) &&
  !authorly.test(wordsOf(item));

/** A note that its bracket closes, and narration below it; or a rule after the note, and then words that no author speaks: the note stands in the middle of the chapter. */
function isStoryBelow(rest: readonly BodyItem[]): boolean {
  const rule = rest.findIndex(({ kind }) => kind === 'rule');
  if (closingBracket(rest) === 1 && rest.slice(1).some(isProse) && !rest.slice(1).some(isMoreOfNote))
    return true;
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
