// Search in a story of five million words, from the typed words to what is listed, beside reading its files through.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from '../tools/chromium.mjs';
import { inventedStory } from '../tools/inventedStory.mjs';
import { makeFolders, runCli, serveApp } from '../tools/servedApp.mjs';
import { median, quantile, report } from './report.mjs';

/** @typedef {import('playwright').Page} Page */

const [chapters, wordsPerChapter] = [1000, 5000];
const runs = 7;
const warmUps = 2;

/** From the input to the frame with the first passage, and to the one with the whole count. @param {Page} page @param {string} words */
function searchOnce(page, words) {
  return page.evaluate(async (typed) => {
    const input = /** @type {HTMLInputElement} */ (
      document.querySelector('.reader-search input[type="search"]')
    );
    const type = (/** @type {string} */ value) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const frame = () =>
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(null))));
    const summary = () => document.querySelector('.reader-search-head p')?.textContent ?? '';
    type('');
    while (document.querySelector('.reader-passages li') !== null) await frame();
    const started = performance.now();
    type(typed);
    while (document.querySelector('.reader-passages li') === null) await frame();
    const first = performance.now() - started;
    while (!/ places?(?: in .*)?$/.test(summary())) await frame();
    return { first, all: performance.now() - started, summary: summary() };
  }, words);
}

/** The least that a search can cost: every chapter read, and looked through as bytes. @param {string} folder @param {string} words */
function floorOnce(folder, words) {
  const started = performance.now();
  let count = 0;
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + words.length)) count += 1;
  }
  return { time: performance.now() - started, count };
}

export async function searchBench() {
  const folders = makeFolders();
  const inbox = join(folders.root, 'inbox');
  mkdirSync(inbox);
  writeFileSync(
    join(inbox, 'novel.txt'),
    inventedStory({ seed: 9, words: chapters * wordsPerChapter, chapters }),
  );
  await runCli(['import', inbox, '--library', folders.library], folders.env);
  const app = await serveApp(folders);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumArguments,
    ...(executablePath === null ? {} : { executablePath }),
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(app.address);
  await page.locator('.shelf-link').first().click();
  await page
    .getByRole('link', { name: /^(Read|Continue)/ })
    .first()
    .click();
  await page.locator('.reader-segment:not([inert])').waitFor();
  await page.keyboard.press('/');
  await page.locator('.reader-search').waitFor();
  const story = readdirSync(folders.library).find((name) => !name.startsWith('.')) ?? '';
  const files = join(folders.library, story, 'chapters');
  const words = 'lamp';
  /** @type {{ firsts: number[], alls: number[], floors: number[] }} */
  const { firsts, alls, floors } = { firsts: [], alls: [], floors: [] };
  let said = '';
  for (let run = 0; run < runs + warmUps; run += 1) {
    const floor = floorOnce(files, words);
    const { first, all, summary } = await searchOnce(page, words);
    said = summary;
    if (run < warmUps) continue;
    floors.push(floor.time);
    firsts.push(first);
    alls.push(all);
  }
  await browser.close();
  await app.stop();
  folders.remove();
  report(
    'search',
    `a story of ${chapters} chapters of ${wordsPerChapter} words, "${words}": ${said}; ${runs} searches`,
    [
      {
        name: 'first places, from the typed words to the frame that lists them',
        unit: 'ms',
        median: median(firsts),
        p95: quantile(firsts, 0.95),
        floor: median(floors),
        floorName: 'reading all chapters, looked through as bytes',
        aim: '≤ 100 ms',
        met: median(firsts) <= 100,
      },
      {
        name: 'the whole count, and the first 200 places',
        unit: 'ms',
        median: median(alls),
        p95: quantile(alls, 0.95),
        floor: median(floors),
        floorName: 'reading all chapters, looked through as bytes',
        aim: '≤ 1000 ms',
        met: median(alls) <= 1000,
      },
    ],
  );
}
