// slashSpansIn: `/thought/` and `//song//` between slashes, in a document that is seen to write emphasis so.
import type { BodyItem } from '../lines/bodyItem.ts';
import type { EmphasisSpan } from './emphasisSpans.ts';

const slashed =
  /(?<=^|[\s("'“‘—])(\/\/?)(?=[\p{L}'’"“])([^/\n\d\\<>{}|=@_*]{2,160}?)(?<=[\p{L}'’"”!?.,…])\1(?=$|[\s.,;:!?"'”’)—])/gu;
const path = /(?:^|\s)(?:~|\.{0,2}\/[\w.-]+)\/[\w.-]+|\w:\\/;
/** Both habits and accidents come in ones. */
const fewest = 2;
/** One word alone may be anything between slashes; several that are stressed in speech, and name nothing, are not. */
const fewestStressed = 3;
/** Two of them, where nothing else stands between slashes, and they stand together or beside other signs of emphasis. */
const fewestSure = 2;
const otherSigns = /(?:^|[\s("“])([*_])\p{L}(?:[^*_\n]{0,60}[\p{L}!?.,…])?\1(?=$|[\s.,;:!?"”)])/u;
const stressed =
  /^(?:that|this|these|those|so|not|never|always|ever|maybe|really|very|too|is|was|are|were|am|be|been|do|does|did|don[’']t|has|have|had|can|can[’']t|could|would|should|will|won[’']t|must|might|know|knew|want|wanted|need|needed|like|liked|love|loved|hate|hated|think|thought|mean|meant|you|me|him|her|he|she|they|them|we|us|it|my|mine|your|yours|his|hers|their|our|i|what|why|how|who|where|when|now|then|here|there|all|any|both|every|everything|nothing|something|other|own|only|just|still|again|one|no|yes|please)[!?.,…]?$/i;
const longestLook = 2_000;

const wholeSlashed = /^(\/\/?)(?=[\p{L}'’"“])([^/\d\\<>{}|=@_*]+)(?<=[\p{L}'’"”!?.,…])\1$/u;
const fewestWords = 4;
const longestWhole = 3_000;

/** A thought or a song that is a paragraph by itself, on one line or several, and all of it between slashes. */
export function wholeSlashSpan(text: string): readonly EmphasisSpan[] {
  if (text.length > longestWhole) return [];
  const [, sign, inner] = wholeSlashed.exec(text) ?? [];
  if (sign === undefined || inner === undefined || inner.trim().split(/\s+/).length < fewestWords) return [];
  return [spanBetween(0, text.length, sign.length)];
}

function spanBetween(start: number, end: number, signs: number): EmphasisSpan {
  return {
    start,
    innerStart: start + signs,
    innerEnd: end - signs,
    end,
    element: 'em',
    gluedWord: null,
    isTag: false,
  };
}

export function slashSpansIn(text: string): readonly EmphasisSpan[] {
  const spans: EmphasisSpan[] = [];
  for (const match of text.matchAll(slashed)) {
    spans.push(spanBetween(match.index, match.index + match[0].length, match[1]?.length ?? 1));
  }
  return spans;
}

/**
 * Strong evidence only: several such spans, at least one of them of several words or nearly all of them words
 * that are stressed, and no path of a file system anywhere. "and/or", fractions, dates and addresses have no space before their slash and are none of them.
 */
export function doesSlashEmphasise(items: readonly BodyItem[]): boolean {
  let spans = 0;
  let phrases = 0;
  let words = 0;
  let isTogether = false;
  for (const item of items) {
    if (item.kind !== 'text') continue;
    for (const text of item.lines) {
      if (!text.includes('/')) continue;
      if (path.test(text.length > longestLook ? text.slice(0, longestLook) : text)) return false;
      const before = words;
      for (const { innerStart, innerEnd } of slashSpansIn(text)) {
        spans += 1;
        const inner = text.slice(innerStart, innerEnd);
        if (/\s/.test(inner)) phrases += 1;
        else if (stressed.test(inner)) words += 1;
      }
      if (words - before >= fewestSure) isTogether = true;
    }
  }
  if (spans >= fewest && phrases > 0) return true;
  if (words < fewestSure || words * 2 <= spans) return false;
  if (words >= fewestStressed || (isTogether && spans > fewest)) return true;
  return words === spans && (isTogether || hasOtherSigns(items));
}

function hasOtherSigns(items: readonly BodyItem[]): boolean {
  return items.some(
    (item) =>
      item.kind === 'text' &&
      item.lines.some(
        (text) => (text.includes('*') || text.includes('_')) && otherSigns.test(text.slice(0, longestLook)),
      ),
  );
}
