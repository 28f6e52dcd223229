// mendLines: lost and broken characters of a text, repaired where their place tells what they were.

import { anyDirectionMark } from '../../neutralNames.ts';
import type { RepairLog } from '../repairs/repairLog.ts';
import { misreadings } from './doubleUtf8.ts';
import { createSpaceFolder } from './foldNoBreakSpaces.ts';
import { type LostSigns, lost, lostSignsOf } from './lostSigns.ts';
import { mendControls } from './mendControls.ts';
import { mendEach, type Surroundings } from './mendEach.ts';
import { mendEntities } from './mendEntities.ts';
import { createCyrillicMender } from './mendMisreadCyrillic.ts';
import { createMojibakeMender } from './mendMojibake.ts';
import { createQuestionMarkMender } from './mendQuestionMarks.ts';
import { mendReplacements } from './mendReplacements.ts';
import { createDirectionMender } from './strayDirections.ts';

const zero = '\u0000';
/** Anything but plain ASCII: most lines have nothing else, and no wound is without it. */
const suspect = /[^\t\n -%'-[\]-~]/;
/** Signs of any wound that can be seen in one line; what has none of them is passed over. */
const wounded = new RegExp(
  [
    `[${zero}-\u0008\u000b\u000e-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]|\\\\["'“”‘’]|&[#A-Za-z]`,
    ...misreadings.map(({ sign }) => sign.source),
  ].join('|'),
);
const invisible = new RegExp(`[${zero}\u00ad\u200b-\u200f\u2060\ufeff]`, 'g');
const escapedQuote = /\\+["'“”‘’]/g;
const rightToLeft = /[\u0590-\u08ff]/;
const joiner = /[\u200c\u200d]/;

/** Marks that right-to-left scripts, Indian scripts and joined pictures need are no wounds. */
function withoutInvisible(sign: string, { head, tail }: Surroundings): string {
  if (joiner.test(sign)) return /[A-Za-z\s]?$/.exec(head)?.[0] && /^[A-Za-z\s]?/.exec(tail)?.[0] ? '' : sign;
  if (/[\u200e\u200f]/.test(sign)) return rightToLeft.test(head + tail) ? sign : '';
  return '';
}

/** A word that a soft hyphen broke at its line's end is whole on the upper line. */
function joinSoftHyphens(lines: readonly string[], log: RepairLog): readonly string[] {
  if (!lines.some((line) => line.endsWith('\u00ad'))) return lines;
  const joined = [...lines];
  for (const [index, line] of joined.entries()) {
    if (!line.endsWith('\u00ad')) continue;
    const next = joined[index + 1] ?? '';
    const rest = /^\s*(\p{L}\S*)\s+(?=\S)/u.exec(next);
    const start = /\S*\p{L}\u00ad$/u.exec(line.slice(-60))?.[0];
    if (rest?.[1] === undefined || start === undefined) continue;
    const whole = start.slice(0, -1) + rest[1];
    if (!log.mend('invisibleCharacter', index + 1, `${start}\n${rest[1]}`, whole)) continue;
    joined[index] = line.slice(0, -1) + rest[1];
    joined[index + 1] = next.slice(rest[0].length);
  }
  return joined;
}

/** The bytes that strayed into UTF-8, in their order, as the characters that they were. */
function mendStrays(line: string, number: number, strays: string, from: number, log: RepairLog): string {
  let at = from;
  return mendEach(line, number, /\ufffd/g, 'mojibake', log, (found) => strays[at++] ?? found);
}

const countLost = (line: string) => line.split(lost).length - 1;

/** `strays` has one character for each U+FFFD of the lines, and `cuts` the numbers of lines, see DecodedText. */
export function mendLines(
  written: readonly string[],
  log: RepairLog,
  strays: string | null = null,
  cuts: readonly number[] = [],
): readonly string[] {
  const mendQuestionMarks = createQuestionMarkMender(written);
  const whole = joinSoftHyphens(written, log);
  const mendCyrillic = createCyrillicMender(whole);
  const joined =
    mendCyrillic === null ? whole : whole.map((line, index) => mendCyrillic(line, index + 1, log));
  const places = joined.flatMap((line, index) => (suspect.test(line) && wounded.test(line) ? [index] : []));
  if (mendQuestionMarks === null && places.length === 0) return joined;
  const lines = [...joined];
  const change = (make: (line: string, number: number) => string) => {
    for (const index of places) lines[index] = make(lines[index] ?? '', index + 1);
  };
  if (strays !== null) {
    let count = 0;
    change((line, number) => {
      const from = count;
      count += countLost(line);
      return mendStrays(line, number, strays, from, log);
    });
  }
  change((line, number) => (line.includes('&') ? mendEntities(line, number, log) : line));
  const seen = () => places.map((index) => lines[index] ?? '');
  const mendMojibake = createMojibakeMender(seen());
  if (mendMojibake !== null) change((line, number) => mendMojibake(line, number, log));
  const mendDirections = seen().some((line) => anyDirectionMark.test(line))
    ? createDirectionMender(lines)
    : null;
  if (mendDirections !== null) change((line, number) => mendDirections(line, number, log));
  const foldSpaces = createSpaceFolder(seen());
  const signs: LostSigns | null = seen().some((line) => line.includes(lost)) ? lostSignsOf(lines) : null;
  change((line, number) => {
    let mended = mendControls(line, number, log);
    if (mended.includes('\\'))
      mended = mendEach(mended, number, escapedQuote, 'escapedQuote', log, (found) => found.slice(-1));
    mended = mendEach(mended, number, invisible, 'invisibleCharacter', log, withoutInvisible);
    if (signs !== null && mended.includes(lost))
      mended = mendReplacements(mended, number, signs, log, cuts.includes(number));
    if (foldSpaces !== null) mended = foldSpaces(mended, log);
    // Where mail broke a line, a space at its end says that it goes on.
    return mended.trimEnd() + (line.endsWith(' ') ? ' ' : '');
  });
  return mendQuestionMarks === null
    ? lines
    : lines.map((line, index) => mendQuestionMarks(line, index + 1, log));
}
