// What other programs take for the same texts, as whole processes, where they are installed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeInventedText } from '../tools/inventedText.mjs';
import { makeFolders, repositoryRoot } from '../tools/servedApp.mjs';
import { measuredProcess } from './measuredProcess.mjs';
import { median, quantile, report } from './report.mjs';

const secondsEach = 110;
const cli = join(repositoryRoot, 'dist', 'cli.js');

/** Each makes an EPUB of a text file; `aims` are how many times as long as `inspect` it is to take. */
const peers = [
  {
    name: 'ebook-convert',
    args: (/** @type {string} */ from, /** @type {string} */ to) => [from, to],
    /** @type {Readonly<Record<string, number>>} */
    aims: { '1 MB': 12, '10 MB': 12 },
  },
  {
    name: 'pandoc',
    args: (/** @type {string} */ from, /** @type {string} */ to) => [
      '-f',
      'markdown',
      '-t',
      'epub3',
      '-o',
      to,
      from,
    ],
    /** @type {Readonly<Record<string, number>>} */
    aims: { '1 MB': 7, '10 MB': 15 },
  },
];

/** Bytes, name, runs of Fanfolio, runs of each peer: in turn, since a machine is not as fast at one time as at another. */
const sizes = /** @type {const} */ ([
  [1_000_000, '1 MB', 6, 3],
  [10_000_000, '10 MB', 3, 1],
]);

/** @param {string} name */
function versionOf(name) {
  const { status, stdout } = spawnSync(name, ['--version'], { encoding: 'utf8' });
  return status === 0 ? (stdout.split('\n')[0] ?? '').trim() : null;
}

/** @param {string} folder for the texts and what is made of them */
export async function comparePeers(folder) {
  /** @type {import('./report.mjs').Figure[]} */
  const figures = [];
  const versions = peers.map(({ name }) => ({ name, version: versionOf(name) }));
  for (const { name, version } of versions)
    console.log(
      version === null
        ? `\n${name} is not installed here, so that nothing is said of it.`
        : `\n${name}: ${version}`,
    );
  for (const [bytes, size, runs, peerRuns] of sizes) {
    const text = join(folder, `peers-${bytes}.txt`);
    writeInventedText(text, bytes, 'mail');
    const folders = makeFolders();
    /** @type {number[]} */
    const inspects = [];
    let inspectPeak = 0;
    /** @type {number[]} */
    const imports = [];
    let importPeak = 0;
    /** @type {Map<string, { milliseconds: number, peak: number, ended: string }[]>} */
    const seenPeers = new Map();
    for (let run = 0; run < runs; run += 1) {
      const seen = await measuredProcess(process.execPath, [cli, 'inspect', '--json', text], {
        seconds: secondsEach,
      });
      const library = join(folders.root, `library-${run}`);
      mkdirSync(library, { recursive: true });
      const kept = await measuredProcess(process.execPath, [cli, 'import', text, '--library', library], {
        seconds: secondsEach,
        env: folders.env,
      });
      for (const { ended, problem } of [seen, kept])
        if (ended !== 'well') throw new Error(`Fanfolio ${ended}: ${problem}`);
      inspects.push(seen.milliseconds);
      imports.push(kept.milliseconds);
      inspectPeak = Math.max(inspectPeak, seen.peak);
      importPeak = Math.max(importPeak, kept.peak);
      if (run % (runs / peerRuns) !== 0) continue;
      for (const { name, args } of peers) {
        if (versions.find((each) => each.name === name)?.version === null) continue;
        const made = join(folder, `${name}-${bytes}.epub`);
        const peer = await measuredProcess(name, args(text, made), { seconds: secondsEach });
        rmSync(made, { force: true });
        if (peer.ended === 'badly') throw new Error(`${name} failed: ${peer.problem}`);
        seenPeers.set(name, [...(seenPeers.get(name) ?? []), peer]);
      }
    }
    folders.remove();
    const inspect = median(inspects);
    console.log(
      `\n${size}: fanfolio inspect ${(inspect / 1000).toFixed(2)} s, ${(inspectPeak / 1e6).toFixed(0)} MB; ` +
        `fanfolio import (kept on disk, chapters and search index) ${(median(imports) / 1000).toFixed(2)} s, ${(importPeak / 1e6).toFixed(0)} MB`,
    );
    for (const { name, aims } of peers) {
      const seen = seenPeers.get(name);
      if (seen === undefined) continue;
      const milliseconds = median(seen.map((each) => each.milliseconds));
      const peak = Math.max(...seen.map((each) => each.peak));
      const isStopped = seen.some(({ ended }) => ended === 'stopped');
      const aim = aims[size] ?? 0;
      // What was stopped took at least that long: the ratio is a lower bound.
      figures.push({
        name: `${size}, beside ${name}${isStopped ? ` (stopped after ${secondsEach} s)` : ''}, ${(peak / 1e6).toFixed(0)} MB`,
        unit: 'ms',
        median: inspect,
        p95: quantile(inspects, 0.95),
        floor: milliseconds,
        floorName: `${name}, to EPUB`,
        aim: `≥ ${aim} × faster`,
        met: milliseconds / inspect >= aim,
      });
      console.log(
        `  ${name}: ${(milliseconds / 1000).toFixed(1)} s${isStopped ? ' (stopped)' : ''}, ${(peak / 1e6).toFixed(0)} MB; ` +
          `inspect is ${(milliseconds / inspect).toFixed(1)} × as fast, import ${(milliseconds / median(imports)).toFixed(1)} ×`,
      );
    }
  }
  if (figures.length > 0)
    report(
      'peers',
      `whole processes on the same hard-wrapped texts: fanfolio inspect (understands the text, prints it as JSON) and ${versions
        .filter(({ version }) => version !== null)
        .map(({ version, name }) => version ?? name)
        .join(', ')} (make an EPUB)`,
      figures,
    );
}
