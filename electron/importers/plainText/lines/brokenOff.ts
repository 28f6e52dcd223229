// brokenOffIn: paragraphs above which words are missing, since a sentence there has no end, or here no beginning.
import type { BodyItem, TextItem } from './bodyItem.ts';

/** After one of these a sentence goes on; who breaks off in talk sets a dash or dots. */
const unended =
  /(?:^|[\s"“(])(?:and|or|nor|but|the|an?|of|with|from|into|onto|upon|than|because|my|your|their|its|every)$/;
/** Two sentences, or one and much of another: less may be a caption, a line of a poem, or a way of speaking. */
const shortest = 60;
const innerStop = /[.!?]["”’)]?\s+["“‘(]?\p{Lu}/u;
const wholeEnd = /[.!?…]["”’»)*_]{0,2}$/;
/** A paragraph of telling: no talk that cuts in, no shout, no label. */
const toldStart = /^(?:\p{Lu}\p{Ll}+|A|I),?\s\p{Ll}/u;
const lowerStart = /^\p{Ll}{2,}/u;
const closing = /[\p{Ll}.,!?…](?:"(?=[\s.,;]|$)|”)/u;
/** Where more paragraphs end so, that is how the author writes. */
const mostOfAll = 0.03;
const fewest = 2;

function wrapped(item: BodyItem | undefined): TextItem | null {
  return item?.kind === 'text' && item.form === undefined && item.lines.length === 1 ? item : null;
}

const firstQuote = (text: string) => text.search(/["“”]/);

/** Every quotation that is opened is closed. */
function isBalanced(text: string): boolean {
  let [straight, curly] = [0, 0];
  for (const sign of text) {
    if (sign === '"') straight += 1;
    else if (sign === '“') curly += 1;
    else if (sign === '”') curly -= 1;
  }
  return straight % 2 === 0 && curly === 0;
}

/** The wrapped paragraph stops at a word that cannot be its last, and a new one is told below it. */
function lacksEnd(before: TextItem, text: string): boolean {
  const [above = ''] = before.lines;
  if (before.lastLine === before.line || !unended.test(above.slice(-12))) return false;
  if (above.length < shortest || !innerStop.test(above) || !isBalanced(above)) return false;
  return text.length >= shortest && toldStart.test(text.slice(0, 40)) && wholeEnd.test(text.slice(-4));
}

/** It begins within a sentence, and closes a quotation that nobody opened. */
function lacksStart(before: TextItem, text: string): boolean {
  if (!lowerStart.test(text.slice(0, 12))) return false;
  const at = firstQuote(text);
  const [above = ''] = before.lines;
  if (at < 1 || !closing.test(text.slice(at - 1, at + 2)) || isBalanced(text)) return false;
  return /^["“‘(]?\p{Lu}/u.test(above) && wholeEnd.test(above.slice(-4)) && isBalanced(above);
}

const opensPhrase = /(?:^|\s)(?:the|an?|my|your|their|its|every|after|into|onto|upon)$/;
const closesPhrase = /^(?:of|or|than)\s/;

/** "For a moment after" and "of hot metal" are of one sentence and yet no neighbours. */
export function lackWordsBetween(above: string, below: string): boolean {
  return closesPhrase.test(below.slice(0, 5)) && opensPhrase.test(above.slice(-8));
}

/** The numbers of the lines where such paragraphs begin. */
export function brokenOffIn(items: readonly BodyItem[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = 1; index < items.length; index += 1) {
    const [before, item] = [wrapped(items[index - 1]), wrapped(items[index])];
    if (before === null || item === null || item.gap === 0) continue;
    const [text = ''] = item.lines;
    const areApart = before.lines[0] !== undefined && lackWordsBetween(before.lines[0], text);
    if (areApart || lacksEnd(before, text) || lacksStart(before, text)) found.add(item.line);
  }
  return found.size <= Math.max(fewest, items.length * mostOfAll) ? found : new Set();
}
