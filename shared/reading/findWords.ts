// wordFinder: where the words a reader looks for stand in a text: case, accents, quotes and dashes are folded. Pure.

/** Offsets in the text, `to` behind the last character. */
export type FoundWords = { readonly from: number; readonly to: number };

export type WordFinder = {
  /** In the order of the text; none overlaps another. */
  readonly find: (text: string) => readonly FoundWords[];
};

const notAscii = /[^\0-\u007f]/g;
const letterOrDigit = /[\p{L}\p{N}\p{M}]/u;
const mark = /^\p{M}$/u;
/** What stands in a word without being read: soft hyphens, joiners, and accents that are characters of their own. */
const unread = '\u0301';
const unreadSigns = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/;
const withoutParts: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ı: 'i' };
const joined: readonly (readonly [string, string])[] = [
  ['ae', 'æ'],
  ['oe', 'œ'],
  ['ss', 'ß'],
  ['ffi', 'ﬃ'],
  ['ffl', 'ﬄ'],
  ['ff', 'ﬀ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
];
const needsCare = new RegExp(`[${unread}${joined.map(([, sign]) => sign).join('')}]`);

function foldedSign(sign: string): string {
  if (/^[‘’‚‛′‹›ʼ]$/.test(sign)) return "'";
  if (/^[“”„‟″«»]$/.test(sign)) return '"';
  if (/^[‐‑‒–—―−]$/.test(sign)) return '-';
  if (/^\s$/.test(sign)) return ' ';
  if (mark.test(sign) || unreadSigns.test(sign)) return unread;
  const [base = sign] = sign.normalize('NFD');
  return base.length === 1 ? (withoutParts[base] ?? base) : sign;
}

const folded = new Map<string, string>();

function fold(sign: string): string {
  const known = folded.get(sign);
  if (known !== undefined) return known;
  const made = foldedSign(sign);
  folded.set(sign, made);
  return made;
}

/** As long as the text: each character stays where it is. */
function foldInPlace(text: string): string {
  const lower = text.toLowerCase();
  // A few capitals are two characters in lower case.
  const whole =
    lower.length === text.length
      ? lower
      : [...text]
          .map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign))
          .join('');
  return whole.replace(notAscii, fold);
}

const special = /[\\^$.*+?()[\]{}|/-]/g;

/** Bounded, so that a line of nothing but dashes costs no more than its length. */
function patternOfRun(run: string): string {
  if (run.startsWith(' ')) return '\\s{1,9}';
  return run.startsWith('-') ? '-{1,3}' : '(?:…|\\. ?\\. ?\\.)';
}

/** The words as a pattern; with `care`, also across unread characters and joined letters. */
function patternOf(words: string, care: boolean): RegExp {
  const between = care ? `${unread}*` : '';
  const parts: string[] = [];
  for (let at = 0; at < words.length; ) {
    const rest = words.slice(at);
    const run = /^(?: +|-+|\.{3}|…)/.exec(rest)?.[0];
    const pair = care ? joined.find(([letters]) => rest.startsWith(letters)) : undefined;
    if (run !== undefined) {
      parts.push(patternOfRun(run));
      at += run.length;
    } else if (pair !== undefined) {
      const [letters, sign] = pair;
      parts.push(`(?:${[...letters].join(between)}|${sign})`);
      at += letters.length;
    } else {
      parts.push((words[at] ?? '').replace(special, '\\$&'));
      at += 1;
    }
  }
  return new RegExp(parts.join(between) + between, 'g');
}

function isLetterAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && letterOrDigit.test(text[at] ?? '');
}

/** The words as they are compared: '' where nothing is left to look for. */
export function wantedWords(words: string): string {
  let wanted = foldInPlace(words).replaceAll(unread, '');
  for (const [letters, sign] of joined) wanted = wanted.replaceAll(sign, letters);
  return wanted.replace(/\s+/g, ' ').trim();
}

/** `wholeWord`: a letter or digit may stand neither before nor behind. Null where nothing is left to look for. */
export function wordFinder(words: string, wholeWord: boolean): WordFinder | null {
  const wanted = wantedWords(words);
  if (wanted === '') return null;
  const plain = patternOf(wanted, false);
  const careful = patternOf(wanted, true);
  return {
    find(text) {
      const within = foldInPlace(text);
      const pattern = needsCare.test(within) ? careful : plain;
      const found: FoundWords[] = [];
      pattern.lastIndex = 0;
      for (let match = pattern.exec(within); match !== null; match = pattern.exec(within)) {
        const [from, to] = [match.index, match.index + match[0].length];
        if (wholeWord && (isLetterAt(within, from - 1) || isLetterAt(within, to))) {
          pattern.lastIndex = from + 1;
          continue;
        }
        found.push({ from, to });
      }
      return found;
    },
  };
}
