// quotedPrintable: text in the transfer encoding of mail (RFC 2045), recognized by evidence and undone word by word.

/**
 * A word with escapes or soft line breaks in it: `line` counts from 1, `before` is as written (with line ends where it
 * is broken), `after` holds the bytes that it stands for. A soft break between words has the `before` "=".
 */
export type CarriedWord = { readonly line: number; readonly before: string; readonly after: string };

/** Both as strings of bytes (Latin-1): `bytes` is the whole file with its escapes undone. */
export type Carried = { readonly bytes: string; readonly words: readonly CarriedWord[] };

/** An encoded word of a header is undone by itself, see encodedWords. */
const equalsSign = /=\?[\w.:-]{2,30}\?[QqBb]\?[^?\s]{0,400}\?=|=(?:[0-9A-F]{2}|[ \t]*(?:\r\n?|\n))|=/g;
const transferHeader = /^content-transfer-encoding[ \t]*:[ \t]*([\w-]+)/i;
const mailStart = /^(?:from[ :]|return-path:|received:|message-id:)/i;

type Evidence = { escapes: number; telling: number; softBreaks: number; others: number };

const noEvidence = (): Evidence => ({ escapes: 0, telling: 0, softBreaks: 0, others: 0 });

/** What the equals signs of a stretch are. */
function evidenceOf(text: string): Evidence {
  const found = noEvidence();
  for (const match of text.matchAll(equalsSign)) {
    const [sign] = match;
    const before = text[match.index - 1] ?? '\n';
    const after = text[match.index + sign.length] ?? '\n';
    if (sign.startsWith('=?')) continue;
    if (sign === '=') found.others += 1;
    else if (!/[0-9A-F]/.test(sign[1] ?? '')) {
      // A line of equals signs ends with one, too.
      if (before === '=' || before === '\n') found.others += 1;
      else found.softBreaks += 1;
    } else {
      const code = Number.parseInt(sign.slice(1), 16);
      found.escapes += 1;
      // "score=92" is a sum; "don=92t", "=E9" and "=C3=A9" are letters.
      if (code >= 0x80 && (/[A-F]/.test(sign) || /[A-Za-z=]/.test(after))) found.telling += 1;
    }
  }
  return found;
}

function isCarried(mode: 'stated' | 'unknown', { escapes, telling, softBreaks, others }: Evidence): boolean {
  const sure = escapes + softBreaks;
  if (sure === 0) return false;
  // Some programs left an equals sign of the text as it was: beside letters that are plainly escaped it says nothing.
  if (mode === 'stated' && telling >= 2 && others <= sure) return true;
  if (others * 10 > sure) return false;
  if (mode === 'stated') return telling > 0 || softBreaks > 0 || escapes > 1;
  return telling >= 2 || (telling >= 1 && softBreaks >= 1) || softBreaks >= 3;
}

type Stretch = { readonly from: number; readonly to: number };

/** The stretches of the text that are so encoded: from a header that says so, or where the signs themselves say it. */
function carriedStretches(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let mode: 'stated' | 'unknown' | 'other' = 'unknown';
  const close = (to: number) => {
    if (to > from && mode !== 'other' && isCarried(mode, evidenceOf(text.slice(from, to))))
      stretches.push({ from, to });
    from = to;
  };
  const heads = /^(?:from[ :]|return-path:|received:|message-id:|content-transfer-encoding[ \t]*:)/gim;
  for (const { index } of text.matchAll(heads)) {
    const line = text.slice(index, index + 80);
    const stated = transferHeader.exec(line)?.[1]?.toLowerCase();
    if (stated !== undefined) {
      close(index);
      mode = stated === 'quoted-printable' ? 'stated' : 'other';
    } else if (mailStart.test(line) && /^[ \t\r]*$/.test(lineBefore(text, index))) {
      close(index);
      mode = 'unknown';
    }
  }
  close(text.length);
  return stretches;
}

function lineBefore(text: string, index: number): string {
  const end = Math.max(0, index - 1);
  return text.slice(Math.max(text.lastIndexOf('\n', end - 1) + 1, end - 200), end);
}

const piece = /=[ \t]*(?:\r\n?|\n)|=([0-9A-F]{2})/g;
const softBreak = /=[ \t]*(?:\r\n?|\n)/y;
/** A hard line end that was itself encoded, before the soft one that carries it. */
const hardEnd = /=(?:0D=0A|0D|0A)$/;
const lineEnd = /\r\n?|\n/g;
const isSpace = (code: number) => code === 0x20 || (code >= 0x09 && code <= 0x0d) || Number.isNaN(code);

/** An encoded line end is a space: the number of lines is that of the file. */
function plainWord(written: string): string {
  return written.replace(piece, (_sign, hex: string | undefined) => {
    if (hex === undefined) return '';
    const code = Number.parseInt(hex, 16);
    return code === 0x0a || code === 0x0d || code === 0 ? ' ' : String.fromCharCode(code);
  });
}

function softBreakAt(text: string, at: number): number {
  softBreak.lastIndex = at;
  return softBreak.exec(text)?.[0].length ?? 0;
}

/** The end of the word that goes on at `at`, over soft breaks; an encoded line end is one. */
function wordEnd(text: string, at: number, start: number, to: number): number {
  let end = at;
  while (end < to && !isSpace(text.charCodeAt(end))) {
    const length = text[end] === '=' ? softBreakAt(text, end) : 0;
    if (length > 0 && (end === start || hardEnd.test(text.slice(Math.max(start, end - 6), end))))
      return end + 1;
    end += Math.max(1, length);
  }
  return end;
}

function undo(text: string, stretches: readonly Stretch[]): Carried {
  const pieces: string[] = [];
  const words: CarriedWord[] = [];
  let [from, line, counted] = [0, 1, 0];
  const lineAt = (index: number) => {
    line += text.slice(counted, index).match(lineEnd)?.length ?? 0;
    counted = index;
    return line;
  };
  for (const { from: start, to } of stretches) {
    const signs = new RegExp(equalsSign.source, 'g');
    signs.lastIndex = start;
    for (let sign = signs.exec(text); sign !== null && sign.index < to; sign = signs.exec(text)) {
      if (sign[0] === '=' || sign[0].startsWith('=?')) continue;
      let begin = sign.index;
      while (begin > Math.max(from, start) && !isSpace(text.charCodeAt(begin - 1))) begin -= 1;
      const end = wordEnd(text, begin, begin, to);
      const written = text.slice(begin, end);
      const isBare = written.endsWith('=') && softBreakAt(text, end - 1) > 0;
      const after = plainWord(isBare ? written.slice(0, -1) : written);
      const before = written.replace(lineEnd, '\n').replace(/[ \t]+\n/g, '\n');
      words.push({
        line: lineAt(begin),
        before,
        after: hardEnd.test(written.slice(0, -1)) ? after.trimEnd() : after,
      });
      pieces.push(text.slice(from, begin), after);
      from = end;
      signs.lastIndex = end;
    }
  }
  pieces.push(text.slice(from));
  return { bytes: pieces.join(''), words };
}

/** Null when nothing shows that the text is so encoded; a text that merely has "a=b" in it never is. */
export function quotedPrintable(bytes: Uint8Array): Carried | null {
  const first = bytes.indexOf(0x3d);
  if (first < 0) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const { escapes, softBreaks } = evidenceOf(text.slice(first - 1 < 0 ? 0 : first - 1));
  if (escapes + softBreaks === 0) return null;
  const stretches = carriedStretches(text);
  return stretches.length === 0 ? null : undo(text, stretches);
}
