// undoTransfer: words in quoted-printable as they were meant, on as many lines as they came.
import type { TransferPlace } from '../../../text/decodeText.ts';
import type { RepairLog } from '../repairs/repairLog.ts';

const spacelessScript = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]/;

/** A word without spaces that fills its lines, as in Chinese, is spread over them again. */
function spread(text: string, count: number): readonly string[] {
  const signs = [...text];
  const size = Math.ceil(signs.length / count);
  return Array.from({ length: count }, (_none, index) =>
    signs.slice(index * size, (index + 1) * size).join(''),
  );
}

/** A line that goes on in the next one ends with a space, as in mail that says where it was broken (RFC 3676). */
function marked(lines: readonly string[], softBreaks: ReadonlySet<number>): readonly string[] {
  return lines.map((line, index) => {
    const text = line.trimEnd();
    return softBreaks.has(index + 1) && text !== '' && (lines[index + 1] ?? '').trim() !== ''
      ? `${text} `
      : text;
  });
}

/** A soft break is the last sign of its line; the text may have others before it. */
function lastEquals(line: string): number {
  const end = line.trimEnd();
  return end.endsWith('=') ? end.length - 1 : -1;
}

/** The line that is being mended: what of it is settled, and from where on the rest stands as it came. */
type OpenLine = { readonly index: number; readonly settled: string; readonly from: number };

export function undoTransfer(
  written: readonly string[],
  places: readonly TransferPlace[],
  log: RepairLog,
): readonly string[] {
  if (places.length === 0) return written;
  const softBreaks = new Set<number>();
  const lines = [...written];
  // Put together when its last place is done: a line may be the whole book.
  let open: OpenLine = { index: -1, settled: '', from: 0 };
  const close = () => {
    if (open.from > 0) lines[open.index] = open.settled + (lines[open.index] ?? '').slice(open.from);
  };
  for (const { line, before, after } of places) {
    const index = line - 1;
    if (open.index !== index) {
      close();
      open = { index, settled: '', from: 0 };
    }
    const own = lines[index] ?? '';
    const parts = before.split('\n');
    const [first = ''] = parts;
    const at = before === '=' ? lastEquals(own) : own.indexOf(first, open.from);
    const last = index + parts.length - 1;
    if (at < open.from || (parts.length > 1 && at + first.length !== own.length)) continue;
    const head = open.settled + own.slice(open.from, at);
    if (before === '=') {
      if (log.count('quotedPrintable', 1)) {
        lines[index] = head.trimEnd();
        open = { index: -1, settled: '', from: 0 };
        softBreaks.add(line);
      }
      continue;
    }
    const isMade = log.mend('quotedPrintable', line, before, after);
    if (parts.length === 1) {
      open = { index, settled: head + (isMade ? after : first), from: at + first.length };
      continue;
    }
    const from = parts.at(-1)?.length ?? 0;
    if (!isMade) {
      close();
      open = { index: last, settled: (lines[last] ?? '').slice(0, from), from };
      continue;
    }
    const rest = (lines[last] ?? '').slice(from).trimStart();
    if (parts.length === 2) softBreaks.add(line);
    if (parts.length === 2 && rest !== '') {
      lines[index] = head + after;
      lines[last] = rest;
    } else if (parts.length === 2 && head.trim() !== '') {
      lines[index] = head.trimEnd();
      lines[last] = after;
    } else if (!spacelessScript.test(after)) {
      // A word of other scripts stays whole, whatever becomes of its lines.
      lines[index] = head + after;
      for (let between = index + 1; between < last; between += 1) lines[between] = '';
      lines[last] = rest;
    } else {
      const pieces = spread(after, parts.length);
      for (const [offset, piece] of pieces.entries()) lines[index + offset] = piece;
      lines[index] = head + (pieces[0] ?? '');
      lines[last] = `${pieces.at(-1) ?? ''}${rest === '' ? '' : ` ${rest}`}`;
    }
    open = { index: last, settled: '', from: 0 };
  }
  close();
  return marked(lines, softBreaks);
}
