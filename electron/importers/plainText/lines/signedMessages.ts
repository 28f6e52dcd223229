// withSignedMessages: "--" above the name that a message in the story is signed with, told from a rule.
import { placeOrTime } from '../header/placeOrTime.ts';
import type { BodyItem, RuleItem, TextItem } from './bodyItem.ts';
import { isSpeech } from './lineSigns.ts';

const mark = '--';
const longestMessage = 5;
const longestName = 40;
const name = /^(?!(?:The|An?|In|At|On)\s)\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2}$/u;
const salutation = /^(?:dear|hi|hello|hey)(?:\s[^.!?]{1,40})?[,:!]$/i;
const longestLead = 400;

/** "He typed:", "Dear Orla,": what is below it is written by somebody. */
function leadsToMessage({ lines }: TextItem): boolean {
  const text = lines.at(-1) ?? '';
  const [first = ''] = lines;
  return (text.length <= longestLead && text.endsWith(':')) || salutation.test(first.slice(0, longestLead));
}

function isInMessage(items: readonly BodyItem[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - longestMessage); index -= 1) {
    const item = items[index];
    if (item?.kind !== 'text' && item?.kind !== 'listItem') return false;
    if (item.kind === 'listItem') continue;
    if (leadsToMessage(item)) return index < at - 1 || item.lines.length > 1;
    if (isSpeech(item.lines[0] ?? '')) return false;
  }
  return false;
}

/** Right below the mark, with a blank line before what the story goes on with. */
function nameBelow(items: readonly BodyItem[], at: number): TextItem | null {
  const [item, next] = [items[at + 1], items[at + 2]];
  if (item?.kind !== 'text' || item.gap > 0 || item.lines.length > 1) return null;
  const [text = ''] = item.lines;
  const isName = text.length <= longestName && name.test(text) && !placeOrTime.test(text);
  return isName && next?.kind === 'text' && next.gap > 0 ? item : null;
}

const isMark = (item: BodyItem): item is RuleItem => item.kind === 'rule' && item.written === mark;

/** Whoever parts scenes with the mark may set the name of who tells them below it, so all of the marks must sign. */
export function withSignedMessages(items: readonly BodyItem[]): readonly BodyItem[] {
  const signed = new Map<number, TextItem>();
  for (const [index, item] of items.entries()) {
    if (!isMark(item)) continue;
    const below = nameBelow(items, index);
    if (below === null || !isInMessage(items, index)) return items;
    signed.set(index, below);
  }
  if (signed.size === 0) return items;
  return items.flatMap((item, index): readonly BodyItem[] => {
    if (signed.has(index - 1)) return [];
    const below = signed.get(index);
    if (below === undefined) return [item];
    const { line, gap } = item;
    return [
      { kind: 'text', line, lastLine: below.lastLine, gap, lines: [mark, ...below.lines], form: 'letter' },
    ];
  });
}
