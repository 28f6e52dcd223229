// The first page of a 4,000-word chapter and the turn of a page, beside DOMPurify and bare columns in the same browser.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from '../tools/chromium.mjs';
import { inventedStory } from '../tools/inventedStory.mjs';
import { makeFolders, repositoryRoot, runCli, serveApp } from '../tools/servedApp.mjs';
import { median, quantile, report } from './report.mjs';

/** @typedef {import('playwright').Page} Page */

const viewport = { width: 1280, height: 800 };
const opens = 14;
const warmUps = 3;
const turns = 60;

/** From the click to the task after the frame that shows the first page. @param {Page} page */
async function openOnce(page) {
  await page.evaluate(() => {
    performance.clearMarks('reader:painted');
    performance.clearMarks('bench:click');
    addEventListener('click', () => performance.mark('bench:click'), { capture: true, once: true });
  });
  await page
    .getByRole('link', { name: /^(Read|Continue)/ })
    .first()
    .click();
  const time = await page.waitForFunction(() => {
    const [painted] = performance.getEntriesByName('reader:painted');
    const [clicked] = performance.getEntriesByName('bench:click');
    return painted === undefined || clicked === undefined ? null : painted.startTime - clicked.startTime;
  });
  return /** @type {number} */ (await time.jsonValue());
}

/** From the key to the task after the next frame. @param {Page} page */
function turnTimes(page) {
  return page.evaluate(async (count) => {
    /** @type {number[]} */
    const times = [];
    for (let turn = 0; turn < count; turn += 1) {
      await new Promise((rested) => setTimeout(rested, 200 + (turn % 7) * 3));
      // Asked for before the turn, so that the task is the first one after the frame that shows the page.
      const painted = new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const started = performance.now();
      const key = Math.floor(turn / 4) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await painted;
      times.push(performance.now() - started);
    }
    return times;
  }, turns);
}

/** The least that the same page can cost. @param {Page} page @param {string} markup */
async function floors(page, markup) {
  await page.goto('about:blank');
  await page.addScriptTag({ path: join(repositoryRoot, 'node_modules/dompurify/dist/purify.min.js') });
  // The same face as the reader's, or the floor would measure another font.
  const fonts = join(repositoryRoot, 'node_modules/@fontsource-variable/literata/files');
  const faces = ['normal', 'italic'].map((style) => {
    const data = readFileSync(join(fonts, `literata-latin-opsz-${style}.woff2`)).toString('base64');
    return `@font-face { font-family: 'Page'; font-style: ${style}; font-weight: 200 900; src: url(data:font/woff2;base64,${data}); }`;
  });
  await page.addStyleTag({ content: faces.join('\n') });
  await page.evaluate(() =>
    Promise.all(['20px Page', 'italic 20px Page'].map((face) => document.fonts.load(face))),
  );
  return page.evaluate(
    async ({ text, opens: openCount, turns: turnCount }) => {
      const painted = () =>
        new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(null))));
      document.body.style.margin = '0';
      /** @type {number[]} */
      const open = [];
      let frame = document.createElement('div');
      for (let run = 0; run < openCount; run += 1) {
        frame.remove();
        await new Promise((rested) => setTimeout(rested, 60 + run * 3));
        const started = performance.now();
        frame = document.createElement('div');
        frame.style.cssText = 'position:fixed;inset:48px 88px;overflow:hidden;contain:strict';
        const columns = document.createElement('div');
        columns.style.cssText =
          'height:100%;columns:2;column-gap:96px;font:20px/30px Page;text-align:justify;hyphens:auto';
        // @ts-expect-error DOMPurify is on the page, not among the types of this file.
        columns.append(window.DOMPurify.sanitize(text, { RETURN_DOM_FRAGMENT: true }));
        frame.append(columns);
        document.body.append(frame);
        await painted();
        open.push(performance.now() - started);
      }
      /** @type {number[]} */
      const turn = [];
      for (let run = 0; run < turnCount; run += 1) {
        await new Promise((rested) => setTimeout(rested, 200 + (run % 7) * 3));
        const shown = painted();
        const started = performance.now();
        frame.scrollLeft += (Math.floor(run / 4) % 2 === 0 ? 1 : -1) * (1280 - 176 + 96);
        await shown;
        turn.push(performance.now() - started);
      }
      return { open, turn };
    },
    { text: markup, opens, turns },
  );
}

/** @param {string} library */
function firstChapterMarkup(library) {
  const story = readdirSync(library).find((name) => !name.startsWith('.')) ?? '';
  const document = readFileSync(join(library, story, 'chapters/0001.xhtml'), 'utf8');
  return /<body[^>]*>([\s\S]*)<\/body>/.exec(document)?.[1] ?? '';
}

export async function readerBench() {
  const folders = makeFolders();
  const inbox = join(folders.root, 'inbox');
  mkdirSync(inbox);
  writeFileSync(join(inbox, 'novel.txt'), inventedStory({ seed: 9, words: 20_000, chapters: 5 }));
  await runCli(['import', inbox, '--library', folders.library], folders.env);
  const app = await serveApp(folders);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumArguments,
    ...(executablePath === null ? {} : { executablePath }),
  });
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.goto(app.address);
  const href = await page.locator('.shelf-link').first().getAttribute('href');
  /** @type {number[]} */
  const openTimes = [];
  for (let run = 0; run < opens; run += 1) {
    await page.evaluate((to) => {
      window.location.hash = to ?? '';
    }, href);
    await page.getByRole('navigation', { name: 'Contents' }).waitFor();
    // Time enough for idle work of the last opening to end.
    await page.waitForTimeout(500);
    openTimes.push(await openOnce(page));
  }
  await page.waitForTimeout(1_000);
  const turnsTaken = await turnTimes(page);
  const floor = await floors(await context.newPage(), firstChapterMarkup(folders.library));
  await browser.close();
  await app.stop();
  folders.remove();
  const times = openTimes.slice(warmUps);
  const openFloor = median(floor.open.slice(warmUps));
  const turnFloor = median(floor.turn.slice(4));
  const taken = turnsTaken.slice(4);
  report(
    'reader',
    `a story of 5 chapters of 4,000 words, ${opens - warmUps} openings, ${taken.length} turns, ${viewport.width} × ${viewport.height}`,
    [
      {
        name: 'first page, from the click to the painted page',
        unit: 'ms',
        median: median(times),
        p95: quantile(times, 0.95),
        floor: openFloor,
        floorName: 'DOMPurify into bare columns',
        aim: '≤ 1.5 ×',
        met: median(times) <= openFloor * 1.5,
      },
      {
        name: 'page turn',
        unit: 'ms',
        median: median(taken),
        p95: quantile(taken, 0.95),
        floor: turnFloor,
        floorName: 'scrolling bare columns',
        aim: '≤ floor + 4 ms',
        met: median(taken) <= turnFloor + 4,
      },
    ],
  );
}
