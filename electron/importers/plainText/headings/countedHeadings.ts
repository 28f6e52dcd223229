// countedHeadings: of the lines that bear a number, those that number chapters, and those that number what is inside one.
import { continuedCounts, mayBePages } from './continuedCounts.ts';
import { countedGaps, type NumberedChapter } from './countedGaps.ts';
import { type Counted, countedRuns, isPaged } from './countedRuns.ts';
import { looseCountWords } from './headingWords.ts';
import type { NumberedLine } from './numberedLine.ts';
import type { Heading } from './parseHeading.ts';
import { withoutStrayNumbers } from './strayNumbers.ts';

/** `title` stands on the line below. */
export type CountedLine = Counted &
  NumberedLine & {
    readonly title: string | null;
    /** How the text around it goes on: `lower` below it, `led` by a sentence that ends nowhere above it, or `within` one. */
    readonly turn: 'lower' | 'led' | 'within' | null;
  };

export type CountedHeading = { readonly line: CountedLine; readonly isInner: boolean };

type Placed = { readonly index: number; readonly heading: Heading };

function byStyle(lines: readonly CountedLine[]): ReadonlyMap<string, readonly CountedLine[]> {
  const styles = new Map<string, CountedLine[]>();
  for (const line of lines) {
    const group = styles.get(line.style);
    if (group === undefined) styles.set(line.style, [line]);
    else group.push(line);
  }
  return styles;
}

const partedShare = 0.3;

/** The first page's number stands below its text. Above the whole story, pieces of one length are counted. */
function areEvenPieces([first, ...more]: readonly CountedLine[]): boolean {
  if (first === undefined || first.value > 1 || first.before > 0) return false;
  // Where the very first piece begins in lower case, so may all others.
  const parted = first.turn === null ? more.filter(({ turn }) => turn === 'within').length : 0;
  return parted < more.length * partedShare;
}

/** Figures that go up by one at even distances are the pages of a printed book. */
function arePages(lines: readonly CountedLine[]): boolean {
  if (!mayBePages(lines)) return false;
  const chain: CountedLine[] = [];
  let last: number | null = null;
  for (const line of lines) {
    if (last !== null && line.value !== last + 1) continue;
    chain.push(line);
    last = line.value;
  }
  return isPaged(chain.map(({ index }) => index)) && !areEvenPieces(chain);
}

function fewestOf([first]: readonly CountedLine[]): number {
  if (first?.style === smallWord) return 3;
  if (first === undefined || first.keyword === null) return 2;
  return looseCountWords.has(first.keyword.replace(/^nth /, '')) ? 2 : 3;
}

const smallWord = 'smallWord';
const longestLead = 1_500;
/** Words in small letters are counted aloud in the middle of tales. */
const longestLeadOfWords = 200;

/** A list in the middle of a story is no row of chapters: they begin where the text does. */
function beginsTheText(run: readonly CountedLine[]): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return false;
  const average = (last.before - first.before) / Math.max(1, run.length - 1);
  if (first.style === smallWord) return first.before <= longestLeadOfWords;
  return first.before <= Math.max(longestLead, average * 2);
}

type Group = {
  readonly lines: readonly CountedLine[];
  readonly first: number;
  readonly isWord: boolean;
  readonly isWordSmall: boolean;
};

function groupOf(lines: readonly CountedLine[], total: number): Group | null {
  const isWord = lines[0]?.keyword !== null;
  const isSure = isWord || lines.every(({ isDecorated, isBare }) => isDecorated || !isBare);
  const fewest = fewestOf(lines);
  const runs = countedRuns(lines, total, { fewest, mayBegin: (value) => value === 0 || value === 1 });
  const later =
    runs.length > 0 || !isSure ? [] : countedRuns(lines, total, { fewest: 3, mayBegin: () => true });
  const counted = runs.length > 0 ? runs : later;
  const [run] = counted;
  if (run === undefined || run[0] === undefined) return null;
  // Of a word that counts, each line is a heading: an act with one scene has no count.
  return {
    lines: isWord ? lines : counted.flat(),
    first: run[0].index,
    isWord,
    isWordSmall: lines[0]?.style === smallWord,
  };
}

const lastOf = (level: readonly Placed[]): Placed | null =>
  level.reduce<Placed | null>(
    (latest, each) => (latest === null || each.index > latest.index ? each : latest),
    null,
  );

