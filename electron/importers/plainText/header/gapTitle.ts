// isGapTitle: whether a line alone at the top of a text is its title because the text keeps a wider distance from it than within.
import { parseHeading } from '../headings/parseHeading.ts';
import { isTitleCase } from './nameBelowTitle.ts';
import { isPersonName } from './personName.ts';
import { placeOrTime } from './placeOrTime.ts';

const longestTitle = 60;
const shortestFollower = 60;
const fewestGaps = 4;
/** As wide elsewhere: there a gap parts scenes, and more of them are the text's own habit. */
const mostWide = 0.2;

/** Rooms, streets and logs are where and how scenes begin. */
const ofScene =
  /(?<!\p{L})(?:apartments?|flat|house|street|road|lane|avenue|square|park|room|hall|office|station|school|hospital|gate|base|ship|cabin|bar|club|diner|kitchen|camp|prison|village|city|log|entry|diary|journal|record|report|file|chapter|part|scene)(?!\p{L})/iu;
const article = /^["“«]?(?:the|an?)\s/i;
const fewestWords = 4;

const looksTitled = (line: string) =>
  line.length <= longestTitle &&
  /\s/.test(line) &&
  isTitleCase(line) &&
  !/\s\p{Ll}\S*$/u.test(line) &&
  !/[.!?…,;:]["”»]?$/.test(line);

/** `first` and `second` are the indexes of the first and the second written line. */
export function isGapTitle(lines: readonly string[], first: number, second: number): boolean {
  const title = (lines[first] ?? '').trim();
  const gap = second - first - 1;
  if (gap < 1 || !looksTitled(title) || placeOrTime.test(title) || ofScene.test(title)) return false;
  // A name and a place are two words or three; of them nothing tells that they are a title.
  const isLong = article.test(title) || title.split(/\s+/).length >= fewestWords;
  if (!isLong || isPersonName(title)) return false;
  if ((lines[second] ?? '').length < shortestFollower) return false;
  let [narrow, wide, last] = [0, 0, second];
  for (let index = second + 1; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trim();
    if (line === '') continue;
    if (index - last - 1 >= gap) wide += 1;
    else narrow += 1;
    last = index;
    if (!looksTitled(line)) continue;
    // A scene of many has such a line above it.
    if ((lines[index - 1] ?? '') === '' && (lines[index + 1] ?? '') === '' && parseHeading(line) === null)
      if (!/^\W*the\s+end\W*$/i.test(line)) return false;
  }
  return narrow >= fewestGaps && wide <= narrow * mostWide;
}
