// The story page: what is known, editing, and the EPUB.
import { readFileSync } from 'node:fs';
import { expect, goTo, test } from './app.ts';

const text = [
  'Title: The Tide Table',
  'Author: quietowl',
  'Fandom: Harbour Lights',
  'Rating: PG-13',
  'Summary: A keeper counts one lamp too many.',
  'Disclaimer: Not my harbour.',
  '',
  'Chapter 1: Oil and Wick',
  '',
  'The lamps were numbered in white paint, one to forty-one.',
  '',
  'Chapter 2: The Visitor',
  '',
  'He had reached the last of them before he understood.',
  '',
].join('\n');

test.use({ stories: { 'tide.txt': text } });

test('shows what a reader decides by', async ({ app }) => {
  await app.locator('.shelf-link').click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('The Tide Table');
  await expect(app.getByRole('main')).toContainText('A keeper counts one lamp too many.');
  await expect(app.getByRole('main')).toContainText('Harbour Lights');
  await expect(app.getByRole('navigation', { name: 'Contents' }).getByRole('link')).toHaveCount(2);
  await app.getByText('Before the story').click();
  await expect(app.getByText('Not my harbour.')).toBeVisible();
});

test('keeps an edit, on the shelf and over a reload', async ({ app }) => {
  await app.locator('.shelf-link').click();
  await app.getByRole('button', { name: 'Edit details' }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByLabel('Title').fill('The Tide Table, Mended');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('The Tide Table, Mended');
  await app.reload();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('The Tide Table, Mended');
  await goTo(app, '#/');
  await expect(app.getByRole('link', { name: /^The Tide Table, Mended/ }).first()).toBeVisible();
});

test('reads a newer file of the story, and keeps what the reader changed', async ({ app }) => {
  await app.locator('.shelf-link').click();
  await app.getByRole('button', { name: 'Edit details' }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByLabel('Title').fill('My Tides');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const grown = `${text}\nChapter 3: The Answer\n\nIn the end nobody counted any more.\n`;
  await app
    .getByLabel('A newer file of My Tides')
    .setInputFiles({ name: 'tide-2.txt', mimeType: 'text/plain', buffer: Buffer.from(grown) });
  await expect(app.getByText('was read from “tide-2.txt”: 3 chapters.')).toBeVisible();
  await expect(app.getByRole('navigation', { name: 'Contents' }).getByRole('link')).toHaveCount(3);
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('My Tides');
  await app
    .getByLabel('A newer file of My Tides')
    .setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') });
  await expect(app.getByText('The file is empty.')).toBeVisible();
  await expect(app.getByRole('navigation', { name: 'Contents' }).getByRole('link')).toHaveCount(3);
});

test('makes an EPUB', async ({ app }) => {
  await app.locator('.shelf-link').click();
  const downloading = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Make an EPUB' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('quietowl-The_Tide_Table.epub');
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
});
