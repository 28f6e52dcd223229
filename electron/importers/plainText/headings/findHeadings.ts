// findHeadings: which lines of a story are headings: by their own words, or by what all lines of their form show together.

import { foldWords } from '../../../../shared/story/words.ts';
import { isFullLine, type LineRhythm } from '../lines/lineRhythm.ts';
import { beginsInLowerCase, endsSentence } from '../lines/lineSigns.ts';
import { bannerLabel, isRule } from '../lines/rules.ts';
import { foldSpaces } from '../lines/splitLines.ts';
import { type CountedLine, countedHeadings } from './countedHeadings.ts';
import type { FoundHeading, FoundHeadings } from './foundHeading.ts';
import { numberedLine } from './numberedLine.ts';
import { type Heading, parseHeading } from './parseHeading.ts';
import { titleKey } from './readContents.ts';
import { spokenHeadings } from './spokenHeadings.ts';
import { titledHeadings } from './titledHeadings.ts';
import { provenTitles, type TitledLine, titleForm } from './titleForms.ts';

const longestTitle = 70;
const longestLine = 240;
const longestWeak = 100;
/** More lines than that are a table's, and number no chapters. */
const mostCounted = 20_000;
/** Nor has a book as many titles; what its writer marked as one is held nonetheless. */
const mostTitled = 20_000;
/** Of a list's titles some may be missing in the text. */
const mostSkipped = 4;

/** A title on the line below a bare heading: short, and no sentence. */
function titleBelow(line: string | undefined): string | null {
  if (line === undefined || line === '' || line.length > longestTitle) return null;
  if (/[.,;:]$/.test(line.trim()) || isRule(line)) return null;
  if (/^\s*(?:"[^"]*|“[^”]*|«[^»]*)$/.test(line)) return null;
  return /^\s*["“«]?[\p{Lu}\d]/u.test(line) && parseHeading(line) === null ? foldSpaces(line) : null;
}

function withTitle(heading: Heading, title: string): Heading {
  return { ...heading, text: `${heading.text}: ${title}`, isBare: false };
}

type Scan = {
  readonly found: Map<number, FoundHeading>;
  readonly counted: CountedLine[];
  readonly titled: TitledLine[];
  /** Short lines that stand alone, by their words: a list of contents may name them. */
  readonly alone: { readonly index: number; readonly key: string }[];
  readonly total: number;
};

