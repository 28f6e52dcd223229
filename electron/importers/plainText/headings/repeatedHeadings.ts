// withoutRepeats: headings and titles that stand twice because each mailed part had them, taken away and listed.

import { foldWords } from '../../../../shared/story/words.ts';
import type { BodyItem, HeadingItem } from '../lines/bodyItem.ts';
import type { RepairLog } from '../repairs/repairLog.ts';

const isInner = ({ heading }: HeadingItem) => heading.keyword === 'subsection';
const continued = /\s*[([]?\s*(?:continued|cont(?:['’.]?d)?\.?|forts\.?|suite|продолжение)\s*[)\]]?\s*$/iu;

const fewestTitleWords = 3;

const keyOf = ({ heading }: HeadingItem) => foldWords(heading.text.replace(continued, ''));

/**
 * The same heading again is no new chapter where nothing stands between the two, where it says so, or where it has a
 * title of its own. Of two bare ones one may be a slip of the pen: both stay.
 */
function repeats(item: HeadingItem, last: HeadingItem, hasTextBetween: boolean): boolean {
  if (item.heading.number !== last.heading.number || keyOf(item) !== keyOf(last)) return false;
  return (
    !hasTextBetween || continued.test(item.heading.text) || !(item.heading.isBare || last.heading.isBare)
  );
}

/** `title` is the story's; its lines directly above a heading that is not the first are running heads. */
export function withoutRepeats(
  items: readonly BodyItem[],
  title: string | null,
  log: RepairLog,
): readonly BodyItem[] {
  const running = title === null ? '' : foldWords(title);
  // On the page before the first chapter the title may stand without its subtitle.
  const isTitle = (line: string, isBeforeFirst: boolean) =>
    line === running ||
    (isBeforeFirst && line.split(' ').length >= fewestTitleWords && running.startsWith(`${line} `));
  const kept: BodyItem[] = [];
  let last: HeadingItem | null = null;
  let part: HeadingItem | null = null;
  let hasText = false;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'text') {
      const isRunning =
        running !== '' &&
        item.lines.length === 1 &&
        (item.lines[0] ?? '').length <= 120 &&
        nextHeading(items, index) !== null &&
        isTitle(foldWords(item.lines[0] ?? ''), last === null);
      if (isRunning && log.mend('removed', item.line, item.lines[0] ?? '', '')) continue;
    }
    if (item.kind === 'heading' && !isInner(item)) {
      if (last !== null && repeats(item, last, hasText) && log.mend('removed', item.line, item.written, ''))
        continue;
      // A part that goes on is one part, and its name stands once.
      const isSamePart = part !== null && item.heading.rank === 'part' && last?.heading.rank !== 'part';
      if (part !== null && isSamePart && item.heading.text === part.heading.text) {
        log.note('removed', item.line, item.written, '');
        continue;
      }
      if (item.heading.rank === 'part') part = item;
      else if (['section', 'alone'].includes(item.heading.keyword)) part = null;
      last = item;
      hasText = false;
    } else if (item.kind !== 'rule') hasText = true;
    kept.push(item);
  }
  return kept;
}

function nextHeading(items: readonly BodyItem[], index: number): HeadingItem | null {
  let next = index + 1;
  while (items[next]?.kind === 'rule' && next < index + 4) next += 1;
  const item = items[next];
  return item?.kind === 'heading' ? item : null;
}
