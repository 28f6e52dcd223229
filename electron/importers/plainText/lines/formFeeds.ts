// formFeedsIn: where a text throws a page, to part what stands on it or because the paper was full.

/** By the index of the line that begins with one. What a printer put at the end of each full page parts nothing. */
export type FormFeeds = ReadonlyMap<number, 'thrown' | 'printed'>;

const printedPage = 80;
const unevenness = 8;

export function formFeedsIn(text: string): FormFeeds {
  const found: number[] = [];
  if (!text.includes('\f')) return new Map();
  let line = 0;
  let longest = 0;
  let shortest = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    if (text.charAt(at) === '\f') {
      longest = Math.max(longest, line - last);
      shortest = Math.min(shortest, line - last);
      found.push(line);
      last = line;
    }
    line += 1;
    at = stop + 1;
  }
  const isPrinted = found.length > 1 && longest <= printedPage && longest - shortest <= unevenness;
  return new Map(found.map((index) => [index, isPrinted ? 'printed' : 'thrown']));
}
