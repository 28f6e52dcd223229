// withJoinedParagraphs: a paragraph that a blank line has cut in the middle of a sentence, made whole.
import type { BodyItem, TextItem } from './bodyItem.ts';
import { lackWordsBetween } from './brokenOff.ts';
import { isFullLine, type LineRhythm } from './lineRhythm.ts';
import { beginsInLowerCase } from './lineSigns.ts';
import type { WrapJoiner } from './wrapJoiner.ts';

const shortest = 70;
/** Where many paragraphs begin in lower case, that is how the author writes. */
const mostJoined = 0.04;
const bareEnd = /[\p{Ll}]$/u;

function plainText(item: BodyItem | undefined): TextItem | null {
  return item?.kind === 'text' && item.lines.length === 1 && item.form === undefined ? item : null;
}

function isCut(head: TextItem, tail: TextItem, lines: readonly string[], { wrapWidth }: LineRhythm): boolean {
  const [text, next] = [head.lines[0] ?? '', tail.lines[0] ?? ''];
  if (tail.gap > 1 || text.length <= shortest || !beginsInLowerCase(next) || !/^\p{Ll}/u.test(next))
    return false;
  if (!bareEnd.test(text.slice(-2)) || lackWordsBetween(text, next)) return false;
  const line = lines[head.lastLine - 1] ?? '';
  return wrapWidth === null || line.length > wrapWidth + 12 || isFullLine(line, next, wrapWidth);
}

/** The sentence must lack its end, and go on in lower case; the line before must be one that something cut. */
export function withJoinedParagraphs(
  items: readonly BodyItem[],
  lines: readonly string[],
  rhythm: LineRhythm,
  join: WrapJoiner,
): readonly BodyItem[] {
  const cuts = new Set<number>();
  let texts = 0;
  for (let index = 1; index < items.length; index += 1) {
    const tail = plainText(items[index]);
    if (tail === null) continue;
    texts += 1;
    if (tail.gap > 1) continue;
    const head = plainText(items[index - 1]);
    if (head !== null && isCut(head, tail, lines, rhythm)) cuts.add(index);
  }
  if (cuts.size === 0 || cuts.size > Math.max(1, texts * mostJoined)) return items;
  const joined: BodyItem[] = [];
  for (const [index, item] of items.entries()) {
    const head = plainText(joined.at(-1));
    const tail = cuts.has(index) ? plainText(item) : null;
    const whole =
      head === null || tail === null ? '\n' : join([head.lines[0] ?? '', tail.lines[0] ?? ''], head.lastLine);
    // A newline is left where the reader wants the two apart.
    if (head === null || tail === null || whole.includes('\n')) joined.push(item);
    else joined[joined.length - 1] = { ...head, lastLine: tail.lastLine, lines: [whole] };
  }
  return joined;
}
