// withChapterLevels: which headings name parts and which chapters, by the order in which they hold one another.
import type { BodyItem, HeadingItem } from '../lines/bodyItem.ts';

type Ranked = HeadingItem['heading']['rank'];

function withRank(item: HeadingItem, rank: Ranked): HeadingItem {
  return { ...item, heading: { ...item.heading, rank } };
}

const isOf = (item: BodyItem, rank: Ranked): boolean =>
  item.kind === 'heading' && item.heading.rank === rank && item.heading.keyword !== 'subsection';

/** "Chapter 1", then "Part 1" and "Part 2", then "Chapter 2" and "Part 1" again: these parts are inside. */
function arePartsInside(headings: readonly HeadingItem[]): boolean {
  const chapters = headings.filter((item) => isOf(item, 'chapter'));
  if (chapters.length < 2 || headings[0] === undefined) return false;
  const first = headings.find((item) => isOf(item, 'chapter') || isOf(item, 'part'));
  if (first === undefined || !isOf(first, 'chapter')) return false;
  let restarts = 0;
  let follows = 0;
  let previous: HeadingItem | null = null;
  for (const item of headings) {
    if (isOf(item, 'part') && previous !== null && isOf(previous, 'chapter')) {
      follows += 1;
      if (item.heading.number === 1) restarts += 1;
    }
    previous = item;
  }
  const parts = headings.filter((item) => isOf(item, 'part')).length;
  return restarts >= 2 && restarts === follows && parts > restarts;
}

/** Of "# Part" and "## Title", or of sides: one is a part like any other, two and more are the sides of a book. */
export function withChapterLevels(items: readonly BodyItem[]): readonly BodyItem[] {
  const headings = items.filter((item): item is HeadingItem => item.kind === 'heading');
  const sides = new Set(headings.filter((item) => isOf(item, 'side')).map(({ heading }) => heading.number));
  const isInside = arePartsInside(headings);
  if (sides.size !== 1 && !isInside) return items;
  return items.map((item, index) => {
    if (item.kind !== 'heading') return item;
    if (isOf(item, 'side') && sides.size === 1) return withRank(item, 'part');
    if (!isInside || !(isOf(item, 'part') || isOf(item, 'chapter'))) return item;
    if (isOf(item, 'part')) return withRank(item, 'chapter');
    if (holdsParts(items, index)) return withRank(item, 'part');
    return { ...item, heading: { ...item.heading, keyword: 'alone' } };
  });
}

function holdsParts(items: readonly BodyItem[], index: number): boolean {
  for (let place = index + 1; place < items.length; place += 1) {
    const item = items[place];
    if (item === undefined || isOf(item, 'chapter')) return false;
    if (isOf(item, 'part')) return true;
  }
  return false;
}
