// wrapHabitsOf: what a document's own words say about hyphens and dashes at the end of a line.

export type WrapHabits = {
  /** True when the hyphen between the two only marked the line's end: "instru-" and "ment", but not "well-" and "known". */
  isSplitWord(head: string, tail: string): boolean;
  /** True when the document writes this dash without spaces: `word--word`. */
  isTightDash(dash: string): boolean;
};

const hyphenated = /\p{L}+(?:-\p{L}+)*/gu;
const brokenEnd = /(?<![\p{L}-])(\p{L}+)-$/u;
const brokenStart = /^\s*(\p{Ll}+)/u;
const longestWord = 60;
const fewestSplits = 3;

/** A line of a megabyte has no word that matters here. */
const longestLine = 20_000;

function vocabularyOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const text = line.length > longestLine ? line.slice(0, longestLine) : line;
    for (const [word] of text.toLowerCase().matchAll(hyphenated)) words.add(word);
  }
  return words;
}

/** Of the hyphens at line ends whose word stands elsewhere too, whether nearly all were put there by the wrap. */
function doesHyphenate(lines: readonly string[], vocabulary: ReadonlySet<string>): boolean {
  let split = 0;
  let kept = 0;
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (!line.endsWith('-')) continue;
    const head = brokenEnd.exec(line.slice(-longestWord))?.[1]?.toLowerCase() ?? '';
    const tail = brokenStart.exec((lines[index + 1] ?? '').slice(0, longestWord))?.[1] ?? '';
    if (head === '' || tail === '') continue;
    if (vocabulary.has(`${head}-${tail}`)) kept += 1;
    else if (vocabulary.has(head + tail)) split += 1;
  }
  return split >= fewestSplits && split > kept * 2;
}

function isTight(lines: readonly string[], dash: string): boolean | null {
  const tightDash = new RegExp(`[\\p{L},]${dash}[\\p{L}"“]`, 'u');
  const looseDash = new RegExp(`\\s${dash}\\s`, 'u');
  let tight = 0;
  let loose = 0;
  for (const line of lines) {
    if (!line.includes(dash)) continue;
    const text = line.length > longestLine ? line.slice(0, longestLine) : line;
    if (tightDash.test(text)) tight += 1;
    if (looseDash.test(text)) loose += 1;
  }
  return tight + loose === 0 ? null : tight > loose;
}

/** The words are gathered only when a line ends in a hyphen, the dashes only when one ends in a dash. */
export function wrapHabitsOf(lines: readonly string[]): WrapHabits {
  let vocabulary: ReadonlySet<string> | null = null;
  let hyphenates = false;
  const dashes = new Map<string, boolean>();
  return {
    isSplitWord(head, tail) {
      if (vocabulary === null) {
        vocabulary = vocabularyOf(lines);
        hyphenates = doesHyphenate(lines, vocabulary);
      }
      const [start, end] = [head.toLowerCase(), tail.toLowerCase()];
      if (vocabulary.has(`${start}-${end}`)) return false;
      if (vocabulary.has(start + end)) return true;
      // "grand-" and "father" may be either; "instru-" is no word that stands by itself.
      return hyphenates && !start.includes('-') && !(vocabulary.has(start) && vocabulary.has(end));
    },
    isTightDash(dash) {
      const known = dashes.get(dash);
      if (known !== undefined) return known;
      const tight = isTight(lines, dash) ?? dash === '--';
      dashes.set(dash, tight);
      return tight;
    },
  };
}
