// inspect of one text file as a whole process, beside an empty Node process.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventedStory } from '../tools/inventedStory.mjs';
import { makeFolders, repositoryRoot } from '../tools/servedApp.mjs';
import { median, quantile, report } from './report.mjs';

const runs = 15;
const corpus = join(repositoryRoot, '../shared/corpus');

/** @param {readonly string[]} args */
function time(args) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args);
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - started;
}

export function inspectBench() {
  const folders = makeFolders();
  const invented = join(folders.root, 'invented.txt');
  writeFileSync(invented, inventedStory({ seed: 1, words: 8_000, chapters: 4 }));
  const kept = existsSync(corpus)
    ? readdirSync(corpus)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(corpus, name))
    : [];
  const files = [...kept, invented];
  const floors = [];
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    floors.push(time(['-e', '0']));
    times.push(
      time([join(repositoryRoot, 'dist/cli.js'), 'inspect', '--json', files[run % files.length] ?? invented]),
    );
  }
  folders.remove();
  const ratio = median(times) / median(floors);
  report('inspect', `${files.length} text files of 24 to 52 kB, ${runs} runs each, in turn`, [
    {
      name: 'whole process',
      unit: 'ms',
      median: median(times),
      p95: quantile(times, 0.95),
      floor: median(floors),
      floorName: 'node -e 0',
      aim: '≤ 5 ×',
      met: ratio <= 5,
    },
  ]);
}
