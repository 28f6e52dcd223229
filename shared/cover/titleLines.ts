// A title set into lines: the largest size at which it fits, without a DOM.
import { graphemesOf } from './graphemes.ts';
import { textWidth } from './textWidth.ts';

export type TitleSetting = {
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
};

/** `breaksWords` is a last resort: a smaller size that keeps words whole comes first. */
type Step = { readonly size: number; readonly lines: number; readonly breaksWords: boolean };

const steps: readonly Step[] = [
  { size: 54, lines: 2, breaksWords: false },
  { size: 48, lines: 3, breaksWords: false },
  { size: 42, lines: 4, breaksWords: false },
  { size: 37, lines: 5, breaksWords: false },
  { size: 33, lines: 6, breaksWords: false },
  { size: 42, lines: 4, breaksWords: true },
  { size: 33, lines: 6, breaksWords: true },
  { size: 29, lines: 8, breaksWords: true },
];

const ideograph = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
const latinLetter = /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u;
/** What may not begin a line of Chinese or Japanese. */
const closing = /^[、。，．・：；？！」』】〕）》〉ー…]/u;

/** A piece that no line may break; `space` stands before it unless it begins a line. */
type Piece = { readonly text: string; readonly space: string };

function splitIdeographs(word: string, space: string): readonly Piece[] {
  const pieces: { text: string; space: string }[] = [];
  for (const grapheme of graphemesOf(word)) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined &&
      (closing.test(grapheme) || !(ideograph.test(grapheme) || ideograph.test(last.text)));
    if (joins) last.text += grapheme;
    else pieces.push({ text: grapheme, space: last === undefined ? space : '' });
  }
  return pieces;
}

function piecesOf(title: string): readonly Piece[] {
  return title
    .split(' ')
    .flatMap((word, index) =>
      ideograph.test(word)
        ? splitIdeographs(word, index === 0 ? '' : ' ')
        : [{ text: word, space: index === 0 ? '' : ' ' }],
    );
}

/** The pieces of one word, each at most `width` ems, hyphenated where its script knows the hyphen. */
function splitWord(word: string, width: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const grapheme of graphemesOf(word)) {
    const hyphen = latinLetter.test(part.at(-1) ?? '') && latinLetter.test(grapheme) ? '-' : '';
    if (part !== '' && textWidth(`${part}${grapheme}-`) > width) {
      parts.push(`${part}${hyphen}`);
      part = '';
    }
    part += grapheme;
  }
  return [...parts, part];
}

/** Null when a word is wider than a line and must stay whole. */
function wrap(pieces: readonly Piece[], width: number, breaksWords: boolean): readonly string[] | null {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    if (line !== '') lines.push(line);
    line = '';
  };
  for (const piece of pieces) {
    const longer = line === '' ? piece.text : `${line}${piece.space}${piece.text}`;
    if (textWidth(longer) <= width) {
      line = longer;
      continue;
    }
    endLine();
    if (textWidth(piece.text) <= width) {
      line = piece.text;
      continue;
    }
    if (!breaksWords) return null;
    for (const part of splitWord(piece.text, width)) {
      endLine();
      line = part;
    }
  }
  endLine();
  return lines;
}

/** The narrowest setting with as many lines, so that no short last line is left alone. */
function balance(pieces: readonly Piece[], lines: readonly string[], width: number): readonly string[] {
  let best = lines;
  for (let share = 0.95; share >= 0.55; share -= 0.05) {
    const narrower = wrap(pieces, width * share, false);
    if (narrower === null || narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

export function shortenLine(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const graphemes = [...graphemesOf(text)];
  while (graphemes.length > 0 && textWidth(`${graphemes.join('')}…`) > width) graphemes.pop();
  return `${graphemes.join('').trimEnd()}…`;
}

function cut(lines: readonly string[], count: number, width: number): readonly string[] {
  if (lines.length <= count) return lines;
  const last = lines[count - 1] ?? '';
  const whole = `${last.replace(/[\s\p{P}]+$/u, '')}…`;
  return [...lines.slice(0, count - 1), textWidth(whole) <= width ? whole : shortenLine(`${last}…`, width)];
}

const leadingOf = (size: number) => Math.round(size * 1.16);

/** `width` is in units of the cover. A title that fits at no size ends in an ellipsis. */
export function titleLines(title: string, width: number): TitleSetting {
  const pieces = piecesOf(title);
  for (const { size, lines: most, breaksWords } of steps) {
    const lines = wrap(pieces, width / size, breaksWords);
    if (lines === null || lines.length > most) continue;
    const set = breaksWords ? lines : balance(pieces, lines, width / size);
    return { lines: set, size, leading: leadingOf(size) };
  }
  const size = 29;
  const lines = wrap(pieces, width / size, true) ?? [];
  return { lines: cut(lines, 8, width / size), size, leading: leadingOf(size) };
}
