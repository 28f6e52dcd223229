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

export type ChosenBlocks<Choice> = {
  readonly byIndex: ReadonlyMap<number, Choice>;
  /** How many choices have no block here. */
  readonly lost: number;
};

/** An exact key wins over one that was found by its likeness. */
export function chosenBlocks<Choice>(
  { keys, find }: BlockKeys,
  choices: Readonly<Record<string, Choice>>,
): ChosenBlocks<Choice> {
  const byIndex = new Map<number, Choice>();
  const alike: { readonly index: number; readonly choice: Choice }[] = [];
  let lost = 0;
  for (const [key, choice] of Object.entries(choices)) {
    const index = find(key);
    if (index === null) lost += 1;
    else if (keys[index] === key) byIndex.set(index, choice);
    else alike.push({ index, choice });
  }
  for (const { index, choice } of alike) if (!byIndex.has(index)) byIndex.set(index, choice);
  return { byIndex, lost };
}
