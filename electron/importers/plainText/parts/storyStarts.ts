// storyStartsIn: where the stories of a file begin that holds several of them, each below a head of its own.

import { foldWords } from '../../../../shared/story/words.ts';
import { readEfictionFrame } from '../frames/readEfictionFrame.ts';
import { readFanFicFareFrame } from '../frames/readFanFicFareFrame.ts';
import { readWorkDownload } from '../frames/readWorkDownload.ts';
import { readWorkPageCopy } from '../frames/readWorkPageCopy.ts';
import type { LineRange } from '../header/header.ts';
import { readTitleLine } from '../header/readTitleLine.ts';
import { hasStoryUnder, hasStoryWithin, kinOf, type StoryHead, storyHeadAt } from '../header/storyHead.ts';
import type { LineRhythm } from '../lines/lineRhythm.ts';
import { isRule } from '../lines/rules.ts';
import { isEnding } from '../matter/backMatterKinds.ts';
import { noteLabel } from '../matter/noteLabel.ts';
import { unheardLog } from '../repairs/repairLog.ts';
import { titleMarkIn } from './titleMark.ts';

/** Where another story begins, or the file's own goes on, by the index of the first line; with the folded title. */
export type StoryStarts = ReadonlyMap<number, { readonly title: string; readonly isOwn: boolean }>;

const mostStarts = 5_000;
const farthestTop = 60;
const longestHead = 100;
const leastText = 300;
const none: StoryStarts = new Map();

const foldTitle = (title: string) => foldWords(titleMarkIn(title)?.rest ?? title);

type Found = { readonly index: number; readonly head: StoryHead };

const byLine = /^[*_\s(~-]{0,6}(?:(?:written |story |an? .{1,60}\s)?by|von|par|por|di|от|автор)[\s:]/iu;

type Named = { readonly title: string; readonly author: string; readonly next: number };

/** A title and the by-line right below it, with nothing else in the paragraph. */
function namedAt(lines: readonly string[], index: number): Named | null {
  const [line, below] = [lines[index] ?? '', lines[index + 1] ?? ''];
  if (line === '' || line.length > longestHead || below.length > longestHead) return null;
  if ((lines[index + 2] ?? '') !== '' || !byLine.test(below) || noteLabel.test(line)) return null;
  const above = lines[index - 1] ?? '';
  if (above !== '' && !isRule(above)) return null;
  const { title, author, next } = readTitleLine(lines.slice(index, index + 4), 0);
  return title === null || author === null || next !== 2
    ? null
    : { title, author: author.name, next: index + 2 };
}

/** "The End" is the nearest above, but for rules. */
function isBelowEnding(lines: readonly string[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 12); at -= 1) {
    const line = lines[at] ?? '';
    if (line !== '' && !isRule(line)) return isEnding(line);
  }
  return false;
}

function isBelowGap(lines: readonly string[], index: number): boolean {
  const above = lines[index - 1] ?? '';
  return isRule(above) || (above === '' && (lines[index - 2] ?? '') === '') || isRule(lines[index - 2] ?? '');
}

/** A page says itself where its stories and its notes are. */
function isPage(lines: readonly string[], rhythm: LineRhythm): boolean {
  const quiet = unheardLog();
  return (
    readWorkDownload(lines, quiet) !== null ||
    readWorkPageCopy(lines, quiet) !== null ||
    readFanFicFareFrame(lines, rhythm, quiet) !== null ||
    readEfictionFrame(lines, rhythm, quiet) !== null
  );
}

/**
 * Above the first head of the file a title and a name may stand alone: they are then the collection's, and all its
 * stories begin below.
 */
export function storyStartsIn(
  lines: readonly string[],
  { start, end }: LineRange,
  isMail: boolean,
  rhythm: LineRhythm,
): StoryStarts {
  const heads: Found[] = [];
  const named: { readonly index: number; readonly name: Named }[] = [];
  for (let index = start; index < end && heads.length + named.length < mostStarts; index += 1) {
    if ((lines[index] ?? '') === '') continue;
    const head = storyHeadAt(lines, index);
    if (head !== null && head.end <= end) heads.push({ index, head });
    const name = head === null ? namedAt(lines, index) : null;
    if (name !== null) named.push({ index, name });
    if (head !== null) index = head.end - 1;
  }
  const kin = new Map<string | null, number>();
  for (const { head } of heads) kin.set(kinOf(head), (kin.get(kinOf(head)) ?? 0) + 1);
  const sure = heads.filter(({ head }) => kinOf(head) !== null && (kin.get(kinOf(head)) ?? 0) > 1);
  if (sure.length === 0 && named.length < 2) return none;
  const top = namedAt(lines, firstWritten(lines, start));
  const own = sure.find(({ index }) => index < start + farthestTop && !hasStoryWithin(lines, start, index));
  const starts = new Map<number, { title: string; isOwn: boolean }>();
  const ownTitle = foldTitle((isMail ? null : top?.title) ?? own?.head.title ?? '');
  let from = own?.head.end ?? top?.next ?? start;
  const all = [
    ...sure.map(({ index, head }) => ({ index, title: head.title, end: head.end, name: null })),
    ...named.map(({ index, name }) => ({ index, title: name.title, end: name.next, name })),
  ].toSorted((one, other) => one.index - other.index);
  const isUntitled = !isMail && top === null && own === undefined;
  for (const { index, title, end: next, name } of all) {
    // A paragraph above the only header of a file is its summary.
    if (isUntitled && starts.size === 0 && lengthWithin(lines, start, index) < leastText) continue;
    if (index < from) continue;
    if (!hasStoryWithin(lines, from, index)) {
      from = next;
      continue;
    }
    if (!hasStoryUnder(lines, next, end)) continue;
    const folded = foldTitle(title);
    const isOwn = folded === ownTitle;
    if (name !== null && !(isOwn ? name.author === top?.author : isParted(index, name))) continue;
    starts.set(index, { title: folded, isOwn });
    from = next;
  }
  if (starts.size === 0 || isPage(lines.slice(start, end), rhythm)) return none;
  const isCollection = !isMail && top !== null && own !== undefined && own.index >= top.next;
  if (isCollection && foldTitle(own.head.title) !== ownTitle)
    starts.set(own.index, { title: foldTitle(own.head.title), isOwn: false });
  return starts;

  function isParted(index: number, { author }: Named): boolean {
    if (isBelowEnding(lines, index)) return true;
    return isBelowGap(lines, index) && top !== null && foldWords(author) === foldWords(top.author);
  }
}

function lengthWithin(lines: readonly string[], start: number, end: number): number {
  let length = 0;
  for (let index = start; index < end && length < leastText; index += 1)
    length += (lines[index] ?? '').length;
  return length;
}

function firstWritten(lines: readonly string[], start: number): number {
  let index = start;
  while (index < lines.length && lines[index] === '') index += 1;
  return index;
}
