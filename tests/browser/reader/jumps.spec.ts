// The ways back and forth through jumps, and turns that come before the page does.
import { expect, type Page } from '@playwright/test';
import { test } from './harness/readerTest.ts';
import type { StorySpec } from './harness/storySpec.ts';

const story: StorySpec = { chapters: 5, wordsPerChapter: 1500 };

const text = (page: Page) => page.evaluate(() => window.harness.visibleText());

async function open(page: Page, spec: StorySpec): Promise<void> {
  await page.evaluate((asked) => window.harness.open(asked), spec);
  await page.evaluate(() => document.fonts.ready);
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await page.evaluate(() => window.harness.settled());
  await page.waitForTimeout(80);
}

test('Alt and an arrow go back to the very sentence that a jump has left, and forth again', async ({
  page,
}) => {
  await open(page, story);
  await press(page, 'ArrowRight', 'ArrowRight');
  const left = await text(page);
  await press(page, ']');
  expect(await text(page)).toContain('of 2 nights');
  await press(page, ']', 'ArrowRight');
  const reached = await text(page);
  await press(page, 'Alt+ArrowLeft');
  expect(await text(page)).toContain('of 2 nights');
  await press(page, 'Alt+ArrowLeft');
  expect(await text(page)).toBe(left);
  await press(page, 'Alt+ArrowLeft');
  expect(await text(page)).toBe(left);
  await press(page, 'Alt+ArrowRight', 'Alt+ArrowRight');
  expect(await text(page)).toBe(reached);
});

test('two presses go two jumps back, however slow the story comes', async ({ page }) => {
  await open(page, { chapters: 9, wordsPerChapter: 400 });
  await press(page, 'ArrowRight');
  const left = await text(page);
  for (let jump = 0; jump < 4; jump += 1) await press(page, ']', ']');
  await page.evaluate(() => {
    window.harness.host.delay = 400;
  });
  for (let jump = 0; jump < 8; jump += 1) await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => text(page)).toBe(left);
  await page.waitForTimeout(900);
  expect(await text(page)).toBe(left);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => text(page)).toContain('of 2 nights');
});

test('the side buttons of a mouse do the same', async ({ page }) => {
  await open(page, story);
  await press(page, 'ArrowRight');
  const left = await text(page);
  await press(page, ']');
  const click = (button: number) =>
    page.evaluate((side) => {
      const at = { button: side, bubbles: true, cancelable: true };
      const free = ['mousedown', 'mouseup'].map((kind) => window.dispatchEvent(new MouseEvent(kind, at)));
      // Not prevented, the browser would leave the story.
      return free.every((isFree) => !isFree);
    }, button);
  expect(await click(3)).toBe(true);
  await expect.poll(() => text(page)).toBe(left);
  expect(await click(4)).toBe(true);
  await expect.poll(() => text(page)).toContain('of 2 nights');
});

test('J, K, H and L turn as they do elsewhere', async ({ page }) => {
  await open(page, story);
  const first = await text(page);
  await press(page, 'j');
  const second = await text(page);
  expect(second).not.toBe(first);
  await press(page, 'k');
  expect(await text(page)).toBe(first);
  await press(page, 'l');
  expect(await text(page)).toBe(second);
  await press(page, 'h');
  expect(await text(page)).toBe(first);
});

test('C and A open the contents and the type', async ({ page }) => {
  await open(page, story);
  await press(page, 'c');
  await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('slider', { name: 'Place in the story' })).toBeAttached();
  await page.waitForTimeout(600);
  await press(page, 'a');
  await expect(page.locator('#reader-type')).toBeVisible();
});

test('pages that are turned before the first one is there are turned', async ({ page }) => {
  await open(page, story);
  await press(page, 'ArrowRight', 'ArrowRight');
  const third = await text(page);
  await page.evaluate((asked) => {
    window.harness.host.delay = 500;
    void window.harness.open(asked);
  }, story);
  await expect(page.getByText('Opening…')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.reader-left')).not.toBeEmpty();
  await expect.poll(() => text(page)).toBe(third);
});

test('a link leads to its words, though a face that comes late moves them', async ({ page }) => {
  const lamps = Array.from({ length: 44 }, (_, index) => `<p>Lamp ${index} was lit at dusk.</p>`);
  const spec: StorySpec = {
    chapters: 3,
    wordsPerChapter: 300,
    extra: {
      0: ['<p><a href="0002.xhtml#there">Over there</a></p>'],
      1: [...lamps, '<p><a id="there">Here it is.</a></p>'],
    },
  };
  await open(page, spec);
  await page.evaluate(() => window.harness.shown().querySelector<HTMLAnchorElement>('a[href]')?.click());
  await expect.poll(() => text(page)).toContain('Here it is.');
  // Whatever reflows the page: the words that the link named stay on it.
  for (const typeSize of [30, 17, 26, 38, 20]) {
    await page.evaluate((size) => window.harness.prefer({ typeSize: size }), typeSize);
    await expect.poll(() => text(page)).toContain('Here it is.');
  }
});

test('after a jump a button leads back, and goes when there is nowhere to go back to', async ({ page }) => {
  await open(page, story);
  await press(page, 'ArrowRight');
  const left = await text(page);
  const back = page.getByRole('button', { name: 'Back to where you were' });
  await expect(back).toHaveCount(0);
  await page.getByRole('button', { name: 'Contents' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /of 4 nights/ })
    .click();
  await expect.poll(() => text(page)).toContain('of 4 nights');
  await back.click();
  await expect.poll(() => text(page)).toBe(left);
  await expect(back).toHaveCount(0);
});
