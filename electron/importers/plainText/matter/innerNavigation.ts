// withoutInnerNavigation: the menus that stand between the chapters of pages joined into one file.
import type { BackMatter } from '../../../../shared/story/story.ts';
import type { BodyItem, TextItem } from '../lines/bodyItem.ts';
import { isMenu, isNavigation, isRowOfKnownLinks } from './backMatterKinds.ts';
import { isClosingNotice } from './closingNotice.ts';

export type WithoutNavigation = { readonly items: readonly BodyItem[]; readonly back: readonly BackMatter[] };

const longestMenu = 4;

const isHeading = (item: BodyItem | undefined) =>
  item?.kind === 'heading' && item.heading.keyword !== 'subsection';

function isNavigationItem(item: BodyItem | undefined): item is TextItem {
  return item?.kind === 'text' && item.lines.every(isNavigation);
}

const isRow = (line: string) => isMenu(line) || isRowOfKnownLinks(line);

/** The indices of a menu's items above the heading at `index`. */
function menuAbove(items: readonly BodyItem[], index: number): readonly number[] {
  const menu: number[] = [];
  for (let place = index - 1; place >= 0 && index - place <= longestMenu * 2; place -= 1) {
    const item = items[place];
    if (isNavigationItem(item)) menu.push(place);
    else if (item?.kind !== 'rule' && !isClosingNotice(item, items[place - 1])) break;
  }
  return menu.slice(0, longestMenu);
}

/** A menu has bars, or comes again between other chapters: "Home" alone may be a chapter's last word. */
export function withoutInnerNavigation(items: readonly BodyItem[]): WithoutNavigation {
  const menus = items.flatMap((item, index) =>
    isHeading(item) && index > 0 ? [menuAbove(items, index)] : [],
  );
  const linesOf = (index: number) => {
    const item = items[index];
    return item?.kind === 'text' ? item.lines : [];
  };
  const counts = new Map<string, number>();
  for (const line of menus.flat().flatMap(linesOf)) counts.set(line, (counts.get(line) ?? 0) + 1);
  const isMenuItem = (index: number) =>
    linesOf(index).every((line) => isRow(line) || (counts.get(line) ?? 0) > 1) &&
    (linesOf(index).some(isRow) || linesOf(index).length > 1 || isBeside(index));
  const isBeside = (index: number) =>
    isNavigationItem(items[index - 1]) || isNavigationItem(items[index + 1]);
  const taken = new Set(menus.flat().filter(isMenuItem));
  if (taken.size === 0) return { items, back: [] };
  const text = [...taken]
    .toSorted((a, b) => a - b)
    .map((index) => linesOf(index).join('\n'))
    .join('\n');
  return { items: items.filter((_item, index) => !taken.has(index)), back: [{ kind: 'navigation', text }] };
}
