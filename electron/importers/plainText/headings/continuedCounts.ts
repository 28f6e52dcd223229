// continuedCounts: chapters of a style that changes half-way: their numbers go on where the old style stopped, or begin anew in the next part.
import { type Counted, countedRuns, isPaged } from './countedRuns.ts';
import type { NumberedLine } from './numberedLine.ts';

type Line = Counted &
  NumberedLine & {
    readonly title: string | null;
    readonly turn: 'lower' | 'led' | 'within' | null;
  };

type Chapter = { readonly index: number; readonly number: number | null };

const numeral = (line: Line): string => /[a-z]+/i.exec(line.style)?.[0] ?? '';

/** A book's pages bear figures, or small Roman numerals before the first chapter, and the same words on each or none. */
export function mayBePages(lines: readonly Line[]): boolean {
  if (lines.some(({ keyword, title }) => keyword !== null || title !== null)) return false;
  if (lines.some((line) => numeral(line) === 'roman' || numeral(line) === 'word')) return false;
  const titled = lines.filter(({ isBare }) => !isBare);
  const words = new Set(titled.map(({ text }) => text.replace(/^[\d\s/]+/, '')));
  return words.size <= Math.max(2, titled.length * 0.4);
}

const fewestOfWord = 3;
const mostParted = 0.1;

/** What a whole text says about its numbered lines, asked for again and again. */
class Numbers<Own extends Line> {
  private readonly firsts = new Map<string, Map<number, number>>();
  private readonly tops = new Map<string, number>();

  constructor(lines: readonly Own[]) {
    for (const { style, value, index } of lines) {
      const own = this.firsts.get(style) ?? new Map<number, number>();
      if (!own.has(value)) own.set(value, index);
      this.firsts.set(style, own);
      if (!this.tops.has(style)) this.tops.set(style, index);
    }
  }

  /** Whether `value` was counted in this style above the line. */
  hasAbove(style: string, value: number, index: number): boolean {
    return (this.firsts.get(style)?.get(value) ?? Number.POSITIVE_INFINITY) < index;
  }

  topOf(style: string): number {
    return this.tops.get(style) ?? -1;
  }
}

function styled<Own extends Line>(lines: readonly Own[]): readonly (readonly Own[])[] {
  const styles = new Map<string, Own[]>();
  for (const line of lines) {
    if (numeral(line) === 'smallWord' && line.keyword === null) continue;
    const group = styles.get(line.style);
    if (group === undefined) styles.set(line.style, [line]);
    else group.push(line);
  }
  return [...styles.values()];
}

type Asked = {
  /** The number that the count must begin with. */
  readonly first: number;
  /** The lines from one chapter of the old style to the next; null where there is but one. */
  readonly spacing: number | null;
  readonly total: number;
  /** The styles that have counted chapters in a part above. */
  readonly proven: ReadonlySet<string>;
  /** A number with a title needs no other after it. */
  readonly mayBeLone: boolean;
};

/** `chain` are the indices of what was found to go on before. */
type Chained = Asked & { readonly chain: ReadonlySet<number> };

const likeSpacing = 2;

/** Pages are counted from the first one on, no chapter is as short as each of them, and sentences run through them. */
function mayCount<Own extends Line>(
  run: readonly Own[],
  numbers: Numbers<Own>,
  { spacing, chain }: Chained,
): boolean {
  const [top] = run;
  const last = run.at(-1);
  if (top === undefined || last === undefined || !mayBePages(run)) return true;
  if (run.filter(({ turn }) => turn === 'within').length > run.length * mostParted) return false;
  if (!isPaged(run.map(({ index }) => index))) return true;
  const own = (last.index - top.index) / (run.length - 1);
  const isLike = spacing !== null && spacing < own * likeSpacing && own < spacing * likeSpacing;
  const first = numbers.topOf(top.style);
  return isLike && (first === top.index || chain.has(first));
}

function isEnough<Own extends Line>(run: readonly Own[], numbers: Numbers<Own>, asked: Chained): boolean {
  const [top] = run;
  if (top === undefined) return false;
  if (top.keyword !== null) return run.length >= fewestOfWord && numbers.topOf(top.style) === top.index;
  if (run.length < 2 && (top.isBare || !asked.mayBeLone)) return false;
  return mayCount(run, numbers, asked);
}

/** The run of one style that begins with the number asked for: no number just below it was counted before it. */
function runFrom<Own extends Line>(
  lines: readonly Own[],
  numbers: Numbers<Own>,
  asked: Chained,
): readonly Own[] {
  const { first, total, proven } = asked;
  let best: readonly Own[] = [];
  for (const group of styled(lines)) {
    // Titles after the very numbers that were to come need no long passages.
    const isTitled = first > 1 && group.every(({ isBare }) => !isBare);
    const isProven = isTitled || proven.has(group[0]?.style ?? '');
    const runs = countedRuns(group, total, { fewest: 1, mayBegin: (value) => value === first, isProven });
    const run = runs.find(([top]) => top?.value === first);
    const top = run?.[0];
    if (run === undefined || top === undefined || !isEnough(run, numbers, asked)) continue;
    const isSection =
      first > 1 &&
      (top.isBare
        ? numbers.hasAbove(top.style, first - 1, top.index)
        : group.some(({ value, index }) => value === first - 1 && index < top.index));
    // The next number follows with no passage between: a list.
    const isListed = run.length === 1 && group.some(({ value }) => value === first + 1);
    const isEarlier = best[0] === undefined || top.index < best[0].index;
    if (!isSection && !isListed && isEarlier) best = run;
  }
  return best;
}