function scan(
  lines: readonly string[],
  from: number,
  end: number,
  { wrapWidth, isSpaced }: LineRhythm,
  hasContents: boolean,
): Scan {
  const found = new Map<number, FoundHeading>();
  const counted: CountedLine[] = [];
  const titled: TitledLine[] = [];
  const alone: { index: number; key: string }[] = [];
  let total = 0;
  let gap = 0;
  let isAfterRule = false;
  const isBreak = (index: number) =>
    index < from || index >= end || lines[index] === '' || isRule(lines[index] ?? '');
  let lastHeading = -2;
  const startsRun = (index: number) => lastHeading === index - 1 || isBreak(index - 1);

  /** In wrapped text a heading stands in a run of its own, unless the line was broken far from the margin. */
  function mayStandHere(index: number, heading: Heading, isTitled: boolean): boolean {
    if (wrapWidth === null) return true;
    const isFirst = startsRun(index);
    const next = index + (isTitled ? 2 : 1);
    const endsRun = isBreak(next);
    if (isFirst && (endsRun || parseHeading(lines[next] ?? '') !== null)) return true;
    if (!heading.isBare || isTitled) return false;
    const line = lines[index] ?? '';
    if (isFirst) return !isFullLine(line, lines[next] ?? '', wrapWidth);
    const previous = lines[index - 1] ?? '';
    return endsRun && /[.!?…"”*]$/.test(previous) && !isFullLine(previous, line, wrapWidth);
  }

  /** Indented below a line that ends with a colon, and more of the kind below it: what somebody in the story reads. */
  function isQuoted(index: number): boolean {
    if (!/^\s{2}/.test(lines[index] ?? '') || !/^\s{2}/.test(lines[index + 1] ?? '')) return false;
    let above = index - 1;
    while (above >= from && lines[above] === '' && index - above < 4) above -= 1;
    const before = above < from ? '' : (lines[above] ?? '');
    return /^\S.*\s.*:$/.test(before) && !found.has(above);
  }

  function readStrong(index: number): FoundHeading | null {
    const line = lines[index] ?? '';
    const heading = parseHeading(bannerLabel(line) ?? line);
    if (heading === null || isQuoted(index)) return null;
    const isPair = heading.isBare && isBreak(index + 2) && startsRun(index);
    const below = isPair ? titleBelow(lines[index + 1]) : null;
    if (!mayStandHere(index, heading, below !== null)) return null;
    if (below === null) return { heading, last: index, written: line.trim() };
    return {
      heading: withTitle(heading, below),
      last: index + 1,
      written: `${line.trim()}\n${(lines[index + 1] ?? '').trim()}`,
    };
  }

  function turnAt(index: number): CountedLine['turn'] {
    let next = index + 1;
    while (next < end && lines[next] === '') next += 1;
    const isLower = beginsInLowerCase(lines[next] ?? '');
    const above = index - 1 - gap;
    const isApart = above < from || above === lastHeading || isBreak(above);
    if (isApart || endsSentence(lines[above] ?? '')) return isLower ? 'lower' : null;
    return isLower ? 'within' : 'led';
  }

  function readWeak(index: number): void {
    const line = lines[index] ?? '';
    const isFirst = startsRun(index);
    if (!isFirst && (isSpaced || wrapWidth !== null)) return;
    const next = lines[index + 1] ?? '';
    const endsRun = isBreak(index + 1) || (!isSpaced && wrapWidth === null);
    if (!endsRun && !isBreak(index + 2)) return;
    // Most short lines are speech and short sentences.
    if (line.length > 30 && /\p{Ll}[.,;!?]$/u.test(line)) return;
    const numbered = counted.length > mostCounted ? null : numberedLine(line);
    if (numbered !== null) {
      const below = numbered.isBare && !isBreak(index + 1) ? titleBelow(next) : null;
      const turn = turnAt(index);
      if (endsRun || below !== null) counted.push({ ...numbered, index, before: total, title: below, turn });
    }
    if (!endsRun) return;
    if (hasContents) alone.push({ index, key: foldWords(line) });
    const mayBeTitle = titled.length <= mostTitled || line.trimStart().startsWith('#');
    const form = isFirst && mayBeTitle ? titleForm(line, next) : null;
    // Below "The letter was dated:" the day is the letter's.
    if (form?.form.startsWith('dated') && /[,:]$/.test(lines[index - 1 - gap] ?? '')) return;
    if (form !== null && !isRule(line))
      titled.push({ form: form.form, title: form.title, index, before: total, gap, isAfterRule });
  }

  for (let index = from; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') {
      gap += 1;
      continue;
    }
    // In wrapped text no heading stands between two lines of a paragraph.
    const isInside = wrapWidth !== null && !startsRun(index) && !isBreak(index + 1);
    if (line.length <= longestLine && !isInside) {
      const strong = readStrong(index);
      if (strong !== null) {
        found.set(index, strong);
        index = strong.last;
        lastHeading = index;
        gap = 0;
        isAfterRule = false;
        continue;
      }
      if (line.length <= longestWeak) readWeak(index);
    }
    const isRuled = gap + line.length < longestLine && isRule(line);
    if (!isRuled) total += line.length;
    isAfterRule = isRuled;
    gap = 0;
  }
  return {
    found,
    counted: counted.length > mostCounted ? [] : counted,
    titled: titled.length > mostTitled ? titled.filter(({ form }) => form.startsWith('marked')) : titled,
    alone,
    total,
  };
}

function writtenAbove(lines: readonly string[], index: number): number {
  let above = index - 1;
  while (above >= 0 && lines[above] === '') above -= 1;
  return above;
}

function headingOf(line: CountedLine, isInner: boolean): FoundHeading {
  const heading: Heading = {
    rank: isInner ? 'named' : 'chapter',
    keyword: isInner ? 'subsection' : (line.keyword ?? 'numeral'),
    number: line.value,
    of: null,
    text: line.title === null ? line.text : `${line.text}: ${line.title}`,
    isBare: line.isBare,
  };
  return { heading, last: line.index + (line.title === null ? 0 : 1), written: line.text };
}

/** Gives the title to the bare heading that stands right above it; false where there is none. */
function addTitle(
  found: Map<number, FoundHeading>,
  lines: readonly string[],
  index: number,
  title: string,
): boolean {
  const above = writtenAbove(lines, index);
  const bare = found.get(above);
  if (!bare?.heading.isBare || bare.last !== above) return false;
  const written = `${bare.written}\n${(lines[index] ?? '').trim()}`;
  found.set(above, { heading: withTitle(bare.heading, title), last: index, written });
  return true;
}

