// undoEncodedWords: mail's encoded header words as they were meant, on as many lines as they came.
import { decodeEncodedWords, encodedWords } from '../../../text/encodedWords.ts';
import type { RepairLog } from '../repairs/repairLog.ts';

const goesOn = /^[ \t]+=\?/;
const endsOpen = /\?=$/;

/** The text of a run that came on `count` lines: cut between words, each line with at least one of them if it can be. */
function onLines(text: string, count: number): string {
  const words = text.trim().split(' ');
  const each = Math.ceil(words.length / count);
  return Array.from({ length: count }, (_none, index) =>
    words.slice(index * each, (index + 1) * each).join(' '),
  )
    .map((line, index) => (index === 0 ? line : ` ${line}`))
    .join('\n');
}

export function undoEncodedWords(written: readonly string[], log: RepairLog): readonly string[] {
  if (!written.some((line) => line.includes('=?'))) return written;
  const lines = [...written];
  for (let index = 0; index < lines.length; index += 1) {
    const first = lines[index] ?? '';
    if (!first.includes('=?')) continue;
    let last = index;
    while (endsOpen.test(lines[last] ?? '') && goesOn.test(lines[last + 1] ?? '')) last += 1;
    const folded = lines.slice(index, last + 1).join('\n');
    const mended = folded.replace(encodedWords, (found: string, at: number) => {
      const text = decodeEncodedWords(found);
      if (text === null) return found;
      const line = index + 1 + (folded.slice(0, at).match(/\n/g)?.length ?? 0);
      const rows = found.split('\n');
      const before = rows.map((row) => row.trim()).join('\n');
      if (!log.mend('quotedPrintable', line, before, text.trim())) return found;
      return onLines(text, rows.length);
    });
    lines.splice(index, last - index + 1, ...mended.split('\n').map((line) => line.trimEnd()));
    index = last;
  }
  return lines;
}
