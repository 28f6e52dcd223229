// wordLinesOf: the words of a source, line by line, on which listed repairs can be made again.
import { placedWordsOf, placesIn } from './wordsOf.ts';

/** What a repair does to words: `out` becomes `in`, between the words of `head` and `tail`, which stay. */
export type Edit = {
  readonly head: readonly string[];
  readonly out: readonly string[];
  readonly in: readonly string[];
  readonly tail: readonly string[];
};

/** Null when the words stay the same. */
export function editOf(before: readonly string[], after: readonly string[]): Edit | null {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (head + tail === before.length && before.length === after.length) return null;
  return {
    head: before.slice(0, head),
    out: before.slice(head, before.length - tail),
    in: after.slice(head, after.length - tail),
    tail: before.slice(before.length - tail),
  };
}

/** `at` is where it begins in its line, as it came. */
type Word = { readonly word: string; readonly at: number };
type Place = { readonly row: number; readonly column: number } & Word;

/** `before` tells which, of several on its line; they may begin `reach` words below the line. */
export type ListedPlace = {
  readonly kind: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly reach: number;
};

export type WordLines = {
  /** Makes the repair where its words stand; false when they do not. */
  apply(edit: Edit, place: ListedPlace): boolean;
  /** Passes over a place where the repair was not made. */
  pass(place: ListedPlace): void;
  /** Words that a repair took from where they are not. */
  owe(words: readonly string[]): void;
  owed(): readonly string[];
  sequence(): WordSequence;
};

/** `isLast` seeks from the end. */
export type HeadingPlace = { readonly from: number; readonly to: number; readonly isLast: boolean };

export type WordSequence = {
  readonly length: number;
  /** The index of the first word on that line or below. */
  startOfLine(line: number): number;
  /** The index of the first word that nothing has taken yet. */
  firstLeft(from: number): number;
  wordsAt(from: number, count: number): readonly string[];
  /** Takes the words when they stand there, one after another. */
  takeAt(words: readonly string[], from: number): boolean;
  /** Takes the words when they stand in that order between the two indices: the index after the last; null if not. */
  takeWithin(words: readonly string[], place: HeadingPlace): number | null;
  /** Whether the words stand in that order, taken or not. */
  hasInOrder(words: readonly string[]): boolean;
  left(): readonly string[];
};

/** What of `before` is not in `after`, without what both begin and end with, and where it begins. */
function changeIn(before: string, after: string): { readonly offset: number; readonly signs: string } {
  if (before === after) return { offset: 0, signs: before };
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { offset: head, signs: before.slice(head, before.length - tail) };
}

/** A repair of a paragraph may reach this far below the line that it names. */
const farthestWords = 20_000;

