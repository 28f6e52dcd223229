// typographicQuotes: which marks open, which close, which are apostrophes, and what each becomes.
import {
  type Beside,
  besideAt,
  isDigitAt,
  isSpaceAt,
  isWordAt,
  type TypographicEdit,
  type TypographicParagraph,
} from './typographicContext.ts';
import type { TypographyStyle } from './typographyStyles.ts';

type Role = 'open' | 'close' | 'apostrophe' | 'left';
/** What the neighbours say of a mark; `either` and `alone` are settled by what is open at that point. */
type Hint = 'open' | 'close' | 'inside' | 'either' | 'alone';

/** `isKept`: typographic already, or not to be touched; it counts, and stays. `partner` is set on pairs of doubles. */
type Mark = {
  readonly at: number;
  readonly sign: string;
  readonly isDouble: boolean;
  readonly isKept: boolean;
  readonly hint: Hint;
  /** Behind a stop, a closing mark cannot be an apostrophe. */
  readonly isStrong: boolean;
  role: Role;
  level: number;
  partner: Mark | null;
};

const clusters = /["'`´“”„‟«»‘’‚‛]+/g;
const doubleSigns = '"“”„‟«»';
const narrowSpace = '\u202f';
const mates: Readonly<Record<string, string>> = { '“': '”', '”': '”', '„': '“', '«': '»', '»': '«' };

/** `isTrailing`: what follows could end a sentence behind a mark that stands off from it, as the French type it. */
function hintOf(left: Beside, right: Beside, isTrailing: boolean): Hint {
  if (left === 'nothing') return right === 'nothing' || isTrailing ? 'alone' : 'open';
  if (left === 'bracket') return right === 'nothing' || right === 'closer' ? 'close' : 'open';
  if (left === 'dash') return right === 'word' || right === 'bracket' ? 'either' : 'close';
  if (right === 'nothing' || right === 'stop' || right === 'closer' || right === 'dash') return 'close';
  if (left === 'stop' || left === 'closer') return 'either';
  return right === 'bracket' ? 'either' : 'inside';
}

/** Two singles stand for a double where a pair of grave accents opens one, as typesetting programs had it. */
function signsOf(cluster: string, hasTwins: boolean): readonly string[] {
  if (cluster.length === 1) return [cluster];
  return hasTwins ? (cluster.match(/``|''|./g) ?? []) : [...cluster];
}

/** In `l'"ami"` and `"ami"'s` the apostrophe stands between the word and the quotation. */
function hintInside(signs: readonly string[], index: number): Hint {
  const isDouble = (sign: string | undefined) => sign !== undefined && doubleSigns.includes(sign);
  if (signs.length < 2 || !isDouble(signs[index])) return 'inside';
  return isDouble(signs[0]) ? 'close' : 'open';
}

/** `:'(` is a face. */
function isFace(left: string, right: string): boolean {
  return left !== '' && ':;='.includes(left) && right !== '' && '()-'.includes(right);
}

function findMarks({ text, isOpen }: TypographicParagraph): readonly Mark[] {
  const found: Mark[] = [];
  const hasTwins = text.includes('``');
  for (const { 0: cluster, index: start } of text.matchAll(clusters)) {
    const left = text.charAt(start - 1);
    const right = text.charAt(start + cluster.length);
    const before = besideAt(text, start - 1);
    const after = besideAt(text, start + cluster.length);
    const isTrailing =
      ',;:!?)'.includes(right) || (right === '.' && text.charAt(start + cluster.length + 1) !== '.');
    const hint = hintOf(before, after, isTrailing);
    const isStrong = cluster.length > 1 || before === 'stop' || before === 'dash' || before === 'closer';
    const signs = signsOf(cluster, hasTwins);
    let at = start;
    for (const [index, sign] of signs.entries()) {
      const isTwin = sign.length === 2;
      const isStraight = isTwin || '"\'`´'.includes(sign);
      found.push({
        at,
        sign,
        isDouble: isTwin || doubleSigns.includes(sign),
        isKept: !isStraight || !isOpen(at) || !isOpen(at + sign.length - 1) || isFace(left, right),
        hint: hint === 'inside' ? hintInside(signs, index) : hint,
        isStrong,
        role: 'left',
        level: 0,
        partner: null,
      });
      at += sign.length;
    }
  }
  return found;
}

/** `6'2"`, `a 12" blade`: a mark behind a figure that closes nothing, or would leave the closing mark without its own. */
function isInches(text: string, mark: Mark, hasOpen: boolean, next: Mark | undefined): boolean {
  const before = text.charAt(mark.at - 1);
  if (mark.sign !== '"' || before === '' || !(isDigitAt(text, mark.at - 1) || '½¼¾'.includes(before)))
    return false;
  return !hasOpen || next?.hint === 'close';
}

/** A sign that can only open, or only close, whatever stands beside it. */
function ownRole(sign: string, style: TypographyStyle): Role | null {
  if (sign === '„' || sign === '‚' || sign === '‘‘' || sign === '``') return 'open';
  if (sign === "''") return 'close';
  const isReversed = style.quotes[0] === '»' || style.nested[0] === '»';
  if (sign === '«') return isReversed ? null : 'open';
  if (sign === '»') return isReversed || style.quotes[0] === '”' ? null : 'close';
  return null;
}

function settleDoubles(text: string, all: readonly Mark[], style: TypographyStyle): void {
  const open: Mark[] = [];
  for (const [index, mark] of all.entries()) {
    const next = all[index + 1];
    const { hint } = mark;
    if ((hint === 'close' || hint === 'inside') && isInches(text, mark, open.length > 0, next)) continue;
    if (hint === 'open' || hint === 'close') mark.role = hint;
    else if (hint === 'either') mark.role = open.length > 0 ? 'close' : 'open';
    else if (hint === 'alone') mark.role = open.length > 0 ? 'close' : next === undefined ? 'left' : 'open';
    const own = ownRole(mark.sign, style);
    if (own !== null && (hint === 'alone' || hint === 'either' || hint === 'inside')) mark.role = own;
    if (mark.role === 'open') open.push(mark);
    else if (mark.role === 'close') {
      const partner = open.pop() ?? null;
      mark.partner = partner;
      if (partner !== null) partner.partner = mark;
    }
  }
  // An opening mark without its own, as a speech over several paragraphs has it, encloses nothing.
  let level = 0;
  for (const mark of all) {
    if (mark.partner !== null && mark.role === 'close') level -= 1;
    mark.level = level;
    if (mark.partner !== null && mark.role === 'open') level += 1;
  }
}

const wordAfter = /[\p{L}\p{N}]{1,24}/uy;

function wordAt(text: string, at: number): string {
  wordAfter.lastIndex = at;
  return wordAfter.exec(text)?.[0] ?? '';
}

function lastBefore(text: string, at: number): number {
  let index = at - 1;
  while (isSpaceAt(text, index)) index -= 1;
  return index;
}

type Ahead = { readonly any: boolean; readonly strong: boolean };

function isFigureBefore(text: string, mark: Mark): boolean {
  return isDigitAt(text, mark.at - 1);
}

/** 'is' or '1984': a word or a figure with a mark on either side. */
function isQuotedWord(text: string, mark: Mark, next: Mark | undefined): boolean {
  if (next === undefined || next.hint !== 'close' || next.at === mark.at + 1) return false;
  return next.at - mark.at <= 24 && next.at === mark.at + 1 + wordAt(text, mark.at + 1).length;
}

/** `'tis`, `'em`, `'90s`. */
function isElision(text: string, mark: Mark, style: TypographyStyle): boolean {
  const word = wordAt(text, mark.at + 1);
  return /^\d\d(?:s|er)?$/.test(word) || style.elisions.has(word.toLowerCase());
}

function isLoneN(text: string, mark: Mark, next: Mark | undefined): boolean {
  return next !== undefined && next.at === mark.at + 2 && 'nN'.includes(text.charAt(mark.at + 1));
}

function settleSingles(text: string, all: readonly Mark[], style: TypographyStyle): void {
  const elisions = all.map(
    (mark, index) =>
      (mark.hint === 'open' || mark.hint === 'either') &&
      isElision(text, mark, style) &&
      !isQuotedWord(text, mark, all[index + 1]),
  );
  const ahead: Ahead[] = [];
  let any = false;
  let strong = false;
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const mark = all[index];
    if (mark === undefined) continue;
    ahead[index] = { any, strong };
    const isOpening = mark.hint === 'open' || (mark.hint === 'either' && !mark.isStrong);
    if (isOpening && elisions[index] !== true && mark.sign !== '’') any = strong = false;
    else if (mark.hint === 'close' || mark.hint === 'either') {
      any ||= !isFigureBefore(text, mark);
      strong ||= mark.isStrong;
    }
  }
  const hasGraveClose = all.some(({ sign, hint }) => sign === '`' && hint === 'close');
  let isInQuote = false;
  for (const [index, mark] of all.entries()) {
    if (mark.role === 'apostrophe' || mark.role === 'close') {
      isInQuote &&= mark.role === 'apostrophe';
      continue;
    }
    const next = all[index + 1];
    const later = ahead[index] ?? { any: false, strong: false };
    const isAccent = mark.sign === '`' || mark.sign === '´';
    if (mark.hint === 'inside') {
      const isFeet = isFigureBefore(text, mark) && isDigitAt(text, mark.at + 1);
      mark.role = isFeet ? 'left' : 'apostrophe';
    } else if (mark.hint === 'open' || (mark.hint === 'either' && !isInQuote)) {
      if (isAccent) mark.role = mark.sign === '`' && later.any && !hasGraveClose ? 'open' : 'left';
      else if (mark.sign === '’') mark.role = 'apostrophe';
      else if (isLoneN(text, mark, next) && next !== undefined) mark.role = next.role = 'apostrophe';
      else if (isQuotedWord(text, mark, next) && next !== undefined)
        [mark.role, next.role] = ['open', 'close'];
      else if (elisions[index] === true && (isInQuote || !later.strong)) mark.role = 'apostrophe';
      else if (later.any) mark.role = 'open';
      else if (!isWordAt(text, lastBefore(text, mark.at))) mark.role = 'open';
      // A word that lost its first letter; with a capital it may as well be a quotation that lost its end.
      else mark.role = /^\p{Ll}/u.test(wordAt(text, mark.at + 1)) ? 'apostrophe' : 'left';
    } else if (mark.hint === 'close' || mark.hint === 'either') {
      if (isAccent) mark.role = 'left';
      else if (isFigureBefore(text, mark)) mark.role = isInQuote && !later.any ? 'close' : 'left';
      else if (!mark.isStrong && (!isInQuote || later.strong)) mark.role = 'apostrophe';
      else mark.role = 'close';
    }
    if (mark.role === 'open') isInQuote = true;
    else if (mark.role === 'close') isInQuote = false;
  }
}

