// Marks and search in the whole app: what is found is the story's, what is marked lies in the library's folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const chapter = (number: number, words: string) =>
  `Chapter ${number}\n\n${'The tide came in over the flats, and nobody on the quay looked up from the nets.\n\n'.repeat(12)}${words}\n\n${'The boats lay where they had lain all day.\n\n'.repeat(6)}`;
const text = `Title: The Long Quay\nAuthor: Corin Ashe\n\n${chapter(1, 'Somebody had left a lantern burning.')}${chapter(2, '"It is only a Lantern," said Marta, and she put it out.')}`;

test.use({ stories: { 'quay.txt': text } });

function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (wanted) => [...(CSS.highlights.get(wanted) ?? [])].map((range) => (range as Range).toString()),
    name,
  );
}

async function openStory(page: Page): Promise<void> {
  await page.locator('.shelf-link').first().click();
  await page
    .getByRole('link', { name: /^(Read|Continue)/ })
    .first()
    .click();
  await page.locator('.reader-segment:not([inert])').waitFor();
  await page.evaluate(() => document.fonts.ready);
}

test('what is found is marked by sentence, and is there after a restart', async ({
  app,
  folders,
  served,
}) => {
  await openStory(app);
  await app.keyboard.press('Control+f');
  await app.getByRole('searchbox').fill('lantern');
  await expect(app.getByText('2 places in 2 chapters')).toBeVisible();
  await app.locator('.reader-passages li button').nth(1).click();
  await expect.poll(() => painted(app, 'found-here')).toEqual(['Lantern']);
  await app.keyboard.press('b');
  await expect(app.getByRole('button', { name: 'Bookmark of this page' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await app.keyboard.press('m');
  await app.getByRole('button', { name: 'Blue' }).press('Enter');
  const marked = await painted(app, 'mark-blue');
  expect(marked).toHaveLength(1);
  await expect
    .poll(() => {
      const [story = ''] = readdirSync(folders.library).filter((name) => name.startsWith('Corin'));
      const reading = join(folders.library, story, 'reading');
      const [file = ''] = readdirSync(reading);
      const state = JSON.parse(readFileSync(join(reading, file), 'utf8')) as { marks?: readonly unknown[] };
      return state.marks?.length;
    })
    .toBe(2);
  await app.goto(served.address);
  await app.evaluate(() => {
    window.location.hash = '#/';
  });
  await openStory(app);
  await expect.poll(() => painted(app, 'mark-blue')).toEqual(marked);
  await app.keyboard.press('Shift+M');
  await expect(app.locator('.mark-entry')).toHaveCount(2);
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Save as Markdown' }).click();
  expect((await download).suggestedFilename()).toBe('Marks in The Long Quay.md');
  expect(readFileSync(await (await download).path(), 'utf8')).toContain(marked[0]);
});
