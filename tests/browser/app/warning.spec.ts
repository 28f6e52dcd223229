// The warning screen: before the text, in the author's words, remembered, and asked again when a warning is added.
import type { Page } from '@playwright/test';
import { expect, goTo, shownText, test, twoStories, warnedTitle } from './app.ts';

test.use({ stories: twoStories });

/** The words of the warned story's first paragraph, none of which may be in the page before consent. */
const firstWords = (twoStories['warned.txt'].split('\n\n')[1] ?? '').slice(0, 40);

async function goToWarned(app: Page): Promise<void> {
  await goTo(app, '#/');
  await app.getByRole('list').getByRole('link', { name: warnedTitle }).click();
  await app.getByRole('navigation', { name: 'Contents' }).waitFor();
}

async function openWarned(app: Page): Promise<void> {
  await goToWarned(app);
  await app
    .getByRole('link', { name: /^(Read|Continue)/ })
    .first()
    .click();
}

test('stands before the text, and none of it is in the page', async ({ app }) => {
  const asked: string[] = [];
  app.on('request', (request) => asked.push(new URL(request.url()).pathname));
  expect(firstWords.length).toBeGreaterThan(20);
  await goToWarned(app);
  expect(await app.content()).not.toContain(firstWords);
  await openWarned(app);
  await expect(app.getByText('Before you read', { exact: true })).toBeVisible();
  await expect(app.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(app.locator('blockquote')).toHaveText('Shipwreck and grief throughout.');
  expect(await app.content()).not.toContain(firstWords);
  expect(asked.filter((path) => path.includes('segment.read'))).toEqual([]);

  await app.keyboard.press('Escape');
  await expect(app).toHaveURL(/#\/$/);
});

test('asks once for a story, and remembers', async ({ app }) => {
  await openWarned(app);
  await app.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(app.getByRole('main', { name: /^Text of/ })).toBeVisible();
  await expect.poll(() => shownText(app)).toContain(firstWords);
  await openWarned(app);
  await expect(app.getByRole('main', { name: /^Text of/ })).toBeVisible();
});

test('asks each time when it is not to remember', async ({ app }) => {
  await openWarned(app);
  await app.getByRole('radio', { name: 'only this time' }).check();
  await app.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(app.getByRole('main', { name: /^Text of/ })).toBeVisible();
  await openWarned(app);
  await expect(app.getByRole('button', { name: 'Back to the shelf' })).toBeVisible();
});
