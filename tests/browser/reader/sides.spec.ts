// A two-sided book in the reader: each side from its own start, and a flip between them that loses no place.
import { expect, type Page } from '@playwright/test';
import { violations } from '../violations.ts';
import { test } from './harness/readerTest.ts';
import type { StorySpec } from './harness/storySpec.ts';

const flipBook: StorySpec = {
  chapters: 5,
  wordsPerChapter: 900,
  sides: [1, 1, 2, 2, 2],
  parts: [
    'SIDE ONE: The Keeper',
    'SIDE ONE: The Keeper',
    'SIDE TWO: The Ship',
    'SIDE TWO: The Ship',
    'SIDE TWO: The Ship',
  ],
};

async function open(page: Page, spec: StorySpec = flipBook): Promise<void> {
  await page.evaluate((asked) => window.harness.open(asked), spec);
}

const text = (page: Page): Promise<string> => page.evaluate(() => window.harness.visibleText());
const side = (page: Page, label: string) => expect(page.locator('.reader-top h1')).toContainText(label);

async function flipTo(page: Page, label: string): Promise<void> {
  await page.keyboard.press('f');
  await side(page, label);
  await expect.poll(() => page.locator('.reader-segment:not([inert])').count()).toBe(1);
  await page.evaluate(() => window.harness.settled());
}

async function toTheEnd(page: Page): Promise<void> {
  await page.evaluate(() => window.harness.settled());
  for (let turn = 0; turn < 60 && !(await page.locator('.reader-end').isVisible()); turn += 1) {
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => window.harness.settled());
  }
  await expect(page.locator('.reader-end')).toBeVisible();
}

async function savedPlaces(page: Page) {
  await page.waitForTimeout(120);
  return page.evaluate(() => window.harness.host.places);
}

test('flips to the other side’s start, and back to where each side was left', async ({ page }) => {
  await open(page);
  expect(await text(page)).toMatch(/SIDE ONE: The Keeper/i);
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('ArrowRight');
  await page.evaluate(() => window.harness.settled());
  const inOne = await text(page);
  await flipTo(page, 'Side two');
  expect(await text(page)).toMatch(/SIDE TWO: The Ship/i);
  for (let turn = 0; turn < 2; turn += 1) await page.keyboard.press('ArrowRight');
  await page.evaluate(() => window.harness.settled());
  const inTwo = await text(page);
  await flipTo(page, 'Side one');
  expect(await text(page)).toBe(inOne);
  await page.getByRole('button', { name: 'Flip to side two: The Ship' }).click();
  await side(page, 'Side two');
  await expect.poll(() => text(page)).toBe(inTwo);
});

test('keeps a place for each side, told by its number', async ({ page }) => {
  await open(page);
  await page.keyboard.press('ArrowRight');
  await flipTo(page, 'Side two');
  const places = await savedPlaces(page);
  expect(places.map((place) => [place.side, place.locator.chapterId])).toEqual([
    [1, 'c1'],
    [2, 'c3'],
  ]);
  expect(places[1]?.totalProgression).toBe(0);
});

test('the end of side one does not run on: it offers to flip', async ({ page }) => {
  await open(page);
  await toTheEnd(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const end = page.locator('.reader-end');
  await expect(end).toContainText('The end of side one of');
  await expect(end.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page.locator('.reader-left')).toHaveText('The end of side one');
  expect((await savedPlaces(page)).at(-1)).toMatchObject({ side: 1, finished: true });
  await end.getByRole('button', { name: 'Flip to side two' }).click();
  await side(page, 'Side two');
  await expect.poll(() => text(page)).toMatch(/SIDE TWO: The Ship/i);
});

test('both ends seen, the book is read; looking back does not undo an end', async ({ page }) => {
  await open(page);
  await toTheEnd(page);
  await flipTo(page, 'Side two');
  await page.keyboard.press('ArrowRight');
  await flipTo(page, 'Side one');
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('ArrowLeft');
  expect((await savedPlaces(page)).at(-1)).toMatchObject({ side: 1, finished: true });
  await flipTo(page, 'Side two');
  await toTheEnd(page);
  await expect(page.locator('.reader-end')).toContainText('You have read both sides of');
  await page.getByRole('button', { name: 'Read this side again' }).click();
  await expect.poll(() => text(page)).toMatch(/SIDE TWO: The Ship/i);
});

test('keys and the scrubber stay within the side', async ({ page }) => {
  await open(page);
  await page.keyboard.press('ArrowLeft');
  expect(await text(page)).toMatch(/SIDE ONE: The Keeper/i);
  const scrubber = page.getByRole('slider', { name: 'Place in side one' });
  await scrubber.fill('999');
  await page.evaluate(() => window.harness.settled());
  await expect(page.locator('.reader-percent')).toHaveText('99 %');
  await expect(scrubber).toHaveAttribute('aria-valuetext', /of 2 nights/);
  await expect(page.locator('.reader-left')).toHaveText(/^\d+ min left in side$/);
});

test('contents stand by side, and lead over', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Contents' }).click();
  const panel = page.getByRole('dialog', { name: 'Contents' });
  await expect(panel.getByRole('heading', { level: 3 })).toHaveCount(2);
  await expect(panel.getByRole('region', { name: 'Side two' }).locator('li')).toHaveCount(3);
  await expect(panel.getByRole('region', { name: 'Side two' }).locator('.reader-chapter-number')).toHaveText([
    '1',
    '2',
    '3',
  ]);
  await expect(panel.locator('[aria-current]')).toHaveCount(1);
  await panel.getByRole('button', { name: /of 4 nights/ }).click();
  await side(page, 'Side two');
  await expect.poll(() => text(page)).toContain('of 4 nights');
  expect((await savedPlaces(page)).at(-1)).toMatchObject({ side: 2, locator: { chapterId: 'c4' } });
});

test('a link into the other side flips to where it leads', async ({ page }) => {
  await open(page, {
    ...flipBook,
    extra: {
      0: ['<p><a href="0005.xhtml#there">Over there</a></p>'],
      4: Array.from(
        { length: 30 },
        (_, index) => `<p${index === 29 ? ' lang="en"' : ''}>Lamp ${index}.</p>`,
      ).concat('<p><a id="there">Here it is.</a></p>'),
    },
  });
  await page.evaluate(() => window.harness.shown().querySelector<HTMLAnchorElement>('a[href]')?.click());
  await side(page, 'Side two');
  await expect.poll(() => text(page)).toContain('Here it is.');
});

test('a screen reader hears which side it is', async ({ page }) => {
  await open(page);
  const status = page.getByRole('status');
  await expect(status).toHaveText(/^Side one: The Keeper\. The lamp of 1 nights\. Page 1 of \d+$/);
  await page.keyboard.press('f');
  await expect(status).toHaveText(/^Side two: The Ship\. .*Page 1 of \d+$/);
  await expect(page.getByRole('main', { name: /, Side two: The Ship$/ })).toBeFocused();
});

test('side and end have no violation', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Flip to side two: The Ship' }).focus();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Contents' }).click();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await toTheEnd(page);
  expect(await violations(page)).toEqual([]);
});

test('a book of one piece has nothing to flip', async ({ page }) => {
  await open(page, { chapters: 2, wordsPerChapter: 300 });
  const before = await text(page);
  await page.keyboard.press('f');
  expect(await text(page)).toBe(before);
  await expect(page.getByRole('button', { name: /^Flip/ })).toHaveCount(0);
});
