// npm run fuzz [-- --runs N --seed S]: damaged texts by the thousand; exits with 1 when one is read wrongly.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    failures: { type: 'string', default: '10' },
    folder: { type: 'string', default: join(tmpdir(), 'fanfolio-fuzz') },
  },
});
const [runs, seed, mostFailures] = [values.runs, values.seed, values.failures].map(Number);
if (![runs, seed, mostFailures].every((number) => Number.isSafeInteger(number) && Number(number) >= 0)) {
  console.error('Give whole numbers: npm run fuzz -- --runs 10000 --seed 1 --failures 10');
  process.exit(2);
}
const started = Date.now();
const result = await fuzz({
  runs: Number(runs),
  seed: Number(seed),
  mostFailures: Number(mostFailures),
  folder: values.folder,
  say: (line) => console.log(line),
});
console.log(
  `${result.ran} damaged texts from ${result.sources} sources (seeds from ${seed}) in ${((Date.now() - started) / 1000).toFixed(0)} s; ` +
    `the slowest took ${result.slowest.toFixed(0)} ms; ${result.failures.length} failed`,
);
process.exitCode = result.failures.length > 0 ? 1 : 0;
