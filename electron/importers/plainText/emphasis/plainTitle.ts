// plainTitle: a heading's words without the signs of emphasis in them: titles are set in one face.
import type { RepairLog } from '../repairs/repairLog.ts';
import { emphasisSpansIn } from './emphasisSpans.ts';

const wordSign = /[\p{L}\p{N}\p{M}\ud800-\udfff]/u;

/** Without the sign it would be one word with what stands beside it. */
const isGlued = (text: string, start: number, end: number) =>
  wordSign.test(text.charAt(start - 1)) || wordSign.test(text.charAt(end));

/** "Chapter 1: _The Naiad_" is "Chapter 1: The Naiad"; a pair that the reader has switched off stays as written. */
export function plainTitle(text: string, line: number, log: RepairLog): string {
  if (!text.includes('*') && !text.includes('_')) return text;
  const signs = emphasisSpansIn(text)
    .filter(({ gluedWord, isTag, start, end }) => gluedWord === null && !isTag && !isGlued(text, start, end))
    .filter(({ start, innerStart, innerEnd, end }) =>
      log.mend('emphasis', line, text.slice(start, end), text.slice(innerStart, innerEnd).trim(), true),
    )
    .flatMap(({ start, innerStart, innerEnd, end }) => [
      { from: start, to: innerStart },
      { from: innerEnd, to: end },
    ])
    .toSorted((a, b) => a.from - b.from);
  let plain = '';
  let from = 0;
  for (const sign of signs) {
    plain += text.slice(from, sign.from);
    from = sign.to;
  }
  return (plain + text.slice(from)).replace(/\s+/g, ' ').trim();
}
