// The shell: controls that fade and return, panels, the end of a story, and what a screen reader is told.
import { expect, type Page } from '@playwright/test';
import { violations } from '../violations.ts';
import { test } from './harness/readerTest.ts';
import type { StorySpec } from './harness/storySpec.ts';

const short: StorySpec = { chapters: 4, wordsPerChapter: 700 };

async function open(page: Page, spec: StorySpec): Promise<void> {
  await page.evaluate((asked) => window.harness.open(asked), spec);
}

async function toTheEnd(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Contents' }).click();
  await page.locator('.reader-chapters button').last().click();
  await page.keyboard.press('End');
  await page.evaluate(() => window.harness.settled());
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.reader-end')).toBeVisible();
}

test('the controls fade when a page is turned and return at a movement, a key, and focus', async ({
  page,
}) => {
  await open(page, short);
  const top = page.locator('.reader-top');
  await expect(top).toHaveCSS('opacity', '1');
  await page.keyboard.press('ArrowRight');
  await expect(top).toHaveCSS('opacity', '0');
  await page.mouse.move(300, 300);
  await page.mouse.move(340, 320);
  await expect(top).toHaveCSS('opacity', '1');
  await page.keyboard.press('ArrowRight');
  await expect(top).toHaveCSS('opacity', '0');
  await page.keyboard.press('a');
  await expect(top).toHaveCSS('opacity', '1');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Shelf' }).focus();
  await expect(top).toHaveCSS('opacity', '1');
});

test('faded controls are still there for a screen reader', async ({ page }) => {
  await open(page, short);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.reader-top')).toHaveCSS('opacity', '0');
  await expect(page.getByRole('button', { name: 'Contents' })).toHaveCount(1);
  await expect(page.getByRole('main', { name: 'Text of The Lamplighter’s Ledger' })).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Next page' })).toHaveCount(1);
});

test('a turn is announced once it rests, a held key not at each repeat', async ({ page }) => {
  await open(page, { chapters: 2, wordsPerChapter: 4000 });
  const status = page.getByRole('status');
  await expect(status).toHaveText(/^The lamp of 1 nights\. Page 1 of \d+$/);
  await page.evaluate(() => {
    const said: string[] = [];
    const live = document.querySelector('[role=status]');
    if (live !== null) {
      new MutationObserver(() => said.push(live.textContent ?? '')).observe(live, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
    Object.assign(window, { said });
  });
  for (let index = 0; index < 4; index += 1) await page.keyboard.press('ArrowRight');
  await expect(status).toHaveText(/^Page 5 of \d+$/);
  expect(await page.evaluate(() => Reflect.get(window, 'said').length)).toBe(1);
});

test('contents name the place, lead to a chapter, and give the focus back', async ({ page }) => {
  await open(page, { ...short, parts: ['Part One', 'Part One', 'Part Two', 'Part Two'] });
  await page.getByRole('button', { name: 'Contents' }).click();
  const panel = page.getByRole('dialog', { name: 'Contents' });
  await expect(panel.getByRole('heading', { level: 3 })).toHaveText(['Part One', 'Part Two']);
  await expect(panel.locator('[aria-current]')).toContainText('you are here');
  await expect(panel.locator('[aria-current]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  expect(await page.evaluate(() => window.harness.host.left)).toBe(0);
  await page.getByRole('button', { name: 'Contents' }).click();
  await panel.getByRole('button', { name: /of 3 nights/ }).click();
  await expect(panel).toHaveCount(0);
  expect(await page.evaluate(() => window.harness.visibleText())).toContain('of 3 nights');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => window.harness.host.left)).toBe(1);
});

test('contents of 1,000 chapters open at once, at the place', async ({ page }) => {
  await open(page, { chapters: 1000, wordsPerChapter: 200 });
  await page.getByRole('slider', { name: 'Place in the story' }).fill('700');
  await page.waitForTimeout(300);
  const took = await page.evaluate(async () => {
    const start = performance.now();
    for (const button of document.querySelectorAll('button'))
      if (button.textContent === 'Contents') button.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  });
  expect(took).toBeLessThan(600);
  const here = page.locator('.reader-chapters [aria-current]');
  await expect(here).toBeInViewport();
  await expect(page.locator('.reader-chapters li')).toHaveCount(1000);
});

test('type and theme change the page behind the panel at once', async ({ page }) => {
  await open(page, short);
  await page.getByRole('button', { name: 'Type and theme' }).click();
  const panel = page.getByRole('dialog', { name: 'Type and theme' });
  await expect(panel).toBeVisible();
  const size = (): Promise<string> =>
    page.evaluate(
      () => getComputedStyle(window.harness.shown().querySelector('.columns') ?? document.body).fontSize,
    );
  expect(await size()).toBe('20px');
  await panel.getByRole('button', { name: 'Type size: more' }).click();
  await expect.poll(size).toBe('21px');
  await panel.getByRole('radio', { name: 'Night' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
  await panel.getByRole('radio', { name: 'Atkinson' }).check();
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          getComputedStyle(window.harness.shown().querySelector('.columns > p') ?? document.body).fontFamily,
      ),
    )
    .toContain('Atkinson');
  await panel.getByLabel('Justify lines').uncheck();
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          getComputedStyle(window.harness.shown().querySelector('.columns > p') ?? document.body).textAlign,
      ),
    )
    .toBe('start');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  expect(await page.evaluate(() => window.harness.host.left)).toBe(0);
});

