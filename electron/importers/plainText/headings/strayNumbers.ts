// withoutStrayNumbers: numbered lines without those of a list inside a chapter, and without figures that belong to a sentence.
import type { Counted } from './countedRuns.ts';
import type { NumberedLine } from './numberedLine.ts';

type Line = Counted &
  NumberedLine & {
    readonly title: string | null;
    readonly turn: 'lower' | 'led' | 'within' | null;
  };

const nearest = 60;
const betweenEntries = 20;

/** Nothing to speak of stands between the two, and their numbers go on. */
function isListed<Own extends Line>(line: Own, next: Own | undefined): boolean {
  if (next?.value !== line.value + 1) return false;
  const own = line.text.length + (line.title?.length ?? 0);
  return next.before - line.before < Math.max(nearest, own + betweenEntries);
}

/** "1. Rope", "2. Bread": where chapters count on before and after it, the last of these may be one of them. */
function addLists<Own extends Line>(lines: readonly Own[], stray: Set<Own>): void {
  let last: number | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    let end = index;
    while (isListed(lines[end] ?? line, lines[end + 1])) end += 1;
    const tail = lines[end] ?? line;
    const after = lines[end + 1];
    // "5", "6" on two doors, and then the fifth chapter.
    const isList = end > index && (line.value <= 1 || after?.value === line.value);
    if (isList) {
      const isChapter =
        last !== null && last > 0 && tail.value === last + 1 && after?.value === tail.value + 1;
      for (const entry of lines.slice(index, isChapter ? end : end + 1)) stray.add(entry);
      if (isChapter) last = tail.value;
    } else last = tail.value;
    index = end;
  }
}

const isInSentence = ({ turn }: Line) => turn === 'led' || turn === 'within';

/** "It fell open at page", "3": no chapter where the same number stands again before the count begins anew. */
function addRepeated<Own extends Line>(lines: readonly Own[], stray: Set<Own>): void {
  // Who writes without capitals and stops writes so around each chapter's number.
  if (lines.filter(isInSentence).length * 2 > lines.length) return;
  let seen = new Map<number, Own>();
  for (const line of lines) {
    if (stray.has(line)) continue;
    if (line.value <= 1 && line.turn !== 'within') seen = new Map();
    const other = seen.get(line.value);
    if (other === undefined) seen.set(line.value, line);
    else if (isInSentence(line) && !isInSentence(other)) stray.add(line);
    else if (isInSentence(other) && !isInSentence(line)) {
      stray.add(other);
      seen.set(line.value, line);
    }
  }
}

const fewestOthers = 2;

/** The one number that a sentence runs through, and no other after it: nothing is missing where it goes. */
function addLastWithin<Own extends Line>(lines: readonly Own[], stray: Set<Own>): void {
  const left = lines.filter((line) => !stray.has(line));
  const last = left.at(-1);
  if (last?.turn !== 'within' || left.length <= fewestOthers) return;
  if (left.slice(0, -1).every(({ turn }) => turn === null)) stray.add(last);
}

/** Of lines of a word ("Day One") each counts; `lines` stand in the order of the text. */
export function withoutStrayNumbers<Own extends Line>(lines: readonly Own[]): readonly Own[] {
  const styles = new Map<string, Own[]>();
  for (const line of lines) {
    if (line.keyword !== null) continue;
    const group = styles.get(line.style);
    if (group === undefined) styles.set(line.style, [line]);
    else group.push(line);
  }
  const stray = new Set<Own>();
  for (const group of styles.values()) {
    addLists(group, stray);
    addRepeated(group, stray);
    addLastWithin(group, stray);
  }
  return stray.size === 0 ? lines : lines.filter((line) => !stray.has(line));
}
