// createWrapJoiner: wrapped lines as one, with hyphens at the wrap judged by the document's own words.
import type { RepairLog } from './repairLog.ts';

/** `first` is the number of the first line. */
export type WrapJoiner = (lines: readonly string[], first: number) => string;

const brokenEnd = /(\p{L}+)-$/u;
const brokenStart = /^(\p{Ll}+)/u;
const longestWord = 60;
/** A wrapped book has thousands of joins that change no word; the first few show what was done. */
const shownJoins = 10;
const hyphenated = /\p{L}+(?:-\p{L}+)*/gu;

/** How often each word stands in the text, hyphens kept; made only when a line ends with a hyphen. */
function vocabularyOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) for (const [word] of line.toLowerCase().matchAll(hyphenated)) words.add(word);
  return words;
}

export function createWrapJoiner(document: readonly string[], log: RepairLog): WrapJoiner {
  let vocabulary: ReadonlySet<string> | null = null;
  let shown = 0;

  /** The hyphen stays in "well-known", and goes where it only marked the line's end. */
  function isSplitWord(head: string, tail: string, line: number): boolean {
    const end = brokenEnd.exec(head.slice(-longestWord))?.[1] ?? '';
    const start = brokenStart.exec(tail.slice(0, longestWord))?.[1] ?? '';
    if (end === '' || start === '') {
      log.count('hardWrap', 1);
      return false;
    }
    vocabulary ??= vocabularyOf(document);
    const hyphenatedWord = `${end}-${start}`;
    const isSplit =
      vocabulary.has((end + start).toLowerCase()) && !vocabulary.has(hyphenatedWord.toLowerCase());
    log.note('hardWrap', line, `${end}-\n${start}`, isSplit ? end + start : hyphenatedWord);
    return isSplit;
  }

  function noteJoin(head: string, tail: string, line: number): void {
    shown += 1;
    const [before, after] = [head.slice(-20), tail.slice(0, 20)];
    if (shown > shownJoins) log.count('hardWrap', 1);
    else log.note('hardWrap', line, `${before}\n${after}`, `${before} ${after}`);
  }

  return (lines, first) => {
    const pieces: string[] = [];
    let last = lines[0] ?? '';
    for (let index = 1; index < lines.length; index += 1) {
      const next = (lines[index] ?? '').trimStart();
      const line = first + index - 1;
      if (/[\p{L}-]-$/u.test(last.slice(-2))) {
        pieces.push(isSplitWord(last, next, line) ? last.slice(0, -1) : last);
      } else {
        noteJoin(last, next, line);
        pieces.push(last, ' ');
      }
      last = next;
    }
    pieces.push(last);
    return pieces.join('');
  };
}
