// outlineOf: headings and what stands between them, as parts and chapters.
import type { BodyItem, HeadingItem } from './bodyItems.ts';

export type OutlineChapter = {
  readonly title: string | null;
  readonly part: string | null;
  readonly items: readonly BodyItem[];
};

export type Outline = {
  readonly chapters: readonly OutlineChapter[];
  /** A list of contents that repeats the headings, line by line. */
  readonly contents: readonly HeadingItem[];
};

type OpenChapter = {
  title: string | null;
  part: string | null;
  keyword: string;
  items: BodyItem[];
  isBare: boolean;
};

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Three headings or more in a row, all of which come again, are a list of contents. */
function contentsIn(items: readonly BodyItem[]): readonly HeadingItem[] {
  const first = items.findIndex(({ kind }) => kind === 'heading');
  let end = first;
  while (end >= 0 && items[end]?.kind === 'heading') end += 1;
  if (end - first < 3) return [];
  const later = new Set(
    items.slice(end).flatMap((item) => (item.kind === 'heading' ? [fold(item.heading.text)] : [])),
  );
  const listed = items.slice(first, end).filter((item): item is HeadingItem => item.kind === 'heading');
  // The last of the row may be the first chapter's own heading.
  const own = later.has(fold(listed.at(-1)?.heading.text ?? '')) ? listed : listed.slice(0, -1);
  const isRepeated = (item: HeadingItem, index: number) =>
    later.has(fold(item.heading.text)) || (listed.length > own.length && index === 0);
  return own.length >= 3 && own.every(isRepeated) ? own : [];
}

function isPartHeading({ heading }: HeadingItem, hasChapters: boolean): boolean {
  return heading.rank === 'side' || (heading.rank === 'part' && hasChapters);
}

function chaptersOf(items: readonly BodyItem[]): readonly OpenChapter[] {
  const hasChapters = items.some((item) => item.kind === 'heading' && item.heading.rank === 'chapter');
  const chapters: OpenChapter[] = [];
  let part: string | null = null;
  let current: OpenChapter | null = null;
  const begin = (title: string | null, keyword: string, isBare: boolean) => {
    current = { title, part, keyword, items: [], isBare };
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
      closePart();
      part = item.heading.text;
      current = null;
      if (item.heading.rank === 'side') begin(null, 'side', false);
    } else {
      if (item.heading.keyword === 'section') {
        closePart();
        part = null;
      }
      begin(item.heading.text, item.heading.keyword, item.heading.isBare);
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

/** The first paragraph of a chapter, when it reads as a title. */
function titleParagraph({ items, isBare }: OpenChapter): string | null {
  const [first, second] = items;
  if (!isBare || first?.kind !== 'text' || second?.kind !== 'text' || first.lines.length > 1) return null;
  const text = first.lines[0] ?? '';
  return text.length <= longestTitle && /^["“]?[\p{Lu}\d]/u.test(text) && !/[.!?…,;:”"]$/.test(text)
    ? text
    : null;
}

/** A title on a later line than its heading: believed when most chapters have one. */
function withTitlesBelow(chapters: readonly OpenChapter[]): readonly OpenChapter[] {
  const bare = chapters.filter(({ isBare }) => isBare);
  const titled = bare.filter((chapter) => titleParagraph(chapter) !== null);
  if (titled.length < 2 || titled.length < bare.length * 0.6) return chapters;
  return chapters.map((chapter) => {
    const below = titleParagraph(chapter);
    return below === null
      ? chapter
      : { ...chapter, title: `${chapter.title}: ${below}`, items: chapter.items.slice(1) };
  });
}

export function outlineOf(items: readonly BodyItem[]): Outline {
  const contents = contentsIn(items);
  const listed = new Set<BodyItem>(contents);
  const rest = contents.length === 0 ? items : items.filter((item) => !listed.has(item));
  return { chapters: withTitlesBelow(withoutEmptySections(chaptersOf(rest))), contents };
}
