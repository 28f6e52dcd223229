// Reading of long texts: time and peak memory by size, beside reading, splitting and folding the same file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleForNode } from '../tools/bundleForNode.mjs';
import { writeInventedText } from '../tools/inventedText.mjs';
import { comparePeers } from './peers.mjs';
import { median, quantile, report } from './report.mjs';

/** Bytes, name, and processes of each kind. */
const sizes = /** @type {const} */ ([
  [100_000, '100 kB', 9],
  [1_000_000, '1 MB', 7],
  [10_000_000, '10 MB', 5],
  [30_000_000, '30 MB', 5],
]);
const shapes = /** @type {const} */ (['mail', 'lines']);
const mostTimesFloor = 8;
const mostMemory = 600;
/** Time and memory may grow as the text does, with a little for the caches of the processor. */
const mostGrowth = 1.15;

/** @param {string} bundle @param {'import' | 'floor'} kind @param {string} path @param {string} warmUp */
function readOnce(bundle, kind, path, warmUp) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, kind, path, warmUp], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${kind} of ${path} ended with ${status}: ${stderr}`);
  return /** @type {{ count: number, milliseconds: number, peak: number }} */ (JSON.parse(stdout));
}

/** The power of the size with which a figure grows: 1 is in proportion. @param {number} small @param {number} large @param {number} times */
function growth(small, large, times) {
  return Math.log(large / small) / Math.log(times);
}

/** @param {{ peers: boolean }} options */
export async function readingBench({ peers }) {
  const folder = mkdtempSync(join(tmpdir(), 'fanfolio-bench-'));
  const bundle = await bundleForNode('tests/bench/readText.ts');
  /** @type {import('./report.mjs').Figure[]} */
  const figures = [];
  try {
    for (const shape of shapes) {
      const pathOf = (/** @type {number} */ bytes) => join(folder, `${shape}-${bytes}.txt`);
      const warmUp = pathOf(sizes[0][0]);
      /** @type {Map<number, { time: number, floor: number, memory: number, floorMemory: number }>} */
      const found = new Map();
      for (const [bytes, name, runs] of sizes) {
        writeInventedText(pathOf(bytes), bytes, shape);
        const own = [];
        const floors = [];
        // In turn, so that a busy moment of the machine meets both.
        for (let run = 0; run < runs; run += 1) {
          floors.push(readOnce(bundle.file, 'floor', pathOf(bytes), warmUp));
          own.push(readOnce(bundle.file, 'import', pathOf(bytes), warmUp));
        }
        const times = own.map(({ milliseconds }) => milliseconds);
        const time = median(times);
        const floor = median(floors.map(({ milliseconds }) => milliseconds));
        const memory = Math.max(...own.map(({ peak }) => peak)) / 1e6;
        const floorMemory = Math.max(...floors.map(({ peak }) => peak)) / 1e6;
        found.set(bytes, { time, floor, memory, floorMemory });
        const floorName = 'read, split, fold';
        const isAimed = bytes === 30_000_000;
        figures.push(
          {
            name: `${name}, ${shape}`,
            unit: 'ms',
            median: time,
            p95: quantile(times, 0.95),
            floor,
            floorName,
            aim: isAimed ? `≤ ${mostTimesFloor} ×` : 'none',
            met: !isAimed || time <= floor * mostTimesFloor,
          },
          {
            name: `${name}, ${shape}, peak memory`,
            unit: 'MB',
            median: memory,
            p95: memory,
            floor: floorMemory,
            floorName,
            aim: `≤ ${mostMemory} MB`,
            met: memory <= mostMemory,
          },
        );
      }
      const [one, ten, thirty] = [1_000_000, 10_000_000, 30_000_000].map((bytes) => found.get(bytes));
      if (one === undefined || ten === undefined || thirty === undefined)
        throw new Error('a size is missing');
      const inTime = growth(one.time, thirty.time, 30);
      const inMemory = growth(ten.memory, thirty.memory, 3);
      figures.push(
        {
          name: `growth of time from 1 to 30 MB, ${shape}`,
          unit: 'power of the size',
          median: inTime,
          p95: inTime,
          floor: growth(one.floor, thirty.floor, 30),
          floorName: 'read, split, fold',
          aim: `≤ ${mostGrowth}`,
          met: inTime <= mostGrowth,
        },
        {
          name: `growth of memory from 10 to 30 MB, ${shape}`,
          unit: 'power of the size',
          median: inMemory,
          p95: inMemory,
          floor: growth(ten.floorMemory, thirty.floorMemory, 3),
          floorName: 'read, split, fold',
          aim: `≤ ${mostGrowth}`,
          met: inMemory <= mostGrowth,
        },
      );
    }
    report(
      'reading',
      'readSource of invented texts (headings, emphasis, rules, broken characters), hard-wrapped mail and one paragraph a line; a process of its own for each run, warmed by three readings of 100 kB',
      figures,
    );
    if (peers) await comparePeers(folder);
  } finally {
    bundle.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
