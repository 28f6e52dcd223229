// npm run screenshots: every screen, light and night, wide and narrow, into screenshots/, for looking at.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from '../tools/chromium.mjs';
import { inventedStory } from '../tools/inventedStory.mjs';
import { makeFolders, repositoryRoot, runCli, serveApp } from '../tools/servedApp.mjs';
import { reviewScreens, reviewStories } from './reviewScreens.mjs';

/** @typedef {import('playwright').Page} Page */

const out = join(repositoryRoot, 'screenshots');
const sizes = { wide: { width: 1280, height: 860 }, narrow: { width: 430, height: 860 } };
const schemes = { light: 'light', night: 'dark' };

/** @param {Page} page @param {string} hash */
async function goTo(page, hash) {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await page.waitForTimeout(500);
}

/** @param {Page} page @param {string} title */
async function goToStory(page, title) {
  await goTo(page, '#/');
  const filter = page.getByRole('textbox', { name: /Filter/ });
  await filter.fill(title);
  await page.getByRole('list').getByRole('link', { name: title }).first().click();
  await page.getByRole('navigation', { name: 'Contents' }).waitFor();
}

/** @param {Page} page */
async function read(page) {
  await page
    .getByRole('link', { name: /^(Read|Continue)/ })
    .first()
    .click();
  await page.waitForTimeout(700);
}

/** The screens of a full library, each a step on from the last. @type {readonly (readonly [string, (page: Page) => Promise<void>])[]} */
const screens = [
  [
    'shelf',
    async (page) => {
      await goTo(page, '#/');
      await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    },
  ],
  ['shelf-list', async (page) => page.getByRole('radio', { name: 'List' }).click({ force: true })],
  [
    'shelf-nothing',
    async (page) => {
      await page.getByRole('radio', { name: 'Grid' }).click({ force: true });
      await page.getByRole('textbox', { name: /Filter/ }).fill('no such story');
      await page.getByRole('heading', { name: /Nothing matches/ }).waitFor();
    },
  ],
  ['story', async (page) => goToStory(page, sampleTitle)],
  ['edit', async (page) => page.getByRole('button', { name: 'Edit details' }).click()],
  [
    'warning',
    async (page) => {
      await page.keyboard.press('Escape');
      await read(page);
    },
  ],
  ['warning-detail', async (page) => page.getByRole('button', { name: 'More detail' }).click()],
  [
    'reader',
    async (page) => {
      await page.getByRole('radio', { name: 'only this time' }).check();
      await page.getByRole('button', { name: 'Read', exact: true }).click();
      await page.waitForTimeout(900);
    },
  ],
  [
    'reader-inside',
    async (page) => {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
    },
  ],
  [
    'reader-contents',
    async (page) => {
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Contents' }).click();
    },
  ],
  [
    'reader-type',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Type and theme' }).click();
    },
  ],
  [
    'reader-search',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill('lamp');
      await page.waitForTimeout(300);
    },
  ],
  ['reader-search-nothing', async (page) => page.getByRole('searchbox').fill('no such words')],
  [
    'reader-found',
    async (page) => {
      await page.getByRole('searchbox').fill('lamp');
      await page.waitForTimeout(300);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      await page.keyboard.press('n');
    },
  ],
  [
    'reader-mark-bar',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('m');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      await page.getByRole('button', { name: 'Yellow' }).press('Enter');
    },
  ],
  [
    'reader-note',
    async (page) => {
      await page.getByRole('button', { name: 'Note', exact: true }).press('Enter');
      await page.getByRole('textbox', { name: 'Note' }).fill('She says this again in the last chapter.');
    },
  ],
  [
    'reader-marks',
    async (page) => {
      await page.getByRole('button', { name: 'Keep note' }).click();
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(500);
      await page.keyboard.press('m');
      await page.getByRole('button', { name: 'Green' }).press('Enter');
      await page.keyboard.press('Escape');
      await page.keyboard.press('b');
      await page.keyboard.press('Shift+M');
    },
  ],
  ['reader-marked', async (page) => page.keyboard.press('Escape')],
  [
    'reader-keys',
    async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('button', { name: 'Another key for “Contents”' }).click();
    },
  ],
  [
    'reader-end',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Contents' }).click();
      await page.getByRole('dialog').locator('li').last().locator('button, a').first().click();
      await page.waitForTimeout(500);
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowRight');
    },
  ],
  ...reviewScreens,
  ['settings', async (page) => goTo(page, '#/settings')],
  ['story-unknown', async (page) => goTo(page, '#/story/zzzzzzzzzzzz')],
];

