// wordLinesOf: the words of a source, line by line, on which listed repairs can be made again.
import { composed, placedWordsOf, wordsOf } from './wordsOf.ts';

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

type Place = { readonly row: number; readonly word: string; readonly at: number; readonly length: number };

/** `before` tells which, of several on its line; they may begin `reach` words below the line. */
export type ListedPlace = {
  readonly kind: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly reach: number;
};

export type WordLines = {
  /** Makes the repair where it stands as it is listed, sign by sign; false when it does not. */
  applyLiterally(place: ListedPlace): boolean;
  /** Makes the repair where its words stand; false when they do not. */
  apply(edit: Edit, place: ListedPlace): boolean;
  /** Makes a repair that changes no word, since others may be listed with what it made. */
  note(place: ListedPlace): void;
  /** Passes over a place where the repair was not made. */
  pass(place: ListedPlace): boolean;
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
  /** Takes the words when they stand one after another somewhere between the two indices. */
  takeTogether(words: readonly string[], place: HeadingPlace): boolean;
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

/** Controls part words too. */
const isSpaceSign = (sign: string | undefined) => sign === undefined || sign <= ' ' || /\s/.test(sign);
const isWordSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign);
/** A page's fields may be copied without the spaces between them: `2021-02-03Words:`. */
const gluedKinds: ReadonlySet<string> = new Set(['fieldLabel', 'fieldValue', 'removed']);
/** What is listed around a place is cut at this length. */
const longestContext = 40;
const longestWord = 200;

/** Places where all of `sought` stands, whole words at both its ends if possible; only those with white space around, if any. */
function literalPlaces(text: string, sought: string, canCutWords: boolean): readonly number[] {
  const apart: number[] = [];
  const others: number[] = [];
  if (sought === '') return [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const [before, after] = [text[at - 1], text[at + sought.length]];
    const cutsWord =
      (isWordSign(before) && isWordSign(sought[0])) || (isWordSign(after) && isWordSign(sought.at(-1)));
    if (isSpaceSign(before) && isSpaceSign(after)) apart.push(at);
    else if (canCutWords || !cutsWord || sought.length >= longestContext) others.push(at);
  }
  return apart.length > 0 ? apart : others;
}

