// Import of many stories on the service side, all durable, beside the bare durable writes of the same files.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { inventedStory } from '../tools/inventedStory.mjs';
import { makeFolders, runCli, serveApp } from '../tools/servedApp.mjs';
import { loopbackClient } from './loopbackClient.mjs';
import { readingBench } from './reading.mjs';
import { median, quantile, report } from './report.mjs';

/** @param {string} path @param {Uint8Array} bytes */
async function writeDurably(path, bytes) {
  const file = await open(path, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
}

// The least that a durable story can cost: its source and one chapter, synced, in a folder that is renamed.
/** @param {string} root @param {readonly Uint8Array[]} stories */
async function floorOf(root, stories) {
  const started = performance.now();
  const queue = stories.map((bytes, index) => ({ bytes, index }));
  const work = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const folder = join(root, `.${next.index}`);
      await mkdir(folder, { recursive: true });
      await Promise.all(
        ['source', 'story', 'chapter'].map((name) => writeDurably(join(folder, name), next.bytes)),
      );
      await rename(folder, join(root, String(next.index)));
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
  return stories.length / ((performance.now() - started) / 1000);
}

/** @param {number} count */
async function storiesASecond(count) {
  const folders = makeFolders();
  const inbox = join(folders.root, 'inbox');
  mkdirSync(inbox);
  const stories = Array.from({ length: count }, (_, seed) =>
    Buffer.from(inventedStory({ seed, words: 5_000 })),
  );
  stories.forEach((bytes, index) => {
    writeFileSync(join(inbox, `${index}.txt`), bytes);
  });
  const app = await serveApp(folders);
  const client = await loopbackClient(app.address);
  const started = performance.now();
  const { jobId } = /** @type {{ jobId: string }} */ (
    await client.call('import.start', { paths: [inbox], uploads: 0 })
  );
  const done = await client.event('job.done', (payload) => payload.jobId === jobId);
  const rate = count / ((performance.now() - started) / 1000);
  const added = done.results.filter(
    (/** @type {{ result: string }} */ { result }) => result === 'added',
  ).length;
  await client.close();
  await app.stop();
  if (added !== count) throw new Error(`${added} of ${count} stories were added`);
  const listed = JSON.parse(
    (await runCli(['list', '--json', '--library', folders.library], folders.env)).stdout,
  );
  if (listed.length !== count) throw new Error(`${listed.length} of ${count} stories are listed`);
  const floor = await floorOf(join(folders.root, 'floor'), stories);
  const bytes = stories.reduce((sum, story) => sum + story.length, 0) / count;
  const files = readdirSync(folders.library).length;
  folders.remove();
  return { rate, floor, bytes, files };
}

/** @param {{ peers: boolean }} options also beside other programs, where they are installed */
export async function importBench(options) {
  await readingBench(options);
  const figures = [];
  let size = 0;
  for (const [count, runs] of /** @type {const} */ ([
    [100, 5],
    [1_000, 1],
  ])) {
    const rates = [];
    const floors = [];
    for (let run = 0; run < runs; run += 1) {
      const { rate, floor, bytes } = await storiesASecond(count);
      size = bytes;
      rates.push(rate);
      floors.push(floor);
    }
    const rate = median(rates);
    figures.push({
      name: `${count} stories`,
      unit: 'stories/s',
      median: rate,
      p95: quantile(rates, 0.05),
      floor: median(floors),
      floorName: 'bare durable writes',
      aim: '≥ 100/s',
      met: rate >= 100,
    });
  }
  report(
    'import',
    `text files of ${Math.round(size / 1000)} kB through the loopback host and its worker`,
    figures,
  );
}
