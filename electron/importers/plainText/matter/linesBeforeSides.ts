// withoutLinesBeforeSides: what stands above the first of two sides, and belongs to the whole book: a subtitle, a motto.
import type { FrontMatter } from '../../../../shared/story/story.ts';
import type { BodyItem, TextItem } from '../lines/bodyItem.ts';
import { isChapterWarning, noteLabel } from './noteLabel.ts';

export type WithoutLead = { readonly items: readonly BodyItem[]; readonly front: readonly FrontMatter[] };

const mostItems = 4;
const mostCharacters = 200;
const speech = /^\s*["“„«‹—–]/;

const isSide = (item: BodyItem) => item.kind === 'heading' && item.heading.rank === 'side';

const isTold = ({ lines: [line = ''] }: TextItem) =>
  speech.test(line) || noteLabel.test(line) || isChapterWarning(line);

/** Longer text, and speech, may be a tale's beginning, and stays to be read. */
export function withoutLinesBeforeSides(items: readonly BodyItem[]): WithoutLead {
  const first = items.findIndex(isSide);
  if (first < 1 || first > mostItems * 2 || !items.slice(first + 1).some(isSide)) return { items, front: [] };
  const above = items.slice(0, first);
  const texts = above.filter((item): item is TextItem => item.kind === 'text');
  const text = texts.map(({ lines }) => lines.join('\n')).join('\n\n');
  const isLead =
    texts.length > 0 &&
    texts.length <= mostItems &&
    text.length <= mostCharacters &&
    above.every((item) => item.kind === 'rule' || (item.kind === 'text' && !isTold(item)));
  return isLead ? { items: items.slice(first), front: [{ kind: 'other', text }] } : { items, front: [] };
}