const mostStyles = 8;

/** One style after the other, for as long as each goes on where the one before it stopped. */
function chainFrom<Own extends Line>(
  lines: readonly Own[],
  numbers: Numbers<Own>,
  asked: Asked,
): readonly Own[] {
  const chain: Own[] = [];
  let rest = lines;
  let { first } = asked;
  const known = new Set<number>();
  for (let turn = 0; turn < mostStyles && rest.length > 0; turn += 1) {
    const run = runFrom(rest, numbers, { ...asked, first, chain: known });
    const last = run.at(-1);
    if (last === undefined) break;
    chain.push(...run);
    first = last.value + 1;
    for (const { index } of run) known.add(index);
    rest = rest.filter(({ index }) => index > last.index);
  }
  return chain;
}

const nearPart = 4;

/** "Part Two", and close below it "I.": the chapters of that part, whose numbers begin anew. */
function restartsIn<Own extends Line>(
  span: readonly Own[],
  parts: readonly number[],
  done: number,
  numbers: Numbers<Own>,
  asked: Omit<Asked, 'first'>,
): readonly Own[] {
  const found: Own[] = [];
  if (parts.length === 0) return found;
  const proven = new Set(asked.proven);
  let until = done;
  let next = 0;
  for (const [place, part] of parts.entries()) {
    const bound = parts[place + 1] ?? Number.POSITIVE_INFINITY;
    while ((span[next]?.index ?? Number.POSITIVE_INFINITY) < part) next += 1;
    const from = next;
    while ((span[next]?.index ?? Number.POSITIVE_INFINITY) < bound) next += 1;
    if (part < until) continue;
    const below = span.slice(from, next);
    const top = below.find(({ index, value }) => index <= part + nearPart && value === 1);
    if (top === undefined) continue;
    const restart = chainFrom(below, numbers, { ...asked, first: 1, mayBeLone: false, proven });
    if (restart[0] !== top) continue;
    for (const { style } of restart) proven.add(style);
    found.push(...restart);
    until = restart.at(-1)?.index ?? until;
  }
  return found;
}

/** `parts` are the lines of the parts' headings, `chapters` those known, `total` is the text's length; all in the order of the text. */
export function continuedCounts<Own extends Line>(
  lines: readonly Own[],
  chapters: readonly Chapter[],
  parts: readonly number[],
  total: number,
): readonly Own[] {
  if (lines.length === 0 || chapters.length === 0) return [];
  const numbers = new Numbers(lines);
  const [top, end] = [chapters[0]?.index ?? 0, chapters.at(-1)?.index ?? 0];
  const spacing = chapters.length < 2 ? null : (end - top) / (chapters.length - 1);
  const before = lines.filter(({ index }) => index < top);
  const above = parts.filter((part) => part < top);
  // The last of these parts is that of the first chapter.
  const proven = new Set<string>();
  const found: Own[] = [];
  const take = (lines: readonly Own[]) => {
    found.push(...lines);
    for (const { style } of lines) proven.add(style);
  };
  take(restartsIn(before, above, -1, numbers, { spacing, total, mayBeLone: false, proven }));
  let next = 0;
  let nextPart = 0;
  let last: number | null = null;
  for (const [place, { index, number }] of chapters.entries()) {
    last = number ?? last;
    const after = chapters[place + 1];
    const end = after?.index ?? Number.POSITIVE_INFINITY;
    while ((lines[next]?.index ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    const from = next;
    while ((lines[next]?.index ?? Number.POSITIVE_INFINITY) < end) next += 1;
    while ((parts[nextPart] ?? Number.POSITIVE_INFINITY) < index) nextPart += 1;
    const inside: number[] = [];
    for (; (parts[nextPart] ?? Number.POSITIVE_INFINITY) < end; nextPart += 1)
      inside.push(parts[nextPart] ?? 0);
    if (from === next || last === null) continue;
    // Where the numbers go on in the old style, what is missing in between is a gap and no change.
    const goesOn = after !== undefined && after.number !== null && after.number > last;
    if (goesOn && inside.length === 0) continue;
    const span = lines.slice(from, next);
    const asked = { spacing, total, mayBeLone: after === undefined, proven };
    const chain = goesOn ? [] : chainFrom(span, numbers, { ...asked, first: last + 1 });
    take(chain);
    take(restartsIn(span, inside, chain.at(-1)?.index ?? -1, numbers, asked));
  }
  return found;
}
