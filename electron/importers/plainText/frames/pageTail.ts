// pageTailAt: where a copied work page goes on with its own words below the work.

/** Words of the page that say nothing about the story. */
export const pageWords =
  /^(?:work header|work text:?|chapter text:?|actions|download|azw3|epub|mobi|pdf|html|entire work|chapter by chapter|chapter index|full-page index|share|(?:(?:top )?comments?|bookmarks?)(?: \(\d+\))?|hide comments|kudos|follow|gift|rss feed|hide creator's style|show creator's style|← previous (?:chapter|work)|next (?:chapter|work) →|previous chapter|next chapter|bookmark|subscribe|mark for later|skip header|expand completely|\(see the end of the (?:work|chapter) for .*\)|stats:?)$/i;

const tailMark = /^(?:actions|↑ top|kudos|bookmark|comments?(?: \(\d+\))?)$/i;
const fewestTail = 2;

export const seriesTail = /^series this work belongs to:?$/i;
const farthestSeries = 40;

/** The index of the first line of the page's own words below the work; null where there are none. */
export function pageTailAt(lines: readonly string[], from: number): number | null {
  const buttons = pageButtonsAt(lines, from);
  if (buttons === null) return lastButtonsAt(lines, from) ?? lastSeriesAt(lines, from);
  const above = lines.slice(Math.max(from + 1, buttons - farthestSeries), buttons);
  const series = above.findLastIndex((line) => seriesTail.test(line.trim()));
  const isSeries =
    series >= 0 && above.slice(series + 1).every((line) => line === '' || /\bpart \d+ of\b/i.test(line));
  return isSeries ? buttons - above.length + series : buttons;
}

/** The work's series as the last words, where all the buttons were cut away. */
function lastSeriesAt(lines: readonly string[], from: number): number | null {
  const start = Math.max(from + 1, lines.length - farthestSeries);
  const below = lines.slice(start);
  const label = below.findLastIndex((line) => line.length < 60 && seriesTail.test(line.trim()));
  const names = label < 0 ? [] : below.slice(label + 1).filter((line) => line !== '');
  return names.length > 0 && names.every((line) => /\bpart \d+ of\b/i.test(line)) ? start + label : null;
}

/** "Actions" above "↑ Top" is the page's; the kudos and comments of its readers stand below. */
function pageButtonsAt(lines: readonly string[], from: number): number | null {
  for (let index = from + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.length > 40 || line.trim().toLowerCase() !== 'actions') continue;
    const next = lines.slice(index + 1, index + 4).find((each) => each !== '') ?? '';
    if (next.trim().toLowerCase() === '↑ top') return index;
  }
  return null;
}

/** A copy that was cut may hold but some of the buttons. */
function lastButtonsAt(lines: readonly string[], from: number): number | null {
  let place: number | null = null;
  let count = 0;
  for (let index = lines.length - 1; index > from; index -= 1) {
    const line = (lines[index] ?? '').trim();
    if (line === '') continue;
    if (!pageWords.test(line) && !tailMark.test(line)) break;
    place = index;
    count += tailMark.test(line) ? 1 : 0;
  }
  return count >= fewestTail ? place : null;
}
