// A page's number that is taken out parts nothing, however much space stood around it.
import { describe, expect, test } from 'vitest';
import { withoutPageNumbers } from '../../../electron/importers/plainText/headings/pageNumbers.ts';
import type { BodyItem } from '../../../electron/importers/plainText/lines/bodyItem.ts';
import { createRepairLog } from '../../../electron/importers/plainText/repairs/repairLog.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

/** Pages of twenty paragraphs, of three of which two end within a sentence. `head` is what stands between them. */
function pagesWith(head: (page: number) => string): readonly BodyItem[] {
  const items: BodyItem[] = [];
  let line = 1;
  const add = (text: string, gap: number) => {
    line += gap;
    items.push({ kind: 'text', line, lastLine: line, gap, lines: [text] });
    line += 1;
  };
  for (let page = 1; page <= 8; page += 1) {
    for (let count = 0; count < 20; count += 1) add('The boats came in one by one.', 1);
    add(page % 3 > 0 ? 'The keeper went' : 'The keeper went out.', 1);
    add(head(page), 2);
    add(page % 3 > 0 ? 'out to the lamp.' : 'Out at the lamp it was dark.', 3);
  }
  return items;
}

test.each<readonly [string, (page: number) => string]>([
  ['a title and a page', (page) => `The Boats, page ${page}`],
  ['a name and a number', (page) => `Kit Marlow - ${page}`],
  ['a number and a title', (page) => `${page} The Boats`],
  ['two heads in turn', (page) => (page % 2 === 0 ? `${page} | The Boats` : `Kit Marlow | ${page}`)],
])('running heads go, and are listed: %s', (_name, head) => {
  const log = createRepairLog([], { choices: noChoices, lists: 'all' });
  const kept = withoutPageNumbers(pagesWith(head), log);
  const removed = log.repairs().find(({ kind }) => kind === 'removed');
  expect(removed?.places.map(({ before }) => before)).toEqual(
    Array.from({ length: 8 }, (_none, page) => head(page + 1)),
  );
  expect(kept.some((item) => item.kind === 'text' && item.lines[0]?.includes('out to the lamp.'))).toBe(true);
});

test('captions that count days stay, where no sentence runs through them', () => {
  const log = createRepairLog([], { choices: noChoices, lists: 'all' });
  const items = pagesWith((page) => `Aboard, day ${page}`).map((item) =>
    item.kind === 'text' && item.lines[0] === 'The keeper went' ? { ...item, lines: ['He went.'] } : item,
  );
  expect(withoutPageNumbers(items, log)).toEqual(items);
});

test('the gap above the next paragraph is that between paragraphs', () => {
  const items = pagesWith((page) => String(page));
  const log = createRepairLog([], { choices: noChoices, lists: 'all' });
  const kept = withoutPageNumbers(items, log);
  expect(log.repairs().find(({ kind }) => kind === 'removed')?.count).toBe(8);
  expect(new Set(kept.map(({ gap }) => gap))).toEqual(new Set([1]));
});

describe('pages that end with a sentence', () => {
  /** As above, where no page parts a sentence. `from` leaves out the pages before. */
  const whole = (head: (page: number) => string, from = 1) => {
    const items = pagesWith(head).map((item) =>
      item.kind === 'text' && item.lines[0] === 'The keeper went' ? { ...item, lines: ['He went.'] } : item,
    );
    return items.slice((from - 1) * 23);
  };
  const removed = (items: readonly BodyItem[]) => {
    const log = createRepairLog([], { choices: noChoices, lists: 'all' });
    withoutPageNumbers(items, log, 'The Boats');
    return log.repairs().find(({ kind }) => kind === 'removed')?.count ?? 0;
  };

  test.each<readonly [string, (page: number) => string]>([
    ['that say so', (page) => `Page ${page}`],
    ['under the title', (page) => `THE BOATS - ${page}`],
    ['between dashes, long and many', (page) => `- ${page} -`],
  ])('go where they are counted from the first foot: %s', (_name, head) => {
    expect(removed(whole(head))).toBe(8);
  });

  test('go with the title above each', () => {
    const items = whole((page) => `Page ${page}`).flatMap((item): readonly BodyItem[] =>
      item.kind === 'text' && item.lines[0]?.startsWith('Page')
        ? [
            { ...item, line: item.line - 1, lastLine: item.line - 1, lines: ['THE BOATS'] },
            { ...item, gap: 0 },
          ]
        : [item],
    );
    expect(removed(items)).toBe(16);
  });

  test.each<readonly [string, readonly BodyItem[]]>([
    ['a name is no title', whole((page) => `Maud ${page}`)],
    ['a bare number may head a piece', whole((page) => String(page))],
    ['the first stands above the text', whole((page) => `- ${page} -`).slice(21)],
    ['the count begins late', whole((page) => `- ${page} -`, 3)],
    ['the title numbers the pieces', whole((page) => `The Boats, ${page}`).slice(21)],
  ])('stay: %s', (_name, items) => {
    expect(removed(items)).toBe(0);
  });
});

test('pieces in lower case keep their numbers, though no sentence seems to end above them', () => {
  const log = createRepairLog([], { choices: noChoices, lists: 'all' });
  const lower = pagesWith((page) => `letter to anna, ${page}`).slice(21);
  const items = lower.map((item) =>
    item.kind === 'text' ? { ...item, lines: item.lines.map((line) => line.toLowerCase()) } : item,
  );
  expect(withoutPageNumbers(items, log)).toEqual(items);
});
