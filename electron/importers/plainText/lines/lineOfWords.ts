// lineOfWords: on which line of the source words begin that were taken from near a known one.

/** No header, note or notice of a believable length goes on further. */
const farthest = 120;
const mostWords = 12;
const longestWords = 400;
const longestLine = 20_000;
/** So many in a row are no chance, where a repair has changed what follows. */
const surely = 3;

const word = /[\p{L}\p{N}]+/gu;

const wordsIn = (text: string): readonly string[] => text.normalize('NFC').match(word) ?? [];

/** How many of `sought` stand one after another from a place of the line on, and go on in the lines below it. */
function mostFrom(lines: readonly string[], index: number, sought: readonly string[]): number {
  const own = [...wordsIn((lines[index] ?? '').slice(0, longestLine))];
  const { length } = own;
  let below = index + 1;
  let most = 0;
  for (let start = 0; start < length && most < sought.length; start += 1) {
    if (own[start] !== sought[0]) continue;
    let count = 1;
    while (count < sought.length) {
      while (own.length <= start + count && below < lines.length && below <= index + mostWords) {
        own.push(...wordsIn((lines[below] ?? '').slice(0, longestLine)));
        below += 1;
      }
      if (own[start + count] !== sought[count]) break;
      count += 1;
    }
    most = Math.max(most, count);
  }
  return most;
}

/**
 * `from` and `to` count from 1: the first line between them on which `words` begin, or as many of their first ones as
 * can be no chance; null where they do not stand there.
 */
export function lineOfWords(
  lines: readonly string[],
  words: string,
  from: number,
  to: number = from + farthest,
): number | null {
  const sought = wordsIn(words.slice(0, longestWords)).slice(0, mostWords);
  const [first] = sought;
  if (first === undefined) return null;
  let best: { readonly line: number; readonly count: number } | null = null;
  const last = Math.min(to, lines.length);
  for (let line = Math.max(1, from); line <= last; line += 1) {
    const text = lines[line - 1] ?? '';
    // Nothing is composed that has no letter besides these.
    if (/^[\0-\x7f]*$/.test(first) && !text.includes(first)) continue;
    const count = mostFrom(lines, line - 1, sought);
    if (count === sought.length) return line;
    if (count >= surely && count > (best?.count ?? 0)) best = { line, count };
  }
  return best?.line ?? null;
}
