// npm run bench [-- NAME… --peers]: builds, then measures; every figure beside a floor of the same run.
import { spawnSync } from 'node:child_process';
import { importBench } from './import.mjs';
import { inspectBench } from './inspect.mjs';
import { readerBench } from './reader.mjs';
import { searchBench } from './search.mjs';
import { shelfBench } from './shelf.mjs';

/** @type {Readonly<Record<string, (options: { peers: boolean }) => void | Promise<void>>>} */
const benches = {
  inspect: inspectBench,
  import: importBench,
  reader: readerBench,
  search: searchBench,
  shelf: shelfBench,
};

const peers = process.argv.includes('--peers');
const asked = process.argv.slice(2).filter((name) => name !== '--peers');
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}"; there are ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
if (spawnSync(process.execPath, ['build.mjs', '--if-needed'], { stdio: 'inherit' }).status !== 0)
  process.exit(1);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) await bench({ peers });
}
