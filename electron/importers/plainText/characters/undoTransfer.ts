// undoTransfer: words in quoted-printable as they were meant, on as many lines as they came.
import type { TransferPlace } from '../../../text/decodeText.ts';
import type { RepairLog } from '../repairs/repairLog.ts';

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

export function undoTransfer(
  written: readonly string[],
  places: readonly TransferPlace[],
  log: RepairLog,
): readonly string[] {
  if (places.length === 0) return written;
  const softBreaks = new Set<number>();
  const lines = [...written];
  let cursor = { line: 0, column: 0 };
  for (const { line, before, after } of places) {
    const index = line - 1;
    const from = cursor.line === line ? cursor.column : 0;
    const own = lines[index] ?? '';
    const parts = before.split('\n');
    const [first = ''] = parts;
    const at = own.indexOf(first, from);
    const last = index + parts.length - 1;
    if (at < 0 || (parts.length > 1 && at + first.length !== own.length)) continue;
    if (before === '=') {
      if (log.count('quotedPrintable', 1)) {
        lines[index] = own.slice(0, at).trimEnd();
        softBreaks.add(line);
      }
      continue;
    }
    if (!log.mend('quotedPrintable', line, before, after)) {
      cursor = {
        line: last + 1,
        column: parts.length === 1 ? at + first.length : (parts.at(-1)?.length ?? 0),
      };
      continue;
    }
    const head = own.slice(0, at);
    if (parts.length === 1) {
      lines[index] = head + after + own.slice(at + first.length);
      cursor = { line, column: at + after.length };
      continue;
    }
    const rest = (lines[last] ?? '').slice(parts.at(-1)?.length ?? 0).trimStart();
    if (parts.length === 2) softBreaks.add(line);
    if (parts.length === 2 && rest !== '') {
      lines[index] = head + after;
      lines[last] = rest;
    } else if (parts.length === 2 && head.trim() !== '') {
      lines[index] = head.trimEnd();
      lines[last] = after;
    } else {
      const pieces = spread(after, parts.length);
      for (const [offset, piece] of pieces.entries()) lines[index + offset] = piece;
      lines[index] = head + (pieces[0] ?? '');
      lines[last] = `${pieces.at(-1) ?? ''}${rest === '' ? '' : ` ${rest}`}`;
    }
    cursor = { line: last + 1, column: 0 };
  }
  return marked(lines, softBreaks);
}
