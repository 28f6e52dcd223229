// blockKeysOf: a key for each block of a text, and what was chosen for which block.
import { blockNamesOf } from './blockNames.ts';

export type BlockKeys = {
  /** Parallel to the texts: its name, with its count among wholly equal ones from the second on; null without words. */
  readonly keys: readonly (string | null)[];
  /** The index of the text that a key means; null when it is gone. */
  readonly find: (key: string) => number | null;
};

const counted = /^(.+)-(\d{1,9})$/;

export function blockKeysOf(texts: readonly string[]): BlockKeys {
  const names = blockNamesOf(texts.length, (index) => texts[index] ?? '');
  const counts = new Map<string, number>();
  const indexes = new Map<string, number>();
  const keys = texts.map((_text, index) => {
    const name = names.nameAt(index);
    if (name === null) return null;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const key = count === 1 ? name : `${name}-${count}`;
    indexes.set(key, index);
    return key;
  });
  return {
    keys,
    find(key) {
      const exact = indexes.get(key);
      if (exact !== undefined) return exact;
      const [, name = key, count = '1'] = counted.exec(key) ?? [];
      return names.find(name, Number(count));
    },
  };
}

/** `key` is that of the choices, which the block may have another of here. */
export type Chosen<Choice> = { readonly key: string; readonly choice: Choice };

export type ChosenBlocks<Choice> = {
  readonly byIndex: ReadonlyMap<number, Chosen<Choice>>;
  /** How many choices have no block of their own here. */
  readonly lost: number;
};

/** An exact key wins over one that was found by its likeness. */
export function chosenBlocks<Choice>(
  { keys, find }: BlockKeys,
  choices: Readonly<Record<string, Choice>>,
): ChosenBlocks<Choice> {
  const byIndex = new Map<number, Chosen<Choice>>();
  const alike: { readonly index: number; readonly chosen: Chosen<Choice> }[] = [];
  let lost = 0;
  // Equal choices make the same story in whatever order they came.
  const sorted = Object.entries(choices).sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [key, choice] of sorted) {
    const index = find(key);
    if (index === null) lost += 1;
    else if (keys[index] === key) byIndex.set(index, { key, choice });
    else alike.push({ index, chosen: { key, choice } });
  }
  for (const { index, chosen } of alike) {
    if (byIndex.has(index)) lost += 1;
    else byIndex.set(index, chosen);
  }
  return { byIndex, lost };
}