/** The lines of titles that stand in another order than their list: each once in the text, of several words, and alone. */
function movedTitles(
  alone: Scan['alone'],
  lines: readonly string[],
  titles: readonly string[],
): ReadonlySet<number> {
  const listed = new Set(titles.filter((title) => title.includes(' ')));
  const places = new Map<string, number[]>();
  for (const { index, key } of alone)
    if (listed.has(key)) places.set(key, [...(places.get(key) ?? []), index].slice(0, 2));
  const isTitle = (index: number) =>
    (lines[index - 1] ?? '') === '' &&
    (lines[index + 1] ?? '') === '' &&
    /^\W*[\p{Lu}\d].*[^.,;:!?…"”]$/u.test((lines[index] ?? '').trim());
  return new Set(
    [...places.values()]
      .filter((own) => own.length === 1)
      .flat()
      .filter(isTitle),
  );
}

/** Lines that a list of contents names, in its order; a title below a bare heading is that heading's. */
function addListed(
  { found, alone, counted }: Scan,
  lines: readonly string[],
  titles: readonly string[],
): void {
  let wanted = 0;
  const moved = movedTitles(alone, lines, titles);
  const numerals = new Map(counted.filter(({ isBare }) => isBare).map((line) => [line.index, line]));
  for (const { index, key } of alone) {
    const step = titles.slice(wanted, wanted + mostSkipped).indexOf(key);
    if ((step < 0 && !moved.has(index)) || found.has(index)) continue;
    wanted += step + 1;
    const title = foldSpaces(lines[index] ?? '');
    const number = numerals.get(writtenAbove(lines, index));
    if (number !== undefined && !found.has(number.index)) found.set(number.index, headingOf(number, false));
    if (!addTitle(found, lines, index, title))
      found.set(index, {
        heading: { rank: 'chapter', keyword: 'title', number: null, of: null, text: title, isBare: false },
        last: index,
        written: title,
      });
  }
}

/** Numbered titles that a list of contents names: chapters, where no heading of a chapter stands above them in their part. */
function listedNumbers({ found, counted }: Scan, titles: readonly string[]): ReadonlySet<number> {
  const listed = new Set<number>();
  if (titles.length === 0) return listed;
  const strong = [...found].toSorted(([a], [b]) => a - b);
  let next = 0;
  let isInChapter = false;
  const places = new Map(titles.map((title, place) => [title, place]));
  let wanted = 0;
  for (const { index, text, isBare } of counted) {
    for (let above = strong[next]; above !== undefined && above[0] < index; above = strong[next]) {
      const { rank, keyword } = above[1].heading;
      if (rank === 'part' || rank === 'side') isInChapter = false;
      if (rank === 'chapter' && keyword !== 'title') isInChapter = true;
      next += 1;
    }
    if (isBare || isInChapter) continue;
    const place = places.get(titleKey(text)) ?? -1;
    if (place < wanted) continue;
    wanted = place + 1;
    listed.add(index);
  }
  return listed;
}

/** Reads the lines from index `from` up to `end`. `titles` are those of a list of contents, folded; `title` is the story's. */
export function findHeadings(
  lines: readonly string[],
  from: number,
  end: number,
  rhythm: LineRhythm,
  titles: readonly string[],
  title: string | null = null,
): FoundHeadings {
  const seen = scan(lines, from, end, rhythm, titles.length > 0);
  const { found, counted, titled, total } = seen;
  for (const index of spokenHeadings(found, lines, from, titles)) found.delete(index);
  for (const [index, each] of titledHeadings(lines, from, end, title))
    if (!found.has(index)) found.set(index, each);
  if (titles.length > 0) addListed(seen, lines, titles);
  const strong = counted.length === 0 ? [] : [...found].map(([index, { heading }]) => ({ index, heading }));
  const listed = listedNumbers(seen, titles);
  const proven = countedHeadings(counted, strong, total);
  const inRuns = new Set(proven.map(({ line }) => line));
  const alone = counted.filter((line) => listed.has(line.index) && !inRuns.has(line));
  for (const { line, isInner: isInRun } of [...proven, ...alone.map((line) => ({ line, isInner: false }))]) {
    if (found.has(line.index)) continue;
    const isInner = isInRun && !listed.has(line.index);
    const { heading, last } = headingOf(line, isInner);
    const written = lines
      .slice(line.index, last + 1)
      .map((each) => each.trim())
      .join('\n');
    found.set(line.index, { heading, last, written });
  }
  for (const { index, form, title } of titled)
    if (form.startsWith('marked') && !found.has(index)) addTitle(found, lines, index, title);
  const hasChapters = [...found.values()].some(
    ({ heading }) => heading.rank === 'chapter' && heading.keyword !== 'subsection',
  );
  if (!hasChapters)
    for (const { index, title } of provenTitles(titled, total)) {
      if (found.has(index)) continue;
      const written = (lines[index] ?? '').trim();
      found.set(index, {
        heading: { rank: 'chapter', keyword: 'title', number: null, of: null, text: title, isBare: false },
        last: index,
        written,
      });
    }
  return found;
}