test('the end says so, is saved as finished, and leads on', async ({ page }) => {
  await open(page, short);
  await toTheEnd(page);
  await expect(page.getByRole('heading', { name: 'The Lamplighter’s Ledger', level: 2 })).toBeFocused();
  await expect(page.locator('.reader-end')).toContainText('You have finished');
  await page.waitForTimeout(200);
  const place = await page.evaluate(() => window.harness.host.places.at(-1));
  expect(place?.finished).toBe(true);
  expect(place?.totalProgression).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.reader-end')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.reader-end')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Read again' }).click();
  await expect(page.locator('.reader-percent')).toHaveText('0 %');
  await page.waitForTimeout(200);
  expect((await page.evaluate(() => window.harness.host.places.at(-1)))?.finished).toBe(false);
});

test('a story in progress says that what follows is not known', async ({ page }) => {
  await open(page, { ...short, status: 'inProgress' });
  await toTheEnd(page);
  await expect(page.locator('.reader-end')).toContainText('still being written');
});

test('headings: number in words and title, a quiet number, a story of one chapter', async ({ page }) => {
  await open(page, { ...short, titles: ['The Tide Table', null, 'Chapter 3: Oil', 'Epilogue'] });
  const heading = (): Promise<string> =>
    page.evaluate(
      () =>
        window.harness
          .shown()
          .querySelector('header')
          ?.innerText.replace(/\s*\n\s*/g, ' | ') ?? '',
    );
  expect(await heading()).toBe('CHAPTER ONE | The Tide Table');
  const headings: string[] = [];
  for (const index of [1, 2, 3]) {
    await page.getByRole('button', { name: 'Contents' }).click();
    await page.locator('.reader-chapters button').nth(index).click();
    await page.evaluate(() => window.harness.settled());
    headings.push(await heading());
  }
  expect(headings).toEqual(['2', 'CHAPTER THREE | Oil', 'Epilogue']);
  await open(page, { chapters: 1, wordsPerChapter: 300, titles: [null], title: null });
  expect(await heading()).toBe('Untitled');
});

for (const theme of ['paper', 'sepia', 'grey', 'night', 'black'] as const) {
  test(`nothing for axe to find in ${theme}: page, panels, end`, async ({ page }) => {
    const extra = [
      '<aside class="note before"><p>A note with <a href="https://example.org">a link</a>.</p></aside>',
      '<hr class="scene"/>',
      '<p>It <span class="lost-line"></span> was.</p>',
    ];
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, { ...short, extra: { 0: extra } });
    await page.evaluate((chosen) => window.harness.prefer({ theme: chosen }), theme);
    const check = async (): Promise<void> => {
      expect(await violations(page)).toEqual([]);
    };
    await check();
    await page.getByRole('button', { name: 'Type and theme' }).click();
    await check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Contents' }).click();
    await check();
    await page.keyboard.press('Escape');
    await toTheEnd(page);
    await check();
  });
}
