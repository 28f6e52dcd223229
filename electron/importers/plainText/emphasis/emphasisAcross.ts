// emphasisAcross: emphasis that begins with one paragraph and ends with another below it.
import type { BodyItem } from '../lines/bodyItem.ts';
import type { RepairLog } from '../repairs/repairLog.ts';

/** What one paragraph of such a stretch loses at its edges. `text` is the paragraph as it came. */
export type EmphasisAcross = {
  readonly text: string;
  readonly sign: string;
  readonly opens: boolean;
  readonly closes: boolean;
};

const opening = /^(\*{1,3}|_{1,2})(?=["“'‘(]?[\p{L}\p{N}])/u;
const closing = /(?<=[\p{L}\p{N}.!?…,;:"”'’)—-])(\*{1,3}|_{1,2})$/u;
/** Longer stretches are accidents. */
const farthest = { '*': 6, _: 20 } as const;
const longestShown = 40;

type Edge = { readonly place: number; readonly sign: string; readonly at: 'start' | 'end' | 'both' };

/** A paragraph that has such signs only at its beginning or at its end. */
function edgeOf(text: string, place: number): Edge | null {
  const [start, end] = [opening.exec(text)?.[1], closing.exec(text)?.[1]];
  const sign = start ?? end;
  if (sign === undefined) return null;
  const at = start === undefined ? 'end' : start === end ? 'both' : 'start';
  const signs = text.split(sign.charAt(0)).length - 1;
  return signs === sign.length * (at === 'both' ? 2 : 1) ? { place, sign, at } : null;
}

const textAt = (items: readonly BodyItem[], place: number): string | null => {
  const item = items[place];
  return item?.kind === 'text' && item.form === undefined && item.lines.length === 1
    ? (item.lines[0] ?? '')
    : null;
};

type Stretch = { readonly from: number; readonly to: number; readonly sign: string };

/** The paragraphs between have no such sign, or begin with it again. */
function isWhole(items: readonly BodyItem[], { from, to, sign }: Stretch): boolean {
  const character = sign.charAt(0);
  if (to - from > farthest[character === '_' ? '_' : '*']) return false;
  const inner = Array.from({ length: to - from - 1 }, (_none, step) => textAt(items, from + 1 + step));
  const isAgain = (text: string | null) =>
    text !== null && edgeOf(text, 0)?.at === 'start' && text.startsWith(sign);
  // One forgotten sign above a paragraph with its own two is no such habit.
  if (textAt(items, to)?.startsWith(sign) === true) return inner.length > 0 && inner.every(isAgain);
  return inner.every((text) => text !== null && !text.includes(character)) || inner.every(isAgain);
}

/** An end without a beginning is a footnote's mark, and then no star of the document is sure. */
function stretchesOf(items: readonly BodyItem[], edges: readonly Edge[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let firsts: Edge[] = [];
  for (const edge of edges) {
    if (edge.at === 'start') {
      firsts.push(edge);
      continue;
    }
    const stretch = firsts
      .filter(({ sign }) => sign === edge.sign)
      .map(({ place, sign }) => ({ from: place, to: edge.place, sign }))
      .find((each) => isWhole(items, each));
    if (stretch !== undefined) found.push(stretch);
    else if (edge.at === 'end' && edge.sign.startsWith('*')) return [];
    firsts = [];
  }
  return found;
}

/** By the number of the paragraph's line. */
export function emphasisAcross(
  items: readonly BodyItem[],
  log: RepairLog,
): ReadonlyMap<number, EmphasisAcross> {
  const edges: Edge[] = [];
  for (let place = 0; place < items.length; place += 1) {
    const text = textAt(items, place);
    const edge = text === null ? null : edgeOf(text, place);
    if (edge !== null) edges.push(edge);
  }
  const found = new Map<number, EmphasisAcross>();
  for (const character of ['*', '_']) {
    const own = edges.filter(({ sign }) => sign.startsWith(character));
    for (const { from, to, sign } of stretchesOf(items, own)) {
      const [first, last] = [textAt(items, from) ?? '', textAt(items, to) ?? ''];
      const [start, end] = [first.slice(sign.length), last.slice(last.startsWith(sign) ? sign.length : 0)];
      const shown = `${start.slice(0, longestShown)} … ${end.slice(-longestShown)}`;
      const after = shown.slice(0, shown.length - sign.length);
      if (!log.mend('emphasis', items[from]?.line ?? 1, sign + shown, after, true)) continue;
      for (let place = from; place <= to; place += 1) {
        const text = textAt(items, place) ?? '';
        const [opens, closes] = [text.startsWith(sign), place === to];
        found.set(items[place]?.line ?? 0, { text, sign, opens, closes });
      }
    }
  }
  return found;
}
