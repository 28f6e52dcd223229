// repairPlacesOf: keys for the places of repairs, by the words of the source that they stand in.
import type { ReadingChoices } from '../../../../shared/story/readingChoices.ts';
import { type BlockNames, blockNamesOf, wordsHash } from '../../blockNames.ts';

/** A run of lines longer than this is no paragraph but a text without blank lines; then each line stands for itself. */
const longestBlock = 200;
/** No one wraps wider: a run with a longer line has a paragraph on each. */
const widestWrap = 120;

type Blocks = {
  readonly count: number;
  readonly textAt: (block: number) => string;
  /** `line` counts from 1; a blank line belongs to what stands below it. */
  readonly blockOf: (line: number) => number;
};

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Paragraphs as the source has them, whatever is made of them: blank lines and deeper indents part them. */
function blocksOf(lines: readonly string[]): Blocks {
  const starts: number[] = [];
  const ends: number[] = [];
  const blockAt = new Int32Array(lines.length);
  const add = (start: number, end: number) => {
    starts.push(start);
    ends.push(end);
  };
  let from = 0;
  const isBlank = (index: number) => (lines[index] ?? '').trim() === '';
  while (from < lines.length) {
    if (isBlank(from)) {
      blockAt[from] = starts.length;
      from += 1;
      continue;
    }
    let to = from;
    let widest = 0;
    for (; to < lines.length && !isBlank(to); to += 1) widest = Math.max(widest, lines[to]?.length ?? 0);
    const areLinesAlone = to - from > longestBlock || widest > widestWrap;
    for (let start = from, index = from; index < to; index += 1) {
      blockAt[index] = starts.length;
      const isLast =
        index + 1 === to || areLinesAlone || indentOf(lines[index + 1] ?? '') > indentOf(lines[index] ?? '');
      if (!isLast) continue;
      add(start, index + 1);
      start = index + 1;
    }
    from = to;
  }
  return {
    count: starts.length,
    textAt: (block) => lines.slice(starts[block], ends[block]).join(' '),
    blockOf: (line) => Math.min(blockAt[line - 1] ?? 0, starts.length - 1),
  };
}

const lastWord = /\S+\s*$/;
const firstWord = /^\s*\S+/;
const wordsLength = 6;

/** What tells a place from others in its block: the words at it; at a line's end the two that meet. */
function wordsAt(before: string): string {
  const lineEnd = before.indexOf('\n');
  const words =
    lineEnd < 0
      ? before
      : `${lastWord.exec(before.slice(0, lineEnd).slice(-wordsSeen))?.[0] ?? ''} ${firstWord.exec(before.slice(lineEnd + 1, lineEnd + 1 + wordsSeen))?.[0] ?? ''}`;
  return wordsHash(words)?.slice(-wordsLength) ?? '0';
}

const wordsSeen = 60;

/** What is chosen of the places of one kind, by the keys that they have here, and the names of their blocks. */
export type ChosenPlaces = {
  readonly byKey: ReadonlyMap<string, boolean>;
  readonly blocks: ReadonlySet<string>;
};

export type RepairPlaces = {
  /**
   * The key of a place, which must be asked for in the text's order; null where its block has no words, or is none of
   * `blocks`.
   */
  readonly keyAt: (kind: string, line: number, before: string, blocks?: ReadonlySet<string>) => string | null;
  readonly chosenOf: (kind: string) => ChosenPlaces;
  /** How many choices of places name a block that is not there. */
  readonly lost: () => number;
};

const keyParts = /^([^~]+)(~.*)$/;

/** The same place, named as this source names it; null when its block is not there. */
function keyHere(key: string, names: BlockNames): string | null {
  const [, name, rest] = keyParts.exec(key) ?? [];
  const block = name === undefined ? null : names.find(name);
  const here = block === null ? null : names.nameAt(block);
  return here === null ? null : here + rest;
}

/**
 * `lines` are those of the source as they came, so that a key does not depend on any repair. It is the name of the
 * block, the hash of the place's words, and from the second of wholly equal places on its count.
 */
export function repairPlacesOf(lines: readonly string[], repairs: ReadingChoices['repairs']): RepairPlaces {
  let found: { readonly blocks: Blocks; readonly names: BlockNames } | null = null;
  const counts = new Map<string, number>();

  function source() {
    if (found === null) {
      const blocks = blocksOf(lines);
      found = { blocks, names: blockNamesOf(blocks.count, blocks.textAt) };
    }
    return found;
  }

  function placesOf(kind: string): readonly (readonly [string, boolean])[] {
    const prefix = `${kind}:`;
    return Object.entries(repairs).flatMap(([name, isOn]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), isOn] as const] : [],
    );
  }

  return {
    keyAt(kind, line, before, only) {
      const { blocks, names } = source();
      const name = blocks.count === 0 ? null : names.nameAt(blocks.blockOf(line));
      if (name === null || only?.has(name) === false) return null;
      const place = `${name}~${wordsAt(before)}`;
      const counted = `${kind} ${place}`;
      const count = (counts.get(counted) ?? 0) + 1;
      counts.set(counted, count);
      return count === 1 ? place : `${place}-${count}`;
    },
    chosenOf(kind) {
      const places = placesOf(kind);
      const chosen = new Map<string, boolean>();
      for (const [key, isOn] of places) {
        const here = keyHere(key, source().names);
        if (here !== null && here !== key) chosen.set(here, isOn);
      }
      // The very key wins over one that was found by its likeness.
      for (const [key, isOn] of places) chosen.set(key, isOn);
      const named = [...chosen.keys()].flatMap((key) => keyParts.exec(key)?.[1] ?? []);
      return { byKey: chosen, blocks: new Set(named) };
    },
    lost() {
      return Object.keys(repairs).filter((name) => {
        const start = name.indexOf(':') + 1;
        return start > 0 && keyHere(name.slice(start), source().names) === null;
      }).length;
    },
  };
}
