// The screens of the import review, for `npm run screenshots`: busy with repairs, changed, plain, behind a warning, failed.
import { plainStory, wornStory } from '../tools/wornStory.mjs';

/** @typedef {import('playwright').Page} Page */

const wornTitle = 'The Lamplighter’s Worn Ledger';

/** Files for the inbox, by name. */
export const reviewStories = {
  'worn.txt': wornStory(3).replace("The Lamplighter's Ledger", wornTitle),
  'plain.txt': plainStory,
  'worn-warned.txt': wornStory()
    .replace("The Lamplighter's Ledger", 'Salt and Wick')
    .replace('PG-13', 'NC-17'),
};

/** @param {Page} page @param {RegExp} name */
async function showPane(page, name) {
  const tab = page.getByRole('tab', { name });
  if (await tab.isVisible()) await tab.click();
  await page.waitForTimeout(400);
}

/** @param {Page} page @param {string | RegExp} title */
async function openReview(page, title) {
  await page.evaluate(() => {
    window.location.hash = '#/';
  });
  await page.getByRole('textbox', { name: /Filter/ }).fill(typeof title === 'string' ? title : '');
  await page.getByRole('list').getByRole('link', { name: title }).first().click();
  await page.getByRole('link', { name: 'Review how it was read' }).click();
  await page.locator('.pane').first().waitFor();
  await page.waitForTimeout(600);
}

/** Each a step on from the last. @type {readonly (readonly [string, (page: Page) => Promise<void>])[]} */
export const reviewScreens = [
  ['review', async (page) => openReview(page, wornTitle)],
  [
    'review-chapters',
    async (page) => {
      await page.locator('.chapter-row').nth(2).click();
      await page.getByLabel('Title', { exact: true }).fill('The Worn Ledger');
      await page.getByRole('button', { name: 'Read in another' }).click();
      await page.locator('.encoding-now').scrollIntoViewIfNeeded();
    },
  ],
  [
    'review-repairs',
    async (page) => {
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await showPane(page, /repairs/);
      await page.getByRole('checkbox', { name: /^Mend: Wrong letters/ }).uncheck();
      await page
        .getByRole('checkbox', { name: /^Mend line/ })
        .nth(4)
        .uncheck();
    },
  ],
  [
    'review-place',
    async (page) => {
      await page.locator('.repair-card', { hasText: 'Line break' }).locator('.repair-show').nth(1).click();
    },
  ],
  [
    'review-text',
    async (page) => {
      await showPane(page, /text/i);
      await page.locator('.text-block').nth(1).hover();
    },
  ],
  [
    'review-leave',
    async (page) => {
      await page.locator('.review-back').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'review-plain',
    async (page) => {
      await page.getByRole('button', { name: 'Leave without keeping' }).click();
      await openReview(page, /^Untitled/);
      await showPane(page, /^Repairs|^No repairs/);
    },
  ],
  ['review-warned', async (page) => openReview(page, 'Salt and Wick')],
  [
    'review-failed',
    async (page) => {
      await page.evaluate(() => {
        window.location.hash = '#/story/zzzzzzzzzzzz/review';
      });
      await page.waitForTimeout(500);
    },
  ],
];
