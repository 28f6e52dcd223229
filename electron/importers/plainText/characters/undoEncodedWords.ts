// undoEncodedWords: mail's encoded header words as they were meant, on as many lines as they came.
import { decodeEncodedWords, encodedWords } from '../../../text/encodedWords.ts';
import type { RepairLog } from '../repairs/repairLog.ts';

const goesOn = /^[ \t]+=\?/;
const endsOpen = /\?=$/;

/**
 * What the encoded words of each row stand for. A word that is cut between two rows goes to the lower one, unless the
 * upper one would be left with nothing.
 */
function textsOf(rows: readonly string[], text: string): readonly string[] {
  const texts: string[] = [];
  let from = 0;
  for (let index = 1; index < rows.length; index += 1) {
    const whole = decodeEncodedWords(rows.slice(0, index).join('\n'));
    // A letter may be cut as well: then the upper rows end where they did.
    const to = whole === null ? from : Math.max(from, Math.min(whole.length, text.length));
    const isCut = to > from && to < text.length && text[to - 1] !== ' ' && text[to] !== ' ';
    const before = isCut ? text.lastIndexOf(' ', to - 1) : to;
    const after = isCut ? text.indexOf(' ', to) : to;
    const end = before > from ? before : after < 0 ? text.length : after;
    texts.push(text.slice(from, end).trim());
    from = end;
  }
  return [...texts, text.slice(from).trim()];
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
      const texts = textsOf(rows, text);
      const [own = '', ...others] = rows.map((row) => row.trim());
      if (!log.mend('quotedPrintable', line, own, texts[0] ?? '')) return found;
      // One repair, however many lines it is on: half of it would cut a word.
      for (const [place, row] of others.entries())
        log.note('quotedPrintable', line + place + 1, row, texts[place + 1] ?? '');
      return texts.map((each, place) => (place === 0 ? each : ` ${each}`)).join('\n');
    });
    lines.splice(index, last - index + 1, ...mended.split('\n').map((line) => line.trimEnd()));
    index = last;
  }
  return lines;
}
