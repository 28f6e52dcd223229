// combWidthOf: the column at which mail was wrapped before something wrapped it once more: a long line, a stub, a long line.
import { beginsInLowerCase, endsSentence } from './lineSigns.ts';

/** Of the narrower width: what a second wrap leaves over is shorter. */
const longestStub = 0.4;
const widestBeyond = 16;
const fewest = 3;
/** Of all lines that another one follows. */
const stubShare = 0.2;
const slack = 6;

type Widths = { readonly wrapWidth: number | null; readonly combWidth?: number };

function firstWord(line: string): number {
  const text = line.trimStart();
  const end = text.search(/\s/);
  return end < 0 ? text.length : end;
}

/** True when `line` is what did not fit on the line above it. */
export function isStub(above: string, line: string, wrapWidth: number): boolean {
  return (
    line !== '' &&
    line.length <= wrapWidth * longestStub &&
    above.length <= wrapWidth &&
    above.length + 1 + firstWord(line) > wrapWidth - 1 &&
    above.length + 1 + line.length <= wrapWidth + widestBeyond
  );
}

/** Null where the lines were wrapped once. In prose a short line ends a paragraph; here it ends nothing. */
export function combWidthOf(lines: readonly string[], wrapWidth: number): number | null {
  let [followed, stubs, runOn] = [0, 0, 0];
  const widths: number[] = [];
  for (let index = 1; index + 1 < lines.length; index += 1) {
    const [above = '', line = '', next = ''] = lines.slice(index - 1, index + 2);
    if (line === '' || next === '') continue;
    followed += 1;
    if (above === '' || !isStub(above, line, wrapWidth)) continue;
    stubs += 1;
    if (endsSentence(line)) continue;
    if (beginsInLowerCase(next)) runOn += 1;
    widths.push(above.length + 1 + line.length);
  }
  if (stubs < fewest || runOn < fewest || runOn < stubs * 0.4 || stubs < followed * stubShare) return null;
  if (widths.length < stubs * 0.6) return null;
  return widths.reduce((widest, width) => Math.max(widest, width), 0);
}

/** Whether the line that the two were before ended where it had to, or within a sentence. */
export function continuesStub(
  above: string,
  line: string,
  next: string,
  { wrapWidth, combWidth }: Widths,
): boolean {
  if (wrapWidth === null || combWidth === undefined || !isStub(above, line, wrapWidth)) return false;
  if (/^(?:\s{2}|\t)/.test(next)) return false;
  if (!endsSentence(line)) return true;
  return above.length + 1 + line.length + 1 + firstWord(next) > combWidth - slack;
}
