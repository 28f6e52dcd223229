// A page's number that is taken out parts nothing, however much space stood around it.
import { expect, test } from 'vitest';
import { withoutPageNumbers } from '../../../electron/importers/plainText/headings/pageNumbers.ts';
import type { BodyItem } from '../../../electron/importers/plainText/lines/bodyItem.ts';
import { createRepairLog } from '../../../electron/importers/plainText/repairs/repairLog.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';

test('the gap above the next paragraph is that between paragraphs', () => {
  const items: BodyItem[] = [];
  let line = 1;
  const add = (text: string, gap: number) => {
    line += gap;
    items.push({ kind: 'text', line, lastLine: line, gap, lines: [text] });
    line += 1;
  };
  for (let page = 1; page <= 8; page += 1) {
    for (let count = 0; count < 20; count += 1) add('The boats came in one by one.', 1);
    // Every other page breaks a sentence.
    add(page % 2 === 0 ? 'The keeper went' : 'The keeper went out.', 1);
    add(String(page), 2);
    add(page % 2 === 0 ? 'out to the lamp.' : 'Out at the lamp it was dark.', 3);
  }
  const log = createRepairLog([], { choices: noChoices, lists: 'all' });
  const kept = withoutPageNumbers(items, log);
  expect(log.repairs().find(({ kind }) => kind === 'removed')?.count).toBe(8);
  expect(new Set(kept.map(({ gap }) => gap))).toEqual(new Set([1]));
});
