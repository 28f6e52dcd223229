// Importing in the window: the picker, a folder, dropping, progress, cancel, the report.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventedStory } from '../../tools/inventedStory.mjs';
import { expect, test, writeInbox } from './app.ts';

test('takes chosen files, reports each, and takes no file twice', async ({ app, folders }) => {
  const inbox = writeInbox(folders, {
    'one “quoted” 🌊.txt': inventedStory({ seed: 5, words: 200 }),
    'empty.txt': '',
    'noise.bin': Uint8Array.from({ length: 4_000 }, (_, index) => (index * 89) % 256),
  });
  const names = ['one “quoted” 🌊.txt', 'empty.txt', 'noise.bin'].map((name) => join(inbox, name));
  await app.getByLabel('Story files').first().setInputFiles(names);
  const report = app.getByRole('complementary', { name: 'Adding stories' }).getByRole('list');
  await expect(report.getByRole('listitem')).toHaveCount(3);
  await expect(report).toContainText('empty');
  await expect(app.locator('.shelf-link')).toHaveCount(1);
  await app.getByRole('button', { name: 'Close the report' }).click();
  await app.getByLabel('Story files').first().setInputFiles(names.slice(0, 1));
  await expect(report).toContainText('already there');
  await expect(app.locator('.shelf-link')).toHaveCount(1);
});

test('takes a folder, in depth', async ({ app, folders }) => {
  const inbox = writeInbox(folders, { 'a.txt': inventedStory({ seed: 6, words: 90 }) });
  mkdirSync(join(inbox, 'deeper'));
  writeFileSync(join(inbox, 'deeper', 'b.txt'), inventedStory({ seed: 7, words: 90 }));
  await app.getByLabel('Folder of stories').first().setInputFiles(inbox);
  await expect(app.locator('.shelf-link')).toHaveCount(2);
});

test('says which parts of a story are still missing', async ({ app, folders }) => {
  const partOf = (number: number) =>
    `Title: The Pier (${number}/3)\nAuthor: Corin Ashe\n\nThe planks of stretch ${number} were counted twice.\n`;
  const inbox = writeInbox(folders, {
    'pier1.txt': partOf(1),
    'pier2.txt': partOf(2),
    'pier3.txt': partOf(3),
  });
  const report = app.getByRole('complementary', { name: 'Adding stories' });
  const add = (...names: readonly string[]) =>
    app
      .getByLabel('Story files')
      .first()
      .setInputFiles(names.map((name) => join(inbox, name)));
  await add('pier2.txt');
  await expect(report.getByRole('listitem')).toContainText('parts 1 and 3 are missing');
  await app.getByRole('button', { name: 'Close the report' }).click();
  await add('pier1.txt', 'pier3.txt');
  await expect(report.getByRole('listitem').first()).toContainText('part added');
  await expect(report).not.toContainText('missing');
});

test('takes files that are dropped on the window', async ({ app }) => {
  const text = inventedStory({ seed: 8, words: 120 });
  const transfer = await app.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.txt', { type: 'text/plain' }));
    return data;
  }, text);
  await expect(app.getByRole('heading', { name: 'Your shelf is empty' })).toBeVisible();
  await app.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await app.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await app.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(app.locator('.shelf-link')).toHaveCount(1);
});

test('the report waits on the shelf while its stories are looked at', async ({ app, folders }) => {
  const inbox = writeInbox(folders, {
    'one.txt': inventedStory({ seed: 1, words: 900 }),
    'two.txt': inventedStory({ seed: 2, words: 900, rating: 'NC-17' }),
  });
  await app.getByLabel('Folder of stories').first().setInputFiles(inbox);
  const report = app.getByRole('button', { name: 'Close the report' });
  await expect(report).toBeVisible();
  await app.locator('.shelf-link').first().click();
  await expect(app.getByRole('link', { name: 'Review how it was read' })).toBeVisible();
  await expect(report).toBeHidden();
  await app.goBack();
  await expect(report).toBeVisible();
});

test('can be cancelled; what was stored stays', async ({ app, folders }) => {
  const inbox = writeInbox(
    folders,
    Object.fromEntries(
      Array.from({ length: 400 }, (_, seed) => [`${seed}.txt`, inventedStory({ seed, words: 900 })]),
    ),
  );
  await app.getByLabel('Folder of stories').first().setInputFiles(inbox);
  const sheet = app.getByRole('complementary', { name: 'Adding stories' });
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await expect(sheet.getByRole('button', { name: 'Close the report' })).toBeVisible();
  const listed = await sheet.getByRole('list').count();
  expect(listed).toBeLessThanOrEqual(1);
  await expect(sheet.getByRole('heading').first()).toContainText(/cancel|stopped/i);
});
