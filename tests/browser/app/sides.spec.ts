// A two-sided book in the app: two equals on its page, places that outlive the window, the shelf, axe.
import type { Page } from '@playwright/test';
import { violations } from '../violations.ts';
import { expect, goTo, test } from './app.ts';

const paragraphs = (what: string, count: number) =>
  Array.from(
    { length: count },
    (_, index) => `The ${what} counted ${index + 1} lamps before the morning came in.\n`,
  ).join('\n');

const flipBook = [
  'Title: The Weathervane',
  'Author: quietowl',
  'Rating: G',
  'Summary: Two keepers, one lamp.',
  '',
  'SIDE ONE: The Keeper',
  '',
  'Chapter 1: Oil and Wick',
  '',
  paragraphs('keeper', 60),
  'Chapter 2: Forty-Two',
  '',
  paragraphs('visitor', 20),
  'SIDE TWO: The Ship',
  '',
  'Chapter 1: The Reach',
  '',
  paragraphs('pilot', 60),
  'Chapter 2: Landfall',
  '',
  paragraphs('captain', 20),
].join('\n');

test.use({ stories: { 'flip.txt': flipBook } });

const side = (page: Page, name: string) => page.getByRole('region', { name });

async function readSide(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('main', { name: /^Text of/ })).toBeVisible();
  await expect(page.locator('.reader-left')).not.toBeEmpty();
}

/** The last place is kept a moment after the last turn. */
async function toStory(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  await page.keyboard.press('Escape');
  await page.locator('.shelf-link').first().click();
  await expect(page.locator('.sides')).toBeVisible();
}

test('shows its sides as equals, each with contents, times and a way in', async ({ app }) => {
  await app.locator('.shelf-link').click();
  await expect(app.getByRole('main')).toContainText('2 sides, 4 chapters');
  for (const [name, first] of [
    ['Side one: The Keeper', 'Oil and Wick'],
    ['Side two: The Ship', 'The Reach'],
  ] as const) {
    const entries = side(app, name).getByRole('navigation').getByRole('link');
    await expect(entries).toHaveCount(2);
    await expect(entries.first()).toContainText(first);
    await expect(entries.first()).toContainText('1');
    await expect(side(app, name)).toContainText(/2 chapters · \d+ min/);
    await expect(side(app, name).getByRole('link', { name: `Read ${name}` })).toBeVisible();
  }
  const [one, two] = await Promise.all(
    ['Side one: The Keeper', 'Side two: The Ship'].map((name) => side(app, name).boundingBox()),
  );
  expect(one?.width).toBe(two?.width);
  expect(one?.y).toBe(two?.y);
  await expect(app.locator('.story-actions .button-primary')).toHaveCount(0);
});

test('keeps a place in each side over a reload, and the shelf goes on at the newest', async ({ app }) => {
  await app.locator('.shelf-link').click();
  await readSide(app, 'Read Side two: The Ship');
  await expect(app.locator('.reader-top h1')).toContainText('Side two');
  for (let turn = 0; turn < 2; turn += 1) await app.keyboard.press('ArrowRight');
  await app.keyboard.press('f');
  await expect(app.locator('.reader-top h1')).toContainText('Side one');
  await app.keyboard.press('ArrowRight');
  await toStory(app);
  await expect(side(app, 'Side one: The Keeper').locator('[aria-current]')).toContainText('you are here');
  await expect(side(app, 'Side two: The Ship').locator('[aria-current]')).toContainText('you are here');
  await app.reload();
  await expect(app.locator('.story-actions .button-primary')).toHaveText('Continue side one: Oil and Wick');
  await readSide(app, 'Continue Side two: The Ship');
  await expect(app.locator('.reader-top h1')).toContainText('Side two');
  await expect(app.locator('.reader-percent')).not.toHaveText('0 %');
  await app.keyboard.press('ArrowRight');
  await app.waitForTimeout(300);
  await app.keyboard.press('Escape');
  await expect(app.locator('.continue-where')).toContainText('side two, chapter 1, The Reach');
  await app.getByRole('link', { name: 'Continue The Weathervane' }).click();
  await expect(app.locator('.reader-top h1')).toContainText('Side two');
});

test('is finished once both ends were seen', async ({ app }) => {
  await app.locator('.shelf-link').click();
  for (const name of ['Side one: The Keeper', 'Side two: The Ship']) {
    await readSide(app, `Read ${name}`);
    await app.getByRole('button', { name: 'Contents' }).click();
    const last = app
      .getByRole('dialog')
      .getByRole('button', { name: name.includes('Ship') ? /Landfall/ : /Forty-Two/ });
    await last.click();
    await app.waitForTimeout(200);
    await app.keyboard.press('End');
    await app.waitForTimeout(200);
    await app.keyboard.press('ArrowRight');
    await expect(app.locator('.reader-end')).toBeVisible();
    await toStory(app);
    await expect(side(app, name).getByRole('link', { name: `Read again ${name}` })).toBeVisible();
    await expect(app.locator('.story-actions .button-primary')).toHaveCount(name.includes('Ship') ? 0 : 1);
  }
  await goTo(app, '#/finished');
  await expect(app.locator('.shelf-link')).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('the page of a two-sided book, begun, and the settings have no violation', async ({ app }) => {
      await app.locator('.shelf-link').click();
      await app.locator('.sides').waitFor();
      expect(await violations(app)).toEqual([]);
      await readSide(app, 'Read Side one: The Keeper');
      await app.keyboard.press('ArrowRight');
      await toStory(app);
      await app.setViewportSize({ width: 420, height: 800 });
      expect(await violations(app)).toEqual([]);
      await goTo(app, '#/settings');
      await app.getByRole('checkbox', { name: 'Typographic quotes and dashes' }).check();
      expect(await violations(app)).toEqual([]);
    });
  });
}

test('the choice of typographic marks is kept, and told when an EPUB is made', async ({ app }) => {
  await goTo(app, '#/settings');
  await app.getByRole('checkbox', { name: 'Typographic quotes and dashes' }).check();
  await app.waitForTimeout(200);
  await app.reload();
  await expect(app.getByRole('checkbox', { name: 'Typographic quotes and dashes' })).toBeChecked();
  await goTo(app, '#/');
  await app.locator('.shelf-link').click();
  const downloading = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Make an EPUB' }).click();
  await downloading;
  await expect(app.getByText('was made, with typographic quotes and dashes.')).toBeVisible();
});