function doubleText(mark: Mark, style: TypographyStyle): string {
  const { role, partner, level } = mark;
  // A mark that was typographic already decides for the one that was not.
  if (role === 'close' && partner?.isKept === true) {
    return partner.sign === style.quotes[0] ? style.quotes[1] : (mates[partner.sign] ?? style.quotes[1]);
  }
  const [open, close] = level % 2 === 0 ? style.quotes : style.nested;
  return role === 'open' ? open : close;
}

/** French guillemets stand off from what they hold; a plain space that is there already becomes the narrow one. */
function spacing(
  { text, isOpen }: TypographicParagraph,
  { at, sign }: Mark,
  shown: '«' | '»',
): { readonly shown: string; readonly space: TypographicEdit | null } {
  const inside = shown === '«' ? at + sign.length : at - 1;
  const beside = text.charAt(inside);
  if (beside === '' || beside === '\u00a0' || beside === narrowSpace) return { shown, space: null };
  if (isSpaceAt(text, inside))
    return { shown, space: isOpen(inside) ? { at: inside, length: 1, text: narrowSpace } : null };
  return { shown: shown === '«' ? `«${narrowSpace}` : `${narrowSpace}»`, space: null };
}

/** In no order. Marks whose meaning is in doubt are left as they were written. */
export function quoteEdits(
  paragraph: TypographicParagraph,
  style: TypographyStyle,
): readonly TypographicEdit[] {
  const { text, isOpen } = paragraph;
  const all = findMarks(paragraph);
  if (all.length === 0) return [];
  settleDoubles(
    text,
    all.filter(({ isDouble }) => isDouble),
    style,
  );
  settleSingles(
    text,
    all.filter(({ isDouble }) => !isDouble),
    style,
  );
  const edits: TypographicEdit[] = [];
  for (const mark of all) {
    const { at, sign, role, isDouble, isKept } = mark;
    let shown = sign;
    if (!isKept && role !== 'left') {
      if (isDouble) shown = doubleText(mark, style);
      else if (role === 'apostrophe') shown = '’';
      else shown = role === 'open' ? style.singles[0] : style.singles[1];
    }
    if (style.spacesMarks && ((shown === '«' && role === 'open') || (shown === '»' && role === 'close'))) {
      const spaced = spacing(paragraph, mark, shown);
      shown = spaced.shown;
      if (spaced.space !== null) edits.push(spaced.space);
    }
    if (shown !== sign && isOpen(at)) edits.push({ at, length: sign.length, text: shown });
  }
  return edits;
}
