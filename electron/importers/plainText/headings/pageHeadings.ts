// withPageHeadings: headings without number or keyword, in a page that is no tale: an article, a list, a guide.
import type { BodyItem, HeadingItem, TextItem } from '../lines/bodyItem.ts';

const longest = 60;
const mostWords = 8;
/** A tale told in short lines has labels everywhere. */
const leastParagraph = 60;
const speech = /^["“”„«—–-]/;
const glued = /\p{Ll}\p{Lu}/u;

function isShortLabel(text: string): boolean {
  return (
    text.length <= longest &&
    /^[\p{Lu}\d]/u.test(text) &&
    /\p{L}/u.test(text) &&
    !/[.!?…,;:"”'’*]$/.test(text) &&
    !glued.test(text) &&
    text.split(/\s+/).length <= mostWords
  );
}

function isCandidate(items: readonly BodyItem[], index: number): boolean {
  const item = items[index];
  if (item?.kind !== 'text' || item.lines.length > 1 || !isShortLabel(item.lines[0] ?? '')) return false;
  const [before, after] = [items[index - 1], items[index + 1]];
  // Between two points of a list it is a caption.
  const isInList = before?.kind === 'listItem' && after?.kind === 'listItem';
  return after !== undefined && after.kind !== 'rule' && !isInList;
}

/** Tales have speech and numbered chapters; such a page has neither, but lists, sides, or many labels. */
function isPage(items: readonly BodyItem[], candidates: ReadonlySet<number>): boolean {
  const texts = items.filter((item): item is TextItem => item.kind === 'text');
  const spoken = texts.filter(({ lines }) => speech.test(lines[0] ?? ''));
  const hasChapters = items.some((item) => item.kind === 'heading' && item.heading.rank !== 'side');
  const rest = items.filter((item, index) => item.kind === 'text' && !candidates.has(index));
  const length = rest.reduce(
    (sum, item) => sum + (item.kind === 'text' ? item.lines.join(' ').length : 0),
    0,
  );
  const isListing = items.some((item) => item.kind === 'listItem' || item.kind === 'heading');
  return (
    !hasChapters &&
    length >= rest.length * leastParagraph &&
    candidates.size >= (isListing ? 3 : 5) &&
    candidates.size <= texts.length * 0.5 &&
    spoken.length <= texts.length * 0.05
  );
}

function headingFrom(item: TextItem, isRepeated: boolean): HeadingItem {
  const text = item.lines[0] ?? '';
  const keyword = isRepeated ? 'subsection' : 'section';
  const { line, lastLine, gap } = item;
  return {
    kind: 'heading',
    line,
    lastLine,
    gap,
    written: text,
    heading: { rank: 'named', keyword, number: null, of: null, text, isBare: false },
  };
}

/** A label that recurs is a heading below the others. Items of a tale come back as they were. */
export function withPageHeadings(items: readonly BodyItem[]): readonly BodyItem[] {
  const candidates = new Set<number>();
  for (let index = 0; index < items.length; index += 1) if (isCandidate(items, index)) candidates.add(index);
  if (candidates.size < 3 || !isPage(items, candidates)) return items;
  const seen = new Map<string, number>();
  const textAt = (index: number) => {
    const item = items[index];
    return item?.kind === 'text' ? (item.lines[0] ?? '') : '';
  };
  for (const index of candidates) seen.set(textAt(index), (seen.get(textAt(index)) ?? 0) + 1);
  return items.map((item, index) =>
    candidates.has(index) && item.kind === 'text'
      ? headingFrom(item, (seen.get(textAt(index)) ?? 0) > 1)
      : item,
  );
}
