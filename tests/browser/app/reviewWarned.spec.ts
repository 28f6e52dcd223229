// The import review of a story behind a warning: none of its text before the reader has said so.
import { wornStory } from '../../tools/wornStory.mjs';
import { expect, goTo, shownText, test } from './app.ts';
import { openReview, showText } from './reviewPage.ts';

test.use({
  stories: { 'warned.txt': wornStory().replace('PG-13', 'NC-17') },
  viewport: { width: 1280, height: 860 },
});

test('shows none of its text before the reader has said so', async ({ app }) => {
  await openReview(app);
  await expect(app.getByRole('heading', { name: /^Lost character, \d+ times/ })).toBeVisible();
  const words = /oilskin|complaint|course not/;
  expect(await app.locator('main').innerText()).not.toMatch(words);
  await showText(app);
  expect(`${await app.locator('main').innerText()}${await shownText(app)}`).not.toMatch(words);
  await app.getByRole('button', { name: 'Read in another' }).click();
  expect(await app.locator('main').innerText()).not.toMatch(words);
  await app.getByRole('link', { name: 'See the warning' }).first().click();
  await app.getByRole('button', { name: 'Read', exact: true }).click();
  await app.getByRole('main', { name: /^Text of/ }).waitFor();
  await goTo(app, '#/');
  await openReview(app);
  await expect(app.getByRole('region', { name: 'Lines of the file' })).toContainText('oilskin');
});

test('shows it as soon as a slow disk has kept the consent', async ({ app }) => {
  let write = () => {};
  const written = new Promise<void>((resolve) => {
    write = resolve;
  });
  await app.route('**/call/consent.save', async (route) => {
    await written;
    await route.continue();
  });
  await openReview(app);
  await app.getByRole('link', { name: 'See the warning' }).first().click();
  await app.getByRole('button', { name: 'Read', exact: true }).click();
  await app.getByRole('main', { name: /^Text of/ }).waitFor();
  await goTo(app, '#/');
  await openReview(app);
  await app.getByRole('link', { name: 'See the warning' }).first().waitFor();
  write();
  await expect(app.getByRole('region', { name: 'Lines of the file' })).toContainText('oilskin');
});
