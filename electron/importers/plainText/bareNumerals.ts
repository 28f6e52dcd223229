// withBareNumerals: "I", "2." or "Three" alone on a line, where they count up.
import type { BodyItem, HeadingItem, TextItem } from './bodyItems.ts';
import { numeralValue } from './numeralValue.ts';

const alone =
  /^[*_~=\-–—.([\s]{0,12}(\d{1,3}|[IVXLC]{1,7}|[ivx]{1,5}|[A-Z][a-z]{2,8}(?:[ -][a-z]{3,5})?)[*_~=\-–—.):\]\s]{0,12}$/;
const fewestWords = 30;

function countOf(item: BodyItem): number | null {
  if (item.kind !== 'text' || item.lines.length > 1) return null;
  const line = item.lines[0] ?? '';
  const found = line.length > 40 ? null : alone.exec(line);
  return found === null ? null : numeralValue(found[1] ?? '');
}

function lengthOf(item: BodyItem): number {
  return item.kind === 'text' ? item.lines.reduce((sum, line) => sum + line.length, 0) : 0;
}

/** The places where a count runs 1, 2, 3…, each with a passage after it; it may begin anew. */
function countedPlaces(items: readonly BodyItem[]): readonly number[] {
  const places: number[] = [];
  let run: number[] = [];
  let length = Number.POSITIVE_INFINITY;
  const close = () => {
    if (run.length > 1 && length >= fewestWords * 5) places.push(...run);
    run = [];
  };
  for (const [index, item] of items.entries()) {
    const value = countOf(item);
    if (value === null) {
      length += lengthOf(item);
    } else if (length >= fewestWords * 5 && value === run.length + 1) {
      run.push(index);
      length = 0;
    } else if (value === 1) {
      close();
      run = [index];
      length = 0;
    } else {
      length += lengthOf(item);
    }
  }
  close();
  return places;
}

function headingFrom(item: TextItem, keyword: string): HeadingItem {
  const written = item.lines[0] ?? '';
  const text = alone.exec(written)?.[1] ?? written;
  const { line, lastLine, gap } = item;
  return {
    kind: 'heading',
    line,
    lastLine,
    gap,
    written,
    heading: { rank: 'named', keyword, number: null, text, isBare: true },
  };
}

/** They are chapters where there are no others, and headings within a chapter where there are. */
export function withBareNumerals(items: readonly BodyItem[]): readonly BodyItem[] {
  const places = new Set(countedPlaces(items));
  if (places.size === 0) return items;
  const hasChapters = items.some(({ kind }) => kind === 'heading');
  const keyword = hasChapters ? 'subsection' : 'numeral';
  return items.map((item, index) =>
    places.has(index) && item.kind === 'text' ? headingFrom(item, keyword) : item,
  );
}
