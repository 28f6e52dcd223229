// A process that makes damaged inputs, or is given them, and says what is wrong with their reading.
import { readFileSync } from 'node:fs';
import { randomFrom } from '../tools/inventedStory.mjs';
import { faultsIn } from './checkReading.ts';
import { mutated } from './mutations.ts';

/** A task with bytes names the seed that draws which repairs are switched off. */
export type Task =
  | { readonly kind: 'seed'; readonly seed: number }
  | { readonly kind: 'bytes'; readonly base64: string; readonly seed: number };

const sources = process.argv.slice(2).map((path) => readFileSync(path));

async function answer(task: Task): Promise<void> {
  const { bytes, name } =
    task.kind === 'seed'
      ? mutated(sources, task.seed)
      : { bytes: Buffer.from(task.base64, 'base64'), name: 'given' };
  // Sent before it is read, so that the input of a hang is known.
  process.send?.({ kind: 'input', base64: bytes.toString('base64'), name });
  const random = randomFrom(task.seed * 31 + 7);
  const { faults, seconds } = await faultsIn(bytes, (count) => Math.floor(random() * count));
  process.send?.({ kind: 'verdict', faults, milliseconds: seconds * 1000 });
}

process.on('message', (task: Task) => {
  void answer(task);
});