export function wordLinesOf(text: string): WordLines {
  const lines = text.split('\n').map(composed);
  const debts: string[] = [];
  /** How far in a line the repairs of a kind have come: they are listed in the order of the text. */
  const reached = new Map<string, number>();

  /** Where a repair's words stand as they are listed; null when they do not. */
  function literalPlace({ kind, line, before, after }: ListedPlace): number | null {
    const [was, is] = [composed(before), composed(after)];
    const own = lines[line - 1] ?? '';
    const name = `${kind} ${line}`;
    const { offset, signs } = changeIn(was, is);
    const from = reached.get(name) ?? 0;
    const places = literalPlaces(own, was, gluedKinds.has(kind));
    return places.find((at) => at + offset + signs.length > from) ?? places[0] ?? null;
  }

  function reach({ kind, line, before, after }: ListedPlace, at: number, isMade: boolean): void {
    const [was, is] = [composed(before), composed(after)];
    const { offset, signs } = changeIn(was, is);
    const length = isMade ? signs.length + is.length - was.length : signs.length;
    reached.set(`${kind} ${line}`, at + offset + length);
  }

  function setLine(row: number, from: number, to: number, put: string): void {
    const own = lines[row] ?? '';
    lines[row] = own.slice(0, from) + put + own.slice(to);
  }

  function placesFrom(line: number, wanted: number): readonly Place[] {
    const places: Place[] = [];
    let own = 0;
    for (let row = Math.max(0, line - 1); row < lines.length && places.length < own + wanted; row += 1) {
      for (const found of placedWordsOf(lines[row] ?? '')) places.push({ row, ...found });
      if (row === line - 1) own = places.length;
    }
    return places;
  }

  /** Puts words where the first of `gone` stands, and takes those away. */
  function replace(gone: readonly Place[], words: readonly string[]): void {
    for (const [index, { row, at, length }] of [...gone.entries()].toReversed())
      setLine(row, at, at + length, index === 0 ? ` ${words.join(' ')} ` : ' ');
  }

  function applyAt({ head, out, in: put, tail }: Edit, { line, reach: below }: ListedPlace): boolean {
    const whole = [...head, ...out, ...tail];
    if (whole.length === 0) return false;
    const places = placesFrom(line, Math.min(farthestWords, whole.length + below));
    const own = places.filter(({ row }) => row === line - 1).length + below;
    const find = (words: readonly string[]): number => {
      for (let from = 0; from < own; from += 1)
        if (words.every((word, offset) => places[from + offset]?.word === word)) return from;
      return -1;
    };
    const from = find(whole);
    // The words around it may be cut, or changed by another repair of the same line.
    const first = from >= 0 ? from + head.length : out.length === 0 ? -1 : find(out);
    if (first < 0) return false;
    if (out.length > 0) replace(places.slice(first, first + out.length), put);
    else {
      const [last, next] = [places[first - 1], places[first]];
      const at = head.length > 0 && last !== undefined ? last.at + last.length : (next?.at ?? 0);
      setLine((head.length > 0 ? last?.row : next?.row) ?? line - 1, at, at, ` ${put.join(' ')} `);
    }
    return true;
  }

  function applyLiterally(place: ListedPlace): boolean {
    const at = place.before.includes('\n') ? null : literalPlace(place);
    if (at === null) return false;
    setLine(place.line - 1, at, at + composed(place.before).length, composed(place.after));
    reach(place, at, true);
    return true;
  }

  /** A word or a few that stood on both sides of a line's end, and then on the upper line. */
  function applyOverLines({ line, before, after }: ListedPlace): boolean {
    const [first = '', ...others] = before.split('\n').map(composed);
    const rest = others.pop();
    const own = (lines[line - 1] ?? '').trimEnd();
    const below = line + others.length;
    const next = (lines[below] ?? '').trimStart();
    const isThere = others.every((part, index) => lines[line + index]?.trim() === part.trim());
    if (rest === undefined || !isThere || !own.endsWith(first) || !next.startsWith(rest)) return false;
    const isCut = isWordSign(rest.at(-1)) && isWordSign(next[rest.length]);
    if (isCut || (isWordSign(first[0]) && isWordSign(own[own.length - first.length - 1]))) return false;
    setLine(line - 1, own.length - first.length, own.length, composed(after));
    for (let index = line; index < below; index += 1) lines[index] = '';
    lines[below] = next.slice(rest.length);
    return true;
  }

  /** The words in their order, whatever stands between them: a value in pieces. */
  function takeScattered({ out, in: put }: Edit, { line, reach: below }: ListedPlace): boolean {
    const places = placesFrom(line, below);
    const found: Place[] = [];
    for (const place of places) if (place.word === out[found.length]) found.push(place);
    if (out.length === 0 || found.length < out.length) return false;
    replace(found, put);
    return true;
  }

  return {
    applyLiterally: (place) => applyLiterally(place) || applyOverLines(place),
    apply(edit, place) {
      // A word that was joined before began a line or two above.
      const above = [0, 1, 2].map((up) => ({ ...place, line: Math.max(1, place.line - up) }));
      if (place.before.includes('\n')) return above.some((each) => applyAt(edit, each));
      if (applyAt(edit, place)) return true;
      if (place.kind === 'fieldValue') return takeScattered(edit, place);
      return place.kind === 'mojibake' && above.some(applyLiterally);
    },
    note(place) {
      const at = place.before.includes('\n') ? null : literalPlace(place);
      if (at === null) return;
      const own = lines[place.line - 1] ?? '';
      const [was, is] = [composed(place.before), composed(place.after)];
      const [head, tail] = [
        own.slice(Math.max(0, at - longestWord), at),
        own.slice(at + was.length).slice(0, longestWord),
      ];
      // Its signs may hold words apart, as another place then says.
      if (wordsOf(head + was + tail).join(' ') === wordsOf(head + is + tail).join(' ')) applyLiterally(place);
    },
    pass(place) {
      const at = literalPlace(place);
      if (at !== null) reach(place, at, false);
      return at !== null;
    },
    owe(words) {
      debts.push(...words);
    },
    owed: () => debts,
    sequence: () => sequenceOf(lines.map((line) => placedWordsOf(line).map(({ word }) => word))),
  };
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
    takeTogether(sought, { from, to, isLast }) {
      const last = to - sought.length;
      for (let step = 0; from + step <= last; step += 1)
        if (this.takeAt(sought, isLast ? last - step : from + step)) return true;
      return false;
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
