// node tests/fuzz/one.mjs FILE…: what is wrong with the reading of each file.
import { readFileSync } from 'node:fs';
import { bundleForNode } from '../tools/bundleForNode.mjs';
import { startReader } from './readerPool.mjs';

const bundle = await bundleForNode('tests/fuzz/reader.ts');
const reader = startReader(bundle.file, []);
for (const path of process.argv.slice(2)) {
  const { faults, milliseconds } = await reader.check({
    kind: 'bytes',
    base64: readFileSync(path).toString('base64'),
    seed: 1,
  });
  console.log(
    `${path}: ${faults.length === 0 ? 'balanced' : `${faults.length} faults`} (${milliseconds.toFixed(0)} ms)`,
  );
  for (const { kind, message } of faults) console.log(`  ${kind}: ${message}`);
}
reader.stop();
bundle.remove();