function numberedOf(level: readonly Placed[]): readonly NumberedChapter[] {
  const numbered = level
    .flatMap(({ index, heading: { number } }) => (number === null ? [] : [{ index, number }]))
    .toSorted((a, b) => a.index - b.index);
  // "I", "II", "III", then "Chapter 4": what is missing may be missing above the first.
  return (numbered[0]?.number ?? 0) > 1 ? [{ index: -1, number: 0 }, ...numbered] : numbered;
}

function headingOf({ value, keyword, text, isBare }: CountedLine): Heading {
  return { rank: 'chapter', keyword: keyword ?? '', number: value, of: null, text, isBare };
}

const nearPart = 4;

/** "Part Three", and right below it "1. Piano": the one chapter of a part, where the other parts count theirs so. */
function loneFirsts(
  { lines, isWord }: Group,
  styled: readonly CountedLine[],
  parts: readonly Placed[],
): readonly CountedLine[] {
  if (isWord || parts.length < 2 || lines.filter(({ value }) => value === 1).length < 2) return [];
  const known = new Set(lines);
  const below = new Set(
    parts.flatMap(({ index }) => Array.from({ length: nearPart }, (_none, place) => index + place + 1)),
  );
  return styled.filter(
    (line) => line.value === 1 && !line.isBare && !known.has(line) && below.has(line.index),
  );
}

const shortestLast = 60;

/** The last chapter's bare number, in the one line of its style: "2.", "3. The Clerk", "4". */
function loneLast(
  level: readonly Placed[],
  counted: readonly CountedLine[],
  total: number,
): readonly CountedLine[] {
  const last = lastOf(level);
  const [line, other] = counted.filter(({ style }) => style === 'figure');
  const isNumeral =
    line?.isBare === true && line.keyword === null && !line.isDecorated && /^\d+$/.test(line.text);
  const bare = level.filter(({ heading }) => heading.isBare).length;
  if (last === null || !isNumeral || other !== undefined || bare < 2 || level.length < 3) return [];
  const isNext = line.index > last.index && line.value === (last.heading.number ?? 0) + 1;
  return isNext && total - line.before >= shortestLast ? [line] : [];
}

/** `strong` are the headings that their own words prove; `total` is the length of the text. */
export function countedHeadings(
  numbered: readonly CountedLine[],
  strong: readonly Placed[],
  total: number,
): readonly CountedHeading[] {
  const counted = withoutStrayNumbers(numbered);
  const styles = [...byStyle(counted).values()].filter((lines) => !arePages(lines));
  const groups = styles
    .map((lines) => groupOf(lines, total))
    .filter((group) => group !== null)
    .toSorted((a, b) => Number(b.isWord) - Number(a.isWord) || a.first - b.first);
  const chapters = strong.filter(({ heading }) => heading.rank === 'chapter');
  const result: CountedHeading[] = [];
  let level: readonly Placed[] = chapters;
  for (const group of groups) {
    if (level.length > 0 && group.isWordSmall) continue;
    if (level.length > 0) {
      result.push(...group.lines.map((line) => ({ line, isInner: true })));
    } else if (group.isWord || beginsTheText(group.lines)) {
      const styled = byStyle(counted).get(group.lines[0]?.style ?? '') ?? [];
      const parts = strong.filter(({ heading }) => heading.rank === 'part');
      const own = [...group.lines, ...loneFirsts(group, styled, parts)];
      level = own.map((line) => ({ index: line.index, heading: headingOf(line) }));
      result.push(...own.map((line) => ({ line, isInner: false })));
    }
  }
  const last = lastOf(level);
  if (last === null) return result;
  const continued = new Set([
    ...continuedCounts(
      counted,
      level
        .map(({ index, heading: { number } }) => ({ index, number }))
        .toSorted((a, b) => a.index - b.index),
      strong
        .filter(({ heading }) => heading.rank === 'part' || heading.rank === 'side')
        .map(({ index }) => index)
        .toSorted((a, b) => a - b),
      total,
    ),
    ...loneLast(level, counted, total),
    ...countedGaps(
      counted.filter(({ keyword, style }) => keyword === null && style !== smallWord),
      numberedOf(level),
    ),
  ]);
  return [
    ...result.filter(({ line }) => !continued.has(line)),
    ...[...continued].map((line) => ({ line, isInner: false })),
  ];
}
