// typographicDashes: double hyphens, spaced hyphens, dashes of speech, ranges of numbers, and ellipses.
import {
  besideAt,
  isDigitAt,
  isSpaceAt,
  isWordAt,
  type TypographicEdit,
  type TypographicParagraph,
} from './typographicContext.ts';
import type { TypographyStyle } from './typographyStyles.ts';

const candidates = /-+|\.{3,}|\. \. \.(?: \.)*/g;
const noBreakSpace = '\u00a0';

/** Where the paragraph's text begins, behind spaces and what a mark of its own opens. */
function startOf(text: string): number {
  let at = 0;
  while (isSpaceAt(text, at)) at += 1;
  return at;
}

function beyondSpace(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (isSpaceAt(text, at)) at += step;
  return at;
}

/** Letters, figures, and the marks that words wear: what a dash may stand between. */
function isTextual(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  return isWordAt(text, at) || '"\'“”„«»‘’‚()[]¿¡.,;:!?…&%$£€§'.includes(text.charAt(at));
}

function isOneOf(text: string, at: number, signs: string): boolean {
  return at >= 0 && at < text.length && signs.includes(text.charAt(at));
}

function digitsBefore(text: string, end: number): string {
  let start = end;
  while (end - start < 6 && isDigitAt(text, start - 1)) start -= 1;
  return text.slice(start, end);
}

function digitsAfter(text: string, start: number): string {
  let end = start;
  while (end - start < 6 && isDigitAt(text, end)) end += 1;
  return text.slice(start, end);
}

/** Years, pages, ages: 1990-1995, 1990-95, 12-15. Telephone numbers, dates, scores and codes are none. */
function isRange(text: string, at: number): boolean {
  const first = digitsBefore(text, at);
  const second = digitsAfter(text, at + 1);
  const before = at - first.length - 1;
  const after = at + 1 + second.length;
  const isBeside = (place: number) => isWordAt(text, place) || isOneOf(text, place, '-–—/+#_');
  if (isBeside(before) || isBeside(after) || first.startsWith('0') || second.startsWith('0')) return false;
  if (isOneOf(text, before, '.,:') && isDigitAt(text, before - 1)) return false;
  if (isOneOf(text, after, '.,:') && isDigitAt(text, after + 1)) return false;
  const isYear = (digits: string) => digits.length === 4 && /^[12]/.test(digits);
  if (first.length <= 3 && second.length <= 3 && second.length - first.length <= 1)
    return Number(first) < Number(second);
  if (isYear(first) && isYear(second)) return Number(first) < Number(second);
  // 1990-12 is a month as likely as a year.
  return (
    isYear(first) && second.length === 2 && Number(second) > 12 && Number(second) > Number(first.slice(2))
  );
}

type Hyphens = { readonly text: string; readonly at: number; readonly end: number; readonly start: number };

function longDash(hyphens: Hyphens, style: TypographyStyle): string | null {
  const { text, at, end, start } = hyphens;
  if (isOneOf(text, at - 1, '<>!|+=*_~') || isOneOf(text, end, '<>|+=*_~')) return null;
  // Nothing on either side: a rule, not a dash.
  if (!isTextual(text, beyondSpace(text, at - 1, -1)) && !isTextual(text, beyondSpace(text, end, 1)))
    return null;
  if (isDigitAt(text, at - 1) && isDigitAt(text, end)) return '–';
  if (at === start && style.speechDash !== null) return speech(hyphens, style);
  const isGlued = isTextual(text, at - 1) && isWordAt(text, end);
  return style.isDashSpaced && isGlued ? ` ${style.dash} ` : style.dash;
}

function speech({ text, end }: Hyphens, style: TypographyStyle): string | null {
  if (style.speechDash === null) return null;
  const next = beyondSpace(text, end, 1);
  if (!isTextual(text, next) || isDigitAt(text, next)) return null;
  return next > end || style.isSpeechDashGlued ? style.speechDash : `${style.speechDash}${noBreakSpace}`;
}

function shortDash({ text, at, end }: Hyphens, style: TypographyStyle, isSpeech: boolean): string | null {
  const isSpaced = isSpaceAt(text, at - 1);
  if (isSpaced && isSpaceAt(text, end)) {
    const last = beyondSpace(text, at - 1, -1);
    const next = beyondSpace(text, end, 1);
    if (!isTextual(text, last) || !isTextual(text, next)) return null;
    if (isDigitAt(text, last) && isDigitAt(text, next)) return null;
    return isSpeech && style.speechDash !== null ? style.speechDash : style.spacedDash;
  }
  if (isSpeech && style.isSpeechDashGlued) {
    if (isSpaced) return isTextual(text, end) && !isDigitAt(text, end) ? style.speechDash : null;
    const after = besideAt(text, end);
    if (after === 'nothing' || after === 'stop')
      return isTextual(text, at - 1) && !isDigitAt(text, at - 1) ? style.speechDash : null;
  }
  return isDigitAt(text, at - 1) && isDigitAt(text, end) && isRange(text, at) ? '–' : null;
}

function ellipsis(text: string, at: number, dots: string): TypographicEdit | null {
  if ([at - 1, at + dots.length].some((beside) => isOneOf(text, beside, './\\…'))) return null;
  if (dots === '...' || dots === '. . .') return { at, length: dots.length, text: '…' };
  // A full stop and three dots: the stop comes first.
  return dots === '....' ? { at: at + 1, length: 3, text: '…' } : null;
}

/** In the order of the text. */
export function dashEdits(
  { text, isOpen, isListItem }: TypographicParagraph,
  style: TypographyStyle,
): readonly TypographicEdit[] {
  const edits: TypographicEdit[] = [];
  const start = startOf(text);
  const speechSigns = style.speechDash === null || isListItem ? '' : `${style.speechDash}—–`;
  let isSpeech = speechSigns !== '' && start < text.length && speechSigns.includes(text.charAt(start));
  for (const { 0: found, index: at } of text.matchAll(candidates)) {
    const end = at + found.length;
    // Most hyphens stand inside a word.
    if (found === '-' && at > start && !isSpeech && isWordAt(text, end) && !isDigitAt(text, end)) continue;
    if (!isOpen(at) || !isOpen(end - 1)) continue;
    if (found.startsWith('.')) {
      const edit = ellipsis(text, at, found);
      if (edit !== null) edits.push(edit);
      continue;
    }
    const hyphens = { text, at, end, start };
    let dash: string | null = null;
    if (found.length === 2 || found.length === 3) dash = longDash(hyphens, style);
    else if (found.length === 1 && at === start) dash = isListItem ? null : speech(hyphens, style);
    else if (found.length === 1) dash = shortDash(hyphens, style, isSpeech);
    if (dash === null) continue;
    if (at === start && speechSigns !== '') isSpeech = true;
    edits.push({ at, length: found.length, text: dash });
  }
  return edits;
}
