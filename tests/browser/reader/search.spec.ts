// Search in the story: as one types, all chapters, marked on the page and on the scrubber, and the ways between.
import { expect, type Page } from '@playwright/test';
import { violations } from '../violations.ts';
import { test } from './harness/readerTest.ts';
import type { StorySpec } from './harness/storySpec.ts';

const story: StorySpec = {
  chapters: 6,
  wordsPerChapter: 1500,
  extra: {
    0: ['<p>“A <em>Café</em> at last,” she said.</p>'],
    3: [`<p>${'Nobody came that way. '.repeat(300)}The old café was shut; the cafe<em>teria</em> too.</p>`],
    5: ['<blockquote><p>café<br/>noir</p></blockquote>'],
  },
};

const text = (page: Page) => page.evaluate(() => window.harness.visibleText());

/** What is painted under a name on the page that is shown. */
function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get(wanted) ?? [])] as Range[];
    const host = window.harness.shown();
    return ranges.filter((range) => host.contains(range.startContainer)).map((range) => range.toString());
  }, name);
}

async function open(page: Page, spec: StorySpec = story): Promise<void> {
  await page.evaluate((asked) => window.harness.open(asked), spec);
  await page.evaluate(() => document.fonts.ready);
}

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill(words);
}

const passages = (page: Page) => page.locator('.reader-passages li button');
const found = (page: Page) => page.getByRole('region', { name: 'Places found' });

test('all chapters are searched as one types, and each place stands with its chapter', async ({ page }) => {
  await open(page);
  await search(page, 'cafe');
  await expect(passages(page)).toHaveText([
    /“A Café at last,” she said\./,
    /The old café was shut; the cafeteria too\./,
    /shut; the cafeteria too\./,
    /café noir/,
  ]);
  await expect(page.locator('.reader-passage-chapter')).toHaveText([/1 nights/, /4 nights/, /6 nights/]);
  await expect(page.getByText('4 places in 3 chapters')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Whole words only').check();
  await expect(passages(page)).toHaveCount(3);
  await page.getByRole('searchbox').fill('cafe noir');
  await expect(passages(page)).toHaveText([/café noir/]);
  await page.getByRole('searchbox').fill('zebra');
  await expect(page.getByText('Nothing found in the story.')).toBeVisible();
});

test('a place that is chosen is marked on its page, and one way leads back from all', async ({ page }) => {
  await open(page);
  await page.keyboard.press('ArrowRight');
  const left = await text(page);
  await search(page, 'cafe');
  await passages(page).nth(2).click();
  await expect.poll(() => text(page)).toContain('The old café was shut');
  await expect.poll(() => painted(page, 'found-here')).toEqual(['cafe']);
  expect(await painted(page, 'found')).toEqual(['café']);
  await expect(found(page)).toContainText('3 of 4');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('n');
  await expect.poll(() => text(page)).toContain('café');
  await expect.poll(() => painted(page, 'found-here')).toEqual(['café']);
  await expect(found(page)).toContainText('4 of 4');
  await page.keyboard.press('n');
  await expect.poll(() => painted(page, 'found-here')).toEqual(['Café']);
  await page.keyboard.press('Shift+N');
  await expect(found(page)).toContainText('4 of 4');
  await expect.poll(() => painted(page, 'found-here')).toEqual(['café']);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => text(page)).toBe(left);
});

test('Enter goes to the first place from the page on', async ({ page }) => {
  await open(page);
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await search(page, 'cafe');
  await expect(passages(page)).toHaveCount(4);
  await page.keyboard.press('Enter');
  await expect(found(page)).toContainText('2 of 4');
  await expect.poll(() => text(page)).toContain('The old café was shut');
});

test('the marks stay with their words in another size, and when marks of the text are set', async ({
  page,
}) => {
  await open(page, { ...story, isTyped: true });
  await search(page, '"a cafe at');
  await page.keyboard.press('Enter');
  await expect.poll(() => painted(page, 'found-here')).toHaveLength(1);
  const before = await painted(page, 'found-here');
  await page.evaluate(() => window.harness.prefer({ typeSize: 26, typography: true }));
  await expect.poll(() => painted(page, 'found-here')).toEqual(before);
  await expect.poll(() => text(page)).toContain('at last,” she said');
});

test('Escape ends the search before it leaves the story; the scrubber shows where', async ({ page }) => {
  await open(page);
  await search(page, 'cafe');
  await page.keyboard.press('Enter');
  await expect(page.locator('.reader-found-marks line')).toHaveCount(3);
  await expect(found(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(found(page)).toHaveCount(0);
  await expect(page.locator('.reader-found-marks')).toHaveCount(0);
  expect(await painted(page, 'found')).toEqual([]);
  expect(await page.evaluate(() => window.harness.host.left)).toBe(0);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => window.harness.host.left)).toBe(1);
});

test('of very many places the first are listed, all are counted, and more come when asked for', async ({
  page,
}) => {
  await open(page);
  await search(page, 'the');
  await expect(passages(page)).toHaveCount(200);
  await expect(page.getByText(/^[\d,]{3,} places$/)).toBeVisible();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(passages(page)).toHaveCount(400);
});

test('in a flip book the side that is open is searched', async ({ page }) => {
  await open(page, { ...story, sides: [1, 1, 1, 2, 2, 2] });
  await page.keyboard.press('f');
  await search(page, 'cafe');
  await expect(passages(page)).toHaveCount(3);
  await passages(page).first().click();
  await expect.poll(() => text(page)).toContain('The old café was shut');
});
