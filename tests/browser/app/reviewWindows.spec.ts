// The import review in two windows at once: each keeps its own changes, and none takes back the other's.
import type { Page } from '@playwright/test';
import { wornStory } from '../../tools/wornStory.mjs';
import { expect, test } from './app.ts';

test.use({ stories: { 'ledger.txt': wornStory() }, viewport: { width: 1280, height: 860 } });

const titleOf = (page: Page) => page.getByLabel('Title', { exact: true });
const authorsOf = (page: Page) => page.getByLabel('Authors');
const emphasis = (page: Page) => page.getByRole('checkbox', { name: /^Mend: Emphasis/ });
const wraps = (page: Page) => page.getByRole('checkbox', { name: /^Mend: Lost character/ });

async function opened(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'What we understood' }).waitFor();
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep these choices' }).click();
  await page.getByRole('link', { name: 'Review how it was read' }).waitFor();
}

async function openTwice(app: Page): Promise<Page> {
  await app.locator('.shelf-link').first().click();
  await app.getByRole('link', { name: 'Review how it was read' }).click();
  await opened(app);
  const other = await app.context().newPage();
  await other.goto(app.url());
  await opened(other);
  return other;
}

test('what both changed is kept, in whatever order', async ({ app }) => {
  const other = await openTwice(app);
  await authorsOf(app).fill('Ada Quill');
  await emphasis(app).uncheck();
  await titleOf(other).fill('The Other Ledger');
  await wraps(other).uncheck();
  await keep(other);
  // Here the title is still the old one: it is not a change.
  await keep(app);
  await expect(app.getByRole('heading', { name: 'The Other Ledger' })).toBeVisible();
  await expect(app.getByText('Ada Quill').first()).toBeVisible();
  await app.getByRole('link', { name: 'Review how it was read' }).click();
  await opened(app);
  await expect(emphasis(app)).not.toBeChecked();
  await expect(wraps(app)).not.toBeChecked();
  await other.close();
});

test('a window without changes shows what the other one kept', async ({ app }) => {
  const other = await openTwice(app);
  await titleOf(other).fill('The Other Ledger');
  await emphasis(other).uncheck();
  await keep(other);
  await expect(titleOf(app)).toHaveValue('The Other Ledger');
  await expect(emphasis(app)).not.toBeChecked();
  await expect(app.getByRole('button', { name: 'Keep these choices' })).toBeDisabled();
  await other.close();
});
