// The list of keys: what it says holds, and what the reader changes in it holds at once.
import { expect, type Page } from '@playwright/test';
import { violations } from '../violations.ts';
import { test } from './harness/readerTest.ts';

const text = (page: Page) => page.evaluate(() => window.harness.visibleText());

async function openKeys(page: Page) {
  await page.evaluate(() => window.harness.open({ chapters: 3, wordsPerChapter: 900 }));
  await page.keyboard.press('?');
  const panel = page.getByRole('dialog', { name: 'Keys' });
  await expect(panel).toBeVisible();
  return panel;
}

const row = (page: Page, name: string) =>
  page.locator('.keys-row').filter({ has: page.locator('dt', { hasText: name }) });

test('a key that the reader adds works at once, and no longer elsewhere', async ({ page }) => {
  const panel = await openKeys(page);
  await panel.getByRole('button', { name: 'Another key for “Contents”' }).click();
  await expect(panel.getByRole('status')).toHaveText('Press the key for “Contents”, or Escape.');
  await page.keyboard.press('j');
  await expect(row(page, 'Contents').locator('kbd')).toHaveText(['C', 'J']);
  await expect(row(page, 'Next page').getByText('J', { exact: true })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Close' }).click();
  const first = await text(page);
  await page.keyboard.press('j');
  await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible();
  expect(await text(page)).toBe(first);
});

test('a key can be taken away, and all put back', async ({ page }) => {
  const panel = await openKeys(page);
  const usual = panel.getByRole('button', { name: 'Back to the usual keys' });
  await expect(usual).toBeDisabled();
  await panel.getByRole('button', { name: 'Take A away from “Type and theme”' }).click();
  await expect(row(page, 'Type and theme').locator('kbd')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('a');
  await expect(page.locator('#reader-type')).toBeHidden();
  await page.keyboard.press('?');
  await usual.click();
  await expect(row(page, 'Type and theme').locator('kbd')).toHaveText(['A']);
});

test('Escape gives up the question, and then closes the list', async ({ page }) => {
  const panel = await openKeys(page);
  await panel.getByRole('button', { name: 'Another key for “Contents”' }).click();
  await page.keyboard.press('Escape');
  await expect(panel).toBeVisible();
  await expect(panel.getByRole('status')).not.toContainText('Press the key');
  await expect(row(page, 'Contents').locator('kbd')).toHaveText(['C']);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  expect(await page.evaluate(() => window.harness.host.left)).toBe(0);
});

test('each key of the list is named, and axe finds nothing', async ({ page }) => {
  const panel = await openKeys(page);
  await expect(panel.locator('dt')).toHaveCount(19);
  await expect(row(page, 'Next page').locator('kbd')).toHaveText(['→', '↓', 'Page down', 'Space', 'J', 'L']);
  await expect(row(page, 'Back to the shelf').locator('kbd')).toHaveText(['Esc']);
  expect(await violations(page)).toEqual([]);
});

test('the panel of type leads to the list of keys', async ({ page }) => {
  await page.evaluate(() => window.harness.open({ chapters: 2, wordsPerChapter: 300 }));
  await page.getByRole('button', { name: 'Type and theme' }).click();
  await page.getByRole('button', { name: 'All keys, and how to change them' }).click();
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expect(page.locator('#reader-type')).toBeHidden();
  await page.waitForTimeout(200);
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});