export function wordLinesOf(text: string): WordLines {
  const raw = text.split('\n');
  const lines: Word[][] = raw.map((line) => [...placedWordsOf(line)]);
  const debts: string[] = [];
  /** Where the last repair of a kind and line was: they are listed in the order of the text. */
  const last = new Map<string, number>();

  /** Where what a repair changes begins in its line; null when it does not stand there as it came. */
  function signsAt({ kind, line, before, after }: ListedPlace): number | null {
    const name = `${kind} ${line}`;
    const text = raw[line - 1] ?? '';
    const { offset, signs } = changeIn(before, after);
    const sought = before.split('\n')[0] ?? '';
    const all = placesIn(text, sought);
    // A place is listed with the words that it stands in, whole where they are short.
    const apart = all.filter(
      (at) => /^\s?$/.test(text[at - 1] ?? '') && /^\s?$/.test(text[at + sought.length] ?? ''),
    );
    const whole = (apart.length > 0 ? apart : all).map((at) => at + offset);
    // What stands around may be mended already, or another repair's; then only what is changed tells.
    const places = whole.length > 0 ? whole : placesIn(text, signs);
    const from = last.get(name) ?? -1;
    const found = places.find((place) => place > from);
    if (found !== undefined) last.set(name, found);
    return found ?? places.at(-1) ?? null;
  }

  function placesFrom(line: number, wanted: number): readonly Place[] {
    const places: Place[] = [];
    const own = lines[line - 1]?.length ?? 0;
    for (let row = Math.max(0, line - 1); row < lines.length && places.length < own + wanted; row += 1)
      for (const [column, word] of (lines[row] ?? []).entries()) places.push({ row, column, ...word });
    return places;
  }

  /** Puts words where the first of `gone` stands. */
  function replace(gone: readonly Place[], words: readonly string[]): void {
    const [first] = gone;
    for (const row of new Set(gone.map((place) => place.row))) {
      const columns = new Set(gone.filter((place) => place.row === row).map(({ column }) => column));
      const kept = (lines[row] ?? []).flatMap((own, column) => [
        ...(row === first?.row && column === first.column ? words.map((word) => ({ word, at: own.at })) : []),
        ...(columns.has(column) ? [] : [own]),
      ]);
      lines[row] = kept;
    }
  }

  function insert(row: number, column: number, at: number, words: readonly string[]): void {
    const own = lines[row] ?? [];
    lines[row] = [...own.slice(0, column), ...words.map((word) => ({ word, at })), ...own.slice(column)];
  }

  function insertAt(line: number, at: number, words: readonly string[]): void {
    const own = lines[line - 1] ?? [];
    const column = own.findIndex((word) => word.at >= at);
    insert(line - 1, column < 0 ? own.length : column, at, words);
  }

  return {
    apply(edit, place) {
      // A word that was joined twice began a line or two above.
      const above = place.before.includes('\n') ? [0, 1, 2] : [0];
      return above.some((up) => applyAt(edit, { ...place, line: Math.max(1, place.line - up) }, up === 0));
    },
    pass: (place) => void signsAt(place),
    owe(words) {
      debts.push(...words);
    },
    owed: () => debts,
    sequence: () => sequenceOf(lines.map((line) => line.map(({ word }) => word))),
  };

  function applyAt(edit: Edit, place: ListedPlace, canInsert: boolean): boolean {
    const { line, reach } = place;
    const { head, out, in: put, tail } = edit;
    const whole = [...head, ...out, ...tail];
    const signs = signsAt(place);
    const at = signs ?? 0;
    if (whole.length === 0) {
      if (signs === null) return false;
      insertAt(line, at, put);
      return true;
    }
    const places = placesFrom(line, Math.min(farthestWords, whole.length + reach));
    const own = (lines[line - 1]?.length ?? 0) + reach;
    const isAt = (from: number, words: readonly string[]) =>
      words.every((word, offset) => places[from + offset]?.word === word);
    /** Of several, the one nearest to the signs; `lead` words stand before what is changed. */
    const find = (words: readonly string[], lead: number): number => {
      const found = Array.from({ length: own }, (_none, from) => from).filter((from) => isAt(from, words));
      if (signs === null) return found[0] ?? -1;
      const farFrom = (from: number) => Math.abs((places[from + lead]?.at ?? Number.MAX_SAFE_INTEGER) - at);
      return found.toSorted((a, b) => farFrom(a) - farFrom(b))[0] ?? -1;
    };
    const from = find(whole, head.length);
    // The words around it may be cut, or changed by another repair of the same line.
    const first = from >= 0 ? from + head.length : out.length === 0 ? -1 : find(out, 0);
    if (first < 0) {
      if (out.length > 0 || signs === null || !canInsert) return false;
      insertAt(line, at, put);
      return true;
    }
    if (out.length > 0) {
      replace(places.slice(first, first + out.length), put);
      return true;
    }
    const [last, next] = [places[first - 1], places[first]];
    if (head.length > 0 && last !== undefined) insert(last.row, last.column + 1, last.at, put);
    else if (next !== undefined) insert(next.row, next.column, next.at, put);
    return true;
  }
}

function sequenceOf(lines: readonly (readonly string[])[]): WordSequence {
  const words = lines.flat();
  const starts: number[] = [];
  let total = 0;
  for (const line of lines) {
    starts.push(total);
    total += line.length;
  }
  const taken = new Uint8Array(words.length);
  const matches = (sought: readonly string[], from: number) =>
    sought.every((word, offset) => taken[from + offset] === 0 && words[from + offset] === word);
  return {
    length: words.length,
    startOfLine: (line) => starts[line - 1] ?? words.length,
    firstLeft(from) {
      let index = from;
      while (index < words.length && taken[index] === 1) index += 1;
      return index;
    },
    wordsAt: (from, count) => words.slice(from, from + count),
    takeAt(sought, from) {
      if (!matches(sought, from)) return false;
      taken.fill(1, from, from + sought.length);
      return true;
    },
    takeWithin(sought, { from, to, isLast }) {
      const found: number[] = [];
      const step = isLast ? -1 : 1;
      let index = isLast ? to - 1 : from;
      for (const word of isLast ? sought.toReversed() : sought) {
        while (index >= from && index < to && (taken[index] === 1 || words[index] !== word)) index += step;
        if (index < from || index >= to) return null;
        found.push(index);
        index += step;
      }
      for (const place of found) taken[place] = 1;
      return Math.max(...found) + 1;
    },
    hasInOrder(sought) {
      let next = 0;
      for (const word of words) if (word === sought[next]) next += 1;
      return next >= sought.length;
    },
    left: () => words.filter((_word, index) => taken[index] === 0),
  };
}
