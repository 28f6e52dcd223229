// afterBracket, goesOnInParagraph: where the bracket with which an author's note opens is closed again.
import type { BodyItem } from '../lines/bodyItem.ts';
import { noteLabel } from './noteLabel.ts';

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const opening = /^[\s*_]{0,4}([([{])/;
const longestLook = 3_000;
const fewestLetters = 20;

const wordsOf = (item: BodyItem | undefined): string => (item?.kind === 'text' ? item.lines.join(' ') : '');

/** How many more of the brackets are opened than closed. */
function opened(text: string, open: string, close: string): number {
  let depth = 0;
  for (const sign of text) depth += sign === open ? 1 : sign === close ? -1 : 0;
  return depth;
}

/** The index after the paragraph that closes the bracket with which a note opens; null where it opens with none. */
export function afterBracket(items: readonly BodyItem[], most: number): number | null {
  const open = opening.exec(wordsOf(items[0]))?.[1] ?? '';
  const close = pairs[open];
  if (close === undefined) return null;
  let depth = 0;
  for (const [index, item] of items.slice(0, most).entries()) {
    const text = wordsOf(item);
    depth += opened(text, open, close);
    const isLast = /[)\]}][\s*_.]{0,4}$/.test(text) && text.includes(close);
    // A smiley closes one bracket more, and hardly ever one less.
    if (isLast && depth <= 0) return index + 1;
  }
  return null;
}

const smiley = /[:;=][-o^]?[)\]]/g;

/** "(A/N: it is real!) Marrow walked on.": behind the bracket the story goes on in the same paragraph. */
export function goesOnInParagraph(written: string): boolean {
  const text = written.slice(0, longestLook).replace(smiley, (sign) => ' '.repeat(sign.length));
  const open = opening.exec(text)?.[1] ?? '';
  const close = pairs[open];
  if (close === undefined) return false;
  const label = noteLabel.exec(text.slice(0, 80))?.[0] ?? '';
  // "(A/N): …" is a label in brackets.
  if (label === '' || label.includes(close)) return false;
  let depth = 0;
  for (let index = text.indexOf(open); index < text.length; index += 1) {
    depth += text[index] === open ? 1 : text[index] === close ? -1 : 0;
    if (depth > 0) continue;
    const rest = text.slice(index + 1);
    return (rest.match(/\p{L}/gu)?.length ?? 0) >= fewestLetters && opened(rest, open, close) >= 0;
  }
  return false;
}
