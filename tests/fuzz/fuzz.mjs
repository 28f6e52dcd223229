// fuzz: many damaged inputs read, each in a process under a watchdog, and those that fail made small.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { bundleForNode } from '../tools/bundleForNode.mjs';
import { repositoryRoot } from '../tools/servedApp.mjs';
import { startReader } from './readerPool.mjs';
import { shrunk } from './shrink.mjs';

/** Every text that the project has, and the shared documents where they are. */
export function fuzzSources() {
  const fixtures = join(repositoryRoot, 'tests/fixtures/importers/plainText');
  const sample = join(repositoryRoot, 'assets/sample');
  const corpus = join(repositoryRoot, '../shared/corpus');
  return [
    ...readdirSync(fixtures).map((name) => join(fixtures, name, 'source.txt')),
    ...readdirSync(sample).map((name) => join(sample, name)),
    ...(existsSync(corpus)
      ? readdirSync(corpus)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => join(corpus, name))
      : []),
  ]
    .filter((path) => existsSync(path))
    .toSorted();
}

/**
 * @typedef {object} Failure
 * @property {number} seed
 * @property {string} name of the mutations
 * @property {readonly import('./readerPool.mjs').Fault[]} faults of the whole input
 * @property {string} path of the whole input
 * @property {string} smallPath of the input cut down to what fails
 * @property {readonly import('./readerPool.mjs').Fault[]} smallFaults
 */

/**
 * @param {{ runs: number, seed: number, folder: string, mostFailures?: number, say?: (line: string) => void }} options
 *   failing inputs are written into `folder`
 * @returns {Promise<{ failures: readonly Failure[], ran: number, slowest: number, sources: number }>} `slowest` in milliseconds
 */
export async function fuzz({ runs, seed, folder, mostFailures = 10, say = () => {} }) {
  const sources = fuzzSources();
  const bundle = await bundleForNode('tests/fuzz/reader.ts');
  const readers = Array.from({ length: Math.min(4, cpus().length) }, () => startReader(bundle.file, sources));
  /** @type {Failure[]} */
  const failures = [];
  let next = 0;
  let ran = 0;
  let slowest = 0;

  /** @param {ReturnType<typeof startReader>} reader @param {number} ownSeed */
  const check = async (reader, ownSeed) => {
    const verdict = await reader.check({ kind: 'seed', seed: ownSeed });
    ran += 1;
    slowest = Math.max(slowest, verdict.milliseconds);
    if (ran % 1_000 === 0) say(`${ran} of ${runs} read, ${failures.length} failed`);
    const [first] = verdict.faults;
    if (first === undefined || failures.length >= mostFailures) return;
    const whole = Buffer.from(verdict.base64, 'base64');
    /** @type {readonly import('./readerPool.mjs').Fault[]} */
    let smallFaults = verdict.faults;
    const small = await shrunk(whole, async (bytes) => {
      const { faults } = await reader.check({
        kind: 'bytes',
        base64: bytes.toString('base64'),
        seed: ownSeed,
      });
      const isSame = faults.some(({ kind }) => kind === first.kind);
      if (isSame) smallFaults = faults;
      return isSame;
    });
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${ownSeed}.txt`);
    const smallPath = join(folder, `${ownSeed}-small.txt`);
    writeFileSync(path, whole);
    writeFileSync(smallPath, small);
    failures.push({
      seed: ownSeed,
      name: verdict.name,
      faults: verdict.faults,
      path,
      smallPath,
      smallFaults,
    });
    say(`seed ${ownSeed} (${verdict.name}): ${smallFaults[0]?.message ?? ''}\n  ${path}\n  ${smallPath}`);
  };

  try {
    await Promise.all(
      readers.map(async (reader) => {
        while (next < runs && failures.length < mostFailures) {
          next += 1;

          await check(reader, seed + next - 1);
        }
      }),
    );
  } finally {
    for (const reader of readers) reader.stop();
    bundle.remove();
  }
  return { failures, ran, slowest, sources: sources.length };
}
