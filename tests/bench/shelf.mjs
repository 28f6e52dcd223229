// The shelf of 10,000 stories from the start of the process to its first paint, beside a shelf of 100.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from '../tools/chromium.mjs';
import { inventedStory } from '../tools/inventedStory.mjs';
import { makeFolders, runCli, serveApp } from '../tools/servedApp.mjs';
import { median, quantile, report } from './report.mjs';

const runs = 7;

/** @param {number} count */
async function libraryOf(count) {
  const folders = makeFolders();
  const inbox = join(folders.root, 'inbox');
  mkdirSync(inbox);
  for (let seed = 0; seed < count; seed += 1) {
    writeFileSync(join(inbox, `${seed}.txt`), inventedStory({ seed, words: 120 }));
  }
  const { status, stderr } = await runCli(
    ['import', inbox, '--library', folders.library, '--json'],
    folders.env,
  );
  if (status !== 0) throw new Error(`import ended with ${status}: ${stderr}`);
  return folders;
}

/** @param {import('playwright').Browser} browser @param {ReturnType<typeof makeFolders>} folders */
async function startToPaint(browser, folders) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  const started = performance.now();
  const app = await serveApp(folders);
  await page.goto(app.address, { waitUntil: 'commit' });
  await page.waitForSelector('.shelf-link svg');
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  const time = performance.now() - started;
  await page.close();
  await app.stop();
  return time;
}

export async function shelfBench() {
  const small = await libraryOf(100);
  const large = await libraryOf(10_000);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumArguments,
    ...(executablePath === null ? {} : { executablePath }),
  });
  /** @type {number[]} */
  const floors = [];
  /** @type {number[]} */
  const times = [];
  for (let run = 0; run <= runs; run += 1) {
    const floor = await startToPaint(browser, small);
    const time = await startToPaint(browser, large);
    // The first run warms the disk's cache for both.
    if (run > 0) {
      floors.push(floor);
      times.push(time);
    }
  }
  await browser.close();
  small.remove();
  large.remove();
  const ratio = median(times) / median(floors);
  report('shelf', `10,000 stories, ${runs} starts, each beside a start with 100`, [
    {
      name: 'start to first paint',
      unit: 'ms',
      median: median(times),
      p95: quantile(times, 0.95),
      floor: median(floors),
      floorName: 'shelf of 100',
      aim: '≤ 1.2 ×',
      met: ratio <= 1.2,
    },
  ]);
}
