// isPartedWord: English words that a line's end has parted, known as such without the document's help.

/** Endings that are no words and that nobody sets behind a hyphen of his own. */
const ending =
  /^(?:ments?|[ts]ions?|tional(?:ly)?|tioned|tioning|tures?|[ctx]ious(?:ly)?|[ct]ial(?:ly)?|[ct]iently?|[ai]bly|ously|ingly|edly|[bptdgfz]les?|[nt]ing|ities)$/;
/** "happi-ness", but not "alone-ness", which is somebody's own word; "wait-ing", but not "okay-ed". */
const looseEnding = /^(?:ing|ings|ed|ly)$/;
const ownHead = /[^aeiouy]$/;
/** "co-ed", "re-ly": what stands before words as often as it begins them. */
const prefix =
  /^(?:co|re|de|un|ex|non|pre|pro|sub|anti|semi|post|self|over|under|out|mid|multi|inter|super|ultra)$/;
const shortestHead = 3;
const shortestStem = 4;

/** Common, long enough to be parted, and written with no hyphen by anybody of this or the last century. */
const words: ReadonlySet<string> = new Set(
  (
    'everybody everything everyone everywhere somebody something someone somewhere somehow sometimes somewhat ' +
    'anybody anything anyone anywhere anyway anyhow nobody nothing nowhere whatever whenever wherever whoever however ' +
    'myself himself herself itself yourself themselves ourselves yourselves afterwards afterward forwards backwards ' +
    'towards upwards downwards otherwise nevertheless nonetheless although already altogether always almost another ' +
    'together without within throughout understand understood understanding interest interested interesting ' +
    'because before behind beside besides between beneath beyond against among around example remember remembered ' +
    'children person people perhaps moment matter little never after other mother father brother sister ' +
    'darkness goodness kindness weakness sickness illness witness harness madness sadness bedroom' +
    ' question answer answered certain certainly suddenly finally probably especially immediately'
  ).split(' '),
);
const mostLetters = 20;

/** Both in lower case; `own` are the document's words. "over-" and "worked" may be either, and are none. */
export function isPartedWord(start: string, end: string, own: ReadonlySet<string>): boolean {
  if (start.length < 2 || end.length < 2 || start.length + end.length > mostLetters) return false;
  if (words.has(start + end)) return true;
  if (start.length < shortestHead || own.has(end) || prefix.test(start)) return false;
  if (ending.test(end) || (end === 'ness' && start.endsWith('i'))) return true;
  return looseEnding.test(end) && start.length >= shortestStem && ownHead.test(start);
}