const sampleTitle = 'Lamplighter';

/** @param {Page} page @param {string} name */
async function shoot(page, name) {
  await page.waitForTimeout(350);
  await page.screenshot({ path: join(out, `${name}.png`) });
}

/** @param {Page} page @param {string} suffix */
async function importScreens(page, suffix) {
  const files = {
    name: 'kept.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(inventedStory({ seed: 400, words: 200 })),
  };
  const empty = { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') };
  /** A part of a story of three. @param {number} number @param {string} version */
  const part = (number, version) => ({
    name: `pier${number}${version}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(
      `Title: The Pier (${number}/3)\nAuthor: Corin Ashe\n\nThe boats came in one by one, and ${version || 'nobody'} counted them.\n`,
    ),
  });
  await goTo(page, '#/');
  const picker = page.getByLabel('Story files').first();
  const close = page.getByRole('button', { name: 'Close the report' });
  await picker.setInputFiles([part(1, ''), part(2, '')]);
  await close.click();
  await picker.setInputFiles([files, empty, part(2, 'new')]);
  await close.waitFor();
  await shoot(page, `import-report-${suffix}`);
}

async function main() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumArguments,
    ...(executablePath === null ? {} : { executablePath }),
  });
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const [scheme, colorScheme] of Object.entries(schemes)) {
      const suffix = `${scheme}-${size}`;
      const folders = makeFolders();
      const inbox = join(folders.root, 'inbox');
      mkdirSync(inbox);
      for (let seed = 1; seed <= 23; seed += 1) {
        const rating = seed % 5 === 0 ? 'NC-17' : 'PG';
        writeFileSync(
          join(inbox, `${seed}.txt`),
          inventedStory({ seed, words: 400 + seed * 150, chapters: 1 + (seed % 4), rating }),
        );
      }
      for (const [name, text] of Object.entries(reviewStories)) writeFileSync(join(inbox, name), text);
      const context = await browser.newContext({
        viewport,
        colorScheme: /** @type {'light' | 'dark'} */ (colorScheme),
      });
      const page = await context.newPage();

      const first = await serveApp(folders, []);
      await page.goto(first.address);
      await page.getByLabel('Library folder').waitFor();
      await shoot(page, `first-start-${suffix}`);
      await page.getByLabel('Library folder').fill(folders.library);
      await page.getByRole('button', { name: 'Keep my library here' }).click();
      await page.getByRole('heading', { name: 'Your shelf is empty' }).waitFor();
      await shoot(page, `shelf-empty-${suffix}`);
      await first.stop();
      await page.waitForTimeout(1_500);
      await shoot(page, `host-gone-${suffix}`);

      await runCli(
        ['import', inbox, join(repositoryRoot, 'assets/sample'), '--library', folders.library],
        folders.env,
      );
      const app = await serveApp(folders);
      await page.goto(app.address);
      await page.locator('.shelf-link').first().waitFor();
      // A story under way, for the card that goes on with it.
      await page.locator('.shelf-link').nth(3).click();
      await read(page);
      const consent = page.getByRole('button', { name: 'Read', exact: true });
      if (await consent.isVisible()) await consent.click();
      await page.waitForTimeout(600);
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(300);
      for (const [name, step] of screens) {
        await step(page);
        await shoot(page, `${name}-${suffix}`);
      }
      await importScreens(page, suffix);
      await app.stop();
      await context.close();
      folders.remove();
    }
  }
  await browser.close();
  console.log(`Screens are in ${out}`);
}

await main();
