// mendReplacements: U+FFFD, left by an old conversion, replaced by what its place shows it to have been.
import type { RepairLog } from './repairLog.ts';

export type QuoteStyle = {
  /** Lost characters stand where quotation marks would, and the text has no other ones. */
  readonly areQuotesLost: boolean;
  readonly apostrophe: "'" | '’';
};

const lost = '\ufffd';
const letter = /\p{L}/u;
const opening = /(?:^|[\s([—–-])\ufffd(?=\p{L})/gu;
const spoken = /["“”]/g;
const contraction = /^(?:s|t|d|m|ll|re|ve|em|cha)(?!\p{L})/iu;

/** Loan words whose last letter old conversions lose. */
const accented: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /(?:caf|clich|fianc|touch|saut|expos|résum|blas|pass|d[ée]class|[ée]lit)$/iu,
    /^(?:e?s?|d)(?!\p{L})/u,
    'é',
  ],
  [/(?:na)$/iu, /^ve/u, 'ï'],
  [/(?:voil)$/iu, /^(?!\p{L})/u, 'à'],
  [/(?:fa)$/iu, /^ade/u, 'ç'],
];

export function quoteStyleOf(lines: readonly string[]): QuoteStyle {
  let openings = 0;
  let quotes = 0;
  let curly = 0;
  for (const line of lines) {
    if (line.includes(lost)) openings += line.match(opening)?.length ?? 0;
    quotes += line.match(spoken)?.length ?? 0;
    if (line.includes('’')) curly += 1;
  }
  const areQuotesLost = openings >= 2 && quotes < openings;
  return { areQuotesLost, apostrophe: curly > 0 || areQuotesLost ? '’' : "'" };
}

/** Null where two readings are equally likely: the character is then left, and listed. */
function likelyCharacter(before: string, after: string, style: QuoteStyle): string | null {
  const head = before.at(-1) ?? ' ';
  const tail = after[0] ?? ' ';
  for (const [end, start, character] of accented) if (end.test(before) && start.test(after)) return character;
  if (letter.test(head) && letter.test(tail)) {
    if (contraction.test(after) || /(?:^|[^\p{L}])[OD]$/u.test(before)) return style.apostrophe;
    return null;
  }
  if (/\s/.test(head) && /\s/.test(tail)) return '—';
  if (style.areQuotesLost) {
    if (/[\s([—–-]/.test(head)) return '“';
    if (/[.,!?…—–-]/.test(head)) return '”';
  }
  // After a word and before a pause, with the quotation marks all there, a pause is what is missing.
  if (/[\p{L}\p{N}!?]/u.test(head) && /[\s"“”'’!?.,)*_\ufffd]/.test(tail)) return '…';
  return null;
}

const nearby = 40;

export function mendReplacements(line: string, number: number, style: QuoteStyle, log: RepairLog): string {
  const pieces: string[] = [];
  let head = '';
  let from = 0;
  for (let at = line.indexOf(lost); at >= 0; at = line.indexOf(lost, at + 1)) {
    pieces.push(line.slice(from, at));
    const before = (head + line.slice(Math.max(from, at - nearby), at)).slice(-nearby);
    from = at + 1;
    const after = line.slice(from, from + nearby);
    const character = likelyCharacter(before, after, style);
    pieces.push(character ?? lost);
    head = before + (character ?? lost);
    const start = before.slice(before.lastIndexOf(' ') + 1);
    const space = after.indexOf(' ');
    const tail = space < 0 ? after : after.slice(0, space);
    const kind = character === null ? 'lostCharacter' : 'replacementCharacter';
    log.note(kind, number, start + lost + tail, start + (character ?? lost) + tail);
  }
  pieces.push(line.slice(from));
  return pieces.join('');
}
