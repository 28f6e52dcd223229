// countedRuns: lines that count up, with a passage after each: what tells a chapter's number from any other.

export type Counted = {
  readonly index: number;
  readonly value: number;
  /** The characters of text that stand before it. */
  readonly before: number;
  readonly isDecorated: boolean;
};

const shortestPassage = 60;
const shortestPair = 150;
const shortestAverage = 100;

/** `isEnough` asks of how many lines it takes; `mayBegin` with which number a count begins. */
export type RunRules = {
  readonly fewest: number;
  mayBegin(value: number): boolean;
  /** The style has counted chapters elsewhere, or says otherwise that it does. */
  readonly isProven?: boolean;
};

function passagesOf(run: readonly Counted[]): readonly number[] {
  return run.slice(1).map(({ before }, index) => before - (run[index]?.before ?? 0));
}

function hasPassages(run: readonly Counted[], total: number, isProven: boolean): boolean {
  const inner = passagesOf(run);
  const last = total - (run.at(-1)?.before ?? total);
  const sum = inner.reduce((all, length) => all + length, 0);
  const least = run.length > 2 || isProven ? shortestAverage : shortestPair;
  return last > 0 && inner.every((length) => length >= shortestPassage) && sum >= least * inner.length;
}

const mostAhead = 8;

/** Whether the number stands further down, before the count begins anew. */
function follows(lines: readonly Counted[], place: number, value: number): boolean {
  for (const line of lines.slice(place + 1, place + 1 + mostAhead)) {
    if (line.value === value) return true;
    if (line.value <= 1) return false;
  }
  return false;
}

/** For each line, the number of the next one that begins no count. */
function goingOn(lines: readonly Counted[]): readonly (number | null)[] {
  let next: number | null = null;
  return lines
    .toReversed()
    .map(({ value }) => {
      const own = next;
      if (value > 1) next = value;
      return own;
    })
    .toReversed();
}

/** A count may begin anew, and a style that has counted needs less to do so again; after three, one number may be missing. `total` is the text's whole length. */
export function countedRuns<Line extends Counted>(
  lines: readonly Line[],
  total: number,
  { fewest, mayBegin, isProven = false }: RunRules,
): readonly (readonly Line[])[] {
  const runs: (readonly Line[])[] = [];
  let run: Line[] = [];
  const close = () => {
    if (run.length >= fewest && hasPassages(run, total, isProven || runs.length > 0)) runs.push(run);
    run = [];
  };
  const nexts = goingOn(lines);
  for (const [place, line] of lines.entries()) {
    const last = run.at(-1);
    const step = last === undefined ? null : line.value - last.value;
    const isNear = last !== undefined && line.before - last.before < shortestPassage;
    if (step === 1 && !isNear) run.push(line);
    else if (step === 2 && !isNear && run.length >= 3) {
      // A figure that runs ahead of its time is no chapter's.
      if (!follows(lines, place, line.value - 1)) run.push(line);
    } else if (last !== undefined && nexts[place] === last.value + 1 && last.value > line.value) continue;
    else if (mayBegin(line.value) && (last === undefined || line.value <= 1)) {
      close();
      run = [line];
    }
  }
  close();
  return runs;
}

const fewestPages = 4;
const shortestPage = 18;

/** Numbers that stand at even distances, counted in lines, are those of pages. */
export function isPaged(places: readonly number[]): boolean {
  if (places.length < fewestPages) return false;
  const distances = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  const sorted = distances.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const even = distances.filter((distance) => Math.abs(distance - median) <= Math.max(4, median * 0.12));
  // The last page of a chapter is seldom full.
  return median >= shortestPage && even.length >= distances.length * 0.75;
}
