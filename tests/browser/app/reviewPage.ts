// The hands on the import review that its specs share.
import type { Page } from '@playwright/test';

export async function openReview(page: Page): Promise<void> {
  await page.locator('.shelf-link').first().click();
  await page.getByRole('link', { name: 'Review how it was read' }).click();
  await page.getByRole('heading', { name: 'What we understood' }).waitFor();
}

export const keepButton = (page: Page) => page.getByRole('button', { name: 'Keep these choices' });
export const chapterRows = (page: Page) => page.locator('.chapter-row');
export const card = (page: Page, name: RegExp) => page.getByRole('region', { name });
export const mend = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

export async function showText(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /text/i }).click();
}
