// The first start: a library is chosen, and the sample story leads to the first page.
import { existsSync } from 'node:fs';
import { expect, test } from './app.ts';

test.use({ hasLibrary: false });

test('asks where the stories should live, then offers the sample', async ({ app, folders }) => {
  await expect(app.getByRole('heading', { name: 'Where should your stories live?' })).toBeVisible();
  const field = app.getByLabel('Library folder');
  await expect(field).toHaveValue(/Fanfolio$/);
  await field.fill(folders.library);
  await app.getByRole('button', { name: 'Keep my library here' }).click();
  await expect(app.getByRole('heading', { name: 'Your shelf is empty' })).toBeVisible();
  expect(existsSync(folders.library)).toBe(true);

  await app.getByRole('button', { name: 'Try the sample story' }).click();
  await expect(app.getByRole('complementary', { name: 'Adding stories' })).toContainText('added');
  await expect(app.locator('.shelf-link')).toHaveCount(1);
});

test('refuses a folder that cannot be one, and says so beside the field', async ({ app, folders }) => {
  const field = app.getByLabel('Library folder');
  await field.fill('relative/folder');
  await app.getByRole('button', { name: 'Keep my library here' }).click();
  await expect(app.getByRole('alert')).toContainText('whole path');
  await field.fill('/proc/nowhere/library');
  await app.getByRole('button', { name: 'Keep my library here' }).click();
  await expect(app.getByRole('alert')).toBeVisible();
  await expect(field).toHaveValue('/proc/nowhere/library');
  await field.fill(folders.library);
  await app.getByRole('button', { name: 'Keep my library here' }).click();
  await expect(app.getByRole('heading', { name: 'Your shelf is empty' })).toBeVisible();
});
