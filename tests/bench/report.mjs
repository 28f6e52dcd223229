// What every bench prints and keeps: a figure, the floor of the same run, the ratio, and the aim.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../tools/servedApp.mjs';

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {string} unit
 * @property {number} median
 * @property {number} p95
 * @property {number} floor of the same run, in the same unit
 * @property {string} floorName
 * @property {string} aim
 * @property {boolean} met
 */

/** @param {readonly number[]} values @param {number} fraction */
export function quantile(values, fraction) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/** @param {number} value */
function short(value) {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

/** @param {string} bench @param {string} input @param {readonly Figure[]} figures */
export function report(bench, input, figures) {
  console.log(`\n${bench}: ${input}`);
  for (const { name, unit, median: middle, p95, floor, floorName, aim, met } of figures) {
    console.log(
      `  ${name}: ${short(middle)} ${unit} (p95 ${short(p95)}); ${floorName} ${short(floor)} ${unit}; ` +
        `ratio ${(middle / floor).toFixed(2)}; aim ${aim}: ${met ? 'met' : 'NOT MET'}`,
    );
  }
  const folder = join(repositoryRoot, 'bench-results');
  mkdirSync(folder, { recursive: true });
  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? '',
    memory: totalmem(),
    node: process.version,
  };
  writeFileSync(
    join(folder, `${bench}.json`),
    `${JSON.stringify({ bench, input, machine, figures }, null, 2)}\n`,
  );
}
