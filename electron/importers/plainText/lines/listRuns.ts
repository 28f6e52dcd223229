// listRunsIn: where in a run of lines a list stands, and its points.
import { indentOf } from './lineIndent.ts';
import { endsSentence } from './lineSigns.ts';
import { isPlainBullet, type ListMark, listMarkOf } from './lineStarts.ts';

/** Indexes of lines; `to` is after the last. */
export type ListPoint = { readonly from: number; readonly to: number; readonly mark: ListMark };
export type ListRun = { readonly from: number; readonly to: number; readonly points: readonly ListPoint[] };

/** Much more text than this after a hyphen is speech, not a point. */
const longestPoint = 240;
/** Of the lines that begin with a hyphen; in many languages that is how speech begins. */
const mostEnded = 0.5;
const quotedDash = /[,.!?…]["”»]?\s[-–—]\s/;

function isList(points: readonly ListPoint[], lines: readonly string[], dashIsSpeech: boolean): boolean {
  const [first] = points;
  if (first === undefined) return false;
  const { number, sign } = first.mark;
  if (number !== null) return points.length >= 2 && number <= 1;
  if (isPlainBullet(sign)) return true;
  const texts = points.map(({ from, to }) => lines.slice(from, to).join(' '));
  if (points.length < 2 || texts.some((text) => text.length > longestPoint)) return false;
  if (sign === '*' || sign === '+')
    return texts.every((text) => text.indexOf(sign) === text.lastIndexOf(sign));
  const isLed = (lines[first.from - 1] ?? '').endsWith(':');
  if (dashIsSpeech || (points.length < 3 && !isLed)) return false;
  const ended = texts.filter((text) => /[.!?…]["”»’']?$/.test(text.slice(-4))).length;
  return ended <= points.length * mostEnded && !texts.some((text) => quotedDash.test(text));
}

function follows(mark: ListMark, last: ListMark): boolean {
  if (mark.sign !== last.sign) return false;
  return mark.number === null ? last.number === null : mark.number === (last.number ?? -9) + 1;
}

/** Points may run over several lines where these are moved in below the mark, or where `isContinued` says so. */
export function listRunsIn(
  lines: readonly string[],
  dashIsSpeech: boolean,
  isContinued: (line: string, next: string) => boolean,
): readonly ListRun[] {
  const runs: ListRun[] = [];
  for (let index = 0; index < lines.length; ) {
    let mark = listMarkOf(lines[index] ?? '');
    if (mark === null) {
      index += 1;
      continue;
    }
    const points: ListPoint[] = [];
    let at = index;
    while (mark !== null && (points.length === 0 || follows(mark, points.at(-1)?.mark ?? mark))) {
      const from = at;
      const markIndent = indentOf(lines[from] ?? '');
      at += 1;
      while (at < lines.length && listMarkOf(lines[at] ?? '') === null) {
        const [line, next] = [lines[at - 1] ?? '', lines[at] ?? ''];
        const isMovedIn = indentOf(next) > markIndent && !endsSentence(line);
        if (!isMovedIn && !isContinued(line, next)) break;
        at += 1;
      }
      points.push({ from, to: at, mark });
      mark = at < lines.length ? listMarkOf(lines[at] ?? '') : null;
    }
    if (isList(points, lines, dashIsSpeech)) runs.push({ from: index, to: at, points });
    index = at;
  }
  return runs;
}

const fewDashes = 12;

/** True when so many lines begin with a hyphen, as sentences do, that it must be how the document writes speech. */
export function doesDashSpeak(lines: readonly string[]): boolean {
  let dashed = 0;
  let ended = 0;
  for (const line of lines) {
    const code = line.charCodeAt(0);
    if (code !== 0x2d && code !== 0x2013 && code !== 0x20 && code !== 0x09) continue;
    const text = line.trimStart();
    if (!text.startsWith('- ') && !text.startsWith('– ')) continue;
    dashed += 1;
    if (/[.!?…]$/.test(text.slice(-1))) ended += 1;
  }
  return ended > fewDashes || (ended > 2 && ended > dashed * mostEnded);
}
