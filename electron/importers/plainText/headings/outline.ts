// outlineOf: headings and what stands between them, as parts and chapters.
import type { BodyItem, HeadingItem } from '../lines/bodyItem.ts';
import { isChapterWarning, noteLabel } from '../matter/noteLabel.ts';

export type OutlineChapter = {
  readonly title: string | null;
  readonly part: string | null;
  /** Counts the sides of a two-sided book from 1; null in any other. */
  readonly side: number | null;
  readonly items: readonly BodyItem[];
};

type OpenChapter = {
  title: string | null;
  part: string | null;
  side: number | null;
  keyword: string;
  items: BodyItem[];
  isBare: boolean;
  /** Its heading ends with a colon, so that a title must follow. */
  isLed?: boolean;
};

function isPartHeading({ heading }: HeadingItem, hasChapters: boolean): boolean {
  return heading.rank === 'side' || (heading.rank === 'part' && hasChapters);
}

const isChapter = (item: BodyItem) =>
  item.kind === 'heading' && item.heading.rank === 'chapter' && item.heading.keyword !== 'subsection';

function chaptersOf(items: readonly BodyItem[]): readonly OpenChapter[] {
  const hasChapters = items.some(isChapter);
  const chapters: OpenChapter[] = [];
  let part: string | null = null;
  let partKeyword = '';
  let side: number | null = null;
  let current: OpenChapter | null = null;
  const begin = (title: string | null, keyword: string, isBare: boolean) => {
    current = { title, part, side, keyword, items: [], isBare };
    chapters.push(current);
    return current;
  };
  // A part that no chapter follows is a page of its own, so that its name is not lost.
  const closePart = () => {
    if (part !== null && current === null) begin(null, 'part', false);
  };
  for (const item of items) {
    if (item.kind !== 'heading' || item.heading.keyword === 'subsection') {
      const isLoose = current === null && item.kind === 'rule';
      if (!isLoose) (current ?? begin(null, '', false)).items.push(item);
    } else if (isPartHeading(item, hasChapters)) {
      // "Book One" right above "Part One" is the name of both.
      const isBelow: boolean = part !== null && current === null && partKeyword !== item.heading.keyword;
      if (!isBelow) closePart();
      part = isBelow ? `${part} · ${item.heading.text}` : item.heading.text;
      partKeyword = item.heading.keyword;
      current = null;
      if (item.heading.rank === 'side') side = (side ?? 0) + 1;
      if (item.heading.rank === 'side') begin(null, 'side', false);
    } else {
      if (item.heading.keyword === 'section' || item.heading.keyword === 'alone') {
        closePart();
        part = null;
      }
      const begun = begin(item.heading.text, item.heading.keyword, item.heading.isBare);
      if (/[:：]$/.test(item.written)) begun.isLed = true;
    }
  }
  closePart();
  return chapters;
}

const isEmpty = ({ items }: OpenChapter) => items.every(({ kind }) => kind === 'rule');

/** A section without text above another section is the heading of both; a side's own page without text is none. */
function withoutEmptySections(chapters: readonly OpenChapter[]): readonly OpenChapter[] {
  const kept: OpenChapter[] = [];
  let above: string | null = null;
  for (const [index, chapter] of chapters.entries()) {
    const next = chapters[index + 1];
    const isAbove = chapter.keyword === 'section' && isEmpty(chapter) && next?.keyword === 'section';
    const isSideOnly =
      chapter.keyword === 'side' &&
      chapter.title === null &&
      isEmpty(chapter) &&
      next !== undefined &&
      next.keyword !== 'side' &&
      next.part === chapter.part;
    if (isAbove && above === null) above = chapter.title;
    else if (!isSideOnly) {
      kept.push(above === null ? chapter : { ...chapter, part: above });
      above = null;
    }
  }
  return kept;
}

const longestTitle = 60;
const quoted = /^(?:"[^"]+"|“[^”]+”|«[^»]+»)$/;
/** A title between quotation marks ends without a stop. */
const spoken = /[.,…—–-]["”»]$/;
/** A motto with its source is nobody's title. */
const motto = /["”»]\s*[([]?\s*[-–—~]{1,3}\s*\p{Lu}/u;
/** What a chapter's first piece is counted with: others follow it inside the chapter. */
const countedPiece = /^[([]?(?:[IVXLC]{1,7}|\d{1,3}|[A-D])[.):\]]?$/;
/** A motto of two lines. */
const openQuote = /^(?:"[^"]*|“[^”]*|«[^»]*)$/;
const emphasised = /^([*_]{1,3})(?=[^\s*_])([^*_]+)\1$/;

/** A title set in italics as a whole is a title all the same. */
const withoutEmphasis = (text: string) => (/^[*_]/.test(text) ? text.replace(emphasised, '$2') : text);
const capitals = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();

/** The first paragraph of a chapter, when it reads as a title. */
function titleParagraph({ items, isBare }: OpenChapter): string | null {
  const [first, second] = items;
  const isNext = second?.kind === 'text' || second?.kind === 'rule' || second?.kind === 'listItem';
  if (!isBare || first?.kind !== 'text' || !isNext || first.lines.length > 1) return null;
  const text = withoutEmphasis(first.lines[0] ?? '');
  if (text.length > longestTitle || noteLabel.test(text) || countedPiece.test(text)) return null;
  if (motto.test(text) || isChapterWarning(text)) return null;
  if (openQuote.test(text)) return null;
  if (quoted.test(text)) return spoken.test(text) ? null : text;
  const ended = capitals(text) ? /[!?…,;:”"*]$|\.\.$/ : /[.!?…,;:”"*]$/;
  return /^["“«]?[\p{Lu}\d]/u.test(text) && !ended.test(text) ? text : null;
}

/** A title on a later line than its heading: believed when most chapters have one, or when it is set in capitals. */
function withTitlesBelow(chapters: readonly OpenChapter[]): readonly OpenChapter[] {
  const bare = chapters.filter(({ isBare }) => isBare);
  const titled = bare.filter((chapter) => titleParagraph(chapter) !== null);
  const areShouted = titled.length > 0 && titled.every((chapter) => capitals(titleParagraph(chapter) ?? ''));
  const areSentences = titled.some((chapter) => titleParagraph(chapter)?.endsWith('.') === true);
  const isEnough =
    titled.length >= (areShouted && !areSentences ? 1 : 2) && titled.length >= bare.length * 0.6;
  if (!isEnough && !chapters.some(({ isLed }) => isLed === true)) return chapters;
  return chapters.map((chapter) => {
    const below = isEnough || chapter.isLed === true ? titleParagraph(chapter) : null;
    return below === null
      ? chapter
      : { ...chapter, title: `${chapter.title}: ${below}`, items: chapter.items.slice(1) };
  });
}

export function outlineOf(items: readonly BodyItem[]): readonly OutlineChapter[] {
  return withTitlesBelow(withoutEmptySections(chaptersOf(items)));
}
