// withTurnedPages, turnedPagesIn: a sentence that goes on behind a form feed, because the sheet was full.
import type { BodyItem, TextItem } from './bodyItem.ts';
import type { FormFeeds } from './formFeeds.ts';
import type { LineRhythm } from './lineRhythm.ts';
import { beginsInLowerCase, endsSentence } from './lineSigns.ts';
import type { WrapJoiner } from './wrapJoiner.ts';

const shortest = 30;
/** Where more paragraphs than that begin in lower case, that is how the author writes. */
const mostLower = 0.04;
/** Of the width: a shorter line was not broken because it had to be. */
const wrappedPart = 0.6;
const bareEnd = /[\p{Ll},]$/u;

const isLeftOpen = (line: string) => bareEnd.test(line.slice(-2));

function plainText(item: BodyItem | undefined): TextItem | null {
  return item?.kind === 'text' && item.lines.length === 1 && item.form === undefined ? item : null;
}

const isThrown = (item: BodyItem | undefined) => item?.kind === 'rule' && item.isInferred === true;

function isFeedBetween(head: TextItem, tail: TextItem, formFeeds: FormFeeds): boolean {
  for (let line = head.lastLine + 1; line <= tail.line; line += 1) if (formFeeds.has(line - 1)) return true;
  return false;
}

/** The sentence lacks its end, and goes on to it on the next sheet: "the end" alone there is none. */
function isParted(head: TextItem, tail: TextItem): boolean {
  const [text, next] = [head.lines[0] ?? '', tail.lines[0] ?? ''];
  return text.length >= shortest && isLeftOpen(text) && /^\p{Ll}/u.test(next) && endsSentence(next);
}

/** Indices of the paragraphs that the one before the form feed goes on with. */
function partedIn(items: readonly BodyItem[], formFeeds: FormFeeds): ReadonlySet<number> {
  const parted = new Set<number>();
  let [texts, lower] = [0, 0];
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'text') continue;
    texts += 1;
    if (!beginsInLowerCase(item.lines[0] ?? '')) continue;
    const head = plainText(items[isThrown(items[index - 1]) ? index - 2 : index - 1]);
    const tail = plainText(item);
    const isOne =
      head !== null && tail !== null && isParted(head, tail) && isFeedBetween(head, tail, formFeeds);
    if (isOne) parted.add(index);
    else lower += 1;
  }
  return lower > texts * mostLower ? new Set() : parted;
}

/** Blank lines on both sides of the form feed belong to the sheets; `usual` is the gap between paragraphs. */
export function withTurnedPages(
  items: readonly BodyItem[],
  formFeeds: FormFeeds,
  usual: number,
  join: WrapJoiner,
): readonly BodyItem[] {
  if (formFeeds.size === 0) return items;
  const parted = partedIn(items, formFeeds);
  if (parted.size === 0) return items;
  const joined: BodyItem[] = [];
  for (const [index, item] of items.entries()) {
    if (!parted.has(index)) {
      joined.push(item);
      continue;
    }
    if (isThrown(joined.at(-1))) joined.pop();
    const head = plainText(joined.at(-1));
    const tail = plainText(item);
    const whole =
      head === null || tail === null ? '\n' : join([head.lines[0] ?? '', tail.lines[0] ?? ''], head.lastLine);
    // A newline is left where the reader wants the two apart.
    if (head === null || tail === null || whole.includes('\n'))
      joined.push({ ...item, gap: Math.min(item.gap, usual) });
    else joined[joined.length - 1] = { ...head, lastLine: tail.lastLine, lines: [whole] };
  }
  return joined;
}

const isRunOn = (line: string, next: string) =>
  line !== '' && next !== '' && isLeftOpen(line) && beginsInLowerCase(next);

export type TurnedPages = {
  /** Whether the line at that index goes on behind the form feed that the next one begins with. */
  goesOn(index: number): boolean;
};

/** A line that is shorter than any other that goes on in the next one was broken where the sheet was full. */
export function turnedPagesIn(
  lines: readonly string[],
  formFeeds: FormFeeds,
  { wrapWidth }: LineRhythm,
): TurnedPages {
  const short = wrapWidth === null ? Number.POSITIVE_INFINITY : wrapWidth * wrappedPart;
  const isShortRunOn = (index: number) => {
    const line = lines[index] ?? '';
    return line.length <= short && isRunOn(line, lines[index + 1] ?? '');
  };
  // Verse in lower case is full of them.
  let isHabit: boolean | null = null;
  return {
    goesOn(index) {
      if (!formFeeds.has(index + 1) || (lines[index] ?? '').length < shortest || !isShortRunOn(index))
        return false;
      isHabit ??= lines.some((_line, other) => !formFeeds.has(other + 1) && isShortRunOn(other));
      return !isHabit;
    },
  };
}
