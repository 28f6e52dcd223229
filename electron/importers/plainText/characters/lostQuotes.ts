// areQuotesPlainlyLost: question marks that can only have been quotation marks, even where apostrophes came through.

const opening = /(?:^|[\s(—-])\?(?=\p{L})/gu;
/** No question ends after a comma or a full stop. */
const closing = /[,.]\?(?=[\s)]|$)/g;
const straight = /"/;
const curly = /[“”„]/;
/** "?wi?ty": letters are lost as well, and then a word's first may be. */
const inner = /\p{L}\?(?!(?:s|t|d|m|ll|re|ve)(?!\p{L}))\p{L}/giu;
const fewest = 3;

const count = (line: string, pattern: RegExp) => line.match(pattern)?.length ?? 0;

/**
 * Proven by speeches that open and close so, while no other quotation mark stands in the text, but for a title or two.
 * Spanish that lost its opening question marks closes its questions after a letter.
 */
export function areQuotesPlainlyLost(lines: readonly string[]): boolean {
  let [openings, closings, letters] = [0, 0, 0];
  for (const line of lines) {
    if (!line.includes('?')) continue;
    const opened = count(line, opening);
    openings += opened;
    closings += count(line, closing);
    if (/\p{L}\?\p{L}/u.test(line)) letters += count(line, inner);
  }
  if (openings < fewest || closings < fewest - 1 || closings * 3 < openings || letters * 5 > openings)
    return false;
  let quotes = 0;
  for (const line of lines) {
    if (curly.test(line)) return false;
    if (straight.test(line)) quotes += 1;
  }
  return quotes * 5 <= openings;
}

const candidate = /(?:^|[\s(—-])\?(?=\p{L})|[.,!?…—-]\?(?=[\s)]|$)/u;
const farEnough = 200;

/** "?What?? You fool!? he said": the speech goes on where a closing sign comes before another opens. */
export function speechGoesOn(ahead: string): boolean {
  const next = candidate.exec(ahead.slice(0, farEnough))?.[0];
  return next !== undefined && /^[.,!…—-]\?$/.test(next);
}
