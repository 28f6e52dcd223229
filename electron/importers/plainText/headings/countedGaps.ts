// countedGaps: numbered lines of another style that stand where the chapters around them leave out their numbers.
import type { Counted } from './countedRuns.ts';
import type { NumberedLine } from './numberedLine.ts';

type Line = Counted & NumberedLine;

/** A chapter whose number is known; `index` is that of its line. */
export type NumberedChapter = { readonly index: number; readonly number: number };

const mostMissing = 400;
const shortestPassage = 60;

function byStyle<Own extends Line>(lines: readonly Own[]): ReadonlyMap<string, readonly Own[]> {
  const styles = new Map<string, Own[]>();
  for (const line of lines) {
    const group = styles.get(line.style);
    if (group === undefined) styles.set(line.style, [line]);
    else group.push(line);
  }
  return styles;
}

/** Each missing number once, in its order, and none besides: then they are no sections of a chapter. */
function fills(lines: readonly Line[], first: number, count: number): boolean {
  return (
    lines.length === count &&
    lines.every(
      ({ value, before }, place) =>
        value === first + place &&
        (place === 0 || before - (lines[place - 1]?.before ?? 0) >= shortestPassage),
    )
  );
}

const fewestTogether = 2;

/** "One" to "Four", "5" to "7", then "Chapter 8": one style after the other fills the gap to its end. */
function fillsTogether<Own extends Line>(
  groups: readonly (readonly Own[])[],
  first: number,
  count: number,
): readonly Own[] {
  const byFirst = new Map<number, readonly Own[]>();
  for (const group of groups) {
    const value = group[0]?.value ?? 0;
    if (group.length < fewestTogether || !fills(group, value, group.length)) continue;
    // Two that begin alike: which of them counts chapters is not known.
    byFirst.set(value, byFirst.has(value) ? [] : group);
  }
  const all: Own[] = [];
  while (all.length < count) {
    const group = byFirst.get(first + all.length) ?? [];
    if (group.length === 0) return [];
    all.push(...group);
  }
  return fills(all, first, count) ? all : [];
}

/** "Chapter Two", "III. The Lamp", "IV. The Boat", "Chapter 5". Both stand in the order of the text. */
export function countedGaps<Own extends Line>(
  lines: readonly Own[],
  chapters: readonly NumberedChapter[],
): readonly Own[] {
  let next = 0;
  const found = chapters.flatMap(({ index, number }, place) => {
    const after = chapters[place + 1];
    const missing = after === undefined ? 0 : after.number - number - 1;
    if (after === undefined || missing < 1 || missing > mostMissing) return [];
    while ((lines[next]?.index ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    let end = next;
    while ((lines[end]?.index ?? Number.POSITIVE_INFINITY) < after.index) end += 1;
    const groups = [...byStyle(lines.slice(next, end)).values()];
    const filling = groups.filter((group) => fills(group, number + 1, missing));
    if (filling.length > 0) return filling.length === 1 ? (filling[0] ?? []) : [];
    return fillsTogether(groups, number + 1, missing);
  });
  // A number without a title, in a style that numbers other things elsewhere, proves nothing.
  const [all, own] = [byStyle(lines), byStyle(found)];
  return found.filter(({ isBare, style }) => !isBare || all.get(style)?.length === own.get(style)?.length);
}
